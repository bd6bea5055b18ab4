"""What a root is after a run: every entry, and which of them the run has left alone."""

import hashlib
import os
import stat
from dataclasses import dataclass, replace
from pathlib import Path

import ldconfig_cache

# Private to each program.
_AUXILIARY = b"/var/cache/ldconfig/"


@dataclass(frozen=True)
class Fact:
    """One entry; what differs from copy to copy by nature, as times and inodes, is left out."""

    kind: str
    mode: int
    size: int = 0
    text: bytes = b""
    digest: str = ""
    names: int = 0
    #: Whether it was there before the run and nothing was done to it.
    is_kept: bool = False

    def __str__(self) -> str:
        details = {
            "link": f"-> {ascii(self.text)[1:]}",
            "file": f"{self.mode:04o}, {self.size} bytes {self.digest[:8]}, {self.names} names",
        }.get(self.kind, f"{self.mode:04o}")
        return f"{self.kind} {details}{', left alone' if self.is_kept else ''}"


@dataclass
class State:
    """All entries of a root by path."""

    facts: dict[bytes, Fact]
    #: Names in the order that the kernel tells them, by directory.
    orders: dict[bytes, list[bytes]]
    #: What tells an entry from another that took its name, and maybe its inode.
    identities: dict[bytes, tuple[int, int, int]]
    #: All caches.
    caches: dict[bytes, bytes]


def state(
    root: Path, before: State | None, masks_generator: bool, passed_over: frozenset[bytes]
) -> State:
    """The state of a root, given the one before the run, without some directories."""
    found = State({}, {}, {}, {})
    base = os.fsencode(root)
    pending = [b"/"]
    while pending:
        place = pending.pop()
        with os.scandir(base + place) as listing:
            entries = list(listing)
        found.orders[place] = [entry.name for entry in entries]
        for entry in entries:
            path = place + entry.name
            status = entry.stat(follow_symlinks=False)
            if path.startswith(_AUXILIARY):
                continue
            if path in passed_over and stat.S_ISDIR(status.st_mode):
                pending.append(path + b"/")
                continue
            found.identities[path] = (status.st_dev, status.st_ino, status.st_ctime_ns)
            if stat.S_ISDIR(status.st_mode):
                pending.append(path + b"/")
            fact = _fact(entry.path, status, path, found, masks_generator)
            is_kept = before is not None and before.identities.get(path) == found.identities[path]
            found.facts[path] = replace(fact, is_kept=is_kept)
    return found


def difference(first: State, second: State, names: tuple[str, str]) -> list[str]:
    """How two states differ, for a reader."""
    lines = []
    for path in sorted(first.facts.keys() | second.facts.keys()):
        pair = first.facts.get(path), second.facts.get(path)
        if pair[0] == pair[1]:
            continue
        lines.append(ascii(path)[1:])
        lines += [f"  {name}: {'is not there' if fact is None else fact}" for name, fact in zip(names, pair)]
    return lines


def order_difference(first: State, second: State) -> list[str]:
    """Directories that the kernel lists in another order."""
    return [
        f"{ascii(path)[1:]} is listed in another order: {first.orders[path]!r}, {second.orders[path]!r}"
        for path in sorted(first.orders.keys() & second.orders.keys())
        if path != _AUXILIARY and first.orders[path] != second.orders[path]
    ]


def _fact(
    real: bytes, status: os.stat_result, path: bytes, found: State, masks_generator: bool
) -> Fact:
    mode = stat.S_IMODE(status.st_mode)
    if stat.S_ISLNK(status.st_mode):
        return Fact("link", mode, text=os.readlink(real))
    if stat.S_ISREG(status.st_mode):
        with open(real, "rb") as file:
            data = file.read()
        if ldconfig_cache.is_cache(data):
            data = ldconfig_cache.without_generator(data) if masks_generator else data
            found.caches[path] = data
        digest = hashlib.blake2b(data, digest_size=16).hexdigest()
        return Fact("file", mode, len(data), digest=digest, names=status.st_nlink)
    return Fact("directory" if stat.S_ISDIR(status.st_mode) else "special", mode)
