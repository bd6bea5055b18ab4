import Foundation

/// What a test lays under a name; a tree is a dictionary of names.
///
/// Hard links are made last, so that they may name anything of the same directory.
public indirect enum TreeItem: Sendable {
  /// A shared object for x86-64; different numbers give different bytes of one size.
  case library(String?, content: UInt8 = 1, size: Int = 600)
  /// A symbolic link with this text.
  case link(String)
  /// A file with this text, and no line end added.
  case text(String)
  /// A file with these bytes.
  case bytes([UInt8])
  /// A directory.
  case directory([String: TreeItem])
  /// A further name of a file of the same directory.
  case hardLink(String)
  /// A FIFO: mkfifo(3).
  case fifo
  /// An item with these permission bits.
  case mode(UInt16, TreeItem)

  /// The bytes of a `library`.
  public static func libraryBytes(_ soname: String?, content: UInt8 = 1, size: Int = 600) -> [UInt8]
  {
    var builder = ELFBuilder()
    builder.soname = soname
    var bytes = builder.bytes()
    // The tail is no part of any structure, so it makes files differ and nothing else.
    let padding = max(16, size - bytes.count)
    bytes += [UInt8](repeating: content, count: padding)
    return bytes
  }

  /// Makes the item at a path; with `isRoot`, a directory that is there already is filled.
  public func make(at path: String, isRoot: Bool = false) throws {
    switch self {
    case .library(let soname, let content, let size):
      try write(TreeItem.libraryBytes(soname, content: content, size: size), to: path)
    case .link(let text): try check(symlink(text, path), path)
    case .text(let text): try write(Array(text.utf8), to: path)
    case .bytes(let bytes): try write(bytes, to: path)
    case .hardLink(let name):
      let other = (path as NSString).deletingLastPathComponent + "/" + name
      try check(Foundation.link(other, path), path)
    case .fifo: try check(mkfifo(path, 0o644), path)
    case .mode(let mode, let item):
      try item.make(at: path)
      try check(chmod(path, mode_t(mode)), path)
    case .directory(let items):
      if !isRoot { try check(mkdir(path, 0o755), path) }
      let ordered = items.sorted {
        ($0.value.isHardLink ? 1 : 0, $0.key) < ($1.value.isHardLink ? 1 : 0, $1.key)
      }
      for (name, item) in ordered { try item.make(at: "\(path)/\(name)") }
    }
  }

  private var isHardLink: Bool {
    if case .hardLink = self { return true }
    return false
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    try check(chmod(path, 0o755), path)
  }

  private func check(_ result: Int32, _ path: String) throws {
    guard result == 0 else {
      throw NSError(
        domain: NSPOSIXErrorDomain, code: Int(errno), userInfo: [NSFilePathErrorKey: path])
    }
  }
}
