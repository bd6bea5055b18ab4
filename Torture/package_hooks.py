#!/usr/bin/env python3
"""What solder says of a package against the package managers themselves, and its hooks at work.

    Torture/package_hooks.py [--solder PATH] [--only pacman|rpm ...]

A vendor's package of copies is installed by the real pacman and dnf in a copy of this system that
is forgotten afterwards, mended, upgraded with and without the hook that solder advises, taken away;
one of links loses them and gets them back. Needs root. Exit status: 0 all as documented;
1 something is not; 2 a manager's part could not be shown.
"""

import argparse
import json
import shutil
import sys
from pathlib import Path

from spare_system import NotHere, SpareSystem
from vendor_package import DIRECTORY, NAMES, PACKAGE, Dnf, Pacman, Version

_MANAGERS = {one.name: one for one in [Pacman(), Dnf()]}


class Different(Exception):
    """Something is not as it is documented."""


def main() -> int:
    """Shows each manager's part."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--solder", type=Path, default=Path("bin/solder"))
    parser.add_argument("--only", nargs="+", choices=list(_MANAGERS), default=list(_MANAGERS))
    options = parser.parse_args()
    status = 0
    for name in options.only:
        manager = _MANAGERS[name]
        missing = [program for program in manager.needs if not shutil.which(program)]
        try:
            if missing:
                raise NotHere(f"no {', '.join(missing)}")
            with SpareSystem() as system:
                shown = _Show(system, manager, options.solder.resolve()).all()
            print(f"{name}: {shown}")
        except NotHere as reason:
            print(f"package_hooks: {name}: {reason}", file=sys.stderr)
            status = status or 2
        except Different as what:
            print(f"{name}: {what}")
            status = 1
    return status


class _Show:
    """One manager in one spare system."""

    def __init__(self, system: SpareSystem, manager: Pacman | Dnf, solder: Path):
        self._system = system
        self._manager = manager
        self._versions = [Version(number, has_links=number == 5) for number in range(1, 6)]
        system.put("/usr/local/bin/solder", solder, 0o755)
        for path, content in manager.files.items():
            system.put(path, content)
        for version in self._versions:
            system.put(f"/build/library-{version.number}", version.library)
        self._done(manager.preparation)
        for version in self._versions:
            self._done(manager.build(version))

    def all(self) -> str:
        """Goes the whole way, and says how far that was."""
        first, second, third, fourth, linked = self._versions
        self._install(first)
        self._expect_copies(first)
        paths = self._expect_owners(first)
        hook = self._hook()
        self._mend(first)
        self._install(second)
        self._expect_copies(second)
        self._mend(second)
        for command in hook:
            self._done(command.replace("sudo ", ""))
        for version in [third, fourth]:
            self._install(version)
            self._expect_links(version)
        self._done(f"rm -f {' '.join(self._files('solder-vendor'))}; {self._manager.removal}")
        self._expect(self._done(f"ls {DIRECTORY} 2>/dev/null || :") == "", "files are left after removal")
        self._install(linked)
        self._lose_links(linked)
        self._expect(self._done(self._manager.check) != "", "its own check does not see lost links")
        self._done(f"solder fix --yes --quiet {DIRECTORY}")
        self._expect_links(linked)
        left = self._done(self._manager.check)
        self._expect(left == "", f"its own check is not content with restored links: {left}")
        return (f"{paths} owners alike; copies held back and mended; without the hook an upgrade brings copies, "
                "with it two gave links; nothing left after removal; recorded links came back")

    def _done(self, command: str) -> str:
        result = self._system.run(command)
        if result.returncode == 125:
            raise NotHere(result.stdout)
        self._expect(result.returncode == 0, f"{command}\n  status {result.returncode}: {result.stdout}")
        return result.stdout.strip()

    @staticmethod
    def _expect(condition: bool, otherwise: str) -> None:
        if not condition:
            raise Different(otherwise)

    def _files(self, name: str) -> list[str]:
        return self._done(f"find /etc -name '{name}*'").split()

    def _install(self, version: Version) -> None:
        self._done(self._manager.install(version))

    def _names(self) -> dict[str, str]:
        lines = self._done(f"cd {DIRECTORY} && find . -mindepth 1 -printf '%f %y %l\\n'").splitlines()
        return {line.split()[0]: line.split(maxsplit=1)[1].strip() for line in lines}

    def _expect_copies(self, version: Version) -> None:
        names = self._names()
        self._expect(
            names == {name: "f" for name in [*NAMES, version.real_name]}, f"no three copies, but {names}")

    def _expect_links(self, version: Version) -> None:
        names = self._names()
        self._expect(
            names == {"libvendor.so": "l libvendor.so.1", "libvendor.so.1": f"l {version.real_name}",
                      version.real_name: "f"}, f"no chain of links, but {names}")
        for name in names:
            self._done(f"cmp /build/library-{version.number} {DIRECTORY}/{name}")

    def _expect_owners(self, version: Version) -> int:
        check = f"solder check --fail-on never --format json {DIRECTORY}"
        told = self._done(f"{check} 2>&1 >/dev/null")
        self._expect("owners" not in told, f"the database is not read whole: {told}")
        report = self._document(check)
        said = {one["path"]: one["owner"] for one in report["findings"]}
        self._expect(sorted(said) == [f"{DIRECTORY}/{name}" for name in NAMES], f"other findings: {said}")
        for path, owner in said.items():
            truth = self._done(self._manager.owner.format(path=path))
            self._expect(
                owner == {"manager": self._manager.name, "package": truth}, f"{path}: {owner}, not {truth}")
            self._expect(truth == PACKAGE, f"{path} is owned by {truth}")
        held = self._system.run(f"solder fix --yes {DIRECTORY}")
        self._expect(held.returncode == 1, f"owned files were not held back: {held.stdout}")
        self._expect_copies(version)
        return len(said)

    def _hook(self) -> list[str]:
        actions = self._document(f"solder fix --dry-run --format json {DIRECTORY} || :")["actions"]
        ways = {way["way"]: way["commands"] for way in actions[0]["advice"]["persist"]}
        return ways["hook"]

    def _document(self, command: str) -> dict:
        return json.loads(self._done(f"{command} 2>/dev/null"))

    def _mend(self, version: Version) -> None:
        self._done(f"solder fix --yes --quiet --include-owned {DIRECTORY}")
        self._expect_links(version)

    def _lose_links(self, version: Version) -> None:
        self._done(f"cd {DIRECTORY} && rm {' '.join(NAMES)} && "
                   f"cp {version.real_name} libvendor.so.1 && cp {version.real_name} libvendor.so")


if __name__ == "__main__":
    sys.exit(main())
