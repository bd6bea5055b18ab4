internal import FileSystem

/// Changes as a script for PowerShell 5.1 and later.
///
/// Every change must be one that `WindowsDialect.powerShell` does not refuse.
package struct PowerShellScript: Sendable {
  private let directories: [WindowsChanges]
  private let comments: [String]

  /// Takes the changes; `comments` are lines of plain text about what is left.
  package init(_ directories: [WindowsChanges], comments: [String] = []) {
    self.directories = directories
    self.comments = comments
  }

  /// The script, with a byte order mark where it is not all ASCII: 5.1 takes it for ANSI else.
  package var bytes: [UInt8] {
    var lines = PowerShellScript.heading
    for directory in directories {
      lines += ["#", "#   in \(ScriptText.shown(Array(directory.directory.text.utf8))):"]
      lines += directory.changes.map { "#     " + $0.comment }
    }
    if !comments.isEmpty {
      lines += ["#", "# Left as it is:"] + comments.map { "#   " + ScriptText.remark($0) }
    }
    lines += PowerShellScript.beginning + ["", "$changes = @("]
    var number = 0
    for directory in directories {
      for change in directory.changes {
        number += 1
        lines.append(record(change, number, in: directory.directory))
      }
    }
    lines += [")"] + PowerShellScript.functions
    let text = Array(lines.map { $0 + "\r\n" }.joined().utf8)
    return text.allSatisfy { $0 < 0x80 } ? text : [0xef, 0xbb, 0xbf] + text
  }

  private func record(
    _ change: ScriptedChange, _ number: Int, in directory: WindowsPath
  ) -> String {
    let (old, new) = (WindowsState(change.old), WindowsState(change.new))
    let members = [
      ("Directory", path(directory)), ("Name", quoted(change.name.bytes)),
      ("Old", quoted(old.word)), ("OldText", quoted(old.text)), ("New", quoted(new.word)),
      ("NewText", quoted(new.text)), ("File", quoted(change.file)),
      ("Size", change.size.map(String.init) ?? "-1"),
      ("SameBytes", change.keepsBytes ? "$true" : "$false"),
      ("Kept", quoted(change.keptName(number))), ("Made", quoted(".solder-new-\(number)")),
    ]
    return "  @{ " + members.map { "\($0) = \($1)" }.joined(separator: "; ") + " }"
  }

  private func path(_ directory: WindowsPath) -> String {
    guard let variable = directory.variable else { return quoted(directory.text) }
    let name = variable.dropFirst().dropLast()
    return "(${env:\(name)} + \(quoted(String(directory.text.dropFirst(variable.count)))))"
  }

  private func quoted(_ bytes: [UInt8]) -> String { quoted(String(decoding: bytes, as: UTF8.self)) }

  // PowerShell takes typographic quotes for quotes, too, and each is written twice.
  private func quoted(_ text: String) -> String {
    let quotes: Set<Unicode.Scalar> = ["'", "\u{2018}", "\u{2019}", "\u{201a}", "\u{201b}"]
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      word.append(scalar)
      if quotes.contains(scalar) { word.append(scalar) }
    }
    return "'" + String(word) + "'"
  }
}
