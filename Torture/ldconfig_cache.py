"""The cache file of the loader, for a reader and without its generator."""

import struct

_NEW, _OLD = b"glibc-ld.so.cache1.1", b"ld.so-1.7.0\0"
_EXTENSION = 0xEAA42174
_GENERATOR = 0
_HEADER, _ENTRY, _OLD_ENTRY = 48, 24, 12


def is_cache(data: bytes) -> bool:
    """Whether a file begins like a cache."""
    return data.startswith((_NEW, _OLD[:11]))


def generator(data: bytes) -> bytes | None:
    """Who a cache says has made it."""
    found = _generator_section(data)
    return None if found is None else data[found[1] : found[1] + found[2]]


def without_generator(data: bytes) -> bytes:
    """A cache without who has made it; the text is its end, so nothing else moves."""
    found = _generator_section(data)
    if found is None:
        return data
    row, at, size = found
    return data[: row + 12] + bytes(4) + data[row + 16 : at] + data[at + size :]


def told(data: bytes) -> list[str]:
    """A cache for a reader, a line for each part."""
    try:
        return _told(data)
    except (struct.error, IndexError, ValueError) as error:
        return [f"cannot be read: {error}", f"{data[:200]!r}"]


def _generator_section(data: bytes) -> tuple[int, int, int] | None:
    """Where the generator's row and text are, and the size of the text."""
    base = _new_block(data)
    if base is None or len(data) < base + _HEADER:
        return None
    at = struct.unpack_from("<I", data, base + 32)[0]
    if at == 0 or at + 8 > len(data) or struct.unpack_from("<I", data, at)[0] != _EXTENSION:
        return None
    count = struct.unpack_from("<I", data, at + 4)[0]
    for row in range(at + 8, min(at + 8 + 16 * count, len(data) - 15), 16):
        tag, _, place, size = struct.unpack_from("<IIII", data, row)
        if tag == _GENERATOR and place + size <= len(data):
            return row, place, size
    return None


def _new_block(data: bytes) -> int | None:
    if data.startswith(_NEW):
        return 0
    if not data.startswith(_OLD) or len(data) < 16:
        return None
    base = (16 + _OLD_ENTRY * struct.unpack_from("<I", data, 12)[0] + 7) // 8 * 8
    return base if data[base : base + len(_NEW)] == _NEW else None


def _told(data: bytes) -> list[str]:
    lines, base = [f"{len(data)} bytes"], _new_block(data)
    if data.startswith(_OLD):
        count = struct.unpack_from("<I", data, 12)[0]
        start = 16 + _OLD_ENTRY * count if base is None else base
        lines.append(f"old block, {count} entries")
        for row in range(count):
            flags, key, value = struct.unpack_from("<iII", data, 16 + _OLD_ENTRY * row)
            lines.append(f"  {flags:#x} {_text(data, start + key)} => {_text(data, start + value)}")
    if base is None:
        return lines
    count, strings, order, extension = struct.unpack_from("<IIIi", data, base + 20)
    lines.append(f"new block at {base}, {count} entries, {strings} bytes of strings, order {order}")
    for row in range(count):
        flags, key, value, version, capability = struct.unpack_from(
            "<iIIIQ", data, base + _HEADER + _ENTRY * row)
        lines.append(
            f"  {flags:#x} {_text(data, base + key)} => {_text(data, base + value)}"
            f" ({key}, {value}) {version} {capability:#x}")
    start = base + _HEADER + _ENTRY * count
    lines.append(f"strings {data[start : start + strings].split(bytes(1))!r}")
    if extension:
        lines.append(f"extension at {extension}")
        for row in range(struct.unpack_from("<I", data, extension + 4)[0]):
            tag, flags, place, size = struct.unpack_from("<IIII", data, extension + 8 + 16 * row)
            lines.append(f"  section {tag} {flags} at {place}: {data[place : place + size]!r}")
    return lines


def _text(data: bytes, at: int) -> str:
    return ascii(data[at : data.index(b"\0", at)])[1:]
