package import FileSystem

/// A plan as a script for any POSIX shell with `readlink`: dash, bash, busybox.
package struct ShellScript: Sendable {
  private let plan: ScriptPlan
  private let comments: [String]
  private let top: Path
  private let base: Path

  /// Writes a plan for the tree that counts as `/` under `root`, which relative paths take from `base`.
  ///
  /// `comments` are lines of plain text about what is left.
  package init(_ plan: ScriptPlan, root: Path, base: Path, comments: [String] = []) {
    self.plan = plan
    self.comments = comments
    top = root
    self.base = base
  }

  private var isForeign: Bool { top != Path("/") }

  /// The script.
  package var bytes: [UInt8] {
    var lines = ["#!/bin/sh"] + ShellScript.heading
    for directory in plan.directories {
      lines += ["#", "#   in \(ScriptText.shown(absolute(directory.path).bytes)):"]
      lines += directory.changes.map { "#     " + $0.comment }
    }
    if !comments.isEmpty {
      lines += ["#", "# Left as it is:"] + comments.map { "#   " + ScriptText.remark($0) }
    }
    lines.append("")
    guard !plan.isEmpty else {
      return Array((lines + ["echo 'Nothing to do.'"]).joined(separator: "\n").utf8) + [10]
    }
    lines += [ShellScript.functions, "each() {"]
    var number = 0
    for directory in plan.directories {
      let words = [isForeign ? top.bytes : [], absolute(directory.path).bytes]
      lines.append("  enter " + words.map(ShellWord.quoted).joined(separator: " "))
      for change in directory.changes {
        number += 1
        lines.append("  " + step(change, number))
      }
    }
    return Array((lines + ["}", "", ShellScript.end]).joined(separator: "\n").utf8) + [10]
  }

  private func absolute(_ path: Path) -> Path {
    isForeign
      ? Path(top.bytes + path.absolute(from: Path("/")).bytes) : path.absolute(from: base)
  }

  private func step(_ change: ScriptedChange, _ number: Int) -> String {
    let (old, new) = (ShellScript.words(change.old), ShellScript.words(change.new))
    // Neither a dash nor a blank at its beginning may make an option of a name.
    let isBare = change.file.first != UInt8(ascii: "/")
    let file = (isBare ? Array("./".utf8) : []) + change.file
    return
      ([
        "step \(number)", ShellWord.quoted(change.name.bytes), old, new, ShellWord.quoted(file),
        change.size.map(String.init) ?? "-", change.keepsBytes ? "same" : "other",
        ShellWord.quoted(change.keptName(number)),
      ]).joined(separator: " ")
  }

  private static func words(_ state: ScriptedChange.State) -> String {
    switch state {
    case .absent: "absent ''"
    case .copy: "copy ''"
    case .link(let text): "link " + ShellWord.quoted(text)
    case .stub(let bytes): "stub " + ShellWord.escapedForPrintf(bytes)
    }
  }
}
