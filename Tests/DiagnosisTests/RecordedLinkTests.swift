import Census
import Diagnosis
import FileSystem
import Ownership
import TestSupport
import Testing

/// Links that a package database has where a file lies.
struct RecordedLinkTests {
  private static var blas: TreeItem { TreeItem.library("libblas.so.3") }

  /// A tree of a directory whose `libblas.so.3` an alternatives group leads out of it.
  private static func tree(_ copy: TreeItem, far: TreeItem?) -> [String: TreeItem] {
    [
      "lib": .directory(["libblas.so.3": copy]),
      "blas": .directory(far.map { ["libblas.so.3.11": $0] } ?? [:]),
      "etc": .directory([
        "alternatives": .directory(["libblas.so.3": .link("/blas/libblas.so.3.11")])
      ]),
    ]
  }

  private static func alternatives(_ path: Path, _ text: String) -> KnownOwners {
    KnownOwners(
      owners: [:],
      recordedLinks: [
        path: RecordedLink(text: Array(text.utf8), recorder: .alternatives(group: "libblas.so.3"))
      ])
  }

  private static func lines(
    _ tree: [String: TreeItem], _ known: KnownOwners
  ) throws -> [String] {
    let diagnosis = try Diagnosis(tree)
    let root = try SystemRoot.open(Path(diagnosis.scratch.path.utf8))
    let links = RecordedLinks(known, in: diagnosis.census, root)
    #expect(links.unexamined.isEmpty)
    return diagnosis.findings.mindful(of: links, in: diagnosis.census).map(\.line)
      .filter { $0.hasPrefix("/lib/") }
  }

  private static let known = alternatives(
    "/lib/libblas.so.3", "/etc/alternatives/libblas.so.3")

  @Test func `a lone copy where an alternatives link belongs is told, and gets it back`() throws {
    #expect(
      try Self.lines(Self.tree(Self.blas, far: Self.blas), Self.known) == [
        "/lib/libblas.so.3 hard-copy warning soname safe ~> /etc/alternatives/libblas.so.3 600"
      ])
  }

  @Test func `without what the database says nothing is wrong with it`() throws {
    let nothing = KnownOwners(owners: [:])
    #expect(try Self.lines(Self.tree(Self.blas, far: Self.blas), nothing).isEmpty)
  }

  @Test func `other bytes behind the link make it a matter of versions`() throws {
    let other = TreeItem.library("libblas.so.3", content: 2)
    #expect(
      try Self.lines(Self.tree(Self.blas, far: other), Self.known) == [
        "/lib/libblas.so.3 conflicting-copy error soname version "
          + "~> /etc/alternatives/libblas.so.3 0"
      ])
  }

  @Test func `a link that would lead nowhere is a person's to settle`() throws {
    #expect(
      try Self.lines(Self.tree(Self.blas, far: nil), Self.known) == [
        "/lib/libblas.so.3 hard-copy warning soname manual 0"
      ])
  }

  @Test(arguments: ["/lib/libblas.so.3", "libblas.so.3", "../lib/libblas.so.3", "loop", "", "x/"])
  func `a link that would lead to itself or to no name leads nowhere`(_ text: String) throws {
    var tree = Self.tree(Self.blas, far: Self.blas)
    tree["lib"] = .directory(["libblas.so.3": Self.blas, "loop": .link("loop")])
    #expect(
      try Self.lines(tree, Self.alternatives("/lib/libblas.so.3", text)) == [
        "/lib/libblas.so.3 hard-copy warning soname manual 0"
      ])
  }

  @Test func `a file that fewer may read does not take its place unasked`() throws {
    let secret = TreeItem.mode(0o600, Self.blas)
    let findings = try Self.lines(Self.tree(.mode(0o644, Self.blas), far: secret), Self.known)
    #expect(findings == ["/lib/libblas.so.3 hard-copy warning soname manual 0"])
  }

  @Test func `a link that says what is recorded is as it should be`() throws {
    let link = TreeItem.link("/etc/alternatives/libblas.so.3")
    #expect(try Self.lines(Self.tree(link, far: Self.blas), Self.known).isEmpty)
  }

  @Test func `of a chain of copies, the recorded link comes back and the rest as ever`() throws {
    let tree: [String: TreeItem] = [
      "lib": .directory([
        "libfoo.so": foo(), "libfoo.so.1": foo(), "libfoo.so.1.2": foo(),
      ]),
      "etc": .directory([
        "alternatives": .directory(["libfoo_so": .link("/lib/libfoo.so.1")])
      ]),
    ]
    let known = Self.alternatives("/lib/libfoo.so", "/etc/alternatives/libfoo_so")
    #expect(
      try Self.lines(tree, known) == [
        "/lib/libfoo.so hard-copy warning linker safe ~> /etc/alternatives/libfoo_so 600",
        "/lib/libfoo.so.1 hard-copy warning soname safe -> libfoo.so.1.2 600",
      ])
  }

  @Test func `an empty file in the place of a recorded link comes to life`() throws {
    #expect(
      try Self.lines(Self.tree(.bytes([]), far: Self.blas), Self.known) == [
        "/lib/libblas.so.3 empty-library warning - safe ~> /etc/alternatives/libblas.so.3 0"
      ])
  }

  @Test func `a database that says anything at all as a text is borne`() throws {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<200 {
      let bytes: [UInt8] = [0x2f, 0x2e, 0x6c, 0, 0xff, 10]
      let text: [UInt8] = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        bytes.randomElement(using: &generator) ?? 0
      }
      let known = KnownOwners(
        owners: [:],
        recordedLinks: [
          "/lib/libblas.so.3": RecordedLink(text: text, recorder: .alternatives(group: "x"))
        ])
      let lines = try Self.lines(Self.tree(Self.blas, far: Self.blas), known)
      #expect(lines == ["/lib/libblas.so.3 hard-copy warning soname manual 0"], "\(text)")
    }
  }
}
