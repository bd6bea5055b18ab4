internal import FileSystem

extension Step {
  /// Makes the new object under a temporary name; gives a reason where it would not do.
  func make(
    _ temporary: FileName, in directory: borrowing Directory, _ root: borrowing SystemRoot,
    moved: Set<FileIdentity>
  ) throws(FileSystemError) -> SkipReason? {
    switch making {
    case .link(let text): try directory.makeLink(temporary, to: text)
    case .hardLink(let existing):
      try directory.makeHardLink(temporary, to: existing, of: directory)
    case .file(let text):
      try discardingHalves(temporary, in: directory) { (directory) throws(FileSystemError) in
        try text.make(temporary, in: directory, as: expectation.status)
      }
      return nil
    case .farm(let farm):
      try discardingHalves(temporary, in: directory) { (directory) throws(FileSystemError) in
        try farm.make(temporary, in: directory)
      }
      return nil
    case .moved(let staged):
      try staged.move(to: temporary, of: directory, in: root)
      return nil
    }
    guard try leadsRight(temporary, in: directory, root) else { return .leadsElsewhere }
    return basisHolds(under: temporary, in: directory, root, moved: moved)
      ? nil : .changedSinceExamined
  }

  /// Whether a name is the object that this step makes.
  func isMade(_ name: FileName, in directory: borrowing Directory) throws(FileSystemError) -> Bool {
    switch making {
    case .link(let text): try directory.isLink(name, to: text)
    case .hardLink: try directory.statusIfPresent(of: name)?.identity == leadsTo
    case .file(let text): try text.isHeld(by: name, in: directory)
    case .farm(let farm): try LinkFarm.read(name, in: directory) == farm
    case .moved(let staged): try staged.isHeld(by: name, in: directory)
    }
  }

  // What is made in several calls may be there by half when one fails.
  private func discardingHalves(
    _ temporary: FileName, in directory: borrowing Directory,
    make: (borrowing Directory) throws(FileSystemError) -> Void
  ) throws(FileSystemError) {
    do {
      try make(directory)
    } catch {
      // A name that was taken is not ours.
      if error.errno != .fileExists { try? DisplacedTree.discard(temporary, of: directory) }
      throw error
    }
  }

  /// Whether the file a name opens to is what was looked at, byte for byte as far as times tell.
  ///
  /// `moved` are the inodes whose change time solder moved itself, by a name more or a name less.
  func basisHolds(
    under name: FileName, in directory: borrowing Directory, _ root: borrowing SystemRoot,
    moved: Set<FileIdentity>
  ) -> Bool {
    guard let basis else { return true }
    guard let found = try? directory.resolvedStatus(of: name, in: root) else { return false }
    // The further name that is being made has moved it too.
    var isNamed = false
    if case .hardLink = making { isNamed = true }
    return isNamed || moved.contains(basis.identity)
      ? found.isSameContent(as: basis) : found.isUnchanged(since: basis)
  }

  private func leadsRight(
    _ temporary: FileName, in directory: borrowing Directory, _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> Bool {
    if case .directory(_, let original) = expectation {
      let path = directory.path.appending(temporary)
      let (found, wanted) = (try root.status(of: path), try root.status(of: original))
      return found.identity == wanted.identity
    }
    if leadsTo == nil, mayLeadNowhere { return true }
    guard let leadsTo, try !passesThroughItself(in: directory, root) else { return false }
    return (try? directory.resolvedStatus(of: temporary, in: root))?.identity == leadsTo
  }
}

extension Step {
  // A link that leads back to its own name opens now, and in a circle once it is in its place.
  private func passesThroughItself(
    in directory: borrowing Directory, _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> Bool {
    guard case .link(let text) = making else { return false }
    let here = try directory.status().identity
    let way = try LinkWay(of: text, from: directory.path, in: root)
    return way.isEndless || way.stops.contains { $0.directory == here && $0.name == name }
  }
}

extension Directory {
  /// Whether a name is a symbolic link with exactly this text.
  func isLink(_ name: FileName, to text: [UInt8]) throws(FileSystemError) -> Bool {
    guard try statusIfPresent(of: name)?.kind == .symbolicLink else { return false }
    return try readLink(name) == text
  }
}
