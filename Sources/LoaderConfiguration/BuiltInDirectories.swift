package import ELF
package import FileSystem

/// The directories that ldconfig and the loader search without being told.
///
/// Upstream's ldconfig makes several of each directory of its loader: `/lib64` stands for `/lib`,
/// `/lib64` and `/libx32` on x86-64. Debian's takes its loader's directories as they are.
package enum BuiltInDirectories {
  /// Those that go with a loader's own directories.
  package static func expanding(
    _ directories: [Path], of architecture: Architecture
  ) -> [Path] {
    let isMultiarch = directories.contains { isMultiarchDirectory($0) }
    guard !isMultiarch else { return directories }
    let rule = MultilibRule(architecture)
    var all: [Path] = []
    for path in directories.flatMap(rule.expanding) where !all.contains(path) { all.append(path) }
    return all
  }

  /// Those of a root without a loader: Debian's where its multiarch directory is there.
  package static func guessed(
    for architecture: Architecture, under root: borrowing SystemRoot
  ) -> [Path] {
    if let triplet = multiarchName(of: architecture) {
      let pair = ["/lib/\(triplet)", "/usr/lib/\(triplet)"].map { Path($0) }
      for path in pair where (try? root.status(of: path))?.kind == .directory {
        return pair + [Path("/lib"), Path("/usr/lib")]
      }
    }
    let rule = MultilibRule(architecture)
    return ["/lib", "/usr/lib"].flatMap { rule.expanding(Path($0 + rule.systemSuffix)) }
  }

  /// Those of all loaders of a root, or guessed where it has none.
  package static func of(
    _ loaders: [DynamicLoader], under root: borrowing SystemRoot
  ) -> [Path] {
    var all: [Path] = []
    for loader in loaders {
      for path in expanding(loader.directories, of: loader.architecture) where !all.contains(path) {
        all.append(path)
      }
    }
    return all.isEmpty ? guessed(for: .host, under: root) : all
  }

  private static func isMultiarchDirectory(_ path: Path) -> Bool {
    path.lastName?.bytes.offset(of: Array("-linux-gnu".utf8)) != nil
  }

  /// Debian's name for an architecture.
  private static func multiarchName(of architecture: Architecture) -> String? {
    switch architecture.name {
    case "x86-64": "x86_64-linux-gnu"
    case "x32": "x86_64-linux-gnux32"
    case "i386": "i386-linux-gnu"
    case "aarch64": "aarch64-linux-gnu"
    case "arm": "arm-linux-gnueabihf"
    case "riscv64": "riscv64-linux-gnu"
    case "ppc64le": "powerpc64le-linux-gnu"
    case "s390x": "s390x-linux-gnu"
    case "loongarch64": "loongarch64-linux-gnu"
    default: nil
    }
  }
}

/// How one directory of a processor's loader stands for several.
private struct MultilibRule {
  /// What is cut from the end of a directory, where it is there, to get to `/lib`.
  private let endings: [String]
  /// What is then added to it, one by one.
  private let suffixes: [String]

  /// What upstream's default configuration adds to `/lib` and `/usr/lib`.
  let systemSuffix: String

  init(_ architecture: Architecture) {
    switch architecture.machine {
    case .x86_64: self.init(["64", "x32"], ["", "64", "x32"], "64")
    case .aarch64: self.init(["64"], ["", "64"], "64")
    case .ppc, .ppc64, .s390, .sparcv9: self.init(["64"], ["", "64"], "64")
    case .mips: self.init(["64", "32"], ["", "32", "64"], "64")
    case .riscv:
      let four = ["64/lp64d", "64/lp64", "32/ilp32d", "32/ilp32"]
      self.init(four, [""] + four, "64/lp64d")
    case .loongarch: self.init(["64/sf", "64"], ["", "64", "64/sf"], "64")
    default: self.init([], [""], "")
    }
  }

  private init(_ endings: [String], _ suffixes: [String], _ systemSuffix: String) {
    (self.endings, self.suffixes, self.systemSuffix) = (endings, suffixes, systemSuffix)
  }

  func expanding(_ directory: Path) -> [Path] {
    let base = cut(directory.bytes)
    guard base.suffix(4).elementsEqual("/lib".utf8) else { return [directory] }
    return suffixes.map { Path(base + Array($0.utf8)) }
  }

  private func cut(_ bytes: [UInt8]) -> [UInt8] {
    for ending in endings
    where bytes.suffix(ending.utf8.count + 4).elementsEqual("/lib\(ending)".utf8) {
      return bytes.dropLast(ending.utf8.count)
    }
    return bytes
  }
}
