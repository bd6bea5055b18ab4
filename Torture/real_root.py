"""A whole small Debian as a root, and programs run in it."""

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import debian_archive
from debian_archive import Unreachable, said

#: What is not looked at here, and half of the size.
_NEEDLESS = [
    "usr/share/doc", "usr/share/man", "usr/share/locale", "usr/share/info", "usr/share/zoneinfo",
    "var/cache/apt", "var/lib/apt/lists",
]
_PATIENCE = 120
#: For ctypes, which asks ldconfig for libraries.
_MORE = "python3"
_ENVIRONMENT = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C"}


@dataclass(frozen=True)
class RealRoot:
    """A copy of a root, to be changed at will."""

    path: Path

    def run(self, *command: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
        """Runs a program of the root in it, without /proc."""
        return subprocess.run(
            ["chroot", self.path, *command], capture_output=True, stdin=subprocess.DEVNULL,
            env={**_ENVIRONMENT, **variables}, timeout=_PATIENCE)

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Starts a program of the root in it."""
        return subprocess.Popen(
            ["chroot", self.path, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL, env=_ENVIRONMENT)

    def place(self, path: str) -> Path:
        """Where a path of the root lies, its directory made."""
        found = self.path / path.lstrip("/")
        found.parent.mkdir(parents=True, exist_ok=True)
        return found

    @property
    def cache(self) -> bytes:
        """The loader's cache."""
        return (self.path / "etc/ld.so.cache").read_bytes()

    def solder(self, solder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
        """Runs `solder ldconfig` from outside on it, called as the root's own is called inside."""
        return subprocess.run(
            [solder, "ldconfig", "--program-name=/sbin/ldconfig", "-r", self.path, *words],
            capture_output=True, env=_ENVIRONMENT, timeout=_PATIENCE)


def pristine(suite: str, store: Path) -> Path:
    """A root as debootstrap makes it, from the store if it is there; nobody may change it."""
    kept = store / f"root-{suite}"
    if kept.is_dir():
        return kept
    if os.geteuid() != 0:
        raise Unreachable("only root can make a root")
    if shutil.which("debootstrap") is None:
        raise Unreachable("debootstrap is not installed; Scripts/needs torture does it")
    with tempfile.TemporaryDirectory(dir=store) as place:
        made = Path(place, "root")
        said(["debootstrap", "--variant=minbase", f"--include={_MORE}", suite, str(made),
              debian_archive.mirror()])
        for name in _NEEDLESS:
            shutil.rmtree(made / name, ignore_errors=True)
        made.rename(kept)
    return kept


def copied(root: Path, into: Path) -> RealRoot:
    """A copy; two copies made so are listed in the same order by their kernel."""
    debian_archive.said(["cp", "-a", str(root), str(into)])
    return RealRoot(into)
