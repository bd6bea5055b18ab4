"""Configuration files of ldconfig, and command lines."""

import random

from elf_images import Content
from ldconfig_scene import Entry

_MAIN = "/etc/ld.so.conf"
_OTHER = "/etc/other.conf"
_COMMENTS = ["", "# comment", "   ", "\t# x", "#", "\v", "\f \r"]
_STRANGE = [
    "/", "//", "/none", "/opt/none/deeper", "/etc/hostname", "=libc6", "=bogus", "include", "includefoo",
    "INCLUDE /etc/nested.d/*.conf", "hwcap 1 nosegneg", "HWCAP\t0 x", "  hwcap 63 late # why", "hwcap",
    "hwcapx", "/opt/a /opt/b", "/opt/a,/opt/b", "/opt/a:/opt/b", '"/opt/a"', "\ufeff/opt/a", "/opt/a\\",
    "/opt/*", "~/lib", "$ORIGIN/lib", "/opt/a=", "include=/x", "/etc", ".", "..", "./opt/a", "opt/a",
    "opt/b//",
    "/opt/loop", "/opt/dangling", "n" * 300, "/" + "n" * 300, "/\udcff\udcfe", "hwcap ", "include\t",
    "\0/opt/b", "/opt/a\0garbage", "/opt/b #\0",
]
_INCLUDES = [
    "include /etc/ld.so.conf.d/*.conf", "include ld.so.conf.d/*.conf", "include\tld.so.conf.d/[ab]*.conf",
    "include /etc/none.conf", "include /etc/none/*.conf", "include /etc/ld.so.conf.d/a.conf",
    "include ld.so.conf.d/a.conf ld.so.conf.d/b.conf", "include  ld.so.conf.d/?.conf\t/etc/none.conf",
    "include /etc/ld.so.conf.d", "include ./ld.so.conf.d/../ld.so.conf.d/b.conf",
    "include /etc/ld.so.conf.d/*", "include /etc/ld.so.conf.d/.h*", "include /etc/ld.so.conf.d/dangling.conf",
]
_NESTED = [
    "include /etc/nested.d/*.conf", "include ../nested.d/*.conf", "include nested.d/*.conf",
    "include /etc/nested.d/z.conf", "include z.conf", "hwcap 0 inner", "/none/inner",
]
_TYPES = ["=libc6", "=libc5", "=libc4", "=glibc2", "=bogus", " = libc6", "=libc6 ", "=LIBC6", "=libc6=libc5"]
_STRAY_OPTIONS = [
    ("-Z",), ("--bogus",), ("-c",), ("--format",), ("--v",), ("--ver",), ("--verbose=1",), ("-vQ",), ("-r",),
    ("--format=",), ("-C",), ("--", "rel"), ("rel",), ("",), ("--ignore-aux-cache=x",), ("-f",),
]


class Configurations:
    """The configuration of one root and the command lines that fit it."""

    def __init__(self, chance: random.Random, directories: list[str], files: list[str], hazards: bool):
        self._chance = chance
        self._directories = directories
        self._files = files
        self._hazards = hazards
        self._has_other = chance.random() < 0.15

    def entries(self) -> list[Entry]:
        """All configuration files."""
        chance = self._chance
        made = [Entry("directory", "/etc/ld.so.conf.d")]
        kind = chance.random()
        if self._hazards and kind < 0.02:
            # One cycle without a fork: with two includes a run would never end.
            made.append(Entry("file", _MAIN, b"/opt/a\ninclude /etc/ld.so.conf\n/opt/b\n"))
        elif kind < 0.94:
            made.append(Entry("file", _MAIN, self._text(_INCLUDES)))
        elif kind < 0.98:
            texts = ["ld.so.conf", "none", "other.conf", "ld.so.conf.d"]
            made.append(Entry("link", _MAIN, chance.choice(texts)))
        if self._has_other:
            made.append(Entry("file", _OTHER, self._text(_INCLUDES)))
        for name in ["b.conf", "a.conf", "ab.conf", ".hidden.conf", "c.conf~"]:
            if chance.random() < 0.5:
                made.append(Entry("file", f"/etc/ld.so.conf.d/{name}", self._text(_NESTED)))
        if chance.random() < 0.1:
            made.append(Entry("directory", "/etc/ld.so.conf.d/dir.conf"))
        if chance.random() < 0.1:
            made.append(Entry("link", "/etc/ld.so.conf.d/dangling.conf", "nowhere"))
        if chance.random() < 0.1:
            made.append(Entry("link", "/etc/ld.so.conf.d/link.conf", "../nested.d/y.conf"))
        if chance.random() < 0.05:
            made.append(Entry("link", "/etc/ld.so.conf.d/loop.conf", "loop.conf"))
        for name in ["z.conf", "y.conf"]:
            if chance.random() < 0.5:
                made.append(Entry("file", f"/etc/nested.d/{name}", self._text([])))
        return made

    def options(self, is_verbose: bool) -> tuple[str, ...]:
        """One command line."""
        chance = self._chance
        words = [["-v"]] if is_verbose else []
        if chance.random() < 0.06:
            return self._linked_by_hand(words)
        if chance.random() < 0.2:
            words.append(chance.choice(
                [["-c", "compat"], ["-c", "old"], ["-cnew"], ["--format=compat"], ["-c", "bogus"],
                 ["-cold"]]))
        for option, share in [("-X", 0.1), ("-N", 0.06), ("-i", 0.1)]:
            if chance.random() < share:
                words.append([option])
        if self._has_other and chance.random() < 0.7:
            words.append(["-f", chance.choice([_OTHER, _OTHER, "etc/other.conf", "/etc/none.conf"])])
        if chance.random() < 0.08:
            words.append(["-C", chance.choice(["/etc/other.cache", "other.cache", "/none/x.cache"])])
        if chance.random() < 0.08:
            words += [["-n"], *([self._operand()] for _ in range(chance.choice([0, 1, 1, 2])))]
        elif chance.random() < 0.2:
            words += [[self._operand()] for _ in range(chance.choice([1, 1, 2, 3]))]
        if chance.random() < 0.03:
            words.append(list(chance.choice(_STRAY_OPTIONS)))
            return tuple(word for part in words for word in part)
        chance.shuffle(words)
        return tuple(word for part in words for word in part)

    def _linked_by_hand(self, words: list[list[str]]) -> tuple[str, ...]:
        chance = self._chance
        operands = []
        for _ in range(chance.choice([0, 1, 1, 2, 3])):
            file = chance.choice([*self._files * 2, *self._directories, "/none/libx.so.1", "none", ""])
            if chance.random() < 0.2:
                file = file.lstrip("/")
            operands.append(chance.choice([file, file, file.replace("/", "//"), file + "/"]))
        extra = [[option] for option in ["-X", "-N", "-n"] if chance.random() < 0.15]
        return tuple(word for part in [["-l"], *words, *extra] for word in part) + tuple(
            operand for operand in operands if not operand.startswith("-"))

    def _operand(self) -> str:
        chance = self._chance
        if chance.random() < 0.1:
            return chance.choice(
                ["/none", "/etc/hostname", "opt/a", "/", "//", ".", "/opt/a=libc6", "/opt/a "])
        return self._spelled(chance.choice(self._directories))

    def _text(self, includes: list[str]) -> Content:
        chance = self._chance
        lines = []
        for _ in range(chance.choice([0, 1, 2, 3, 4, 6])):
            kind = chance.random()
            if kind < 0.6:
                lines.append(self._line(chance.choice(self._directories)))
            elif kind < 0.8 and includes:
                lines.append(chance.choice(includes))
            elif kind < 0.9:
                lines.append(chance.choice(_STRANGE))
            else:
                lines.append(chance.choice(_COMMENTS))
        if includes is _INCLUDES and chance.random() < 0.5:
            lines.append(_INCLUDES[0])
        if includes is _INCLUDES and chance.random() < 0.7:
            lines += [self._line(directory) for directory in self._directories]
            chance.shuffle(lines)
        end = chance.choice(["\n", "\n", "\n", "\n", "\r\n"])
        text = end.join(lines) + chance.choice([end, end, end, "", "\0"])
        return text.encode(errors="surrogateescape")

    def _line(self, directory: str) -> str:
        chance = self._chance
        spelled = self._spelled(directory)
        if chance.random() < 0.12:
            return spelled + chance.choice(_TYPES)
        start = chance.choice(["", "", "", "", " ", "\t"])
        return start + spelled + chance.choice(["", "", "", " ", "\t", " # why"])

    def _spelled(self, directory: str) -> str:
        chance = self._chance
        last = directory.rsplit("/", 1)[1]
        return chance.choice([
            directory, directory, directory, directory, directory + "/", directory + "///", "/." + directory,
            f"{directory}/../{last}", "/" + directory, directory + "/.",
        ])
