package import FileSystem

/// A directory as Windows names it, checked to be safe inside of the quotes of a command line.
package struct WindowsPath: Hashable, Sendable {
  /// The directory with backslashes and without one at its end; it may begin with a variable.
  package let text: String

  /// Takes `C:\…`, `\\server\share\…` or `%SystemRoot%\…`; `nil` where it is none of them, or holds
  /// what means something to a command line even in quotes.
  package init?(_ given: String) {
    var text = String(given.map { $0 == "/" ? "\\" : $0 })
    while text.hasSuffix("\\") { text.removeLast() }
    let rest: Substring
    if let variable = WindowsPath.variable(at: text) {
      rest = text.dropFirst(variable.count)
      guard rest.isEmpty || rest.hasPrefix("\\") else { return nil }
    } else if text.hasPrefix("\\\\") {
      rest = text.dropFirst(1)
      guard rest.split(separator: "\\").count >= 2 else { return nil }
    } else {
      guard let drive = text.first, drive.isASCII, drive.isLetter, text.dropFirst().hasPrefix(":")
      else { return nil }
      rest = text.dropFirst(2)
      guard rest.isEmpty || rest.hasPrefix("\\") else { return nil }
    }
    let components = rest.dropFirst().split(separator: "\\", omittingEmptySubsequences: false)
    guard rest.isEmpty || components.allSatisfy({ WindowsName.isWritable(String($0)) }) else {
      return nil
    }
    self.text = text
  }

  private init(unchecked text: String) { self.text = text }

  /// The variable at its beginning, percent signs and all, such as `%SystemRoot%`.
  var variable: String? { WindowsPath.variable(at: text) }

  /// Whether it can be written in a file of commands, whose other bytes depend on the code page.
  package var isASCII: Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  /// Whether it is one word to cmd and PowerShell, in quotes and without.
  package var isPlainWord: Bool {
    text.unicodeScalars.allSatisfy {
      switch $0 {
      case "a"..."z", "A"..."Z", "0"..."9", "\\", ":", ".", "_", "-": true
      default: false
      }
    }
  }

  /// The directory that lies some names below; `nil` where one of them cannot be written.
  package func appending(_ names: [FileName]) -> WindowsPath? {
    var text = text
    for name in names {
      guard let component = WindowsName.text(name.bytes) else { return nil }
      text += "\\" + component
    }
    return WindowsPath(unchecked: text)
  }

  private static func variable(at text: String) -> String? {
    guard text.first == "%", let end = text.dropFirst().firstIndex(of: "%") else { return nil }
    let name = text[text.index(after: text.startIndex)..<end]
    // `%1` is an argument of the script, whatever follows.
    guard name.first?.isLetter == true,
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    return String(text[...end])
  }
}

/// What of names can be written in quotes for Windows.
enum WindowsName {
  private static let reserved: Set<String> =
    Set(["CON", "PRN", "AUX", "NUL"] + (0...9).flatMap { ["COM\($0)", "LPT\($0)"] })

  /// The name as text; `nil` where it is not UTF-8 or not writable.
  static func text(_ bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self), isWritable(text) else { return nil }
    return text
  }

  /// Whether a name can stand in quotes and means itself there.
  ///
  /// A percent sign cannot: a command line in a pipe is expanded a second time.
  static func isWritable(_ name: String) -> Bool {
    guard let last = name.unicodeScalars.last, last != ".", last != " ", name.utf16.count <= 255
    else { return false }
    let stem = name.prefix { $0 != "." }.uppercased()
    return !reserved.contains(stem)
      && name.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "\"", "*", "/", ":", "<", ">", "?", "\\", "|", "%": false
        default:
          switch scalar.properties.generalCategory {
          // What moves a cursor, misleads an eye, or means something else on drives of WSL.
          case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
            .unassigned:
            false
          case .spaceSeparator: scalar == " "
          default: true
          }
        }
      }
  }
}
