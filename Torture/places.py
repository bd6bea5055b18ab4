"""Places where names cannot be changed, or not become links: known first, told, and left as they are.

Each is made for real. A scene says what solder must say and how it must end; whatever is not mended
must be as it was, without a temporary name in the tree or the record of a repair in the store.
"""

import json
import os
import shutil
import stat
import tempfile
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable, Iterator

import errors
import kill
import mounts
import observer
from case import Case, Ground
from mounts import NotHere
from program import Result
from reference import measured
from setting import Setting
from trees import COPIED_DIRECTORY, THREE_COPIES, Shape
from violation import Tally

_COPIES = Shape("three-copies", THREE_COPIES.build, in_root=False)
_TWINS = Shape("copied-directory", COPIED_DIRECTORY.build, in_root=False)
_NOBODY = 65534
_SONAME = "libcudnn.so.7"


@dataclass(frozen=True)
class Scene:
    """A place, and what must come of a fix there."""

    name: str
    #: Makes the place.
    place: Callable[[Case], AbstractContextManager[None]]
    #: Words that the report must hold.
    words: tuple[str, ...] = ()
    status: int = 1
    shape: Shape = _COPIES
    #: Options of `solder fix`.
    options: tuple[str, ...] = ()
    #: Runs solder behind other words.
    prefix: tuple[str, ...] = ()
    #: Names that are symbolic links afterwards; the rest of the tree is as it was.
    mended: tuple[str, ...] = ()
    #: Names that are one file with the real name afterwards.
    united: tuple[str, ...] = ()


def run(setting: Setting) -> Tally:
    """Plays all scenes."""
    tally = Tally("places")
    if os.geteuid() != 0:
        tally.skipped.append("everything: needs to be root")
        return tally
    for scene in _SCENES:
        with Case(setting.ground, scene.shape) as case:
            try:
                with scene.place(case):
                    seen = _played(setting, scene, case)
            except NotHere as error:
                tally.skipped.append(f"{scene.name} ({error})")
                continue
            tally.count("scenes")
            tally.report(scene.shape.name, scene.name, seen + case.changes_outside())
    if not setting.is_short:
        _disturb_hard_links(setting, tally)
    return tally


def _disturb_hard_links(setting: Setting, tally: Tally) -> None:
    """Kills and faults where only hard links are kept, so that they stand for symbolic ones."""
    shape = replace(THREE_COPIES, name="hard-links", options=("--hard-links",))
    with tempfile.TemporaryDirectory(prefix="torture-linkless-") as place:
        backing, view = Path(place) / "backing", Path(place) / "view"
        backing.mkdir()
        view.mkdir()
        try:
            with mounts.linkless(view, backing, "EPERM", "symbolic"):
                ground = Ground(view, None)
                # A trial that is killed leaves a name and times of its own until the next one.
                reference = measured(setting.program, ground, shape)
                calls = reference.fix_calls
                trial = [number for number, call in enumerate(calls) if "trial" in str(call)]
                restored = 1 + next(
                    number for number, call in enumerate(calls)
                    if number > trial[-1] and call.name == "utimensat")
                calls = calls[:trial[0]] + calls[restored:]
                known = {shape.name: replace(reference, fix_calls=calls)}
                # Every kill; of the faults, which are nine times as many, the short form's share.
                for harness, is_short in [(kill.run, False), (errors.run, True)]:
                    found = harness(Setting(
                        setting.program, ground, is_short, setting.seed, setting.tools, [shape], known))
                    tally.violations += found.violations
                    for what, number in found.counts.items():
                        tally.count(what, number)
        except NotHere as error:
            tally.skipped.append(f"hard links disturbed ({error})")


def _played(setting: Setting, scene: Scene, case: Case) -> list[str]:
    """Checks, plans, fixes and takes back."""
    original = _entries(case)
    seen = []
    for words in [_check(case), _fix(case, scene, "--dry-run")]:
        setting.program.run(words, case, list(scene.prefix))
        seen += _differences(case, original, "looking: ")
    fix = setting.program.run(_fix(case, scene, "--yes"), case, list(scene.prefix))
    seen += [] if fix.status == scene.status else [f"should end with {scene.status}: {fix.told()}"]
    told = " ".join(fix.output.split())
    seen += [
        f"should say {word!r}: {told[-600:]} {fix.errors}"
        for word in scene.words if word not in told + " ".join(fix.errors.split())]
    seen += [f"left behind: {name}" for name in observer.debris(case.tree)]
    if not scene.mended and not scene.united:
        return seen + _differences(case, original, "") + _records(case) + _held(setting, scene, case)
    for name in scene.mended:
        seen += [] if (case.tree / name).is_symlink() else [f"{name} is no link"]
    for name in scene.united:
        real = os.lstat(case.tree / "lib/libcudnn.so.7.5.0")
        seen += [] if os.path.samestat(os.lstat(case.tree / name), real) else [f"{name} is another file"]
    undo = setting.program.undo(case, list(scene.prefix))
    seen += [] if undo.status == 0 else [f"undo: {undo.told()}"]
    return seen + _differences(case, original, "undone: ")


def _check(case: Case) -> list[str]:
    return ["check", str(case.tree)]


def _fix(case: Case, scene: Scene, *words: str) -> list[str]:
    return ["fix", *words, *scene.options, "--state-dir", str(case.store), str(case.tree)]


def _entries(case: Case) -> observer.Snapshot:
    return observer.snapshot(case.tree)


def _differences(case: Case, original: observer.Snapshot, when: str) -> list[str]:
    return [when + line for line in observer.difference(_entries(case), original)]


def _records(case: Case) -> list[str]:
    repairs = case.store / "repairs"
    return [f"recorded: {path}" for path in repairs.iterdir()] if repairs.exists() else []


def _held(setting: Setting, scene: Scene, case: Case) -> list[str]:
    """What is held is told by JSON as well, each with its reason."""
    if scene.status != 1:
        return []
    words = _fix(case, scene, "--yes", "--format", "json")
    result: Result = setting.program.run(words, case, list(scene.prefix))
    actions = json.loads(result.output)["actions"]
    held = [action for action in actions if action["status"] == "held" and action["reason"]]
    others = [action["status"] for action in actions if action["status"] != "held"]
    return [] if held and not others else [f"JSON: {len(held)} held, and {others}"]


# MARK: Places


def _lib(case: Case) -> Path:
    return case.tree / "lib"


@contextmanager
def _overlay(case: Case) -> Iterator[None]:
    memory = case.workshop / "memory"
    memory.mkdir()
    with mounts.mounted(memory, "-t", "tmpfs", "tmpfs"):
        for name in ["upper", "work"]:
            (memory / name).mkdir()
        options = f"lowerdir={_lib(case)},upperdir={memory}/upper,workdir={memory}/work"
        with mounts.mounted(_lib(case), "-t", "overlay", "overlay", "-o", options):
            yield


def _read_only(case: Case) -> AbstractContextManager[None]:
    return mounts.read_only_view(_lib(case))


def _read_only_above(case: Case) -> AbstractContextManager[None]:
    return mounts.read_only_view(case.tree)


def _lent_file(name: str) -> Callable[[Case], AbstractContextManager[None]]:
    def place(case: Case) -> AbstractContextManager[None]:
        lent = case.workshop / "lent"
        shutil.copy2(_lib(case) / name, lent)
        os.chown(lent, _lib(case).joinpath(name).stat().st_uid, _lib(case).joinpath(name).stat().st_gid)
        return mounts.mounted(_lib(case) / name, "--bind", lent)
    return place


def _attribute(flag: str, path: str) -> Callable[[Case], AbstractContextManager[None]]:
    return lambda case: mounts.attributed(case.tree / path, flag)


def _no_inodes(case: Case) -> AbstractContextManager[None]:
    """A file system in memory on which not one more name is to be had."""
    count = 1 + len(list(_lib(case).iterdir()))
    return _filled(case, f"nr_inodes={count},size=1m")


def _no_blocks(case: Case) -> AbstractContextManager[None]:
    """A file system in memory that holds its three files and not one page more."""
    size = sum(-(-path.stat().st_size // 4096) * 4096 for path in _lib(case).iterdir())
    return _filled(case, f"size={size}")


@contextmanager
def _filled(case: Case, options: str) -> Iterator[None]:
    away = _emptied(case)
    with mounts.mounted(_lib(case), "-t", "tmpfs", "tmpfs", "-o", f"{options},mode=755"):
        for path in sorted(away.iterdir()):
            shutil.copyfile(path, _lib(case) / path.name)
        yield


def _emptied(case: Case) -> Path:
    """Makes room for a mount; gives what was there."""
    away = case.workshop / "lib"
    _lib(case).rename(away)
    _lib(case).mkdir()
    return away


def _shut(case: Case) -> AbstractContextManager[None]:
    _open_the_way(case)
    case.store.mkdir()
    os.chown(case.store, _NOBODY, _NOBODY)
    return nullcontext()


def _sticky(case: Case) -> AbstractContextManager[None]:
    _lib(case).chmod(0o1777)
    return _shut(case)


def _open_the_way(case: Case) -> None:
    for place in [case.base.parent, case.base, case.root, case.tree, case.store.parent]:
        place.chmod(stat.S_IMODE(place.stat().st_mode) | 0o055)
    for place in [case.base.parent.parent, case.store.parent.parent]:
        place.chmod(stat.S_IMODE(place.stat().st_mode) | 0o011)


@contextmanager
def _exfat(case: Case) -> Iterator[None]:
    away = _emptied(case)
    with mounts.exfat(_lib(case), case.workshop):
        for path in sorted(away.iterdir()):
            shutil.copyfile(path, _lib(case) / path.name)
        yield


def _linkless(error: str, refused: str) -> Callable[[Case], AbstractContextManager[None]]:
    return lambda case: mounts.linkless(_lib(case), _emptied(case), error, refused)


_AS_NOBODY = ("setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups")
_OUT_OF_PLACE = ("unshare", "--map-root-user", "--mount")
_NO_LINKS = ("keeps no links", "`solder links save`", "`solder fix --script`")

_SCENES = [
    Scene("an overlay with its upper layer in memory", _overlay, status=0,
          mended=("lib/libcudnn.so", f"lib/{_SONAME}")),
    Scene("a read-only bind mount", _read_only,
          ("mounted read-only", "`findmnt -T ", "`mount -o remount,rw`")),
    Scene("a read-only directory of a copied one", _read_only_above, ("mounted read-only",),
          shape=_TWINS),
    Scene("a file mounted over the SONAME", _lent_file(_SONAME), ("mounted over this very name",),
          mended=("lib/libcudnn.so",)),
    Scene("a file mounted in a copied directory",
          lambda case: mounts.mounted(
              case.tree / "lib64/libcusparse.so.11.7", "--bind", case.tree / "lib64/libcusparse.so.11.7"),
          ("mounted over this very name",), shape=_TWINS),
    Scene("an immutable directory", _attribute("i", "lib"), ("immutable", "`chattr -i -a ")),
    Scene("an append-only directory", _attribute("a", "lib"), ("append-only", "`chattr -i -a ")),
    Scene("an immutable file", _attribute("i", f"lib/{_SONAME}"),
          ("the file is immutable", f"/lib/{_SONAME}`"), mended=("lib/libcudnn.so",)),
    Scene("an append-only file", _attribute("a", f"lib/{_SONAME}"), ("the file is immutable or",),
          mended=("lib/libcudnn.so",)),
    Scene("an immutable file in a copied directory", _attribute("i", "lib64/libcusparse.so.11.7"),
          ("immutable",), shape=_TWINS),
    Scene("an immutable directory in a copied directory", _attribute("i", "lib64/plugins"),
          ("immutable",), shape=_TWINS),
    Scene("an immutable directory of a copied one", _attribute("i", "."), ("immutable",), shape=_TWINS),
    Scene("a tmpfs without a free inode", _no_inodes, ("no space is left",), status=2),
    Scene("a full tmpfs", _no_blocks, status=0, mended=("lib/libcudnn.so", f"lib/{_SONAME}")),
    Scene("another user's directory", _shut, ("you may not change names", "`sudo`"), prefix=_AS_NOBODY),
    Scene("another user's files in a sticky directory", _sticky, ("sticky", "`sudo`"),
          prefix=_AS_NOBODY),
    Scene("root of a user namespace only", _shut, ("not even root",),
          prefix=(*_AS_NOBODY, *_OUT_OF_PLACE)),
    Scene("exFAT", _exfat, _NO_LINKS),
    Scene("exFAT, asked for hard links", _exfat, _NO_LINKS, options=("--hard-links",)),
    *[
        Scene(f"no links, refused with {error}", _linkless(error, "both"), _NO_LINKS)
        for error in ["EPERM", "ENOSYS", "EOPNOTSUPP", "EINVAL"]
    ],
    Scene("no symbolic links", _linkless("EPERM", "symbolic"), ("`--hard-links`",)),
    Scene("hard links in place of symbolic ones", _linkless("EPERM", "symbolic"),
          ("refused a symbolic link", "stay out of its cache"), status=0, options=("--hard-links",),
          united=("lib/libcudnn.so", f"lib/{_SONAME}")),
]
