import Foundation
import TestSupport

/// An archive, a place to install it to, and an undo store.
struct InstallBench {
  let scratch: ScratchDirectory
  var base: String { scratch.path }
  var prefix: String { base + "/prefix" }
  var state: String { base + "/state" }

  init() throws {
    scratch = try ScratchDirectory()
    // Made before anything is looked at: its coming would move the times of the directory above.
    try TreeItem.mode(0o700, .directory([:])).make(at: state)
  }

  /// Makes a tar archive of a tree with tar(1); `words` come before the names.
  func tar(_ name: String, _ tree: [String: TreeItem], _ words: [String] = ["-c"]) throws -> String
  {
    let source = base + "/source-" + name
    try? FileManager.default.removeItem(atPath: source)
    try TreeItem.directory(tree).make(at: source)
    let archive = base + "/" + name
    let names = tree.keys.sorted()
    let run = try Program.run(
      "/bin/tar", (words + ["-f", archive, "-C", source] + names).map { Array($0.utf8) })
    guard run.status == 0 else { throw CocoaError(.fileWriteUnknown) }
    return archive
  }

  /// Installs an archive or directory into the prefix.
  func install(_ source: String, _ words: String...) throws -> Program.Run {
    try Program.solder(
      ["install", source, "--into", prefix, "--state-dir", state, "--lang", "en"] + words)
  }

  /// Takes the latest run back.
  func undo() throws -> Program.Run {
    try Program.solder(["undo", "-y", "--state-dir", state, "--lang", "en"])
  }

  /// Every object below the prefix with kind, mode, times and bytes.
  func snapshot() throws -> TreeSnapshot { try TreeSnapshot(of: prefix) }

  /// The text of a link below the prefix.
  func link(_ name: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: prefix + "/" + name)
  }

  /// The names of temporary objects anywhere.
  func debris() -> [String] {
    let walk = FileManager.default.enumerator(atPath: base)
    return (walk?.allObjects as? [String] ?? []).filter { $0.contains(".solder-") }
  }

  /// A tree as cuDNN's archive holds it.
  static func cudnn(_ version: String, content: UInt8 = 1, copies: Bool = false) -> [String:
    TreeItem]
  {
    var libraries: [String: TreeItem] = [:]
    for name in ["libcudnn", "libcudnn_ops"] {
      let file = TreeItem.library(name + ".so.9", content: content)
      libraries["\(name).so.\(version)"] = file
      libraries["\(name).so.9"] = copies ? file : .link("\(name).so.\(version)")
      libraries["\(name).so"] = copies ? file : .link("\(name).so.9")
    }
    return [
      "cudnn-linux-x86_64-\(version)_cuda12-archive": .directory([
        "include": .directory(["cudnn.h": .text("// \(version)\n")]),
        "lib": .directory(libraries), "LICENSE": .text("a licence\n"),
      ])
    ]
  }
}
