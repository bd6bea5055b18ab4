#!/usr/bin/env python3
"""Whole Debians: solder writes what their own ldconfig writes, and their loaders live with it.

    Torture/ldconfig_real_root.py [--solder PATH] [--store DIRECTORY] [--suite NAME ...]

Each root is made once by debootstrap from the machine's own mirror and kept in the store, 120 MB; all
runs are on copies. Needs root, debootstrap and cc, on x86-64. Exit status: 0 no violations;
1 violations; 2 nothing could be run.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import ldconfig_compare
import real_equality
import real_loader
import real_root
from debian_archive import Unreachable
from violation import Tally

_REPOSITORY = Path(__file__).resolve().parent.parent
#: `make clean` takes it away.
STORE = _REPOSITORY / ".build-debian"
SUITES = ["bookworm", "trixie"]


def run(solder: Path, store: Path, ground: Path, suites: list[str]) -> Tally:
    """All scenes on the roots of some releases."""
    tally = Tally("ldconfig on real roots")
    store.mkdir(parents=True, exist_ok=True)
    for suite in suites:
        start = time.monotonic()
        try:
            pristine = real_root.pristine(suite, store)
            for scenes in real_equality, real_loader:
                for what, found in scenes.wrongs(pristine, solder, ground):
                    tally.count("scenes")
                    tally.report(suite, what, found)
        except (Unreachable, OSError, subprocess.SubprocessError) as error:
            tally.skipped.append(f"{suite} ({error})")
        print(f"  {suite}: {time.monotonic() - start:.0f} s", flush=True)
    return tally


def main() -> int:
    """Runs as the command line asks for."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="torture-", dir=ldconfig_compare.ground(None)) as place:
        # A copy: what a build puts in its place meanwhile is another program.
        executable = Path(shutil.copy2(options.solder, Path(place, "solder")))
        tally = run(executable, options.store.resolve(), Path(place), options.suite or SUITES)
    print(tally.line())
    for violation in tally.violations:
        print(violation)
    return 1 if tally.violations else 0 if tally.counts else 2


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--solder", type=Path, default=_REPOSITORY / "bin/solder", help="the executable")
    parser.add_argument("--store", type=Path, default=STORE, help="where roots are kept")
    parser.add_argument("--suite", action="append", help="a release of Debian; repeatable")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
