"""Random roots for another processor, on which its own ldconfig and solder must do the same."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

import ldconfig_compare
import ldconfig_program
import ldconfig_roots
from foreign_scene import retargeted
from ldconfig_compare import Finding, Task
from ldconfig_program import Program
from ldconfig_scene import Scene
from ldconfig_targets import Target
from ldconfig_trial import Difference, Trial

#: solder makes no link of such a name, on purpose; the generator keeps little-endian ones out.
_REFUSED = re.compile(r"whose soname is not a file name")


@dataclass(frozen=True, kw_only=True)
class ForeignTask(Task):
    """Scenes of one processor."""

    target: Target

    def finding(self, seed: int) -> Finding | None:
        """Tries the scene of a seed."""
        scene = retargeted(ldconfig_roots.scene(seed, self.hazards, self.legacy), self.target)
        differences = self.trial.differences(scene)
        if not differences or _is_refused(differences):
            return None
        return Finding(scene, differences)


def task(target: Target, reference: Program, release: str, solder: Path, ground: Path) -> ForeignTask:
    """What is tried for a processor, on a ground of its own."""
    # Emulators are slow to start, the more so beside others.
    candidate = ldconfig_program.solder(
        solder, release, ":".join(target.multiarch), "--machine", target.name)
    cache = ldconfig_program.empty_cache(reference, ground / "empty")
    return ForeignTask(
        Trial(reference, candidate, ground, cache, forgives=True), legacy=0.05, target=target)


def findings(task: ForeignTask, seeds: range) -> list[Finding]:
    """Tries all seeds."""
    return ldconfig_compare.findings(task, seeds, workers=2, most_shrunk=3)


def _is_refused(differences: list[Difference]) -> bool:
    return any(_REFUSED.search(line) for each in differences for line in each.lines)
