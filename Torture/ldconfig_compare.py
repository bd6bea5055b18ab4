#!/usr/bin/env python3
"""Two ldconfigs on the same random roots: whatever one of them says, writes or leaves, so must the other.

    Torture/ldconfig_compare.py --reference /sbin/ldconfig --solder bin/solder --roots 300 --seed 1

Each seed is a root, laid out twice, and two runs on it. A difference is shown with the smallest root
that was found to show it. Exit status: 0 none; 1 differences; 2 the harness could not run. Run it as
root: nobody else can change the root directory, and then ldconfig goes other ways.
"""

import argparse
import multiprocessing
import os
import shlex
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import ldconfig_intended
import ldconfig_program
import ldconfig_roots
from ldconfig_scene import Scene
from ldconfig_shrink import Shrinker
from ldconfig_trial import Difference, Trial

_MEMORY = Path("/dev/shm")
_DEBIAN = "/lib/x86_64-linux-gnu:/usr/lib/x86_64-linux-gnu:/lib:/usr/lib"
#: So many scenes are made smaller; whoever mends the first ones mends most.
_MOST_SHRUNK = 5


@dataclass(frozen=True)
class Finding:
    """A scene on which the programs differ."""

    scene: Scene
    differences: list[Difference]

    def told(self) -> str:
        """The scene and its differences for a reader."""
        lines = self.scene.lines()
        for difference in self.differences:
            lines += difference.told()
        return "\n".join(lines)


@dataclass(frozen=True)
class Task:
    """Which scenes are made, and who is tried on them."""

    trial: Trial
    hazards: bool = False
    legacy: float = 0.03

    def finding(self, seed: int) -> Finding | None:
        """Tries the scene of a seed."""
        scene = ldconfig_roots.scene(seed, self.hazards, self.legacy)
        differences = self.trial.differences(scene)
        return Finding(scene, differences) if differences else None

    def shrunk(self, finding: Finding) -> Finding:
        """A smaller scene with the same kind of difference."""
        aspect = finding.differences[0].aspect
        if any("hangs" in line for line in finding.differences[0].lines):
            return finding  # Every try would be waited for.
        scene = Shrinker(
            lambda scene: any(found.aspect == aspect for found in self.trial.differences(scene))
        ).shrunk(finding.scene)
        return Finding(scene, self.trial.differences(scene))


def findings(
    task: Task, seeds: range, workers: int, most_shrunk: int = _MOST_SHRUNK
) -> list[Finding]:
    """Tries all seeds; the first findings are made small."""
    with multiprocessing.Pool(workers) as pool:
        found = [finding for finding in pool.imap(task.finding, seeds, chunksize=4) if finding]
        return pool.map(task.shrunk, found[:most_shrunk], chunksize=1) + found[most_shrunk:]


def ground(wanted: Path | None) -> Path:
    """Where roots are best laid out: in memory, if there is such a file system."""
    return wanted or (_MEMORY if os.access(_MEMORY, os.W_OK) else Path(tempfile.gettempdir()))


def main() -> int:
    """Compares as the command line asks for."""
    options = _options()
    # Whoever ends us ends us tidily: roots go away.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(130))
    start = time.monotonic()
    try:
        release = ldconfig_program.release(options.reference)
        with tempfile.TemporaryDirectory(prefix="torture-", dir=ground(options.ground)) as place:
            task = _task(options, release, Path(place))
            seeds = range(options.seed, options.seed + options.roots)
            found = findings(task, seeds, options.workers, options.shown)
            if options.keep:
                _lay_out(task, options.keep, found[0].scene if found else task_scene(task, options.seed))
    except OSError as error:
        print(f"ldconfig_compare: {error}", file=sys.stderr)
        return 2
    for finding in found[: options.shown]:
        print(finding.told(), end="\n\n")
    told = ", ".join(str(finding.scene.seed) for finding in found)
    print(
        f"{options.reference} {release}: {options.roots} roots, {len(found)} with differences"
        f"{f' (seeds {told})' if found else ''}{_left_out(task, seeds)}  ({time.monotonic() - start:.0f} s)")
    return 1 if found else 0


def _left_out(task: Task, seeds: range) -> str:
    """How many scenes were not compared, or not as a whole: nobody shall think that they were."""
    if not task.trial.forgives:
        return ""
    scenes = [task_scene(task, seed) for seed in seeds]
    compared = [ldconfig_intended.compared(scene) for scene in scenes]
    none = sum(scene is None for scene in compared)
    parts = sum(scene is not None and scene != whole for scene, whole in zip(compared, scenes))
    return f"; on purpose {none} not compared, {parts} in one run only"


def task_scene(task: Task, seed: int) -> Scene:
    """The scene of a seed as a task makes it."""
    return ldconfig_roots.scene(seed, task.hazards, task.legacy)


def _task(options: argparse.Namespace, release: str, place: Path) -> Task:
    reference = ldconfig_program.ldconfig(options.reference)
    # A copy: what a build puts in its place meanwhile is another program.
    executable = Path(shutil.copy2(options.solder, place / "candidate"))
    if options.plain:
        candidate = ldconfig_program.ldconfig(executable, *options.solder_args)
    else:
        candidate = ldconfig_program.solder(
            executable, release, options.builtin_dirs, *options.solder_args)
    cache = ldconfig_program.empty_cache(reference, place / "empty")
    user = options.user
    if user is not None:
        place.chmod(0o755)
    forgives = not (options.plain or options.unforgiving)
    trial = Trial(reference, candidate, place, cache, options.mask_generator, forgives, user)
    return Task(trial, options.hazards, options.legacy)


def _lay_out(task: Task, directory: Path, scene: Scene) -> None:
    directory.mkdir(parents=True, exist_ok=True)
    for name in "A", "B":
        task.trial.lay_out(directory / name, scene)
    print(f"laid out as {directory}/A and {directory}/B")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--reference", type=Path, default=Path("/sbin/ldconfig"), help="the real one")
    built = Path(__file__).resolve().parent.parent / "bin" / "solder"
    parser.add_argument("--solder", type=Path, default=built, help="the executable that is tried")
    parser.add_argument(
        "--solder-args", type=shlex.split, default=[], metavar="WORDS",
        help="further words before the options; write --solder-args='--a b'")
    parser.add_argument("--plain", action="store_true", help="what is tried is an ldconfig, not solder")
    parser.add_argument(
        "--mask-generator", action="store_true", help="never compare who made a cache")
    parser.add_argument(
        "--unforgiving", action="store_true", help="with what solder does otherwise on purpose, too")
    parser.add_argument("--builtin-dirs", default=_DEBIAN, help="what the reference has built in")
    parser.add_argument("--roots", type=int, default=300, help="how many")
    parser.add_argument("--seed", type=int, default=1, help="the first one's")
    parser.add_argument("--hazards", action="store_true", help="with what ldconfig does unsafely")
    parser.add_argument("--legacy", type=float, default=0.03, help="share of roots with old directories")
    parser.add_argument("--user", type=int, help="run as this user, who cannot change the root directory")
    parser.add_argument("--ground", type=Path, help="where roots are laid out; in memory otherwise")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--shown", type=int, default=_MOST_SHRUNK, help="so many are shrunk and told")
    parser.add_argument("--keep", type=Path, help="lay the first finding out here, to look at by hand")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
