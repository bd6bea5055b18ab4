import Foundation
import TestSupport
import Testing

/// Archives in archives that have their directory at their end, so that they cannot be read as they go by.
struct ArchivesWithinTests {
  /// A wheel, a zip file and a 7z archive of one tree, each too large to be kept in memory.
  private static func lay() throws -> ScratchDirectory {
    let scratch = try ScratchDirectory()
    try TreeItem.libraryBytes("libbig.so.1").withUnsafeBytes {
      try Data($0).write(to: URL(fileURLWithPath: scratch.path("library")))
    }
    let made = try Program.shell(
      """
      cd '\(scratch.path)' && mkdir -p tree/lib && head -c 9000000 /dev/urandom >> library
      cp library tree/lib/libbig.so && cp library tree/lib/libbig.so.1
      cp library tree/lib/libbig.so.1.2
      for number in 1 2 3; do echo text > tree/lib/note$number; done
      (cd tree && zip -qr ../inner.zip . && 7z a -bd -mx1 ../inner.7z . > seven.log)
      """)
    try #require(made.status == 0, "\(made.errors)")
    return scratch
  }

  private static func findings(
    of archive: String, in scratch: ScratchDirectory
  ) throws -> (rules: [String], paths: Set<String>, unexamined: Int) {
    let run = try Program.solder(["check", "--format", "json", archive], in: scratch.path)
    let report = try run.json()
    let findings = report["findings"] as? [[String: Any]] ?? []
    return (
      findings.compactMap { $0["rule"] as? String },
      Set(findings.compactMap { $0["path"] as? String }),
      (report["unexamined"] as? [Any])?.count ?? -1
    )
  }

  @Test(arguments: [
    ("tar -czf outer inner.zip", ["inner.zip"]), ("zip -q outer.zip inner.zip", ["inner.zip"]),
    ("zip -q -0 one.zip inner.zip && tar -cJf outer one.zip", ["one.zip", "inner.zip"]),
    ("tar -cf outer inner.7z", ["inner.7z"]),
    ("zip -q -0 outer.zip inner.zip inner.7z", ["inner.zip", "inner.7z"]),
    ("gzip -1 -c inner.zip > outer", []),
  ])
  func `a large archive within another is read like one by itself`(
    _ pack: String, _ names: [String]
  ) throws {
    let scratch = try Self.lay()
    let made = try Program.shell(
      "cd '\(scratch.path)' && \(pack) && { [ -e outer ] || mv outer.zip outer; }")
    try #require(made.status == 0, "\(made.errors)")
    let alone = try Self.findings(of: "inner.zip", in: scratch)
    #expect(alone.rules == ["hard-copy", "hard-copy"] && alone.unexamined == 0)
    let seen = try Self.findings(of: "outer", in: scratch)
    #expect(seen.unexamined == 0)
    // Two archives beside each other, or one in the other.
    let areBeside = pack.contains("inner.zip inner.7z")
    let prefixes =
      areBeside
      ? names.map { "outer!/\($0)!" }
      : [(["outer!"] + names.map { $0 + "!" }).joined(separator: "/")]
    #expect(
      seen.paths
        == Set(prefixes.flatMap { ["\($0)/lib/libbig.so", "\($0)/lib/libbig.so.1"] }))
  }

  @Test(arguments: [1, 30, 5000, 4_000_000, 9_500_000])
  func `a large archive within another that is cut short is not clean`(_ missing: Int) throws {
    let scratch = try Self.lay()
    let made = try Program.shell(
      "cd '\(scratch.path)' && head -c -\(missing) inner.zip > cut.zip && tar -cf outer cut.zip")
    try #require(made.status == 0, "\(made.errors)")
    let run = try Program.solder(["check", "outer"], in: scratch.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("outer!/cut.zip!"), "\(run.errors)")
  }
}
