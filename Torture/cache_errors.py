"""Every system call of ldconfig, failed in every likely way: once, together with the next one, for good.

A run may stop or leave things out. It may not crash, take away a name that opened, leave half a cache,
fail without a word, or make a cache that lacks something without a word. What it left, the next run
must bring to where a run without faults brings it.
"""

import random
from dataclasses import dataclass
from functools import partial

import cache_file
from cache_case import (
    Look, RootCase, RootReference, is_playable, laid_out, measured, program_for,
)
from cache_roots import SCENES, TELLING, Scene
from kill import BOUNDARIES
from ldconfig_cache import without_generator
from program import Program, Result
from setting import Setting
from strace import Call, strace_words
from violation import Tally

_READING = ["EIO", "ENOENT", "EACCES"]
_OPENING = ["EIO", "ENOENT", "EACCES", "EMFILE", "EINTR"]
_MAKING = ["EIO", "ENOSPC", "EROFS", "EACCES", "EDQUOT"]
_WRITING = ["EIO", "ENOSPC", "EDQUOT", "EINTR"]
#: What each call can fail with.
_ERRORS = {
    "openat": _OPENING, "openat2": [*_OPENING, "EAGAIN"],
    "statx": _READING, "readlinkat": _READING, "getdents64": ["EIO", "ENOENT"],
    "pread64": ["EIO", "EINTR"], "lseek": ["EIO"], "close": ["EIO"],
    "symlinkat": [*_MAKING, "EEXIST"], "mkdirat": _MAKING, "unlinkat": ["EIO", "EROFS", "EACCES", "ENOENT"],
    # Not every file system can exchange names.
    "renameat2": [*_MAKING, "EINVAL"], "renameat": _MAKING,
    "write": _WRITING, "fsync": _WRITING, "fchmod": ["EIO", "EROFS", "EPERM"],
    "getrandom": ["EINTR", "ENOSYS"],
}
# An answer about a name, which may be believed; the others tell of the machine, and what is behind the
# name is not known.
_ANSWERS = {"ENOENT"}
#: What a call that makes a file can fail with besides.
_CREATING = ["ENOSPC", "EROFS", "EDQUOT"]
# Looks that are made twice before anything is taken away.
_LOOKING = {"statx", "openat2"}
# What lasts: a disk that died, a table that is full, a rule that forbids.
_LASTING = {"EIO", "EMFILE", "EACCES", "ENOSPC", "EROFS", "EDQUOT"}

# So many faults of a scene the short form takes, at changing calls and at others.
_CHANGING, _OTHERS = 30, 20
_TOGETHER = 400
#: Enough for the streams and the root; then one more, and so on.
_DESCRIPTORS = range(4, 9)


@dataclass(frozen=True)
class Fault:
    """An error for one call of a name, or for several in a row."""

    call: Call
    error: str
    #: How many in a row; none for all from there on.
    count: int | None = 1

    @property
    def words(self) -> list[str]:
        """The words that start a program under this fault."""
        first = self.call.count
        when = f"{first}+" if self.count is None else f"{first}..{first + self.count - 1}"
        return strace_words(f"{self.call.name}:error={self.error}:when={when}")

    def __str__(self) -> str:
        more = {1: "", 2: " and at the next"}.get(self.count, " and ever after")
        return f"error={self.error} at {self.call}{more}"


@dataclass(frozen=True)
class Limit:
    """So many descriptors and no more."""

    descriptors: int
    error = "EMFILE"

    @property
    def words(self) -> list[str]:
        """The words that start a program under this limit."""
        return ["prlimit", f"--nofile={self.descriptors}"]

    def __str__(self) -> str:
        return f"prlimit --nofile={self.descriptors}"


def run(setting: Setting) -> Tally:
    """Fails runs in every scene."""
    tally = Tally("cache-errors")
    for scene in TELLING[:2] if setting.is_short else SCENES:
        if not is_playable(scene):
            tally.skipped.append(f"{scene.name} (needs root)")
            continue
        _play(scene, setting, tally)
    return tally


def _play(scene: Scene, setting: Setting, tally: Tally) -> None:
    reference = measured(scene, setting)
    program = program_for(scene, setting)
    faults = [*(Limit(count) for count in _DESCRIPTORS), *_chosen(reference.calls, setting, scene.name)]
    # Roots wait together to grow old, but not thousands of them.
    for start in range(0, len(faults), _TOGETHER):
        some = faults[start : start + _TOGETHER]
        cases = laid_out(scene, setting, len(some))
        setting.each(
            partial(_fail, program, case, reference, fault, tally) for case, fault in zip(cases, some))


def _chosen(calls: list[Call], setting: Setting, scene: str) -> list[Fault]:
    """All faults of a run, or some of them, most at calls that change something."""
    every = [
        Fault(call, error, count)
        for call in calls if call.is_own
        for error in _errors(call)
        for count in _counts(call, error)
    ]
    if not setting.is_short:
        return every
    dice = random.Random(f"{setting.seed} {scene}")
    changing = [fault for fault in every if fault.call.name in BOUNDARIES]
    others = [fault for fault in every if fault.call.name not in BOUNDARIES]
    return (
        dice.sample(changing, min(len(changing), _CHANGING))
        + dice.sample(others, min(len(others), _OTHERS)))


def _errors(call: Call) -> list[str]:
    errors = _ERRORS.get(call.name, [])
    return errors + _CREATING if "O_CREAT" in call.line else errors


def _counts(call: Call, error: str) -> list[int | None]:
    if error not in _LASTING:
        return [1]
    return [1, 2, None] if call.name in _LOOKING else [1, None]


def _fail(
    program: Program, case: RootCase, reference: RootReference, fault: Fault | Limit, tally: Tally
) -> None:
    """Fails a run, judges how it ended and what is left, and lets the next one finish."""
    with case:
        case.prepare(program)
        result = program.run(case.words, case, fault.words)
        look = case.look()
        tally.count("faults")
        tally.count("temporary names left", len(look.debris))
        seen = _ended(result, fault) + _cache_wrongs(look, reference, result, fault, tally)
        seen += reference.wrongs(look) + case.changes_beside()
        if fault.error in ("EINTR", "EAGAIN"):
            seen += [f"only interrupted, but {line}" for line in reference.not_done(look)]
        again = program.run(case.words, case)
        seen += [] if again.status == 0 else [f"next run: {again.told()}"]
        seen += [f"after the next run: {line}" for line in _not_done(case.look(), reference)]
        tally.report(f"{reference.scene.name} (ended: {result.told()[:160]})", str(fault), seen)


def _ended(result: Result, fault: Fault | Limit) -> list[str]:
    """Whether the run ended as a program should that met an error."""
    if result.is_crash:
        return [f"crash: {result.told()}"]
    if result.status not in (0, 1):
        return [f"status {result.status}"]
    is_mute = isinstance(fault, Fault) and fault.call.name == "write" and (
        fault.count is None or fault.call.descriptor == 2)
    if result.status == 1 and not result.errors.strip() and not is_mute:
        return ["failed without a word"]
    return []


def _cache_wrongs(
    look: Look, reference: RootReference, result: Result, fault: Fault | Limit, tally: Tally
) -> list[str]:
    """What is wrong with the cache, given how the run ended."""
    if look.cache == reference.after.cache:
        return []
    if look.cache == reference.before.cache and result.status != 0:
        return []
    if look.cache is None or reference.after.cache is None:
        return ["the cache is gone" if look.cache is None else "there is a cache that nobody asked for"]
    seen = ["exit 1, but the cache is another one"] if result.status == 1 else []
    if complaint := cache_file.complaint(look.cache):
        return [*seen, f"the cache is damaged: {complaint}"]
    if without_generator(look.cache) == without_generator(reference.after.cache):
        tally.count("caches whose generator was forgotten")
        return seen
    if look.cache == reference.before.cache and not _is_told(result, reference):
        return ["exit 0 without a word, but the cache is the old one"]
    lacking = set(_names(reference.after.cache)) - set(_names(look.cache))
    if not lacking:
        tally.count("caches with other paths")
        return seen
    if _is_told(result, reference) or fault.error in _ANSWERS:
        tally.count("caches that lack something, as was said")
        return seen
    tally.count("caches that lack something in silence")
    told = ", ".join(sorted(name.decode(errors="replace") for name in lacking)[:4])
    return [*seen, f"{result.told()}, but the cache lacks {told} and more" if len(lacking) > 4
            else f"{result.told()}, but the cache lacks {told}"]


def _names(cache: bytes) -> list[bytes]:
    """SONAME and directory of each entry: in some directories the path has a version."""
    return [
        key + b" in " + value.rpartition(b"/")[0] for key, value in cache_file.entries(cache)
    ]


def _is_told(result: Result, reference: RootReference) -> bool:
    """Whether there is a message that a run without faults does not give."""
    usual = set(reference.errors.splitlines())
    return any(line.strip() and line not in usual for line in result.errors.splitlines())


def _not_done(look: Look, reference: RootReference) -> list[str]:
    """What the next run left undone; who had made the cache may have been forgotten."""
    lines = reference.not_done(look)
    if None in (look.cache, reference.after.cache):
        return lines
    if without_generator(look.cache or b"") == without_generator(reference.after.cache or b""):
        lines = [line for line in lines if line != "the cache is another one"]
    return lines
