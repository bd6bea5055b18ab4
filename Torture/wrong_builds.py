"""Harnesses that find nothing prove nothing, unless they find what was put there.

Each patch in `wrong/` takes one safeguard out of solder. It is built, and the harness that guards the
safeguard must report it, in words that only this wrong can cause.
"""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable

import kill
import races
from program import Program
from setting import Setting
from trees import THREE_COPIES
from violation import Tally

_HERE = Path(__file__).resolve().parent
_REPOSITORY = _HERE.parent
#: Where the builds are kept between runs, so that only changed modules are built again.
_KEPT = Path(os.environ.get("SOLDER_TORTURE_BUILD", _REPOSITORY / ".build-torture"))
# All that a build reads: a manifest names the directories of its tests, too.
_SOURCES = ["Package.swift", "Package.resolved", "Makefile", "Sources", "Tests", "Scripts", "Fuzz"]


@dataclass(frozen=True)
class Wrong:
    """A safeguard taken out, and how that shows."""

    patch: str
    harness: Callable[[Setting], Tally]
    #: What a violation says that only this wrong causes.
    sign: str


def _lost_updates(setting: Setting) -> Tally:
    tally = Tally("races")
    races.lose_updates(setting, tally)
    return tally


_WRONGS = [
    Wrong("unlink-first", kill.run, r"does not open"),
    Wrong("no-look-at-what-came-out", _lost_updates, r"the other's .* is lost"),
    Wrong("journal-last", kill.run, r"after undo: .* should be 'file'"),
]


def run(setting: Setting) -> Tally:
    """Builds wrong solders and sees them caught; in the short form, the first only."""
    tally = Tally("wrong-builds")
    for wrong in _WRONGS[:1] if setting.is_short else _WRONGS:
        executable = _built(wrong, setting.tools)
        found = wrong.harness(
            replace(
                setting, program=Program(executable), is_short=True, shapes=[THREE_COPIES],
                _references={}))
        caught = [found for found in found.violations if re.search(wrong.sign, found.seen)]
        tally.count("built")
        tally.count("violations found in them", len(caught))
        if not caught:
            tally.report(
                wrong.patch, f"harness {found.name}, {found.counts}", ["was not caught by its harness"])
    return tally


def _built(wrong: Wrong, into: Path) -> Path:
    """The executable of the sources with a patch."""
    package = _KEPT / "package"
    package.mkdir(parents=True, exist_ok=True)
    for source in _SOURCES:
        _mirror(_REPOSITORY / source, package / source)
    patch = _HERE / "wrong" / f"{wrong.patch}.patch"
    with patch.open() as text:
        _must(
            subprocess.run(
                ["patch", "-p1", "--no-backup-if-mismatch", "--reject-file=-"], cwd=package,
                stdin=text, capture_output=True, text=True),
            f"{patch} does not fit the sources any more; make it anew")
    _must(
        subprocess.run(["make", "build"], cwd=package, capture_output=True, text=True),
        f"{wrong.patch} does not build")
    return Path(shutil.copy2(package / "bin" / "solder", into / f"solder-{wrong.patch}"))


def _must(result: subprocess.CompletedProcess[str], failure: str) -> None:
    if result.returncode != 0:
        raise OSError(f"{failure}:\n{(result.stdout + result.stderr)[-2000:]}")


def _mirror(source: Path, copy: Path) -> None:
    """Makes a copy equal to its source; what is equal already keeps its times, so is not built again."""
    if source.is_dir():
        copy.mkdir(exist_ok=True)
        names = {entry.name for entry in source.iterdir()}
        for entry in copy.iterdir():
            if entry.name not in names:
                shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        for name in names:
            _mirror(source / name, copy / name)
    elif source.is_file() and not (copy.is_file() and copy.read_bytes() == source.read_bytes()):
        shutil.copy(source, copy)
