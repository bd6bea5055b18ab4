"""A vendor's package of one library under three names, as copies or as links, for each manager."""

from dataclasses import dataclass

from elf import image

DIRECTORY = "/opt/vendor/lib"
NAMES = ["libvendor.so", "libvendor.so.1"]
PACKAGE = "vendor"


@dataclass(frozen=True)
class Version:
    """One release: its number is in the real name, and in every byte that follows the headers."""

    number: int
    has_links: bool = False

    @property
    def real_name(self) -> str:
        return f"libvendor.so.1.{self.number}"

    @property
    def library(self) -> bytes:
        return image("libvendor.so.1", fill=self.number)

    def layout(self) -> str:
        """Shell commands that lay the files out below the current directory."""
        how = "ln -s" if self.has_links else "cp"
        return (f"mkdir -p .{DIRECTORY} && cp /build/library-{self.number} .{DIRECTORY}/{self.real_name} && "
                f"(cd .{DIRECTORY} && {how} {self.real_name} libvendor.so.1 && {how} libvendor.so.1 libvendor.so)")


class Pacman:
    """Arch Linux's."""

    name = "pacman"
    needs = ["pacman", "bsdtar"]
    preparation = "mkdir -p /var/lib/pacman /etc/pacman.d/hooks && rm -rf /var/lib/pacman/local"
    _call = "pacman --config /build/pacman.conf --noconfirm"
    files = {"/build/pacman.conf": b"[options]\nArchitecture = auto\nSigLevel = Never\n"}
    owner = "pacman --config /build/pacman.conf -Qqo {path}"
    check = f"{_call} -Qkk {PACKAGE} 2>&1 | grep -F 'libvendor' | grep -v 'Modification time' || :"
    removal = f"{_call} -R {PACKAGE}"

    def build(self, version: Version) -> str:
        info = "".join(f"{key} = {value}\n" for key, value in [
            ("pkgname", PACKAGE), ("pkgbase", PACKAGE), ("pkgver", f"{version.number}-1"), ("arch", "any"),
            ("pkgdesc", "copies"), ("size", "1"), ("builddate", "1700000000"), ("packager", "Vendor"),
        ])
        place = f"/build/pacman-{version.number}"
        # The options are makepkg's own.
        return (f"mkdir {place} && cd {place} && {version.layout()} && printf '{info}' >.PKGINFO && "
                "bsdtar -czf .MTREE --format=mtree --options="
                "'!all,use-set,type,uid,gid,mode,time,size,md5,sha256,link' .PKGINFO opt && "
                f"bsdtar -czf {place}.pkg.tar.gz .MTREE .PKGINFO opt")

    def install(self, version: Version) -> str:
        return f"{self._call} -U /build/pacman-{version.number}.pkg.tar.gz"


class Dnf:
    """Fedora's, whose hook is a plugin's, over rpm."""

    name = "rpm"
    needs = ["dnf", "rpm", "rpmbuild"]
    # Debian's rpm keeps its database in the home directory unless it is told.
    preparation = "rm -rf /var/lib/rpm && mkdir -p /var/lib/rpm && rpm --initdb"
    files = {
        "/etc/rpm/macros": b"%_dbpath /var/lib/rpm\n",
        # Debian's plugin with the actions asks for this function by a name that its libdnf lacks.
        "/usr/lib/python3/dist-packages/dnf-plugins/a_missing_name.py": (
            b"import libdnf.conf\n"
            b"if not hasattr(libdnf.conf, 'ConfigParser_substitute'):\n"
            b"    libdnf.conf.ConfigParser_substitute = libdnf.conf.ConfigParser.substitute\n"),
        "/etc/dnf/dnf.conf": b"[main]\nplugins=1\ngpgcheck=0\nreposdir=/build\nmodule_platform_id=platform:x\n",
    }
    _call = "dnf --assumeyes --releasever=1"
    owner = "rpm -qf --qf '%{{NAME}}' {path}"
    check = f"rpm -V --nodeps {PACKAGE} | grep -F libvendor || :"
    removal = f"{_call} remove {PACKAGE}"

    def build(self, version: Version) -> str:
        spec = "\n".join([
            f"Name: {PACKAGE}", f"Version: {version.number}", "Release: 1", "Summary: copies", "License: MIT",
            "BuildArch: noarch", "%define __os_install_post %{nil}", "AutoReqProv: no", "%description", "copies",
            "%install", "mkdir -p %{buildroot} && cd %{buildroot}", version.layout(), "%files", "/opt/vendor"])
        place = f"/build/rpm-{version.number}"
        return (f"cat >{place}.spec <<'END'\n{spec}\nEND\n"
                f"rpmbuild -bb --define '_topdir {place}' --define '_binaries_in_noarch_packages_terminate_build 0' "
                f"{place}.spec && cp {place}/RPMS/noarch/*.rpm {place}.rpm")

    def install(self, version: Version) -> str:
        return f"{self._call} install /build/rpm-{version.number}.rpm"
