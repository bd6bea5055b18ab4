internal import Digest
internal import FileSystem

/// Copies of file contents, with the digest of what was copied.
enum FileCopy {
  private static let blockSize = 256 * 1024

  /// The SHA-256 of a file in hexadecimal.
  static func digest(of file: borrowing OpenFile) throws(FileSystemError) -> String {
    var digest = SHA256()
    var block: [UInt8] = []
    var offset: UInt64 = 0
    repeat {
      try file.read(at: offset, count: blockSize, into: &block)
      digest.update(block)
      offset += UInt64(block.count)
    } while block.count == blockSize
    return SHA256.hexadecimal(digest.finish())
  }

  /// Writes the bytes of `file` to a new file with the metadata of `original`, lasting on disk.
  ///
  /// Gives the SHA-256 of what was written.
  static func copy(
    _ file: borrowing OpenFile, to name: FileName, in directory: borrowing Directory,
    as original: FileStatus, attributes: [ExtendedAttribute]
  ) throws(FileSystemError) -> String {
    let copy = try directory.create(file: name)
    var digest = SHA256()
    var block: [UInt8] = []
    var offset: UInt64 = 0
    repeat {
      try file.read(at: offset, count: blockSize, into: &block)
      digest.update(block)
      // A hole stays one: the copy needs no more of the disk than what it is made of.
      if block.contains(where: { $0 != 0 }) {
        try copy.write(block)
      } else {
        try copy.leaveHole(block.count)
      }
      offset += UInt64(block.count)
    } while block.count == blockSize
    try copy.truncate(to: offset)
    // In this order: a new owner clears set-ID bits and capabilities, and writing moves the times.
    try copy.setOwner(original.owner, group: original.group)
    try copy.setPermissions(original.permissions)
    for attribute in attributes { try copy.setAttribute(attribute) }
    try copy.setTimes(access: original.accessTime, modification: original.modificationTime)
    try copy.synchronize()
    return SHA256.hexadecimal(digest.finish())
  }
}
