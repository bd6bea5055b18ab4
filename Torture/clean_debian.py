#!/usr/bin/env python3
"""Untouched Debians have nothing above a note, for root and for a user.

    Torture/clean_debian.py [--solder PATH] [--store DIRECTORY] [--suites NAME ...]

Roots are made by debootstrap and kept in the store. Needs root. Exit status: 0 clean; 1 findings;
2 a root is not to be had.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import real_root
from debian_archive import Unreachable

_USER = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
_SUITES = ["bullseye", "bookworm", "trixie"]


def main() -> int:
    """Checks each root twice."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--solder", type=Path, default=Path("bin/solder"))
    parser.add_argument("--store", type=Path)
    parser.add_argument("--suites", nargs="+", default=_SUITES)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        store = options.store or Path(place)
        store.mkdir(parents=True, exist_ok=True)
        Path(place).chmod(0o755)
        try:
            return max(_judged(options.solder.resolve(), suite, store) for suite in options.suites)
        except Unreachable as reason:
            print(f"clean_debian: {reason}", file=sys.stderr)
            return 2


def _judged(solder: Path, suite: str, store: Path) -> int:
    root = real_root.pristine(suite, store)
    worst = 0
    for who, words in [("root", []), ("a user", _USER)]:
        done = subprocess.run(
            [*words, solder, "check", "--root", root, "--format", "json"], capture_output=True, timeout=600)
        grave = [one for one in json.loads(done.stdout or b'{"findings": [{"severity": "error"}]}')["findings"]
                 if one["severity"] != "note"]
        print(f"{suite}, {who}: status {done.returncode}, {len(grave)} above a note")
        if grave or done.returncode != 0:
            print(json.dumps(grave[:5], indent=2), done.stderr.decode(errors="replace")[-500:])
            worst = 1
    return worst


if __name__ == "__main__":
    sys.exit(main())
