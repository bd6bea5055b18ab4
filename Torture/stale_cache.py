#!/usr/bin/env python3
"""`stale-cache` against ldconfig: told if, and only if, ldconfig would list other libraries.

    Torture/stale_cache.py [--solder PATH] [--roots N] [--seed N]

Each random root gets a cache by the system's ldconfig, and solder must have nothing to say of it. Then
libraries come and go, solder is asked again, and ldconfig's new cache tells whether it was right.
Needs root and /sbin/ldconfig. Exit status: 0 none wrong; 1 violations; 2 it could not run.
"""

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import ldconfig_roots
from ldconfig_scene import lay
from setting import Setting
from violation import Tally

_LDCONFIG = Path("/sbin/ldconfig")
_LOADER = Path("/lib64/ld-linux-x86-64.so.2")
_CACHE = "/etc/ld.so.cache"
_LINE = re.compile(rb"\t(.*) \(libc6,x86-64\) => (.*)", re.DOTALL)

#: A path whose last name is a package manager's of a moment, or no library's.
_STRANGE = re.compile(r";|\.dpkg-(new|tmp)$|\.#prelink#|/(?!lib[^/]*\.so|ld-[^/]*\.so|ld64\.so)[^/]*$")

#: SONAME and path.
Entry = tuple[bytes, bytes]


def run(setting: Setting) -> Tally:
    """Some hundred roots in the short form, some thousand in the long one."""
    return compared(setting.program.executable, 150 if setting.is_short else 5_000, setting.seed)


def compared(solder: Path, roots: int, seed: int) -> Tally:
    """Judges roots of as many seeds."""
    tally = Tally("stale-cache")
    if os.geteuid() != 0 or not _LDCONFIG.exists() or not _LOADER.exists():
        tally.skipped.append("all (needs root, ldconfig and a loader for x86-64)")
        return tally
    for number in range(seed, seed + roots):
        with tempfile.TemporaryDirectory() as base:
            _judge(solder, number, Path(base, "root"), tally)
    return tally


def _judge(solder: Path, seed: int, root: Path, tally: Tally) -> None:
    root.mkdir()
    lay(root, ldconfig_roots.scene(seed, legacy=0).entries)
    # What the first run links or removes changes what the second one lists.
    if not _gets_loader(root) or not _ldconfig(root, _CACHE) or not _ldconfig(root, _CACHE):
        return
    tally.count("roots")
    told = _doubtful(_told(solder, root), root)
    tally.report(f"seed {seed}", "right after ldconfig", [repr(told)] if told else [])
    before = _entries(root, _CACHE)
    _change(root, random.Random(seed))
    found = _told(solder, root)
    if found is not None and "trouble" in found:
        tally.count("with trouble of their own")
        return
    told, present = _doubtful(found, root), _present(root)
    if not _ldconfig(root, "/etc/other.cache"):
        return
    after = _entries(root, "/etc/other.cache")
    lost = before - after
    # Names for the linker, and those that ldconfig itself has made just now, need not be listed.
    gained = {entry for entry in after - before if entry[1] in present and not entry[0].endswith(b".so")}
    if lost or gained:
        tally.count("of them stale after changes")
    if (lost or gained) and not found:
        tally.report(f"seed {seed}", "after changes", [f"not told: lost {lost}, gained {gained}"])
    if told and not lost and not (after - before):
        tally.report(f"seed {seed}", "after changes", [f"nothing changed, but: {told!r}"])


def _gets_loader(root: Path) -> bool:
    """Whether the root could be given a loader; some have something else in its place."""
    place = root / "lib64"
    if place.is_symlink() or (place.exists() and not place.is_dir()):
        return False
    place.mkdir(exist_ok=True)
    shutil.copy(_LOADER, place / _LOADER.name)
    return True


def _ldconfig(root: Path, cache: str) -> bool:
    """Whether ldconfig wrote a cache of the root."""
    done = subprocess.run([_LDCONFIG, "-r", root, "-C", cache], capture_output=True, timeout=60)
    return done.returncode == 0 and os.path.isfile(f"{root}{cache}")


def _entries(root: Path, cache: str) -> set[Entry]:
    """What a cache lists for the root's processor, of directories for all processors."""
    printed = subprocess.run([_LDCONFIG, "-r", root, "-p", "-C", cache], capture_output=True, timeout=60)
    lines = printed.stdout.split(b"\n\t")
    found = (_LINE.fullmatch(b"\t" + line.rstrip(b"\n")) for line in lines[1:])
    return {(match[1], match[2]) for match in found if match and b"/glibc-hwcaps/" not in match[2]}


def _told(solder: Path, root: Path) -> dict | None:
    """What solder says of the cache, if anything."""
    done = subprocess.run(
        [solder, "check", "--root", root, "--format", "json"], capture_output=True, timeout=60)
    if done.returncode == 2:
        return {"trouble": True, "state": "differs", "gone": [], "unlisted": [], "unsearched": []}
    findings = json.loads(done.stdout)["findings"]
    told = next((one["evidence"] for one in findings if one["rule"] == "stale-cache"), None)
    # ldconfig lists names under which there is no library; whoever tells so tells enough.
    others = {one["path"] for one in findings if one["severity"] != "note"}
    return told and {
        key: [path for path in value if path not in others] if isinstance(value, list) else value
        for key, value in told.items()
    }


def _doubtful(told: dict | None, root: Path) -> list[str]:
    """What of a finding ldconfig would have to bear out.

    Left aside are entries that lead nowhere, which are stale by themselves, a cache that is missing
    since its directory is, names that are listed as another kind, libraries for certain processors, and what solder lists in
    another way on purpose (Documentation/LDCONFIG.md): package managers' names of a moment, SONAMEs
    that are no names of libraries, and who wins in a directory with such.
    """
    if told is None:
        return []
    if told["state"] != "differs":
        return [] if not os.path.lexists(f"{root}{_CACHE}") else [told["state"]]
    paths = [path for key in ("gone", "unlisted", "unsearched") for path in told[key]]
    strange = {path for path in paths if _STRANGE.search(path)}
    places = {os.path.dirname(path) for path in strange}
    return [
        path for path in paths
        if os.path.dirname(path) not in places and "/glibc-hwcaps/" not in path
        and (path in told["unlisted"] or os.path.exists(f"{root}{path}"))
    ]


def _present(root: Path) -> set[bytes]:
    """Paths of all files and links of the root."""
    base = os.fsencode(root)
    return {
        os.path.join(place, name)[len(base):]
        for place, _, names in os.walk(base) for name in names
    }


def _change(root: Path, chance: random.Random) -> None:
    """Takes libraries away and brings others, now and then none."""
    libraries = sorted(
        path for path in _present(root) if b".so" in path and not path.startswith(b"/lib64/"))
    base = os.fsencode(root)
    for path in chance.sample(libraries, min(len(libraries), chance.choice([0, 0, 1, 2]))):
        os.unlink(base + path)
    for path in chance.sample(libraries, min(len(libraries), chance.choice([0, 0, 1]))):
        other = chance.choice(libraries)
        if os.path.isfile(base + other) and not os.path.islink(base + other) and path != other:
            shutil.copy(base + other, base + path + b".7", follow_symlinks=False)


def main() -> int:
    """Runs what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--solder", type=Path, default=Path("bin/solder"))
    parser.add_argument("--roots", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tally = compared(options.solder.resolve(), options.roots, options.seed)
    print(tally.line())
    for violation in tally.violations[:25]:
        print(violation)
    return 1 if tally.violations else 0


if __name__ == "__main__":
    sys.exit(main())
