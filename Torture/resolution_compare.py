"""What `solder which` says against the real loader: for the machine's own files, and for random trees.

The loader is asked by `LD_TRACE_LOADED_OBJECTS` (as ldd does) and in random trees inside a chroot, where
nothing but the loader is executed: the programs hold no code.
"""

import json
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import resolution_foreign
import resolution_run
from program import Program
from resolution_trees import RandomTree
from setting import Setting
from violation import Tally

_LOADER = Path("/lib64/ld-linux-x86-64.so.2")
_PLACES = ["/usr/bin", "/usr/sbin", "/usr/lib", "/usr/local/bin", "/usr/local/lib"]
_LINE = re.compile(r"^\t(?:(?P<name>.*?) => )?(?P<path>.*?)(?: \(0x[0-9a-f]+\))?$")
_MOST_AT_ONCE = 200
#: A loader takes milliseconds.
_PATIENCE = 5


def run(setting: Setting) -> Tally:
    """A sample of the machine and some hundred trees, or all of it and many thousand."""
    tally = Tally("which")
    if not _LOADER.exists():
        tally.skipped.append("no x86-64 loader of glibc")
        return tally
    machine(setting.program, tally, 300 if setting.is_short else None)
    if os.geteuid() == 0 and shutil.which("ldconfig"):
        trees(setting.program, tally, setting.seed, 200 if setting.is_short else 5000)
        if not setting.is_short:
            resolution_foreign.run(setting.program, tally, setting.seed, 400)
    else:
        tally.skipped.append("random trees need root")
    return tally


def machine(program: Program, tally: Tally, sample: int | None) -> None:
    """Programs and libraries of the machine, as ldd shows them."""
    files = _elf_files()
    if sample is not None:
        files = files[:: max(1, len(files) // sample)]
    for start in range(0, len(files), _MOST_AT_ONCE):
        part = files[start : start + _MOST_AT_ONCE]
        answers = asked(program, ["which", "--format", "json", *map(str, part)], {})
        told = {answer["name"]: answer for answer in answers["names"]}
        for path in part:
            try:
                expected = _traced(path, {})
            except LoaderCrash:
                continue
            if expected is None:
                continue
            tally.count("files of the machine")
            answer = told.get(str(path))
            if answer is None:
                seen = [] if expected[0] == "error" else ["no answer"]
            else:
                seen = differences(expected, answer)
            tally.report(str(path), "machine", seen)


def trees(program: Program, tally: Tally, seed: int, number: int) -> None:
    """Random trees, each asked with a cache that may be old, and without one."""
    with tempfile.TemporaryDirectory(prefix="which-") as place:
        for index in range(number):
            root = Path(place) / "root"
            tree = RandomTree(root, seed * 1_000_003 + index, _LOADER)
            subprocess.run(
                ["/sbin/ldconfig", "-X", "-r", str(root)], check=True, capture_output=True)
            if tree.chance.random() < 0.2:
                (root / "etc/ld.so.cache").unlink()
            if tree.chance.random() < 0.5:
                tree.make_stale()
            tally.count("random trees")
            try:
                seen = _tree_differences(program, tree)
            except (subprocess.TimeoutExpired, LoaderCrash) as failure:
                # Filters that name each other keep glibc busy for good, and solder not.
                if str(program.executable) in getattr(failure, "cmd", []):
                    raise
                tally.count("trees on which the loader fails")
                seen = []
            tally.report(f"seed {seed}, tree {index}", f"LD_LIBRARY_PATH={tree.library_path}", seen)
            shutil.rmtree(root)


def _tree_differences(program: Program, tree: RandomTree) -> list[str]:
    environment = {} if tree.library_path is None else {"LD_LIBRARY_PATH": tree.library_path}
    environment["LC_ALL"] = "C"
    words = ["which", "--root", str(tree.root), "--format", "json", tree.program]
    if tree.library_path is not None:
        words += ["--library-path", tree.library_path]
    answers = asked(program, words, {})
    if not answers["names"]:
        return ["no answer"]
    answer = answers["names"][0]
    is_started = tree.is_secure or tree.chance.random() < 0.5
    found = resolution_run.differences(tree, environment, answer) if is_started else []
    # Whoever gets other rights is not traced.
    if tree.is_secure:
        return found
    expected = _traced(Path(tree.program), environment, tree.root)
    if expected is None:
        return ["the loader gave no answer"]
    return found + differences(expected, answer, tree.auxiliary)


def asked(program: Program, words: list[str], environment: dict[str, str]) -> dict:
    """What solder answers."""
    done = subprocess.run(
        [str(program.executable), *words], capture_output=True, env=environment, timeout=60)
    if done.returncode not in (0, 1, 2):
        return {"names": [], "status": done.returncode}
    return json.loads(done.stdout)


def _traced(
    path: Path, environment: dict[str, str], root: Path | None = None
) -> tuple[str, object] | None:
    """What the loader shows: names with their paths, or the error at which it stops."""
    variables = {**environment, "LD_TRACE_LOADED_OBJECTS": "1", "LC_ALL": "C"}
    has_loader = root is not None or b"ld-linux-x86-64.so.2\0" in path.read_bytes()[:4096]
    is_started = has_loader and os.access(f"{root or ''}{path}", os.X_OK)
    words = [str(path)] if is_started else [str(_LOADER), str(path)]

    return told(subprocess.run(
        words, capture_output=True, env=variables, preexec_fn=resolution_run.entering(root) if root else None,
        timeout=_PATIENCE))


class LoaderCrash(Exception):
    """A loader that traces ended by a signal: glibc's does so on some filters that name each other."""


def told(done: subprocess.CompletedProcess[bytes]) -> tuple[str, object] | None:
    """What a loader that traces said; nothing where it failed in another way."""
    if done.returncode < 0:
        raise LoaderCrash(f"signal {-done.returncode}")
    errors = done.stderr.decode(errors="replace")
    if "error while loading shared libraries" in errors:
        return "error", errors.strip()
    if done.returncode != 0:
        return None
    found = set()
    for line in done.stdout.decode(errors="replace").splitlines():
        match = _LINE.match(line)
        if match and "linux-vdso" not in line and "statically linked" not in line:
            path = match["path"].strip()
            name = match["name"]
            if path == "not found":
                found.add(("missing", name.strip()))
            else:
                # The kernel's own object may have no name.
                found |= {("found", path)} - {("found", "")}
    return "set", found


def differences(
    expected: tuple[str, object], answer: dict, auxiliary: set[str] = frozenset(),
    loader: str = str(_LOADER)
) -> list[str]:
    """How what the loader shows differs from the answer."""
    kind, facts = expected
    found, refused = set(), []
    if answer.get("interpreter"):
        found.add(("found", answer["interpreter"]))
    pending = list(answer["needed"] or [])
    while pending:
        need = pending.pop()
        if need["resolved"]:
            found.add(("found", need["resolved"]))
        elif "refused" in need["marks"]:
            refused.append(need)
        else:
            found.add(("missing", need["name"]))
        pending += need.get("needed") or []
    if kind == "error":
        # The loader stops at the first; it names the file, or the name it was asked for.
        if any(_names(need) & set(re.split(r"[: ]+", str(facts))) for need in refused):
            return []
        return [f"the loader: {facts}", f"solder: {sorted(found)}, refused {refused}"]
    if refused:
        return [f"solder refuses {refused[0]['name']}: {refused[0]['candidates']}", f"{facts}"]
    # The loader shows itself also where only the system started it.
    itself = {("found", loader)}
    # Of a missing path with a token solder tells the text, and the loader what it stands for.
    if any("$" in name for fact, name in found if fact == "missing"):
        found = {fact for fact in found if not (fact[0] == "missing" and {"$", "/"} & set(fact[1]))}
        facts = {fact for fact in facts if not (fact[0] == "missing" and "/" in fact[1])}
    # What is auxiliary is traced as missing, and does not matter.
    passed_over = {
        fact for fact in facts
        if fact[0] == "missing" and any(_may_be(fact[1], name) for name in auxiliary)}
    missing, extra = facts - found - itself - passed_over, found - facts - itself
    return [f"only the loader: {fact}" for fact in sorted(missing)] + [
        f"only solder: {fact}" for fact in sorted(extra)]


def _may_be(shown: str, name: str) -> bool:
    """Whether the loader may show a name so: a token of it as what it stands for."""
    return shown == name or "$" in name and shown.endswith(name.partition("/")[2])


def _names(need: dict) -> set[str]:
    paths = {each["path"] for each in need["candidates"] if each["verdict"] == "refused"}
    return {need["name"]} | paths


def _elf_files() -> list[Path]:
    """Every regular ELF file for this processor in the usual places, in order, once each."""
    files: dict[tuple[int, int], Path] = {}
    for place in _PLACES:
        for directory, _, names in os.walk(place):
            for name in sorted(names):
                path = Path(directory) / name
                status = path.lstat()
                if not stat.S_ISREG(status.st_mode) or status.st_mode & 0o6000:
                    continue
                if not os.access(path, os.R_OK) or "\n" in str(path):
                    continue
                with path.open("rb") as file:
                    head = file.read(20)
                if head[:5] == b"\x7fELF\x02" and head[16:20] in (b"\2\0>\0", b"\3\0>\0"):
                    files.setdefault((status.st_dev, status.st_ino), path)
    return sorted(files.values())


if __name__ == "__main__":
    executable = Path(sys.argv[1])
    result = Tally("which")
    if "machine" in sys.argv[2]:
        machine(Program(executable), result, None if sys.argv[2] == "machine-all" else 300)
    else:
        trees(Program(executable), result, int(sys.argv[3]), int(sys.argv[4]))
    print(result.line())
    for violation in result.violations[:int(os.environ.get("MOST", "12"))]:
        print(violation)
