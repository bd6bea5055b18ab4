package import Census
package import FileSystem

/// Finds out which links a directory keeps, where the kind of its file system does not tell.
///
/// One link is made under a name of its own and taken away again, and where that is refused, a file
/// with two names. Nothing that was there is touched, and the directory gets its times back. The
/// names are always the same: what a trial that was killed left, the next one takes away.
package enum LinkTrial {
  /// The census with what was learned in the directories of a plan; `nil` where all is as was planned.
  package static func revised(
    _ census: LibraryCensus, for plan: Plan, in root: borrowing SystemRoot
  ) -> LibraryCensus? {
    var census = census
    var hasRefused = false
    for steps in plan.directories where steps.steps.contains(where: \.makesLink) {
      guard let links = links(in: steps.path, root), links != .symbolic else { continue }
      // A directory that becomes a link is tried where its name is.
      let paths =
        steps.replacesDirectory ? steps.steps.map { steps.path.appending($0.name) } : [steps.path]
      for index in census.directories.indices where paths.contains(census.directories[index].path) {
        census.directories[index].place.links = links
        hasRefused = true
      }
    }
    return hasRefused ? census : nil
  }

  /// The directories of a plan in which a symbolic link was refused.
  package static func refusing(
    _ plan: Plan, in root: borrowing SystemRoot
  ) -> Set<FileIdentity> {
    var refusing: Set<FileIdentity> = []
    for steps in plan.directories where steps.steps.contains(where: \.makesLink) {
      guard let status = steps.status, !refusing.contains(status.identity),
        let links = links(in: steps.path, root), links != .symbolic
      else { continue }
      refusing.insert(status.identity)
    }
    return refusing
  }

  /// Which links the directory at a path keeps; `nil` where that is known without a trial, or the trial
  /// itself fails, as the steps will, which say why.
  package static func links(in path: Path, _ root: borrowing SystemRoot) -> LinkSupport? {
    guard let directory = try? Directory.open(path, in: root),
      (try? directory.place())?.links == .unknown
    else { return nil }
    return try? links(in: directory)
  }

  /// Which links a directory keeps, by trial.
  package static func links(
    in directory: borrowing Directory
  ) throws(FileSystemError) -> LinkSupport {
    let status = try directory.status()
    defer {
      try? directory.setTimes(
        of: nil, access: status.accessTime, modification: status.modificationTime)
    }
    try removeLeftovers(in: directory)
    if try keepsSymbolicLinks(directory) { return .symbolic }
    return try keepsHardLinks(directory) ? .hardOnly : .none
  }

  private static func keepsSymbolicLinks(
    _ directory: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    do {
      try directory.makeLink(link, to: text)
    } catch {
      guard error.errno.isRefusalOfLinks else { throw error }
      return false
    }
    // What comes back as something else, or with another text, is no link.
    let isKept = (try? directory.isLink(link, to: text)) == true
    try directory.unlink(link)
    return isKept
  }

  private static func keepsHardLinks(
    _ directory: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    _ = try directory.create(file: file)
    defer { try? directory.unlink(file) }
    do {
      try directory.makeHardLink(name, to: file, of: directory)
    } catch {
      guard error.errno.isRefusalOfLinks else { throw error }
      return false
    }
    defer { try? directory.unlink(name) }
    // Where the two cannot be told to be one file, nothing could be verified or taken back.
    return try directory.status(of: name).identity == directory.status(of: file).identity
  }

  private static func removeLeftovers(
    in directory: borrowing Directory
  ) throws(FileSystemError) {
    if try directory.isLink(link, to: text) { try directory.unlink(link) }
    for name in [name, file] {
      guard let status = try directory.statusIfPresent(of: name) else { continue }
      if status.kind == .regular, status.size == 0 { try directory.unlink(name) }
    }
  }

  private static let text = Array("solder-tries-links".utf8)
  private static let link = fixed("link")
  private static let file = fixed("file")
  private static let name = fixed("name")

  private static func fixed(_ suffix: String) -> FileName {
    guard let name = FileName(Directory.temporaryPrefix + Array("trial-\(suffix)".utf8)) else {
      preconditionFailure("a fixed prefix and letters make a name")
    }
    return name
  }
}

extension Errno {
  // vfat and 9p say EPERM, FUSE ENOSYS, shares EOPNOTSUPP or EINVAL.
  fileprivate var isRefusalOfLinks: Bool { self == .notPermitted || isUnsupportedCall }
}

extension Step {
  fileprivate var makesLink: Bool {
    if case .link = making { return true }
    return false
  }
}
