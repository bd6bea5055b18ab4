import Foundation

/// Everything about a tree that a repair must keep or give back: comparable, and readable when it differs.
public struct TreeSnapshot: Equatable, CustomStringConvertible {
  /// One line for each name below the root, sorted: kind, mode, owner, time, and text or content.
  public let lines: [String]

  /// Looks at a tree.
  ///
  /// - Parameter ignoring: names, relative to the root, that are passed over with all below them.
  public init(of root: String, ignoring: Set<String> = []) throws {
    var lines: [String] = []
    var inodes: [UInt64: String] = [:]
    func visit(_ relative: String) throws {
      if ignoring.contains(relative) { return }
      let path = relative.isEmpty ? root : "\(root)/\(relative)"
      var info = stat()
      guard lstat(path, &info) == 0 else { throw POSIXError(.ENOENT) }
      var line = "\(relative) \(String(info.st_mode, radix: 8)) \(info.st_uid):\(info.st_gid)"
      line += " \(info.st_mtim.tv_sec).\(info.st_mtim.tv_nsec)"
      switch info.st_mode & S_IFMT {
      case S_IFLNK:
        line += " -> " + (try FileManager.default.destinationOfSymbolicLink(atPath: path))
      case S_IFREG:
        let data = FileManager.default.contents(atPath: path) ?? Data()
        line += " \(data.count) bytes \(TreeSnapshot.hash(data))"
        if info.st_nlink > 1 {
          let first = inodes[UInt64(info.st_ino)] ?? relative
          inodes[UInt64(info.st_ino)] = first
          line += " = \(first)"
        }
      default: break
      }
      lines.append(line)
      if info.st_mode & S_IFMT == S_IFDIR {
        for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
          try visit(relative.isEmpty ? name : "\(relative)/\(name)")
        }
      }
    }
    try visit("")
    self.lines = lines
  }

  /// The lines as one text.
  public var description: String { lines.joined(separator: "\n") }

  // FNV-1a over 64 bits: a test's own, apart from the digest of the program under test.
  private static func hash(_ data: Data) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in data { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}
