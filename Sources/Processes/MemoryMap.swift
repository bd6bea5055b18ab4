package import FileSystem

/// The files a process has mapped: proc_pid_maps(5).
package struct MemoryMap: Hashable, Sendable {
  /// One file, however many of its parts are mapped.
  package struct MappedFile: Hashable, Sendable {
    /// The path the kernel tells, with ` (deleted)` where it added that.
    ///
    /// A file may also be called so; the two cannot be told apart here.
    package let path: Path
    /// The device and inode the kernel tells.
    ///
    /// On overlayfs and btrfs the device is not the one that stat(2) gives.
    package let identity: FileIdentity

    /// Puts the two together.
    package init(path: Path, identity: FileIdentity) {
      self.path = path
      self.identity = identity
    }
  }

  /// The files, each once, in the order of addresses.
  package let files: [MappedFile]

  /// Reads the lines of a maps file; what is no file of a file system is left out.
  package init(maps bytes: [UInt8]) {
    var files: [MappedFile] = []
    var seen: Set<MappedFile> = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let file = Self.file(line), seen.insert(file).inserted else { continue }
      files.append(file)
    }
    self.files = files
  }

  // 7f4dc4c41000-7f4dc4c67000 r--p 00000000 fe:00 333151                     /usr/lib/libc.so.6
  private static func file(_ line: ArraySlice<UInt8>) -> MappedFile? {
    let blank = UInt8(ascii: " ")
    // The path is the rest of the line, blanks in it included.
    let fields = line.split(separator: blank, maxSplits: 5, omittingEmptySubsequences: false)
    guard fields.count == 6, let device = device(fields[3]),
      let inode = number(fields[4], radix: 10),
      inode != 0
    else { return nil }
    let path = fields[5].drop { $0 == blank }
    guard path.first == UInt8(ascii: "/") else { return nil }
    return MappedFile(
      path: Path(lineEndsUndone(path)), identity: FileIdentity(device: device, inode: inode))
  }

  private static func device(_ field: ArraySlice<UInt8>) -> UInt64? {
    let parts = field.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, let major = number(parts[0], radix: 16), major <= UInt32.max,
      let minor = number(parts[1], radix: 16), minor <= UInt32.max
    else { return nil }
    return major << 32 | minor
  }

  private static func number(_ digits: ArraySlice<UInt8>, radix: Int) -> UInt64? {
    guard let first = digits.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-") else {
      return nil
    }
    return UInt64(String(decoding: digits, as: UTF8.self), radix: radix)
  }

  // Of all bytes the kernel escapes only the line end here, and not the backslash itself.
  private static func lineEndsUndone(_ path: ArraySlice<UInt8>) -> [UInt8] {
    let escape = Array("\\012".utf8)
    guard path.contains(UInt8(ascii: "\\")) else { return Array(path) }
    var bytes: [UInt8] = []
    var rest = path
    while let byte = rest.first {
      let isEscape = rest.starts(with: escape)
      bytes.append(isEscape ? UInt8(ascii: "\n") : byte)
      rest = rest.dropFirst(isEscape ? escape.count : 1)
    }
    return bytes
  }
}

extension MemoryMap.MappedFile {
  private static let mark = Array(" (deleted)".utf8)

  /// The path without ` (deleted)`, where it ends so.
  package var pathWithoutMark: Path? {
    guard path.bytes.count > Self.mark.count, path.bytes.suffix(Self.mark.count) == Self.mark[...]
    else { return nil }
    return Path(path.bytes.dropLast(Self.mark.count))
  }
}
