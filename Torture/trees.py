"""The broken trees, one shape for each way in which links get lost.

Libraries differ in mode and owner and all files in their times, so that an undo which forgets one of
them is seen. All of it is fixed, so that two trees of one shape are equal and a snapshot of one can be
held against another.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from elf import image

# A moment in the past with odd nanoseconds: a time that is restored only to the second is seen.
_EPOCH_NS = 1_500_000_000_123_456_789
_OWNERS = [(0, 0), (12, 34), (1000, 1000)]
_MODES = [0o755, 0o644, 0o555]


@dataclass(frozen=True)
class Shape:
    """One kind of broken tree, and how solder is asked to mend it."""

    name: str
    build: Callable[["Plot"], None]
    #: Options of `solder fix` that the shape needs.
    options: tuple[str, ...] = ()
    #: Names may come to open newer bytes: a change of class `version`.
    changes_bytes: bool = False
    #: Whether the tree is looked at through `--root`; else the machine's own root is used.
    in_root: bool = True
    #: Whether solder is started inside of the root, which then is its own.
    is_own_root: bool = False
    #: Whether the undo store is on another file system than the tree.
    store_is_far: bool = False
    #: Files and links beside the tree, from the top of its root: a link's value begins with `-> `.
    beside: tuple[tuple[str, str], ...] = ()
    #: Links that a manifest has, with what they led to: then it is they that are restored.
    links: tuple[tuple[str, str, str], ...] = ()

    def plant(self, directory: Path) -> None:
        """Makes the tree below an empty directory."""
        plot = Plot(directory)
        self.build(plot)
        plot.settle()


class Plot:
    """A directory in which a tree is made, each entry with metadata of its own."""

    def __init__(self, directory: Path):
        self.directory = directory
        self._made = 0

    def file(self, path: str, content: bytes) -> None:
        """A regular file with an extended attribute, where there are such.

        Owner and mode go by the library: copies that different people may read are not the same.
        """
        target = self._target(path)
        target.write_bytes(content)
        number = len(target.name.split(".so")[0])
        if os.geteuid() == 0:
            os.chown(target, *_OWNERS[number % len(_OWNERS)])
        os.chmod(target, _MODES[number % len(_MODES)])
        try:
            os.setxattr(target, "user.torture", os.fsencode(target.name)[-64:])
        except OSError:
            pass  # tmpfs before Linux 6.6
        self._stamp(target)

    def link(self, path: str, text: str) -> None:
        """A symbolic link."""
        target = self._target(path)
        os.symlink(text, target)
        self._stamp(target)

    def hard_link(self, path: str, existing: str) -> None:
        """A further name of a file."""
        os.link(self.directory / existing, self._target(path))

    def library(self, path: str, soname: str, fill: int = 0xCC) -> None:
        """A shared object."""
        self.file(path, image(soname, fill))

    def settle(self) -> None:
        """Gives the directories their times, once nothing more is made in them."""
        for place, _, _ in os.walk(self.directory, topdown=False):
            os.utime(place, ns=(_EPOCH_NS, _EPOCH_NS))

    def _target(self, path: str) -> Path:
        target = self.directory / path
        target.parent.mkdir(parents=True, exist_ok=True)
        return target

    def _stamp(self, target: Path) -> None:
        self._made += 1
        time = _EPOCH_NS + self._made * 1_000_000_007
        os.utime(target, ns=(time, time), follow_symlinks=False)


def _three_copies(plot: Plot) -> None:
    for name in ["libcudnn.so", "libcudnn.so.7", "libcudnn.so.7.5.0"]:
        plot.library(f"lib/{name}", "libcudnn.so.7")


def _dangling_soname(plot: Plot) -> None:
    plot.library("lib/libtbb.so.12.13", "libtbb.so.12")
    plot.link("lib/libtbb.so.12", "libtbb.so.12.12")
    plot.link("lib/libtbb.so", "libtbb.so.12")


def _text_stubs(plot: Plot) -> None:
    plot.library("lib/libmkl.so.2.1", "libmkl.so.2")
    plot.file("lib/libmkl.so.2", b"libmkl.so.2.1")
    plot.file("lib/libmkl.so", b"libmkl.so.2")


def _absolute_link(plot: Plot) -> None:
    # Inside of a root `/opt` is the plot; the absolute text is right there and nowhere else.
    plot.library("lib/libnccl.so.2.4", "libnccl.so.2")
    plot.link("lib/libnccl.so.2", "/opt/lib/libnccl.so.2.4")
    plot.link("lib/libnccl.so", "libnccl.so.2")


def _wrong_link(plot: Plot) -> None:
    # The wrong link is a person's to settle; the copy beside it is not.
    plot.library("lib/libgomp.so.1.0", "libgomp.so.1")
    plot.library("lib/libzstd.so.1.5", "libzstd.so.1")
    plot.library("lib/libzstd.so", "libzstd.so.1")
    plot.link("lib/libzstd.so.1", "libgomp.so.1.0")
    plot.library("lib/libgomp.so.1", "libgomp.so.1")


def _loop(plot: Plot) -> None:
    plot.library("lib/libnpp.so.11.2", "libnpp.so.11")
    plot.link("lib/libnpp.so.11", "libnpp.so")
    plot.link("lib/libnpp.so", "libnpp.so.11")


def _inverted_chain(plot: Plot) -> None:
    plot.library("lib/libcurand.so", "libcurand.so.10")
    plot.link("lib/libcurand.so.10", "libcurand.so")
    plot.link("lib/libcurand.so.10.3", "libcurand.so.10")


def _missing_soname(plot: Plot) -> None:
    plot.library("lib/libcufft.so.10.5", "libcufft.so.10")
    plot.link("lib/libcufft.so", "libcufft.so.10.5")


def _empty_file(plot: Plot) -> None:
    plot.library("lib/libcublas.so.11.4", "libcublas.so.11")
    plot.file("lib/libcublas.so.11", b"")
    plot.file("lib/libcublas.so", b"")


def _versions(plot: Plot) -> None:
    plot.library("lib/libnvinfer.so.8.5", "libnvinfer.so.8", fill=5)
    plot.library("lib/libnvinfer.so.8.6", "libnvinfer.so.8", fill=6)
    plot.library("lib/libnvinfer.so.8", "libnvinfer.so.8", fill=4)
    plot.link("lib/libnvinfer.so", "libnvinfer.so.8")
    plot.library("lib/libonnx.so.1.1", "libonnx.so.1", fill=1)
    plot.library("lib/libonnx.so.1.2", "libonnx.so.1", fill=2)
    plot.link("lib/libonnx.so.1", "libonnx.so.1.1")


def _hard_linked(plot: Plot) -> None:
    plot.library("lib/libucx.so.1.9", "libucx.so.1")
    plot.library("lib/libucx.so.1", "libucx.so.1")
    plot.hard_link("lib/libucx.so", "lib/libucx.so.1")
    plot.hard_link("lib/libucx-backup.so.1.9", "lib/libucx.so.1.9")


def _long_names(plot: Plot) -> None:
    stem = "lib" + "n" * (250 - len("lib.so.1.2.3")) + ".so"
    for name in [stem, f"{stem}.1", f"{stem}.1.2.3"]:
        plot.library(f"lib/{name}", f"{stem}.1")


def _copied_directory(plot: Plot) -> None:
    for directory in ["lib", "lib64"]:
        plot.library(f"{directory}/libcusparse.so.11.7", "libcusparse.so.11")
        plot.link(f"{directory}/libcusparse.so.11", "libcusparse.so.11.7")
        plot.link(f"{directory}/libcusparse.so", "libcusparse.so.11")
        plot.library(f"{directory}/plugins/libplug.so.1", "libplug.so.1")


def _many(plot: Plot) -> None:
    for number in range(200):
        stem = f"libmany{number:03}.so"
        plot.library(f"lib/{stem}.1.0", f"{stem}.1")
        plot.library(f"lib/{stem}.1", f"{stem}.1")
        plot.link(f"lib/{stem}", f"{stem}.1")


def _alternatives_link(plot: Plot) -> None:
    # Debian's cuDNN and BLAS: a name that update-alternatives keeps as a link, and that a copy took.
    plot.library("lib/libblas.so.3", "libblas.so.3")
    plot.library("lib/libblas.so", "libblas.so.3")
    plot.library("blas/libblas.so.3.11", "libblas.so.3")
    plot.link("blas/libblas.so.3", "libblas.so.3.11")


def _alternatives_in_place(plot: Plot) -> None:
    # cuDNN up to 9.9: the link of the group leads back to a name beside it, which is a copy as well.
    for name in ["libcudnn.so", "libcudnn.so.8", "libcudnn.so.8.9"]:
        plot.library(f"lib/{name}", "libcudnn.so.8")


def _lent_by_windows(plot: Plot) -> None:
    # The configuration lies in the tree as well, where all that changes is looked at.
    for name in ["libcuda.so", "libcuda.so.1", "libcuda.so.1.1"]:
        plot.library(f"usr/lib/wsl/lib/{name}", "libcuda.so.1")
    plot.library("usr/lib/wsl/lib/libnvcuvid.so.1", "libnvcuvid.so.1")
    plot.file("etc/ld.so.conf", b"include /etc/ld.so.conf.d/*.conf\n")
    plot.file("etc/ld.so.conf.d/ld.wsl.conf", b"# by WSL\n/usr/lib/wsl/lib")
    plot.file("etc/wsl.conf", b"[boot]\nsystemd=true\n")


_LENT_MOUNT = (
    "114 86 0:58 / /usr/lib/wsl/lib rw - overlay none rw,lowerdir=/gpu_lib_packaged:/gpu_lib_inbox,"
    "upperdir=/gpu_lib/rw/upper,workdir=/gpu_lib/rw/work\n")

LENT_BY_WINDOWS = Shape(
    "lent-by-windows", _lent_by_windows, ("--wsl", "links"), is_own_root=True,
    beside=(
        ("usr", "-> opt/usr"), ("etc", "-> opt/etc"),
        ("proc/self/mountinfo", _LENT_MOUNT),
        ("proc/sys/kernel/osrelease", "5.10.16.3-microsoft-standard-WSL2\n"),
    ))


def _lost_links(plot: Plot) -> None:
    # A copy, a stub, an empty file, a copy in another directory, and names that are missing.
    plot.library("lib/libnvjpeg.so.12.3", "libnvjpeg.so.12")
    plot.library("lib/libnvjpeg.so.12", "libnvjpeg.so.12")
    plot.file("lib/libnvjpeg.so", b"libnvjpeg.so.12")
    plot.library("plugins/libnvjpeg.so.12", "libnvjpeg.so.12")
    plot.file("plugins/libnvjpeg.so", b"")


LOST_LINKS = Shape(
    "lost-links", _lost_links,
    links=(
        ("lib/libnvjpeg.so.12", "libnvjpeg.so.12.3", "regular"),
        ("lib/libnvjpeg.so", "libnvjpeg.so.12", "regular"),
        ("lib/old", "gone", "nowhere"),
        ("plugins/libnvjpeg.so.12", "../lib64/libnvjpeg.so.12", "regular"),
        ("plugins/libnvjpeg.so", "libnvjpeg.so.12", "regular"),
        ("lib64", "lib", "directory"),
    ))


def _lost_copies(plot: Plot) -> None:
    for directory in ["lib", "plugins"]:
        plot.library(f"{directory}/libnvjpeg.so.12", "libnvjpeg.so.12")
    plot.library("lib/libnvjpeg.so.12.3", "libnvjpeg.so.12")


LOST_COPIES = Shape("lost-copies", _lost_copies, links=LOST_LINKS.links)
THREE_COPIES = Shape("three-copies", _three_copies)
INVERTED_CHAIN = Shape("inverted-chain", _inverted_chain)
HARD_LINKED = Shape("hard-linked", _hard_linked)
COPIED_DIRECTORY = Shape("copied-directory", _copied_directory)
VERSIONS = Shape("versions", _versions, ("--prefer", "newest"), changes_bytes=True)
LONG_NAMES = Shape("long-names", _long_names)
ABSOLUTE_LINK = Shape("absolute-link", _absolute_link)
ALTERNATIVES_IN_PLACE = Shape(
    "alternatives-in-place", _alternatives_in_place,
    beside=(
        ("var/lib/dpkg/alternatives/libcudnn",
         "auto\n/opt/lib/libcudnn.so\n\n/opt/lib/libcudnn.so.8\n10\n\n"),
        ("etc/alternatives/libcudnn", "-> /opt/lib/libcudnn.so.8"),
    ))
MANY = Shape("many", _many)
ALTERNATIVES_LINK = Shape(
    "alternatives-link", _alternatives_link,
    beside=(
        ("var/lib/dpkg/alternatives/libblas.so.3",
         "auto\n/opt/lib/libblas.so.3\nlibblas.so\n/opt/lib/libblas.so\n\n"
         "/opt/blas/libblas.so.3\n10\n/opt/blas/libblas.so.3\n\n"),
        ("etc/alternatives/libblas.so.3", "-> /opt/blas/libblas.so.3"),
        ("etc/alternatives/libblas.so", "-> /opt/blas/libblas.so.3"),
    ))

SHAPES = [
    THREE_COPIES,
    Shape("dangling-soname", _dangling_soname),
    Shape("text-stubs", _text_stubs),
    ABSOLUTE_LINK,
    Shape("wrong-link", _wrong_link),
    Shape("loop", _loop),
    INVERTED_CHAIN,
    Shape("missing-soname", _missing_soname),
    Shape("empty-file", _empty_file),
    VERSIONS,
    Shape("versions-far-store", _versions, VERSIONS.options, changes_bytes=True, store_is_far=True),
    HARD_LINKED,
    LONG_NAMES,
    COPIED_DIRECTORY,
    ALTERNATIVES_LINK,
    ALTERNATIVES_IN_PLACE,
    LENT_BY_WINDOWS,
    Shape("machine-root", _three_copies, in_root=False),
    LOST_LINKS,
    MANY,
]
