import Census
import Diagnosis
import FileSystem
import Foundation
import Ownership
import TestSupport
import Testing

struct DiagnosticianTests {
  @Test func `each rule is asked exactly once`() {
    let inDirectories = Diagnostician.rules.map { $0.id }
    let ofTheMachine = Diagnostician.loaderRules.map { $0.id }
    #expect(Set(inDirectories).count == inDirectories.count)
    #expect(Set(ofTheMachine).count == ofTheMachine.count)
    // What a manifest has is known where links are restored only.
    let ofManifests = RuleID.lostLink
    #expect(Set(inDirectories).union(ofTheMachine).union([ofManifests]) == Set(RuleID.allCases))
    // Parts can be mixed within a directory, and across all that the loader searches.
    #expect(Set(inDirectories).intersection(ofTheMachine) == [.mixedFamily])
  }

  @Test(arguments: RuleID.allCases)
  func `each rule has a page`(_ rule: RuleID) throws {
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = repository.appending(path: "Documentation/Rules/\(rule.rawValue).md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.contains(rule.rawValue))
  }

  @Test func `ids are words in lower case with dashes`() {
    for rule in RuleID.allCases {
      #expect(rule.rawValue.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
    }
  }

  @Test func `severities are ordered by weight`() {
    #expect(Severity.note < .warning && Severity.warning < .error)
  }

  @Test func `findings are sorted by directory, name and the order of the rules`() throws {
    let files: [String: TreeItem] = [
      "libz.so": .text(""), "libfoo.so": .hardLink("libfoo.so.1"), "libfoo.so.1": foo(),
      "libfoo.so.1.2": foo(),
    ]
    let diagnosis = try Diagnosis(["b": .directory(files), "a": .directory(files)])
    let rules: [RuleID] = [.hardCopy, .hardLink, .hardCopy, .emptyLibrary]
    #expect(diagnosis.findings.map(\.rule) == rules + rules)
    #expect(
      diagnosis.findings.map(\.directory) == ["/a", "/a", "/a", "/a", "/b", "/b", "/b", "/b"])
  }

  @Test func `where no links can be stored, changes are left to a script elsewhere`() throws {
    let seen = try Diagnosis(["libfoo.so": foo(), "libfoo.so.1": foo(), "libbar.so": .text("")])
    let directory = try #require(seen.census.directories.first)
    let card = DirectoryCensus(
      path: directory.path, status: directory.status, place: DirectoryPlace(fileSystem: .vfat),
      entries: directory.entries, families: directory.families)
    let findings = Diagnostician.findings(
      in: LibraryCensus(directories: [card]), seen.circumstances)
    #expect(
      findings.map(\.line) == [
        "/ unstorable-links note - script 0",
        "/libbar.so empty-library warning - manual 0",
        "/libfoo.so hard-copy warning linker script -> libfoo.so.1 600",
      ])
  }

  @Test func `a directory without libraries needs no links`() throws {
    let seen = try Diagnosis(["libfoo.so": .text("INPUT(a)")])
    let directory = try #require(seen.census.directories.first)
    let card = DirectoryCensus(
      path: directory.path, status: directory.status, place: DirectoryPlace(fileSystem: .vfat),
      entries: directory.entries, families: directory.families)
    #expect(
      Diagnostician.findings(in: LibraryCensus(directories: [card]), seen.circumstances).isEmpty)
  }

  @Test func `the wrong SONAME is the package's decision where a package made the link`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so.1": .link("libfoo.so.2"), "libfoo.so.2": .library("libfoo.so.2"),
      "libbar.so.1": .link("libbar.so.2"), "libbar.so.2": .library("libbar.so.2"),
      "libfoo.so.3": .text(""),
    ])
    let owner = Owner(manager: .dpkg, package: "foo")
    let known = KnownOwners(owners: ["/libfoo.so.1": owner, "/libfoo.so.3": owner])
    let attributed = diagnosis.findings.attributed(to: known)
    #expect(
      attributed.map(\.line) == [
        "/libbar.so.1 wrong-soname-link error - manual 0",
        "/libfoo.so.1 wrong-soname-link note - none 0",
        "/libfoo.so.3 empty-library warning - manual 0",
      ])
    #expect(attributed.map(\.owner) == [nil, owner, owner])
  }

  @Test func `an untouched tree of a distribution has no findings`() throws {
    let diagnosis = try Diagnosis(
      [
        "libfoo.so": .link("libfoo.so.1.2"), "libfoo.so.1": .link("libfoo.so.1.2"),
        "libfoo.so.1.2": foo(), "libfoo.a": .text("!<arch>\n"),
        "libc.so": .text("/* GNU ld script */ GROUP ( /lib/libfoo.so.1 )"),
        "libbar.so.2": .library("libbar.so.2"), "libbar.so": .link("libbar.so.2"),
        "pkgconfig": .directory(["foo.pc": .text("x")]),
        "ld-linux-x86-64.so.2": .library("ld-linux-x86-64.so.2"),
      ], searched: true)
    #expect(diagnosis.lines.isEmpty)
  }
}
