"""No gap: a program that opens every name all the time never finds one missing.

The kills show that the tree is whole between any two system calls; the watcher shows that it is so
within them, and for names below a directory that becomes a link.
"""

import shutil
import subprocess

from case import Case
from setting import Setting
from tool import compiled
from trees import (
    COPIED_DIRECTORY, HARD_LINKED, INVERTED_CHAIN, LONG_NAMES, LOST_COPIES, THREE_COPIES, VERSIONS,
    Shape,
)
from violation import Tally

_SHAPES = [
    THREE_COPIES, INVERTED_CHAIN, HARD_LINKED, LONG_NAMES, COPIED_DIRECTORY, VERSIONS, LOST_COPIES,
]


def run(setting: Setting) -> Tally:
    """Watches fixes and undos of each shape in turn."""
    tally = Tally("watch")
    rounds = 60 if setting.is_short else 1000
    for shape in _SHAPES:
        _watch(setting, shape, rounds, tally)
    return tally


def _watch(setting: Setting, shape: Shape, rounds: int, tally: Tally) -> None:
    reference = setting.reference(shape)
    program = setting.program
    with Case(setting.ground, shape) as case:
        names = [str(case.tree / name) for name in reference.before]
        watcher = subprocess.Popen(
            [compiled("opener", setting.tools), *(["--"] if shape.changes_bytes else []), *names],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert watcher.stdout
        watcher.stdout.readline()
        seen = []
        for number in range(rounds):
            fix, undo = program.fix(case), program.undo(case)
            if (fix.status, undo.status) != (reference.fix_status, 0):
                seen.append(f"round {number}: fix {fix.told()}; undo {undo.told()}")
                break
            # A store with a thousand repairs is another test.
            shutil.rmtree(case.store)
        output, errors = watcher.communicate()
        opens, misses = map(int, output.split())
        if misses:
            missed = sorted(set(errors.splitlines()))
            seen.append(f"{misses} misses in {opens} opens: {'; '.join(missed[:4])}")
        tally.count("opens", opens)
        tally.count("misses", misses)
        tally.count("fixes and undos", 2 * rounds)
        tally.report(shape.name, f"{rounds} fixes and undos under watch", seen)
