"""Makes a scene smaller while it still shows its difference."""

import time
from dataclasses import fields, replace
from typing import Callable

from elf_images import Content, Image
from ldconfig_scene import Entry, Run, Scene

#: So many scenes at most are tried: a small root is convenient, not worth minutes.
_MOST_TRIES = 600
#: Nor are those who hang waited for again and again.
_MOST_SECONDS = 60


class Shrinker:
    """Leaves away what a test shows not to matter."""

    def __init__(self, still_differs: Callable[[Scene], bool]):
        self._still_differs = still_differs
        self._tries = 0
        self._end = time.monotonic() + _MOST_SECONDS

    def shrunk(self, scene: Scene) -> Scene:
        """The smallest scene that was found."""
        while True:
            smaller = self._once(scene)
            if smaller == scene or self._is_over:
                return smaller
            scene = smaller

    def _once(self, scene: Scene) -> Scene:
        if len(scene.runs) > 1:
            scene = self._parts(scene, scene.runs, lambda runs: replace(scene, runs=runs))
        kept = scene
        scene = self._parts(kept, kept.entries, lambda entries: replace(kept, entries=entries))
        for number in range(len(scene.runs)):
            scene = self._run(scene, number)
        for number, entry in enumerate(scene.entries):
            if entry.kind == "file" and isinstance(entry.what, bytes):
                scene = self._text(scene, number)
            if entry.kind == "file" and isinstance(entry.what, Image):
                scene = self._image(scene, number)
        return scene

    def _run(self, scene: Scene, number: int) -> Scene:
        """Without options and changes of one run."""
        def with_run(run: Run, kept: Scene) -> Scene:
            return replace(kept, runs=kept.runs[:number] + (run,) + kept.runs[number + 1 :])

        for part in ["changes", "options"]:
            run, kept = scene.runs[number], scene
            scene = self._parts(
                kept, getattr(run, part),
                lambda rest, run=run, kept=kept, part=part: with_run(replace(run, **{part: rest}), kept))
        return scene

    def _text(self, scene: Scene, number: int) -> Scene:
        """Without lines of one text."""
        text = scene.entries[number].what
        assert isinstance(text, bytes)
        lines = tuple(text.splitlines(keepends=True))
        if len(lines) < 2:
            return scene
        return self._parts(scene, lines, lambda rest: _with_content(scene, number, b"".join(rest)))

    def _image(self, scene: Scene, number: int) -> Scene:
        """Without what one image has of its own."""
        for field in fields(Image):
            image = scene.entries[number].what
            if getattr(image, field.name) != field.default and field.name != "sonames":
                smaller = _with_content(scene, number, replace(image, **{field.name: field.default}))
                scene = smaller if self._differs(smaller) else scene
        return scene

    def _parts(
        self, scene: Scene, parts: tuple, with_parts: Callable[[tuple], Scene]
    ) -> Scene:
        """Leaves away as many parts as possible, many at once first."""
        size = max(1, len(parts) // 2)
        while size >= 1:
            at = 0
            while at < len(parts):
                rest = parts[:at] + parts[at + size :]
                if self._differs(with_parts(rest)):
                    parts, scene = rest, with_parts(rest)
                else:
                    at += size
            size //= 2
        return scene

    @property
    def _is_over(self) -> bool:
        return self._tries >= _MOST_TRIES or time.monotonic() > self._end

    def _differs(self, scene: Scene) -> bool:
        if self._is_over or not scene.runs:
            return False
        self._tries += 1
        return self._still_differs(scene)


def _with_content(scene: Scene, number: int, content: Content) -> Scene:
    entry = Entry("file", scene.entries[number].path, content)
    return replace(scene, entries=scene.entries[:number] + (entry,) + scene.entries[number + 1 :])
