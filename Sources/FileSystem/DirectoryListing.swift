internal import CLinux
internal import Glibc

/// One name of a directory, with the kind the kernel gives along with it.
package struct DirectoryEntry: Hashable, Sendable {
  /// The name.
  package let name: FileName
  /// The kind; `unknown` where the file system does not say: getdents64(2).
  package let kind: FileKind

  /// Puts the two together.
  package init(name: FileName, kind: FileKind) {
    self.name = name
    self.kind = kind
  }
}

extension Directory {
  /// All names but `.` and `..`, in the kernel's order: getdents64(2).
  package func entries() throws(FileSystemError) -> [DirectoryEntry] {
    var entries: [DirectoryEntry] = []
    _ = try retrying(.list, path) { lseek(descriptor, 0, SEEK_SET) }
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = try retrying(.list, path) {
        unsafe buffer.withUnsafeMutableBytes {
          unsafe clinux_getdents64(descriptor, $0.baseAddress, $0.count)
        }
      }
      if count == 0 { return entries }
      appendRecords(of: buffer.prefix(Int(count)), to: &entries)
    }
  }

  private func appendRecords(of bytes: ArraySlice<UInt8>, to entries: inout [DirectoryEntry]) {
    // struct linux_dirent64: 8 bytes inode, 8 bytes offset, 2 bytes length, 1 byte type, the name.
    var rest = bytes
    while rest.count >= 19 {
      let start = rest.startIndex
      let length = Int(rest[start + 16]) | Int(rest[start + 17]) << 8
      guard length >= 19, length <= rest.count else { return }
      let name = rest[(start + 19)..<(start + length)].prefix { $0 != 0 }
      if let name = FileName(name) {
        entries.append(DirectoryEntry(name: name, kind: FileKind(entryType: rest[start + 18])))
      }
      rest = rest.dropFirst(length)
    }
  }
}

extension FileKind {
  /// The `DT_…` constants of readdir(3): the mode's type bits, moved right by twelve.
  fileprivate init(entryType: UInt8) {
    self.init(mode: UInt32(entryType) << 12)
  }
}
