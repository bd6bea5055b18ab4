package import FileSystem

/// One change of one name, in terms that a script on another machine can check and carry out.
package struct ScriptedChange: Hashable, Sendable {
  /// What a name is, before or after.
  package enum State: Hashable, Sendable {
    /// Nothing has the name.
    case absent
    /// A regular file with the bytes of `file`.
    case copy
    /// A symbolic link with this text.
    case link(text: [UInt8])
    /// A small file that is no library, with exactly these bytes: what became of a link.
    case stub([UInt8])
  }

  /// The name that changes.
  package let name: FileName
  /// What it is before.
  package let old: State
  /// What it becomes; a `copy` that comes into being is a further name of `file`.
  package let new: State
  /// What it opens to afterwards, as a path from its directory: no step changes those bytes.
  package let file: [UInt8]
  /// The size of `file` when it was looked at.
  package let size: UInt64?
  /// Whether the name, if it opens before, must open to the same bytes afterwards.
  package let keepsBytes: Bool
  /// Whether the name must open to `file`'s bytes afterwards: a dead link that comes back does not.
  let opens: Bool

  /// Puts a change together.
  package init(
    name: FileName, old: State, new: State, file: [UInt8], size: UInt64? = nil,
    keepsBytes: Bool = true
  ) {
    self.init(
      name: name, old: old, new: new, file: file, size: size, keepsBytes: keepsBytes, opens: true)
  }

  private init(
    name: FileName, old: State, new: State, file: [UInt8], size: UInt64?, keepsBytes: Bool,
    opens: Bool
  ) {
    self.name = name
    self.old = old
    self.new = new
    self.file = file
    self.size = size
    self.keepsBytes = keepsBytes
    self.opens = opens
  }

  /// A copy of a file beside it that becomes a link of a bare text.
  package static func copy(
    _ name: FileName, becomesLinkTo text: FileName, of file: FileName
  ) -> ScriptedChange {
    ScriptedChange(name: name, old: .copy, new: .link(text: text.bytes), file: file.bytes)
  }

  /// The change that takes this one back.
  var inverse: ScriptedChange {
    ScriptedChange(
      name: name, old: new, new: old, file: file, size: size, keepsBytes: keepsBytes,
      opens: old == .copy)
  }

  /// The name under which the old object is kept until all is verified: none that ldconfig looks at.
  func keptName(_ number: Int) -> [UInt8] {
    // A name of 255 bytes is as long as any may be.
    let beginning = Array(".solder-old-\(number)-".utf8)
    return beginning + name.bytes.prefix(255 - beginning.count)
  }

  /// What is said of the change in the comments of a script.
  var comment: String {
    let shown = ScriptText.shown(name.bytes)
    switch (old, new) {
    case (.copy, .link(let text)):
      return "\(shown) -> \(ScriptText.shown(text))   (was a copy of \(ScriptText.shown(file)))"
    case (.absent, .link(let text)): return "\(shown) -> \(ScriptText.shown(text))   (was missing)"
    case (.link(let old), .link(let text)):
      return "\(shown) -> \(ScriptText.shown(text))   (was a link to \(ScriptText.shown(old)))"
    case (.stub(let bytes), .link(let text)):
      return
        "\(shown) -> \(ScriptText.shown(text))   (was a file of \(bytes.count) bytes, no library)"
    case (_, .copy): return "\(shown) = \(ScriptText.shown(file))   (a file of its own again)"
    case (_, .absent): return "\(shown)   (goes away again)"
    case (_, .stub): return "\(shown)   (becomes the small file again)"
    }
  }
}

/// How bytes are shown in the comments of a script.
enum ScriptText {
  /// Printable ASCII as it is, all else as octal escapes: no name can end a comment or move a cursor.
  static func shown(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      (0x20..<0x7f).contains(byte) && byte != UInt8(ascii: "\\")
        ? String(decoding: [byte], as: UTF8.self) : octal(byte)
    }.joined()
  }

  /// A line of a comment: printable ASCII as it is, all else as octal escapes.
  static func remark(_ line: String) -> String {
    line.utf8.map { byte in
      (0x20..<0x7f).contains(byte) ? String(decoding: [byte], as: UTF8.self) : octal(byte)
    }.joined()
  }

  /// A byte as a backslash and three octal digits.
  static func octal(_ byte: UInt8) -> String {
    "\\" + String(Int(byte) + 0o1000, radix: 8).dropFirst()
  }
}
