"""Random trees of libraries and a program that needs some of them, made to try every rule of a loader."""

import random
import shutil
import struct
from pathlib import Path

_DT = {"needed": 1, "soname": 14, "rpath": 15, "runpath": 29}
_NAMES = [f"lib{letter}.so.1" for letter in "abcdefgh"]
_DIRECTORIES = ["d1", "d2", "d3", "d4", "conf", "usr/lib/x86_64-linux-gnu", "usr/lib"]
_SUBDIRECTORIES = [
    "glibc-hwcaps/x86-64-v2", "glibc-hwcaps/x86-64-v3", "glibc-hwcaps/x86-64-v4",
    "glibc-hwcaps/x86-64-v9", "tls", "tls/x86_64", "x86_64", "x86_64/x86_64", "haswell",
    "tls/haswell", "avx512_1",
]


def elf(needed=(), soname=None, rpath=None, runpath=None, flags1=None, interpreter=None,
        machine=62, wide=True, kind=3, mark=0) -> bytes:
    """The bytes of an object that the loader can map and read, without any code."""
    strings, entries = b"\0", []
    named = [("needed", name) for name in needed]
    named += [("soname", soname), ("rpath", rpath), ("runpath", runpath)]
    for tag, text in named:
        if text is not None:
            entries.append((_DT[tag], len(strings)))
            strings += text.encode() + b"\0"
    if flags1 is not None:
        entries.append((0x6FFFFFFB, flags1))
    count = 5 if interpreter else 3
    interp = (interpreter.encode() + b"\0") if interpreter else b""
    start = 64 + 56 * count
    strings_at = start + len(interp)
    symbols_at = (strings_at + len(strings) + 7) & ~7
    hash_at = symbols_at + 24
    dynamic_at = hash_at + 24
    # One bucket, one symbol: a hash table as the ABI wants it.
    entries += [(5, strings_at), (10, len(strings)), (6, symbols_at), (11, 24), (4, hash_at), (0, 0)]
    dynamic = b"".join(struct.pack("<QQ", *entry) for entry in entries)
    total = dynamic_at + len(dynamic) + 16
    head = b"\x7fELF" + bytes([2 if wide else 1, 1, 1]) + bytes(9)
    head += struct.pack("<HHIQQQIHHHHHH", kind, machine, 1, 0, 64, 0, 0, 64, 56, count, 0, 0, 0)

    def header(type_, flags, offset, size, align):
        return struct.pack("<IIQQQQQQ", type_, flags, offset, offset, offset, size, size, align)

    body = head
    if interpreter:
        body += header(6, 4, 64, 56 * count, 8)  # PT_PHDR: by it the loader knows where it is
        body += header(3, 4, start, len(interp), 1)
    body += header(1, 6, 0, total, 0x1000)
    body += header(2, 6, dynamic_at, len(dynamic), 8)
    body += header(0x6474E551, 6, 0, 0, 16)  # PT_GNU_STACK: not executable
    body += interp + strings
    body += bytes(symbols_at - len(body)) + bytes(24)
    body += struct.pack("<IIIII", 1, 1, 0, 0, 0) + bytes(4)
    body += dynamic + struct.pack("<QQ", mark, 0)
    return body


class RandomTree:
    """One root with a loader of its own, filled from a seed."""

    def __init__(self, root: Path, seed: int, loader: Path):
        self.root = root
        self.chance = random.Random(seed)
        self.library_path: str | None = None
        root.mkdir()
        for directory in ["lib64", "etc", "proc", "bin", "lib/x86_64-linux-gnu", *_DIRECTORIES]:
            (root / directory).mkdir(parents=True, exist_ok=True)
        shutil.copy(loader, root / "lib64/ld-linux-x86-64.so.2")
        self._fill()

    def _fill(self) -> None:
        chance = self.chance
        marks = iter(range(1, 10_000))
        (self.root / "etc/ld.so.conf").write_text("/conf\n")
        for _ in range(chance.randint(6, 22)):
            self._place(chance.choice(_NAMES), next(marks))
        flags = 0x8000000 | (0x800 if chance.random() < 0.1 else 0)
        self.program = "/bin/p"
        path = self.root / "bin/p"
        path.write_bytes(
            elf(self._needs(), None, *self._paths(), flags1=flags,
                interpreter="/lib64/ld-linux-x86-64.so.2"))
        path.chmod(0o755)
        if chance.random() < 0.3:
            (self.root / "opt").mkdir()
            (self.root / "opt/q").symlink_to("../bin/p")
            self.program = "/opt/q"
        if chance.random() < 0.5:
            self.library_path = self._list(";" if chance.random() < 0.3 else ":")

    def make_stale(self) -> None:
        """Takes away and adds some files, as after the cache was made."""
        chance = self.chance
        files = sorted(p for p in self.root.glob("**/lib?.so*") if p.is_file() or p.is_symlink())
        for path in files:
            if chance.random() < 0.1:
                path.unlink()
        if chance.random() < 0.5:
            self._place(chance.choice(_NAMES), 9999)

    def _place(self, name: str, mark: int) -> None:
        chance = self.chance
        directory = self.root / chance.choice(_DIRECTORIES)
        if chance.random() < 0.25:
            directory = directory / chance.choice(_SUBDIRECTORIES)
            directory.mkdir(parents=True, exist_ok=True)
        path = directory / name
        if path.exists() or path.is_symlink():
            return
        kind = chance.random()
        if kind < 0.04:
            path.symlink_to("nowhere")
        elif kind < 0.07:
            path.symlink_to(name)
        elif kind < 0.09:
            path.write_bytes(b"")
        elif kind < 0.11:
            path.write_bytes(b"no library " * 20)
        elif kind < 0.15:
            path.write_bytes(elf(soname=name, machine=183))
        elif kind < 0.19:
            path.write_bytes(elf(soname=name, machine=3, wide=False))
        elif kind < 0.21:
            path.write_bytes(elf(soname=name, flags1=0x8000000, interpreter="/x"))
        elif kind < 0.22:
            path.mkdir()
        elif kind < 0.32:
            other = chance.choice(sorted(self.root.glob("**/lib?.so.1")) or [path])
            if other != path:
                path.symlink_to("/" + str(other.relative_to(self.root)))
        else:
            soname = name if chance.random() < 0.85 else chance.choice([None, *_NAMES])
            flags = 0x800 if chance.random() < 0.05 else None
            path.write_bytes(elf(self._needs(), soname, *self._paths(), flags1=flags, mark=mark))

    def _needs(self) -> list[str]:
        chance = self.chance
        names = chance.sample(_NAMES, chance.choice([0, 1, 1, 2, 3]))
        if chance.random() < 0.12:
            names.append(chance.choice([
                "/d1/liba.so.1", "$ORIGIN/libb.so.1", "${ORIGIN}/../d2/libc.so.1", "d3/libd.so.1",
                "./bin/p", "ld-linux-x86-64.so.2", "/lib64/ld-linux-x86-64.so.2", "liba.so.01",
            ]))
        return names

    def _paths(self) -> tuple[str | None, str | None]:
        chance = self.chance.random()
        if chance < 0.45:
            return None, None
        if chance < 0.7:
            return self._list(":"), None
        if chance < 0.95:
            return None, self._list(":")
        return self._list(":"), self._list(":")

    def _list(self, separator: str) -> str:
        chance = self.chance
        pool = [
            "/d1", "/d2", "/d3", "/d4", "/d1/", "/d2//", "$ORIGIN", "$ORIGIN/../d1", "${ORIGIN}/../d3",
            "/usr/$LIB", "/d4/$PLATFORM", "", "/nowhere", "d2", "$ORIGIN/../../d4", "$ORIGINAL/d1",
            "/d1/glibc-hwcaps/x86-64-v3", "/etc/ld.so.conf", "/bin/../d3",
        ]
        return separator.join(chance.choice(pool) for _ in range(chance.randint(1, 4)))
