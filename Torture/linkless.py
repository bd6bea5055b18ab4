#!/usr/bin/python3
"""A file system that shows a directory and refuses to make symbolic links in it, or hard ones too.

    linkless.py BACKING MOUNT ERRNO symbolic|both

Runs in the foreground until it is unmounted. Debian's python3-fusepy and libfuse2 serve it.
"""

import errno
import os
import sys
from pathlib import Path

from fusepy import FUSE, FuseOSError, Operations


class Linkless(Operations):
    """The backing directory, with its own inode numbers, so that hard links can be told."""

    #: Times in nanoseconds.
    use_ns = True

    def __init__(self, backing: str, refusal: int, keeps_hard_links: bool):
        self._backing = backing
        self._refusal = refusal
        self._keeps_hard_links = keeps_hard_links

    def __call__(self, operation: str, path: str, *arguments: object) -> object:
        if not hasattr(self, operation):
            raise FuseOSError(errno.ENOSYS)
        try:
            return getattr(self, operation)(self._backing + path, *arguments)
        except OSError as error:
            raise FuseOSError(error.errno) from error

    def getattr(self, path: str, file: int | None = None) -> dict[str, object]:
        status = os.lstat(path)
        fields = "mode ino nlink uid gid size blocks".split()
        result: dict[str, object] = {f"st_{field}": getattr(status, f"st_{field}") for field in fields}
        for time in ["atime", "mtime", "ctime"]:
            result[f"st_{time}"] = getattr(status, f"st_{time}_ns")
        return result

    def readdir(self, path: str, file: int) -> list[str]:
        return [".", "..", *os.listdir(path)]

    def open(self, path: str, flags: int) -> int:
        return os.open(path, flags)

    def create(self, path: str, mode: int, info: object = None) -> int:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, mode)

    def read(self, path: str, size: int, offset: int, file: int) -> bytes:
        return os.pread(file, size, offset)

    def write(self, path: str, data: bytes, offset: int, file: int) -> int:
        return os.pwrite(file, data, offset)

    def truncate(self, path: str, length: int, file: int | None = None) -> None:
        os.truncate(path, length)

    def release(self, path: str, file: int) -> None:
        os.close(file)

    def flush(self, path: str, file: int) -> None:
        pass

    def fsync(self, path: str, is_data: bool, file: int) -> None:
        os.fsync(file)

    def chmod(self, path: str, mode: int) -> None:
        os.chmod(path, mode)

    def chown(self, path: str, user: int, group: int) -> None:
        os.chown(path, user, group)

    def utimens(self, path: str, times: tuple[int, int] | None = None) -> None:
        os.utime(path, ns=times)

    def unlink(self, path: str) -> None:
        os.unlink(path)

    def mkdir(self, path: str, mode: int) -> None:
        os.mkdir(path, mode)

    def rmdir(self, path: str) -> None:
        os.rmdir(path)

    def rename(self, old: str, new: str) -> None:
        os.rename(old, self._backing + new)

    def symlink(self, path: str, text: str) -> None:
        raise OSError(self._refusal, path)

    def link(self, path: str, existing: str) -> None:
        if not self._keeps_hard_links:
            raise OSError(self._refusal, path)
        os.link(self._backing + existing, path)

    def listxattr(self, path: str) -> list[str]:
        return []

    def statfs(self, path: str) -> dict[str, int]:
        found = os.statvfs(path)
        names = "f_bavail f_bfree f_blocks f_bsize f_ffree f_files f_frsize f_namemax".split()
        return {name: getattr(found, name) for name in names}


if __name__ == "__main__":
    _, _backing, _place, _errno, _refused = sys.argv
    FUSE(
        Linkless(str(Path(_backing)), getattr(errno, _errno), _refused == "symbolic"), _place,
        foreground=True, nothreads=True, use_ino=True, attr_timeout=0, entry_timeout=0,
        default_permissions=True, allow_other=True)
