import FileSystem
import LoaderCache
import Testing

@testable import Ldconfig

/// Names that lead to libraries, and which of them is chosen for a SONAME.
struct SelectionTests {
  private static let file = FileIdentity(device: 1, inode: 2)

  private static func candidate(
    _ name: String, isLink: Bool = false, _ soname: String?, _ kind: LibraryKind = .x86_64,
    isaLevel: UInt32 = 0
  ) throws -> Candidate {
    try #require(
      Candidate(
        LdconfigTests.name(name), isLink: isLink,
        library: LibraryFacts(kind: kind, soname: soname.map(text), isaLevel: isaLevel),
        identity: file))
  }

  /// The winners of candidates, as `SONAME -> FILE`.
  private static func winners(
    _ candidates: [Candidate], _ behaviour: Behaviour = .own, bytesAreSigned: Bool = true
  ) -> [String] {
    var selection = Selection(behaviour, bytesAreSigned: bytesAreSigned)
    for candidate in candidates { _ = selection.add(candidate) }
    return selection.winners.map { "\($0.soname) -> \($0.name)" }
  }

  // MARK: Candidates

  @Test(arguments: [
    ("libfoo.so.1", true, "libfoo.so.1", true), ("libfoo.so.1", false, "libfoo.so.1", false),
    ("libfoo.so", true, "libfoo.so.1", true), ("libfoo.so", false, "libfoo.so.1", false),
    ("libfoo.so", true, "libbar.so.1", false), ("libfoo.so.1.0", true, "libfoo.so.1", false),
    ("lib.so", true, "libfoo.so.1", false), ("libfoo.so.1.so", true, "libfoo.so.1.so.2", true),
    ("libfoo", true, "libfoo.so.1", false), ("libfoo.so.", true, "libfoo.so.1", false),
    ("libfoo.so.1", true, "libfoo.so.10", false),
  ])
  func `a link is a pure one where it only gives a library its SONAME or linker name`(
    _ name: String, isLink: Bool, _ soname: String, isPure: Bool
  ) throws {
    let candidate = try Self.candidate(name, isLink: isLink, soname)
    #expect(candidate.isPureLink == isPure)
    #expect(try candidate.soname == LdconfigTests.name(isPure ? name : soname))
    #expect(try candidate.name == LdconfigTests.name(name))
  }

  @Test func `without a SONAME the file's name stands for it`() throws {
    #expect(try Self.candidate("libfoo.so.1.2", nil).soname == name("libfoo.so.1.2"))
    #expect(try !Self.candidate("libfoo.so.1.2", nil).isPureLink)
    #expect(try Self.candidate("liblink.so", isLink: true, nil).isPureLink)
  }

  @Test(arguments: [
    "", ".", "..", "/libfoo.so.1", "../etc/x", "a/b", "lib\u{1}.so", "lib\n.so", "lib\u{7f}.so",
    "lib\u{1b}[31m.so", "lib\t.so", String(repeating: "a", count: 256), "libfoo.so.1/",
  ])
  func `a SONAME that cannot be a file's name, or be shown, makes no candidate`(
    _ soname: String
  ) throws {
    let facts = LibraryFacts(kind: .x86_64, soname: text(soname))
    #expect(
      try Candidate(name("libfoo.so.1"), isLink: false, library: facts, identity: Self.file) == nil)
  }

  @Test(arguments: [text("..."), text("a b"), [0xff, 0xfe], text("é"), text(" "), text(".hidden")])
  func `other SONAMEs are a stranger's right`(_ soname: [UInt8]) throws {
    let facts = LibraryFacts(kind: .x86_64, soname: soname)
    let candidate = Candidate(
      try name("libfoo.so.1"), isLink: false, library: facts, identity: Self.file)
    #expect(candidate?.soname.bytes == soname)
  }

  // MARK: Winners

  @Test func `a file is better than a pure link, whichever comes first`() throws {
    let link = try Self.candidate("libfoo.so.1", isLink: true, "libfoo.so.1")
    let file = try Self.candidate("libfoo.so.1.0", "libfoo.so.1")
    #expect(Self.winners([link, file]) == ["libfoo.so.1 -> libfoo.so.1.0"])
    #expect(Self.winners([file, link]) == ["libfoo.so.1 -> libfoo.so.1.0"])
  }

  @Test func `of two files the greater version is better, whichever comes first`() throws {
    let old = try Self.candidate("libfoo.so.1.9", "libfoo.so.1")
    let new = try Self.candidate("libfoo.so.1.10", "libfoo.so.1")
    #expect(Self.winners([old, new]) == ["libfoo.so.1 -> libfoo.so.1.10"])
    #expect(Self.winners([new, old]) == ["libfoo.so.1 -> libfoo.so.1.10"])
  }

  @Test func `of two equal versions the first is kept`() throws {
    let a = try Self.candidate("libfoo.so.1.1", "libfoo.so.1")
    let b = try Self.candidate("libfoo.so.1.01", "libfoo.so.1")
    #expect(Self.winners([a, b]) == ["libfoo.so.1 -> libfoo.so.1.1"])
    #expect(Self.winners([b, a]) == ["libfoo.so.1 -> libfoo.so.1.01"])
  }

  @Test func `a link of another name counts as a file`() throws {
    let link = try Self.candidate("libother.so", isLink: true, "libfoo.so.1")
    let file = try Self.candidate("libfoo.so.1.0", "libfoo.so.1")
    #expect(Self.winners([file, link]) == ["libfoo.so.1 -> libother.so"])
  }

  @Test func `a development link has an entry of its own`() throws {
    let link = try Self.candidate("libfoo.so", isLink: true, "libfoo.so.1")
    let file = try Self.candidate("libfoo.so.1.0", "libfoo.so.1")
    #expect(
      Self.winners([link, file]) == ["libfoo.so -> libfoo.so", "libfoo.so.1 -> libfoo.so.1.0"])
  }

  @Test func `SONAMEs stay in the order they were met`() throws {
    let names = ["libz.so.1", "liba.so.1", "libm.so.1"]
    let candidates = try names.map { try Self.candidate($0 + ".0", $0) }
    let better = try Self.candidate("libz.so.1.1", "libz.so.1")
    #expect(
      Self.winners(candidates + [better]) == [
        "libz.so.1 -> libz.so.1.1", "liba.so.1 -> liba.so.1.0", "libm.so.1 -> libm.so.1.0",
      ])
  }

  @Test func `bytes outside ASCII are smaller than the end where char has a sign`() throws {
    let plain = try Self.candidate("libfoo.so.1", "libfoo.so.1")
    let accent = try Self.candidate("libfoo.so.1é", "libfoo.so.1")
    #expect(Self.winners([plain, accent]) == ["libfoo.so.1 -> libfoo.so.1"])
    #expect(
      Self.winners([plain, accent], bytesAreSigned: false) == ["libfoo.so.1 -> libfoo.so.1é"])
  }

  // MARK: Types

  private struct Conflict: Equatable {
    let said: [FileName]?
    let kind: LibraryKind?
  }

  /// What is said when a second candidate comes, and the type the winner then has.
  private static func conflict(
    _ first: LibraryKind, _ second: LibraryKind, _ behaviour: Behaviour
  ) throws -> Conflict {
    var selection = Selection(behaviour, bytesAreSigned: true)
    _ = selection.add(try candidate("libfoo.so.1.0", "libfoo.so.1", first, isaLevel: 1))
    let said = selection.add(try candidate("libfoo.so.1.1", "libfoo.so.1", second, isaLevel: 2))
    #expect(selection.winners.first?.isaLevel == 2)
    return Conflict(said: said.map { [$0.0, $0.1] }, kind: selection.winners.first?.kind)
  }

  @Test func `of two types the winner keeps its own, and for glibc the first one's`() throws {
    let both = try [name("libfoo.so.1.0"), name("libfoo.so.1.1")]
    #expect(
      try Self.conflict(.libc6, .x86_64, .own) == Conflict(said: both, kind: .x86_64))
    for minor in [36, 43] {
      #expect(
        try Self.conflict(.libc6, .x86_64, .glibc(minor)) == Conflict(said: both, kind: .libc6))
    }
    #expect(try Self.conflict(.x86_64, .x86_64, .own) == Conflict(said: nil, kind: .x86_64))
  }

  @Test func `nothing is said where the first one stays`() throws {
    for behaviour in [Behaviour.own, .glibc(43)] {
      var selection = Selection(behaviour, bytesAreSigned: true)
      _ = selection.add(try Self.candidate("libfoo.so.1.1", "libfoo.so.1", .libc6))
      #expect(
        try selection.add(Self.candidate("libfoo.so.1.0", "libfoo.so.1", .x86_64)) == nil)
      #expect(selection.winners.map(\.kind) == [.libc6])
    }
  }

  @Test func `up to 2.36 one that does not say its C library goes along with one that does`() throws
  {
    for (first, second) in [(LibraryKind.elf, LibraryKind.libc6), (.libc6, .elf), (.elf, .libc5)] {
      #expect(try Self.conflict(first, second, .glibc(36)) == Conflict(said: nil, kind: second))
    }
    let both = try [name("libfoo.so.1.0"), name("libfoo.so.1.1")]
    for (first, second) in [(LibraryKind.elf, LibraryKind.x86_64), (.libc5, .libc6), (.x32, .elf)] {
      #expect(try Self.conflict(first, second, .glibc(36)) == Conflict(said: both, kind: first))
    }
    #expect(try Self.conflict(.elf, .libc6, .glibc(37)) == Conflict(said: both, kind: .elf))
  }
}
