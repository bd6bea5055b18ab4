"""A file system in memory: fast ground, and another one than the disk's."""

import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

from case import Ground


@contextmanager
def grounds(disk: Path, memory: Path, prefers_memory: bool) -> Iterator[Ground]:
    """Ground on the one or the other, the store's far ground being the other.

    Where nothing can be mounted there is only the disk.
    """
    mount = ["mount", "-t", "tmpfs", "-o", "size=512m", "torture", str(memory)]
    try:
        is_mounted = subprocess.run(mount, capture_output=True).returncode == 0
    except FileNotFoundError:
        is_mounted = False
    try:
        if not is_mounted:
            yield Ground(disk, None)
        elif prefers_memory:
            yield Ground(memory, disk)
        else:
            yield Ground(disk, memory)
    finally:
        if is_mounted:
            subprocess.run(["umount", "--lazy", str(memory)], check=True)
