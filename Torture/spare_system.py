"""This machine's own system to be changed at will: what is written lies beside it and goes with it."""

import shutil
import subprocess
import tempfile
from pathlib import Path

_ENVIRONMENT = {
    "PATH": "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/root"}
_ENTER = """
mount -t overlay spare -o lowerdir=/,upperdir="$0/above",workdir="$0/work" "$0/root" &&
mount --rbind /dev "$0/root/dev" && mount -t proc proc "$0/root/proc" || exit 125
exec chroot "$0/root" /bin/sh -c "$1"
"""
_PATIENCE = 300


class NotHere(Exception):
    """Such a system cannot be had on this machine."""


class SpareSystem:
    """The system under an overlay, which each command mounts for itself. Needs root."""

    def __init__(self) -> None:
        # An overlay's upper directory cannot lie on an overlay, as the root of a container is.
        memory = Path("/dev/shm")
        self._base = Path(tempfile.mkdtemp(prefix="solder-", dir=memory if memory.is_dir() else None))
        for name in ["above", "work", "root"]:
            (self._base / name).mkdir()
        (self._base / "above").chmod(0o755)
        if self.run("true").returncode:
            self.remove()
            raise NotHere("an overlay over this system cannot be mounted")

    def __enter__(self) -> "SpareSystem":
        return self

    def __exit__(self, *_: object) -> None:
        self.remove()

    def remove(self) -> None:
        """Forgets all changes."""
        shutil.rmtree(self._base)

    def run(self, command: str) -> subprocess.CompletedProcess[str]:
        """Runs a shell's command in it, whose status 125 stands for a system that is not there."""
        return subprocess.run(
            ["unshare", "--mount", "/bin/sh", "-c", _ENTER, self._base, command], text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
            env=_ENVIRONMENT, timeout=_PATIENCE, errors="surrogateescape")

    def put(self, path: str, content: bytes | Path, mode: int = 0o644) -> None:
        """Makes a file, while no command runs."""
        place = self._base / "above" / path.lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, Path):
            shutil.copy(content, place)
        else:
            place.write_bytes(content)
        place.chmod(mode)
