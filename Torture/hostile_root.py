"""A root whose every link wants to lead out: nothing outside of it is ever opened, and nothing hangs.

What was opened is told by strace with the path that the kernel resolved, not by the words of the call.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

from setting import Setting
from violation import Tally

_LOADER = Path("/lib64/ld-linux-x86-64.so.2")
_OPENED = re.compile(r"\b(?:openat|openat2|open)\(.* = \d+<(.*)>$")
#: Each a command line after the program's name; ROOT stands for the root.
_RUNS = [
    ["check", "--root", "ROOT"],
    ["check", "--root", "ROOT", "--format", "json", "/"],
    ["check", "--root", "ROOT", "-v", "/opt/a", "/usr/lib"],
    ["fix", "-n", "--root", "ROOT", "--state-dir", "STATE"],
    ["which", "--root", "ROOT", "liba.so.1", "libout.so.1", "/bin/p", "/opt/a/libout.so.1"],
    ["ldconfig", "-r", "ROOT", "-N", "-X", "-v"],
    ["ldconfig", "-r", "ROOT", "-p"],
]
#: What the C library reads of its own before the program begins.
_OWN = re.compile(r"/proc/\d+/maps|/sys/devices/system/cpu/possible")
_PATIENCE = 60


def run(setting: Setting) -> Tally:
    """Every looking command on the root, as whoever runs this."""
    tally = Tally("hostile-root")
    base = setting.tools / "hostile"
    root, outside = base / "root", base / "outside"
    outside.mkdir(parents=True)
    shutil.copy(_LOADER, outside / "libout.so.1.2")
    _lay(root, outside)
    for words in _RUNS:
        _judge(setting, root, [{"ROOT": str(root), "STATE": str(base / "state")}.get(w, w) for w in words], tally)
    return tally


def _lay(root: Path, outside: Path) -> None:
    for directory in ["opt/a", "opt/deep/er", "usr/lib", "etc/ld.so.conf.d", "bin", "lib64",
                      "var/lib/dpkg", "var/lib/rpm", "lib/apk/db", "var/lib/pacman/local/x-1"]:
        (root / directory).mkdir(parents=True)
    shutil.copy(_LOADER, root / "lib64" / _LOADER.name)
    shutil.copy("/bin/true", root / "bin/p")
    a = root / "opt/a"
    up = "../" * 12
    links = {
        a / "libout.so.1": str(outside / "libout.so.1.2"), a / "libout.so": f"{up}{outside}/libout.so.1.2",
        a / "libproc.so.1": "/proc/self/exe", a / "libroot.so.1": f"/proc/self/root{outside}/libout.so.1.2",
        a / "libcwd.so.1": "/proc/self/cwd/libout.so.1.2", a / "libfd.so.1": "/proc/self/fd/0",
        a / "libloop.so.1": "libloop.so.2", a / "libloop.so.2": "libloop.so.1",
        a / ("lib" + "n" * 246 + ".so.1"): "n" * 255, a / "libdev.so.1": "/dev/zero",
        root / "opt/b": str(outside), root / "opt/c": f"{up}{outside}", root / "opt/d": "/proc/self/root",
        root / "etc/ld.so.conf.d/out.conf": str(outside / "x.conf"),
        root / "etc/ld.so.conf.d/up.conf": f"{up}etc/ld.so.conf",
        root / "etc/ld.so.cache": f"{up}etc/ld.so.cache", root / "etc/os-release": "/etc/os-release",
        root / "var/lib/dpkg/info": "/var/lib/dpkg/info", root / "var/lib/dpkg/diversions": f"{up}etc/passwd",
        root / "var/lib/dpkg/alternatives": f"{up}var/lib/dpkg/alternatives",
        root / "var/lib/rpm/rpmdb.sqlite": f"{up}etc/passwd", root / "lib/apk/db/installed": "/etc/passwd",
        root / "var/lib/pacman/local/x-1/files": f"{up}etc/passwd", root / "nix": "/proc/self/root",
    }
    for place, text in links.items():
        os.symlink(text, place)
    os.mkfifo(a / "libfifo.so.1")
    os.mkfifo(root / "etc/ld.so.conf.d/fifo.conf")
    shutil.copy(_LOADER, a / "liba.so.1.2")
    lines = ["include /etc/ld.so.conf.d/*.conf", f"include {up}etc/ld.so.conf", "include /proc/self/environ",
             "/opt/a", "/opt/b", "/opt/c", "/opt/d/etc", "/opt/a/../../../../..", f"{outside}", "/proc/self/cwd"]
    (root / "etc/ld.so.conf").write_text("\n".join(lines) + "\n")


def _judge(setting: Setting, root: Path, words: list[str], tally: Tally) -> None:
    trace = setting.tools / "hostile.trace"
    command = ["strace", "-f", "-y", "-e", "trace=open,openat,openat2", "-o", str(trace),
               str(setting.program.executable), *words]
    scene = " ".join(words[:1] + words[3:])
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=_PATIENCE, stdin=subprocess.DEVNULL, cwd=root.parent)
    except subprocess.TimeoutExpired:
        tally.report(scene, "hostile root", [f"still running after {_PATIENCE} s"])
        return
    tally.count("runs")
    if done.returncode not in (0, 1, 2):
        tally.report(scene, "hostile root", [f"status {done.returncode}: {done.stderr[-300:]!r}"])
    opened = [match[1] for match in map(_OPENED.search, trace.read_text(errors="replace").splitlines()) if match]
    tally.count("opens", len(opened))
    inside = (str(root), str(root.parent / "state"))
    strays = sorted({path for path in opened if not path.startswith(inside) and not _OWN.fullmatch(path)})
    tally.report(scene, "hostile root", [f"opened {path}" for path in strays])
    if not opened:
        tally.report(scene, "hostile root", ["nothing was opened at all"])
