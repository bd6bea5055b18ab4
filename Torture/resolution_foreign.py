"""`solder which --root` against the loaders of other processors, as Debian has them, run by emulators.

Real programs and libraries of packages that are unpacked as roots, and random trees with such a loader.
"""

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import foreign_reference
import resolution_compare
from debian_archive import Archive, Unreachable
from ldconfig_targets import TARGETS, Target
from program import Program
from resolution_trees import RandomTree
from violation import Tally

#: Where packages and emulators are kept; `make clean` takes it away.
_STORE = Path(__file__).resolve().parent.parent / ".build-debian"
_NAMES = ["aarch64", "armhf", "riscv64", "s390x"]
_PACKAGES = [
    "libc6", "libc-bin", "libgcc-s1", "libstdc++6", "libatomic1", "libgomp1", "zlib1g", "libbz2-1.0",
    "liblzma5", "libzstd1", "libexpat1", "libtinfo6", "libncursesw6", "base-files", "dash", "bash",
    "binutils-common", "perl-base", "gzip", "xz-utils", "libpcre2-8-0", "libselinux1", "coreutils",
]
_PATIENCE = 20


def run(program: Program, tally: Tally, seed: int, number: int) -> None:
    """All processors and releases; what is not to be had is told as skipped."""
    _STORE.mkdir(exist_ok=True)
    for target in TARGETS:
        if target.name in _NAMES:
            for suite in target.suites:
                try:
                    _compare(program, tally, target, suite, seed, number)
                except (Unreachable, OSError) as error:
                    tally.skipped.append(f"{target.name}, {suite} ({str(error).splitlines()[-1]})")


def _compare(
    program: Program, tally: Tally, target: Target, suite: str, seed: int, number: int
) -> None:
    emulator = foreign_reference.emulator_of(target, _STORE)
    assert target.debian is not None
    with tempfile.TemporaryDirectory(prefix="which-") as place:
        root = Path(place, "real")
        Archive(suite, target.debian, _STORE).unpacked(_PACKAGES, root)
        loader = _loader(root, target)
        _real(program, tally, emulator, root, target, f"{target.name}, {suite}")
        for index in range(number):
            tree = RandomTree(Path(place, "tree"), seed * 1_000_003 + index, loader, target)
            _made(program, tally, emulator, tree, f"{target.name}, {suite}, seed {seed}, tree {index}")
            shutil.rmtree(tree.root)


def _loader(root: Path, target: Target) -> Path:
    """The loader's own file; some releases have it by links from the top."""
    for place in [target.loader, f"/usr{target.loader}", f"/usr/lib/{target.triplet}/{Path(target.loader).name}"]:
        path = root / place.lstrip("/")
        if path.is_file() and not path.is_symlink():
            return path
    found = [path for path in root.glob(f"**/{Path(target.loader).name}") if not path.is_symlink()]
    if not found:
        raise Unreachable(f"there is no {target.loader} in the package")
    return found[0]


def _real(
    program: Program, tally: Tally, emulator: Path, root: Path, target: Target, scene: str
) -> None:
    # Packages of a release with merged directories leave their making to base-files' scripts.
    for name in ["bin", "sbin", "lib"]:
        if not (root / name).exists():
            (root / name).symlink_to(f"usr/{name}")
    subprocess.run([program.executable, "ldconfig", "-r", root], check=True, capture_output=True)
    files = [path for path in sorted(root.glob("**/*")) if _is_subject(path)]
    names = ["/" + str(path.relative_to(root)) for path in files]
    answers = resolution_compare.asked(
        program, ["which", "--root", str(root), "--format", "json", *names], {})
    told = {answer["name"]: answer for answer in answers["names"]}
    for name in names:
        try:
            expected = _traced(emulator, root, [target.loader, name], {})
        except resolution_compare.LoaderCrash:
            continue
        if expected is None:
            continue
        tally.count("files of other processors")
        answer = told.get(name)
        seen = ["no answer"] if answer is None else resolution_compare.differences(
            expected, answer, loader=target.loader)
        if answer is None and expected[0] == "error":
            seen = []
        tally.report(scene, name, seen)


def _is_subject(path: Path) -> bool:
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode) or path.name.startswith("ld"):
        return False
    with path.open("rb") as file:
        head = file.read(20)
    return head[:4] == b"\x7fELF" and head[16:18] in (b"\2\0", b"\3\0", b"\0\2", b"\0\3")


def _made(program: Program, tally: Tally, emulator: Path, tree: RandomTree, scene: str) -> None:
    made = subprocess.run(
        [program.executable, "ldconfig", "-X", "-r", tree.root], capture_output=True)
    if made.returncode != 0:
        raise OSError(f"solder ldconfig: {made.stderr!r}")
    if tree.chance.random() < 0.5:
        tree.make_stale()
    # An emulated program has no rights but its user's.
    (tree.root / "bin/p").chmod(0o755)
    words = ["which", "--root", str(tree.root), "--format", "json", tree.program]
    environment = {}
    if tree.library_path is not None:
        environment["LD_LIBRARY_PATH"] = tree.library_path
        words += ["--library-path", tree.library_path]
    tally.count("random trees of other processors")
    try:
        expected = _traced(
            emulator, tree.root, [tree.program], environment)
    except (subprocess.TimeoutExpired, resolution_compare.LoaderCrash):
        tally.count("trees on which the loader fails")
        return
    answers = resolution_compare.asked(program, words, {})
    if expected is None or not answers["names"]:
        tally.report(scene, f"{environment}", ["no answer"])
        return
    tally.report(scene, f"{environment}", resolution_compare.differences(
        expected, answers["names"][0], tree.auxiliary, tree.target.loader))


def _traced(
    emulator: Path, root: Path, command: list[str], environment: dict[str, str]
) -> tuple[str, object] | None:
    here = root / "emulator"
    if not here.exists():
        shutil.copy2(emulator, here)

    def enter() -> None:
        os.chroot(root)
        os.chdir("/")

    variables = {"LC_ALL": "C", "LD_TRACE_LOADED_OBJECTS": "1", **environment}
    return resolution_compare.told(subprocess.run(
        ["/emulator", *command], capture_output=True, env=variables,
        preexec_fn=enter, timeout=_PATIENCE))


if __name__ == "__main__":
    result = Tally("which")
    _NAMES = sys.argv[2].split(",")
    run(Program(Path(sys.argv[1])), result, int(sys.argv[3]), int(sys.argv[4]))
    print(result.line())
    for violation in result.violations[: int(os.environ.get("MOST", "12"))]:
        print(violation)
