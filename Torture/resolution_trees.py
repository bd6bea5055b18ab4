"""Random trees of libraries and a program that needs some of them, made to try every rule of a loader."""

import random
import shutil
import struct
from pathlib import Path

from elf_images import ISA_NEEDED
from ldconfig_targets import EM_S390, TARGETS, X86_64, Target, strangers

_DT = {
    "needed": 1, "soname": 14, "rpath": 15, "runpath": 29, "auxiliary": 0x7FFFFFFD, "filter": 0x7FFFFFFF,
}
_NAMES = [f"lib{letter}.so.1" for letter in "abcdefgh"]
_DIRECTORIES = ["d1", "d2", "d3", "d4", "conf", "usr/lib/TRIPLET", "usr/lib"]
_SUBDIRECTORIES = [
    "glibc-hwcaps/x86-64-v2", "glibc-hwcaps/x86-64-v3", "glibc-hwcaps/x86-64-v4",
    "glibc-hwcaps/x86-64-v9", "tls", "tls/x86_64", "x86_64", "x86_64/x86_64", "haswell",
    "tls/haswell", "avx512_1",
]


#: What headers say of the operating system: OS ABI, its version, bytes that mean nothing.
_SYSTEMS = [b"\3", b"\3\3", b"\3\4", b"\t", b"\0\1", b"\0\0\1", b"\x61"]
#: Machine code for x86-64 that prints /proc/self/maps and ends.
_TELL_MAPS = bytes.fromhex(
    "b802000000488d3d4000000031f631d20f0589c331c089df488db42400e0ffffba001000000f0585c07e1889c2"
    "488db42400e0ffffbf01000000b8010000000f05ebd1b83c00000031ff0f05") + b"/proc/self/maps\0"


def elf(needed=(), soname=None, rpath=None, runpath=None, flags1=None, interpreter=None,
        variant=X86_64, kind=3, mark=0, filtees=(), levels=None, system=b"", code=b"") -> bytes:
    """The bytes of an object that the loader can map and read; with code, one that runs.

    `filtees` are (tag, name) that come before what is needed, `levels` the x86 levels that it says
    to need, `system` what stands in its header from the OS ABI on.
    """
    wide, order = variant.bits == 64, ">" if variant.is_big else "<"
    word = "Q" if wide else "I"
    strings, entries = b"\0", []
    named = [*filtees, *[("needed", name) for name in needed]]
    named += [("soname", soname), ("rpath", rpath), ("runpath", runpath)]
    for tag, text in named:
        if text is not None:
            entries.append((_DT[tag], len(strings)))
            strings += text.encode() + b"\0"
    if flags1 is not None:
        entries.append((0x6FFFFFFB, flags1))
    notes = b"" if levels is None else struct.pack("<III4sIIII", 4, 16, 5, b"GNU", ISA_NEEDED, 4, levels, 0)
    count = 3 + (2 if interpreter else 0) + (1 if notes else 0)
    interp = (interpreter.encode() + b"\0") if interpreter else b""
    headers_at, header_size, symbol_size = (64, 56, 24) if wide else (52, 32, 16)
    notes_at = (headers_at + header_size * count + 7) & ~7
    interp_at = notes_at + len(notes)
    strings_at = interp_at + len(interp)
    symbols_at = (strings_at + len(strings) + 7) & ~7
    hash_at = symbols_at + 24
    dynamic_at = hash_at + 40
    # One bucket, one symbol: a hash table as the ABI wants it, with numbers of 64 bits on s390x.
    hashes = struct.pack(order + ("QQQQQ" if variant.machine == EM_S390 and wide else "IIIII"), 1, 1, 0, 0, 0)
    entries += [
        (5, strings_at), (10, len(strings)), (6, symbols_at), (11, symbol_size), (4, hash_at), (0, 0)]
    dynamic = b"".join(struct.pack(order + 2 * word, *entry) for entry in entries)
    code_at = dynamic_at + len(dynamic) + 16
    total = code_at + len(code)
    head = b"\x7fELF" + bytes([2 if wide else 1, 2 if variant.is_big else 1, 1]) + system.ljust(9, b"\0")
    head += struct.pack(
        f"{order}HHI{3 * word}IHHHHHH", kind, variant.machine, 1, code_at if code else 0, headers_at, 0,
        variant.flags, headers_at, header_size, count, 0, 0, 0)

    def header(type_, flags, offset, size, align):
        if wide:
            return struct.pack(order + "IIQQQQQQ", type_, flags, offset, offset, offset, size, size, align)
        return struct.pack(order + "IIIIIIII", type_, offset, offset, offset, size, size, flags, align)

    body = head
    if interpreter:
        # PT_PHDR: by it the loader knows where it is.
        body += header(6, 4, headers_at, header_size * count, 8)
        body += header(3, 4, interp_at, len(interp), 1)
    body += header(1, 7 if code else 6, 0, total, 0x10000)
    body += header(2, 6, dynamic_at, len(dynamic), 8)
    body += header(0x6474E551, 6, 0, 0, 16)  # PT_GNU_STACK: not executable
    if notes:
        body += header(4, 4, notes_at, len(notes), 8)  # PT_NOTE
    body = body.ljust(notes_at, b"\0") + notes + interp + strings
    body = body.ljust(hash_at, b"\0") + hashes
    body = body.ljust(dynamic_at, b"\0") + dynamic
    return body + struct.pack("<QQ", mark, 0) + code


class RandomTree:
    """One root with a loader of its own, filled from a seed."""

    def __init__(self, root: Path, seed: int, loader: Path, target: Target = TARGETS[0]):
        self.root = root
        self.target = target
        self.chance = random.Random(seed)
        self.library_path: str | None = None
        #: Whether the program gets its owner's rights when another user starts it.
        self.is_secure = self.chance.random() < 0.15
        #: What is named in DT_AUXILIARY, which may be missing.
        self.auxiliary: set[str] = set()
        root.mkdir()
        self.directories = [name.replace("TRIPLET", target.triplet) for name in _DIRECTORIES]
        for directory in ["etc", "proc", "bin", f"lib/{target.triplet}", *self.directories]:
            (root / directory).mkdir(parents=True, exist_ok=True)
        place = root / target.loader.lstrip("/")
        place.parent.mkdir(exist_ok=True)
        shutil.copy(loader, place)
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
            self._elf(
                self._needs(), None, *self._paths(), flags1=flags, interpreter=self.target.loader,
                code=_TELL_MAPS if self._is_own else b"", levels=self._levels(0.03)))
        path.chmod(0o4755 if self.is_secure else 0o755)
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
        directory = self.root / chance.choice(self.directories)
        if chance.random() < 0.25:
            # Which of the older ones are searched depends on the processor, which nobody emulates.
            names = _SUBDIRECTORIES if self._is_own else _SUBDIRECTORIES[:4]
            directory = directory / chance.choice(names)
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
            path.write_bytes(elf(soname=name, variant=strangers(self.target)[0]))
        elif kind < 0.19:
            path.write_bytes(elf(soname=name, variant=chance.choice(self.target.siblings)))
        elif kind < 0.21:
            path.write_bytes(self._elf(soname=name, flags1=0x8000000, interpreter="/x"))
        elif kind < 0.22:
            path.mkdir()
        elif kind < 0.25:
            variant = chance.choice([self.target.own, *self.target.outcasts, *self.target.siblings])
            path.write_bytes(elf(soname=name, variant=variant, system=chance.choice(_SYSTEMS)))
        elif kind < 0.35:
            other = chance.choice(sorted(self.root.glob("**/lib?.so.1")) or [path])
            if other != path:
                path.symlink_to("/" + str(other.relative_to(self.root)))
        else:
            soname = name if chance.random() < 0.85 else chance.choice([None, *_NAMES])
            flags = 0x800 if chance.random() < 0.05 else None
            path.write_bytes(
                self._elf(
                    self._needs(), soname, *self._paths(), flags1=flags, mark=mark,
                    filtees=self._filtees(), levels=self._levels(0.05)))

    def _needs(self) -> list[str]:
        chance = self.chance
        names = chance.sample(_NAMES, chance.choice([0, 1, 1, 2, 3]))
        if chance.random() < 0.12:
            names.append(chance.choice([
                "/d1/liba.so.1", "$ORIGIN/libb.so.1", "${ORIGIN}/../d2/libc.so.1", "d3/libd.so.1",
                "./bin/p", self.target.loader.rsplit("/", 1)[1], self.target.loader, "liba.so.01",
            ]))
        return names

    def _elf(self, *names, **more) -> bytes:
        return elf(*names, variant=self.target.own, **more)

    @property
    def _is_own(self) -> bool:
        return self.target.own == X86_64

    def _filtees(self) -> list[tuple[str, str]]:
        chance = self.chance
        if chance.random() < 0.85:
            return []
        pool = [*_NAMES, "/d1/liba.so.1", "$ORIGIN/libb.so.1"]
        found = [(chance.choice(["auxiliary", "filter"]), name)
                 for name in chance.sample(pool, chance.choice([1, 1, 2]))]
        self.auxiliary |= {name for tag, name in found if tag == "auxiliary"}
        return found

    def _levels(self, share: float) -> int | None:
        # The fifth and ninth are levels that no processor has.
        is_any = self.chance.random() < share and self._is_own
        return self.chance.choice([1, 2, 5, 8, 16, 256]) if is_any else None

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
