internal import FileSystem
internal import LoaderConfiguration

/// Directories where libraries often lie that the loader does not search: for what is missing.
struct HintDirectories {
  private var found: [Path]?

  private static let parents = [
    "/usr/local", "/opt", "/usr/lib", "/usr/lib64", "/usr/lib/wsl", "/usr/local/lib",
  ].map { Path($0) }
  // Enough for any machine; a hostile root must end.
  private static let most = 2048

  /// All that are there, found once.
  mutating func all(_ setting: LoaderSetting, under root: borrowing SystemRoot) -> [Path] {
    if let found { return found }
    var all: [Path] = []
    let parents = HintDirectories.parents + setting.directories
    for parent in parents where !all.contains(parent) {
      all.append(parent)
      for child in children(of: parent, under: root) {
        all.append(child)
        for name in ["lib", "lib64", "lib/stubs", "targets/x86_64-linux/lib"] {
          all.append(child.appending(Path(name)))
        }
      }
      if all.count > HintDirectories.most { break }
    }
    found = all
    return all
  }

  private func children(of parent: Path, under root: borrowing SystemRoot) -> [Path] {
    guard let entries = try? Directory.open(parent, in: root).entries() else { return [] }
    let directories = entries.filter {
      $0.kind == .directory || $0.kind == .symbolicLink && !$0.name.isLibrary
    }
    return directories.map(\.name).sorted().prefix(256).map { parent.appending($0) }
  }
}

extension FileName {
  fileprivate var isLibrary: Bool { bytes.starts(with: "lib".utf8) && bytes.contains(0x2e) }
}
