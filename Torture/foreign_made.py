"""Roots made for every processor, without an emulator: solder's caches are read back by hand.

Each root has libraries of the processor, of others of its family and of strangers, versions, links,
glibc-hwcaps and names outside ASCII, whose order depends on whether C's `char` has a sign there.
"""

import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

import foreign_cache
from elf_images import Image
from ldconfig_targets import TARGETS, X86_64, Target, Variant, strangers

_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}
_CACHE = "etc/ld.so.cache"
#: By the last byte of these two the newer is told, in the one way or the other.
_PLAIN, _BEYOND = "liborder.so.1.0", "liborder.so.1.0\udcff"
_NAMES = [
    "libv.so.1", "libz.so.1", "lib\u00e9.so.1", "lib\udcff.so.1", "lib+.so.1", "lib_.so.1", "lib~.so.1",
    "libx10.so.1", "libx9.so.1", "libx.so.2", "libx.so.10",
]


@dataclass
class Root:
    """A root in the making, and what its cache must hold: kind and words of `-p` by SONAME."""

    path: Path
    wanted: dict[bytes, Variant]

    def library(self, place: str, variant: Variant, soname: str | None = None) -> None:
        """A library, of its own name if no other is given."""
        name = soname or place.rsplit("/", 1)[1]
        data = variant.image(Image((_bytes(name),))).encoded()
        self.file(place, data)

    def file(self, place: str, data: bytes) -> None:
        """A file."""
        target = self.path / place.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def wrongs(target: Target, solder: Path, ground: Path) -> Iterator[tuple[str, list[str]]]:
    """What is wrong in each root of a processor."""
    named = ["--machine", target.name]
    for what, laid, words in [
        ("machine named", False, [*named, f"--builtin-dirs={':'.join(target.multiarch)}"]),
        ("machine and directories from the loader", True, []),
        ("machine named, directories guessed", False, named),
    ]:
        with tempfile.TemporaryDirectory(dir=ground) as place:
            root = _root(target, Path(place))
            if laid:
                _lay_loader(root, target, target.multiarch, "2.41")
            yield what, _wrongs(root, target, solder, words, is_detected=laid)
    yield "directories of an upstream loader", _upstream_wrongs(target, solder, ground, named)
    if target.own != X86_64:
        yield "a stranger's loader beside", _beside_wrongs(target, solder, ground)
    yield "release of the loader", _release_wrongs(target, solder, ground)


def _root(target: Target, place: Path) -> Root:
    root = Root(place, {})
    (place / "etc").mkdir()
    (place / "etc/ld.so.conf").write_bytes(b"/opt/own\n")
    shelf = f"/lib/{target.triplet}"
    for number, name in enumerate(_NAMES):
        root.library(["/opt/own", shelf, "/usr/lib"][number % 3] + f"/{name}.0", target.own, name)
        root.wanted[_bytes(name)] = target.own
    root.library("/lib/libv.so.1.9", target.own, "libv.so.1")
    root.library("/lib/libv.so.1.10", target.own, "libv.so.1")
    root.wanted[b"liborder.so.1"] = target.own
    for name in _PLAIN, _BEYOND:
        root.library(f"{shelf}/{name}", target.own, "liborder.so.1")
    for number, variant in enumerate(target.siblings):
        root.library(f"/lib/libsibling{number}.so.1", variant)
        root.wanted[f"libsibling{number}.so.1".encode()] = variant
    for number, variant in enumerate([*strangers(target), *target.outcasts]):
        root.library(f"/lib/libstranger{number}.so.1", variant)
    for name in [*target.capabilities, "of-our-own"]:
        root.library(f"{shelf}/glibc-hwcaps/{name}/libv.so.1.10", target.own, "libv.so.1")
    return root


def _lay_loader(root: Root, target: Target, directories: tuple[str, ...], release: str) -> None:
    """A loader as far as one is read: its header, its release and its directories."""
    image = target.own.image(Image((target.loader.rsplit("/", 1)[1].encode(),))).encoded()
    said = f"\0ld.so (Made) stable release version {release}.\n\0"
    listed = "".join(f"{directory}/\0" for directory in directories)
    root.file(target.loader, image + said.encode() + listed.encode() + b"\0")


def _wrongs(
    root: Root, target: Target, solder: Path, words: list[str], is_detected: bool
) -> list[str]:
    said = _said(solder, root.path, *words)
    found, loader = [f"says: {said}"] if said else [], target.loader.rsplit("/", 1)[1].encode()
    try:
        listed = foreign_cache.entries((root.path / _CACHE).read_bytes(), target.own.is_big)
    except ValueError as error:
        return [*found, str(error)]
    listed = [entry for entry in listed if entry.soname != loader]
    kinds = {entry.soname: entry.kind for entry in listed}
    for soname in sorted(root.wanted.keys() | kinds.keys()):
        variant = root.wanted.get(soname)
        expected, got = variant.kind if variant else None, kinds.get(soname)
        if expected != got:
            found.append(f"{soname!r}: kind {got and hex(got)}, not {expected and hex(expected)}")
    if not foreign_cache.is_sorted(listed, target.is_signed):
        found.append(f"out of order: {[entry.soname for entry in listed]}")
    # What is right for signed bytes is wrong for others: the names see to it.
    if foreign_cache.is_sorted(listed, not target.is_signed):
        found.append("the order does not tell signed from unsigned bytes")
    found += _wrong_capabilities(listed, target)
    found += _wrong_links(root, target)
    found += _wrong_listing(root, target, solder, [] if is_detected else ["--machine", target.name])
    return found


def _wrong_capabilities(listed: list[foreign_cache.CacheEntry], target: Target) -> list[str]:
    own = [entry for entry in listed if entry.soname == b"libv.so.1"]
    names = sorted([*target.capabilities, "of-our-own"])
    paths = [
        f"/lib/{target.triplet}/glibc-hwcaps/{name}/libv.so.1.10".encode() for name in names
    ] + [b"/opt/own/libv.so.1", b"/lib/libv.so.1"]
    numbers = [1 << 62 | number for number in range(len(names))] + [0, 0]
    got = [(entry.path, entry.capability) for entry in own]
    wanted = list(zip(paths, numbers))
    return [] if got == wanted else [f"libv.so.1 is {got}, not {wanted}"]


def _wrong_links(root: Root, target: Target) -> list[str]:
    newer = _PLAIN if target.is_signed else _BEYOND
    found = []
    for place, text in [
        ("lib/libv.so.1", "libv.so.1.10"), (f"lib/{target.triplet}/liborder.so.1", newer),
        ("opt/own/libv.so.1", "libv.so.1.0"),
    ]:
        link = root.path / place
        got = str(link.readlink()) if link.is_symlink() else None
        if got != text:
            found.append(f"{place} -> {got!a}, not {text!a}")
    return found


def _wrong_listing(root: Root, target: Target, solder: Path, words: list[str]) -> list[str]:
    """What `-p` makes of the cache."""
    result = _run(solder, root.path, *words, "-p")
    lines = result.stdout.splitlines()
    found = [] if result.returncode == 0 else [f"-p ends with {result.returncode}: {result.stderr!r}"]
    for soname, variant in root.wanted.items():
        starts = b"\t%s (%s" % (soname, variant.words.encode())
        if not any(line.startswith((starts + b")", starts + b",")) for line in lines):
            found.append(f"-p does not show {soname!r} as {variant.words}")
    for name in target.capabilities:
        if not any(b'hwcap: "%s"' % name.encode() in line for line in lines):
            found.append(f"-p does not show {name}")
    # One problem is told once.
    return found[:3]


def _upstream_wrongs(target: Target, solder: Path, ground: Path, named: list[str]) -> list[str]:
    """Upstream's ldconfig makes several directories of one of its loader."""
    with tempfile.TemporaryDirectory(dir=ground) as place:
        root = Root(Path(place), {})
        (root.path / "etc").mkdir()
        for directory in target.upstream:
            root.library(f"{directory}/lib{directory.replace('/', '_')}.so.1", target.own)
        guessed = _directories(solder, root.path, *named)
        _lay_loader(root, target, target.upstream_own, "2.41")
        detected = _directories(solder, root.path)
    found = []
    for what, got in [("guessed", guessed), ("of the loader", detected)]:
        if got != list(target.upstream):
            found.append(f"{what}: {got}, not {list(target.upstream)}")
    return found


def _beside_wrongs(target: Target, solder: Path, ground: Path) -> list[str]:
    """A system may have libraries of x86-64 for an emulator; whose it is, its own ldconfig shows."""
    with tempfile.TemporaryDirectory(dir=ground) as place:
        root = Root(Path(place), {})
        (root.path / "etc").mkdir()
        _lay_loader(root, target, target.multiarch, "2.41")
        _lay_loader(root, TARGETS[0], TARGETS[0].multiarch, "2.41")
        root.file("/sbin/ldconfig", target.own.image(Image()).encoded())
        root.library("/usr/lib/libown.so.1", target.own)
        _said(solder, root.path)
        try:
            listed = foreign_cache.entries((root.path / _CACHE).read_bytes(), target.own.is_big)
        except ValueError as error:
            return [str(error)]
    kinds = {entry.soname: entry.kind for entry in listed}
    directories = [entry.path for entry in listed if entry.soname == b"libown.so.1"]
    found = [] if kinds.get(b"libown.so.1") == target.own.kind else [f"the cache holds {kinds}"]
    return found + ([] if directories == [b"/usr/lib/libown.so.1"] else [f"at {directories}"])


def _release_wrongs(target: Target, solder: Path, ground: Path) -> list[str]:
    """Since 2.39 what dpkg has under a temporary name is passed over."""
    found = []
    for release, is_taken in [("2.38", True), ("2.39", False)]:
        with tempfile.TemporaryDirectory(dir=ground) as place:
            root = Root(Path(place), {})
            (root.path / "etc").mkdir()
            _lay_loader(root, target, target.multiarch, release)
            root.library("/usr/lib/libtemporary.so.1.dpkg-new", target.own, "libtemporary.so.1")
            _said(solder, root.path, "--strict-glibc")
            if (root.path / "usr/lib/libtemporary.so.1").is_symlink() != is_taken:
                found.append(f"{release} is not followed")
    return found


def _directories(solder: Path, root: Path, *words: str) -> list[str]:
    result = _run(solder, root, *words, "-v", "-N", "-X")
    lines = result.stdout.decode(errors="surrogateescape").splitlines()
    return [line.split(":")[0] for line in lines if line.endswith("(from <builtin>:0)")]


def _said(solder: Path, root: Path, *words: str) -> str:
    result = _run(solder, root, *words)
    told = result.stdout + result.stderr
    # Strangers are told of, on every processor.
    lines = [
        line for line in told.decode(errors="replace").splitlines()
        if line and "unknown machine" not in line]
    return "\n".join(lines) if result.returncode == 0 else f"exit {result.returncode}: {lines}"


def _run(solder: Path, root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [solder, "ldconfig", "-r", root, *words], capture_output=True, env=_ENVIRONMENT, timeout=20)


def _bytes(text: str) -> bytes:
    return text.encode(errors="surrogateescape")


def all_wrongs(solder: Path, ground: Path) -> Iterator[tuple[str, list[str]]]:
    """What is wrong in the roots of all processors."""
    for target in TARGETS:
        for what, found in wrongs(target, solder, ground):
            yield f"{target.name}, {what}", found
