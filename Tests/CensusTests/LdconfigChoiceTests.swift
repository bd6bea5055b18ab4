import Census
import FileSystem
import Foundation
import TestSupport
import Testing

/// What the next ldconfig would do, against what ldconfig does.
struct LdconfigChoiceTests {
  private static let names = [
    "libfoo.so", "libfoo.so.1", "libfoo.so.1.1", "libfoo.so.1.2", "libfoo.so.1.2.bak",
    "libfoo.so.1.10~", "libfoo-old.so.1.1", "libfoo.so.1.dpkg-tmp", "libfoo.so.2",
  ]

  private static func census(_ path: String) throws -> DirectoryCensus {
    let root = try SystemRoot.open(Path(path.utf8))
    let census = CensusTaker.census(of: [Path("/lib")], in: root)
    return try #require(census.directories.first)
  }

  private static func runLdconfig(_ path: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/sbin/ldconfig")
    process.arguments = ["-r", path, "-n", "/lib"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/sbin/ldconfig")))
  func `over random directories the choice is that of glibc's ldconfig`() throws {
    var generator = SeededGenerator(seed: 7)
    let link: FileName = "libfoo.so.1"
    var (changes, rounds) = (0, 0)
    while rounds < 120 {
      var items: [String: TreeItem] = [:]
      for name in Self.names where Bool.random(using: &generator) {
        items[name] = .library("libfoo.so.1", content: UInt8.random(in: 1...9, using: &generator))
      }
      items["libfoo.so.1.0"] = .library("libfoo.so.1")
      let target = items.keys.sorted().filter { $0 != "libfoo.so.1" }
        .randomElement(using: &generator)
      items["libfoo.so.1"] = .link(target ?? "libfoo.so.1.0")
      if Bool.random(using: &generator) { items["libfoo.so.3"] = .link("libfoo.so.1.0") }
      let scratch = try ScratchDirectory().lay(["lib": .directory(items)])
      // This machine's release decides about leftovers.
      let release = try Self.takesLeftovers()
      let foreseen = try Self.census(scratch.path).ldconfigChange(
        of: link, takesLeftovers: release)
      let before = try FileManager.default.destinationOfSymbolicLink(
        atPath: scratch.path("lib/libfoo.so.1"))
      try Self.runLdconfig(scratch.path)
      let after = try FileManager.default.destinationOfSymbolicLink(
        atPath: scratch.path("lib/libfoo.so.1"))
      let told = foreseen.map { String(decoding: $0.choice.bytes, as: UTF8.self) } ?? before
      #expect(told == after, "seed 7, round \(rounds): \(items.keys.sorted())")
      changes += before == after ? 0 : 1
      rounds += 1
    }
    #expect(changes > 20)
  }

  private static func takesLeftovers() throws -> Bool {
    let scratch = try ScratchDirectory().lay([
      "lib": .directory([
        "libfoo.so.1": .link("libfoo.so.1.0"), "libfoo.so.1.0": .library("libfoo.so.1"),
        "libfoo.so.1.1.dpkg-tmp": .library("libfoo.so.1"),
      ])
    ])
    try runLdconfig(scratch.path)
    return try FileManager.default.destinationOfSymbolicLink(
      atPath: scratch.path("lib/libfoo.so.1")) != "libfoo.so.1.0"
  }

  @Test(arguments: [
    ("libfoo.so.1.2.bak", LdconfigChoice.Reason.backup), ("libfoo.so.1.2.dpkg-new", .leftover),
    ("libfoo.so.1.2", .greaterName),
  ])
  func `why a name wins is told`(_ winner: String, _ reason: LdconfigChoice.Reason) throws {
    let scratch = try ScratchDirectory().lay([
      "lib": .directory([
        "libfoo.so.1": .link("libfoo.so.1.1"), "libfoo.so.1.1": .library("libfoo.so.1"),
        winner: .library("libfoo.so.1"),
      ])
    ])
    let link: FileName = "libfoo.so.1"
    let census = try Self.census(scratch.path)
    let choice = try #require(census.ldconfigChange(of: link, takesLeftovers: true))
    #expect(choice.choice.description == winner && choice.reason == reason)
    #expect(choice.current.description == "libfoo.so.1.1")
    let spared = census.ldconfigChange(of: link, takesLeftovers: false)
    #expect((spared == nil) == (reason == .leftover))
  }

  @Test func `a copy, a dead link and a hard link of the file are no change`() throws {
    let scratch = try ScratchDirectory().lay([
      "lib": .directory([
        "libfoo.so.1": .link("libfoo.so.1.1"), "libfoo.so.1.1": .library("libfoo.so.1"),
        "libfoo.so.1.9": .hardLink("libfoo.so.1.1"), "libfoo.so": .link("libfoo.so.1"),
        "libbar.so.1": .library("libbar.so.1"), "libbar.so.1.2": .library("libbar.so.1"),
        "libgone.so.1": .link("libgone.so.1.1"),
      ])
    ])
    let census = try Self.census(scratch.path)
    let names: [FileName] = ["libfoo.so.1", "libbar.so.1", "libgone.so.1", "libnone.so.1"]
    for link in names {
      #expect(census.ldconfigChange(of: link, takesLeftovers: true) == nil)
    }
  }
}
