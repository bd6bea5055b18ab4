"""Too little of everything: descriptors, memory, streams, rights, environment, even no /proc.

Each scene says how solder must end. A scene that does not mend the tree must leave it as it was.
"""

import os
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from case import Case
from program import Program, Result
from setting import Setting
from trees import THREE_COPIES, Plot, Shape
from violation import Tally

_MACHINE_ROOT = Shape("three-copies", THREE_COPIES.build, in_root=False)
_NOBODY = 65534


@dataclass(frozen=True)
class Scene:
    """A want of something, and what must come of it."""

    name: str
    #: Sets the scene and runs solder in it; gives what was wrong.
    play: Callable[[Setting, Case], list[str]]
    needs_root: bool = False


def run(setting: Setting) -> Tally:
    """Plays all scenes."""
    tally = Tally("starvation")
    for scene in _SCENES:
        if scene.needs_root and os.geteuid() != 0:
            tally.skipped.append(scene.name)
            continue
        with Case(setting.ground, _MACHINE_ROOT) as case:
            seen = scene.play(setting, case) + case.changes_outside()
            tally.count("scenes")
            tally.report("three-copies", scene.name, seen)
    return tally


def _mends(setting: Setting, case: Case, *prefix: str, statuses: tuple[int, ...] = (0,)) -> list[str]:
    """A fix and an undo behind a prefix do their work."""
    original = case.snapshot()
    fix = setting.program.fix(case, list(prefix))
    seen = _expect(fix, statuses)
    is_mended = (case.tree / "lib" / "libcudnn.so.7").is_symlink()
    seen += [] if is_mended else ["the tree is not mended"]
    seen += _expect(setting.program.undo(case, list(prefix)), statuses)
    return seen + ([] if case.snapshot() == original else ["the tree is not as it was"])


def _refuses(setting: Setting, case: Case, naming: str, *prefix: str) -> list[str]:
    """A fix behind a prefix ends with 2, says about what, and changes nothing."""
    original = case.snapshot()
    result = setting.program.fix(case, list(prefix))
    seen = _expect(result, (2,))
    seen += [] if naming in result.errors else [f"{naming} is not named: {result.told()}"]
    return seen + ([] if case.snapshot() == original else ["the tree was changed"])


def _expect(result: Result, statuses: tuple[int, ...]) -> list[str]:
    return [] if result.status in statuses else [f"should end with {statuses}: {result.told()}"]


def _no_descriptors(setting: Setting, case: Case) -> list[str]:
    return _mends(setting, case, "prlimit", "--nofile=16")


def _hardly_a_descriptor(setting: Setting, case: Case) -> list[str]:
    seen = []
    for limit in range(4, 12):
        result = setting.program.fix(case, ["prlimit", f"--nofile={limit}"])
        if result.is_crash or (result.status != 0 and not result.errors.strip()):
            seen.append(f"with {limit} descriptors: {result.told()}")
        setting.program.undo(case)
    return seen


def _closed_streams(setting: Setting, case: Case) -> list[str]:
    # An error is right where the plan cannot be told; a file of the tree in place of it is not.
    seen = []
    for streams in ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"]:
        prefix = ["sh", "-c", f'exec "$@" {streams}', "sh"]
        result = setting.program.fix(case, prefix)
        seen += _expect(result, (0, 2) if ">&-" in streams else (0,))
        setting.program.undo(case)
    return seen


def _full_output(setting: Setting, case: Case) -> list[str]:
    return _expect(setting.program.fix(case, ["sh", "-c", 'exec "$@" >/dev/full', "sh"]), (2,))


def _broken_pipe(setting: Setting, case: Case) -> list[str]:
    # A shell's status is that of the last of the pipe; solder's own goes by way of a file.
    told = case.workshop / "status"
    script = f'{{ "$@"; echo $? >{told}; }} | true'
    setting.program.fix(case, ["bash", "-c", script, "bash"])
    status = told.read_text().strip()
    return [] if status in ("0", "2") else [f"a closed pipe ended it with {status}"]


def _store_read_only(setting: Setting, case: Case) -> list[str]:
    case.store.mkdir()
    setpriv = _as_nobody(case)
    for place, _, files in os.walk(case.tree):
        for path in [place, *(os.path.join(place, name) for name in files)]:
            os.chown(path, _NOBODY, _NOBODY)
    return _refuses(setting, case, str(case.store), *setpriv)


def _store_in_a_file(setting: Setting, case: Case) -> list[str]:
    case.store.write_bytes(b"")
    return _refuses(setting, case, str(case.store))


def _store_of_others(setting: Setting, case: Case) -> list[str]:
    case.store.mkdir()
    case.store.chmod(0o777)
    return _refuses(setting, case, str(case.store))


def _unwritable_tree(setting: Setting, case: Case) -> list[str]:
    """One directory is nobody's to write, the other is: the other is mended all the same."""
    second = case.root / "opt" / "lib2"
    second.mkdir()
    THREE_COPIES.build(Plot(second))
    setpriv = _as_nobody(case)
    case.store.mkdir()
    for path in [case.store, second / "lib", *(second / "lib").iterdir()]:
        os.chown(path, _NOBODY, _NOBODY)
    result = setting.program.fix(case, setpriv)
    seen = _expect(result, (1,))
    is_named = f"{case.tree / 'lib'}/" in result.output and "`sudo`" in result.output
    seen += [] if is_named else [f"not named: {result.told()}"]
    is_mended = (second / "lib" / "libcudnn.so.7").is_symlink()
    return seen + ([] if is_mended else ["the writable directory was not mended"])


def _as_nobody(case: Case) -> list[str]:
    for place in [case.base.parent, case.base, case.root, case.tree, case.store.parent]:
        place.chmod(stat.S_IMODE(place.stat().st_mode) | 0o055)
    # The base of all cases is made for its owner only.
    for place in [case.base.parent.parent, case.store.parent.parent]:
        place.chmod(stat.S_IMODE(place.stat().st_mode) | 0o011)
    return ["setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups"]


def _little_memory(setting: Setting, case: Case) -> list[str]:
    return _mends(setting, case, "prlimit", f"--as={128 << 20}")


def _no_home(setting: Setting, case: Case) -> list[str]:
    return _mends(setting, case, "env", "-i")


def _empty_path(setting: Setting, case: Case) -> list[str]:
    return _mends(setting, case, "env", "PATH=")


def _odd_locale(setting: Setting, case: Case) -> list[str]:
    return _mends(setting, case, "env", "LC_ALL=xx_YY.latin1", "TZ=:/nowhere", "LANG=\x1b[31m")


def _empty_root(setting: Setting, case: Case) -> list[str]:
    """No /proc, no /dev, no /etc: only the executable and the tree."""
    cell = case.workshop / "cell"
    shutil.copytree(case.tree, cell / "opt", symlinks=True)
    shutil.copy2(setting.program.executable, cell / "solder")
    chroot = ["chroot", str(cell), "/solder"]
    seen = []
    for words in [["fix", "-y", "--state-dir", "/s", "/opt"], ["undo", "-y", "--state-dir", "/s"]]:
        result = _run(setting, case, [*chroot, *words])
        seen += _expect(result, (0,))
    return seen


def _run(setting: Setting, case: Case, command: list[str]) -> Result:
    """Runs a command line in which solder does not stand first."""
    return Program(Path(shutil.which(command[0]) or command[0])).run(command[1:], case)


_SCENES = [
    Scene("16 descriptors", _no_descriptors),
    Scene("4 to 11 descriptors", _hardly_a_descriptor),
    Scene("closed streams", _closed_streams),
    Scene("stdout is /dev/full", _full_output),
    Scene("stdout is a closed pipe", _broken_pipe),
    Scene("the store is read-only", _store_read_only, needs_root=True),
    Scene("the store is a file", _store_in_a_file),
    Scene("the store is writable by others", _store_of_others),
    Scene("a directory is not writable", _unwritable_tree, needs_root=True),
    Scene("128 MiB of address space", _little_memory),
    Scene("no HOME, no environment at all", _no_home),
    Scene("an empty PATH", _empty_path),
    Scene("an odd locale", _odd_locale),
    Scene("an empty root without /proc", _empty_root, needs_root=True),
]
