"""Programs that are, or claim to be, ldconfig."""

import os
import re
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

# No root here is more than some milliseconds' work; whoever takes longer hangs.
_PATIENCE = 5.0
_ENVIRONMENT = {
    "LC_ALL": "C", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    # Who crashes must not leave a helper that holds a pipe open.
    "SWIFT_BACKTRACE": "enable=no",
}


@dataclass(frozen=True)
class Outcome:
    """How a run ended and what it said."""

    status: int | str
    output: bytes
    errors: bytes


@dataclass(frozen=True)
class Program:
    """An executable and the words before the options of ldconfig."""

    executable: Path
    words: tuple[str, ...]

    def run(
        self, root: Path, options: tuple[str, ...], is_joined: bool = False,
        patience: float = _PATIENCE, user: int | None = None
    ) -> Outcome:
        """Runs it on a root; joined, all that it says is output."""
        command = [*self.words, "-r", str(root), *options]
        errors = subprocess.STDOUT if is_joined else subprocess.PIPE
        with subprocess.Popen(
            [os.fsencode(word) for word in command], executable=self.executable, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=errors, env=_ENVIRONMENT, cwd=root, user=user, group=user,
            extra_groups=None if user is None else [], start_new_session=True,
        ) as process:
            try:
                output, told = process.communicate(timeout=patience)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                output, told = process.communicate()
                return Outcome("hangs", output, told or b"")
        return Outcome(process.returncode, output, told or b"")


def ldconfig(executable: Path, *more: str) -> Program:
    """A program that is told its options as ldconfig is."""
    return Program(executable.resolve(), ("ldconfig", *more))


def solder(executable: Path, release: str, directories: str, *more: str) -> Program:
    """The replacement, told to be an ldconfig of that release."""
    return Program(executable.resolve(), (
        "solder", "ldconfig", "--strict-glibc", "--glibc", release, "--builtin-dirs", directories,
        "--program-name=ldconfig", *more))


def release(executable: Path) -> str:
    """The release that an ldconfig says it is of."""
    told = subprocess.run(
        ["ldconfig", "--version"], executable=executable, capture_output=True, env=_ENVIRONMENT, text=True)
    found = re.match(r"ldconfig \(.*\) (\d+\.\d+)", told.stdout)
    if told.returncode != 0 or found is None:
        raise OSError(f"{executable} does not tell its release: {told.stdout + told.stderr}")
    return found[1]


def empty_cache(program: Program, root: Path) -> bytes:
    """The cache of an empty root."""
    (root / "etc").mkdir(parents=True)
    outcome = program.run(root, ())
    if outcome.status != 0:
        raise OSError(f"{program.executable} fails on an empty root: {outcome}")
    return (root / "etc/ld.so.cache").read_bytes()
