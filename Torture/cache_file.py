"""The loader's cache as a strict reader sees it: every number checked, nothing taken on trust."""

import struct

_NEW, _OLD = b"glibc-ld.so.cache1.1", b"ld.so-1.7.0\0"
_EXTENSION = 0xEAA42174
_OLD_START, _OLD_ENTRY, _HEADER, _ENTRY, _SECTION = 16, 12, 48, 24, 16

#: SONAME and path.
Entry = tuple[bytes, bytes]


class Malformed(Exception):
    """What is wrong with a cache."""


def entries(data: bytes) -> list[Entry]:
    """All entries; of a file with both blocks, those of the new one, which the loader uses."""
    try:
        if data.startswith(_NEW):
            return _new(data, 0)
        if not data.startswith(_OLD):
            raise Malformed(f"begins with {data[:20]!r}")
        count = struct.unpack_from("<I", data, 12)[0]
        end = _OLD_START + _OLD_ENTRY * count
        old = [
            _entry(data, end, *struct.unpack_from("<II", data, _OLD_START + _OLD_ENTRY * row + 4))
            for row in range(count)
        ]
        base = (end + 7) // 8 * 8
        return _new(data, base) if data[base:].startswith(_NEW) else old
    except struct.error as error:
        raise Malformed(str(error)) from error


def complaint(data: bytes) -> str | None:
    """What is wrong with a cache, if anything is."""
    try:
        entries(data)
    except Malformed as error:
        return str(error)
    return None


def _new(data: bytes, base: int) -> list[Entry]:
    count, strings, _, extension = struct.unpack_from("<IIII", data, base + 20)
    end = base + _HEADER + _ENTRY * count + strings
    if end > len(data):
        raise Malformed(f"{count} entries and {strings} bytes of strings in {len(data)} bytes")
    if extension:
        _check_extension(data, extension)
    elif end != len(data):
        raise Malformed(f"{len(data) - end} bytes too many")
    return [
        _entry(data, base, *struct.unpack_from("<II", data, base + _HEADER + _ENTRY * row + 4))
        for row in range(count)
    ]


def _check_extension(data: bytes, at: int) -> None:
    magic, count = struct.unpack_from("<II", data, at)
    if magic != _EXTENSION:
        raise Malformed(f"no extension at {at}")
    end = at + 8 + _SECTION * count
    for row in range(count):
        _, _, place, size = struct.unpack_from("<IIII", data, at + 8 + _SECTION * row)
        end = max(end, place + size)
    if end != len(data):
        raise Malformed(f"ends at {end} of {len(data)} bytes")


def _entry(data: bytes, base: int, key: int, value: int) -> Entry:
    return _text(data, base + key), _text(data, base + value)


def _text(data: bytes, at: int) -> bytes:
    end = data.find(b"\0", at)
    if at >= len(data) or end < 0:
        raise Malformed(f"a string at {at} of {len(data)} bytes")
    return data[at:end]
