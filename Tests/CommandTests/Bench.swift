import Foundation
import TestSupport
import Testing

/// A tree to work on, an undo store beside it, and the program to run on both.
struct Bench {
  private let scratch: ScratchDirectory

  /// Lays a tree out in a scratch directory.
  init(_ tree: [String: TreeItem] = [:]) throws {
    scratch = try ScratchDirectory()
    try scratch.lay(["tree": .directory(tree)])
  }

  /// The tree's path.
  var tree: String { scratch.path("tree") }
  /// The undo store's path; nothing is there before the first repair.
  var state: String { scratch.path("state") }

  /// The path of something in the tree.
  func path(_ name: String) -> String { "\(tree)/\(name)" }

  /// The path of something beside the tree.
  func beside(_ name: String) -> String { scratch.path(name) }

  /// Runs `solder check` on the tree.
  func check(_ words: String..., environment: [String: String] = [:]) throws -> Program.Run {
    try Program.solder(["check"] + words + [tree], environment: environment)
  }

  /// Runs `solder fix` on the tree.
  func fix(_ words: String..., environment: [String: String] = [:]) throws -> Program.Run {
    try Program.solder(
      ["fix", "--state-dir", state] + words + [tree], environment: environment)
  }

  /// Runs `solder undo` on the store.
  func undo(_ words: String..., environment: [String: String] = [:]) throws -> Program.Run {
    try Program.solder(["undo", "--state-dir", state] + words, environment: environment)
  }

  /// All of the tree as it is now.
  func snapshot() throws -> TreeSnapshot { try TreeSnapshot(of: tree) }

  /// The text of every symbolic link of the tree, by its path in it.
  func links() throws -> [String: String] {
    var links: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: tree) {
      if let text = try? FileManager.default.destinationOfSymbolicLink(atPath: path(name)) {
        links[name] = text
      }
    }
    return links
  }

  /// What a check of the tree finds, one line for each finding: `rule path`, sorted.
  func findings(_ words: String...) throws -> [String] {
    let run = try Program.solder(["check", "--format", "json"] + words + [tree])
    return try Bench.findings(in: run.json(), below: tree)
  }

  /// The findings of a report, one line each: `rule path`, sorted, paths below a directory.
  static func findings(in report: [String: Any], below directory: String) throws -> [String] {
    let findings = try #require(report["findings"] as? [[String: Any]], "no findings in a report")
    return findings.map { finding in
      var path = finding["path"] as? String ?? "?"
      if path.hasPrefix(directory + "/") { path.removeFirst(directory.count + 1) }
      if path == directory { path = "." }
      return "\(finding["rule"] as? String ?? "?") \(path)"
    }.sorted()
  }

  /// The fields of a report's summary.
  static func summary(of report: [String: Any]) throws -> [String: Int] {
    try #require(report["summary"] as? [String: Int], "no summary in a report")
  }
}

/// What a tree is to be told, mended to, and left with.
struct Verdict {
  /// What `check` finds, as `rule path`, in any order.
  var findings: [String]
  /// The exit status of the first `check`.
  var check: Int32
  /// All links of the tree after `fix -y`.
  var links: [String: String]
  /// The exit status of `fix -y`.
  var fix: Int32 = 0
  /// What `check` finds after `fix -y`.
  var left: [String] = []
  /// The exit status of the last `check`.
  var checkAfter: Int32 = 0
  /// Whether `fix -y` must leave everything as it is.
  var staysAsItIs = false
}

extension Bench {
  /// Checks, fixes, checks again and takes the fix back, expecting a verdict at each step.
  func expect(_ verdict: Verdict, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let before = try snapshot()
    let check = try check("--format", "json")
    #expect(
      try Bench.findings(in: check.json(), below: tree) == verdict.findings.sorted(),
      sourceLocation: sourceLocation)
    #expect(check.status == verdict.check, sourceLocation: sourceLocation)
    #expect(try snapshot() == before, "check changed something", sourceLocation: sourceLocation)

    let fix = try fix("-y")
    #expect(
      fix.status == verdict.fix, "\(fix.output)\(fix.errors)", sourceLocation: sourceLocation)
    #expect(try links() == verdict.links, "\(fix.output)", sourceLocation: sourceLocation)
    if verdict.staysAsItIs { #expect(try snapshot() == before, sourceLocation: sourceLocation) }

    let after = try self.check("--format", "json")
    #expect(
      try Bench.findings(in: after.json(), below: tree) == verdict.left.sorted(),
      sourceLocation: sourceLocation)
    #expect(after.status == verdict.checkAfter, sourceLocation: sourceLocation)

    let undo = try undo("-y")
    #expect(undo.status == 0, "\(undo.output)\(undo.errors)", sourceLocation: sourceLocation)
    #expect(try snapshot() == before, "undo differs", sourceLocation: sourceLocation)
  }
}
