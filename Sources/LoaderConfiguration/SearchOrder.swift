package import FileSystem

/// The directories the loader searches, in ldconfig's order, each once.
package struct SearchOrder: Sendable {
  /// The directories: those of the command line, configured ones, then built-in ones, each followed
  /// by its `glibc-hwcaps` in the kernel's order.
  ///
  /// A configured directory that is missing stays, without an identity; others do not.
  package let directories: [SearchDirectory]
  /// What was met on the way, in that order.
  package let remarks: [ConfigurationRemark]

  /// The names of all directories below a `glibc-hwcaps`, also of those that are there twice.
  package let capabilityNames: [FileName]

  /// Whether the configuration was read to its end.
  package let isComplete: Bool

  /// Where the directories were taken from, if they were read.
  package let source: Source?

  private let includes: [PathPattern]
  private let identities: Set<FileIdentity>

  /// What could not be read or used, in the order it was met.
  ///
  /// What many includes name is one problem; `remarks` has it as often as ldconfig tells it.
  package var problems: [ConfigurationProblem] {
    var seen: Set<ConfigurationProblem> = []
    return remarks.compactMap(\.problem).filter { seen.insert($0.withoutPlace).inserted }
  }

  /// Takes directories in the order they are searched.
  package init(
    directories: [SearchDirectory], remarks: [ConfigurationRemark] = [],
    capabilityNames: [FileName] = [], isComplete: Bool = true, source: Source? = nil
  ) {
    self.init(
      directories, remarks, capabilityNames, includes: [], isComplete: isComplete, source: source)
  }

  private init(
    _ directories: [SearchDirectory], _ remarks: [ConfigurationRemark],
    _ capabilityNames: [FileName], includes: [PathPattern], isComplete: Bool, source: Source?
  ) {
    self.includes = includes
    self.source = source
    self.isComplete = isComplete
    self.directories = directories
    self.remarks = remarks
    self.capabilityNames = capabilityNames
    identities = Set(directories.compactMap(\.identity))
  }

  /// Whether the loader searches the directory of that identity, by whatever path.
  package func contains(_ identity: FileIdentity) -> Bool {
    identities.contains(identity)
  }

  /// Whether the configuration would include a file of that path.
  package func includes(_ path: Path) -> Bool { includes.contains { $0.matches(path) } }

  /// Reads `/etc/ld.so.conf`, what it includes and the built-in directories under a root.
  ///
  /// Never fails: what could not be read is one of `problems`. A missing configuration is none.
  package static func read(under root: borrowing SystemRoot) -> SearchOrder {
    read(for: DynamicLoader.all(under: root), under: root)
  }

  /// Reads them for loaders of the root that are known already.
  package static func read(
    for loaders: [DynamicLoader], under root: borrowing SystemRoot
  ) -> SearchOrder {
    // Loaders tell their release since 2.33, and types went with 2.37.
    let hasTypes = loaders.first.map { $0.release.map { $0 < GlibcRelease(2, 37) } ?? true }
    return read(
      Source(
        builtIn: BuiltInDirectories.of(loaders, under: root), hasTypes: hasTypes ?? false),
      under: root)
  }

  /// Reads from the sources given.
  package static func read(
    _ source: Source, under root: borrowing SystemRoot
  ) -> SearchOrder {
    var reader = ConfigurationReader(hasTypes: source.hasTypes)
    for operand in source.commandLine { reader.add(operand: operand, under: root) }
    if let file = source.configuration {
      reader.readConfiguration(file, isNamed: source.isConfigurationNamed, under: root)
    }
    for path in source.builtIn { reader.add(path, .builtIn, under: root) }
    return SearchOrder(
      reader.directories, reader.remarks, reader.capabilityNames, includes: reader.includes,
      isComplete: !reader.isExhausted, source: source)
  }

  /// Where directories come from.
  package struct Source: Hashable, Sendable {
    /// The directories named on the command line, as they are written there.
    package var commandLine: [[UInt8]]
    /// The outermost configuration file, if it is read at all.
    package var configuration: Path?
    /// Whether the user names that file, which may then be a pipe.
    package var isConfigurationNamed = false
    /// The directories compiled in.
    package var builtIn: [Path]
    /// Whether lines may give a type, as until 2.36.
    package var hasTypes: Bool

    /// Puts the sources together.
    package init(
      commandLine: [[UInt8]] = [], configuration: Path? = Path("/etc/ld.so.conf"), builtIn: [Path],
      hasTypes: Bool = false
    ) {
      self.commandLine = commandLine
      self.configuration = configuration
      self.builtIn = builtIn
      self.hasTypes = hasTypes
    }
  }
}
