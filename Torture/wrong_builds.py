"""Harnesses that find nothing prove nothing, unless they find what was put there.

Each patch in `wrong/` takes one safeguard out of solder. It is built, with others that do not hide it,
and the harness that guards the safeguard must report it, in words that only this wrong can cause.
"""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable

import cache_attacks
import cache_kill
import hostile_root
import kill
import races
import resolution_compare
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


def _files_in_the_moment(setting: Setting) -> Tally:
    tally = Tally("cache-attacks")
    cache_attacks.in_the_moment(setting, tally)
    return tally


#: What is built together.
_BUILDS = [
    [Wrong("unlink-first", kill.run, r"does not open")],
    [Wrong("no-look-at-what-came-out", _lost_updates, r"the other's .* is lost")],
    [Wrong("journal-last", kill.run, r"after undo: .* should be 'file'")],
    [
        Wrong("ldconfig-unlink-first", cache_kill.run, r"libb\.so\.1: does not open any more"),
        Wrong("ldconfig-cache-in-place", cache_kill.run, r"neither the old one nor the new one"),
        Wrong(
            "ldconfig-no-look-after-exchange", _files_in_the_moment, r"a link under libv\.so\.2"),
    ],
    [Wrong("root-not-confined", hostile_root.run, r"opened /etc/")],
    [Wrong("which-environment-first", resolution_compare.run, r"only the loader: \('found'")],
]


def run(setting: Setting) -> Tally:
    """Builds wrong solders and sees them caught; in the short form, the first only."""
    tally = Tally("wrong-builds")
    for wrongs in _BUILDS[:1] if setting.is_short else _BUILDS:
        executable = _built(wrongs, setting.tools)
        tally.count("built")
        found: dict[Callable[[Setting], Tally], Tally] = {}
        for wrong in wrongs:
            if wrong.harness not in found:
                found[wrong.harness] = wrong.harness(
                    replace(
                        setting, program=Program(executable), is_short=True, shapes=[THREE_COPIES],
                        _references={}))
            _see_caught(wrong, found[wrong.harness], tally)
    return tally


def _see_caught(wrong: Wrong, found: Tally, tally: Tally) -> None:
    caught = [violation for violation in found.violations if re.search(wrong.sign, violation.seen)]
    tally.count("violations found in them", len(caught))
    if not caught:
        tally.report(
            wrong.patch, f"harness {found.name}, {found.counts}", ["was not caught by its harness"])


def _built(wrongs: list[Wrong], into: Path) -> Path:
    """The executable of the sources with patches."""
    package = _KEPT / "package"
    package.mkdir(parents=True, exist_ok=True)
    for source in _SOURCES:
        _mirror(_REPOSITORY / source, package / source)
    for wrong in wrongs:
        patch = _HERE / "wrong" / f"{wrong.patch}.patch"
        with patch.open() as text:
            _must(
                subprocess.run(
                    ["patch", "-p1", "--no-backup-if-mismatch", "--reject-file=-"], cwd=package,
                    stdin=text, capture_output=True, text=True),
                f"{patch} does not fit the sources any more; make it anew")
    name = " and ".join(wrong.patch for wrong in wrongs)
    _must(
        subprocess.run(["make", "build"], cwd=package, capture_output=True, text=True),
        f"{name} does not build")
    return Path(shutil.copy2(package / "bin" / "solder", into / f"solder-{wrongs[0].patch}"))


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
