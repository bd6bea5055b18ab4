#!/usr/bin/env python3
"""A newer ldconfig than this machine's: that of a later Debian, taken from its package.

    Torture/modern_reference.py DIRECTORY [--suite trixie]

Prints the path of the program, which needs no library and so runs here. It is fetched by apt from the
machine's own mirror and checked with the machine's own keys, but with lists and settings apart: nothing
of the machine's apt changes.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import ldconfig_program

_PACKAGE = "libc-bin"
#: Where a package has the program; one with merged directories, one without.
_PLACES = ["usr/sbin/ldconfig", "sbin/ldconfig"]
_PATIENCE = 300
_SETTINGS = """
#clear APT::Update;
Acquire::Languages "none";
Acquire::Retries "2";
Acquire::http::Timeout "30";
APT::Sandbox::User "root";
Dir::Etc::SourceList "{0}/sources";
Dir::Etc::SourceParts "{0}/parts";
Dir::State::Lists "{0}/lists";
Dir::State::Status "{0}/status";
Dir::Cache "{0}";
Dir::Cache::Archives "{0}/archives";
"""


class Unreachable(Exception):
    """Why there is no such program here."""


def fetched(directory: Path, suite: str = "trixie") -> Path:
    """The program, from the directory if it is there already."""
    kept = directory / f"ldconfig-{suite}"
    if not kept.is_file():
        directory.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=directory) as place:
            _unpacked(Path(place), suite).rename(kept)
    try:
        ldconfig_program.release(kept)
    except OSError as error:
        raise Unreachable(f"{kept} does not run here: {error}") from error
    return kept


def _unpacked(place: Path, suite: str) -> Path:
    apt = _apart(place, suite)
    _said([*apt, "update"], place)
    _said([*apt, "download", _PACKAGE], place)
    packages = list(place.glob(f"{_PACKAGE}_*.deb"))
    if not packages:
        raise Unreachable(f"apt fetched no {_PACKAGE} of {suite}")
    _said(["dpkg-deb", "-x", str(packages[0]), str(place / "unpacked")], place)
    for name in _PLACES:
        program = place / "unpacked" / name
        if program.is_file() and not program.is_symlink():
            return program
    raise Unreachable(f"{packages[0].name} has no ldconfig")


def _apart(place: Path, suite: str) -> list[str]:
    """apt-get with settings of its own, and the machine's mirror as the only source."""
    (place / "sources").write_text(f"deb {_mirror(place)} {suite} main\n")
    for name in ["parts", "lists/partial", "archives/partial"]:
        (place / name).mkdir(parents=True)
    (place / "status").touch()
    (place / "settings").write_text(_SETTINGS.format(place))
    return ["apt-get", "-q", "-c", str(place / "settings")]


def _mirror(place: Path) -> str:
    """Where the machine's own packages come from."""
    listed = _said(["apt-get", "indextargets", "--format", "$(REPO_URI) $(CODENAME) $(COMPONENT)"], place)
    for line in listed.splitlines():
        words = line.split()
        # Neither updates nor security fixes: those have other places.
        if len(words) == 3 and re.fullmatch("[a-z]+", words[1]) and words[2] == "main":
            return words[0]
    raise Unreachable("apt has no list of a Debian release; `apt-get update` makes it")


def _said(command: list[str], place: Path) -> str:
    try:
        result = subprocess.run(command, cwd=place, capture_output=True, text=True, timeout=_PATIENCE)
    except (FileNotFoundError, subprocess.TimeoutExpired) as error:
        raise Unreachable(str(error)) from error
    if result.returncode != 0:
        raise Unreachable(f"{command[0]} {command[-1]}: {result.stderr.strip()[-500:]}")
    return result.stdout


def main() -> int:
    """Fetches as the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("directory", type=Path, help="where the program is kept")
    parser.add_argument("--suite", default="trixie", help="the release of Debian")
    options = parser.parse_args()
    try:
        print(fetched(options.directory.resolve(), options.suite))
    except Unreachable as error:
        print(f"modern_reference: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
