#!/usr/bin/env python3
"""Without privileges solder does under `-r` what glibc's ldconfig does with them.

    Torture/ldconfig_unprivileged.py [--solder PATH] [--roots N] [--seed N] [--user ID]

glibc's, run by a user, cannot change the root directory and goes other, unsafe ways; so it runs as root on
one copy of a random root, and solder as a user on another one, which belongs to that user. Modes that keep
users out are left away. Needs root. Exit status: 0 no differences; 1 differences; 2 could not be run.
"""

import argparse
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import ldconfig_compare
import ldconfig_program
from ldconfig_compare import Finding, Task
from ldconfig_program import Outcome, Program
from ldconfig_targets import TARGETS
from ldconfig_trial import Trial

_NOBODY = 65534


@dataclass(frozen=True)
class Privileged(Program):
    """A program that stays root whoever is to run it."""

    def run(
        self, root: Path, options: tuple[str, ...], is_joined: bool = False, patience: float = 5.0,
        user: int | None = None
    ) -> Outcome:
        """Runs it on a root."""
        return super().run(root, options, is_joined, patience)


@dataclass(frozen=True)
class OpenTask(Task):
    """Scenes on which nobody is kept out."""

    def finding(self, seed: int) -> Finding | None:
        """Tries the scene of a seed."""
        scene = ldconfig_compare.task_scene(self, seed)
        entries = tuple(entry for entry in scene.entries if entry.kind != "mode")
        scene = replace(scene, entries=entries)
        differences = self.trial.differences(scene)
        return Finding(scene, differences) if differences else None


def main() -> int:
    """Compares as the command line asks for."""
    options = _options()
    if os.geteuid() != 0:
        print("ldconfig_unprivileged: only root can be itself and somebody else", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="torture-", dir=ldconfig_compare.ground(None)) as place:
        base = Path(place)
        base.chmod(0o755)
        found = ldconfig_compare.findings(
            _task(options, base), range(options.seed, options.seed + options.roots), workers=2)
    for finding in found[:5]:
        print(finding.told(), end="\n\n")
    seeds = ", ".join(str(finding.scene.seed) for finding in found)
    told = f" (seeds {seeds})" if seeds else ""
    print(f"as user {options.user}: {options.roots} roots, {len(found)} with differences{told}")
    return 1 if found else 0


def _task(options: argparse.Namespace, base: Path) -> OpenTask:
    release = ldconfig_program.release(options.reference)
    plain = ldconfig_program.ldconfig(options.reference)
    reference = Privileged(plain.executable, plain.words)
    executable = Path(shutil.copy2(options.solder, base / "candidate"))
    executable.chmod(0o755)
    candidate = ldconfig_program.solder(executable, release, ":".join(TARGETS[0].multiarch))
    cache = ldconfig_program.empty_cache(reference, base / "empty")
    return OpenTask(Trial(reference, candidate, base, cache, forgives=True, user=options.user))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    built = Path(__file__).resolve().parent.parent / "bin" / "solder"
    parser.add_argument("--solder", type=Path, default=built, help="the executable")
    parser.add_argument("--reference", type=Path, default=Path("/sbin/ldconfig"), help="the real one")
    parser.add_argument("--roots", type=int, default=300, help="how many")
    parser.add_argument("--seed", type=int, default=1, help="the first one's")
    parser.add_argument("--user", type=int, default=_NOBODY, help="who runs solder")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
