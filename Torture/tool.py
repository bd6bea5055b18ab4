"""Small C programs of the harnesses, compiled where they are needed: Python is too slow for a race."""

import subprocess
from pathlib import Path

_SOURCES = Path(__file__).resolve().parent


def compiled(name: str, into: Path) -> Path:
    """Compiles `name`.c once and gives the program."""
    program = into / name
    if not program.exists():
        subprocess.run(["cc", "-O2", "-o", program, _SOURCES / f"{name}.c"], check=True)
    return program
