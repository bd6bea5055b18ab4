"""Twenty ldconfigs at once on one root, whose libraries change between the rounds.

Each must succeed. The cache is at every moment the whole old one or the whole new one, and in the end
that of a lone run; so are the links. No library name that opened once is ever missing.

The same with the machine's own ldconfig, in the long form, shows that the harness sees what there is to
see: its runs share a temporary name, and it removes links before it makes them anew.
"""

import os
import random
import shutil
import subprocess
import threading
from dataclasses import dataclass, field
from pathlib import Path

import cache_file
import observer
from cache_roots import CACHE, Planter
from setting import Setting
from tool import compiled
from violation import Tally

_AT_ONCE = 20
_WATCHERS = 2
_DEADLOCK_S = 30
_DIRECTORIES = ["lib", "usr/lib", "opt/vendor/lib"]
_SONAMES = 12
_SYSTEMS = Path("/sbin/ldconfig")
_ENVIRONMENT = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C"}
# Waits until its input ends, so that all begin in the same moment.
_HELD = ["sh", "-c", 'read _; exec "$@"', "sh"]


@dataclass(frozen=True)
class Ldconfig:
    """A program and how it is told the root."""

    name: str
    command: list[str]
    #: What changes the root for it, where the program is not told.
    enter: list[str] = field(default_factory=list)

    def words(self, root: Path) -> list[str]:
        """The command line of a run on a root."""
        if self.enter:
            return [*self.enter, str(root), *self.command]
        return [*self.command, "-r", str(root)]


def run(setting: Setting) -> Tally:
    """Races solder with itself in a foreign root and in its own one."""
    tally = Tally("cache-races")
    solder = [str(setting.program.executable), "ldconfig"]
    rounds = 10 if setting.is_short else 50
    _race(setting, Ldconfig("solder", solder), rounds, tally)
    if os.geteuid() == 0:
        enter = [str(compiled("enter", setting.tools))]
        _race(setting, Ldconfig("solder, own root", solder, enter), rounds, tally)
    else:
        tally.skipped.append("own root (needs root)")
    if setting.is_short:
        return tally
    if not _SYSTEMS.exists():
        tally.skipped.append(f"{_SYSTEMS} (not there)")
        return tally
    found = Tally(tally.name)
    _race(setting, Ldconfig("system", [str(_SYSTEMS)]), rounds, found)
    tally.count("of them failed runs of the machine's own ldconfig", found.counts.get("failures", 0))
    tally.count("names it let be missed", found.counts.get("misses", 0))
    if not found.violations:
        tally.report("the machine's own ldconfig", f"{rounds} rounds", ["came through; is this blind?"])
    return tally


def _race(setting: Setting, ldconfig: Ldconfig, rounds: int, tally: Tally) -> None:
    """Races many of one program; what is not right is reported with its round."""
    dice = random.Random(f"{setting.seed} {ldconfig.name}")
    base = setting.ground.near / f"cache-races-{ldconfig.name.replace(' ', '-')}"
    base.mkdir()
    try:
        scene = _Scene(base / "root", dice)
        if _alone(ldconfig, scene.root)[0] != 0:
            raise OSError(f"{ldconfig.name} fails alone")
        for number in range(rounds):
            scene.change()
            seen = _round(setting, ldconfig, scene, base, tally)
            tally.report(ldconfig.name, f"round {number} of {_AT_ONCE} at once", seen)
            if seen:
                # Whatever it left: the next round begins with a root that is right.
                _alone(ldconfig, scene.root)
    finally:
        shutil.rmtree(base, ignore_errors=True)


class _Scene:
    """A root whose libraries come and go."""

    def __init__(self, root: Path, dice: random.Random):
        self.root = root
        self._dice = dice
        self._planter = Planter(root)
        self._version = 0
        self._planter.file("etc/ld.so.conf", b"/opt/vendor/lib\n")
        (root / "var/cache").mkdir(parents=True)
        self._stems = [
            f"{place}/libr{number}.so.1" for place in _DIRECTORIES for number in range(_SONAMES)
        ]
        for stem in self._stems:
            self._add(stem)

    @property
    def names(self) -> list[str]:
        """All names of libraries that programs or linkers ask for."""
        return [str(self.root / name) for stem in self._stems
                for name in (stem, stem.replace(".so.1", ".so"))]

    def change(self) -> None:
        """Lets newer versions arrive, old ones go, links go or lead nowhere, and a new library come."""
        for stem in self._dice.sample(self._stems, len(self._stems) // 2):
            self._dice.choice([self._arrive, self._arrive, self._go, self._unlink, self._lead_astray])(stem)

        # Without it the cache would stay as it is.
        self._stems.append(f"{self._dice.choice(_DIRECTORIES)}/libnew{self._version}.so.1")
        self._add(self._stems[-1])

    def _add(self, stem: str) -> None:
        self._arrive(stem)
        self._planter.link(stem.replace(".so.1", ".so"), os.path.basename(stem))

    def _arrive(self, stem: str) -> None:
        self._version += 1
        self._planter.library(f"{stem}.{self._version}", os.path.basename(stem))

    def _go(self, stem: str) -> None:
        """The newest version goes, and one of unlike number comes if it was the last."""
        place = self.root / stem
        versions = sorted(place.parent.glob(f"{place.name}.*"), key=lambda path: int(path.suffix[1:]))
        versions[-1].unlink()
        if versions[1:]:
            return
        self._arrive(stem)

    def _unlink(self, stem: str) -> None:
        (self.root / stem).unlink(missing_ok=True)

    def _lead_astray(self, stem: str) -> None:
        self._unlink(stem)
        self._planter.link(stem, f"{os.path.basename(stem)}.0")


def _alone(ldconfig: Ldconfig, root: Path) -> tuple[int, str]:
    """A run by itself: its status and its messages."""
    result = subprocess.run(
        ldconfig.words(root), env=_ENVIRONMENT, capture_output=True, timeout=_DEADLOCK_S)
    return result.returncode, result.stderr.decode(errors="replace")


def _round(
    setting: Setting, ldconfig: Ldconfig, scene: _Scene, base: Path, tally: Tally
) -> list[str]:
    """Runs many at once on what has changed; gives what was wrong."""
    copy = base / "copy"
    shutil.copytree(scene.root, copy, symlinks=True)
    _alone(ldconfig, copy)
    old, new = ((root / CACHE).read_bytes() for root in (scene.root, copy))
    watchers = [_watch(setting, scene.names) for _ in range(_WATCHERS)]
    with _CacheReader(scene.root / CACHE) as reader:
        seen = _at_once(ldconfig, scene.root, tally)
    for watcher in watchers:
        output, errors = watcher.communicate()
        opens, misses = map(int, output.split())
        tally.count("opens", opens)
        tally.count("misses", misses)
        if misses:
            missed = sorted(set(errors.splitlines()))
            seen.append(f"{misses} misses in {opens} opens: {'; '.join(missed[:3])}")
    tally.count("reads of the cache", reader.reads)
    seen += [f"a cache while they ran: {wrong}" for wrong in reader.wrongs(old, new)]
    seen += _in_the_end(setting, scene.root, copy)
    shutil.rmtree(copy)
    return seen


def _watch(setting: Setting, names: list[str]) -> subprocess.Popen[str]:
    watcher = subprocess.Popen(
        [compiled("witness", setting.tools), *names],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert watcher.stdout
    watcher.stdout.readline()
    return watcher


def _at_once(ldconfig: Ldconfig, root: Path, tally: Tally) -> list[str]:
    """Starts all in the same moment; gives those that failed."""
    held, release = os.pipe()
    processes = [
        subprocess.Popen(
            [*_HELD, *ldconfig.words(root)], env=_ENVIRONMENT, stdin=held,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for _ in range(_AT_ONCE)
    ]
    os.close(held)
    os.close(release)
    seen = []
    for process in processes:
        try:
            _, errors = process.communicate(timeout=_DEADLOCK_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            seen.append(f"was not done after {_DEADLOCK_S} s")
            continue
        tally.count("runs")
        told = " | ".join(errors.decode(errors="replace").split("\n")).strip(" |")
        if process.returncode != 0:
            tally.count("failures")
            seen.append(f"exit {process.returncode}: {told[:200]}")
        elif told:
            # Nothing is in the way of anybody here: there is nothing to complain of.
            tally.count("needless complaints")
            seen.append(f"exit 0, but says: {told[:200]}")
    return seen


class _CacheReader:
    """Reads a file all the time, whole; keeps each content once."""

    def __init__(self, path: Path):
        self._path = path
        self._contents: set[bytes] = set()
        self._is_done = threading.Event()
        self._thread = threading.Thread(target=self._read)
        self.reads = 0

    def __enter__(self) -> "_CacheReader":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_done.set()
        self._thread.join()

    def wrongs(self, old: bytes, new: bytes) -> list[str]:
        """What is wrong with what was read; a cache that was never there is an empty one."""
        return [
            f"{len(content)} bytes, {cache_file.complaint(content) or 'not one that a lone run makes'}"
            for content in self._contents if content not in (old, new)
        ]

    def _read(self) -> None:
        while not self._is_done.is_set():
            self.reads += 1
            try:
                self._contents.add(self._path.read_bytes())
            except OSError:
                self._contents.add(b"")
            # Others want the processor, too.
            self._is_done.wait(0.001)


def _in_the_end(setting: Setting, root: Path, copy: Path) -> list[str]:
    """How a root differs from its copy, on which a lone run was."""
    found, wanted = (
        {path: entry for path, entry in observer.without_times(observer.snapshot(place)).items()
         # What is remembered is everyone's own matter.
         if path != CACHE and not path.startswith("var/cache/ldconfig")}
        for place in (root, copy))
    seen = [f"in the end: {line}" for line in observer.difference(found, wanted)]
    cache = (copy / CACHE).read_bytes()
    if (root / CACHE).read_bytes() != cache:
        seen.append("in the end: the cache is not that of a lone run")
    listings = [_listed(command, root) for command in _listers(setting)]
    entries = len(cache_file.entries(cache))
    return seen + [
        f"{command} lists {count} of {entries} entries" for command, count in listings if count != entries
    ]


def _listers(setting: Setting) -> list[list[str]]:
    own = [[str(setting.program.executable), "ldconfig"]]
    return own + ([[str(_SYSTEMS)]] if _SYSTEMS.exists() else [])


def _listed(command: list[str], root: Path) -> tuple[str, int]:
    """How many entries a program lists."""
    result = subprocess.run(
        [*command, "-p", "-r", str(root)], env=_ENVIRONMENT, capture_output=True, text=True,
        errors="replace")
    return command[0], sum(" => " in line for line in result.stdout.splitlines())
