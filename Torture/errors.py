"""Every system call of a fix and an undo, failed in every likely way.

A run may stop, skip or find another way. It may not crash, nor say that all is done where it is not,
nor fail without a word; and whatever it left, the next run must be able to bring to its end.
"""

import random
from dataclasses import dataclass
from functools import partial

from case import Case, Ground
from kill import BOUNDARIES
from program import Program, Result
from reference import Reference
from setting import Setting
from strace import Call, injecting
from violation import Tally

ERRORS = ["EIO", "ENOSPC", "EROFS", "EACCES", "EPERM", "EMFILE", "EXDEV", "EBUSY", "ENOSYS"]

#: Interrupted before anything happened, these are to be called again.
_INTERRUPTIBLE = {"openat", "openat2", "read", "pread64", "write", "flock", "fsync", "ftruncate"}

# How many faults at looking calls the short form takes of a run; twice as many at changing ones.
_SHARE = 4

# Memory, signals and identity: their failure is the kernel's end of the bargain, not a file's. The
# last two cannot fail.
_NEVER_FAILED = {
    "mmap", "munmap", "mremap", "mprotect", "brk", "madvise", "rt_sigaction", "rt_sigprocmask", "futex",
    "gettid", "getpid", "geteuid", "exit", "exit_group",
}


@dataclass(frozen=True)
class Fault:
    """An error for one call."""

    call: Call
    error: str


def run(setting: Setting) -> Tally:
    """Fails fixes and undos of every shape."""
    tally = Tally("errors")
    for shape in setting.shapes:
        if not setting.ground.bears(shape):
            tally.skipped.append(shape.name)
            continue
        reference = setting.reference(shape)
        arguments = (setting.program, setting.ground, reference)
        fixes = _chosen(reference.fix_calls, setting, f"{shape.name} fix")
        undos = _chosen(reference.undo_calls, setting, f"{shape.name} undo")
        setting.each(
            [partial(_fail_fix, *arguments, fault, tally) for fault in fixes]
            + [partial(_fail_undo, *arguments, fault, tally) for fault in undos])
    return tally


def _chosen(calls: list[Call], setting: Setting, scene: str) -> list[Fault]:
    """All faults of a run, or some of them, two of three at calls that change something."""
    every = [
        Fault(call, error)
        for call in calls if call.is_own and call.name not in _NEVER_FAILED
        for error in ERRORS + (["EINTR"] if call.name in _INTERRUPTIBLE else [])
    ]
    if not setting.is_short:
        return every
    dice = random.Random(f"{setting.seed} {scene}")
    changing = [fault for fault in every if fault.call.name in BOUNDARIES]
    looking = [fault for fault in every if fault.call.name not in BOUNDARIES]
    return (
        dice.sample(changing, min(len(changing), 2 * _SHARE))
        + dice.sample(looking, min(len(looking), _SHARE)))


def _fail_fix(
    program: Program, ground: Ground, reference: Reference, fault: Fault, tally: Tally
) -> None:
    """Fails a fix at a call, lets a fix run undisturbed, and takes everything back."""
    with Case(ground, reference.shape) as case:
        result = program.fix(case, injecting(fault.call, f"error={fault.error}"))
        seen = _judged(result, fault, case, reference.fix_status)
        seen += reference.wrongly_opened(case) + case.changes_outside()
        if result.status == 0:
            seen += [f"exit 0, but {line}" for line in reference.not_fixed(case)]
            check = program.check(case)
            seen += [] if check.status == 0 else [f"exit 0, but check: {check.told()}"]
        again = program.fix(case)
        seen += [] if again.status == reference.fix_status else [f"fix again: {again.told()}"]
        seen += [f"fixed again, but {line}" for line in reference.not_fixed(case)]
        for _ in range(2):
            undo = program.undo(case)
            seen += [] if undo.status == 0 else [f"undo: {undo.told()}"]
        seen += [f"undone, but {line}" for line in reference.not_original(case, repairs=2)]
        _take_down(f"{reference.shape.name} fix", fault, result, seen, tally)


def _fail_undo(
    program: Program, ground: Ground, reference: Reference, fault: Fault, tally: Tally
) -> None:
    """Fails an undo at a call, then lets an undo run undisturbed."""
    with Case(ground, reference.shape) as case:
        program.fix(case)
        result = program.undo(case, injecting(fault.call, f"error={fault.error}"))
        seen = _judged(result, fault, case, 0)
        seen += reference.wrongly_opened(case) + case.changes_outside()
        if result.status == 0:
            seen += [f"exit 0, but {line}" for line in reference.not_original(case)]
        again = program.undo(case)
        seen += [] if again.status == 0 else [f"undo again: {again.told()}"]
        seen += [f"undone again, but {line}" for line in reference.not_original(case)]
        _take_down(f"{reference.shape.name} undo", fault, result, seen, tally)


def _judged(result: Result, fault: Fault, case: Case, wanted: int) -> list[str]:
    """Whether the run ended as a program should that met an error."""
    if result.is_crash:
        return [f"crash: {result.told()}"]
    if result.status == wanted:
        return []
    if fault.error == "EINTR":
        return [f"interrupted, and not called again: {result.told()}"]
    is_mute = fault.call.name == "write" and fault.call.descriptor == 2
    return [] if is_mute or _says_why(result) else [f"no reason: {result.told()}"]


def _says_why(result: Result) -> bool:
    """Whether there is a reason: a complaint, or for what was left its line in the report."""
    is_complaint = any(line.startswith("solder: ") for line in result.errors.splitlines())
    return is_complaint or result.status == 1 and bool(result.output.strip())


def _take_down(
    scene: str, fault: Fault, result: Result, seen: list[str], tally: Tally
) -> None:
    tally.count("faults")
    tally.report(
        f"{scene} (ended: {result.told()[:160]})", f"error={fault.error} at {fault.call}", seen)
