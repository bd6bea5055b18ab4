#!/usr/bin/env python3
"""Proves by force what solder promises: no gap, nothing lost, nothing outside, no crash.

What begins with `cache` is about `solder ldconfig`, and so is the comparison with ldconfig itself.

    Torture/run.py --short|--long [--solder PATH] [--only NAME ...] [--seed N]

One line a harness, then its violations. Exit status: 0 none; 1 violations; 2 a harness could not run.
Needs strace, cc, shellcheck, dash, busybox and, for the wrong builds, what a build of solder needs and patch. Run as root, it
also tries other owners, other file systems and an empty chroot; else it says what it left out.
"""

import argparse
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

import cache_attacks
import cache_errors
import cache_kill
import cache_races
import differential
import errors
import hostile_root
import installs
import kill
import places
import races
import resolution_compare
import shell_scripts
import stale_cache
import starvation
import watch
import windows_scripts
import wrong_builds
from memory_ground import grounds
from program import Program
from reference import Unfit
from setting import Setting
from tool import compiled

HARNESSES = {
    "kill": kill.run,
    "errors": errors.run,
    "installs": installs.run,
    "watch": watch.run,
    "races": races.run,
    "starvation": starvation.run,
    "places": places.run,
    "cache-kill": cache_kill.run,
    "cache-errors": cache_errors.run,
    "cache-races": cache_races.run,
    "cache-attacks": cache_attacks.run,
    "hostile-root": hostile_root.run,
    "ldconfig": differential.run,
    "stale-cache": stale_cache.run,
    "which": resolution_compare.run,
    "sh-scripts": shell_scripts.run,
    "cmd-scripts": windows_scripts.run,
    "wrong-builds": wrong_builds.run,
}
_MOST_SHOWN = 25


def main() -> int:
    """Runs the harnesses that the command line asks for."""
    options = _options()
    # Whoever ends us ends us tidily: mounts and trees go away.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(130))
    if not options.solder.is_file():
        print(f"torture: {options.solder} is not there; build it with `make build`", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="torture-") as place:
        base = Path(place)
        for part in ["disk", "memory", "tools"]:
            (base / part).mkdir()
        # A copy: what a build puts in its place meanwhile is another program.
        executable = Path(shutil.copy2(options.solder, base / "solder"))
        print(f"torture: {'short' if options.short else 'long'} form, seed {options.seed}", flush=True)
        with grounds(base / "disk", base / "memory", prefers_memory=options.short) as ground:
            enter = compiled("enter", base / "tools")
            setting = Setting(
                Program(executable, enter), ground, options.short, options.seed, base / "tools")
            results = [_told(name, setting) for name in options.only or HARNESSES]
    return max(results)


def _told(name: str, setting: Setting) -> int:
    """Runs one harness and tells its line; gives its share of the exit status."""
    start = time.monotonic()
    try:
        tally = HARNESSES[name](setting)
    except (Unfit, OSError) as error:
        print(f"{name:<12} could not run: {error}", flush=True)
        return 2
    print(f"{tally.line()}  ({time.monotonic() - start:.0f} s)", flush=True)
    for violation in tally.violations[:_MOST_SHOWN]:
        print(violation)
    if tally.violations[_MOST_SHOWN:]:
        print(f"  and {len(tally.violations) - _MOST_SHOWN} more")
    return 1 if tally.violations else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    form = parser.add_mutually_exclusive_group(required=True)
    form.add_argument("--short", action="store_true", help="the form of every commit, some minutes")
    form.add_argument("--long", action="store_true", help="every call, every error, 1000 rounds")
    built = Path(__file__).resolve().parent.parent / "bin" / "solder"
    parser.add_argument("--solder", type=Path, default=built, help="the executable")
    parser.add_argument(
        "--only", action="append", choices=list(HARNESSES), help="only this harness; repeatable")
    parser.add_argument("--seed", type=int, default=1, help="what the short form leaves to chance")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
