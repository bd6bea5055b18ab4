import Foundation
import TestSupport
import Testing

/// Names that could move a cursor, mislead an eye or break a document.
struct HostileNameTests {
  private static let bases: [[UInt8]] =
    [
      "libnew\nline", "libescape\u{1b}[31m", "libbell\u{7}", "libright\u{202e}left",
      "libisolate\u{2066}x", "libzero\u{200b}width", "libc1\u{85}next", "libdelete\u{7f}",
      "libtab\t", "libreturn\r", "libquote\"'", "lib\\slash",
    ].map { Array($0.utf8) } + [
      Array("libbyte".utf8) + [0xff, 0x9b], Array("libcut".utf8) + [0xe2, 0x80],
    ]

  /// A bench with two copies and a dead link for each name; SONAMEs hold the same bytes.
  private static func bench() throws -> Bench {
    let bench = try Bench()
    for base in bases {
      let stem = Array(bench.tree.utf8) + [0x2f] + base + Array(".so".utf8)
      var builder = ELFBuilder()
      builder.rawSoname = base + Array(".so.1".utf8)
      ByteTree.write(builder.bytes(), to: stem + Array(".1".utf8))
      ByteTree.write(builder.bytes(), to: stem + Array(".1.2".utf8))
      ByteTree.link(base + Array(".so.9".utf8), at: stem + Array(".7".utf8))
    }
    return bench
  }

  private static func expectPrintable(
    _ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = String(validating: bytes, as: UTF8.self)
    #expect(text != nil, "not UTF-8", sourceLocation: sourceLocation)
    let raw = (text ?? "").unicodeScalars.filter {
      $0 != "\n" && [.control, .format, .lineSeparator].contains($0.properties.generalCategory)
    }
    #expect(raw.isEmpty, "\(raw.map(\.value))", sourceLocation: sourceLocation)
  }

  @Test func `no output has a raw control byte, a bidirectional mark or a broken character`() throws
  {
    let bench = try Self.bench()
    for run in try [
      bench.check(), bench.check("-v"), bench.check("--lang", "ko"), bench.fix("-n"),
      bench.fix("-y"), bench.undo("-n"), bench.undo("--list"), bench.undo("-y"),
    ] {
      Self.expectPrintable(run.bytes)
      Self.expectPrintable(run.errorBytes)
    }
  }

  @Test func `each name is in the report, exact or with its bytes beside`() throws {
    let bench = try Self.bench()
    let findings = try #require(
      bench.check("--format", "json").json()["findings"] as? [[String: Any]])
    let paths = try findings.filter { $0["rule"] as? String == "hard-copy" }.map { finding in
      let path = try #require(finding["path"] as? String)
      guard let bytes = finding["pathBytes"] as? String else { return Array(path.utf8) }
      return Array(try #require(Data(base64Encoded: bytes)))
    }
    let expected = Self.bases.map {
      Array(bench.tree.utf8) + [0x2f] + $0 + Array(".so.1".utf8)
    }
    #expect(Set(paths) == Set(expected))
    #expect(findings.count { $0["pathBytes"] != nil } == 4)
  }

  @Test func `such names are mended and come back`() throws {
    let bench = try Self.bench()
    let root = Array(bench.tree.utf8)
    let before = ByteTree.snapshot(of: root)
    #expect(try bench.fix("-y").status == 1)
    for base in Self.bases {
      let stem = base + Array(".so".utf8)
      let text = ByteTree.linkText(root + [0x2f] + stem + Array(".1".utf8))
      #expect(text == stem + Array(".1.2".utf8), "\(ByteTree.text(base))")
    }
    #expect(try bench.undo("-y").status == 0)
    #expect(ByteTree.snapshot(of: root) == before)
  }

  @Test func `a target that is not UTF-8 can be named`() throws {
    let bench = try Bench()
    let directory = Array(bench.tree.utf8) + Array("/d".utf8) + [0xff]
    ByteTree.directory(directory)
    for name in ["/liba.so.1", "/liba.so.1.0"] {
      ByteTree.write(TreeItem.libraryBytes("liba.so.1"), to: directory + Array(name.utf8))
    }
    let words = ["check", "--format", "json"].map { Array($0.utf8) } + [directory]
    let run = try Program.run(SolderProgram.executable, words)
    #expect(run.status == 1)
    let finding = try #require((run.json()["findings"] as? [[String: Any]])?.first)
    let bytes = try #require(finding["pathBytes"] as? String)
    #expect(Data(base64Encoded: bytes) == Data(directory + Array("/liba.so.1".utf8)))
  }

  @Test func `a SONAME with a slash, dots or a control byte never becomes a path`() throws {
    for soname in ["../liba.so.1", "sub/liba.so.1", "..", ".", "/liba.so.1", "lib\u{1}a.so.1", ""] {
      let bench = try Bench(["lib": .directory(["liba.so.1.0": .library(soname)])])
      let before = try bench.snapshot()
      let fix = try bench.fix("-y")
      #expect(fix.status <= 1)
      #expect(try bench.snapshot() == before, "\(soname.debugDescription)")
    }
  }
}
