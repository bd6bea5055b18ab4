"""What a harness found, told so that it can be done again."""

import threading
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Violation:
    """A broken promise: where, under which fault, and what was seen."""

    harness: str
    #: The shape and command.
    scene: str
    #: The fault as strace or a shell would be told it.
    fault: str
    seen: str

    def __str__(self) -> str:
        return f"  {self.harness}: {self.scene}, {self.fault}\n    {self.seen}"


@dataclass
class Tally:
    """The counts and violations of one harness."""

    name: str
    counts: dict[str, int] = field(default_factory=dict)
    violations: list[Violation] = field(default_factory=list)
    #: What could not be run here, and why.
    skipped: list[str] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def count(self, what: str, number: int = 1) -> None:
        """Adds to a count."""
        with self._lock:
            self.counts[what] = self.counts.get(what, 0) + number

    def report(self, scene: str, fault: str, seen: list[str]) -> None:
        """Takes down what was seen, if anything was."""
        if seen:
            shown = "\n    ".join(seen[:6] + ([f"and {len(seen) - 6} more"] if seen[6:] else []))
            self.violations.append(Violation(self.name, scene, fault, shown))

    def line(self) -> str:
        """The one line of the harness."""
        counts = ", ".join(f"{number:,} {what}" for what, number in self.counts.items())
        skipped = f"; skipped: {', '.join(self.skipped)}" if self.skipped else ""
        return f"{self.name:<12} {counts}: {len(self.violations)} violations{skipped}"
