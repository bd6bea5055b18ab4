"""strace as the hand that strikes: which calls a run makes, and how to fail or kill it at one.

strace counts per system call name and per thread; solder changes things in one thread only, so a call
is the pair of its name and how many of that name came before it.
"""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from case import Case
from program import Program, Result

# The first thing solder's own code does; what comes before is the C library and the Swift runtime.
_MAIN_BEGINS = "rt_sigaction(SIGPIPE"
_LINE = re.compile(r"^(\d+) +(\w+)\((.*)$")


@dataclass(frozen=True)
class Call:
    """The `count`-th system call of a name that a run made, counted from 1."""

    name: str
    count: int
    #: The call as strace shows it, for reports and to tell descriptors apart.
    line: str
    #: Whether it is solder's own: made after the runtime was up.
    is_own: bool

    @property
    def descriptor(self) -> int | None:
        """The descriptor it acts on, where its first argument is a number."""
        number = re.match(r"(\d+)[,)]", self.line[len(self.name) + 1:])
        return int(number[1]) if number else None

    def __str__(self) -> str:
        return f"{self.name}:when={self.count}  [{self.line[:110]}]"


def traced(
    program: Program, words: list[str], case: Case, starter: list[str] | None = None
) -> tuple[Result, list[Call]]:
    """Runs a command line undisturbed; gives its calls in the order they were made."""
    listing = case.workshop / "trace"
    result = program.run(words, case, [*(starter or []), "strace", "-f", "-qq", "-s", "0", "-o", str(listing)])
    calls = _parsed(listing)
    listing.unlink()
    return result, calls


def injecting(call: Call, what: str) -> list[str]:
    """The words that start a program with a fault at one call: `signal=KILL`, `error=EIO`."""
    return strace_words(f"{call.name}:{what}:when={call.count}")


def strace_words(*injections: str) -> list[str]:
    """The words that start a program under faults, each written as strace's `inject` has it."""
    names = ",".join(sorted({injection.split(":")[0] for injection in injections}))
    words = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={names}"]
    # Faster by half, but strace 6.1 then forgets the signals it is to send.
    if not any("signal=" in injection for injection in injections):
        words.append("--seccomp-bpf")
    for injection in injections:
        words += ["-e", f"inject={injection}"]
    return words


def _parsed(listing: Path) -> list[Call]:
    counts: Counter[tuple[str, str]] = Counter()
    calls = []
    is_own = False
    for line in listing.read_text(errors="replace").splitlines():
        match = _LINE.match(line)
        if not match:
            continue
        thread, name, _ = match.groups()
        text = line[len(thread):].strip()
        is_own = is_own or text.startswith(_MAIN_BEGINS)
        counts[thread, name] += 1
        # strace arrives after the execve that it makes itself.
        if name != "execve":
            calls.append(Call(name, counts[thread, name], text, is_own))
    return calls
