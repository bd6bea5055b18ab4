package import FileSystem

/// A kind of script for Windows.
package enum WindowsDialect: Hashable, Sendable {
  /// For cmd.exe: ASCII only.
  case commands
  /// For PowerShell 5.1 and later.
  case powerShell

  /// Why a change cannot be made by such a script; `nil` where it can.
  package func refusal(of change: ScriptedChange) -> ScriptRefusal? {
    var words = [change.name.bytes, change.file]
    for state in [change.old, change.new] {
      switch state {
      case .absent, .copy: break
      case .stub: return .stub
      case .link(let text): words.append(text)
      }
    }
    if case .copy = change.new { return .turnedChain }
    // Such a text leads elsewhere on Windows than it does here.
    if words.contains(where: { $0.contains(UInt8(ascii: "/")) }) { return .leadsOut }
    let keptName = String(decoding: change.keptName(0), as: UTF8.self)
    return words.allSatisfy(isWritable) && keptName.utf16.count < 250 ? nil : .unwritable
  }

  private func isWritable(_ word: [UInt8]) -> Bool {
    guard let text = WindowsName.text(word) else { return false }
    return self == .powerShell || text.utf8.allSatisfy { $0 < 0x80 }
  }

  /// Names of a plan that Windows would take for one another: they differ in case only.
  package static func clashes(in plan: Plan) -> Set<FileName> {
    var clashing: Set<FileName> = []
    for directory in plan.directories {
      let names = Set(directory.steps.flatMap { [$0.name] + ($0.target.map { [$0] } ?? []) })
      let groups = Dictionary(grouping: names) {
        String(decoding: $0.bytes, as: UTF8.self).lowercased()
      }
      for group in groups.values where group.count > 1 { clashing.formUnion(group) }
    }
    return clashing
  }
}

/// The changes of one directory, named as Windows names it.
package struct WindowsChanges: Sendable {
  /// The directory.
  package let directory: WindowsPath
  /// The changes, in the order in which they are made.
  package let changes: [ScriptedChange]

  /// Puts the two together.
  package init(directory: WindowsPath, changes: [ScriptedChange]) {
    self.directory = directory
    self.changes = changes
  }

  /// The changes that take these back, in the order for that.
  var inverse: WindowsChanges {
    WindowsChanges(directory: directory, changes: changes.reversed().map(\.inverse))
  }
}

/// A state of a name in the words of a Windows script: what it is, and a link's text.
struct WindowsState {
  let word: String
  let text: String

  init(_ state: ScriptedChange.State) {
    switch state {
    case .absent: (word, text) = ("absent", "")
    case .copy, .stub: (word, text) = ("copy", "")
    case .link(let bytes): (word, text) = ("link", String(decoding: bytes, as: UTF8.self))
    }
  }
}
