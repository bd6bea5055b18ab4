"""What lies in one directory of libraries, from the usual to the strange."""

import random
import struct
from typing import Callable

import elf_images
from elf_images import Content, Cut, Image, Note
from ldconfig_hazards import is_plain_image
from ldconfig_scene import Entry

_STEMS = ["a", "b", "foo", "x2", "x10", "Z", "c++", "_u", "q-1", "caf\u00e9", "s p"]
_VERSIONS = [
    "1", "1", "1", "1.0", "1.2", "1.2.3", "1.10", "1.9", "01", "1.02", "1.002", "2", "2.0", "2.1.0",
    "10", "a", "1a", "1.a", "4294967297", "2147483648", "2147483647", "20240131", "1.20240131123456",
]
_ODD_NAMES = [
    "ld-2.36.so", "ld.so.1", "ld64.so.1", "ld.so", "ld64.so", "ld-linux-x86-64.so.2", "ld-linux.so.2",
    "liba.sox", "libz.so.debug", "lib.so", "LIBA.so.1", "notlib.so.1", ".libhidden.so.1", "libnoext",
    "libfoo.soname.txt", "libstatic.a", "lib.so.1.", "lib.so..1", "libx.SO.1", "ld-foo.so.1",
    "lib\udcff\udcfe.so.1", "libso", "libb.so-gdb.py", "libb.so.1-gdb.py", "liba.so:1", "lib-.so",
    "lib+.so", "lib" + "l" * 240 + ".so.1",
]
_ODD_SONAMES = [
    b"plain", b"lib space.so.1", b"lib\xc3\xa9.so.1", b"lib\xff\xfe.so.1", b"s" * 255, b"lib:a.so.1",
    b"-dash", b"~", b"lib;semi.so.1", b"ld-linux-x86-64.so.2", b"ld-linux.so.2", b"ld.so.1",
    b"ld64.so.2", b"LIBA.so.1", b"...", b"sub", b"libsub.so.1", b"libpipe.so.1", b"liba.so.1.dpkg-new",
    b"#hash", b"glibc-hwcaps", b"lib\\n.so.1", b"libx.so.1 -> y",
]
_BAD_SONAMES = [
    b"", b".", b"..", b"../evil.so.1", b"/etc/evil", b"sub/inner.so", b"a\nb", b"\x1b[31m", b"x\x7f",
    b"n" * 256, b"missing/x.so.1",
]
_TAILS = [
    ".dpkg-new", ".dpkg-tmp", ".dpkg-old", ".dpkg-dist", ";5f3e1a2b", ";", ".bak", "~", ".old", ".swp",
    ".#prelink#", ".#prelink#.Ab12Cd", ".#prelink#.toolong", ".rpmnew", ".debug",
]
_INTERPRETERS = [
    b"/lib64/ld-linux-x86-64.so.2", b"/lib/ld-linux.so.2", b"/libx32/ld-linux-x32.so.2",
    b"/lib/ld-linux.so.1", b"/lib/ld-musl-x86_64.so.1", b"",
]
_NEEDED = [
    (b"libc.so.6",), (b"libm.so.6",), (b"libc.so.5",), (b"libm.so.5", b"libc.so.6"), (b"libz.so.1",),
    (b"libz.so.1", b"libc.so.6"),
]
_TEXTS = [
    b"/* GNU ld script */\nGROUP ( /lib/libc.so.6 AS_NEEDED ( /lib64/ld.so ) )  padding padding pad\n",
    b"GROUP ( libncurses.so.6 -ltinfo )\n", b"INPUT(libfoo.so.1)\n",
    b"INPUT ( -lfoo ) " + b"and so long that its size is above that of the header of a library ....\n",
    b"libfoo.so.1.2", b"x" * 600, b"#!/bin/sh\nexit 0\n" + b"# filler\n" * 20,
    b" " * 505 + b"GROUP (", b" " * 507 + b"GROUP (", b" " * 508 + b"GROUP (", b" " * 512 + b"GROUP (",
    b"group ( lower )".ljust(80), b"\0" * 100, b"\0GROUP" * 20, b"!<arch>\n".ljust(100),
    b"\x7fEL", b"\x7fELF", b"\x7f", b"\x7fELF".ljust(63, b"\0"), b"\x7fELF".ljust(64, b"\0"),
    b"\x7fELF\2\1\1".ljust(80, b"\0"), b"\x7fELG".ljust(80), b"\x0b\x01".ljust(100, b"\0"),
    b"\xcc\x00".ljust(100, b"x"), b"\x0b\x01\x64\x00".ljust(64, b"\0"), b"\x08\x01".ljust(100, b"\0"),
    b"\x0b\x01", b"",
]
_CAPABILITIES = [
    "x86-64-v2", "x86-64-v3", "x86-64-v4", "x86-64-v3", "power9", "foo", "z15", "x86-64-v3x", "caf\u00e9",
    "Upper", "a b",
]
_LEGACY = ["tls", "haswell", "sse2", "x86_64", "avx512_1", "xeon_phi", "i586", "i686"]


class Shelves:
    """Directories of libraries in the making."""

    def __init__(self, chance: random.Random, hazards: bool):
        self._chance = chance
        self._hazards = hazards
        # An a.out library in glibc-hwcaps gets the level of whatever was read before it.
        self._is_ancient = chance.random() < 0.2
        self._texts = [
            text for text in _TEXTS
            if hazards or self._is_ancient or text[:2] not in (b"\x0b\x01", b"\xcc\x00")]
        self._taken: set[str] = set()
        #: All files so far, from which links and hard links choose.
        self._files: list[str] = []
        self.entries: list[Entry] = []

    def directory(self, path: str) -> None:
        """An empty directory."""
        self._add("directory", path)

    def fill(self, directory: str, is_capability: bool = False) -> None:
        """Puts some things into a directory."""
        chance = self._chance
        kinds: list[tuple[int, Callable[[str], None]]] = [
            (14, self._family), (3, self._odd_name), (2, self._temporary), (2, self._text),
            (2, self._broken), (2, self._odd_link), (2, self._hard_link), (1, self._special),
            (1, self._odd_soname),
        ]
        if is_capability:
            kinds.append((5, self._arbitrary_link))
        self.directory(directory)
        for _ in range(chance.choice([0, 1, 2, 3, 3, 4, 5, 6, 8, 12])):
            chance.choices([made for _, made in kinds], [weight for weight, _ in kinds])[0](directory)

    def capabilities(self, directory: str) -> None:
        """Fills the directory's glibc-hwcaps."""
        chance, place = self._chance, f"{directory}/glibc-hwcaps"
        if self._is_ancient and not self._hazards:
            return
        if chance.random() < 0.05:
            self._add("file", place, b"no directory")
            return
        if chance.random() < 0.05:
            self._add("link", place, chance.choice(["real-hwcaps", f"{directory}/real-hwcaps", "none", "."]))
            place = f"{directory}/real-hwcaps"
        for name in chance.sample(_CAPABILITIES, chance.choice([1, 1, 2, 3, 4])):
            self.fill(f"{place}/{name}", is_capability=True)
        oddities: list[Callable[[], None]] = [
            lambda: self._add("file", f"{place}/README", b"hello"),
            lambda: self._add("file", f"{place}/libfoo.so.1", self._image(b"libfoo.so.1")),
            lambda: self._add("link", f"{place}/dangling", "nowhere"),
            lambda: self.fill(f"{place}/a:b", is_capability=True),
            lambda: self.fill(f"{place}/.hidden", is_capability=True),
            lambda: self._add("link", f"{place}/alias", "x86-64-v3"),
            lambda: self._add("link", f"{place}/absolute", f"{place}/x86-64-v2"),
            lambda: self._add("link", f"{place}/up", ".."),
            lambda: self._add("link", f"{place}/tofile", "README"),
            lambda: self._add("link", f"{place}/outside", "/opt/b"),
            lambda: self._add("fifo", f"{place}/pipe"),
            lambda: self._add("directory", f"{place}/x86-64-v3/deeper"),
            lambda: self._add("directory", f"{place}/empty"),
        ]
        for made in chance.sample(oddities, chance.choice([0, 0, 1, 2, 4])):
            made()

    def legacy(self, directory: str) -> None:
        """Subdirectories that only old releases look into."""
        for _ in range(self._chance.choice([1, 2])):
            place = directory
            for _ in range(self._chance.choice([1, 1, 2])):
                place += "/" + self._chance.choice(_LEGACY)
                self.fill(place)
        if self._chance.random() < 0.3:
            self._add("link", f"{directory}/{self._chance.choice(_LEGACY)}", ".")

    def newcomer(self, directory: str) -> None:
        """A library that may come later, of a size that no other has."""
        image = Image((b"liba.so.1",), pad=1 + self._chance.randrange(2000))
        self._add("file", f"{directory}/liba.so.1.{self._chance.randrange(100)}", image)

    def _family(self, directory: str) -> None:
        chance, stem = self._chance, self._chance.choice(_STEMS)
        files = []
        for version in chance.sample(_VERSIONS, chance.choice([1, 1, 1, 2, 2, 3])):
            name = f"lib{stem}.so.{version}"
            if chance.random() < 0.1:
                name = f"lib{stem}-{version}.so"
            major = version.split(".")[0] if chance.random() < 0.5 else "1"
            soname = chance.choices(
                [f"lib{stem}.so.{major}", name, None, f"lib{stem}.so", f"lib{chance.choice(_STEMS)}.so.1"],
                [60, 10, 10, 5, 5])[0]
            content = self._image(None if soname is None else soname.encode())
            if self._add("file", f"{directory}/{name}", content):
                files.append(name)
        link = f"lib{stem}.so.1"
        elsewhere = self._elsewhere(directory)
        if chance.random() < 0.6:
            texts = [*files * 3, f"{directory}/{files[0]}" if files else "x", "missing.so.1", elsewhere]
            self._add("link", f"{directory}/{link}", chance.choice(texts))
        if chance.random() < 0.5:
            texts = [link, link, link, *files, "missing.so", elsewhere, f"{directory}/{link}"]
            self._add("link", f"{directory}/lib{stem}.so", chance.choice(texts))
        if chance.random() < 0.15:
            name = f"lib{chance.choice(_STEMS)}{chance.choice(['.so', '.so.1', '.so.0', '-compat.so.1'])}"
            self._add("link", f"{directory}/{name}", chance.choice([link, *files]))

    def _odd_name(self, directory: str) -> None:
        name = self._chance.choice(_ODD_NAMES)
        sonames = [None, b"liba.so.1", b"ld-linux-x86-64.so.2", name.encode(errors="surrogateescape")]
        content: Content = self._image(self._chance.choice(sonames))
        if self._chance.random() < 0.3:
            content = self._chance.choice(self._texts)
        self._add("file", f"{directory}/{name}", content)

    def _temporary(self, directory: str) -> None:
        chance = self._chance
        stem = chance.choice(_STEMS)
        soname = f"lib{stem}.so.1"
        base = chance.choice([soname, f"{soname}.2", f"lib{stem}.so"])
        name = f"{directory}/{base}{chance.choice(_TAILS)}"
        if chance.random() < 0.2:
            self._add("link", name, chance.choice([base, "missing"]))
        else:
            self._add("file", name, self._image(soname.encode()))

    def _text(self, directory: str) -> None:
        chance = self._chance
        ends = [".so", ".so.1", ".so.4.5.6", ".so.1.0-gdb.py", ".so-gdb.gdb", ".so-gdb.scm"]
        name = f"lib{chance.choice(_STEMS)}{chance.choice(ends)}"
        self._add("file", f"{directory}/{name}", chance.choice(self._texts))

    def _broken(self, directory: str) -> None:
        chance, stem = self._chance, self._chance.choice(_STEMS)
        whole = Image(
            (f"lib{stem}.so.1".encode(),), needed=chance.choice([(), *_NEEDED]),
            bits=chance.choice([64, 64, 32]),
            dynamic_first=chance.random() < 0.3)
        if whole.bits == 32:
            whole = Image(whole.sonames, whole.needed, bits=32, machine=elf_images.EM_386)
        for _ in range(20):
            cut = Cut(whole, chance.randrange(len(whole.encoded()) + 1))
            if self._hazards or is_plain_image(cut.encoded()):
                self._add("file", f"{directory}/lib{stem}.so.1.{chance.randrange(9)}", cut)
                return

    def _odd_link(self, directory: str) -> None:
        chance, stem = self._chance, self._chance.choice(_STEMS)
        name = f"{directory}/lib{stem}{chance.choice(['.so', '.so.1', '.so.2', '.so.1.5'])}"
        if chance.random() < 0.2:
            other = f"lib{stem}.so.77"
            self._add("link", name, other)
            self._add("link", f"{directory}/{other}", name.rsplit("/", 1)[1])
            return
        texts = [
            ".", "..", "/opt", "/", "/dev/null", "missing", "missing/libx.so.1", "../missing.so.1", "/none/x",
            name.rsplit("/", 1)[1], "./" + name.rsplit("/", 1)[1] + ".3", "sub", self._elsewhere(directory),
            self._elsewhere(directory), "/etc/ld.so.conf", "n" * 300,
        ]
        if self._hazards:
            texts.append("libpipe.so.1")
        self._add("link", name, chance.choice(texts))

    def _hard_link(self, directory: str) -> None:
        chance = self._chance
        if self._files:
            name = f"lib{chance.choice(_STEMS)}.so{chance.choice(['', '.1', '.1.7', '.2'])}"
            self._add("hard", f"{directory}/{name}", chance.choice(self._files))

    def _special(self, directory: str) -> None:
        chance = self._chance
        kind, names = chance.choice([
            ("directory", ["sub", "libsub.so.1", "libd.so", "liba.so.1"]),
            ("fifo", ["libpipe.so.1"]), ("socket", ["libsock.so.1"]),
            ("null", ["libnull.so.1"]),
        ])
        self._add(kind, f"{directory}/{chance.choice(names)}")
        if kind == "directory" and chance.random() < 0.5:
            self._add("file", f"{directory}/sub/libin.so.1", self._image(b"libin.so.1"))

    def _odd_soname(self, directory: str) -> None:
        chance = self._chance
        soname = chance.choice(_ODD_SONAMES + (_BAD_SONAMES * 2 if self._hazards else []))
        name = f"lib{chance.choice(_STEMS)}.so.{chance.choice(_VERSIONS)}"
        if soname.startswith(b"ld") and chance.random() < 0.5:
            name = "ld-2.36.so"
        self._add("file", f"{directory}/{name}", Image((soname,)))

    def _arbitrary_link(self, directory: str) -> None:
        chance = self._chance
        text = chance.choice([
            "libfoo.so.1", "liba.so.1", "README", "missing", "missing.so.1", "..", "libb.so.1",
            "libsock.so.1"])
        self._add("link", f"{directory}/{chance.choice(['zoo', 'README.so', 'x.so.1', 'link', 'aa'])}", text)
        if chance.random() < 0.5:
            self._add("file", f"{directory}/README", chance.choice(self._texts))

    def _elsewhere(self, directory: str) -> str:
        """The text of a link to some file, as seen from a directory."""
        if not self._files:
            return "../b/libfoo.so.1"
        file = self._chance.choice(self._files)
        if self._chance.random() < 0.5:
            return file
        return "../" * directory.count("/") + file.lstrip("/")

    def _image(self, soname: bytes | None) -> Content:
        """A library of that name, often an odd one."""
        chance = self._chance
        sonames = () if soname is None else (soname,)
        if chance.random() < 0.55:
            return Image(sonames, pad=chance.choice([0, 0, 0, 10, 5000]))
        for _ in range(20):
            image = self._odd_image(sonames)
            if self._hazards or is_plain_image(image.encoded()):
                return image
        return Image(sonames)

    def _odd_image(self, sonames: tuple[bytes, ...]) -> Image:
        chance = self._chance
        needed = chance.choice([(), (), *_NEEDED])
        far = 1_000_000
        choices: list[Callable[[], Image]] = [
            lambda: Image(sonames, needed, bits=32, machine=elf_images.EM_386,
                          interpreter=chance.choice([None, None, *_INTERPRETERS])),
            lambda: Image(sonames, needed, bits=32, machine=elf_images.EM_386),
            lambda: Image(sonames, bits=32),
            lambda: Image(sonames, machine=chance.choice(
                [elf_images.EM_386, elf_images.EM_IA_64, elf_images.EM_AARCH64, elf_images.EM_RISCV, 0,
                 65535])),
            lambda: Image(sonames, bits=32, machine=chance.choice([8, 40, elf_images.EM_IA_64])),
            lambda: Image(sonames, is_big=True),
            lambda: Image(sonames, kind=chance.choice(
                [elf_images.ET_REL, elf_images.ET_EXEC, elf_images.ET_CORE, 0, 0xFE00])),
            lambda: Image(sonames + (b"libsecond.so.1",), needed, needs_first=chance.random() < 0.5),
            lambda: Image((b"libsecond.so.2",) + sonames, needed, needs_first=chance.random() < 0.5),
            lambda: Image(sonames, needed, interpreter=chance.choice(_INTERPRETERS)),
            lambda: Image(sonames, dynamic_segments=chance.choice([0, 2, 3])),
            lambda: Image(sonames, dynamic_bias=1 << 32),
            lambda: Image(sonames, dynamic_bias=chance.choice([far, 8, 16])),
            lambda: Image(sonames, dynamic_size=chance.choice([0, 1, far])),
            lambda: Image(sonames, splits_strings=True, dynamic_first=chance.random() < 0.5),
            lambda: Image(sonames, load_bias=chance.choice([0x1000, 0x400000, 1 << 40])),
            lambda: Image(sonames, has_no_load=True, load_bias=chance.choice([0, 0x1000])),
            lambda: Image(sonames, has_no_strings=True),
            lambda: Image(sonames, strings_bias=chance.choice([far, 1 << 32])),
            lambda: Image(sonames, soname_bias=chance.choice([far, 1 << 32, 3])),
            lambda: Image(sonames, headers_bias=chance.choice([far, 56, 1 << 32])),
            lambda: Image(sonames, headers_more=chance.choice([1, -1, -2, 1000, 60000])),
            lambda: Image(sonames, class_byte=chance.choice([0, 1, 3])),
            lambda: Image(sonames, bits=32, machine=elf_images.EM_386, class_byte=chance.choice([0, 2, 3])),
            lambda: Image(sonames, data_byte=chance.choice([0, 2, 7])),
            lambda: Image(sonames, flags=chance.choice([0x400, 0x5000400])),
        ]
        notes: list[Callable[[], Image]] = [
            lambda: Image(sonames, note=elf_images.isa(chance.choice([0, 1, 2, 3, 4, 7, 8, 15, 1 << 31])),
                          bits=chance.choice([64, 64, 32])),
            lambda: Image(sonames, note=self._note()),
        ]
        return chance.choice(choices + notes * 4)()

    def _note(self) -> Note:
        chance = self._chance
        level = struct.pack("<I", chance.choice([1, 2, 4, 8, 11]))
        properties = chance.choice([
            ((elf_images.ISA_NEEDED, level),),
            ((0xC0000002, level), (elf_images.ISA_NEEDED, level)),
            ((elf_images.ISA_NEEDED, level), (0xC0010002, b"\xff\0\0\0")),
            ((0xC0008003, level), (elf_images.ISA_NEEDED, level)),
            ((elf_images.ISA_NEEDED, level + b"\1\0\0\0"),),
            ((elf_images.ISA_NEEDED, b""),),
            ((elf_images.ISA_NEEDED, b"\0\0\0\0"), (elf_images.ISA_NEEDED, level)),
            ((0xC0000002, b"12345678"), (0xC0000003, b""), (elf_images.ISA_NEEDED, level)),
            (),
        ])
        return Note(
            properties, name=chance.choice([b"GNU\0", b"GNU\0", b"GNU\0", b"Go\0\0", b"GNU\0\0\0\0\0"]),
            kind=chance.choice([5, 5, 5, 1]), alignment=chance.choice([None, None, None, 4, 8, 16]),
            comes_second=chance.random() < 0.2,
            offset_bias=chance.choice([0, 100_000_000]) if self._hazards else 0)

    def _add(self, kind: str, path: str, what: Content | str | None = None) -> bool:
        if path in self._taken:
            return False
        self._taken.add(path)
        self.entries.append(Entry(kind, path, what))
        if kind == "file":
            self._files.append(path)
        return True
