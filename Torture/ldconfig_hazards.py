"""What ldconfig believes without a look, and what no replacement should imitate.

A library's own name decides which link is made, so a name that leads elsewhere is kept out of the
roots on which both programs must do the same.
"""

import struct

_LONGEST_NAME = 255
_PAGE = 4096
_PT_LOAD, _PT_DYNAMIC = 1, 2
_DT_NULL, _DT_STRTAB, _DT_SONAME = 0, 5, 14
# No image of ours has more entries; a broken one may seem to have.
_MOST_ROWS = 500


def is_plain_name(name: bytes) -> bool:
    """Whether a library's own name can name an entry of its directory, and be shown."""
    return (
        0 < len(name) <= _LONGEST_NAME and name not in (b".", b"..") and b"/" not in name
        and all(byte >= 0x20 and byte != 0x7F for byte in name))


def is_plain_image(data: bytes) -> bool:
    """Whether every own name that can be read from a file is plain.

    Reads as ldconfig does: nothing but where things begin is checked, and zeros follow the file.
    """
    return all(map(is_plain_name, _names(data)))


def _names(data: bytes) -> list[bytes]:
    if data[:4] != b"\x7fELF" or len(data) < 52:
        return []
    size, rest = len(data), data + bytes(2 * _PAGE)
    found = []
    # Whichever of the two a reader takes it for.
    for bits in 32, 64:
        form = "<IIQQQQQQ" if bits == 64 else "<IIIIIIII"
        at = struct.unpack_from("<Q" if bits == 64 else "<I", rest, 32 if bits == 64 else 28)[0]
        count = struct.unpack_from("<H", rest, 56 if bits == 64 else 44)[0]
        loads, dynamics = [], []
        for _ in range(count):
            if at > size:
                break
            row = struct.unpack_from(form, rest, at)
            at += struct.calcsize(form)
            offset, address, length = (row[2], row[3], row[5]) if bits == 64 else (row[1], row[2], row[4])
            if row[0] == _PT_LOAD:
                loads.append((address, length, offset))
            if row[0] == _PT_DYNAMIC:
                dynamics.append(offset & 0xFFFFFFFF)
        for dynamic in dynamics:
            found += _names_of(rest, size, dynamic, loads, bits)
    return found


def _names_of(
    rest: bytes, size: int, at: int, loads: list[tuple[int, int, int]], bits: int
) -> list[bytes]:
    form = "<QQ" if bits == 64 else "<II"
    strings, places = None, []
    for _ in range(_MOST_ROWS):
        if at > size:
            break
        tag, value = struct.unpack_from(form, rest, at)
        at += struct.calcsize(form)
        if tag == _DT_NULL:
            break
        if tag == _DT_STRTAB and strings is None:
            strings = next(
                (value - address + offset for address, length, offset in loads
                 if address <= value < address + length), value)
        if tag == _DT_SONAME:
            places.append(value)
    if strings is None:
        return []
    return [
        rest[start : rest.index(b"\0", start)] for start in (strings + place for place in places)
        if start <= size
    ]
