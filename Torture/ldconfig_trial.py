"""One scene, laid out twice, and two programs that must do the same on it."""

import difflib
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import ldconfig_cache
import ldconfig_intended
import ldconfig_state
from elf_images import Content
from ldconfig_program import Outcome, Program
from ldconfig_scene import Entry, Run, Scene, lay
from ldconfig_state import State

# Of a longer difference there is enough to see in its beginning.
_MOST_LINES = 60

# Kernels keep the times of inodes by their timer, which has at least a hundred ticks a second.
_CLOCK_TICK = 0.011


@dataclass(frozen=True)
class Difference:
    """In what two runs differed."""

    #: Which run, from one; `-p` is the last.
    run: int
    aspect: str
    lines: tuple[str, ...]

    def told(self) -> list[str]:
        """The difference for a reader."""
        shown = list(self.lines[:_MOST_LINES])
        if self.lines[_MOST_LINES:]:
            shown.append(f"and {len(self.lines) - _MOST_LINES} lines more")
        return [f"run {self.run}: {self.aspect}", *(f"  {line}" for line in shown)]


@dataclass(frozen=True)
class Trial:
    """Two programs and the ground on which they are tried."""

    reference: Program
    candidate: Program
    ground: Path
    #: A cache of the reference without entries.
    cache: bytes
    #: Whether who made a cache is never compared.
    masks_generator: bool = False
    #: Whether what solder does otherwise on purpose is passed over.
    forgives: bool = False
    #: Whom to run as; a root can change its root directory, others cannot.
    user: int | None = None

    @property
    def names(self) -> tuple[str, str]:
        """What the two are called in a report."""
        return "reference", "candidate"

    def differences(self, scene: Scene) -> list[Difference]:
        """Lays a scene out twice, runs both programs and tells how the first differing run differs."""
        compared = ldconfig_intended.compared(scene) if self.forgives else scene
        if compared is None:
            return []
        with tempfile.TemporaryDirectory(prefix=f"{scene.seed}-", dir=self.ground) as place:
            roots = Path(place, "A"), Path(place, "B")
            for root in roots:
                self.lay_out(root, compared)
            return self._compared(compared, roots)

    def lay_out(self, root: Path, scene: Scene) -> None:
        """Makes the root of a scene."""
        root.mkdir()
        lay(root, scene.entries + tuple(_lying(path, self.cache) for path in scene.caches))
        if self.user is not None:
            for place in [root.parent, root, *root.rglob("*")]:
                shutil.chown(place, self.user, self.user) if not place.is_symlink() else None

    def _compared(self, scene: Scene, roots: tuple[Path, Path]) -> list[Difference]:
        masks = self.masks_generator or not scene.knows_generator
        states = self._states(roots, (None, None), masks)
        runs = [*scene.runs, Run(("-p", "-C", scene.cache))]
        for number, run in enumerate(runs, 1):
            if run.changes:
                for root in roots:
                    lay(root, run.changes)
                states = self._states(roots, (None, None), masks)
            # So that what a run does gets another time than what lies there.
            time.sleep(_CLOCK_TICK)
            first, second = (
                program.run(root, run.options, run.is_joined, user=self.user)
                for program, root in zip([self.reference, self.candidate], roots))
            orders = ldconfig_state.order_difference(*states)
            states = self._states(roots, states, masks)
            told = [
                self._told(scene, number, run, _named(outcome, root, masks))
                for outcome, root in zip([first, second], roots)]
            found = self._said(number, *told)
            found += self._left(number, *states)
            if found:
                if orders:
                    found.append(Difference(number, "order before the run", tuple(orders)))
                return found
        return []

    def _states(
        self, roots: tuple[Path, Path], before: tuple[State | None, State | None], masks: bool
    ) -> tuple[State, State]:
        passed_over = ldconfig_intended.WAY_TO_AUXILIARY if self.forgives else frozenset()
        first, second = (
            ldconfig_state.state(root, known, masks, passed_over)
            for root, known in zip(roots, before))
        return first, second

    def _told(self, scene: Scene, number: int, run: Run, outcome: Outcome) -> Outcome:
        if not self.forgives:
            return outcome
        texts = [
            ldconfig_intended.without(text, scene, run, number == 1)
            for text in (outcome.output, outcome.errors)]
        return Outcome(outcome.status, *texts)

    def _said(self, number: int, first: Outcome, second: Outcome) -> list[Difference]:
        found = []
        if first.status != second.status:
            found.append(Difference(number, "exit status", (f"{first.status}, {second.status}",)))
        for aspect, texts in [
            ("output", (first.output, second.output)), ("errors", (first.errors, second.errors)),
        ]:
            if texts[0] != texts[1]:
                found.append(Difference(number, aspect, tuple(self._diff(*map(_lines, texts)))))
        return found

    def _left(self, number: int, first: State, second: State) -> list[Difference]:
        found = []
        lines = ldconfig_state.difference(first, second, self.names)
        if lines:
            found.append(Difference(number, "state", tuple(lines)))
        for path in sorted(first.caches.keys() & second.caches.keys()):
            texts = first.caches[path], second.caches[path]
            if texts[0] != texts[1]:
                at = next(
                    (at for at, pair in enumerate(zip(*texts)) if pair[0] != pair[1]),
                    min(map(len, texts)))
                lines = [f"{ascii(path)[1:]} differs from byte {at} on"]
                lines += self._diff(*map(ldconfig_cache.told, texts))
                found.append(Difference(number, "cache", tuple(lines)))
        return found

    def _diff(self, first: list[str], second: list[str]) -> list[str]:
        return list(difflib.unified_diff(first, second, *self.names, n=2, lineterm=""))


def _lying(path: str, cache: Content) -> Entry:
    return Entry("file", path, cache)


def _named(outcome: Outcome, root: Path, masks: bool) -> Outcome:
    """What a run said, where neither the copy's name nor, if masked, a generator shows."""
    texts = [text.replace(bytes(root), b"ROOT") for text in (outcome.output, outcome.errors)]
    if masks:
        texts[0] = b"\n".join(
            b"Cache generated by: (masked)" if line.startswith(b"Cache generated by: ") else line
            for line in texts[0].split(b"\n"))
    return Outcome(outcome.status, *texts)


def _lines(text: bytes) -> list[str]:
    return [ascii(line)[2:-1] for line in text.split(b"\n")]
