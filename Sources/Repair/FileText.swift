internal import FileSystem

/// The whole content of a small file that a repair writes, such as a line of configuration.
package struct FileText: Hashable, Sendable, Codable {
  /// The content.
  package let content: EscapedBytes

  /// Takes bytes as they are.
  package init(_ bytes: [UInt8]) { content = EscapedBytes(bytes) }

  /// The bytes.
  package var bytes: [UInt8] { content.bytes }

  /// Writes the file under a free name, with owner and access of the one whose place it takes.
  func make(
    _ name: FileName, in directory: borrowing Directory, as original: FileStatus?
  ) throws(FileSystemError) {
    let file = try directory.create(file: name)
    try file.write(bytes)
    if let original { try file.setOwner(original.owner, group: original.group) }
    try file.setPermissions(original?.permissions ?? 0o644)
    try file.synchronize()
  }

  /// Whether a name is a regular file of just these bytes.
  func isHeld(
    by name: FileName, in directory: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    try contents(of: name, in: directory) == bytes
  }

  /// Whether a name is a regular file that holds a beginning of these bytes.
  func isBegun(
    in name: FileName, of directory: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    try contents(of: name, in: directory).map(bytes.starts) ?? false
  }

  private func contents(
    of name: FileName, in directory: borrowing Directory
  ) throws(FileSystemError) -> [UInt8]? {
    guard let status = try directory.statusIfPresent(of: name), status.kind == .regular else {
      return nil
    }
    return try directory.open(file: name).contents(atMost: bytes.count)
  }
}
