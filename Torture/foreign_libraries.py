"""Real libraries of other processors: packages of Debian, unpacked as roots.

solder is told nothing: the loader among them tells processor, release and directories. The links that
packages bring are taken away first, so that both programs have to make them.
"""

import os
import subprocess
import tempfile
from pathlib import Path
from typing import Iterator

import ldconfig_intended
import ldconfig_program
import ldconfig_state
from debian_archive import Archive
from ldconfig_program import Outcome, Program
from ldconfig_targets import Target

_PACKAGES = [
    "libc6", "libc-bin", "libgcc-s1", "libstdc++6", "libatomic1", "libgomp1", "zlib1g", "libbz2-1.0",
    "liblzma5", "libzstd1", "libexpat1", "libtinfo6", "libncursesw6", "libcrypt1", "base-files",
]
_RUNS = [
    ("-v",), ("-v", "-c", "compat"), ("-p",), ("-c", "old", "-C", "/etc/old.cache"),
    ("-p", "-C", "/etc/old.cache"), ("-v", "-X"), ("-v", "-i"), ("-p",),
]
_PATIENCE = 60.0


def wrongs(
    target: Target, suite: str, reference: Program, solder: Path, store: Path, ground: Path
) -> Iterator[tuple[str, list[str]]]:
    """How the two programs differ on a root of a processor, run after run."""
    assert target.debian is not None
    strict = ldconfig_program.ldconfig(solder, "--strict-glibc")
    with tempfile.TemporaryDirectory(dir=ground) as place:
        pristine = Path(place, "pristine")
        Archive(suite, target.debian, store).unpacked(_PACKAGES, pristine)
        _take_links_away(pristine)
        cache = ldconfig_program.empty_cache(reference, Path(place, "empty"))
        (pristine / "etc/ld.so.cache").write_bytes(cache)
        roots = _copies(pristine, Path(place), ["A", "B", "C"])
        for run in _RUNS:
            yield " ".join(run), _difference(reference, strict, roots[:2], run)
        (roots[0] / "etc/old.cache").unlink()
        yield "-v, not strict", _difference(
            reference, ldconfig_program.ldconfig(solder), [roots[0], roots[2]], ("-v",), is_first=False)


def _difference(
    reference: Program, candidate: Program, roots: list[Path], run: tuple[str, ...],
    is_first: bool = True
) -> list[str]:
    outcomes = [
        program.run(root, run, is_joined=True, patience=_PATIENCE)
        for program, root in zip([reference, candidate], roots)]
    lines = []
    # Where the links are there already, none is said to be changed.
    texts = [_text(outcome, is_first) for outcome in outcomes]
    if texts[0] != texts[1] or outcomes[0].status != outcomes[1].status:
        differing = sorted(set(texts[0]) ^ set(texts[1]))
        lines.append(f"exit {outcomes[0].status}, {outcomes[1].status}; lines {differing[:6]}")
    states = [
        ldconfig_state.state(root, None, False, ldconfig_intended.WAY_TO_AUXILIARY) for root in roots]
    return lines + ldconfig_state.difference(states[0], states[1], ("glibc", "solder"))


def _text(outcome: Outcome, is_first: bool) -> list[bytes]:
    text = outcome.output if is_first else outcome.output.replace(b" (changed)", b"")
    return text.splitlines()


def _take_links_away(root: Path) -> None:
    """All links to libraries in the same directory, but not those of loaders."""
    for directory, _, names in os.walk(root):
        for name in names:
            path = Path(directory, name)
            if ".so" in name and not name.startswith("ld") and path.is_symlink():
                if "/" not in os.readlink(path):
                    path.unlink()


def _copies(root: Path, place: Path, names: list[str]) -> list[Path]:
    """Copies made one like the other, so that kernels list their entries in one order."""
    for name in names:
        subprocess.run(["cp", "-a", root, place / name], check=True)
    return [place / name for name in names]
