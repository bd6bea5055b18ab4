"""A random root made for x86-64, turned into one for another processor.

Its libraries become that processor's, those of i386 some of another kind of the same family, and what was
foreign stays so. Directories and the loader are called as Debian calls them there.
"""

from dataclasses import replace

from elf_images import EM_386, EM_X86_64, Content, Cut, Image
from ldconfig_scene import Entry, Run, Scene
from ldconfig_targets import X86_64, Target

#: Directories for old processors; where there is no such name for another one, it stays.
_OLD = ["haswell", "sse2", "x86_64", "avx512_1", "xeon_phi", "i586", "i686"]
_TRIPLET, _LOADER = "x86_64-linux-gnu", "ld-linux-x86-64.so.2"


def retargeted(scene: Scene, target: Target) -> Scene:
    """The scene for a processor."""
    if target.own == X86_64:
        return scene
    entries = tuple(_entry(entry, target) for entry in scene.entries)
    runs = tuple(
        Run(tuple(_text(word, target) for word in run.options),
            tuple(_entry(entry, target) for entry in run.changes), run.is_joined)
        for run in scene.runs)
    made = replace(scene, entries=entries, runs=runs)
    return _with_known_generator(made) if target.own.is_big else made


def _with_known_generator(scene: Scene) -> Scene:
    """Nobody can read from such a cache who has made it, unless there is one of the same maker before."""
    places = {"/etc/ld.so.cache", scene.cache, *scene.caches}
    runs = tuple(
        replace(run, options=tuple(word.replace("old", "compat") for word in run.options))
        for run in scene.runs)
    entries = tuple(
        entry for entry in scene.entries
        if entry.path not in places or entry.kind not in ("file", "link", "directory"))
    return replace(scene, entries=entries, runs=runs, caches=tuple(sorted(places)))


def _entry(entry: Entry, target: Target) -> Entry:
    what = entry.what
    if isinstance(what, str):
        what = _text(what, target)
    elif isinstance(what, bytes):
        what = _bytes(what, target)
    elif isinstance(what, (Image, Cut)):
        what = _content(what, target)
    return Entry(entry.kind, _text(entry.path, target), what)


def _content(content: Image | Cut, target: Target) -> Content:
    if isinstance(content, Cut):
        whole = _content(content.whole, target)
        assert isinstance(whole, Image)
        return Cut(whole, content.size)
    # What is in the wrong order for the one is so for the other.
    is_reversed = content.is_big
    if content.machine == EM_X86_64 and content.bits == 64:
        made = target.own.image(content)
    elif content.machine == EM_386 and content.bits == 32:
        sibling = target.siblings[len(content.needed) % len(target.siblings)]
        made = sibling.image(content)
    else:
        made = replace(content, is_big=target.own.is_big)
    made = replace(
        made, is_big=made.is_big != is_reversed, flags=content.flags or made.flags,
        sonames=tuple(_bytes(name, target) for name in content.sonames))
    if content.interpreter is not None and b"64" in content.interpreter:
        made = replace(made, interpreter=target.loader.encode())
    return made


def _text(text: str, target: Target) -> str:
    name = target.loader.rsplit("/", 1)[1]
    parts = text.replace(_TRIPLET, target.triplet).replace(_LOADER, name).split("/")
    return "/".join(_old_name(part, target) for part in parts)


def _old_name(name: str, target: Target) -> str:
    names = target.old_capabilities[1:]
    number = _OLD.index(name) if name in _OLD else len(names)
    return names[number] if number < len(names) else name


def _bytes(text: bytes, target: Target) -> bytes:
    name = target.loader.rsplit("/", 1)[1]
    return text.replace(_TRIPLET.encode(), target.triplet.encode()).replace(
        _LOADER.encode(), name.encode())
