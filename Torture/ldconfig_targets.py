"""The processors that solder writes caches for, as their ABIs and Debian have them."""

from dataclasses import dataclass, replace

from elf_images import Image

EM_386, EM_PPC, EM_PPC64, EM_S390, EM_ARM = 3, 20, 21, 22, 40
EM_X86_64, EM_AARCH64, EM_RISCV, EM_LOONGARCH = 62, 183, 243, 258


@dataclass(frozen=True)
class Variant:
    """One kind of library as a file tells it, and as a cache tells it."""

    machine: int
    bits: int
    is_big: bool
    #: `e_flags`.
    flags: int
    #: The flags of an entry since 2.37.
    kind: int
    #: The words of `-p`.
    words: str

    def image(self, image: Image) -> Image:
        """An image of this kind."""
        return replace(
            image, machine=self.machine, bits=self.bits, is_big=self.is_big, flags=self.flags)


X86_64 = Variant(EM_X86_64, 64, False, 0, 0x303, "libc6,x86-64")
X32 = Variant(EM_X86_64, 32, False, 0, 0x803, "libc6,x32")
I386 = Variant(EM_386, 32, False, 0, 3, "libc6")
AARCH64 = Variant(EM_AARCH64, 64, False, 0, 0xA03, "libc6,AArch64")
ARMHF = Variant(EM_ARM, 32, False, 0x5000400, 0x903, "libc6,hard-float")
_ARMEL = Variant(EM_ARM, 32, False, 0x5000200, 0xB03, "libc6,soft-float")
_OLD_ARM = Variant(EM_ARM, 32, False, 0x4000000, 3, "libc6")
RISCV64 = Variant(EM_RISCV, 64, False, 5, 0x1003, "libc6,double-float")
_RISCV_SOFT = Variant(EM_RISCV, 64, False, 1, 0xF03, "libc6,soft-float")
_RISCV32 = Variant(EM_RISCV, 32, False, 4, 0x1003, "libc6,double-float")
PPC64LE = Variant(EM_PPC64, 64, False, 2, 0x503, "libc6,64bit")
_PPCLE = Variant(EM_PPC, 32, False, 0, 3, "libc6")
S390X = Variant(EM_S390, 64, True, 0, 0x403, "libc6,64bit")
_S390 = Variant(EM_S390, 32, True, 0, 3, "libc6")
LOONGARCH64 = Variant(EM_LOONGARCH, 64, False, 0x43, 0x1203, "libc6,double-float")
_LOONGARCH_SOFT = Variant(EM_LOONGARCH, 64, False, 0x41, 0x1103, "libc6,soft-float")
_RISCV_SINGLE = replace(RISCV64, flags=2)
_RISCV_EMBEDDED = replace(RISCV64, flags=0xC)
_LOONGARCH_SINGLE = replace(LOONGARCH64, flags=0x42)


@dataclass(frozen=True)
class Target:
    """A processor that caches are written for."""

    #: What solder calls it.
    name: str
    own: Variant
    #: Other kinds of the same family, which belong into its caches too.
    siblings: tuple[Variant, ...]
    #: Kinds of the family that no cache has.
    outcasts: tuple[Variant, ...]
    #: Whether C's `char` has a sign there.
    is_signed: bool
    triplet: str
    loader: str
    #: Names that its loader looks for in glibc-hwcaps.
    capabilities: tuple[str, ...]
    #: What upstream's ldconfig searches if configured in the customary way.
    upstream: tuple[str, ...]
    #: What such a loader itself searches.
    upstream_own: tuple[str, ...]
    #: Debian's name, and releases of Debian whose ldconfig there is.
    debian: str | None = None
    suites: tuple[str, ...] = ()
    #: qemu's name.
    emulator: str = ""
    #: Some of the directories for old processors that ldconfig looked into up to 2.36.
    old_capabilities: tuple[str, ...] = ()

    @property
    def multiarch(self) -> tuple[str, ...]:
        """What Debian's loader and ldconfig search."""
        return f"/lib/{self.triplet}", f"/usr/lib/{self.triplet}", "/lib", "/usr/lib"


_64 = ("/lib", "/lib64", "/usr/lib", "/usr/lib64")
_LIB = ("/lib", "/usr/lib")
_LIB64 = ("/lib64", "/usr/lib64")
_X86 = ("/lib", "/lib64", "/libx32", "/usr/lib", "/usr/lib64", "/usr/libx32")
_RISCV = tuple(
    f"{start}/lib{end}" for start in ["", "/usr"]
    for end in ["", "64/lp64d", "64/lp64", "32/ilp32d", "32/ilp32"])
_LOONGARCH = tuple(f"{start}/lib{end}" for start in ["", "/usr"] for end in ["", "64", "64/sf"])
_V = ("x86-64-v4", "x86-64-v3", "x86-64-v2")
_BOTH = ("bookworm", "trixie")
_OLD_X86 = ("tls", "haswell", "sse2", "x86_64", "avx512_1", "xeon_phi", "i586", "i686")

TARGETS = (
    Target(
        "x86-64", X86_64, (X32, I386), (), True, "x86_64-linux-gnu", "/lib64/ld-linux-x86-64.so.2", _V,
        _X86, _LIB64, "amd64", _BOTH, "x86_64", _OLD_X86),
    Target(
        "i386", I386, (X86_64, X32), (), True, "i386-linux-gnu", "/lib/ld-linux.so.2", _V, _LIB, _LIB,
        "i386", _BOTH, "i386", _OLD_X86),
    Target(
        "x32", X32, (X86_64, I386), (), True, "x86_64-linux-gnux32", "/libx32/ld-linux-x32.so.2", _V,
        _X86, ("/libx32", "/usr/libx32")),
    Target(
        "aarch64", AARCH64, (ARMHF, _ARMEL, _OLD_ARM), (), False, "aarch64-linux-gnu",
        "/lib/ld-linux-aarch64.so.1", (), _64, _LIB64, "arm64", _BOTH, "aarch64",
        ("tls", "atomics")),
    Target(
        "armhf", ARMHF, (_ARMEL, _OLD_ARM, AARCH64), (), False, "arm-linux-gnueabihf",
        "/lib/ld-linux-armhf.so.3", (), _LIB, _LIB, "armhf", _BOTH, "arm", ("tls", "vfp", "neon")),
    Target(
        "riscv64", RISCV64, (_RISCV_SOFT, _RISCV32), (_RISCV_SINGLE, _RISCV_EMBEDDED), False,
        "riscv64-linux-gnu", "/lib/ld-linux-riscv64-lp64d.so.1", (), _RISCV,
        ("/lib64/lp64d", "/usr/lib64/lp64d"), "riscv64", ("trixie",), "riscv64"),
    Target(
        "ppc64le", PPC64LE, (_PPCLE,), (), False, "powerpc64le-linux-gnu", "/lib64/ld64.so.2",
        ("power10", "power9"), _64, _LIB64, "ppc64el", _BOTH, "ppc64le",
        ("tls", "power9", "power8", "altivec", "dfp", "power5+", "power10")),
    Target(
        "s390x", S390X, (_S390,), (), False, "s390x-linux-gnu", "/lib/ld64.so.1",
        ("z17", "z16", "z15", "z14", "z13"), _64, _LIB64, "s390x", _BOTH, "s390x",
        ("tls", "z15", "zarch", "vx", "z9-109", "zEC12", "g5", "z16")),
    Target(
        "loongarch64", LOONGARCH64, (_LOONGARCH_SOFT,), (_LOONGARCH_SINGLE,), True,
        "loongarch64-linux-gnu", "/lib64/ld-linux-loongarch-lp64d.so.1", (), _LOONGARCH, _LIB64,
        "loong64", ("sid",), "loongarch64"),
)


def strangers(target: Target) -> list[Variant]:
    """Kinds of all other families."""
    family = {variant.machine for variant in (target.own, *target.siblings)}
    return [other.own for other in TARGETS if other.own.machine not in family]
