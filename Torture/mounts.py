"""Mounts of the most different kinds, which go away with the block that made them."""

import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

_LINKLESS = Path(__file__).parent / "linkless.py"
_PATIENCE = 10


class NotHere(Exception):
    """What is needed for a place cannot be had on this machine."""


def must(*words: object) -> str:
    """Runs a command that the place needs."""
    try:
        done = subprocess.run([str(word) for word in words], capture_output=True, text=True)
    except FileNotFoundError as error:
        raise NotHere(f"no {words[0]}") from error
    if done.returncode:
        raise NotHere(f"{words[0]}: {' '.join(done.stderr.split())[:120]}")
    return done.stdout


@contextmanager
def mounted(place: Path, *words: object) -> Iterator[None]:
    """Something mounted on a directory or file by mount(8)."""
    must("mount", *words, place)
    try:
        yield
    finally:
        _take_down(place)


@contextmanager
def read_only_view(place: Path) -> Iterator[None]:
    """A directory bound over itself, read-only."""
    with mounted(place, "--bind", place):
        must("mount", "-o", "remount,bind,ro", place)
        yield


@contextmanager
def attributed(place: Path, flag: str) -> Iterator[None]:
    """A file or directory with an attribute of chattr(1)."""
    must("chattr", f"+{flag}", place)
    try:
        yield
    finally:
        must("chattr", f"-{flag}", place)


@contextmanager
def exfat(place: Path, workshop: Path) -> Iterator[None]:
    """exFAT by way of FUSE: neither symbolic nor hard links."""
    image = _image(workshop)
    must("mkfs.exfat", image)
    device = must("losetup", "--find", "--show", image).strip()
    try:
        must("mount.exfat-fuse", device, place)
        try:
            yield
        finally:
            _take_down(place)
    finally:
        must("losetup", "--detach", device)


@contextmanager
def linkless(place: Path, backing: Path, error: str, refused: str) -> Iterator[None]:
    """A directory that refuses links with an error: `symbolic` ones or `both`."""
    if subprocess.run(["/usr/bin/python3", "-c", "import fusepy"], capture_output=True).returncode:
        raise NotHere("no fusepy")
    words = [str(word) for word in [_LINKLESS, backing, place, error, refused]]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for(place, server)
            yield
        finally:
            subprocess.run(["umount", str(place)], capture_output=True)
            server.terminate()


def _wait_for(place: Path, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _PATIENCE
    while not place.is_mount():
        if server.poll() is not None or time.monotonic() > end:
            raise NotHere("FUSE file systems cannot be mounted")
        time.sleep(0.02)


def _image(workshop: Path) -> Path:
    image = workshop / "image"
    with image.open("wb") as file:
        file.truncate(16 << 20)
    return image


def _take_down(place: Path) -> None:
    # Lazily: whatever still looks at it must not keep it here.
    subprocess.run(["umount", "--lazy", str(place)], check=True, capture_output=True)
