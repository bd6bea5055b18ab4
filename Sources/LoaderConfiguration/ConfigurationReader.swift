internal import FileSystem

/// Gathers directories from configuration files, as ldconfig(8) does: in place, the first one kept.
///
/// Unlike ldconfig it notices includes that lead back to themselves, and ends on any input.
struct ConfigurationReader {
  /// What was found so far.
  private(set) var directories: [SearchDirectory] = []
  /// The names of all directories met below a `glibc-hwcaps`, also of those listed already.
  private(set) var capabilityNames: [FileName] = []
  /// The patterns of all includes met so far.
  private(set) var includes: [PathPattern] = []
  /// What was met so far.
  private(set) var remarks: [ConfigurationRemark] = []

  private let hasTypes: Bool
  /// Where in `directories` each directory is.
  private var positions: [FileIdentity: Int] = [:]
  private var missing: Set<Path> = []
  /// The files being read, the outermost first.
  private var including: [FileIdentity] = []

  // Far above any real configuration, low enough for a hostile one to end soon.
  private var remainingBytes = 1024 * 1024
  private var remainingFiles = 4096
  private var remainingDirectories = 4096
  private var remainingListings = 4096
  private var remainingRemarks = 4096
  /// Whether a limit was met, and the rest of the configuration was not read.
  private(set) var isExhausted = false
  private static let maximumDepth = 32
  /// Processors have ten such names at most.
  private static let mostCapabilities = 256

  /// A reader that has found nothing yet.
  init(hasTypes: Bool) { self.hasTypes = hasTypes }

  /// Reads the outermost file; one that the user names may be a pipe.
  mutating func readConfiguration(
    _ file: Path, isNamed: Bool = false, under root: borrowing SystemRoot
  ) {
    // In another root such names would lead out of it.
    if isNamed, !root.isForeign { return readNamed(file, under: root) }
    read(file, includedAt: nil, under: root)
  }

  /// Adds a directory of the command line, written as in a configuration.
  mutating func add(operand: [UInt8], under root: borrowing SystemRoot) {
    switch ConfigurationLine(directory: operand[...], hasTypes: hasTypes) {
    case .directory(let path, let type): add(path, .commandLine, type: type, under: root)
    case .directoryOfUnknownType(let path, let type):
      report(.unknownType(type))
      if let path { add(path, .commandLine, under: root) }
    case .nothing, .hardwareCapability, .include: break
    }
  }

  /// Adds a directory and the ones of its `glibc-hwcaps`, unless it is listed already.
  mutating func add(
    _ path: Path, _ provenance: Provenance, type: DirectoryType? = nil,
    under root: borrowing SystemRoot
  ) {
    guard let identity = identity(of: path, provenance, under: root) else {
      return addMissing(path, provenance, type)
    }
    if provenance.isHardwareCapabilities, let name = path.lastName { capabilityNames.append(name) }
    if let position = positions[identity] {
      // What is said last of a directory counts, even where it is nothing.
      directories[position].type = type
      if provenance.isHardwareCapabilities { return }
      return report(.duplicate(path, at: provenance, of: directories[position].provenance))
    }
    // Those of the program and of the user are few, and no configuration may crowd them out.
    guard !provenance.isConfigured || spend(\.remainingDirectories) else { return }
    positions[identity] = directories.count
    directories.append(
      SearchDirectory(path: path, identity: identity, provenance: provenance, type: type))
    if provenance.isHardwareCapabilities { return }
    addHardwareCapabilities(of: path, provenance, type, under: root)
  }
}

// MARK: - Files

extension ConfigurationReader {
  private typealias Place = (file: Path, line: Int)

  private mutating func read(
    _ file: Path, includedAt place: Place?, under root: borrowing SystemRoot
  ) {
    guard spend(\.remainingFiles) else { return }
    do throws(FileSystemError) {
      let status = try root.status(of: file)
      guard mayRead(file, status, includedAt: place) else { return }
      let opened = try root.open(file: file)
      var content: [UInt8] = []
      try opened.read(at: 0, count: Int(clamping: status.size), into: &content)
      remainingBytes -= content.count
      including.append(status.identity)
      readLines(of: content, file: file, under: root)
      including.removeLast()
    } catch {
      report(.unreadableFile(error))
    }
  }

  private mutating func readNamed(_ file: Path, under root: borrowing SystemRoot) {
    do throws(FileSystemError) {
      guard let (content, status) = try InputFile.contents(of: file, atMost: remainingBytes) else {
        return report(.problem(.tooLarge(file)))
      }
      remainingBytes -= content.count
      including.append(status.identity)
      readLines(of: content, file: file, under: root)
      including.removeLast()
    } catch {
      report(.unreadableFile(error))
    }
  }

  private mutating func mayRead(
    _ file: Path, _ status: FileStatus, includedAt place: Place?
  ) -> Bool {
    guard status.kind == .regular else {
      report(.problem(.notRegularFile(file)))
      return false
    }
    guard status.size <= UInt64(clamping: remainingBytes) else {
      report(.problem(.tooLarge(file)))
      return false
    }
    guard let place else { return true }
    if including.contains(status.identity) {
      report(.problem(.includeCycle(of: file, file: place.file, line: place.line)))
      return false
    }
    if including.count > ConfigurationReader.maximumDepth {
      report(.problem(.includeTooDeep(file: place.file, line: place.line)))
      return false
    }
    return true
  }

  private mutating func readLines(
    of content: [UInt8], file: Path, under root: borrowing SystemRoot
  ) {
    let lines = content.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if isExhausted { return }
      let place: Place = (file, index + 1)
      switch ConfigurationLine(line, hasTypes: hasTypes) {
      case .nothing: continue
      case .hardwareCapability:
        report(.hardwareCapabilityLine(file: place.file, line: place.line))
      case .directory(let path, let type): addConfigured(path, type, at: place, under: root)
      case .directoryOfUnknownType(let path, let type):
        report(.unknownType(type))
        if let path { addConfigured(path, nil, at: place, under: root) }
      case .include(let patterns):
        for pattern in patterns { include(pattern, at: place, under: root) }
      }
    }
  }

  private mutating func include(
    _ pattern: [UInt8], at place: Place, under root: borrowing SystemRoot
  ) {
    if isExhausted { return }
    let pattern = PathPattern(pattern, from: place.file.parent)
    includes.append(pattern)
    let (files, errors, isComplete) = pattern.matches(
      under: root, limit: remainingFiles, listings: &remainingListings)
    for error in errors { report(.unlistedDirectory(error)) }
    for file in files { read(file, includedAt: place, under: root) }
    if !isComplete { reportExhaustion() }
  }
}

// MARK: - Directories

extension ConfigurationReader {
  private mutating func addConfigured(
    _ path: Path, _ type: DirectoryType?, at place: Place, under root: borrowing SystemRoot
  ) {
    if !path.isAbsolute {
      report(.problem(.relativeDirectory(path, file: place.file, line: place.line)))
    }
    add(path, .configuration(file: place.file, line: place.line), type: type, under: root)
  }

  private mutating func addMissing(
    _ path: Path, _ provenance: Provenance, _ type: DirectoryType?
  ) {
    guard case .configuration = provenance, !missing.contains(path),
      spend(\.remainingDirectories)
    else { return }
    missing.insert(path)
    directories.append(
      SearchDirectory(path: path, identity: nil, provenance: provenance, type: type))
  }

  /// Which directory, or whatever else, a path leads to; ldconfig takes anything that is there.
  private mutating func identity(
    of path: Path, _ provenance: Provenance, under root: borrowing SystemRoot
  ) -> FileIdentity? {
    do throws(FileSystemError) {
      let status = try root.status(of: path)
      if case .hardwareCapabilities = provenance {
        return status.kind == .directory ? status.identity : nil
      }
      if status.kind != .directory, case .configuration(let file, let line) = provenance {
        report(.problem(.notDirectory(path, file: file, line: line)))
      }
      return status.identity
    } catch {
      if !provenance.isHardwareCapabilities { report(.unreachableDirectory(error)) }
      return nil
    }
  }

  private mutating func addHardwareCapabilities(
    of parent: Path, _ provenance: Provenance, _ type: DirectoryType?,
    under root: borrowing SystemRoot
  ) {
    let directory = parent.appending(Path("glibc-hwcaps"))
    do throws(FileSystemError) {
      let entries = try Directory.open(directory, in: root).entries()
      // Who may write there must not be able to crowd out what others configured.
      let names = entries.filter(isHardwareCapability).map(\.name)
      for name in names.prefix(ConfigurationReader.mostCapabilities) {
        add(
          directory.appending(name), .hardwareCapabilities(of: parent, because: provenance),
          type: type, under: root)
      }
    } catch {
      report(.unlistedDirectory(error))
    }
  }

  private func isHardwareCapability(_ entry: DirectoryEntry) -> Bool {
    entry.kind != .regular && entry.name.bytes.first != UInt8(ascii: ".")
      && !entry.name.bytes.contains(UInt8(ascii: ":"))
  }
}

// MARK: - Remarks and limits

extension ConfigurationReader {
  private mutating func report(_ remark: ConfigurationRemark) {
    // Of too many remarks the last are not told; nothing else depends on them.
    guard remainingRemarks > 0 else { return }
    remainingRemarks -= 1
    remarks.append(remark)
  }

  private mutating func spend(_ budget: WritableKeyPath<ConfigurationReader, Int>) -> Bool {
    guard self[keyPath: budget] > 0 else {
      reportExhaustion()
      return false
    }
    self[keyPath: budget] -= 1
    return true
  }

  private mutating func reportExhaustion() {
    if isExhausted { return }
    isExhausted = true
    remarks.append(.problem(.tooMany))
  }
}
