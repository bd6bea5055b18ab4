"""What a real loader makes of solder's caches: it must find all, and choose as it does with glibc's."""

import re
import shutil
import subprocess
import threading
import time
from pathlib import Path
from typing import Iterator

import ldconfig_cache
import loader_programs
import real_root
from loader_programs import HOME, PROGRAM, make_library
from real_root import RealRoot

_LOADER = "/lib64/ld-linux-x86-64.so.2"
_REWRITES = 200
_PROGRAMS = [["/bin/ls", "/"], ["dpkg", "--version"], ["perl", "-e1"], ["python3", "-c", "import ssl, zlib"]]
#: What the loader is told of directories in glibc-hwcaps, besides nothing.
_MASKS = [
    [], ["--glibc-hwcaps-mask", "x86-64-v3"], ["--glibc-hwcaps-mask", "x86-64-v2"],
    ["--glibc-hwcaps-mask", "none"], ["--glibc-hwcaps-prepend", "special"],
]


def wrongs(pristine: Path, solder: Path, ground: Path) -> Iterator[tuple[str, list[str]]]:
    """What is wrong, scene after scene."""
    root = real_root.copied(pristine, ground / "L")
    other = None
    try:
        yield "programs find their libraries through the cache", _found_through_cache(root, solder)
        yield "a directory that is configured", _configured(root, solder)
        _make_capabilities(root)
        other = real_root.copied(root.path, ground / "G")
        yield "directories of glibc-hwcaps", _chosen(root, other, solder)
        for form in "new", "compat", "old":
            yield f"programs start while the cache is rewritten as {form}", _started_meanwhile(
                root, [str(solder), "ldconfig", "--strict-glibc", "-r", str(root.path), "-c", form])
        yield "a careless writer is noticed", _control(root)
    finally:
        for made in [root, other]:
            if made:
                shutil.rmtree(made.path)


def _found_through_cache(root: RealRoot, solder: Path) -> list[str]:
    (root.path / "etc/ld.so.cache").unlink()
    result = root.solder(solder)
    found = [] if result.returncode == 0 else [f"ldconfig: {result.stderr!r}"]
    for command in _PROGRAMS:
        told = root.run(*command, LD_DEBUG="libs")
        if told.returncode != 0:
            found.append(f"{command[0]} ends with {told.returncode}: {told.stderr[-300:]!r}")
        found += [f"{command[0]}: {line}" for line in _past_the_cache(told.stderr.decode(errors="replace"))]
    return found


def _past_the_cache(told: str) -> list[str]:
    """Libraries of which the first file that a loader tries is not one of the cache."""
    found, count = [], 0
    for part in re.split(r"find library=", told)[1:]:
        name = part.split()[0]
        count += 1
        steps = re.findall(r"(search cache|search path|trying file)=(\S*)", part)
        # Without the cache, or after it in vain, there is a search of directories.
        if [step for step, _ in steps[:2]] != ["search cache", "trying file"]:
            found.append(f"{name} is found by {steps[:3]}")
    return found if count else ["LD_DEBUG shows no library"]


def _configured(root: RealRoot, solder: Path) -> list[str]:
    loader_programs.make_program(root)
    found = []
    root.solder(solder)
    before = root.run(PROGRAM)
    if before.returncode == 0:
        found.append("the library is found before its directory is configured")
    root.place("/etc/ld.so.conf.d/own.conf").write_text(f"{HOME}\n")
    unchanged = root.run(PROGRAM)
    if unchanged.returncode == 0:
        found.append("the library is found before ldconfig has run")
    result = root.solder(solder)
    after = root.run(PROGRAM)
    if result.returncode != 0 or after.stdout != b"base\n":
        found.append(f"not found after ldconfig: {result.stderr!r} {after.stdout!r} {after.stderr!r}")
    return found


def _make_capabilities(root: RealRoot) -> None:
    make_library(root, "glibc-hwcaps/x86-64-v2", "x86-64-v2")
    make_library(root, "glibc-hwcaps/x86-64-v3", "x86-64-v3")
    make_library(root, "glibc-hwcaps/special")


def _chosen(root: RealRoot, other: RealRoot, solder: Path) -> list[str]:
    found = []
    levels = root.run(_LOADER, "--help").stdout
    best = next(
        (name for name in ["x86-64-v3", "x86-64-v2"] if b"%s (supported" % name.encode() in levels), None)
    base = "base"
    if best is None:
        return ["this processor has not even x86-64-v2: nothing can be told"]
    wanted = [
        f"glibc-hwcaps/{best}", f"glibc-hwcaps/{best}" if best == "x86-64-v3" else base,
        "glibc-hwcaps/x86-64-v2", base, "glibc-hwcaps/special",
    ]
    found += _choices("new", root, other, solder, [], wanted)
    found += _choices("compat", root, None, solder, ["-c", "compat"], wanted)
    found += _choices("new, strict", root, other, solder, ["--strict-glibc"], wanted)
    for each in root, other:
        make_library(each, "glibc-hwcaps/x86-64-v3", "x86-64-v3", is_beyond=True)
        make_library(each, "glibc-hwcaps/x86-64-v2", "x86-64-v2", is_beyond=True)
    wanted = [base, base, base, base, "glibc-hwcaps/special"]
    found += _choices("beyond this processor", root, other, solder, [], wanted)
    found += _choices("beyond, compat", root, None, solder, ["-c", "compat"], wanted)
    return found


def _choices(
    what: str, root: RealRoot, other: RealRoot | None, solder: Path, words: list[str], wanted: list[str]
) -> list[str]:
    """Whether the loader chooses what is wanted with solder's cache and, where it can, with glibc's."""
    told = root.solder(solder, *words)
    found = [] if told.returncode == 0 else [f"{what}: ldconfig: {told.stderr!r}"]
    if other:
        other.run("/sbin/ldconfig")
        # The first one was made anew by solder, as it says.
        if len({ldconfig_cache.without_generator(each.cache) for each in (root, other)}) > 1:
            found.append(f"{what}: the caches differ")
    for mask, want in zip(_MASKS, wanted):
        for whose, each in [("solder", root), ("glibc", other)]:
            if each:
                result = each.run(_LOADER, *mask, PROGRAM)
                if result.stdout != f"{want}\n".encode():
                    got = (result.stdout or result.stderr[-200:]).decode(errors="replace").strip()
                    found.append(f"{what}, {whose}, {' '.join(mask)}: {got}, not {want}")
    return found


def _started_meanwhile(root: RealRoot, command: list[str]) -> list[str]:
    """Two writers, and all the while one program after the other."""
    failures: list[str] = []

    def rewrite() -> None:
        for _ in range(_REWRITES // 2):
            result = subprocess.run(command, capture_output=True)
            if result.returncode != 0:
                failures.append(f"the writer: {result.stderr!r}")

    return _starts(root, [rewrite, rewrite]) + failures


def _control(root: RealRoot) -> list[str]:
    cache = root.path / "etc/ld.so.cache"
    data = cache.read_bytes()

    def rewrite() -> None:
        for _ in range(_REWRITES // 10):
            with open(cache, "wb") as file:
                time.sleep(0.01)
                file.write(data)

    noticed = _starts(root, [rewrite])
    return [] if noticed else ["a cache that is written in place goes unnoticed"]


def _starts(root: RealRoot, writers: list) -> list[str]:
    threads = [threading.Thread(target=writer) for writer in writers]
    for thread in threads:
        thread.start()
    found, count = [], 0
    while any(thread.is_alive() for thread in threads) or not count:
        result = root.run(PROGRAM)
        count += 1
        if result.returncode != 0 or not result.stdout:
            found.append(f"start {count}: {result.returncode} {result.stdout!r} {result.stderr[-200:]!r}")
    for thread in threads:
        thread.join()
    return found
