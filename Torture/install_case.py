"""A destination in some state, an archive in the shape of cuDNN 9's, and what becomes of the one by the other."""

import hashlib
import io
import itertools
import os
import shutil
import tarfile
from dataclasses import dataclass
from pathlib import Path

import observer
from elf import image
from observer import Snapshot

_numbers = itertools.count()
_LIBRARIES = ("libcudnn", "libcudnn_ops", "libcudnn_graph")
_OLD, _NEW = "9.1.0", "9.2.0"


@dataclass(frozen=True)
class Scene:
    """What lies at the destination before, how the archive has its links, and who installs."""

    name: str
    #: `nothing`, `older`, `copies` of an older version, `same` as copies, or `foreign` files.
    before: str
    has_copies: bool = False
    is_user: bool = False
    #: Whether it is `solder copy` of the unpacked tree.
    is_copy: bool = False


SCENES = [
    Scene("fresh", "nothing"), Scene("fresh from copies", "nothing", has_copies=True),
    Scene("over older", "older"), Scene("over copies of older", "copies"),
    Scene("over copies of the same", "same"), Scene("over foreign files", "foreign"),
    Scene("as a user", "copies", is_user=True), Scene("copy", "nothing", is_copy=True),
    Scene("copy over older", "older", is_copy=True),
]


class InstallCase:
    """One destination of a scene, with an undo store of its own and a neighbour that must not change."""

    is_own_root = False

    def __init__(self, near: Path, scene: Scene):
        self.scene = scene
        self.base = near / f"install-{next(_numbers):07}"
        self.root = self.base / "root"
        self.prefix = self.root / "prefix"
        self.store = self.base / "state"
        self.workshop = self.base / "workshop"
        self.environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": str(self.base)}
        for directory in [self.root, self.workshop, self.base / "beside"]:
            directory.mkdir(parents=True)
        (self.base / "beside" / "file").write_text("x")
        self.store.mkdir(mode=0o700)
        self.source = self._source()
        self._lay()
        if scene.is_user:
            # What is above belongs to root alone, as temporary directories do.
            for path in [near, near.parent]:
                path.chmod(0o711)
            for path in [self.base, *self.base.rglob("*")]:
                os.lchown(path, 1000, 1000)
        for path in [*self.root.rglob("*"), *self.workshop.rglob("*")]:
            # The same in every case of a scene.
            os.utime(path, (1_600_000_000, 1_600_000_000), follow_symlinks=False)
        self.original = observer.snapshot(self.root)
        self._beside = observer.snapshot(self.base / "beside")

    def __enter__(self) -> "InstallCase":
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.base, ignore_errors=True)

    @property
    def words(self) -> list[str]:
        """The command line, without the executable."""
        store = ["-y", "--state-dir", str(self.store)]
        if self.scene.is_copy:
            return ["copy", str(self.source), str(self.prefix), *store]
        return ["install", str(self.source), "--into", str(self.prefix), *store]

    @property
    def undo_words(self) -> list[str]:
        """The command line of an undo."""
        return ["undo", "-y", "--state-dir", str(self.store)]

    @property
    def starter(self) -> list[str]:
        """What makes a run that of a user."""
        if not self.scene.is_user:
            return []
        return ["setpriv", "--reuid=1000", "--regid=1000", "--clear-groups"]

    def bytes_by_name(self) -> dict[str, str]:
        """The digest of what each name opens to that opens to a file."""
        return {
            str(path.relative_to(self.root)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in self.root.rglob("*") if path.is_file()
            and observer.TEMPORARY_PREFIX not in str(path)
        }

    def changes_outside(self) -> list[str]:
        """What changed where nothing may."""
        found = observer.difference(observer.snapshot(self.base / "beside"), self._beside)
        return [f"outside: {line}" for line in found]

    def not_as(self, wanted: Snapshot, what: str) -> list[str]:
        """What the destination has otherwise than a snapshot, times of links and directories aside."""
        def plain(entries: Snapshot) -> Snapshot:
            return observer.without_inodes(observer.without_times(entries))
        found = observer.difference(plain(observer.snapshot(self.root)), plain(wanted))
        return [f"{what}: {line}" for line in found]

    def _source(self) -> Path:
        if self.scene.is_copy:
            tree = self.workshop / "tree"
            _lay(tree, _NEW, 2, copies=self.scene.has_copies)
            return tree
        path = self.workshop / f"cudnn-linux-x86_64-{_NEW}_cuda12-archive.tar.xz"
        with tarfile.open(path, "w:xz") as archive:
            for name, data, link in _entries(_NEW, 2, self.scene.has_copies):
                entry = tarfile.TarInfo(f"cudnn-linux-x86_64-{_NEW}_cuda12-archive/{name}")
                entry.mtime = 1_700_000_000
                if link:
                    entry.type, entry.linkname = tarfile.SYMTYPE, link
                else:
                    entry.size = len(data)
                archive.addfile(entry, None if link else io.BytesIO(data))
        return path

    def _lay(self) -> None:
        match self.scene.before:
            case "older":
                _lay(self.prefix, _OLD, 1, copies=False)
            case "copies":
                _lay(self.prefix, _OLD, 1, copies=True)
            case "same":
                _lay(self.prefix, _NEW, 2, copies=True)
            case "foreign":
                (self.prefix / "lib").mkdir(parents=True)
                (self.prefix / "include").mkdir()
                (self.prefix / "include" / "cudnn.h").write_text("mine\n")
                (self.prefix / "lib" / "libcudnn.so.9").write_text("not a library\n")
                (self.prefix / "lib" / f"libcudnn.so.{_NEW}").write_bytes(b"")
                (self.prefix / "lib" / "libother.so.1").write_bytes(image("libother.so.1"))


def _entries(version: str, fill: int, copies: bool) -> list[tuple[str, bytes, str]]:
    found = [("include/cudnn.h", f"// {version}\n".encode(), "")]
    for name in _LIBRARIES:
        data = image(f"{name}.so.9", fill)
        found.append((f"lib/{name}.so.{version}", data, ""))
        for link, target in [(f"{name}.so.9", f"{name}.so.{version}"), (f"{name}.so", f"{name}.so.9")]:
            found.append((f"lib/{link}", data, "" if copies else target))
    return found


def _lay(tree: Path, version: str, fill: int, copies: bool) -> None:
    for name, data, link in _entries(version, fill, copies):
        path = tree / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if link:
            path.symlink_to(link)
        else:
            path.write_bytes(data)
