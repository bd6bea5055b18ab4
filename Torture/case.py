"""A fresh tree with an undo store of its own and surroundings that must not change."""

import itertools
import json
import shutil
from pathlib import Path

import observer
from elf import image
from observer import Snapshot
from trees import Shape

_numbers = itertools.count()


class Ground:
    """Where cases are made: a directory, and one on another file system where there is such."""

    def __init__(self, near: Path, far: Path | None):
        self.near = near
        self.far = far

    def bears(self, shape: Shape) -> bool:
        """Whether a shape can be made here."""
        return self.far is not None or not shape.store_is_far


class Case:
    """One tree of a shape. Its paths have always the same length, so runs on it make equal calls."""

    def __init__(self, ground: Ground, shape: Shape):
        number = f"{next(_numbers):08}"
        self.shape = shape
        self.base = ground.near / number
        self.root = self.base / "root"
        #: The tree that is mended.
        self.tree = self.root / "opt"
        store_ground = ground.far if shape.store_is_far and ground.far else self.base
        if shape.is_own_root:
            store_ground = self.root
        self._store_base = store_ground / f"state-{number}"
        #: The undo store; it need not exist.
        self.store = self._store_base / "store"
        #: For whatever a harness needs; solder is never told of it.
        self.workshop = self.base / "workshop"
        self._outside = [self.root / "srv", self.base / "beside"]
        self._beside = sorted({path.split("/")[0] for path, _ in shape.beside})
        self._make()

    def __enter__(self) -> "Case":
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.base, ignore_errors=True)
        shutil.rmtree(self._store_base, ignore_errors=True)

    @property
    def is_own_root(self) -> bool:
        """Whether solder is to be started inside of the root."""
        return self.shape.is_own_root

    @property
    def target_words(self) -> list[str]:
        """The tree as solder is told it; what Windows lends it finds by itself."""
        if self.shape.is_own_root:
            return []
        return ["/opt" if self.shape.in_root else str(self.tree)]

    @property
    def manifest(self) -> Path:
        """The links that are to come back, where the shape has such."""
        return self.workshop / "links.json"

    @property
    def root_words(self) -> list[str]:
        """The options that name the root."""
        if self.shape.is_own_root:
            return []
        return ["--root", str(self.root)] if self.shape.in_root else []

    @property
    def store_word(self) -> str:
        """The undo store as solder is told it."""
        return f"/{self.store.relative_to(self.root)}" if self.shape.is_own_root else str(self.store)

    @property
    def environment(self) -> dict[str, str]:
        """As little as a program can be given."""
        return {"PATH": "/usr/bin:/bin", "HOME": str(self.base / "home"), "LC_ALL": "C"}

    def snapshot(self) -> Snapshot:
        """The tree, entry by entry."""
        return observer.snapshot(self.tree)

    def opened(self, names: list[str]) -> dict[str, bytes]:
        """What names of the tree open to."""
        root = self.root if self.shape.in_root else Path("/")
        return observer.opened(root, self.tree, names)

    def changes_outside(self) -> list[str]:
        """What changed beside the tree and the store: nothing may."""
        now = [observer.snapshot(place) for place in self._outside]
        changes = [
            line for found, wanted in zip(now, self._surroundings)
            for line in observer.difference(found, wanted)
        ]
        allowed = {"root", "beside", "workshop", self._store_base.name}
        present = {entry.name for entry in self.base.iterdir()}
        changes += [f"{name}: should not be" for name in present - allowed]
        changes += [
            f"root/{entry.name}: should not be"
            for entry in self.root.iterdir()
            if entry.name not in {"opt", "srv", *self._beside, self._store_base.name}
        ]
        return changes

    def _make(self) -> None:
        self.tree.mkdir(parents=True)
        self._store_base.mkdir(parents=True)
        self.workshop.mkdir()
        self.shape.plant(self.tree)
        if self.shape.links:
            links = [
                {"path": path, "link": text, "leadsTo": {"kind": kind, "size": 0}}
                for path, text, kind in self.shape.links
            ]
            self.manifest.write_text(json.dumps({"schema": "solder.links/1", "links": links}))
        for path, content in self.shape.beside:
            target = self.root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if content.startswith("-> "):
                target.symlink_to(content[len("-> "):])
            else:
                target.write_text(content)
        # Tempting: broken the same way as the tree, and nobody asked to have it mended.
        for place in self._outside:
            place.mkdir()
            for name in ["libcudnn.so", "libcudnn.so.7", "libcudnn.so.7.5.0"]:
                (place / name).write_bytes(image("libcudnn.so.7"))
        # A link leads into the tree itself.
        self._outside += [
            self.root / name for name in self._beside if not (self.root / name).is_symlink()]
        self._surroundings = [observer.snapshot(place) for place in self._outside]
