"""A program and its library in several builds, made by this machine's compiler for a root of its kind."""

import struct
import subprocess
from pathlib import Path

from elf_images import ISA_NEEDED
from real_root import RealRoot

#: Where the library lies: no loader looks there by itself.
HOME = "/opt/own/lib"
SONAME = "libown.so.1"
PROGRAM = "/opt/own/program"
#: An x86 level that no processor has yet.
_BEYOND = 1 << 8


def make_program(root: RealRoot) -> None:
    """A program that prints what its library says it is."""
    source = "const char *own(void); int puts(const char *); int main(void) { return puts(own()) < 0; }"
    library = root.place(f"{HOME}/libown.so.1.0")
    make_library(root, "")
    _cc(source, root.place(PROGRAM), str(library))


def make_library(root: RealRoot, directory: str, level: str = "", is_beyond: bool = False) -> None:
    """A library that says its directory below `HOME`; with a level, marked as needing it."""
    says = directory or "base"
    made = root.place(f"{HOME}/{directory}/libown.so.1.0")
    marks = [f"-Wl,-z,{level}"] if level else []
    _cc(f'const char *own(void) {{ return "{says}"; }}', made, "-shared", "-fPIC", f"-Wl,-soname,{SONAME}",
        *marks)
    if is_beyond:
        made.write_bytes(_needing(made.read_bytes(), _BEYOND))


def _cc(source: str, target: Path, *words: str) -> None:
    command = ["cc", "-x", "c", "-", "-x", "none", "-o", target, *words]
    subprocess.run(command, input=source.encode(), check=True)


def _needing(data: bytes, bits: int) -> bytes:
    """A library that is marked as needing instructions, marked as needing others."""
    start = struct.pack("<II", ISA_NEEDED, 4)
    at = data.index(start) + len(start)
    return data[:at] + struct.pack("<I", bits) + data[at + 4 :]
