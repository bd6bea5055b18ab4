"""Roots with everything for ldconfig to do: links to make, to move and to remove, and a cache."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from elf import image

CACHE = "etc/ld.so.cache"
SCAN_CACHE = "var/cache/ldconfig/solder-scan-cache"
# Of all libraries: what differs from copy to copy of a root must not differ by the clock.
_MODIFIED_NS = 1_600_000_000 * 10**9
#: So many bytes are the same in all versions of a library.
SAME_SIZE = 1024


def library(soname: str, version: str) -> bytes:
    """A library; by its first KiB its SONAME is known, by the rest its version."""
    start = image(soname, size=SAME_SIZE)
    assert len(start) == SAME_SIZE
    return start + version.encode()


class Planter:
    """Makes the entries of a root by their path from it."""

    def __init__(self, root: Path):
        self.root = root

    def file(self, path: str, content: bytes) -> None:
        """A file; it comes into its place whole."""
        place = self._place(path)
        arriving = place.with_name("arriving")
        arriving.write_bytes(content)
        os.utime(arriving, ns=(_MODIFIED_NS, _MODIFIED_NS))
        arriving.rename(place)

    def library(self, path: str, soname: str, link: str | None = None) -> None:
        """A library, and beside it a link that leads to it."""
        name = os.path.basename(path)
        self.file(path, library(soname, name))
        if link:
            self.link(os.path.join(os.path.dirname(path), link), name)

    def link(self, path: str, text: str) -> None:
        """A symbolic link."""
        self._place(path).symlink_to(text)

    def hard_link(self, path: str, other: str) -> None:
        """A second name of a file."""
        self._place(path).hardlink_to(self.root / other)

    def directory(self, path: str) -> None:
        """An empty directory."""
        (self.root / path).mkdir(parents=True, exist_ok=True)

    def _place(self, path: str) -> Path:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        return place


@dataclass(frozen=True)
class Scene:
    """A root and what is asked of it."""

    name: str
    #: What was there when ldconfig ran last.
    earlier: Callable[[Planter], None]
    #: What came since.
    later: Callable[[Planter], None]
    #: How the cache is written.
    form: str = "new"
    #: How the present cache was written; none if there is none.
    present: str | None = None
    #: Whether ldconfig has done all there is to do.
    is_settled: bool = False
    #: Whether the root is the process's own, as it nearly always is; needs a superuser.
    is_own: bool = False
    #: Whether all is so old that solder remembers it from run to run.
    is_aged: bool = False
    #: The operands of a run that sets links only; none for a run that writes the cache.
    manual: tuple[str, ...] = ()

    @property
    def words(self) -> list[str]:
        """The options but for the root."""
        return ["-l", *self.manual] if self.manual else ["-c", self.form]


def _rich(root: Planter) -> None:
    root.file("etc/ld.so.conf", b"/opt/vendor/lib\n")
    root.library("lib/liba.so.1.0", "liba.so.1", "liba.so.1")
    root.link("lib/liba.so", "liba.so.1")
    root.library("lib/libb.so.1.0", "libb.so.1", "libb.so.1")
    root.library("lib/libf.so.1", "libf.so.1")
    root.library("lib/libhard.so.1.0", "libhard.so.1")
    root.hard_link("lib/libhard.so.1", "lib/libhard.so.1.0")
    root.library("opt/store/libout.so.1.0", "libout.so.1")
    root.link("usr/lib/libout.so.1", "../../opt/store/libout.so.1.0")
    root.link("lib/libout.so.1", "/opt/store/libout.so.1.0")
    root.library("opt/vendor/lib/libv.so.2.1", "libv.so.2", "libv.so.2")
    root.library("lib/glibc-hwcaps/x86-64-v3/libb.so.1.0", "libb.so.1", "libb.so.1")


def _arrivals(root: Planter) -> None:
    root.library("lib/libb.so.1.1", "libb.so.1")
    root.library("lib/libnew.so.3.0", "libnew.so.3")
    root.link("lib/libgone.so.1", "libgone.so.1.0")
    root.library("lib/libq.so.1.1", "libq.so.1")
    root.link("lib/libq.so.1", "libq.so.1.0")
    root.library("lib/libdev.so.5.0", "libdev.so.5")
    root.link("lib/libdev.so", "libdev.so.5")
    root.library("lib/libcopy.so.1.2", "libcopy.so.1")
    root.library("lib/libcopy.so.1", "libcopy.so.1")
    root.link("usr/lib/libloop.so.1", "libloop.so.1")
    root.file("usr/lib/libtext.so.1", b"/* GNU ld script */\n")
    root.library("opt/vendor/lib/libv.so.2.2", "libv.so.2")
    root.library("lib/glibc-hwcaps/x86-64-v3/libb.so.1.1", "libb.so.1")


def _small(root: Planter) -> None:
    root.file("etc/ld.so.conf", b"/opt/lib\n")
    root.library("lib/libm.so.1.0", "libm.so.1", "libm.so.1")
    root.library("opt/lib/libk.so.1.0", "libk.so.1")


def _newer(root: Planter) -> None:
    root.library("lib/libm.so.1.1", "libm.so.1")
    root.library("opt/lib/libn.so.1.0", "libn.so.1")


def _all(root: Planter) -> None:
    _rich(root)
    _arrivals(root)


def _nothing(_: Planter) -> None:
    pass


def _own(root: Planter) -> None:
    _rich(root)
    root.directory("var/cache")


SCENES = [
    Scene("links and a cache, both to be renewed", _rich, _arrivals, present="new"),
    Scene("links, no cache", _nothing, _all),
    Scene("nothing to do", _all, _nothing, present="new", is_settled=True),
    Scene("own root", _own, _arrivals, present="new", is_own=True),
    Scene("own root, nothing remembered", _own, _nothing, is_own=True, is_aged=True),
    Scene("own root, remembered", _own, _arrivals, present="new", is_own=True, is_aged=True),
    Scene("one library by hand", _rich, _arrivals, manual=("/lib/libb.so.1.1", "/lib/libq.so.1.1")),
    *[
        Scene(f"{form} over {present or 'nothing'}", _small, _newer, form=form, present=present)
        for form in ["compat", "old"] for present in [None, "new", "compat", "old"]
    ],
    Scene("new over old", _small, _newer, present="old"),
    Scene("compat, nothing to do", _small, _newer, "compat", present="compat", is_settled=True),
    Scene("old, nothing to do", _small, _newer, "old", present="old", is_settled=True),
]

#: The scenes of the short form: where most is done, and the root that is the process's own.
TELLING = [scene for scene in SCENES if scene.name in (SCENES[0].name, "own root", "compat over old")]
