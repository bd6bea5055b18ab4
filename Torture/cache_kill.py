"""Death of ldconfig at every system call: links and cache are whole, and the next run does the rest.

For each call a fresh root is made and the run is killed on entry to that call, which is as good as on
return from the one before. Then the cache is byte for byte the old one or the new one, all names that
opened still do, no file has changed, and the next run brings the root to just where a run that nobody
disturbs brings it. Temporary names may be left; they are counted.
"""

import random
from functools import partial

from cache_case import (
    Look, RootCase, RootReference, is_playable, laid_out, measured, program_for,
)
from cache_roots import SCENES, TELLING, Scene
from kill import BOUNDARIES
from program import Program
from setting import Setting
from strace import Call, injecting
from violation import Tally

# So many of a run's boundaries, and of its other calls, the short form takes.
_MOST_BOUNDARIES = 30
_OTHERS = 3


def run(setting: Setting) -> Tally:
    """Kills runs in every scene."""
    tally = Tally("cache-kill")
    for scene in TELLING if setting.is_short else SCENES:
        if not is_playable(scene):
            tally.skipped.append(f"{scene.name} (needs root)")
            continue
        _play(scene, setting, tally)
    return tally


def _play(scene: Scene, setting: Setting, tally: Tally) -> None:
    reference = measured(scene, setting)
    calls = _chosen(reference.calls, setting, scene.name)
    cases = laid_out(scene, setting, len(calls))
    program = program_for(scene, setting)
    setting.each(
        partial(_kill, program, case, reference, call, tally) for case, call in zip(cases, calls))


def _chosen(calls: list[Call], setting: Setting, scene: str) -> list[Call]:
    """Where to strike: everywhere, or where most changes and at some other calls, as the seed says."""
    own = [call for call in calls if call.is_own]
    if not setting.is_short:
        return own
    dice = random.Random(f"{setting.seed} {scene}")
    changing = [number for number, call in enumerate(own) if call.name in BOUNDARIES]
    # On entry to a change and right after it.
    places = sorted({place for number in changing for place in (number, number + 1) if place < len(own)})
    others = [number for number in range(len(own)) if number not in places]
    chosen = dice.sample(places, min(len(places), _MOST_BOUNDARIES)) + dice.sample(others, _OTHERS)
    return [own[number] for number in chosen]


def _kill(
    program: Program, case: RootCase, reference: RootReference, call: Call, tally: Tally
) -> None:
    """Kills a run at a call, judges what is left, and lets the next one finish."""
    with case:
        case.prepare(program)
        result = program.run(case.words, case, injecting(call, "signal=KILL"))
        if result.status != -9:
            # A run may now and then make a call less than the measured one.
            tally.count("missed")
            return
        tally.count("kills")
        look = case.look()
        seen = reference.wrongs(look) + case.changes_beside() + _cache_wrongs(look, reference)
        tally.count("temporary names left", len(look.debris))
        again = program.run(case.words, case)
        seen += [] if again.status == 0 else [f"next run: {again.told()}"]
        later = case.look()
        seen += [f"after the next run: {line}" for line in reference.not_done(later)]
        seen += [f"left by the next run: {path}" for path in later.debris if path not in look.debris]
        tally.report(reference.scene.name, str(call), seen)


def _cache_wrongs(look: Look, reference: RootReference) -> list[str]:
    if look.cache in (reference.before.cache, reference.after.cache):
        return []
    size = "missing" if look.cache is None else f"{len(look.cache)} bytes"
    return [f"the cache ({size}) is neither the old one nor the new one"]
