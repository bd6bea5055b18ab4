"""What all harnesses are given: the program, the ground, how long and from which seed."""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Iterable

from case import Ground
from program import Program
from reference import Reference, measured
from trees import SHAPES, Shape


@dataclass
class Setting:
    """One run of the torture chamber."""

    program: Program
    ground: Ground
    is_short: bool
    seed: int
    #: Programs of our own, compiled for this run.
    tools: Path
    shapes: list[Shape] = field(default_factory=lambda: SHAPES)
    _references: dict[str, Reference] = field(default_factory=dict)

    def reference(self, shape: Shape) -> Reference:
        """The undisturbed run of a shape, measured once."""
        if shape.name not in self._references:
            self._references[shape.name] = measured(self.program, self.ground, shape)
        return self._references[shape.name]

    def each(self, deeds: Iterable[Callable[[], None]]) -> None:
        """Does deeds side by side, one a processor; the first that raises ends all."""
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for done in [pool.submit(deed) for deed in deeds]:
                done.result()
