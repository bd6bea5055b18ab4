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
    while true {
      let records = try records()
      if records.isEmpty { return entries }
      appendRecords(of: records[...], to: &entries)
    }
  }

  /// The next records, in memory of which no more is touched than they fill.
  private func records() throws(FileSystemError) -> [UInt8] {
    var failure: FileSystemError?
    let records = unsafe [UInt8](unsafeUninitializedCapacity: 64 * 1024) { buffer, filled in
      do throws(FileSystemError) {
        filled = Int(
          try retrying(.list, path) {
            unsafe clinux_getdents64(descriptor, buffer.baseAddress, buffer.count)
          })
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return records
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
