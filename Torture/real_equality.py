"""On a whole Debian, solder from outside and inside must do what the root's own ldconfig does."""

import os
import shutil
from pathlib import Path
from subprocess import CompletedProcess
from typing import Callable, Iterator

import ldconfig_intended
import ldconfig_state
import real_root
from real_root import RealRoot

_OWN = "/sbin/ldconfig"
_LIBRARIES = ["usr/lib", "lib"]
Change = Callable[[RealRoot], None]


def wrongs(pristine: Path, solder: Path, ground: Path) -> Iterator[tuple[str, list[str]]]:
    """What is wrong, scene after scene."""
    for name, words in [("strict", ["--strict-glibc"]), ("not strict", [])]:
        for scene, change in [("as installed", _nothing), ("without links", _take_links_away)]:
            yield f"from outside, {name}, {scene}", _outside(pristine, solder, ground, words, change)
        yield f"from inside, {name}", _inside(pristine, solder, ground, words)
    yield "as the root's own /sbin/ldconfig", _replacing(pristine, solder, ground)
    yield "in a root with nothing else", _alone(pristine, solder, ground)


def _outside(
    pristine: Path, solder: Path, ground: Path, words: list[str], change: Change
) -> list[str]:
    with _Pair(pristine, ground, change) as (first, second):
        found = []
        for options in [["-v"], ["-v"], ["-p"], ["-c", "compat", "-v"], ["-p"]]:
            told = first.run(_OWN, *options), second.solder(solder, *words, *options)
            found += _difference(f"{' '.join(options)}", told)
            found += _left(first, second)
        return found


def _inside(pristine: Path, solder: Path, ground: Path, words: list[str]) -> list[str]:
    with _Pair(pristine, ground, _take_links_away) as (first, second):
        shutil.copy2(solder, second.place("/usr/sbin/solder"))
        shutil.copy2(solder, first.place("/usr/sbin/solder"))
        found = []
        for options in [["-v"], ["-v"], ["-p"]]:
            told = first.run(_OWN, *options), second.run(
                "/usr/sbin/solder", "ldconfig", f"--program-name={_OWN}", *words, *options)
            found += _difference(" ".join(options), told)
            found += _left(first, second)
        return found


def _replacing(pristine: Path, solder: Path, ground: Path) -> list[str]:
    """Installed under the name, by which alone it knows what to do; dpkg's trigger then runs it."""
    with _Pair(pristine, ground, _take_links_away) as (first, second):
        own = second.place("/usr/sbin/ldconfig")
        own.unlink()
        shutil.copy2(solder, own)
        found = []
        for command in [
            [_OWN], ["ldconfig", "-p"], ["ldconfig", "-r", "/", "-v"],
            ["sh", "-c", "ldconfig -p | wc -l"], ["sh", "-c", "cd /tmp; ldconfig -v 2>&1 | sort"],
            ["sh", "-e", "/var/lib/dpkg/info/libc-bin.postinst", "triggered", "ldconfig"],
            ["python3", "-c", "import ctypes.util as u; print([u.find_library(n) for n in"
             " ['c', 'm', 'z', 'crypto', 'none', 'lzma', 'bz2', 'pthread']])"],
        ]:
            told = first.run(*command), second.run(*command)
            found += _difference(" ".join(command)[:60], told)
        found += _left(first, second, but=frozenset({b"/usr/sbin/ldconfig"}))
        python = second.run("python3", "-c", "import ctypes.util as u; print(u.find_library('c'))")
        if python.stdout != b"libc.so.6\n":
            found.append(f"ctypes finds {python.stdout!r} {python.stderr[-200:]!r}")
        return found


def _alone(pristine: Path, solder: Path, ground: Path) -> list[str]:
    """No /proc, no /dev, no shell, no library but one: whoever needs more does not work everywhere."""
    root = RealRoot(ground / "alone")
    try:
        shutil.copy2(solder, root.place("/sbin/ldconfig"))
        library = next((pristine / "usr/lib").glob("*-linux-gnu/libz.so.1.*"))
        shutil.copy2(library, root.place(f"/lib/{library.name}"))
        root.place("/etc/x")
        result = root.run(_OWN, "-v")
        found = [] if result.returncode == 0 else [f"ends with {result.returncode}: {result.stderr!r}"]
        if not (root.path / "lib/libz.so.1").is_symlink():
            found.append("no link is made")
        listed = root.run(_OWN, "-p")
        if b"\tlibz.so.1 (libc6,x86-64) => /lib/libz.so.1\n" not in listed.stdout:
            found.append(f"-p says {listed.stdout!r} {listed.stderr!r}")
        return found
    finally:
        shutil.rmtree(root.path, ignore_errors=True)


class _Pair:
    """Two equal copies with the same change."""

    def __init__(self, pristine: Path, ground: Path, change: Change):
        self._made = [ground / "A", ground / "B"]
        self._roots = [real_root.copied(pristine, place) for place in self._made]
        for root in self._roots:
            change(root)

    def __enter__(self) -> list[RealRoot]:
        return self._roots

    def __exit__(self, *_: object) -> None:
        for place in self._made:
            shutil.rmtree(place)


def _nothing(_: RealRoot) -> None:
    pass


def _take_links_away(root: RealRoot) -> None:
    for start in _LIBRARIES:
        for directory, _, names in os.walk(root.path / start):
            for name in names:
                path = Path(directory, name)
                if ".so." in name and not name.startswith("ld-") and path.is_symlink():
                    if "/" not in os.readlink(path):
                        path.unlink()


def _difference(
    what: str, results: tuple[CompletedProcess[bytes], CompletedProcess[bytes]]
) -> list[str]:
    first, second = results
    if (first.returncode, first.stdout, first.stderr) == (second.returncode, second.stdout, second.stderr):
        return []
    lines = [f"{what}: exit {first.returncode}, {second.returncode}"]
    for texts in [(first.stdout, second.stdout), (first.stderr, second.stderr)]:
        both = [text.splitlines() for text in texts]
        lines += [f"  only glibc: {line!r}" for line in both[0] if line not in both[1]][:4]
        lines += [f"  only solder: {line!r}" for line in both[1] if line not in both[0]][:4]
        if sorted(both[0]) == sorted(both[1]) and both[0] != both[1]:
            lines.append("  the same lines in another order")
    return lines


def _left(first: RealRoot, second: RealRoot, but: frozenset[bytes] = frozenset()) -> list[str]:
    states = [
        ldconfig_state.state(root.path, None, False, ldconfig_intended.WAY_TO_AUXILIARY)
        for root in (first, second)]
    for state in states:
        for path in but:
            state.facts.pop(path, None)
        # What other programs leave behind when they run.
        for path in list(state.facts):
            if b"__pycache__" in path or path.startswith(b"/var/log"):
                state.facts.pop(path)
    return ldconfig_state.difference(*states, ("glibc", "solder"))
