"""`fix --script sh`, run by dash and busybox: the same tree as after `fix`, and every name opens always.

The commands of the script are stood in for by a program that fails at one of them, or kills the script
right before or after one. Then every name must open, and the next run must end in the mended tree.
"""

import os
import random
import shutil
import subprocess
from dataclasses import replace
from functools import partial
from pathlib import Path

import observer
from case import Case
from elf import image
from observer import Snapshot
from reference import Reference
from setting import Setting
from tool import compiled
from trees import Plot, SHAPES, Shape
from violation import Tally

_SHELLS = [["dash"], ["busybox", "sh"]]
_COMMANDS = ["cmp", "cp", "ln", "mv", "readlink", "rm", "tr", "wc"]
_PATIENCE = 60

#: What of the shapes a script leaves: below these paths all must stay as it is.
_LEFT = {
    "copied-directory": ["lib64"],
    "versions": ["lib/libnvinfer.so.8"],
    "versions-far-store": ["lib/libnvinfer.so.8"],
    "alternatives-link": ["lib/libblas.so", "lib/libblas.so.3"],
    "alternatives-in-place": ["lib/libcudnn.so"],
}
#: Shapes that are struck at every command in the short form; 200 libraries are too many in any.
_STRUCK_IN_SHORT = ["three-copies", "text-stubs", "inverted-chain"]
_NEVER_STRUCK = ["many"]
_MOST_STRUCK = 10

#: Scripts with a safeguard taken out, and what the harness then says.
WRONG = [
    ("removes-first", 'mv -f "$made" "$path"', 'rm -f "$path" && mv "$made" "$path"', "does not open"),
    ("no-comparison", '[ ! -L "$1" ] && cmp -s "$1" "$file" ;;', '[ ! -L "$1" ] ;;', "was touched"),
]


def run(setting: Setting) -> Tally:
    """All shapes undisturbed; some, or in the long form all, struck at every command."""
    tally = Tally("sh-scripts")
    _tools(setting)
    deeds = []
    for shape in setting.shapes:
        # What Windows lends has scripts of its own, and lost links none.
        if shape.is_own_root or shape.links:
            continue
        if not setting.ground.bears(shape):
            tally.skipped.append(shape.name)
            continue
        reference = setting.reference(shape)
        if not setting.is_short or shape.name not in _NEVER_STRUCK:
            deeds.append(partial(_undisturbed, setting, reference, tally))
        is_struck = shape.name in _STRUCK_IN_SHORT or not setting.is_short
        if is_struck and shape.name not in _NEVER_STRUCK:
            deeds.append(partial(_struck, setting, reference, tally))
    deeds += [partial(_changed, setting, tally), partial(_hostile, setting, tally)]
    deeds += [partial(_see_caught, setting, *wrong, tally) for wrong in WRONG]
    setting.each(deeds)
    return tally


def _script(setting: Setting, case: Case) -> Path:
    """The script for a case, beside its tree."""
    path = case.workshop / "fix.sh"
    words = ["fix", "--script", "sh", "-o", str(path), *case.root_words, *case.shape.options]
    result = setting.program.run([*words, *case.target_words], case)
    if result.status != 1 or not path.exists():
        raise OSError(f"{case.shape.name}: no script: {result.told()}")
    return path


def _written(model: tuple[str, bytes], case: Case) -> Path:
    """The script that was made for another case of the same shape, for this one."""
    base, text = model
    path = case.workshop / "fix.sh"
    path.write_bytes(text.replace(base.encode(), str(case.base).encode()))
    return path


def _run(
    words: list[str], case: Case, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words, cwd="/", env={**case.environment, **(environment or {})}, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, errors="replace", timeout=_PATIENCE, start_new_session=True)


def _expected(reference: Reference) -> Snapshot:
    """The mended tree, but for what a script leaves."""
    left = _LEFT.get(reference.shape.name, [])

    def is_left(path: str) -> bool:
        return any(path == name or path.startswith(f"{name}/") for name in left)

    wanted = {path: entry for path, entry in reference.fixed.items() if not is_left(path)}
    wanted.update({path: entry for path, entry in reference.original.items() if is_left(path)})
    return _comparable(wanted)


def _comparable(entries: Snapshot) -> Snapshot:
    # What `fix` keeps in its store shares inodes with the tree.
    return observer.without_inodes(observer.without_times(entries))


def _differences(case: Case, wanted: Snapshot) -> list[str]:
    return observer.difference(_comparable(case.snapshot()), wanted) + case.changes_outside()


def _undisturbed(setting: Setting, reference: Reference, tally: Tally) -> None:
    """Each shell ends in the mended tree, and says on the second run that nothing is to do."""
    wanted = _expected(reference)
    for shell in _SHELLS:
        with Case(setting.ground, reference.shape) as case:
            script = _script(setting, case)
            seen = [f"changed by making the script: {line}" for line in reference.not_original(case)]
            seen += _flaws(script)
            for word in ["Changed and verified", "Nothing to do"]:
                result = _run([*shell, str(script)], case)
                is_idle = wanted == _comparable(reference.original)
                if result.returncode != 0 or not (word in result.stdout or is_idle):
                    seen.append(f"exit {result.returncode}: {result.stdout} {result.stderr}")
                seen += _differences(case, wanted)
            tally.report(reference.shape.name, " ".join(shell), seen)
            tally.count("runs", 2)


def _flaws(script: Path) -> list[str]:
    """What shellcheck says, and what has no place in a script."""
    checked = subprocess.run(
        ["shellcheck", "--format=gcc", str(script)], capture_output=True, text=True)
    odd = sorted(set(script.read_bytes()) - {10, *range(0x20, 0x7f)})
    return checked.stdout.splitlines() + ([f"bytes {odd}"] if odd else [])


def _tools(setting: Setting) -> tuple[Path, Path]:
    """A directory in which every command is the striker, and the one with the real commands."""
    striker = compiled("striker", setting.tools)
    stand_ins = setting.tools / "stand-ins"
    stand_ins.mkdir(exist_ok=True)
    for name in _COMMANDS:
        if not (stand_ins / name).exists():
            (stand_ins / name).symlink_to(striker)
    return stand_ins, Path(shutil.which("mv") or "/bin/mv").parent


def _strike(
    setting: Setting, case: Case, script: Path, number: int, how: str
) -> tuple[subprocess.CompletedProcess[str], int]:
    """Runs a script with a blow at a command; gives the result and how many commands there were."""
    stand_ins, real = _tools(setting)
    log = case.workshop / "log"
    log.unlink(missing_ok=True)
    environment = {
        "PATH": f"{stand_ins}:{case.environment['PATH']}", "STRIKER_DIR": str(real),
        "STRIKER_LOG": str(log), "STRIKER_AT": str(number), "STRIKER_HOW": how,
    }
    result = _run(["dash", str(script)], case, environment)
    return result, log.stat().st_size if log.exists() else 0


def _struck(setting: Setting, reference: Reference, tally: Tally, change: tuple[str, str] | None = None
) -> None:
    """Strikes at every command; the names open, and the next run ends in the mended tree."""
    wanted = _expected(reference)
    with Case(setting.ground, reference.shape) as case:
        script = _edited(_script(setting, case), change)
        model = (str(case.base), script.read_bytes())
        _, commands = _strike(setting, case, script, 0, "never")
    for number in _chosen(commands, reference.shape, setting):
        for how in ["before", "after", "fail"]:
            with Case(setting.ground, reference.shape) as case:
                script = _written(model, case)
                result, _ = _strike(setting, case, script, number, how)
                seen = reference.wrongly_opened(case) + case.changes_outside()
                again = _run(["dash", str(script)], case)
                if again.returncode != 0:
                    seen.append(f"the next run: {again.stdout} {again.stderr}")
                seen += [f"after the next run: {line}" for line in _differences(case, wanted)]
                if how == "fail" and result.returncode not in (0, 1):
                    seen.append(f"exit {result.returncode}: {result.stderr}")
                tally.report(reference.shape.name, f"{how} at command {number}", seen)
                tally.count("blows")


def _chosen(commands: int, shape: Shape, setting: Setting) -> list[int]:
    """At which commands to strike: in the short form all of one shape, of others as the seed says."""
    numbers = list(range(1, commands + 1))
    if not setting.is_short or shape.name == "three-copies":
        return numbers
    dice = random.Random(f"{setting.seed} {shape.name}")
    return sorted(dice.sample(numbers, min(commands, _MOST_STRUCK)))


def _edited(script: Path, change: tuple[str, str] | None) -> Path:
    if change:
        text = script.read_text()
        if change[0] not in text:
            raise OSError(f"{change[0]} is not in the script any more; make the wrong script anew")
        script.write_text(text.replace(*change))
    return script


def _changed(setting: Setting, tally: Tally, change: tuple[str, str] | None = None) -> None:
    """What changed after solder looked is not touched, nor is anything else."""
    shape = next(shape for shape in SHAPES if shape.name == "three-copies")
    names = ["libcudnn.so", "libcudnn.so.7", "libcudnn.so.7.5.0"]
    for name in names:
        for what in ["bytes", "directory", "link", "missing", "fifo"]:
            with Case(setting.ground, shape) as case:
                script = _edited(_script(setting, case), change)
                _replace(case.tree / "lib" / name, what)
                before = _without_fifos(case)
                result = _run(["dash", str(script)], case)
                seen = observer.difference(_without_fifos(case), before)
                seen = [f"{line}: was touched" for line in seen]
                if result.returncode != 1:
                    seen.append(f"exit {result.returncode}: {result.stdout}")
                tally.report("changed in between", f"{name} is {what} now", seen)
                tally.count("changes in between")


def _without_fifos(case: Case) -> Snapshot:
    return _comparable(case.snapshot())


def _replace(path: Path, what: str) -> None:
    content = path.read_bytes()
    path.unlink()
    match what:
        case "bytes": path.write_bytes(content[:-1] + b"!")
        case "directory": path.mkdir()
        case "link": path.symlink_to("libother.so")
        case "fifo": os.mkfifo(path)


def _hostile(setting: Setting, tally: Tally) -> None:
    """Names that are more than names to a careless script."""
    stem = "lib h'\"`touch pwned`$(touch pwned);&\t\n\\%s\udcff"

    def plant(plot: Plot) -> None:
        for place in ["-rf", "a\nb'c\udcfe $(touch pwned)"]:
            for name in [".so", ".so.4", ".so.4.1"]:
                plot.file(f"{place}/{stem}{name}", image(""))
            for name in ["libn.so", "libn.so.1", "libn.so.1.2"]:
                plot.library(f"{place}/{name}", "libn.so.1")

    shape = Shape("hostile names", plant)
    reference = setting.reference(shape)
    _undisturbed(setting, reference, tally)


def _see_caught(
    setting: Setting, name: str, old: str, new: str, sign: str, tally: Tally
) -> None:
    """Runs a wrong script through the harness, which must say so."""
    shape = next(shape for shape in SHAPES if shape.name == "three-copies")
    found = Tally(name)
    if sign == "was touched":
        _changed(replace(setting, _references={}), found, (old, new))
    else:
        _struck(setting, setting.reference(shape), found, (old, new))
    tally.count("wrong scripts")
    if not any(sign in violation.seen for violation in found.violations):
        tally.report(name, "all", [f"was not caught: {[str(v) for v in found.violations[:2]]}"])
