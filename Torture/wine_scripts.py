#!/usr/bin/env python3
"""`fix --script cmd` under Wine's cmd, as far as that goes: it makes no links.

    Torture/wine_scripts.py [--solder PATH]

Shows that a cmd other than our interpreter understands the script: that it compares, refuses what
changed, notices that no link came into being, and leaves the directory as it was. By hand only: needs
Debian's wine and gcc-mingw-w64-x86-64-win32, 600 MB. Exit status: 0 all as expected; 1 not; 2 not run.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from elf import image

_HERE = Path(__file__).resolve().parent
_LIBRARIES = ["libcuda.so", "libcuda.so.1", "libcuda.so.1.1"]
_UNCHANGED = "Nothing was changed."


def main() -> int:
    """Runs the scripts in a fresh prefix."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--solder", type=Path, default=_HERE.parent / "bin" / "solder")
    solder = parser.parse_args().solder
    compiler = shutil.which("x86_64-w64-mingw32-gcc")
    if not shutil.which("wine") or not compiler:
        print("wine_scripts: needs wine and gcc-mingw-w64-x86-64-win32", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="torture-wine-") as place:
        wine = _Wine(Path(place))
        wine.install(compiler)
        failures = [line for scene in _SCENES for line in scene(wine, solder)]
        wine.end()
    for line in failures:
        print(line)
    print(f"wine-scripts {len(_SCENES)} scenes: {len(failures)} violations")
    return 1 if failures else 0


class _Wine:
    """A prefix of its own with our `fc` and `findstr`."""

    def __init__(self, place: Path):
        self.environment = {
            **os.environ, "WINEPREFIX": str(place / "prefix"), "WINEDEBUG": "-all",
            # Ours, not the ones that Wine has built in.
            "WINEDLLOVERRIDES": "fc.exe,findstr.exe=n"}
        self.drive = place / "prefix" / "drive_c"
        subprocess.run(
            ["wine", "wineboot", "-i"], env=self.environment, check=True, capture_output=True,
            timeout=300)

    def install(self, compiler: str) -> None:
        """Puts our tools where the script starts them."""
        for name in ["fc.exe", "findstr.exe"]:
            program = self.drive / "windows" / "system32" / name
            program.unlink(missing_ok=True)
            subprocess.run(
                [compiler, "-O1", "-o", program, _HERE / "wine_tools.c"], check=True)

    def directory(self) -> Path:
        """A fresh directory with three copies, as Windows' driver lays them down."""
        directory = self.drive / "app" / "lib (x86) & more"
        shutil.rmtree(directory, ignore_errors=True)
        directory.mkdir(parents=True)
        for name in _LIBRARIES:
            (directory / name).write_bytes(image("libcuda.so.1"))
        return directory

    def scripts(self, solder: Path, directory: Path) -> None:
        """Writes both scripts to the drive's top."""
        subprocess.run(
            [solder, "fix", "--script", "cmd", "--windows-dir", rf"C:\app\{directory.name}", "-o",
             self.drive / "fix.cmd", "--undo-script", self.drive / "undo.cmd", "--quiet", directory],
            env=self.environment, check=False)

    def run(self, script: str) -> tuple[int, str]:
        """Runs a script; gives its status and what it said."""
        result = subprocess.run(
            ["wine", "cmd", "/c", rf"C:\{script}.cmd"], env=self.environment, capture_output=True,
            text=True, errors="replace", timeout=120)
        return result.returncode, result.stdout

    def end(self) -> None:
        """Ends what runs in the prefix, and nothing else."""
        subprocess.run(["wineserver", "-k"], env=self.environment, check=False)


def _entries(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def _expect(
    wine: _Wine, script: str, directory: Path, status: int, words: list[str], scene: str
) -> list[str]:
    before = _entries(directory)
    found, said = wine.run(script)
    lines = [] if found == status else [f"{scene}: exit {found}: {said}"]
    lines += [f"{scene}: does not say {word!r}: {said}" for word in words if word not in said]
    return lines + ([] if _entries(directory) == before else [f"{scene}: the directory changed"])


def _no_link(wine: _Wine, solder: Path) -> list[str]:
    directory = wine.directory()
    wine.scripts(solder, directory)
    words = [r'\libcuda.so.1" cannot become a link', _UNCHANGED]
    return _expect(wine, "fix", directory, 1, words, "mklink makes nothing")


def _changed(wine: _Wine, solder: Path) -> list[str]:
    directory = wine.directory()
    wine.scripts(solder, directory)
    (directory / "libcuda.so").write_bytes(image("libcuda.so.1", fill=9))
    words = [r'\libcuda.so" is not what solder looked at', _UNCHANGED]
    return _expect(wine, "fix", directory, 1, words, "a copy changed")


def _missing(wine: _Wine, solder: Path) -> list[str]:
    directory = wine.directory()
    wine.scripts(solder, directory)
    (directory / "libcuda.so.1.1").unlink()
    return _expect(wine, "fix", directory, 1, [_UNCHANGED], "the original is gone")


def _interrupted(wine: _Wine, solder: Path) -> list[str]:
    directory = wine.directory()
    wine.scripts(solder, directory)
    (directory / "libcuda.so.1").rename(directory / ".solder-old-1-libcuda.so.1")
    wine.run("fix")
    names = sorted(_entries(directory))
    return [] if names == _LIBRARIES else [f"an interrupted move is not taken back: {names}"]


def _in_the_way(wine: _Wine, solder: Path) -> list[str]:
    directory = wine.directory()
    wine.scripts(solder, directory)
    (directory / ".solder-old-2-libcuda.so").write_bytes(b"somebody's")
    words = [r'\.solder-old-2-libcuda.so" is in the way', _UNCHANGED]
    return _expect(wine, "fix", directory, 1, words, "a name is in the way")


def _nothing_to_take_back(wine: _Wine, solder: Path) -> list[str]:
    directory = wine.directory()
    wine.scripts(solder, directory)
    return _expect(wine, "undo", directory, 0, ["Nothing to do"], "nothing to take back")


def _no_directory(wine: _Wine, solder: Path) -> list[str]:
    directory = wine.directory()
    wine.scripts(solder, directory)
    directory.rename(directory.with_name("elsewhere"))
    status, said = wine.run("fix")
    shutil.rmtree(directory.with_name("elsewhere"))
    is_told = status == 1 and "There is no directory" in said
    return [] if is_told else [f"no directory: exit {status}: {said}"]


_SCENES = [
    _no_link, _changed, _missing, _interrupted, _in_the_way, _nothing_to_take_back, _no_directory,
]


if __name__ == "__main__":
    sys.exit(main())
