#!/usr/bin/env python3
"""Caches and links for processors that are not this machine's: solder's must be what glibc's there are.

    Torture/ldconfig_foreign.py [--solder PATH] [--store DIRECTORY] [--roots N] [--only NAME ...]

Three parts: roots made for nine processors, whose caches are read back by hand; random roots, on which
that processor's own ldconfig runs in an emulator beside solder; and packages of real libraries, where
solder finds out for which processor it works. Packages come from the machine's own mirror and are kept
in the store, 500 MB in all. What is not to be had is told as skipped. The parts with emulators need root.
Exit status: 0 no violations; 1 violations; 2 nothing could be run.
"""

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Iterator

import foreign_libraries
import foreign_made
import foreign_random
import foreign_reference
import ldconfig_compare
from debian_archive import Unreachable
from ldconfig_program import Program
from ldconfig_targets import TARGETS, Target
from violation import Tally

_REPOSITORY = Path(__file__).resolve().parent.parent
#: `make clean` takes it away.
STORE = _REPOSITORY / ".build-debian"
_NAME = "ldconfig on foreign processors"
_SMALL = 12


def run(
    solder: Path, store: Path, ground: Path, seeds: range, only: list[str] | None = None
) -> Tally:
    """All parts, on all processors or some; `seeds` are of the random roots."""
    tally = Tally(_NAME)
    store.mkdir(parents=True, exist_ok=True)
    targets = [target for target in TARGETS if not only or target.name in only]
    for target in targets:
        for what, found in foreign_made.wrongs(target, solder, ground):
            tally.count("made roots")
            tally.report(target.name, what, found)
    for target, suite in [(target, suite) for target in targets for suite in target.suites]:
        scene = f"{target.name}, {suite}"
        start = time.monotonic()
        try:
            reference = foreign_reference.reference(target, suite, store)
            release = foreign_reference.release(reference)
            _compare(tally, f"{scene} {release}", (target, reference, release), solder, ground, seeds)
            libraries = foreign_libraries.wrongs(target, suite, reference, solder, store, ground)
            for what, found in libraries:
                tally.count("runs on real libraries")
                tally.report(f"{scene} {release}, real libraries", what, found)
        except (Unreachable, OSError) as error:
            tally.skipped.append(f"{scene} ({error})")
        print(f"  {scene}: {time.monotonic() - start:.0f} s", flush=True)
    return tally


def _compare(
    tally: Tally, scene: str, whom: tuple[Target, Program, str], solder: Path, ground: Path,
    seeds: range
) -> None:
    target, reference, release = whom
    with tempfile.TemporaryDirectory(prefix="foreign-", dir=ground) as place:
        task = foreign_random.task(target, reference, release, solder, Path(place))
        found = foreign_random.findings(task, seeds)
    tally.count("random roots", len(seeds))
    for finding in found:
        # One that was not made small is not told as a whole.
        is_small = len(finding.scene.entries) <= _SMALL
        told = [finding.told().replace("\n", "\n    ")] if is_small else [
            difference.aspect for difference in finding.differences]
        tally.report(scene, f"seed {finding.scene.seed}", told)


def main() -> int:
    """Runs as the command line asks for."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="torture-", dir=ldconfig_compare.ground(None)) as place:
        # A copy: what a build puts in its place meanwhile is another program.
        executable = Path(shutil.copy2(options.solder, Path(place, "solder")))
        seeds = range(options.seed, options.seed + options.roots)
        tally = run(executable, options.store.resolve(), Path(place), seeds, options.only)
    print(tally.line())
    for violation in tally.violations[: options.shown]:
        print(violation)
    return 1 if tally.violations else 0 if tally.counts else 2


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--solder", type=Path, default=_REPOSITORY / "bin/solder", help="the executable")
    parser.add_argument("--store", type=Path, default=STORE, help="where packages and emulators are kept")
    parser.add_argument("--roots", type=int, default=40, help="random roots for each processor and release")
    parser.add_argument("--seed", type=int, default=1, help="the first one's")
    parser.add_argument("--shown", type=int, default=25, help="so many violations are told")
    parser.add_argument(
        "--only", action="append", choices=[target.name for target in TARGETS],
        help="only this processor; repeatable")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
