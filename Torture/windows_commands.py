"""A cmd.exe of exactly the commands that solder's scripts use, over a directory kept in memory.

A command that is not known here ends the run: a script that comes to use more must be looked at anew.
How commands set the error level is as Windows 10 does it: `ren`, `mklink`, `copy` and `dir` clear it
when they succeed, `del` always, the rest of the built-in ones never.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Callable, Iterator


#: What another program writes in the middle of a run.
INTRUDER = b"another program's"


class Unknown(Exception):
    """The script uses what this interpreter does not know."""


class Killed(Exception):
    """The machine stopped in the middle of the script."""


@dataclass
class Windows:
    """One directory of Windows: names without regard to case, each a file's bytes or a link's text."""

    path: str
    entries: dict[str, bytes | str]

    def key(self, name: str) -> str | None:
        """The name as it is written in the directory."""
        return next((known for known in self.entries if known.lower() == name.lower()), None)

    def opened(self, name: str) -> bytes | None:
        """The bytes that a name opens to."""
        for _ in range(40):
            key = self.key(name)
            if key is None:
                return None
            found = self.entries[key]
            if isinstance(found, bytes):
                return found
            name = found
        return None


@dataclass
class Fault:
    """What goes wrong at the `number`-th command that touches files, counted from 1."""

    number: int
    #: `kill` before it; `fail`: the command does nothing and says so; `fail-on`: so do all after it;
    #: `intrude`: right before it, another program writes the file `victim`.
    kind: str
    victim: str = ""


#: Looks after every command that changed something.
Watch = Callable[[Windows], None]


class Script:
    """One script, ready to be run."""

    def __init__(self, text: bytes):
        assert b"\n" not in text.replace(b"\r\n", b""), "a line without CRLF"
        text.decode("ascii")
        self.lines = text.decode("ascii").split("\r\n")
        self.labels = {
            line[1:].strip(): number for number, line in enumerate(self.lines) if line.startswith(":")
        }

    def run(
        self, windows: Windows, fault: Fault | None = None, watch: Watch = lambda _: None
    ) -> "Run":
        """Runs it; gives the status and what was said."""
        run = Run(self, windows, fault, watch)
        run.status = run.perform()
        return run


class Run:
    """A run of a script: variables, error level and where it is."""

    def __init__(self, script: Script, windows: Windows, fault: Fault | None, watch: Watch):
        self.script = script
        self.windows = windows
        self.fault = fault
        self.watch = watch
        self.said: list[str] = []
        self.commands = 0
        self.status = -1
        self._level = 0
        self._variables = {"systemroot": r"C:\Windows"}
        self._at = 0
        self._calls: list[int] = []

    def perform(self) -> int:
        """Runs from the first line to an exit."""
        while self._at < len(self.script.lines):
            line = self.script.lines[self._at]
            self._at += 1
            if not line or line.startswith(":") or line == "@echo off" or line.split()[0] == "rem":
                continue
            status = self._do(self._expanded(line))
            if status is not None:
                return status
        raise Unknown("the script runs over its end")

    def _expanded(self, line: str) -> str:
        def value(match: re.Match[str]) -> str:
            name = match[1]
            return "%" if name == "" else self._variables.get(name.lower(), "")

        # `%%F` of a loop is one percent sign and the letter here.
        return re.sub(r"%(\w*)%", value, line)

    def _do(self, line: str) -> int | None:
        deed, words = _understood(line)
        return deed(self, *words)

    def _file_command(self) -> bool:
        """Counts a command that touches files; gives whether it is to fail."""
        self.commands += 1
        if self.fault is None or self.commands < self.fault.number:
            return False
        if self.fault.kind == "kill":
            raise Killed
        if self.fault.kind == "intrude":
            if self.commands == self.fault.number:
                self.windows.entries[self.fault.victim] = INTRUDER
            return False
        return self.fault.kind == "fail-on" or self.commands == self.fault.number

    def _name(self, path: str) -> str:
        prefix = self.windows.path + "\\"
        if not path.lower().startswith(prefix.lower()) or "\\" in path[len(prefix):]:
            raise Unknown(f"a path outside of the directory: {path}")
        return path[len(prefix):]

    # Each deed takes the groups of its pattern.

    def jump(self, label: str) -> None:
        self._at = self.script.labels[label]

    def call(self, label: str) -> None:
        self._calls.append(self._at)
        self._at = self.script.labels[label]

    def leave(self, status: str | None) -> int | None:
        if status is not None:
            self._level = int(status)
        if not self._calls:
            return self._level
        self._at = self._calls.pop()
        return None

    def set(self, name: str, value: str) -> None:
        self._variables[name.lower()] = value

    def increment(self, name: str) -> None:
        self._variables[name] = str(int(self._variables[name]) + 1)

    def say(self, text: str) -> None:
        # Outside of quotes these would be more than text.
        if re.search(r"[&|<>^]", re.sub(r'"[^"]*"', "", text)):
            raise Unknown(f"echo {text}")
        self.said.append(text)

    def if_exist(self, negated: str | None, path: str, command: str) -> int | None:
        if path.rstrip("\\").lower() == self.windows.path.lower():
            exists = True
        else:
            exists = self.windows.key(self._name(path)) is not None
        return self._do(command) if exists != bool(negated) else None

    def if_level(self, negated: str | None, level: str, command: str) -> int | None:
        return self._do(command) if (self._level >= int(level)) != bool(negated) else None

    def if_equal(self, negated: str | None, left: str, right: str, command: str) -> int | None:
        return self._do(command) if (left == right) != bool(negated) else None

    def if_defined(self, name: str, command: str) -> int | None:
        return self._do(command) if name.lower() in self._variables else None

    def if_size(self, path: str, size: str, command: str) -> int | None:
        key = self.windows.key(self._name(path))
        found = self.windows.entries.get(key) if key else None
        length = len(found) if isinstance(found, bytes) else 0
        return self._do(command) if str(length) == size else None

    def rename(self, path: str, new: str) -> None:
        old = self.windows.key(self._name(path))
        if self._file_command() or old is None or self.windows.key(new):
            self._level = 1
            return
        self.windows.entries[new] = self.windows.entries.pop(old)
        self._level = 0
        self.watch(self.windows)

    def link(self, path: str, text: str) -> None:
        name = self._name(path)
        if self._file_command() or self.windows.key(name):
            self._level = 1
            return
        self.windows.entries[name] = text
        self._level = 0
        self.watch(self.windows)

    def copy(self, source: str, path: str) -> None:
        found = self.windows.opened(self._name(source))
        if self._file_command() or found is None:
            # What was copied before the disk was full stays.
            self.windows.entries[self._name(path)] = (found or b"")[:7]
            self._level = 1
            return
        self.windows.entries[self._name(path)] = found
        self._level = 0
        self.watch(self.windows)

    def delete(self, path: str) -> None:
        key = self.windows.key(self._name(path))
        if not self._file_command() and key is not None:
            del self.windows.entries[key]
        self._level = 0
        self.watch(self.windows)

    def compare(self, left: str, right: str) -> None:
        found = [self.windows.opened(self._name(path)) for path in (left, right)]
        self._level = 2 if None in found else int(found[0] != found[1])
        if self._file_command():
            self._level = 1

    def is_link(self, path: str) -> None:
        key = self.windows.key(self._name(path))
        self._level = int(not (key and isinstance(self.windows.entries[key], str)))
        if self._file_command():
            self._level = 1

    def has_text(self, path: str, wanted: str) -> None:
        key = self.windows.key(self._name(path))
        text = self.windows.entries[key] if key else None
        shown = f"01/01/2026  10:00 AM    <SYMLINK>      {key} [{text}]"
        self._level = int(not (isinstance(text, str) and shown.endswith(wanted)))
        if self._file_command():
            self._level = 1


_COMMANDS: list[tuple[str, Callable[..., int | None]]] = [
    (r"setlocal enableextensions disabledelayedexpansion", lambda run: None),
    (r"goto (\w+)", Run.jump),
    (r"call :(\w+)", Run.call),
    (r"exit /b(?: (\d+))?", Run.leave),
    (r'set "(\w+)=(.*)"', Run.set),
    (r"set /a (\w+)\+=1", Run.increment),
    (r"echo (.*)", Run.say),
    (r'if (not )?exist "([^"]*)" (.*)', Run.if_exist),
    (r"if (not )?errorlevel (\d+) (.*)", Run.if_level),
    (r"if defined (\w+) (.*)", Run.if_defined),
    (r'if (not )?"([^"]*)"=="([^"]*)" (.*)', Run.if_equal),
    (r'for %F in \("([^"]*)"\) do if "%~zF"=="([^"]*)" (.*)', Run.if_size),
    (r'ren "([^"]*)" "([^"\\]*)"', Run.rename),
    (r'mklink "([^"]*)" "([^"]*)" >nul', Run.link),
    (r'copy /b "([^"]*)" "([^"]*)" >nul', Run.copy),
    (r'del /f /q "([^"]*)"', Run.delete),
    (r'"C:\\Windows\\System32\\fc\.exe" /b "([^"]*)" "([^"]*)" >nul 2>nul', Run.compare),
    (r'dir /al "([^"]*)" >nul 2>nul', Run.is_link),
    (r'dir /al "([^"]*)" 2>nul \| "C:\\Windows\\System32\\findstr\.exe" /l /e /c:"([^"]*)" >nul',
     Run.has_text),
]


@lru_cache(maxsize=None)
def _understood(line: str) -> tuple[Callable[..., int | None], tuple[str, ...]]:
    for pattern, deed in _COMMANDS:
        match = re.fullmatch(pattern, line)
        if match:
            return deed, match.groups()
    raise Unknown(line)


def faults(commands: int) -> Iterator[Fault]:
    """Every way in which one command of a run can go wrong."""
    for number in range(1, commands + 1):
        for kind in ["kill", "fail", "fail-on"]:
            yield Fault(number, kind)
