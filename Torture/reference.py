"""What an undisturbed fix makes of a shape: the measure for every disturbed one."""

from dataclasses import dataclass, replace

import observer
from case import Case, Ground
from observer import Snapshot
from program import Program
from strace import Call, traced
from trees import Shape


class Unfit(Exception):
    """The undisturbed run itself went wrong, so nothing can be measured."""


@dataclass(frozen=True)
class Reference:
    """A shape before and after, and the system calls in between."""

    shape: Shape
    original: Snapshot
    fixed: Snapshot
    #: What each name opened to before and opens to after; who does not open is not there.
    before: dict[str, bytes]
    after: dict[str, bytes]
    fix_status: int
    check_status: int
    fix_calls: list[Call]
    undo_calls: list[Call]

    def wrongly_opened(self, case: Case) -> list[str]:
        """Names that do not open as they must at every moment between original and fixed."""
        lines = []
        known = sorted(self.before.keys() | self.after.keys())
        now = case.opened(known)
        for name in known:
            allowed = self._allowed(name)
            if now.get(name) not in allowed:
                seen = "does not open" if name not in now else "opens to other bytes"
                lines.append(f"{name}: {seen}")
        # Before and after, an entry is in one of the two; in between it is no third one either.
        expected = self.original.keys() | self.fixed.keys()
        lines += [f"{name}: should not be" for name in observer.names(case.tree) if name not in expected]
        return lines

    def not_original(self, case: Case, repairs: int = 1) -> list[str]:
        """How a tree differs from the original, in any respect.

        What more than one repair changed comes back but for its hard links.
        """
        now, wanted = case.snapshot(), self.original
        if repairs > 1:
            now, wanted = observer.without_inodes(now), observer.without_inodes(wanted)
        return observer.difference(now, wanted)

    def not_fixed(self, case: Case) -> list[str]:
        """How a tree differs from the mended one, but for the times at which things were made."""
        return observer.difference(self._timeless(case.snapshot()), self._timeless(self.fixed))

    def _timeless(self, entries: Snapshot) -> Snapshot:
        """A snapshot without what the moment of a run decides, times of files it wrote included."""
        return {
            path: replace(entry, modified_ns=0) if self._is_written(path, entry) else entry
            for path, entry in observer.without_times(entries).items()
        }

    def _is_written(self, path: str, entry: observer.Entry) -> bool:
        was = self.original.get(path)
        return was is None or was.sha256 != entry.sha256

    def _allowed(self, name: str) -> list[bytes | None]:
        before, after = self.before.get(name), self.after.get(name)
        is_library = before is not None and before.startswith(b"\x7fELF")
        # A dead link, a stub and an empty file may come to life; a library keeps its bytes.
        return [before] if is_library and not self.shape.changes_bytes else [before, after]


def measured(program: Program, ground: Ground, shape: Shape) -> Reference:
    """Fixes and takes back a shape without any fault."""
    with Case(ground, shape) as case:
        original = case.snapshot()
        before = case.opened(observer.names(case.tree))
        fix, fix_calls = traced(program, program.fix_words(case), case)
        fixed = case.snapshot()
        after = case.opened(sorted(set(observer.names(case.tree)) | before.keys()))
        check = program.check(case)
        undo, undo_calls = traced(program, program.undo_words(case), case)
        if fix.status not in (0, 1) or fixed == original:
            raise Unfit(f"{shape.name}: fix did nothing: {fix.told()}")
        left = observer.difference(case.snapshot(), original)
        if undo.status != 0 or left:
            raise Unfit(f"{shape.name}: undo: {undo.told()}; {'; '.join(left[:5])}")
    return Reference(
        shape, original, fixed, before, after, fix.status, check.status, fix_calls, undo_calls)
