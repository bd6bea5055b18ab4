"""solder against ldconfig on random roots: see ldconfig_compare.py, which is run here."""

import os
import subprocess
import sys
from pathlib import Path

import modern_reference
from setting import Setting
from violation import Tally

_HERE = Path(__file__).resolve().parent
_SYSTEMS = Path("/sbin/ldconfig")


def run(setting: Setting) -> Tally:
    """Compares with the machine's ldconfig and, in the long form, with a newer one."""
    tally = Tally("ldconfig")
    if os.geteuid() != 0:
        # ldconfig goes other ways for a user, and they are not all good.
        tally.skipped.append("all (needs root)")
        return tally
    if _SYSTEMS.exists():
        _compare(_SYSTEMS, setting, tally)
    else:
        tally.skipped.append(f"{_SYSTEMS} (not there)")
    if not setting.is_short:
        try:
            _compare(modern_reference.fetched(setting.tools / "modern"), setting, tally)
        except modern_reference.Unreachable as reason:
            tally.skipped.append(f"a newer ldconfig ({reason})")
    return tally


def _compare(reference: Path, setting: Setting, tally: Tally) -> None:
    roots = 300 if setting.is_short else 10_000
    words = [
        "--reference", reference, "--solder", setting.program.executable, "--roots", roots,
        "--seed", setting.seed, "--workers", os.cpu_count() or 1,
    ]
    result = subprocess.run(
        [sys.executable, _HERE / "ldconfig_compare.py", *map(str, words)], capture_output=True, text=True)
    lines = result.stdout.strip().splitlines()
    if result.returncode not in (0, 1) or not lines:
        raise OSError(f"ldconfig_compare: {result.stderr.strip()[-500:]}")
    tally.count(f"roots against {reference.name}", roots)
    if result.returncode == 1:
        tally.report(f"{reference}", lines[-1], ["\n    ".join(lines[:-1])])
