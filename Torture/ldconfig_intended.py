"""Where solder differs from glibc on purpose although it is told to be strict: never but these.

Each is unsafe, or says less, in glibc; Documentation/LDCONFIG.md lists them for users. Nobody but solder
is forgiven them: two ldconfigs of glibc must agree in these, too.
"""

import re
from dataclasses import replace

from ldconfig_scene import Run, Scene

_SEVERAL_SEGMENTS = re.compile(rb"^[^\n]*: more than one dynamic segment\n\n", re.MULTILINE)
_CAPABILITY = re.compile(rb'hwcap: "[^"]*"')
_ANCIENT = (b"\x0b\x01", b"\xcc\x00")
#: glibc keeps its auxiliary cache here, and makes the last directory for it.
WAY_TO_AUXILIARY = frozenset({b"/var", b"/var/cache", b"/var/cache/ldconfig"})


def without(text: bytes, scene: Scene, run: Run, is_first: bool) -> bytes:
    """What a program said, without what may differ."""
    # glibc says it only when its auxiliary cache does not know the file; under another root solder
    # leaves no such cache behind.
    if not is_first:
        text = _SEVERAL_SEGMENTS.sub(b"", text)
    # glibc reads names of glibc-hwcaps from the wrong place in the compat files that it writes.
    is_compat = any("compat" in option for each in scene.runs for option in each.options)
    if is_compat and "-p" in run.options:
        text = _CAPABILITY.sub(b'hwcap: "..."', text)
    return text


def compared(scene: Scene) -> Scene | None:
    """What of a scene is compared, which may be less than all of it."""
    # glibc leaves its temporary file behind where the cache is a directory.
    if any(entry.kind == "directory" and entry.path.endswith(".cache") for entry in scene.entries):
        return None
    # A library of the a.out days has its name from that of its file, the first that glibc saw: in an
    # earlier run, too, as the auxiliary cache has it.
    if any(isinstance(entry.what, bytes) and entry.what[:2] in _ANCIENT for entry in scene.entries):
        return replace(scene, runs=scene.runs[:-1])
    return scene
