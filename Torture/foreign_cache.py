"""A cache read back by hand in the byte order of its processor, and glibc's order of names."""

import struct
from dataclasses import dataclass

_MAGIC = b"glibc-ld.so.cache1.1"
_HEADER, _ENTRY = 48, 24


@dataclass(frozen=True)
class CacheEntry:
    """One library of a cache."""

    soname: bytes
    path: bytes
    kind: int
    capability: int


def entries(data: bytes, is_big: bool) -> list[CacheEntry]:
    """The entries of a new-format cache; raises ValueError if it is none of that byte order."""
    order = ">" if is_big else "<"
    if not data.startswith(_MAGIC):
        raise ValueError(f"no cache: {data[:20]!r}")
    if data[28] != (3 if is_big else 2):
        raise ValueError(f"says of its byte order: {data[28]}")
    count = struct.unpack_from(f"{order}I", data, 20)[0]
    if _HEADER + count * _ENTRY > len(data):
        raise ValueError(f"{count} entries do not fit in {len(data)} bytes")
    found = []
    for row in range(count):
        kind, key, value, _, capability = struct.unpack_from(
            f"{order}iIIIQ", data, _HEADER + row * _ENTRY)
        found.append(CacheEntry(_string(data, key), _string(data, value), kind, capability))
    return found


def is_sorted(found: list[CacheEntry], is_signed: bool) -> bool:
    """Whether the loader of such a processor finds every name by halving."""
    return all(
        compared(first.soname, second.soname, is_signed) >= 0
        for first, second in zip(found, found[1:]))


def compared(first: bytes, second: bytes, is_signed: bool) -> int:
    """Which of two names is the greater, as glibc sees it where `char` has a sign or has none."""
    at, other = 0, 0
    while at < len(first):
        left, right = first[at : at + 1], second[other : other + 1]
        if left.isdigit() and right.isdigit():
            numbers = [_digits(first[at:]), _digits(second[other:])]
            if int(numbers[0]) != int(numbers[1]):
                return int(numbers[0]) - int(numbers[1])
            at, other = at + len(numbers[0]), other + len(numbers[1])
        elif left.isdigit() or right.isdigit():
            return 1 if left.isdigit() else -1
        elif left != right:
            return _char(left, is_signed) - _char(right, is_signed)
        else:
            at, other = at + 1, other + 1
    return -_char(second[other : other + 1], is_signed)


def _digits(text: bytes) -> bytes:
    end = next((at for at, byte in enumerate(text) if not 48 <= byte <= 57), len(text))
    return text[:end]


def _char(byte: bytes, is_signed: bool) -> int:
    return int.from_bytes(byte, "big", signed=is_signed) if byte else 0


def _string(data: bytes, at: int) -> bytes:
    return data[at : data.index(b"\0", at)]
