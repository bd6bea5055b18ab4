internal import FileSystem

extension RecordedStep {
  /// Whether a name is the object that the step made.
  func isMade(_ name: FileName, in directory: borrowing Directory) throws(FileSystemError) -> Bool {
    switch making {
    case .link(let text): try directory.isLink(name, to: text.bytes)
    case .hardLink: try directory.statusIfPresent(of: name)?.identity == leadsTo
    case .file(let text): try text.isHeld(by: name, in: directory)
    case .farm(let farm): try LinkFarm.read(name, in: directory) == farm
    case .moved(let staged): try staged.isHeld(by: name, in: directory)
    }
  }

  /// Removes what the step made, whole or by half, from a temporary name; false where it is not that.
  @discardableResult
  func removeMade(
    _ temporary: FileName, in directory: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    guard try isMadeOrBegun(temporary, in: directory) else { return false }
    try DisplacedTree.discard(temporary, of: directory)
    return true
  }

  private func isMadeOrBegun(
    _ name: FileName, in directory: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    switch making {
    case .link, .hardLink: try isMade(name, in: directory)
    case .moved(let staged): try staged.isHeld(by: name, in: directory, isWhole: false)
    case .file(let text): try text.isBegun(in: name, of: directory)
    case .farm(let farm): try farm.isBegun(in: name, of: directory)
    }
  }
}
