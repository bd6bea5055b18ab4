"""A fresh root with its surroundings, a disturbed run of ldconfig on it, and what that may leave."""

import itertools
import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

import cache_file
import observer
from cache_roots import CACHE, SAME_SIZE, SCAN_CACHE, Planter, Scene, library
from case import Ground
from observer import TEMPORARY_PREFIX, Snapshot
from program import Program, Result
from reference import Unfit
from setting import Setting
from strace import Call, traced
from tool import compiled

# What is remembered of a library is older than this.
_AGE_S = 3.2
_numbers = itertools.count()


@dataclass(frozen=True)
class Look:
    """A root at one moment, its caches apart."""

    entries: Snapshot
    #: What each name opens to.
    opened: dict[str, bytes]
    cache: bytes | None
    #: Temporary names that are there.
    debris: list[str]


class RootCase:
    """One root of a scene. Its paths have always the same length, so runs on it make equal calls."""

    #: Its own program enters the root where the scene asks for it.
    is_own_root = False

    def __init__(self, ground: Ground, scene: Scene):
        self.scene = scene
        self.base = ground.near / f"{next(_numbers):08}"
        self.root = self.base / "root"
        #: For whatever a harness needs; solder is never told of it.
        self.workshop = self.base / "workshop"
        self._beside = self.base / "beside"
        for place in [self.root, self.root / "etc", self.workshop, self._beside]:
            place.mkdir(parents=True)
        # Tempting: to be mended just as the root is.
        Planter(self._beside).library("libb.so.1.1", "libb.so.1")
        Planter(self._beside).link("libb.so.1", "libb.so.1.0")
        self._surroundings = observer.snapshot(self._beside)
        scene.earlier(Planter(self.root))

    def __enter__(self) -> "RootCase":
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.base, ignore_errors=True)

    @property
    def environment(self) -> dict[str, str]:
        """As little as a program can be given."""
        return {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}

    @property
    def words(self) -> list[str]:
        """The command line of the run, without the executable."""
        return self._words_with(self.scene.words)

    def prepare(self, program: Program) -> None:
        """The run of the past, then what came since."""
        scene = self.scene
        if scene.present:
            _undisturbed(program.run(self._words_with(["-c", scene.present]), self))
            # Made by somebody else, which solder is to remember.
            cache = (self.root / CACHE).read_bytes()
            (self.root / CACHE).write_bytes(cache.replace(b"solder ", b"mender "))
        scene.later(Planter(self.root))
        if scene.is_settled:
            _undisturbed(program.run(self.words, self))

    def look(self) -> Look:
        """The root as it is now."""
        entries = observer.snapshot(self.root)
        debris = [path for path in entries if os.path.basename(path).startswith(TEMPORARY_PREFIX)]
        # What is remembered, and whether anything is, depends on how old the root is.
        for path in [CACHE, SCAN_CACHE, os.path.dirname(SCAN_CACHE), *debris]:
            entries.pop(path, None)
        cache = self.root / CACHE
        return Look(
            entries, observer.opened(self.root, self.root, observer.names(self.root)),
            cache.read_bytes() if cache.exists() else None, debris)

    def changes_beside(self) -> list[str]:
        """What changed beside the root: nothing may."""
        lines = observer.difference(observer.snapshot(self._beside), self._surroundings)
        present = {entry.name for entry in self.base.iterdir()}
        return lines + [f"beside the root: {name}" for name in present - {"root", "workshop", "beside"}]

    def _words_with(self, options: list[str]) -> list[str]:
        where = [] if self.scene.is_own else ["-r", str(self.root)]
        return ["ldconfig", *where, *options]


class Entered(Program):
    """The executable with the case's root as its own."""

    def __init__(self, executable: Path, tools: Path):
        super().__init__(executable)
        self._enter = str(compiled("enter", tools))

    def start(self, words, case, prefix=None):
        """Starts a command line in the root and leaves it running."""
        return super().start(words, case, [*(prefix or []), self._enter, str(case.root)])


def program_for(scene: Scene, setting: Setting) -> Program:
    """What runs in a scene."""
    if not scene.is_own:
        return setting.program
    return Entered(setting.program.executable, setting.tools)


def is_playable(scene: Scene) -> bool:
    """Whether this user can make a scene."""
    return not scene.is_own or os.geteuid() == 0


def _undisturbed(result: Result) -> None:
    if result.status != 0:
        raise Unfit(f"undisturbed ldconfig: {result.told()}")


@dataclass(frozen=True)
class RootReference:
    """What an undisturbed run makes of a scene: the measure for every disturbed one."""

    scene: Scene
    before: Look
    after: Look
    errors: str
    calls: list[Call]

    def wrongs(self, look: Look) -> list[str]:
        """What no run may leave behind, however it ended; the cache is another matter."""
        lines = []
        for name, content in self.before.opened.items():
            if name in (CACHE, SCAN_CACHE) or os.path.basename(name).startswith(TEMPORARY_PREFIX):
                continue
            now = look.opened.get(name)
            if now is None:
                lines.append(f"{name}: does not open any more")
            elif now[:SAME_SIZE] != content[:SAME_SIZE]:
                lines.append(f"{name}: opens to another library")
        kept = {path: entry for path, entry in self.before.entries.items() if entry.kind == "file"}
        found = {path: look.entries[path] for path in kept if path in look.entries}
        lines += observer.difference(found, kept)
        expected = self.before.entries.keys() | self.after.entries.keys()
        lines += [f"{path}: should not be" for path in look.entries if path not in expected]
        lines += [
            f"{path}: is neither as it was nor as it will be"
            for path, entry in look.entries.items()
            if entry.kind == "link" and path in expected and entry.text not in self._texts(path)
        ]
        return lines

    def not_done(self, look: Look) -> list[str]:
        """How a root differs from one on which all was done, but for times of links."""
        lines = observer.difference(
            observer.without_times(look.entries), observer.without_times(self.after.entries))
        return lines + ([] if look.cache == self.after.cache else ["the cache is another one"])

    def _texts(self, path: str) -> list[str | None]:
        return [look.entries[path].text for look in [self.before, self.after] if path in look.entries]


def laid_out(scene: Scene, setting: Setting, count: int) -> list[RootCase]:
    """Fresh roots of a scene, as old as the scene wants them."""
    cases = [RootCase(setting.ground, scene) for _ in range(count)]
    if scene.is_aged:
        time.sleep(_AGE_S)
    return cases


def measured(scene: Scene, setting: Setting) -> RootReference:
    """Runs without any fault, and once more to see that what came of it was no chance."""
    program = program_for(scene, setting)
    found = []
    for case in laid_out(scene, setting, 2):
        with case:
            case.prepare(program)
            before = case.look()
            result, calls = traced(program, case.words, case)
            _undisturbed(result)
            found.append(RootReference(scene, before, case.look(), result.errors, calls))
    one, two = found
    left = one.not_done(two.after) + one.after.debris
    is_changed = one.before.entries != one.after.entries or one.before.cache != one.after.cache
    if left or is_changed == scene.is_settled:
        raise Unfit(f"{scene.name}: undisturbed, but {left or f'something changed: {is_changed}'}")
    if one.after.cache is not None and (complaint := cache_file.complaint(one.after.cache)):
        raise Unfit(f"{scene.name}: undisturbed, but of its cache: {complaint}")
    return one
