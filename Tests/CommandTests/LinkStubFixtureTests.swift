import Foundation
import TestSupport
import Testing

/// How unpackers, checkouts and foreign file systems write a link into a file.
enum LinkStubForm: String, CaseIterable {
  case plain, xsym, cygwin, cygwinUTF16

  // The MD5 that an XSym file holds, of the targets of these tests.
  private static let digests = [
    "libc++abi.so.1.0": "d13de6ca6f46ca7e486c02c6f98b5c1c",
    "libcrypto.so.1.1": "a9c313f2393c126eb5a776d3a5e70b42",
    "libssl.so.1.1": "c9dfe11967256391abc069bba63e3eb6",
    "libunwind.so.1.0": "455760c7f5b1d42399565c020fbff2d4",
    "libc++.so.1.0": "779105bdcdf2574b9cd4db9fdacf5931",
    "libXt.so.6.0.0": "dbe1140c4bd1b900f88532cb0d9f0ef6",
    "libOrbbecSDK.so.2": "b55d26129da4d3cac6512aacf0136940",
    "libOrbbecSDK.so.2.6.3": "4b550cee85306fa066b95fcaf4b44b25",
    "libtobii_research.so.1.11.0": "8ef41a328fc729125c99ca6a099286be",
  ]

  /// The bytes of a file that says what the link said.
  func bytes(_ target: String) -> [UInt8] {
    switch self {
    case .plain: return Array(target.utf8)
    case .xsym:
      let length = String(10_000 + target.utf8.count).dropFirst()
      let digest = Self.digests[target] ?? String(repeating: "0", count: 32)
      let text = "XSym\n\(length)\n\(digest)\n\(target)\n"
      return Array(text.utf8) + Array(repeating: 0x20, count: 1067 - text.utf8.count)
    case .cygwin: return Array("!<symlink>\(target)\0".utf8)
    case .cygwinUTF16:
      return Array("!<symlink>".utf8) + [0xff, 0xfe]
        + "\(target)\0".utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    }
  }
}

/// Listings that users posted, with small files: links that became text or nothing.
struct LinkStubFixtureTests {
  /// Stubs with what they say, beside libraries with their SONAMEs, are to become those links.
  private static func expectRestored(
    _ stubs: [String: String], _ libraries: [String: String], _ form: LinkStubForm,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var tree = stubs.mapValues { TreeItem.mode(0o644, .bytes(form.bytes($0))) }
    for (number, (name, soname)) in libraries.sorted(by: { $0.key < $1.key }).enumerated() {
      tree[name] = .library(soname, content: UInt8(number))
    }
    try Bench(tree).expect(
      Verdict(findings: stubs.keys.map { "text-stub \($0)" }, check: 1, links: stubs),
      sourceLocation: sourceLocation)
  }

  @Test(arguments: LinkStubForm.allCases)
  func `FX22 five stubs of an application beside the real files`(form: LinkStubForm) throws {
    let stubs = [
      "libc++abi.so.1": "libc++abi.so.1.0", "libcrypto.so": "libcrypto.so.1.1",
      "libssl.so": "libssl.so.1.1", "libunwind.so.1": "libunwind.so.1.0",
      "libc++.so.1": "libc++.so.1.0",
    ]
    // The sizes in the report.
    #expect(stubs.values.map(\.utf8.count).sorted() == [13, 13, 16, 16, 16])
    try Self.expectRestored(
      stubs,
      [
        "libc++abi.so.1.0": "libc++abi.so.1", "libcrypto.so.1.1": "libcrypto.so.1.1",
        "libssl.so.1.1": "libssl.so.1.1", "libunwind.so.1.0": "libunwind.so.1",
        "libc++.so.1.0": "libc++.so.1",
      ], form)
  }

  @Test(arguments: LinkStubForm.allCases)
  func `FX23 a SONAME of fourteen bytes of text`(form: LinkStubForm) throws {
    try Self.expectRestored(
      ["libXt.so.6": "libXt.so.6.0.0"], ["libXt.so.6.0.0": "libXt.so.6"], form)
  }

  @Test(arguments: LinkStubForm.allCases)
  func `FX24 a stub that names a stub`(form: LinkStubForm) throws {
    try Self.expectRestored(
      ["libOrbbecSDK.so": "libOrbbecSDK.so.2", "libOrbbecSDK.so.2": "libOrbbecSDK.so.2.6.3"],
      ["libOrbbecSDK.so.2.6.3": "libOrbbecSDK.so.2"], form)
  }

  @Test(arguments: LinkStubForm.allCases)
  func `FX25 two stubs that name one file`(form: LinkStubForm) throws {
    let file = "libtobii_research.so.1.11.0"
    #expect(file.utf8.count == 27)
    try Self.expectRestored(
      ["libtobii_research.so": file, "libtobii_research.so.1": file],
      [file: "libtobii_research.so.1"], form)
  }

  @Test func `a stub with a line end is a stub too`() throws {
    let bench = try Bench([
      "libXt.so.6": .text("libXt.so.6.0.0\n"), "libXt.so.6.0.0": .library("libXt.so.6"),
    ])
    try bench.expect(
      Verdict(
        findings: ["text-stub libXt.so.6"], check: 1, links: ["libXt.so.6": "libXt.so.6.0.0"]))
  }

  @Test func `a stub that names nothing there is left to a person`() throws {
    let bench = try Bench(["libXt.so.6": .text("libXt.so.6.0.0")])
    try bench.expect(
      Verdict(
        findings: ["text-stub libXt.so.6"], check: 1, links: [:], fix: 1,
        left: ["text-stub libXt.so.6"], checkAfter: 1, staysAsItIs: true))
  }

  @Test func `a stub never leads out of its directory`() throws {
    for target in ["../libXt.so.6.0.0", "/usr/lib/libXt.so.6.0.0", "..", ".", "sub/libXt.so.6"] {
      let bench = try Bench([
        "lib": .directory(["libXt.so.6": .text(target)]),
        "libXt.so.6.0.0": .library("libXt.so.6.0.0"),
      ])
      let before = try bench.snapshot()
      #expect(try bench.fix("-y").status == 1, "\(target)")
      #expect(try bench.snapshot() == before, "\(target)")
    }
  }

  @Test func `FX36 an empty file where a link was becomes the link`() throws {
    let bench = try Bench([
      "libcudnn.so": .bytes([]), "libcudnn.so.7": .link("libcudnn.so.7.5.0"),
      "libcudnn.so.7.5.0": .library("libcudnn.so.7"),
    ])
    try bench.expect(
      Verdict(
        findings: ["empty-library libcudnn.so"], check: 1,
        links: ["libcudnn.so": "libcudnn.so.7", "libcudnn.so.7": "libcudnn.so.7.5.0"]))
  }
}
