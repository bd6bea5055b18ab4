"""Death at every system call: the tree is whole, and the next run finishes or takes back.

For each call that a fix or an undo makes, a fresh tree is made and the run is killed on entry to that
call. Then the names must open, nothing else may have changed, and the next run must bring the tree to
exactly the mended or exactly the original state.
"""

import random
import signal
from functools import partial

import observer
from case import Case, Ground
from program import Program
from reference import Reference
from setting import Setting
from strace import Call, injecting
from violation import Tally

#: Between these calls a tree or a journal is in another state than before.
BOUNDARIES = {
    "renameat2", "renameat", "rename", "symlinkat", "unlinkat", "linkat", "fsync", "mkdirat",
    "write", "ftruncate", "utimensat", "fchown", "fchmod", "fsetxattr", "flock",
}

_NAMING = {"renameat2", "renameat", "rename", "symlinkat", "unlinkat", "linkat"}

# So many of a run's boundaries, and of its other calls, the short form takes.
_MOST_BOUNDARIES = 10
_OTHERS = 2


def run(setting: Setting) -> Tally:
    """Kills fixes and undos of every shape."""
    tally = Tally("kill")
    for shape in setting.shapes:
        if not setting.ground.bears(shape):
            tally.skipped.append(shape.name)
            continue
        reference = setting.reference(shape)
        arguments = (setting.program, setting.ground, reference)
        fixes = _chosen(reference.fix_calls, setting, f"{shape.name} fix")
        undos = _chosen(reference.undo_calls, setting, f"{shape.name} undo")
        setting.each(
            [partial(_kill_fix, *arguments, call, number % 2 == 1, tally)
             for number, call in enumerate(fixes)]
            + [partial(_kill_undo, *arguments, call, tally) for call in undos])
    return tally


def _chosen(calls: list[Call], setting: Setting, scene: str) -> list[Call]:
    """Where to strike: everywhere, or at some boundaries and some other calls, as the seed says.

    What changes a name comes before what writes about it: of a small shape all renames are taken.
    """
    if not setting.is_short:
        return calls
    dice = random.Random(f"{setting.seed} {scene}")
    own = [call for call in calls if call.is_own]
    groups = [
        ([call for call in own if call.name in _NAMING], _MOST_BOUNDARIES),
        ([call for call in own if call.name in BOUNDARIES - _NAMING], _MOST_BOUNDARIES // 2),
        ([call for call in own if call.name not in BOUNDARIES], _OTHERS),
    ]
    return [call for group, most in groups for call in dice.sample(group, min(len(group), most))]


def _kill_fix(
    program: Program, ground: Ground, reference: Reference, call: Call, next_is_undo: bool,
    tally: Tally
) -> None:
    """Kills a fix at a call; the next run is a fix that finishes or an undo that takes back."""
    scene = f"{reference.shape.name} fix, then {'undo' if next_is_undo else 'fix'}"
    with Case(ground, reference.shape) as case:
        if not _is_killed(program.fix(case, injecting(call, "signal=KILL")).status, tally):
            return
        seen = reference.wrongly_opened(case) + case.changes_outside()
        if next_is_undo:
            seen += _must_be_original(program, case, reference)
        else:
            again = program.fix(case)
            seen += [] if again.status == reference.fix_status else [f"fix again: {again.told()}"]
            seen += reference.not_fixed(case) + case.changes_outside()
            seen += _must_be_original(program, case, reference, runs=2)
        tally.report(scene, str(call), seen)


def _kill_undo(
    program: Program, ground: Ground, reference: Reference, call: Call, tally: Tally
) -> None:
    """Kills an undo at a call; the next undo finishes it."""
    with Case(ground, reference.shape) as case:
        program.fix(case)
        if not _is_killed(program.undo(case, injecting(call, "signal=KILL")).status, tally):
            return
        seen = reference.wrongly_opened(case) + case.changes_outside()
        seen += _must_be_original(program, case, reference)
        tally.report(f"{reference.shape.name} undo, then undo", str(call), seen)


def _is_killed(status: int, tally: Tally) -> bool:
    """Whether the blow fell: a run may now and then make a call less than the measured one."""
    if status == -signal.SIGKILL:
        tally.count("kills")
        return True
    tally.count("missed")
    return False


def _must_be_original(
    program: Program, case: Case, reference: Reference, runs: int = 1
) -> list[str]:
    """Takes back, once for each repair there may be; gives what is not as it was."""
    seen = []
    for _ in range(runs):
        undo = program.undo(case)
        seen += [] if undo.status == 0 else [f"undo: {undo.told()}"]
    seen += [f"debris: {path}" for path in observer.debris(case.tree)]
    seen += [f"after undo: {line}" for line in reference.not_original(case, runs)]
    return seen + case.changes_outside()
