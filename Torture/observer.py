"""What a tree is: to who opens its names, and to who looks at every entry.

The observer shares no code and no idea with solder: it knows names, links and bytes, nothing else.
"""

import hashlib
import os
import stat
from dataclasses import dataclass, replace
from pathlib import Path

# What solder names things on the way; anything of that name that stays is debris.
TEMPORARY_PREFIX = ".solder-"


@dataclass(frozen=True)
class Entry:
    """One entry as lstat, readlink and the bytes tell it."""

    kind: str
    mode: int
    owner: tuple[int, int]
    modified_ns: int
    text: str | None = None
    sha256: str | None = None
    attributes: tuple[tuple[str, bytes], ...] = ()
    #: All names of the tree that are this inode.
    group: tuple[str, ...] = ()
    #: How many names the inode has, those outside of the tree included.
    names: int = 1


Snapshot = dict[str, Entry]


def snapshot(tree: Path) -> Snapshot:
    """Every entry of a tree by its path, `.` for the tree itself."""
    seen: dict[str, os.stat_result] = {}
    groups: dict[tuple[int, int], list[str]] = {}
    for path in _paths(tree):
        status = os.lstat(tree / path)
        seen[path] = status
        if stat.S_ISREG(status.st_mode):
            groups.setdefault((status.st_dev, status.st_ino), []).append(path)
    return {
        path: _entry(tree / path, status, groups.get((status.st_dev, status.st_ino), []))
        for path, status in seen.items()
    }


def without_times(entries: Snapshot) -> Snapshot:
    """A snapshot without what the moment of a run decides: the times of links and directories."""
    return {
        path: entry if entry.kind == "file" else replace(entry, modified_ns=0)
        for path, entry in entries.items()
    }


def without_inodes(entries: Snapshot) -> Snapshot:
    """A snapshot without who shares an inode: two repairs do not know of each other's inodes."""
    return {path: replace(entry, group=(), names=1) for path, entry in entries.items()}


def difference(found: Snapshot, wanted: Snapshot) -> list[str]:
    """What one tree has otherwise than another, a line an entry."""
    lines = []
    for path in sorted(found.keys() | wanted.keys()):
        here, there = found.get(path), wanted.get(path)
        if here is None or there is None:
            lines.append(f"{path}: {'missing' if here is None else 'should not be'}")
            continue
        lines += [
            f"{path}: {field} is {getattr(here, field)!r}, should be {getattr(there, field)!r}"
            for field in here.__dataclass_fields__
            if getattr(here, field) != getattr(there, field)
        ]
    return lines


def debris(tree: Path) -> list[str]:
    """Temporary names that nobody took away."""
    return [
        path for path in _paths(tree) if os.path.basename(path).startswith(TEMPORARY_PREFIX)
    ]


def names(tree: Path) -> list[str]:
    """Every path of a tree that is not a directory."""
    return [
        path for path in _paths(tree)
        if not stat.S_ISDIR(os.lstat(tree / path).st_mode)
        and not any(part.startswith(TEMPORARY_PREFIX) for part in path.split("/"))
    ]


def opened(root: Path, tree: Path, paths: list[str]) -> dict[str, bytes]:
    """The bytes that each path below the tree opens to; what does not open is left out.

    Links are followed as a process whose root is `root` would: absolute ones begin there.
    """
    found = {}
    for path in paths:
        file = _resolved(root, tree / path)
        if file is not None:
            found[path] = file.read_bytes()
    return found


def _resolved(root: Path, path: Path) -> Path | None:
    """The regular file behind a path, or nothing."""
    pending = list(path.relative_to(root).parts)
    place = root
    for _ in range(200):
        if not pending:
            return place if stat.S_ISREG(os.lstat(place).st_mode) else None
        part = pending.pop(0)
        if part == "..":
            place = place if place == root else place.parent
            continue
        place = place / part
        try:
            if not place.is_symlink():
                os.lstat(place)
                continue
            text = os.readlink(place)
        except OSError:
            return None
        place = root if text.startswith("/") else place.parent
        pending = [part for part in text.split("/") if part not in ("", ".")] + pending
    return None


def _paths(tree: Path) -> list[str]:
    paths = ["."]
    for place, directories, files in os.walk(tree):
        relative = os.path.relpath(place, tree)
        paths += [os.path.normpath(os.path.join(relative, name)) for name in directories + files]
    return paths


def _entry(path: Path, status: os.stat_result, group: list[str]) -> Entry:
    kinds = {stat.S_IFREG: "file", stat.S_IFDIR: "directory", stat.S_IFLNK: "link"}
    kind = kinds.get(stat.S_IFMT(status.st_mode), "special")
    return Entry(
        kind=kind,
        mode=stat.S_IMODE(status.st_mode),
        owner=(status.st_uid, status.st_gid),
        modified_ns=status.st_mtime_ns,
        text=os.readlink(path) if kind == "link" else None,
        sha256=hashlib.sha256(path.read_bytes()).hexdigest() if kind == "file" else None,
        attributes=_attributes(path),
        group=tuple(sorted(group)) if kind == "file" else (),
        names=status.st_nlink if kind == "file" else 1,
    )


def _attributes(path: Path) -> tuple[tuple[str, bytes], ...]:
    try:
        return tuple(
            (name, os.getxattr(path, name, follow_symlinks=False))
            for name in sorted(os.listxattr(path, follow_symlinks=False)))
    except OSError:
        return ()
