import Foundation
import TestSupport
import Testing

/// Databases of which each file is short, and which are endless together.
struct EndlessDatabaseTests {
  private static func bench() throws -> Bench {
    let library = TreeItem.library("libx.so.1")
    return try Bench(["lib": .directory(["libx.so.1": library, "libx.so.1.2": library])])
  }

  private static func check(_ bench: Bench) throws -> Program.Run {
    try Program.solder(["check", "-v", bench.path("lib")])
  }

  /// Writes a file that is filled up with zeros which take no place on the disk.
  private static func write(
    _ text: String, to name: String, of bench: Bench, megabytes: Int = 0
  ) throws {
    let path = bench.path(name)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    if megabytes > 0 { try #require(truncate(path, off_t(megabytes) << 20) == 0) }
  }

  /// How often something is told.
  private static func count(_ text: String, in run: Program.Run) -> Int {
    run.errors.components(separatedBy: text).count - 1
  }

  @Test(arguments: ["var/lib/dpkg/info/p%.list", "var/lib/pacman/local/p-%-1/files"])
  func `lists are read up to a sum, which is told once`(_ list: String) throws {
    let bench = try Self.bench()
    let place = bench.path(String(list.prefix { $0 != "%" }))
    for number in 0..<20 {
      let name = list.replacingOccurrences(of: "%", with: "\(number)")
      try Self.write("", to: name, of: bench, megabytes: 15)
    }
    let run = try Self.check(bench)
    #expect(run.status == 1 && Self.count(place, in: run) == 1, "\(run.errors)")
  }

  @Test func `conda's records are taken apart up to a sum`() throws {
    let bench = try Self.bench()
    let text =
      #"{"name": "x", "a": "lib/libx.so.1", "b": ""# + String(repeating: "x", count: 12 << 20)
      + "\"}"
    for number in 0..<3 { try Self.write(text, to: "conda-meta/x-\(number)-0.json", of: bench) }
    let run = try Self.check(bench)
    #expect(run.status == 1 && Self.count(bench.path("conda-meta"), in: run) == 1, "\(run.errors)")
  }

  @Test func `records that cannot list a file are not taken apart`() throws {
    let bench = try Self.bench()
    let text =
      #"{"name": "x", "files": ["lib/libxx.so.1"], "b": ""#
      + String(repeating: "x", count: 12 << 20) + "\"}"
    for number in 0..<3 { try Self.write(text, to: "conda-meta/x-\(number)-0.json", of: bench) }
    try Self.write(
      #"{"name":"zz","files":["lib\/libx.so.1"]}"#, to: "conda-meta/zz-1-0.json", of: bench)
    let run = try Self.check(bench)
    #expect(run.output.contains("zz") && run.errors.isEmpty, "\(run.output)\(run.errors)")
  }

  @Test func `lines of Python's are taken apart up to a sum`() throws {
    let bench = try Self.bench()
    let lines = String(repeating: "\n", count: 12 << 20) + "../../libx.so.2,,\n\""
    let site = "lib/python3.11/site-packages"
    for number in 0..<4 {
      try Self.write(lines, to: "\(site)/a-\(number).dist-info/RECORD", of: bench)
    }
    let run = try Self.check(bench)
    #expect(run.status == 1 && Self.count("RECORD", in: run) == 1, "\(run.errors)")
  }

  @Test func `places that lists name are looked for up to a number`() throws {
    let bench = try Self.bench()
    let lines = (0..<300_000).map { "/d\($0)/libx.so.1\n" }.joined()
    try Self.write(lines, to: "var/lib/dpkg/info/p.list", of: bench)
    let run = try Self.check(bench)
    let place = bench.path("var/lib/dpkg/info")
    #expect(run.status == 1 && Self.count(place, in: run) == 1, "\(run.errors)")
  }
}
