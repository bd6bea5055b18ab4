"""Others who put their files where ldconfig is about to set links right.

In the moment: somebody puts a file under a name while ldconfig is held right before it changes that
name. Swaps: somebody swaps names and directories for files and for links to outside as fast as he can.
In either case his file stays where he put it, and nothing outside is touched; a link may be replaced.
"""

import os
import re
import subprocess
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Callable

import observer
from cache_case import RootCase, RootReference, is_playable, measured, program_for
from cache_roots import SCENES, Planter, Scene, library
from observer import TEMPORARY_PREFIX
from program import Program
from setting import Setting
from strace import Call, strace_words
from tool import compiled
from violation import Tally

# Long enough for a start under strace on a busy machine, and as much again.
_DELAY_S = 1.0
# So many that no link is left behind until it leads nowhere: that is another attack.
_VERSIONS_KEPT = 150
_CHANGING = ("unlinkat", "symlinkat", "renameat2")
_FOREIGN = SCENES[0]
_OWN = next(scene for scene in SCENES if scene.name == "own root")


def run(setting: Setting) -> Tally:
    """Plays the unlucky moments, then the attacks."""
    tally = Tally("cache-attacks")
    in_the_moment(setting, tally)
    seconds = 1.5 if setting.is_short else 20.0
    for attack in _ATTACKS:
        for scene in attack.scenes:
            if not is_playable(scene):
                tally.skipped.append(f"{attack.name}, {scene.name} (needs root)")
                continue
            _play(setting, attack, scene, seconds, tally)
    return tally


# MARK: In the moment


def in_the_moment(setting: Setting, tally: Tally) -> None:
    """Puts a file under each name in the moment of its change."""
    for scene in [_FOREIGN] if setting.is_short else [_FOREIGN, _OWN]:
        if not is_playable(scene):
            tally.skipped.append(f"in the moment, {scene.name} (needs root)")
            continue
        reference = measured(scene, setting)
        deeds = []
        for call in reference.calls:
            name = _changed(call)
            if call.is_own and name:
                deeds.append(partial(_replace, setting, reference, call, name, tally))
        setting.each(deeds)


def _changed(call: Call) -> str | None:
    """The name of a library that a call makes, removes or exchanges."""
    if call.name not in _CHANGING:
        return None
    name = re.findall(r'"([^"]+)"', call.line)[-1]
    return name if name.startswith("lib") else None


def _replace(
    setting: Setting, reference: RootReference, call: Call, name: str, tally: Tally
) -> None:
    """Holds ldconfig right before a call, puts a file under the name, and looks where it is later."""
    scene = reference.scene
    with RootCase(setting.ground, scene) as case:
        program = program_for(scene, setting)
        case.prepare(program)
        place = _place(reference, case.root, name)
        theirs = library(name, "theirs")
        injection = f"{call.name}:delay_enter={int(_DELAY_S * 1e6)}:when={call.count}"
        process = program.start(case.words, case, strace_words(injection))
        time.sleep(_DELAY_S / 2)
        is_held = process.poll() is None
        arriving = case.workshop / "theirs"
        arriving.write_bytes(theirs)
        arriving.rename(place)
        _, errors = process.communicate()
        tally.count("files put in the moment" if is_held else "missed")
        seen = [] if process.returncode == 0 else [f"exit {process.returncode}: {errors!r}"]
        found = place.read_bytes() if place.exists() else b""
        if place.is_symlink() or found != theirs:
            what = "a link" if place.is_symlink() else "another file" if found else "nothing"
            seen.append(f"there is {what} under {name}, where somebody had just put a file")
        seen += [f"left: {path}" for path in case.look().debris]
        tally.report(scene.name, f"-e inject={injection}, a file renamed over {name} meanwhile", seen)


def _place(reference: RootReference, root: Path, name: str) -> Path:
    known = reference.before.entries.keys() | reference.after.entries.keys()
    places = [path for path in known if os.path.basename(path) == name and "hwcaps" not in path]
    # Of two places of one name, that where something changes.
    changed = [
        path for path in places
        if (before := reference.before.entries.get(path)) is None
        or (after := reference.after.entries.get(path)) is None or before.text != after.text
    ]
    return root / (changed or places)[0]


# MARK: Swaps


@dataclass(frozen=True)
class Attack:
    """What is swapped for what, and what there is for ldconfig to do."""

    name: str
    scenes: list[Scene]
    #: Plants what is swapped; gives pairs of paths, each to be swapped all the time.
    plant: Callable[[Planter, Path], list[tuple[str, str]]]
    #: Gives ldconfig work again before each run.
    rearm: Callable[[Planter, int], None]
    #: The attacker's files, by their paths in the beginning: wherever they are swapped to, they stay.
    precious: list[str]


def _arrive(root: Planter, number: int) -> None:
    """A newer version each time, so that the link is out of date again."""
    root.library(f"lib/libs.so.1.{number}", "libs.so.1")
    (root.root / f"lib/libs.so.1.{number - _VERSIONS_KEPT}").unlink(missing_ok=True)


def _lead_nowhere(root: Planter, _: int) -> None:
    """The link that leads nowhere is there again, wherever there is room."""
    for name in ["lib/libs.so.1", "lib/decoy"]:
        if not os.path.lexists(root.root / name):
            try:
                root.link(name, "libs.so.1.0")
            except FileExistsError:
                pass  # Swapped in this moment.


def _outdated(root: Planter) -> None:
    root.library("lib/libs.so.1.0", "libs.so.1", "libs.so.1")


def _file(root: Planter, _: Path) -> list[tuple[str, str]]:
    _outdated(root)
    root.file("lib/decoy", library("libs.so.1", "precious"))
    return [("lib/libs.so.1", "lib/decoy")]


def _two_files(root: Planter, beside: Path) -> list[tuple[str, str]]:
    root.file("lib/other", library("libs.so.1", "also precious"))
    return [*_file(root, beside), ("lib/libs.so.1", "lib/other")]


def _dangling(root: Planter, _: Path) -> list[tuple[str, str]]:
    root.link("lib/libs.so.1", "libs.so.1.0")
    root.file("lib/decoy", library("libs.so.1", "precious"))
    return [("lib/libs.so.1", "lib/decoy")]


def _link_outside(root: Planter, beside: Path) -> list[tuple[str, str]]:
    _outdated(root)
    root.link("lib/decoy", str(beside / "libs.so.1.0"))
    return [("lib/libs.so.1", "lib/decoy")]


def _directory_outside(root: Planter, beside: Path) -> list[tuple[str, str]]:
    root.library("opt/vendor/lib/libs.so.1.0", "libs.so.1", "libs.so.1")
    root.link("opt/vendor/decoy", os.path.relpath(beside, root.root / "opt/vendor"))
    return [("opt/vendor/lib", "opt/vendor/decoy")]


def _two_directories(root: Planter, _: Path) -> list[tuple[str, str]]:
    """Two releases of an application, one of which is in use: each has links out of its directory."""
    root.directory("opt/vendor/lib")
    for number, place in enumerate(["opt/vendor/lib", "opt/vendor/next"]):
        root.library(f"opt/vendor/store/lib{number}.so.1.0", f"lib{number}.so.1")
        root.link(f"{place}/lib{number}.so.1", f"../store/lib{number}.so.1.0")
    return [("opt/vendor/lib", "opt/vendor/next")]


def _cache_link(root: Planter, beside: Path) -> list[tuple[str, str]]:
    root.link("etc/decoy", str(beside / "libs.so.1.0"))
    return [("etc/ld.so.cache", "etc/decoy")]


def _none(_: Planter, __: int) -> None:
    pass


_ATTACKS = [
    Attack("a link for a file", [_FOREIGN, _OWN], _file, _arrive, ["lib/decoy"]),
    Attack("a link for two files", [_FOREIGN], _two_files, _arrive, ["lib/decoy", "lib/other"]),
    Attack("a dangling link for a file", [_FOREIGN, _OWN], _dangling, _lead_nowhere, ["lib/decoy"]),
    Attack("a link for one to outside", [_FOREIGN], _link_outside, _arrive, []),
    Attack("a directory for a link to outside", [_FOREIGN], _directory_outside, _arrive, []),
    Attack(
        "a directory for another", [_FOREIGN, _OWN], _two_directories, _none,
        ["opt/vendor/lib/lib0.so.1", "opt/vendor/next/lib1.so.1"]),
    Attack("the cache for a link to outside", [_FOREIGN], _cache_link, _arrive, []),
]


def _play(setting: Setting, attack: Attack, scene: Scene, seconds: float, tally: Tally) -> None:
    """Runs ldconfig under a swapper; looks for what is precious and at what is outside."""
    with RootCase(setting.ground, scene) as case:
        program = program_for(scene, setting)
        case.prepare(program)
        canary = case.workshop / "canary"
        # As outdated as what it is swapped for: who is led there finds work.
        outside = Planter(canary)
        outside.library("libs.so.1.0", "libs.so.1", "libs.so.1")
        outside.library("libs.so.1.1", "libs.so.1")
        before = observer.snapshot(canary)
        planter = Planter(case.root)
        pairs = attack.plant(planter, canary)
        precious = {path: _identity(case.root / path) for path in attack.precious}
        swappers = [
            subprocess.Popen(
                [compiled("swapper", setting.tools), *(case.root / name for name in pair)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            for pair in pairs
        ]
        seen = _run_until(time.monotonic() + seconds, program, case, attack, planter, tally)
        swaps = sum(int(swapper.communicate()[0] or 0) for swapper in swappers)
        tally.count("swaps", swaps)
        seen += [f"outside: {line}" for line in observer.difference(observer.snapshot(canary), before)]
        seen += case.changes_beside()
        there = _places(case.root)
        for path, identity in precious.items():
            name = there.get(identity)
            if name is None:
                seen.append(f"what was {path} is gone")
            elif os.path.basename(name).startswith(TEMPORARY_PREFIX):
                seen.append(f"what was {path} is hidden as {name}")
        tally.report(scene.name, f"{attack.name}, swapped {swaps} times", seen)


def _run_until(
    deadline: float, program: Program, case: RootCase, attack: Attack, planter: Planter, tally: Tally
) -> list[str]:
    """Gives ldconfig work and runs it, again and again; gives what was wrong with how runs ended."""
    seen: list[str] = []
    number = 0
    while time.monotonic() < deadline and len(seen) < 5:
        number += 1
        attack.rearm(planter, number)
        result = program.run(case.words, case)
        tally.count("runs under attack")
        if result.status != 0:
            seen.append(f"run {number}: {result.told()}")
    return seen


def _places(root: Path) -> dict[tuple[int, bytes], str]:
    """Where each file and link of a root is."""
    return {
        _identity(Path(place) / name): os.path.relpath(os.path.join(place, name), root)
        for place, directories, files in os.walk(root)
        for name in directories + files if not (Path(place) / name).is_dir()
    }


def _identity(path: Path) -> tuple[int, bytes]:
    """What tells a file or link from all others, even from one that got its inode."""
    content = os.fsencode(os.readlink(path)) if path.is_symlink() else path.read_bytes()
    return path.lstat().st_ino, content
