import Foundation
import TestSupport
import Testing

/// Shared objects cut short and changed: any bytes give a report.
struct DamagedELFTests {
  private static let library = {
    var builder = ELFBuilder(soname: "libfoo.so.1", needed: ["libc.so.6"])
    builder.padding = 100
    return builder.bytes()
  }()

  private static func expectReport(
    _ tree: [String: TreeItem], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bench = try Bench(tree)
    let before = try bench.snapshot()
    let check = try bench.check("--format", "json")
    #expect([0, 1, 2].contains(check.status), "\(check.errors)", sourceLocation: sourceLocation)
    #expect(
      try check.json()["schema"] as? String == "solder.report/1", sourceLocation: sourceLocation)
    let fix = try bench.fix("-y")
    #expect([0, 1, 2].contains(fix.status), "\(fix.errors)", sourceLocation: sourceLocation)
    if try FileManager.default.fileExists(atPath: bench.state)
      && !FileManager.default.contentsOfDirectory(atPath: bench.state + "/repairs").isEmpty
    {
      #expect(try bench.undo("-y").status == 0, sourceLocation: sourceLocation)
    }
    #expect(try bench.snapshot() == before, sourceLocation: sourceLocation)
  }

  @Test func `every seventh prefix of a library`() throws {
    var tree: [String: TreeItem] = [:]
    for length in stride(from: 0, through: Self.library.count, by: 7) {
      tree["libfoo.so.1.\(length)"] = .bytes(Array(Self.library.prefix(length)))
    }
    try Self.expectReport(tree)
  }

  @Test func `two hundred mutations of a library, seed 1`() throws {
    var generator = SeededGenerator(seed: 1)
    var tree: [String: TreeItem] = [:]
    for number in 0..<200 {
      var bytes = Self.library
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 4..<bytes.count - 100, using: &generator)
        bytes[place] = [0, 1, 0x7f, 0x80, 0xff].randomElement(using: &generator) ?? 0
      }
      tree["libfoo.so.1.\(number)"] = .bytes(bytes)
    }
    try Self.expectReport(tree)
  }
}
