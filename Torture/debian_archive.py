"""Packages of any release of Debian for any processor: taken from the machine's own mirror, never installed.

They are fetched by apt and checked with the machine's own keys, but with lists and settings apart:
nothing of the machine's apt changes.
"""

import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

_PATIENCE = 600
_SETTINGS = """
#clear APT::Update;
#clear APT::Architectures;
APT::Architecture "{1}";
APT::Architectures {{ "{1}"; }};
Acquire::Languages "none";
Acquire::Retries "2";
Acquire::http::Timeout "30";
APT::Sandbox::User "root";
Dir::Etc::SourceList "{0}/sources";
Dir::Etc::SourceParts "{0}/parts";
Dir::State::Lists "{0}/lists";
Dir::State::Status "{0}/status";
Dir::Cache "{0}";
Dir::Cache::Archives "{0}/archives";
"""


class Unreachable(Exception):
    """Why something is not to be had here."""


@dataclass(frozen=True)
class Archive:
    """One release for one processor."""

    suite: str
    #: Debian's name of the processor.
    architecture: str
    #: Where packages are kept from run to run.
    store: Path

    def unpacked(self, names: list[str], into: Path) -> Path:
        """Unpacks packages into a directory, without running anything of theirs."""
        into.mkdir(parents=True, exist_ok=True)
        for package in self._fetched(names):
            said(["dpkg-deb", "-x", str(package), str(into)])
        return into

    def _fetched(self, names: list[str]) -> list[Path]:
        kept = self.store / f"{self.suite}-{self.architecture}"
        missing = [name for name in names if not list(kept.glob(f"{name}_*.deb"))]
        if missing:
            kept.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self.store) as place:
                self._fetch(missing, Path(place), kept)
        return [next(kept.glob(f"{name}_*.deb")) for name in names]

    def _fetch(self, names: list[str], place: Path, into: Path) -> None:
        (place / "sources").write_text(f"deb {mirror()} {self.suite} main\n")
        for name in ["parts", "lists/partial", "archives/partial"]:
            (place / name).mkdir(parents=True)
        (place / "status").touch()
        (place / "settings").write_text(_SETTINGS.format(place, self.architecture))
        apt = ["apt-get", "-q", "-c", str(place / "settings")]
        said([*apt, "update"], place)
        said([*apt, "download", *names], place)
        for name in names:
            found = list(place.glob(f"{name}_*.deb"))
            if not found:
                raise Unreachable(f"apt fetched no {name} of {self.suite} for {self.architecture}")
            found[0].rename(into / found[0].name)


def mirror() -> str:
    """Where the machine's own packages come from, as its apt says."""
    listed = said(["apt-get", "indextargets", "--format", "$(REPO_URI) $(CODENAME) $(COMPONENT)"])
    for line in listed.splitlines():
        words = line.split()
        # Neither updates nor security fixes: those have other places.
        if len(words) == 3 and re.fullmatch("[a-z]+", words[1]) and words[2] == "main":
            return words[0]
    raise Unreachable("apt has no list of a Debian release; `apt-get update` makes it")


def said(command: list[str], place: Path | None = None) -> str:
    """What a program says that must succeed."""
    try:
        result = subprocess.run(command, cwd=place, capture_output=True, text=True, timeout=_PATIENCE)
    except (FileNotFoundError, subprocess.TimeoutExpired) as error:
        raise Unreachable(str(error)) from error
    if result.returncode != 0:
        told = (result.stderr + result.stdout).strip()[-500:]
        raise Unreachable(f"{' '.join(command[:2])}: {told}")
    return result.stdout
