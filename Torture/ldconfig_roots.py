"""From a seed, a root with libraries, its configuration, and the runs of ldconfig on it."""

import random

from ldconfig_configs import Configurations
from ldconfig_libraries import Shelves
from ldconfig_scene import Entry, Run, Scene

_CACHE = "/etc/ld.so.cache"
_DIRECTORIES = [
    "/opt/a", "/opt/a", "/opt/b", "/usr/local/lib", "/usr/lib", "/usr/lib/x86_64-linux-gnu", "/opt/a/nested",
    "/srv/with blank", "/opt/caf\u00e9", "/opt/x:y", "/opt/deep/er/lib", "/opt/-dash", "/opt/\udcff",
]
_HEADER = b"glibc-ld.so.cache1.1" + bytes(8) + b"\2\0\0\0"
_JUNK = [
    b"", b"junk", b"glibc-ld.so.cache1.1", b"glibc-ld.so.cache1.1" + b"\xff" * 100, b"ld.so-1.7.0\0",
    b"ld.so-1.7.0\0\xff\xff\xff\xff", b"glibc-ld.so.cache1.1".ljust(48, b"\0"), b"\0" * 5000,
    # An extension out of place, out of the file, of another kind, with too much, and with a stranger.
    _HEADER + b"\x32" + bytes(30), _HEADER + b"\x90\1" + bytes(30), _HEADER + b"\x30" + bytes(60),
    _HEADER + b"\x30" + bytes(15) + b"\x74\x21\xa4\xea\1\0\0\0" + b"\0\0\0\0" * 2 + b"\x60\0\0\0" * 2,
    _HEADER + b"\x30" + bytes(15) + b"\x74\x21\xa4\xea\xff\xff\xff\xff" + bytes(40),
    _HEADER + b"\x30" + bytes(15) + b"\x74\x21\xa4\xea\1\0\0\0" + b"\7\0\0\0" * 4,
    _HEADER + b"\x30" + bytes(15) + b"\x74\x21\xa4\xea\1\0\0\0" + bytes(8) + b"\x48\0\0\0\4\0\0\0" + b"made",
    _HEADER[:28] + b"\3" + bytes(30), _HEADER[:28] + b"\6" + bytes(30), _HEADER[:28] + b"\1" + bytes(30),
    b"ld.so-1.7.0\0\0\0\0\0" + _HEADER + bytes(16),
    b"ld.so-1.7.0\0\1\0\0\0" + b"\3" + bytes(20) + b"x\0" * 20,
]


def scene(seed: int, hazards: bool = False, legacy: float = 0.03) -> Scene:
    """The scene of a seed.

    `hazards` lets in what ldconfig does unsafely; `legacy` is the share of roots with directories that
    only releases up to 2.36 look into.
    """
    chance = random.Random(seed)
    shelves = Shelves(chance, hazards)
    directories = _directories(chance, shelves)
    for directory in directories:
        shelves.fill(directory)
        if chance.random() < 0.3:
            shelves.capabilities(directory)
    has_legacy = chance.random() < legacy
    if has_legacy:
        shelves.legacy(chance.choice(directories))
    spelled = directories + _aliases(chance, shelves, directories)
    libraries = [entry.path for entry in shelves.entries if entry.kind in ("file", "link")]
    if chance.random() < 0.5:
        _shuffle(chance, shelves.entries)
    configurations = Configurations(chance, spelled, libraries, hazards)
    entries = configurations.entries() + shelves.entries + _surroundings(chance)
    runs = _runs(chance, configurations, shelves, directories)
    if not hazards and any(_operands(run.options) for run in runs):
        # What operands hold is looked at before the root is changed: such a link leads out of it.
        entries = [entry for entry in entries if not _is_absolute_capability(entry)]
    if chance.random() < 0.15:
        entries += _hindrances(chance, directories, libraries)
    if has_legacy and not hazards:
        runs = [run for run in runs if not _is_old_form(run.options)] or [Run(("-v",))]
    return _with_caches(chance, Scene(seed, tuple(entries), tuple(runs)))


def _directories(chance: random.Random, shelves: Shelves) -> list[str]:
    directories = list(dict.fromkeys(chance.sample(_DIRECTORIES, chance.choice([1, 1, 2, 2, 3, 4]))))
    kind = chance.random()
    if kind < 0.2:
        # All in /usr, and names of it in the root.
        shelves.entries.append(Entry("link", "/lib", chance.choice(["usr/lib", "/usr/lib"])))
    elif kind < 0.4:
        directories.append(chance.choice(["/lib", "/lib/x86_64-linux-gnu", "/lib64"]))
    return directories


def _aliases(chance: random.Random, shelves: Shelves, directories: list[str]) -> list[str]:
    """Further names of directories, some of them bad."""
    made = []
    for number in range(chance.choice([0, 0, 0, 1, 2])):
        alias = f"/opt/alias{number}"
        directory = chance.choice(directories)
        text = chance.choice([directory, ".." + directory, "missing", alias, "alias0", directory + "/.."])
        shelves.entries.append(Entry("link", alias, text))
        made.append(alias)
    return made


def _surroundings(chance: random.Random) -> list[Entry]:
    """What is there besides libraries and configuration."""
    kinds = [
        (0.8, [Entry("directory", "/var/cache/ldconfig")]), (0.5, [Entry("directory", "/var/cache")]),
        (0.3, [Entry("file", "/dev/null", b"")]), (0.2, [Entry("null", "/dev/null")]),
        (0.5, [Entry("file", "/etc/hostname", b"host\n")]),
        (0.1, [Entry("link", "/opt/loop", "loop"), Entry("link", "/opt/dangling", "nowhere")]),
        (0.05, [Entry("file", "/var/cache/ldconfig/aux-cache", chance.choice(
            [b"", b"junk", b"glibc-ld.so.auxcache-2.0", b"glibc-ld.so.auxcache-2.0".ljust(40, b"\xff")]))]),
    ]
    return [entry for share, entries in kinds if chance.random() < share for entry in entries]


def _hindrances(chance: random.Random, directories: list[str], libraries: list[str]) -> list[Entry]:
    """Modes that keep people out who are not root."""
    places = [*directories, *libraries, "/etc", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/var/cache/ldconfig"]
    modes = [0o000, 0o500, 0o555, 0o400, 0o711]
    return [
        Entry("mode", chance.choice(places), chance.choice(modes))
        for _ in range(chance.choice([1, 2, 4]))]


def _runs(
    chance: random.Random, configurations: Configurations, shelves: Shelves, directories: list[str]
) -> list[Run]:
    is_joined = chance.random() < 0.3
    options = configurations.options(chance.random() < 0.85)
    runs = [Run(options, (), is_joined)]
    known = len(shelves.entries)
    changes = []
    if chance.random() < 0.25:
        for directory in directories:
            if chance.random() < 0.5:
                shelves.newcomer(directory)
        changes = shelves.entries[known:]
        del shelves.entries[known:]
        files = [entry for entry in shelves.entries if entry.kind in ("file", "link")]
        for entry in chance.sample(files, min(len(files), chance.choice([0, 1, 3]))):
            changes.append(Entry("remove", entry.path))
    if chance.random() < 0.2:
        options = configurations.options(True)
    runs.append(Run(options, tuple(changes), is_joined))
    return runs


def _shuffle(chance: random.Random, entries: list[Entry]) -> None:
    """Brings entries into another order, hard links still after what they name."""
    others = [entry for entry in entries if entry.kind != "hard"]
    chance.shuffle(others)
    entries[:] = others + [entry for entry in entries if entry.kind == "hard"]


def _operands(options: tuple[str, ...]) -> list[str]:
    return [
        word for before, word in zip(("", *options), options)
        if not word.startswith("-") and before not in ("-c", "-C", "-f", "-r", "--format")]


def _is_absolute_capability(entry: Entry) -> bool:
    """Whether an entry makes a directory of glibc-hwcaps, or that itself, an absolute link."""
    names = entry.path.split("/")
    return entry.kind == "link" and str(entry.what).startswith("/") and "glibc-hwcaps" in names[-2:]


def _is_old_form(options: tuple[str, ...]) -> bool:
    return any(word.endswith(("compat", "old")) for word in options)


def _with_caches(chance: random.Random, scene: Scene) -> Scene:
    """Lets a cache lie there at first: a good one mostly, else none, junk or something in its place."""
    places = [_CACHE]
    for run in scene.runs:
        for option, word in zip(run.options, run.options[1:]):
            if option == "-C":
                places.append(word if word.startswith("/") else "/" + word)
    # What is written in the old form tells no generator to the next run.
    is_old = any(word.endswith("old") for run in scene.runs for word in run.options)
    entries, runs, caches, kind = scene.entries, scene.runs, (), chance.random()
    if kind < 0.75 and not is_old:
        caches = tuple(dict.fromkeys(places))
    elif kind < 0.85:
        entries += (Entry("file", places[-1], chance.choice(_JUNK)),)
        runs = (Run(("-p", "-C", places[-1])), *runs)
    elif kind < 0.87:
        entries += (Entry("directory", places[-1]),)
    elif kind < 0.89:
        entries += (Entry("link", places[-1], chance.choice(["real.cache", "/etc/none/x", "hostname"])),)
    return Scene(scene.seed, entries, runs, places[-1], caches)
