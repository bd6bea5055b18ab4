import Foundation

/// Trees whose names are any bytes: Foundation's paths are text, so these are the system calls.
enum ByteTree {
  /// Calls something with the path as a C string.
  static func with<Value>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Value) -> Value {
    let characters = path.map { CChar(bitPattern: $0) } + [0]
    return body(characters)
  }

  /// Writes a file with mode 0755.
  static func write(_ bytes: [UInt8], to path: [UInt8], mode: mode_t = 0o755) {
    let file = with(path) { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o600) }
    precondition(file >= 0, "open: \(errno) \(text(path))")
    defer { close(file) }
    precondition(
      bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) } == bytes.count)
    precondition(fchmod(file, mode) == 0)
  }

  /// Makes a symbolic link.
  static func link(_ text: [UInt8], at path: [UInt8]) {
    let result = with(text) { text in with(path) { symlink(text, $0) } }
    precondition(result == 0, "symlink: \(errno) \(self.text(path))")
  }

  /// Makes a further name of a file.
  static func hardLink(_ old: [UInt8], at path: [UInt8]) {
    let result = with(old) { old in with(path) { Foundation.link(old, $0) } }
    precondition(result == 0, "link: \(errno) \(text(path))")
  }

  /// Makes a directory.
  static func directory(_ path: [UInt8]) {
    precondition(with(path) { mkdir($0, 0o755) } == 0, "mkdir: \(errno) \(text(path))")
  }

  /// The names in a directory, sorted by their bytes.
  static func names(in path: [UInt8]) -> [[UInt8]] {
    guard let stream = with(path, opendir) else { return [] }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// What lstat(2) says.
  static func status(_ path: [UInt8]) -> stat? {
    var info = stat()
    return with(path) { lstat($0, &info) } == 0 ? info : nil
  }

  /// The text of a link.
  static func linkText(_ path: [UInt8]) -> [UInt8]? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = with(path) { readlink($0, &buffer, buffer.count) }
    return count < 0 ? nil : buffer.prefix(count).map { UInt8(bitPattern: $0) }
  }

  /// The bytes that a name opens to, through links; `nil` where it opens to no regular file.
  static func contents(_ path: [UInt8]) -> [UInt8]? {
    let file = with(path) { open($0, O_RDONLY | O_NONBLOCK) }
    guard file >= 0 else { return nil }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(info.st_size))
    let count = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    return count == bytes.count ? bytes : nil
  }

  /// All paths below a directory, without following links to directories.
  static func paths(below root: [UInt8]) -> [[UInt8]] {
    names(in: root).flatMap { name -> [[UInt8]] in
      let path = root + [0x2f] + name
      let isDirectory = status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
      return [path] + (isDirectory ? paths(below: path) : [])
    }
  }

  /// Everything that undo must give back, one line for each name: kind, mode, owner, time, content.
  static func snapshot(of root: [UInt8]) -> [String] {
    var first: [UInt64: [UInt8]] = [:]
    return ([root] + paths(below: root)).map { path in
      guard let info = status(path) else { return "\(text(path)): gone" }
      var line = "\(text(path)) \(String(info.st_mode, radix: 8)) \(info.st_uid):\(info.st_gid)"
      line += " \(info.st_mtim.tv_sec).\(info.st_mtim.tv_nsec)"
      switch info.st_mode & S_IFMT {
      case S_IFLNK: line += " -> \(linkText(path).map(text) ?? "?")"
      case S_IFREG:
        line += contents(path).map { " \($0.count) bytes, \($0.hashValue)" } ?? " unreadable"
        if info.st_nlink > 1 {
          let name = first[UInt64(info.st_ino), default: path]
          first[UInt64(info.st_ino)] = name
          line += " = \(text(name))"
        }
      default: break
      }
      return line
    }
  }

  /// Bytes for a message: what is not plain ASCII is shown as a number.
  static func text(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      0x21...0x7e ~= byte && byte != 0x5c
        ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16)
    }.joined()
  }
}
