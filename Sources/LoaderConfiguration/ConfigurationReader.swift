internal import FileSystem

/// Gathers directories from configuration files, as ldconfig(8) does: in place, the first one kept.
///
/// Unlike ldconfig it notices includes that lead back to themselves, and ends on any input.
struct ConfigurationReader {
  /// What was found so far.
  private(set) var directories: [SearchDirectory] = []
  /// What could not be used so far.
  private(set) var problems: [ConfigurationProblem] = []

  private var identities: Set<FileIdentity> = []
  private var missing: Set<Path> = []
  /// The files being read, the outermost first.
  private var including: [FileIdentity] = []

  // Far above any real configuration, low enough for a hostile one to end soon.
  private var remainingBytes = 1024 * 1024
  private var remainingFiles = 4096
  private var remainingDirectories = 4096
  private var remainingListings = 4096
  private var remainingProblems = 4096
  private var isExhausted = false
  private static let maximumDepth = 32

  /// Reads the outermost file.
  mutating func readConfiguration(_ file: Path, under root: borrowing SystemRoot) {
    read(file, includedAt: nil, under: root)
  }

  /// Adds a directory and the ones of its `glibc-hwcaps`, unless it is listed already.
  mutating func add(
    _ path: Path, _ provenance: Provenance, under root: borrowing SystemRoot
  ) {
    guard let identity = identityOfDirectory(path, provenance, under: root) else {
      return addMissing(path, provenance)
    }
    if identities.contains(identity) { return }
    // The built-in ones are few, and no configuration may crowd them out.
    guard provenance == .builtIn || spend(\.remainingDirectories) else { return }
    identities.insert(identity)
    directories.append(
      SearchDirectory(path: path, identity: identity, provenance: provenance))
    if case .hardwareCapabilities = provenance { return }
    addHardwareCapabilities(of: path, under: root)
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
      report(error)
    }
  }

  private mutating func mayRead(
    _ file: Path, _ status: FileStatus, includedAt place: Place?
  ) -> Bool {
    guard status.kind == .regular else {
      report(.notRegularFile(file))
      return false
    }
    guard status.size <= UInt64(clamping: remainingBytes) else {
      report(.tooLarge(file))
      return false
    }
    guard let place else { return true }
    if including.contains(status.identity) {
      report(.includeCycle(of: file, file: place.file, line: place.line))
      return false
    }
    if including.count > ConfigurationReader.maximumDepth {
      report(.includeTooDeep(file: place.file, line: place.line))
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
      switch ConfigurationLine(line) {
      case .nothing: continue
      case .directory(let path): addConfigured(path, at: place, under: root)
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
    let (files, errors, isComplete) = pattern.matches(
      under: root, limit: remainingFiles, listings: &remainingListings)
    for error in errors { report(error) }
    for file in files { read(file, includedAt: place, under: root) }
    if !isComplete { reportExhaustion() }
  }
}

// MARK: - Directories

extension ConfigurationReader {
  private mutating func addConfigured(
    _ path: Path, at place: Place, under root: borrowing SystemRoot
  ) {
    guard path.isAbsolute else {
      report(.relativeDirectory(path, file: place.file, line: place.line))
      return
    }
    add(path, .configuration(file: place.file, line: place.line), under: root)
  }

  private mutating func addMissing(_ path: Path, _ provenance: Provenance) {
    guard case .configuration = provenance, !missing.contains(path),
      spend(\.remainingDirectories)
    else { return }
    missing.insert(path)
    directories.append(SearchDirectory(path: path, identity: nil, provenance: provenance))
  }

  private mutating func identityOfDirectory(
    _ path: Path, _ provenance: Provenance, under root: borrowing SystemRoot
  ) -> FileIdentity? {
    do throws(FileSystemError) {
      let status = try root.status(of: path)
      if status.kind == .directory { return status.identity }
      if case .configuration(let file, let line) = provenance {
        report(.notDirectory(path, file: file, line: line))
      }
    } catch {
      report(error)
    }
    return nil
  }

  /// By name, where ldconfig takes the kernel's order, which says nothing.
  private mutating func addHardwareCapabilities(
    of parent: Path, under root: borrowing SystemRoot
  ) {
    let directory = parent.appending(Path("glibc-hwcaps"))
    do throws(FileSystemError) {
      let entries = try Directory.open(directory, in: root).entries()
      for name in entries.filter(isHardwareCapability).map(\.name).sorted() {
        add(directory.appending(name), .hardwareCapabilities(of: parent), under: root)
      }
    } catch {
      report(error)
    }
  }

  private func isHardwareCapability(_ entry: DirectoryEntry) -> Bool {
    entry.kind != .regular && entry.name.bytes.first != UInt8(ascii: ".")
      && !entry.name.bytes.contains(UInt8(ascii: ":"))
  }
}

// MARK: - Problems and limits

extension ConfigurationReader {
  /// That something is missing is no problem: ldconfig is silent about it since glibc 2.31.
  private mutating func report(_ error: FileSystemError) {
    if !error.isAbsence { report(.unreadable(error)) }
  }

  private mutating func report(_ problem: ConfigurationProblem) {
    if spend(\.remainingProblems) { problems.append(problem) }
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
    problems.append(.tooMany)
  }
}
