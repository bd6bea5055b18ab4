"""Others at work at the same time: honest ones, hostile ones, and a second solder.

Lost update: somebody replaces a name in the very moment between solder's last look and its exchange.
Swap attacker: somebody swaps directories and names for links into a directory that is not to be touched.
Two solders: on one tree, with one undo store or two.
"""

import os
import re
import shutil
import subprocess
import threading
import time
from functools import partial
from pathlib import Path

import observer
from case import Case
from elf import image
from program import Program, Result
from reference import Reference
from setting import Setting
from strace import Call, strace_words
from tool import compiled
from trees import (
    COPIED_DIRECTORY, HARD_LINKED, INVERTED_CHAIN, THREE_COPIES, VERSIONS, Plot, Shape,
)
from violation import Tally

_DELAY_US = 300_000
_DEADLOCK_S = 10


def run(setting: Setting) -> Tally:
    """Runs all races."""
    tally = Tally("races")
    lose_updates(setting, tally)
    seconds = 2.0 if setting.is_short else 60.0
    for in_root in [False, True]:
        for scene in ["directory", "parent", "names", "copied directory"]:
            _swap(setting, scene, in_root, seconds, tally)
    for number in range(15 if setting.is_short else 300):
        for shape in [THREE_COPIES, VERSIONS]:
            _two_solders(setting, shape, number, tally)
    return tally


def lose_updates(setting: Setting, tally: Tally) -> None:
    """Replaces each name in the moment of its exchange."""
    deeds = []
    for shape in [THREE_COPIES, INVERTED_CHAIN, HARD_LINKED, VERSIONS]:
        reference = setting.reference(shape)
        for command, calls in [("fix", reference.fix_calls), ("undo", reference.undo_calls)]:
            for exchange in [call for call in calls if call.name == "renameat2"]:
                arguments = (setting, reference, command, exchange)
                deeds.append(partial(_lose_update, *arguments, None, tally))
                # The look at what came out: who dies there has not put the other's file back.
                following = calls[calls.index(exchange) + 1]
                if command == "fix" and following.name == "statx":
                    deeds.append(partial(_lose_update, *arguments, following, tally))
    setting.each(deeds)


def _lose_update(
    setting: Setting, reference: Reference, command: str, exchange: Call, dies_at: Call | None,
    tally: Tally
) -> None:
    """Replaces a name while solder is held right before it exchanges that name.

    With `dies_at`, solder is killed before it can put the other's file back: then the next run must.
    """
    program = setting.program
    name = re.findall(r'"([^"]+)"', exchange.line)[-1]
    # All exchanges are held, so that no temporary name comes and goes unseen.
    injections = [f"renameat2:delay_enter={_DELAY_US}:when=1+"]
    if dies_at:
        injections.append(f"{dies_at.name}:signal=KILL:when={dies_at.count}")
    with Case(setting.ground, reference.shape) as case:
        if command == "undo":
            program.fix(case)
        words = program.fix_words(case) if command == "fix" else program.undo_words(case)
        theirs = image("libtheirs.so.1", fill=0x77)
        other = threading.Thread(
            target=_replace_when_prepared, args=(case, name, exchange.count, theirs))
        other.start()
        result = program.run(words, case, strace_words(*injections))
        other.join()
        again = program.fix(case) if dies_at else result
        seen = [] if _bytes(case.tree / "lib" / name) == theirs else [
            f"the other's {name} is lost: {again.told()}"]
        seen += [f"debris: {path}" for path in observer.debris(case.tree)]
        if not dies_at:
            seen += _must_admit(result, name)
        tally.count("updates in the moment")
        tally.report(
            f"{reference.shape.name} {command}",
            f"{' '.join(f'-e inject={injection}' for injection in injections)}, "
            f"{name} replaced before exchange {exchange.count}", seen)


def _replace_when_prepared(case: Case, name: str, exchange: int, content: bytes) -> None:
    """Waits for the temporary name of an exchange, then renames a file over the name."""
    theirs = case.workshop / "theirs"
    directory = case.tree / "lib"
    seen: set[str] = set()
    deadline = time.monotonic() + 10
    while len(seen) < exchange and time.monotonic() < deadline:
        seen |= {path for path in os.listdir(directory) if path.startswith(observer.TEMPORARY_PREFIX)}
        time.sleep(0.002)
    # Between the temporary name and the exchange, where solder is held, are a few calls.
    time.sleep(_DELAY_US / 1e6 / 3)
    theirs.write_bytes(content)
    os.rename(theirs, directory / name)


def _must_admit(result: Result, name: str) -> list[str]:
    is_told = name in result.output + result.errors
    if result.status in (1, 2) and is_told:
        return []
    return [f"not reported: {result.told()}; stdout: {result.output[-300:]!r}"]


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _swap(setting: Setting, scene: str, in_root: bool, seconds: float, tally: Tally) -> None:
    """Swaps a place for a link to the canary while solder fixes and takes back."""
    base = COPIED_DIRECTORY if scene == "copied directory" else THREE_COPIES
    shape = Shape(base.name, lambda plot: _plant_below(base, plot), in_root=in_root)
    with Case(setting.ground, shape) as case:
        canary = case.workshop / "canary"
        # The canary is broken just as the tree is: who is led there finds the same work to do.
        shutil.copytree(case.tree / "inner", canary, symlinks=True)
        before = observer.snapshot(canary)
        lib = case.tree / "inner" / "lib"
        place, link_text = {
            "directory": (lib, canary / "lib"),
            "parent": (case.tree / "inner", canary),
            "names": (lib / "libcudnn.so.7", canary / "lib" / "libcudnn.so.7"),
            "copied directory": (case.tree / "inner" / "lib64", canary / "lib64"),
        }[scene]
        decoy = place.parent / "decoy"
        decoy.symlink_to(link_text)
        swapper = subprocess.Popen(
            [compiled("swapper", setting.tools), place, decoy],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        crashes, runs = _run_until(time.monotonic() + seconds, setting.program, case)
        swaps = int(swapper.communicate()[0] or 0)
        seen = [f"canary: {line}" for line in observer.difference(observer.snapshot(canary), before)]
        tally.count("swaps", swaps)
        tally.count("runs under attack", runs)
        where = "--root" if in_root else "the machine's root"
        tally.report(f"{shape.name} in {where}", f"{scene} swapped {swaps} times", seen + crashes)


def _plant_below(base: Shape, plot: Plot) -> None:
    plot.directory = plot.directory / "inner"
    plot.directory.mkdir()
    base.build(plot)


def _run_until(deadline: float, program: Program, case: Case) -> tuple[list[str], int]:
    """Fixes and takes back in turn; gives the crashes and how many runs there were."""
    crashes, runs = [], 0
    while time.monotonic() < deadline:
        for result in [program.fix(case), program.undo(case)]:
            runs += 1
            if result.is_crash:
                crashes.append(f"crash: {result.told()}")
        if runs % 20 == 0:
            shutil.rmtree(case.store, ignore_errors=True)
    return crashes, runs


def _two_solders(setting: Setting, shape: Shape, number: int, tally: Tally) -> None:
    """Starts two solders on one tree in the same moment."""
    reference = setting.reference(shape)
    program = setting.program
    for scene in ["fix and fix", "fix and undo", "fix and fix, two stores"]:
        with Case(setting.ground, shape) as case:
            first, second = program.fix_words(case), program.fix_words(case)
            if scene == "fix and undo":
                program.fix(case)
                second = program.undo_words(case)
            if scene.endswith("two stores"):
                second[second.index("--state-dir") + 1] += "-2"
            seen = _race(program, case, first, second, lead=number % 5 * 0.001)
            not_fixed, not_original = reference.not_fixed(case), reference.not_original(case)
            if scene != "fix and undo":
                seen += not_fixed
            elif not_fixed and not_original:
                seen += [f"neither fixed nor original: {line}" for line in not_fixed]
            seen += reference.wrongly_opened(case)
            seen += [f"debris: {path}" for path in observer.debris(case.tree)]
            tally.count("pairs of solders")
            tally.report(shape.name, f"{scene}, the second {number % 5} ms later", seen)


def _race(
    program: Program, case: Case, first: list[str], second: list[str], lead: float
) -> list[str]:
    """Runs two command lines at once; gives what is wrong with how they ended."""
    one = program.start(first, case)
    time.sleep(lead)
    two = program.start(second, case)
    seen = []
    for process, words in [(one, first), (two, second)]:
        try:
            _, errors = process.communicate(timeout=_DEADLOCK_S)
        except subprocess.TimeoutExpired:
            process.kill()
            _, errors = process.communicate()
            seen.append(f"deadlock: {words[0]} was not done after {_DEADLOCK_S} s")
            continue
        result = Result(process.returncode, "", errors.decode(errors="replace"))
        # Who comes second may find something else than it looked at, and say so.
        if result.status not in (0, 1, 2):
            seen.append(f"{words[0]}: {result.told()}")
    return seen
