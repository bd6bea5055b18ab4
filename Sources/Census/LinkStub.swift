package import FileSystem

/// A symbolic link that became a small regular file holding the link's text.
package struct LinkStub: Hashable, Sendable {
  /// Who writes links that way.
  package enum Form: String, Hashable, Sendable {
    /// The bare text: Python's zipfile, pip, git with `core.symlinks=false`, Windows unpackers.
    case plain
    /// 1067 bytes beginning with `XSym`: SMB servers and clients with `mfsymlinks`.
    case xsym
    /// `!<symlink>` and the text, plain or UTF-16: Cygwin and MSYS.
    case cygwin
  }

  /// How the text was stored.
  package let form: Form
  /// The sibling the link named.
  package let target: FileName

  /// Longest plain text taken for a link, in bytes.
  private static let longestPlainText = 255

  /// Puts the facts together.
  package init(form: Form, target: FileName) {
    self.form = form
    self.target = target
  }

  /// Reads the whole content of a small file; `nil` where it is no link to a sibling.
  package init?(content: [UInt8]) {
    if let text = LinkStub.xsymText(content) {
      self.init(form: .xsym, text: text)
    } else if let text = LinkStub.cygwinText(content) {
      self.init(form: .cygwin, text: text)
    } else {
      guard content.count <= LinkStub.longestPlainText + 1 else { return nil }
      // One line end is forgiven: some unpackers add it.
      let text = content.last == UInt8(ascii: "\n") ? content.dropLast() : content[...]
      self.init(form: .plain, text: Array(text))
    }
  }

  private init?(form: Form, text: [UInt8]) {
    let bare = text.starts(with: "./".utf8) ? Array(text.dropFirst(2)) : text
    guard bare.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }), let target = FileName(bare),
      LibraryName(target).isProper
    else { return nil }
    self.init(form: form, target: target)
  }

  private static func xsymText(_ content: [UInt8]) -> [UInt8]? {
    // "XSym\n", four digits and "\n", 32 hexadecimal digits and "\n", the text, "\n" and blanks.
    guard content.count == 1067, content.starts(with: "XSym\n".utf8) else { return nil }
    guard let length = Int(String(decoding: content[5..<9], as: UTF8.self)),
      (1...1024).contains(length)
    else { return nil }
    return Array(content[43..<(43 + length)])
  }

  private static func cygwinText(_ content: [UInt8]) -> [UInt8]? {
    let mark = Array("!<symlink>".utf8)
    guard content.starts(with: mark), content.count <= 4096 else { return nil }
    let rest = content.dropFirst(mark.count)
    if rest.starts(with: [0xff, 0xfe]) {
      let pairs = Array(rest.dropFirst(2))
      let units = stride(from: 0, to: pairs.count - 1, by: 2).map {
        UInt16(pairs[$0]) | UInt16(pairs[$0 + 1]) << 8
      }
      return Array(String(decoding: units.prefix { $0 != 0 }, as: UTF16.self).utf8)
    }
    return Array(rest.prefix { $0 != 0 })
  }
}
