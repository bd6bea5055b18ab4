internal import FileSystem

extension Step {
  /// Makes the new object under a temporary name; gives a reason where it would not do.
  func make(
    _ temporary: FileName, in directory: borrowing Directory, _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> SkipReason? {
    switch making {
    case .link(let text): try directory.makeLink(temporary, to: text)
    case .hardLink(let existing):
      try directory.makeHardLink(temporary, to: existing, of: directory)
    }
    return try leadsRight(temporary, in: directory, root) ? nil : .leadsElsewhere
  }

  /// Whether a name is the object that this step makes.
  func isMade(_ name: FileName, in directory: borrowing Directory) throws(FileSystemError) -> Bool {
    switch making {
    case .link(let text): try directory.isLink(name, to: text)
    case .hardLink: try directory.statusIfPresent(of: name)?.identity == leadsTo
    }
  }

  private func leadsRight(
    _ temporary: FileName, in directory: borrowing Directory, _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> Bool {
    if case .directory(_, let original) = expectation {
      let path = directory.path.appending(temporary)
      let (found, wanted) = (try root.status(of: path), try root.status(of: original))
      return found.identity == wanted.identity
    }
    guard let leadsTo else { return false }
    return (try? directory.resolvedStatus(of: temporary, in: root))?.identity == leadsTo
  }
}

extension Directory {
  /// Whether a name is a symbolic link with exactly this text.
  func isLink(_ name: FileName, to text: [UInt8]) throws(FileSystemError) -> Bool {
    guard try statusIfPresent(of: name)?.kind == .symbolicLink else { return false }
    return try readLink(name) == text
  }
}
