"""The smallest shared object that the loader, ldconfig and solder take for one."""

import platform
import struct

# solder notes libraries of another machine, and a tree with notes is not the tree we mean.
_MACHINES = {"x86_64": 62, "aarch64": 183, "riscv64": 243}
_HEADER, _SEGMENT = 64, 56
_LOAD, _DYNAMIC = 1, 2
_DT_NULL, _DT_STRTAB, _DT_STRSZ, _DT_SONAME = 0, 5, 10, 14


def image(soname: str, fill: int = 0xCC, size: int = 1024) -> bytes:
    """A 64-bit little-endian shared object; `fill` sets apart two of one SONAME and size."""
    strings = b"\0" + soname.encode() + b"\0"
    strings_at = _HEADER + 2 * _SEGMENT
    dynamic_at = (strings_at + len(strings) + 7) // 8 * 8
    dynamic = b"".join(
        struct.pack("<QQ", tag, value)
        for tag, value in [
            (_DT_SONAME, 1), (_DT_STRTAB, strings_at), (_DT_STRSZ, len(strings)), (_DT_NULL, 0),
        ])
    total = max(size, dynamic_at + len(dynamic) + 1)
    header = b"\x7fELF\2\1\1" + bytes(9) + struct.pack(
        "<HHIQQQIHHHHHH", 3, _MACHINES.get(platform.machine(), 62), 1, 0, _HEADER, 0, 0, _HEADER,
        _SEGMENT, 2, 0, 0, 0)
    segments = _segment(_LOAD, 5, 0, total) + _segment(_DYNAMIC, 4, dynamic_at, len(dynamic))
    start = (header + segments + strings).ljust(dynamic_at, b"\0") + dynamic
    return start.ljust(total, bytes([fill]))


def _segment(kind: int, flags: int, offset: int, size: int) -> bytes:
    return struct.pack("<IIQQQQQQ", kind, flags, offset, offset, offset, size, size, 8)
