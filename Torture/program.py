"""Runs of the solder executable, plain or under strace."""

import os
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

from case import Case

# No run here has more than a second's work; whoever takes longer hangs.
_PATIENCE = 30


@dataclass(frozen=True)
class Result:
    """How a run ended; a negative status is the signal that ended it, as subprocess has it."""

    status: int
    output: str
    errors: str

    @property
    def is_crash(self) -> bool:
        """Whether a trap or an abort ended it: never right, whatever it was given."""
        return self.status < 0 or self.status in (132, 133, 134, 139)

    def told(self) -> str:
        """One line for a report."""
        words = " | ".join(self.errors.split("\n")).strip(" |")
        return f"exit {self.status}, stderr: {words[:300] or '(nothing)'}"


class Program:
    """One executable of solder."""

    def __init__(self, executable: Path, enter: Path | None = None):
        self.executable = executable
        #: What starts a program inside of a root.
        self._enter = enter

    def fix(self, case: Case, prefix: list[str] | None = None) -> Result:
        """`solder fix -y` of the case's tree."""
        return self.run(self.fix_words(case), case, prefix)

    def undo(self, case: Case, prefix: list[str] | None = None) -> Result:
        """`solder undo -y` of the latest repair in the case's store."""
        return self.run(self.undo_words(case), case, prefix)

    def check(self, case: Case) -> Result:
        """`solder check` of the case's tree."""
        return self.run(self.check_words(case), case)

    def fix_words(self, case: Case) -> list[str]:
        """The command line of a fix, or of a restore, without the executable."""
        if case.shape.links:
            return [
                "links", "restore", "-y", "--state-dir", str(case.store), *case.root_words,
                str(case.manifest), *case.target_words,
            ]
        return [
            "fix", "-y", "--state-dir", case.store_word, *case.root_words, *case.shape.options,
            *case.target_words,
        ]

    def undo_words(self, case: Case) -> list[str]:
        """The command line of an undo, without the executable."""
        return ["undo", "-y", "--state-dir", case.store_word]

    def check_words(self, case: Case) -> list[str]:
        """The command line of a check, without the executable."""
        return ["check", *case.root_words, *case.target_words]

    def run(self, words: list[str], case: Case, prefix: list[str] | None = None) -> Result:
        """Runs a command line, after the words of another program that starts it."""
        with self.start(words, case, prefix) as process:
            try:
                output, errors = process.communicate(timeout=_PATIENCE)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                output, errors = process.communicate()
                errors += b"\ntorture: hung and was ended"
        return Result(
            process.returncode, output.decode(errors="replace"), errors.decode(errors="replace"))

    def start(
        self, words: list[str], case: Case, prefix: list[str] | None = None
    ) -> subprocess.Popen[bytes]:
        """Starts a command line and leaves it running."""
        inside = [str(self._enter), str(case.root)] if case.is_own_root else []
        return subprocess.Popen(
            [*(prefix or []), *inside, str(self.executable), *words],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=case.environment, cwd=case.base, start_new_session=True)
