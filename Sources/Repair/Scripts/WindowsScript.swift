internal import FileSystem

/// Changes as a script for cmd.exe, and the script that takes them back.
///
/// Every change must be one that `WindowsDialect.commands` does not refuse, every directory ASCII.
package struct WindowsScript: Sendable {
  /// How each such script begins, whichever solder wrote it.
  package static let signature = "@echo off\r\nrem Written by solder."

  private let directories: [WindowsChanges]
  private let comments: [String]

  /// Takes the changes; `comments` are lines of plain text about what is left.
  package init(_ directories: [WindowsChanges], comments: [String] = []) {
    self.directories = directories
    self.comments = comments
  }

  /// Turns copies into links.
  package var fix: [UInt8] {
    WindowsScript.bytes(
      title: "Turns copies of libraries into the links that they should be.", directories,
      comments.isEmpty
        ? [] : ["", "Left as it is:"] + comments.map { "  " + ScriptText.remark($0) })
  }

  /// Turns the links into what was there before.
  package var undo: [UInt8] {
    WindowsScript.bytes(
      title: "Takes back what the script written with it did: links become copies again.",
      directories.reversed().map(\.inverse), [], isUndo: true)
  }

  private static func bytes(
    title: String, _ directories: [WindowsChanges], _ comments: [String],
    isUndo: Bool = false
  ) -> [UInt8] {
    var lines = [signature + " " + title]
    lines += heading.map(remark)
    for directory in directories {
      lines += ["rem", "rem   in \(shown(directory.directory.text)):"]
      lines += directory.changes.map { remark("    " + $0.comment) }
    }
    lines += comments.map(remark)
    lines += beginning
    // A change has one number in both scripts, so that each finds what the other left aside.
    let count = directories.reduce(0) { $0 + $1.changes.count }
    var numbers = (1...max(1, count)).map { isUndo ? count + 1 - $0 : $0 }[...]
    for directory in directories {
      lines += ["", "set \"dir=\(directory.directory.text)\""]
      lines += ["if not exist \"%dir%\\\" goto no_directory"]
      for change in directory.changes {
        lines += block(change, numbers.removeFirst())
      }
    }
    lines += ["exit /b 0"] + functions
    return Array(lines.map { $0 + "\r\n" }.joined().utf8)
  }

  private static func block(_ change: ScriptedChange, _ number: Int) -> [String] {
    let (old, new) = (WindowsState(change.old), WindowsState(change.new))
    return ["", "rem \(number)."]
      + [
        ("name", text(change.name.bytes)), ("old", old.word), ("old_text", old.text),
        ("new", new.word), ("new_text", new.text), ("file", text(change.file)),
        ("size", change.size.map(String.init) ?? ""),
        ("bytes", change.keepsBytes ? "same" : "other"),
        ("opens", change.opens ? "yes" : "no"),
        ("kept", text(change.keptName(number))), ("made", ".solder-new-\(number)"),
      ].map { "set \"\($0)=\($1)\"" } + ["call :step", "if errorlevel 1 exit /b 1"]
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  // A variable must not be expanded in a remark either.
  private static func shown(_ text: String) -> String {
    text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
  }

  // `/?` in a remark asks for help, and a caret at its end would take the next line with it. What stands
  // before its first word, such as `&`, is no part of it yet.
  private static func remark(_ line: String) -> String {
    if line.isEmpty { return "rem" }
    let harmless = line.split(separator: "/?", omittingEmptySubsequences: false)
      .joined(separator: "/ ?")
    let isSafe = line.first { $0 != " " }.map { !"&|<>()^@\"".contains($0) } ?? true
    return "rem " + (isSafe ? "" : ". ") + shown(harmless) + (line.hasSuffix("^") ? " ." : "")
  }
}
