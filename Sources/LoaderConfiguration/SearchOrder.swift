package import FileSystem

/// The directories the loader searches, in ldconfig's order, each once.
package struct SearchOrder: Sendable {
  /// The directories: configured ones, then built-in ones, each followed by its `glibc-hwcaps`.
  ///
  /// A configured directory that is missing stays, without an identity; a built-in one does not.
  package let directories: [SearchDirectory]
  /// What could not be read or used, in the order it was met.
  package let problems: [ConfigurationProblem]

  private let identities: Set<FileIdentity>

  /// Takes directories in the order they are searched.
  package init(directories: [SearchDirectory], problems: [ConfigurationProblem] = []) {
    self.directories = directories
    self.problems = problems
    identities = Set(directories.compactMap(\.identity))
  }

  /// Whether the loader searches the directory of that identity, by whatever path.
  package func contains(_ identity: FileIdentity) -> Bool {
    identities.contains(identity)
  }

  /// Reads `/etc/ld.so.conf`, what it includes and the built-in directories under a root.
  ///
  /// Never fails: what could not be read is one of `problems`. A missing configuration is none.
  package static func read(under root: borrowing SystemRoot) -> SearchOrder {
    var reader = ConfigurationReader()
    reader.readConfiguration(Path("/etc/ld.so.conf"), under: root)
    for path in builtInDirectories(under: root) {
      reader.add(path, .builtIn, under: root)
    }
    return SearchOrder(directories: reader.directories, problems: reader.problems)
  }
}
