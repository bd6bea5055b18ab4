"""The ldconfig of another processor, as Debian has it, run by an emulator."""

import os
import re
import shutil
import tempfile
from pathlib import Path

from debian_archive import Archive, Unreachable, said
from ldconfig_program import Program
from ldconfig_targets import Target

#: Its emulators are static, and know LoongArch's vectors, which those of Debian 12 do not.
_EMULATORS = "trixie"
#: Where a package has the program; one with merged directories, one without.
_PLACES = ["usr/sbin/ldconfig", "sbin/ldconfig"]


def reference(target: Target, suite: str, store: Path) -> Program:
    """The ldconfig of a release for a processor."""
    if os.geteuid() != 0:
        raise Unreachable("whoever is not root cannot change the root directory")
    emulator = emulator_of(target, store)
    return Program(emulator, (emulator.name, "-0", "ldconfig", str(_program(target, suite, store))))


def release(program: Program) -> str:
    """The release that an emulated ldconfig says it is of."""
    with tempfile.TemporaryDirectory() as root:
        outcome = program.run(Path(root), ("--version",))
    found = re.match(rb"ldconfig \(.*\) (\d+\.\d+)", outcome.output)
    if outcome.status != 0 or found is None:
        raise Unreachable(f"{program.executable.name} does not run it here: {outcome}")
    return found[1].decode()


def _program(target: Target, suite: str, store: Path) -> Path:
    kept = store / f"ldconfig-{suite}-{target.name}"
    if not kept.is_file():
        assert target.debian is not None
        with tempfile.TemporaryDirectory(dir=store) as place:
            tree = Archive(suite, target.debian, store).unpacked(["libc-bin"], Path(place))
            found = [tree / name for name in _PLACES if (tree / name).is_file()]
            if not found:
                raise Unreachable(f"libc-bin of {suite} for {target.debian} has no ldconfig")
            found[0].rename(kept)
    return kept


def emulator_of(target: Target, store: Path) -> Path:
    """A static emulator of a processor."""
    kept = store / f"qemu-{target.emulator}"
    if not kept.is_file():
        own = said(["dpkg", "--print-architecture"]).strip()
        with tempfile.TemporaryDirectory(dir=store) as place:
            tree = Archive(_EMULATORS, own, store).unpacked(["qemu-user"], Path(place))
            found = tree / "usr/bin" / kept.name
            if not found.is_file():
                raise Unreachable(f"there is no emulator {kept.name}")
            shutil.move(found.resolve(), kept)
    return kept
