internal import FileSystem

/// The directories compiled into the loaders of a root, whether they are there or not.
///
/// Debian's loader has `/lib/TRIPLET`, `/usr/lib/TRIPLET`, `/lib` and `/usr/lib`; upstream's has
/// `/lib` and `/usr/lib` with `64` and the like added. Which one a root has shows in what is there:
/// beside multiarch directories, `/lib64` counts only if a C library lies in it, which in Debian's
/// does not.
func builtInDirectories(under root: borrowing SystemRoot) -> [Path] {
  var directories: [Path] = []
  for triplet in triplets {
    let pair = [Path("/lib/\(triplet)"), Path("/usr/lib/\(triplet)")]
    for path in pair where isDirectory(path, under: root) { directories.append(path) }
  }
  let isMultiarch = !directories.isEmpty
  for base in ["/lib", "/usr/lib"] {
    directories.append(Path(base))
    for suffix in multilibSuffixes {
      let path = Path(base + suffix)
      if isMultiarch, !holdsLibraryC(path, under: root) { continue }
      directories.append(path)
    }
  }
  return directories
}

/// What glibc's `sysdeps/unix/sysv/linux/*/dl-cache.h` and Arch's and Debian's biarch packages add.
private let multilibSuffixes = [
  "64", "32", "x32", "64/lp64d", "64/lp64", "32/ilp32d", "32/ilp32", "64/sf",
]

/// Debian's multiarch directory names of architectures with glibc.
private let triplets = [
  "x86_64-linux-gnu", "i386-linux-gnu", "x86_64-linux-gnux32", "aarch64-linux-gnu",
  "arm-linux-gnueabihf", "arm-linux-gnueabi", "riscv64-linux-gnu", "powerpc64le-linux-gnu",
  "powerpc64-linux-gnu", "powerpc-linux-gnu", "s390x-linux-gnu", "loongarch64-linux-gnu",
  "mips64el-linux-gnuabi64", "mipsel-linux-gnu", "mips-linux-gnu", "sparc64-linux-gnu",
  "alpha-linux-gnu", "hppa-linux-gnu", "m68k-linux-gnu", "sh4-linux-gnu", "ia64-linux-gnu",
]

private func isDirectory(_ path: Path, under root: borrowing SystemRoot) -> Bool {
  (try? root.status(of: path))?.kind == .directory
}

private func holdsLibraryC(_ directory: Path, under root: borrowing SystemRoot) -> Bool {
  ["libc.so.6", "libc.so.6.1"].contains {
    (try? root.status(of: directory.appending(Path($0)))) != nil
  }
}
