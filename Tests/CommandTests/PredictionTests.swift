import Foundation
import TestSupport
import Testing

/// What a fix says the next ldconfig will do to its links, and what ldconfig then does.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/sbin/ldconfig")))
struct PredictionTests {
  private static func bench(_ more: [String: TreeItem]) throws -> Bench {
    let names: [String: TreeItem] = [
      "libfoo.so.1": .library("libfoo.so.1"), "libfoo.so.1.1": .library("libfoo.so.1"),
    ]
    return try Bench([
      "etc": .directory(["ld.so.conf": .text("/opt/lib\n")]),
      "opt": .directory(["lib": .directory(names.merging(more) { $1 })]),
    ])
  }

  private static func fix(_ bench: Bench, _ words: String...) throws -> Program.Run {
    try Program.solder(
      ["fix", "--root", bench.tree, "--state-dir", bench.state] + words + ["/opt/lib"])
  }

  private static func ldconfig(_ bench: Bench) throws -> String? {
    #expect(try Program.shell("ldconfig -r \(bench.tree)").status == 0)
    return try bench.links()["opt/lib/libfoo.so.1"]
  }

  @Test(arguments: [
    ("libfoo.so.1.1.bak", "backup"), ("libfoo.so.1.1~", "backup"),
    ("libfoo.so.1.2.orig", "backup"),
  ])
  func `a backup that the next ldconfig would take is told, and how to be rid of it`(
    _ name: String, _ reason: String
  ) throws {
    let bench = try Self.bench([name: .library("libfoo.so.1", content: 2)])
    for words in [["-n"], ["-y"]] {
      let run = try Self.fix(bench, "--format", "json", words[0])
      let predictions = try #require(try run.json()["predictions"] as? [[String: String]])
      let told = try #require(predictions.first, "\(run.output)")
      #expect(predictions.count == 1)
      #expect(told["path"] == "/opt/lib/libfoo.so.1" && told["leadsTo"] == "libfoo.so.1.1")
      #expect(told["willLeadTo"] == name && told["reason"] == reason)
    }
    #expect(try Self.ldconfig(bench) == name)
  }

  @Test func `the command that is told keeps the link as it is`() throws {
    let bench = try Self.bench(["libfoo.so.1.1.bak": .library("libfoo.so.1", content: 2)])
    let run = try Self.fix(bench, "-y")
    #expect(run.output.contains("the next ldconfig will let libfoo.so.1 lead to"))
    let begin = try #require(run.output.firstRange(of: "sudo mv "))
    let words = run.output[begin.upperBound...].prefix { $0 != "\n" }.split(separator: " ")
    #expect(words.count == 2)
    try FileManager.default.moveItem(atPath: "\(words[0])", toPath: "\(words[1])")
    #expect(try Self.ldconfig(bench) == "libfoo.so.1.1")
  }

  @Test func `nothing is told where ldconfig agrees`() throws {
    let bench = try Self.bench(["libfoo.so": .library("libfoo.so.1")])
    let run = try Self.fix(bench, "--format", "json", "-y")
    #expect((try run.json()["predictions"] as? [Any])?.isEmpty == true)
    #expect(try Self.ldconfig(bench) == "libfoo.so.1.1")
  }
}
