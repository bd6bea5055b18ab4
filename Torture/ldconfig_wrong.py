#!/usr/bin/env python3
"""A comparison that finds nothing proves nothing, unless it finds what was put there.

    Torture/ldconfig_wrong.py --reference /sbin/ldconfig [--roots 60]

Each wrong ldconfig runs the real one and then spoils one thing. The comparison must find every one of
them, and see nothing else than it; and nothing between the real one and itself. Exit status:
0 all so; 1 not; 2 could not run.
"""

import argparse
import os
import struct
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

_ENTRIES_AT, _ENTRY = 48, 24
_NEW = b"glibc-ld.so.cache1.1"


@dataclass
class Aftermath:
    """What the real one has said and left."""

    root: Path
    output: bytes
    errors: bytes
    status: int
    #: Links before the run.
    links: dict[str, str]

    @property
    def cache(self) -> bytes:
        """The cache where it usually is, if that is one of the new form."""
        try:
            data = (self.root / "etc/ld.so.cache").read_bytes()
        except OSError:
            return b""
        return data if data.startswith(_NEW) and len(data) > _ENTRIES_AT else b""

    @cache.setter
    def cache(self, data: bytes) -> None:
        (self.root / "etc/ld.so.cache").write_bytes(data)


@dataclass(frozen=True)
class Wrong:
    """A way to be wrong, and where it shows."""

    spoil: Callable[[Aftermath], None]
    #: In this aspect always.
    aspect: str
    #: In these, too, on some roots.
    others: frozenset[str] = frozenset()


def _swapped_entries(after: Aftermath) -> None:
    data = after.cache
    if data and struct.unpack_from("<I", data, 20)[0] >= 2:
        first, second = _ENTRIES_AT, _ENTRIES_AT + _ENTRY
        after.cache = (
            data[:first] + data[second : second + _ENTRY] + data[first:second] + data[second + _ENTRY :])


def _other_string(after: Aftermath) -> None:
    data = after.cache
    at = data.find(b".so", _ENTRIES_AT) if data else -1
    if at >= 0:
        after.cache = data[:at] + b",so" + data[at + 3 :]


def _other_flags(after: Aftermath) -> None:
    data = after.cache
    if data and struct.unpack_from("<I", data, 20)[0] >= 1:
        after.cache = data[:_ENTRIES_AT] + bytes([data[_ENTRIES_AT] ^ 2]) + data[_ENTRIES_AT + 1 :]


def _own_generator(after: Aftermath) -> None:
    data = after.cache
    if data[-1:].isdigit():
        after.cache = data[:-1] + b"x"


def _private_cache(after: Aftermath) -> None:
    if after.cache:
        os.chmod(after.root / "etc/ld.so.cache", 0o600)


def _made_anew(after: Aftermath) -> None:
    """A link that was right is made once more."""
    for path, text in sorted(after.links.items()):
        if ".so." in path and os.path.islink(path) and os.readlink(path) == text:
            os.unlink(path)
            os.symlink(text, path)
            return


def _absolute(after: Aftermath) -> None:
    """A link that was made has another text, though the same target."""
    for path, text in sorted(_links(after.root).items()):
        if after.links.get(path) != text and "/" not in text:
            os.unlink(path)
            os.symlink(f"./{text}", path)
            return


def _dangling_kept(after: Aftermath) -> None:
    for path, text in sorted(after.links.items()):
        if not os.path.lexists(path):
            os.symlink(text, path)
            return


def _temporary_left(after: Aftermath) -> None:
    if after.cache:
        (after.root / "etc/.ld.so.cache.tmp").touch()


def _blank_line_dropped(after: Aftermath) -> None:
    after.errors = after.errors.replace(b"\n\n", b"\n", 1)


def _origin_dropped(after: Aftermath) -> None:
    lines = after.errors.split(b"\n")
    after.errors = b"\n".join(line for line in lines if not line.startswith(b"(from "))


def _changed_dropped(after: Aftermath) -> None:
    after.output = after.output.replace(b" (changed)", b"", 1)


def _lines_swapped(after: Aftermath) -> None:
    lines = after.output.split(b"\n")
    for at in range(len(lines) - 1):
        if lines[at].startswith(b"\t") and lines[at + 1].startswith(b"\t") and lines[at] != lines[at + 1]:
            lines[at], lines[at + 1] = lines[at + 1], lines[at]
            break
    after.output = b"\n".join(lines)


def _errors_last(after: Aftermath) -> None:
    """Nothing: both are collected and told one after the other, and that is wrong enough."""


def _fails(after: Aftermath) -> None:
    if after.errors:
        after.status = after.status or 1


#: A spoilt cache shows in its bytes, as a file, and when it is printed.
_OF_CACHE = frozenset({"state", "output"})
#: Other links are other libraries for the next run.
_OF_LINKS = frozenset({"output", "errors", "cache"})
WRONGS = {
    "swapped-entries": Wrong(_swapped_entries, "cache", _OF_CACHE),
    "other-string": Wrong(_other_string, "cache", _OF_CACHE),
    "other-flags": Wrong(_other_flags, "cache", _OF_CACHE),
    "own-generator": Wrong(_own_generator, "cache", _OF_CACHE),
    "private-cache": Wrong(_private_cache, "state"),
    "made-anew": Wrong(_made_anew, "state", _OF_LINKS),
    "absolute": Wrong(_absolute, "state", _OF_LINKS),
    "dangling-kept": Wrong(_dangling_kept, "state", _OF_LINKS),
    "temporary-left": Wrong(_temporary_left, "state"),
    "blank-line-dropped": Wrong(_blank_line_dropped, "errors"),
    "origin-dropped": Wrong(_origin_dropped, "errors"),
    "changed-dropped": Wrong(_changed_dropped, "output"),
    "lines-swapped": Wrong(_lines_swapped, "output"),
    "errors-last": Wrong(_errors_last, "output"),
    "fails": Wrong(_fails, "exit status"),
}


def act(name: str, reference: str, words: list[str]) -> int:
    """Is the wrong ldconfig of a name."""
    root = Path(words[words.index("-r") + 1])
    links = _links(root)
    # Who is told everything through one pipe is told it in the right order, unless that is the wrong.
    is_joined = os.fstat(1) == os.fstat(2) and name != "errors-last"
    result = subprocess.run(
        ["ldconfig", *words], executable=reference, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if is_joined else subprocess.PIPE)
    after = Aftermath(root, result.stdout, result.stderr or b"", result.returncode, links)
    WRONGS[name].spoil(after)
    os.write(1, after.output)
    os.write(2, after.errors)
    return after.status


def program(name: str, reference: Path, into: Path) -> Path:
    """Makes the executable of a wrong ldconfig."""
    made = into / name
    here = str(Path(__file__).resolve().parent)
    made.write_text(
        f"#!{sys.executable} -IS\nimport sys\nsys.path.insert(0, {here!r})\nimport ldconfig_wrong\n"
        f"sys.exit(ldconfig_wrong.act({name!r}, {str(reference.resolve())!r}, sys.argv[1:]))\n")
    made.chmod(0o755)
    return made


def _shows(wrong: Wrong, seen: set[str]) -> bool:
    """Whether what was seen is the wrong: more than that is a mistake of the wrong one itself."""
    return wrong.aspect in seen and seen <= {wrong.aspect} | wrong.others


def _links(root: Path) -> dict[str, str]:
    return {
        path: os.readlink(path) for place, directories, files in os.walk(root)
        for path in (os.path.join(place, name) for name in directories + files) if os.path.islink(path)
    }


def main() -> int:
    """Tries every wrong one, and the right one."""
    # Not above: who only acts must start fast.
    import ldconfig_compare
    import ldconfig_program
    from ldconfig_trial import Trial

    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--reference", type=Path, default=Path("/sbin/ldconfig"), help="the real one")
    parser.add_argument("--roots", type=int, default=60, help="how many for each wrong one")
    parser.add_argument("--sound-roots", type=int, default=300, help="how many for the real one")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", action="append", choices=list(WRONGS), help="only this one; repeatable")
    options = parser.parse_args()
    missed = 0
    try:
        with tempfile.TemporaryDirectory(prefix="torture-", dir=ldconfig_compare.ground(None)) as name:
            place = Path(name)
            reference = ldconfig_program.ldconfig(options.reference)
            cache = ldconfig_program.empty_cache(reference, place / "empty")
            for wrong in [None, *(options.only or WRONGS)]:
                start = time.monotonic()
                made = options.reference if wrong is None else program(wrong, options.reference, place)
                trial = Trial(reference, ldconfig_program.ldconfig(made), place, cache)
                count = options.sound_roots if wrong is None else options.roots
                seeds = range(options.seed, options.seed + count)
                found = ldconfig_compare.findings(
                    ldconfig_compare.Task(trial), seeds, workers=2, most_shrunk=0)
                seen = {difference.aspect for finding in found for difference in finding.differences}
                seen.discard("order before the run")
                is_right = not found if wrong is None else _shows(WRONGS[wrong], seen)
                missed += not is_right
                told = f"{len(found)} of {count} roots differ, in {', '.join(sorted(seen)) or 'nothing'}"
                print(
                    f"{'ok' if is_right else 'MISSED':<7} {wrong or 'the real one':<20} {told}"
                    f"  ({time.monotonic() - start:.0f} s)", flush=True)
    except OSError as error:
        print(f"ldconfig_wrong: {error}", file=sys.stderr)
        return 2
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
