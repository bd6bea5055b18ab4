"""Death and failure at every system call of `solder install` and `solder copy`.

Whenever a run ends, each name that opened before opens to what it opened to before or will open to after;
the next run finishes or takes back, and no stage is left.
"""

import os
import random
import signal
from functools import partial

import observer
from install_case import SCENES, InstallCase, Scene
from kill import BOUNDARIES
from observer import Snapshot
from setting import Setting
from strace import Call, injecting, traced
from violation import Tally

_ERRORS = ("EIO", "ENOSPC")
# So many calls of a run the short form takes.
_MOST_CALLS = 12


def run(setting: Setting) -> Tally:
    """Kills and fails installs and undos of every scene."""
    tally = Tally("installs")
    for scene in SCENES:
        if scene.is_user and os.geteuid() != 0:
            tally.skipped.append(scene.name)
            continue
        _run(setting, scene, tally)
    return tally


def _run(setting: Setting, scene: Scene, tally: Tally) -> None:
    with InstallCase(setting.ground.near, scene) as case:
        before = case.bytes_by_name()
        result, calls = traced(setting.program, case.words, case, case.starter)
        if result.status != 0:
            tally.report(scene.name, "nothing", [result.told()])
            return
        after, names = observer.snapshot(case.root), case.bytes_by_name()
        undo, undo_calls = traced(setting.program, case.undo_words, case, case.starter)
        seen = [] if undo.status == 0 else [f"undo: {undo.told()}"]
        # Undisturbed, even the times of directories come back.
        seen += observer.difference(
            observer.without_inodes(observer.snapshot(case.root)),
            observer.without_inodes(case.original))
        tally.report(scene.name, "nothing", seen + case.changes_outside())
    known = (before, names, after)
    deeds = [
        partial(_strike, setting, scene, call, "signal=KILL", number % 2 == 1, known, tally)
        for number, call in enumerate(_chosen(calls, setting, f"{scene.name} kill"))]
    deeds += [
        partial(_strike, setting, scene, call, f"error={_ERRORS[number % 2]}", number % 3 == 1, known, tally)
        for number, call in enumerate(_chosen(calls, setting, f"{scene.name} error"))
        if call.name in BOUNDARIES]
    deeds += [
        partial(_strike_undo, setting, scene, call, known, tally)
        for call in _chosen(undo_calls, setting, f"{scene.name} undo")]
    setting.each(deeds)


def _chosen(calls: list[Call], setting: Setting, scene: str) -> list[Call]:
    """Where to strike: at every call that changes something and at some others, or at some of both.

    Between two changes all is the same: whichever of the calls in between is the last.
    """
    dice = random.Random(f"{setting.seed} {scene}")
    own = [call for call in calls if call.is_own]
    changing = [call for call in own if call.name in BOUNDARIES]
    if setting.is_short:
        changing = dice.sample(changing, min(len(changing), _MOST_CALLS))
    return changing + dice.sample(own, 3 if setting.is_short else 60)


def _strike(
    setting: Setting, scene: Scene, call: Call, what: str, next_is_undo: bool,
    known: tuple[dict[str, str], dict[str, str], Snapshot], tally: Tally
) -> None:
    """Strikes an install at a call; the next run is an install that finishes or an undo."""
    before, names, after = known
    with InstallCase(setting.ground.near, scene) as case:
        result = setting.program.run(case.words, case, case.starter + injecting(call, what))
        is_kill = "KILL" in what
        if is_kill and result.status != -signal.SIGKILL:
            tally.count("missed")
            return
        tally.count("kills" if is_kill else "errors")
        seen = ["crash: " + result.told()] if result.is_crash and not is_kill else []
        seen += _torn(case, before, names) + case.changes_outside()
        if not next_is_undo:
            again = setting.program.run(case.words, case, case.starter)
            seen += [] if again.status == 0 else [f"install again: {again.told()}"]
            seen += case.not_as(after, "after install")
        for _ in range(1 if next_is_undo else 2):
            undo = setting.program.run(case.undo_words, case, case.starter)
            seen += [] if undo.status == 0 else [f"undo: {undo.told()}"]
        seen += [f"debris: {path}" for path in observer.debris(case.root)]
        seen += case.not_as(case.original, "after undo") + case.changes_outside()
        tally.report(f"{scene.name}, then {'undo' if next_is_undo else 'install'}", f"{call} {what}", seen)


def _strike_undo(
    setting: Setting, scene: Scene, call: Call,
    known: tuple[dict[str, str], dict[str, str], Snapshot], tally: Tally
) -> None:
    """Kills an undo at a call; the next undo finishes it."""
    before, names, _ = known
    with InstallCase(setting.ground.near, scene) as case:
        setting.program.run(case.words, case, case.starter)
        killed = setting.program.run(
            case.undo_words, case, case.starter + injecting(call, "signal=KILL"))
        if killed.status != -signal.SIGKILL:
            tally.count("missed")
            return
        tally.count("kills")
        seen = _torn(case, before, names)
        undo = setting.program.run(case.undo_words, case, case.starter)
        seen += [] if undo.status == 0 else [f"undo again: {undo.told()}"]
        seen += [f"debris: {path}" for path in observer.debris(case.root)]
        seen += case.not_as(case.original, "after undo") + case.changes_outside()
        tally.report(f"{scene.name} undo, then undo", str(call), seen)


def _torn(case: InstallCase, before: dict[str, str], after: dict[str, str]) -> list[str]:
    """Names that open to neither what they did nor what they will, or that opened and do not."""
    now = case.bytes_by_name()
    seen = [f"gap: {name} does not open" for name in before if name not in now]
    return seen + [
        f"torn: {name}" for name, digest in now.items()
        if digest not in (before.get(name), after.get(name))
    ]
