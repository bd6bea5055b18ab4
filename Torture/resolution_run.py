"""A random tree's program started for real: its own code tells what the loader mapped.

So the loader also judges what it only judges before it starts a program, and programs can be started that
it does not trace: those with their owner's rights.
"""

import ctypes
import os
import re
import subprocess
from pathlib import Path
from typing import Callable

from resolution_trees import RandomTree

#: Whoever starts programs with another's rights.
_NOBODY = 65534
_system = ctypes.CDLL(None)
_NEW_MOUNTS, _BIND, _PRIVATE = 0x20000, 0x1000, 0x44000
_FAILED = re.compile(r"error while loading shared libraries: (?P<name>.*?): ")
_EXCEEDS = re.compile(r"(?P<path>\S+): CPU ISA level is lower than required")


def entering(root: Path, user: int | None = None) -> Callable[[], None]:
    """What a child does to be in a root, and another user."""

    def enter() -> None:
        # Without /proc a program does not learn its own path, and so not what $ORIGIN means.
        _system.unshare(_NEW_MOUNTS)
        _system.mount(b"none", b"/", None, _PRIVATE, None)
        _system.mount(b"/proc", bytes(root / "proc"), None, _BIND, None)
        os.chroot(root)
        os.chdir("/")
        if user is not None:
            os.setgroups([])
            os.setgid(user)
            os.setuid(user)

    return enter


def differences(tree: RandomTree, environment: dict[str, str], answer: dict) -> list[str]:
    """How what the loader did to start the program differs from the answer."""
    done = subprocess.run(
        [tree.program], capture_output=True, env=environment, timeout=5,
        preexec_fn=entering(tree.root, _NOBODY if tree.is_secure else None))
    errors = done.stderr.decode(errors="replace").strip()
    needs = list(_all(answer))
    exceeding = [need for need in needs if "needs-processor" in need["marks"]]
    failing = [need for need in needs if not need["resolved"]]
    how = "started with other rights" if tree.is_secure else "started"
    if failed := _FAILED.search(errors):
        names = {name for need in failing for name in _names(need)}
        # Of a path with a token solder tells the text.
        if failed["name"] in names or "/" in failed["name"] and any("$" in name for name in names):
            return []
        return [f"{how}, {errors}", f"solder lacks {sorted(names)}"]
    if failed := _EXCEEDS.search(errors):
        if failed["path"] in {need["resolved"] for need in exceeding}:
            return []
        return [f"{how}, {errors}", f"solder: {[need['resolved'] for need in exceeding]}"]
    # Nothing here has symbols; all was mapped before that matters.
    if "symbol lookup error" in errors and not failing and not exceeding:
        return []
    if done.returncode != 0:
        return [f"{how}, {done.returncode} {errors}"]
    if failing or exceeding:
        return [f"{how} all the same; solder: {[need['name'] for need in failing + exceeding]}"]
    mapped = {int(line.split()[4]) for line in done.stdout.decode().splitlines()} - {0}
    paths = [answer["interpreter"], *[need["resolved"] for need in needs]]
    found = {_inode(tree.root, path): path for path in paths}
    return [f"{how}: only the loader maps inode {each}" for each in mapped - found.keys()] + [
        f"{how}: only solder takes {found[each]}" for each in found.keys() - mapped]


def _all(answer: dict):
    pending = [answer]
    while pending:
        need = pending.pop()
        yield need
        pending += need.get("needed") or []


def _names(need: dict) -> set[str]:
    return {need["name"]} | {
        each["path"] for each in need["candidates"] if each["verdict"] == "refused"}


def _inode(root: Path, path: str) -> int:
    """The inode that a path of the root leads to; links of it count from its top."""
    parts, place, links = path.split("/")[::-1], root, 0
    while parts:
        part = parts.pop()
        if part in ("", "."):
            continue
        if part == "..":
            place = place if place == root else place.parent
            continue
        place = place / part
        if place.is_symlink() and links < 40:
            text, links = os.readlink(place), links + 1
            parts += text.split("/")[::-1]
            place = root if text.startswith("/") else place.parent
    return place.stat().st_ino
