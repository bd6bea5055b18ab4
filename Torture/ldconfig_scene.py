"""What two programs are set before: a root as a list of entries, and the runs on it.

Everything here is plain data, so that a scene can be laid out twice, told in a few lines and made
smaller by leaving entries away.
"""

import os
import socket
import stat
from dataclasses import dataclass
from pathlib import Path

from elf_images import Content, encoded

#: So many bytes of a file are shown as they are.
_LONG = 60


@dataclass(frozen=True)
class Entry:
    """One step in the making of a root; its paths begin at the root.

    Kinds: `directory`; `file` with content; `link` with text; `hard` with an existing path; `fifo`;
    `socket`; `null`, the device; `remove`; `mode` with permission bits.
    """

    kind: str
    path: str
    what: Content | str | int | None = None

    def __repr__(self) -> str:
        return " ".join([self.kind, ascii(self.path), *([] if self.what is None else [_shown(self.what)])])


def _shown(what: Content | str | int) -> str:
    """A content for a reader, as Python has it; a long tail of one byte is counted."""
    if isinstance(what, bytes) and len(what) > _LONG:
        start, fill = what.rstrip(what[-1:]), what[-1:]
        if len(start) < len(what) - _LONG // 2:
            return f"{ascii(start)}.ljust({len(what)}, {ascii(fill)})"
    return ascii(what)


@dataclass(frozen=True)
class Run:
    """One run of ldconfig and what is changed in the root before it."""

    options: tuple[str, ...]
    changes: tuple[Entry, ...] = ()
    #: Whether both outputs go into one pipe, so that their order shows.
    is_joined: bool = False


@dataclass(frozen=True)
class Scene:
    """A root and the runs on it."""

    seed: int
    entries: tuple[Entry, ...]
    runs: tuple[Run, ...]
    #: The cache that is printed in the end.
    cache: str = "/etc/ld.so.cache"
    #: Where a cache of the reference lies at first, so that its generator is known.
    caches: tuple[str, ...] = ()

    @property
    def knows_generator(self) -> bool:
        """Whether every cache that is written replaces one with the reference's generator."""
        return bool(self.caches)

    def lines(self) -> list[str]:
        """The scene for a reader."""
        told = [f"seed {self.seed}, {len(self.entries)} entries"]
        told += [f"  {entry!r}" for entry in self.entries]
        if self.caches:
            told.append(f"  a cache of the reference at {', '.join(map(ascii, self.caches))}")
        for run in self.runs:
            told += [f"  then {change!r}" for change in run.changes]
            joined = " 2>&1" if run.is_joined else ""
            told.append(f"  run: {' '.join(map(ascii, run.options))}{joined}")
        return told


def lay(root: Path, entries: tuple[Entry, ...]) -> None:
    """Makes entries in a root, in their order; what cannot be made is left out."""
    base = os.fsencode(root)
    for entry in entries:
        target = base + os.fsencode(entry.path)
        try:
            if _leads_through_link(base, target):
                continue  # It could lead out of the root.
            os.makedirs(os.path.dirname(target), exist_ok=True)
            _make(base, target, entry)
        except OSError:
            pass  # Both copies fail alike.


def _make(base: bytes, target: bytes, entry: Entry) -> None:
    if entry.kind == "directory":
        os.makedirs(target, exist_ok=True)
    elif entry.kind == "file":
        assert entry.what is not None and not isinstance(entry.what, (str, int))
        with open(target, "xb") as file:
            file.write(encoded(entry.what))
    elif entry.kind == "link":
        os.symlink(os.fsencode(str(entry.what)), target)
    elif entry.kind == "hard":
        existing = base + os.fsencode(str(entry.what))
        if not _leads_through_link(base, existing):
            os.link(existing, target, follow_symlinks=False)
    elif entry.kind == "fifo":
        os.mkfifo(target)
    elif entry.kind == "socket":
        _make_socket(target)
    elif entry.kind == "null":
        os.mknod(target, stat.S_IFCHR | 0o666, os.makedev(1, 3))
    elif entry.kind == "remove":
        os.unlink(target)
    elif entry.kind == "mode":
        assert isinstance(entry.what, int)
        if not stat.S_ISLNK(os.lstat(target).st_mode):
            os.chmod(target, entry.what)
    else:
        raise ValueError(f"no such kind of entry: {entry.kind}")


def _make_socket(target: bytes) -> None:
    # Names of sockets are short; one relative to a directory can lie deep.
    directory = os.open(os.path.dirname(target), os.O_RDONLY)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(b"/proc/self/fd/%d/%s" % (directory, os.path.basename(target)))
    finally:
        os.close(directory)


def _leads_through_link(base: bytes, target: bytes) -> bool:
    """Whether a directory on the way to a path in the root is a symbolic link, or no name at all."""
    parts = target[len(base) :].split(b"/")[1:]
    if b".." in parts or b"" in parts:
        return True
    place = base
    for part in parts[:-1]:
        place += b"/" + part
        try:
            if stat.S_ISLNK(os.lstat(place).st_mode):
                return True
        except OSError:
            return False
    return False
