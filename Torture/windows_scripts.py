"""`fix --script cmd` and its undo, run by an interpreter, with every command failing or being the last.

At no moment may a file be lost: whatever opened before opens to its bytes, or they are kept beside it.
Whatever happened, the next run ends in the mended tree, and the undo in the original one.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from case import Case
from elf import image
from setting import Setting
from trees import Plot, Shape
from violation import Tally
from windows_commands import INTRUDER, Fault, Killed, Run, Script, Unknown, Windows, faults

DIRECTORY = r"C:\app\lib (x86)"
Entries = dict[str, bytes | str]


def _chain(plot: Plot) -> None:
    # As NVIDIA's driver for Windows lays them down, and one pair.
    for name in ["libcuda.so", "libcuda.so.1", "libcuda.so.1.1"]:
        plot.library(name, "libcuda.so.1")
    for name in ["libnvcuvid.so", "libnvcuvid.so.1"]:
        plot.library(name, "libnvcuvid.so.1", fill=7)
    plot.library("libdxcore.so", "libdxcore.so", fill=3)


def _links(plot: Plot) -> None:
    plot.library("libtbb.so.12.13", "libtbb.so.12")
    plot.link("libtbb.so.12", "libtbb.so.12.12")
    plot.library("libmkl.so.2.1", "libmkl.so.2")
    plot.link("libmkl.so", "libmkl.so.2.1")


def _odd_names(plot: Plot) -> None:
    for name in ["lib a&b^(1)!;=.so", "lib a&b^(1)!;=.so.1", "lib a&b^(1)!;=.so.1.2"]:
        plot.library(name, "lib a&b^(1)!;=.so.1")


TREES = [Shape("chain", _chain), Shape("links", _links), Shape("odd-names", _odd_names)]
#: Names that a script for Windows must leave.
UNWRITABLE = ["lib100%.so", "libé.so", "lib\nx.so", "lib|x.so", "libdot.so.1."]

#: Scripts with a safeguard taken out, and what the harness then says.
WRONG = [
    ("no-old-copy", 'ren "%dir%\\%name%" "%kept%"\r\nif errorlevel 1 goto unmade',
     'del /f /q "%dir%\\%name%"', "is lost"),
    ("not-put-back", "goto back\r\n:placed", "goto unmade\r\n:placed", "is lost"),
    (
        "no-comparison", ':is_copy\r\ndir /al "%dir%\\%look%" >nul 2>nul\r\nif not errorlevel 1 exit /b 1',
        ':is_copy\r\ndir /al "%dir%\\%look%" >nul 2>nul\r\nif errorlevel 1 exit /b 0', "is lost"),
]


@dataclass
class Scene:
    """A tree as Windows has it, and the two scripts for it."""

    name: str
    original: Entries
    fix: Script
    undo: Script

    def windows(self, entries: Entries | None = None) -> Windows:
        """The directory, fresh."""
        return Windows(DIRECTORY, dict(self.original if entries is None else entries))


def run(setting: Setting) -> Tally:
    """All trees, all faults, and the scripts that must be caught."""
    tally = Tally("cmd-scripts")
    for shape in TREES:
        scene = _scene(setting, shape)
        fixed = _undisturbed(scene, tally)
        _disturbed(scene, scene.fix, scene.undo, scene.original, fixed, tally)
        _disturbed(scene, scene.undo, scene.fix, fixed, scene.original, tally)
        _intruded(scene, scene.fix, scene.original, tally)
        _intruded(scene, scene.undo, fixed, tally)
        _changed(scene, tally)
    _unwritable(setting, tally)
    for name, old, new, sign in WRONG:
        _see_caught(_scene(setting, TREES[0]), name, old, new, sign, tally)
    return tally


def _scene(setting: Setting, shape: Shape) -> Scene:
    with Case(setting.ground, shape) as case:
        fix, undo = case.workshop / "fix.cmd", case.workshop / "undo.cmd"
        result = setting.program.run(_words(case, fix, undo), case)
        if result.status != 1:
            raise OSError(f"{shape.name}: {result.told()}")
        return Scene(
            shape.name, _entries(case.tree), Script(fix.read_bytes()), Script(undo.read_bytes()))


def _words(case: Case, fix: Path, undo: Path) -> list[str]:
    return [
        "fix", "--script", "cmd", "-o", str(fix), "--undo-script", str(undo), "--windows-dir",
        DIRECTORY, *case.root_words, *case.target_words,
    ]


def _entries(tree: Path) -> Entries:
    return {
        path.name: str(path.readlink()) if path.is_symlink() else path.read_bytes()
        for path in tree.iterdir()
    }


def _undisturbed(scene: Scene, tally: Tally) -> Entries:
    """Fixes and takes back, each twice; gives the mended tree."""
    windows = scene.windows()
    seen = _must_end(scene.fix, windows, 0, "Changed and verified")
    fixed = dict(windows.entries)
    seen += [] if fixed != scene.original else ["nothing was changed"]
    seen += [f"{name}: debris" for name in fixed if name.startswith(".solder")]
    seen += [
        f"{name}: opens to other bytes" for name, found in scene.original.items()
        if isinstance(found, bytes) and windows.opened(name) != found
    ]
    seen += _must_end(scene.fix, windows, 0, "Nothing to do")
    seen += _must_end(scene.undo, windows, 0, "Changed and verified")
    seen += [] if windows.entries == scene.original else ["undo does not give the original tree"]
    seen += _must_end(scene.undo, windows, 0, "Nothing to do")
    tally.report(scene.name, "none", seen)
    tally.count("runs", 4)
    return fixed


def _must_end(script: Script, windows: Windows, status: int, word: str) -> list[str]:
    before = dict(windows.entries)
    run = script.run(windows)
    seen = [] if run.status == status else [f"exit {run.status}: {run.said}"]
    seen += [] if any(word in line for line in run.said) else [f"does not say {word}: {run.said}"]
    if "Nothing" in word and windows.entries != before:
        seen.append("something was changed")
    return seen


def _disturbed(
    scene: Scene, script: Script, inverse: Script, before: Entries, after: Entries, tally: Tally
) -> None:
    """Every command of a run fails or is the last; then it is run again, or taken back."""
    commands = script.run(scene.windows(before)).commands
    for fault in faults(commands):
        windows = scene.windows(before)
        seen, run = _struck(script, windows, fault)
        lost = _lost(scene, windows, aside=fault.kind == "kill" or _is_told(run))
        seen += lost
        back = scene.windows(windows.entries)
        for name, next_script, now, wanted in [
            ("again", script, windows, after), ("back", inverse, back, before)
        ]:
            run = next_script.run(now)
            if run.status != 0 or now.entries != wanted:
                seen.append(f"{name}: {run.said}, {_difference(now.entries, wanted)}")
        tally.report(scene.name, f"{fault.kind} at command {fault.number}", seen)
        tally.count("faults")


def _intruded(scene: Scene, script: Script, before: Entries, tally: Tally) -> None:
    """Another program writes one of the names in the middle of a run: its file is never lost."""
    commands = script.run(scene.windows(before)).commands
    for victim in before:
        for number in range(1, commands + 1):
            windows = scene.windows(before)
            script.run(windows, Fault(number, "intrude", victim))
            tally.count("intruders")
            if INTRUDER not in windows.entries.values():
                tally.report(
                    scene.name, f"{victim} written before command {number}", ["it is lost"])


def _struck(script: Script, windows: Windows, fault: Fault) -> tuple[list[str], Run | None]:
    """Runs under a fault; gives what was lost in any moment, and the run if it came to an end."""
    originals = dict(windows.entries)
    seen: list[str] = []

    def watch(now: Windows) -> None:
        seen.extend(line for line in _gone(originals, now, aside=True) if line not in seen)

    try:
        return seen, script.run(windows, fault, watch)
    except Killed:
        return seen, None


def _is_told(run: Run | None) -> bool:
    """Whether a run said how to give a name back by hand."""
    return run is not None and any(line.strip().startswith("ren ") for line in run.said)


def _lost(scene: Scene, windows: Windows, aside: bool) -> list[str]:
    return _gone(scene.original, windows, aside)


def _gone(originals: Entries, windows: Windows, aside: bool) -> list[str]:
    """Names whose bytes are not there: neither under the name nor, if that will do, kept."""
    before = Windows(DIRECTORY, dict(originals))
    lines = []
    for name, found in originals.items():
        bytes_ = before.opened(name)
        if not isinstance(found, bytes) or windows.opened(name) == bytes_:
            continue
        kept = [
            windows.opened(key) for key in windows.entries
            if key.startswith(".solder-old-") and key.endswith("-" + name)
        ]
        if not aside or bytes_ not in kept:
            lines.append(f"{name} is lost")
    return lines


def _changed(scene: Scene, tally: Tally) -> None:
    """What changed after solder looked is not touched, nor is anything else."""
    for name in scene.original:
        for changed in [b"other bytes", "libother.so", None]:
            windows = scene.windows()
            del windows.entries[name]
            if changed is not None:
                windows.entries[name] = changed
            before = dict(windows.entries)
            run = scene.fix.run(windows)
            tally.count("changes in between")
            # A name that no change has to do with may be what it likes.
            if run.status == 0:
                seen = _gone(before, windows, aside=False)
            else:
                seen = [] if windows.entries == before else ["something was touched all the same"]
            tally.report(scene.name, f"{name} became {changed!r}", seen)


def _unwritable(setting: Setting, tally: Tally) -> None:
    """Names that cmd cannot be told of are left, and the rest is mended."""

    def plant(plot: Plot) -> None:
        _chain(plot)
        for name in UNWRITABLE:
            plot.file(name, image(""))
            plot.file(name + ".1.2", image(""))

    scene = _scene(setting, Shape("unwritable", plant))
    windows = scene.windows()
    run = scene.fix.run(windows)
    tally.count("runs")
    seen = [] if run.status == 0 else [f"exit {run.status}: {run.said}"]
    touched = {name for name in scene.original if windows.entries.get(name) != scene.original[name]}
    if touched != {"libcuda.so", "libcuda.so.1", "libnvcuvid.so"}:
        seen.append(f"touched: {sorted(touched)}")
    tally.report("unwritable", "none", seen)


def _see_caught(scene: Scene, name: str, old: str, new: str, sign: str, tally: Tally) -> None:
    text = "\r\n".join(scene.fix.lines)
    if old not in text:
        raise OSError(f"{name} does not fit the script any more; make it anew")
    wrong = Scene(name, scene.original, Script(text.replace(old, new).encode()), scene.undo)
    found = Tally(name)
    try:
        fixed = dict(scene.original)
        _disturbed(wrong, wrong.fix, wrong.undo, wrong.original, fixed, found)
        _changed(wrong, found)
    except Unknown as error:
        raise OSError(f"{name}: {error}") from error
    tally.count("wrong scripts")
    if not any(sign in violation.seen for violation in found.violations):
        tally.report(name, "all", [f"was not caught: {[str(v) for v in found.violations[:2]]}"])


def _difference(found: Entries, wanted: Entries) -> str:
    names = sorted(
        name for name in found.keys() | wanted.keys() if found.get(name) != wanted.get(name))
    return f"differing: {names}"
