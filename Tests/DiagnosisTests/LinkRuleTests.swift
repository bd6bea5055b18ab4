import Census
import Diagnosis
import FileSystem
import TestSupport
import Testing

/// `inverted-chain`, `missing-soname-link`, `dangling-link`, `link-loop`, `outdated-link`,
/// `wrong-soname-link`, `absolute-link`.
struct LinkRuleTests {
  @Test func `a file under the linker name with versions leading to it is inverted`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so": foo(), "libfoo.so.1": .link("libfoo.so"), "libfoo.so.1.2": .link("libfoo.so"),
    ])
    #expect(
      diagnosis.lines == [
        "/libfoo.so inverted-chain warning linker safe libfoo.so <-> libfoo.so.1.2 0"
      ])
    #expect(
      diagnosis.findings[0].evidence
        == .inverted(realName: "libfoo.so.1.2", links: ["libfoo.so.1", "libfoo.so.1.2"]))
    #expect(
      diagnosis.findings[0].remedy.change
        == .turnChain(
          file: "libfoo.so", realName: "libfoo.so.1.2",
          relink: ["libfoo.so": "libfoo.so.1", "libfoo.so.1": "libfoo.so.1.2"]))
  }

  @Test func `a SONAME link to an unversioned file is what ldconfig makes`() throws {
    let diagnosis = try Diagnosis(["libfoo.so": foo(), "libfoo.so.1": .link("libfoo.so")])
    #expect(diagnosis.lines.isEmpty)
  }

  @Test func `a library without its SONAME's name misses a link`() throws {
    let diagnosis = try Diagnosis(["libfoo.so.1.2": foo()])
    #expect(
      diagnosis.lines == ["/libfoo.so.1 missing-soname-link warning soname safe -> libfoo.so.1.2 0"]
    )
    #expect(diagnosis.findings[0].evidence == .unnamed(file: "libfoo.so.1.2"))
  }

  @Test func `no link is missing for another stem, for stubs, or for a backup alone`() throws {
    let diagnosis = try Diagnosis([
      "libbar.so.1": foo(), "stubs": .directory(["libfoo.so": foo()]),
      "backup": .directory(["libfoo.so.1.2.bak": foo()]),
    ])
    #expect(diagnosis.lines.isEmpty)
  }

  @Test func `where two processors want the name, a person chooses`() throws {
    var other = ELFBuilder(soname: "libfoo.so.1")
    other.machine = 3
    other.wordSize = .bits32
    let diagnosis = try Diagnosis(["libfoo.so.1.2": foo(), "libfoo.so.1.2i": .bytes(other.bytes())])
    #expect(
      diagnosis.lines == [
        "/libfoo.so.1 missing-soname-link warning soname manual 0",
        "/libfoo.so.1 missing-soname-link warning soname manual 0",
      ])
  }

  @Test func `a dead SONAME link is an error that a member of the family mends`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so.1": .link("libfoo.so.1.1"), "libfoo.so.1.2": foo(),
    ])
    #expect(
      diagnosis.lines == ["/libfoo.so.1 dangling-link error soname safe -> libfoo.so.1.2 0"])
    #expect(diagnosis.findings[0].evidence == .deadLink(text: Array("libfoo.so.1.1".utf8)))
  }

  @Test func `a dead linker name is a warning, mended by the same SONAME only`() throws {
    let tree: [String: TreeItem] = [
      "libfoo.so.1": .link("libfoo.so.1.2"), "libfoo.so.1.2": foo(),
    ]
    for text in ["libfoo.so.1.1", "libfoo.so.1.9", "libbar.so.7"] {
      let diagnosis = try Diagnosis(tree.merging(["libfoo.so": .link(text)]) { $1 })
      #expect(
        diagnosis.lines == ["/libfoo.so dangling-link warning linker safe -> libfoo.so.1 0"])
    }
    let other = try Diagnosis(tree.merging(["libfoo.so": .link("libfoo.so.2")]) { $1 })
    #expect(other.lines == ["/libfoo.so dangling-link warning - manual 0"])
  }

  @Test func `a dead link without a family is left to a person`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so": .link("libfoo.so.1"), "libfoo.so.1": .link("/mnt/away/libfoo.so.1"),
    ])
    #expect(
      diagnosis.lines == [
        "/libfoo.so dangling-link warning - manual 0",
        "/libfoo.so.1 dangling-link error - manual 0",
      ])
  }

  @Test func `a dead link out of the directory is not replaced`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so.1": .link("../away/libfoo.so.1.2"), "libfoo.so.1.2": foo(),
    ])
    #expect(diagnosis.lines == ["/libfoo.so.1 dangling-link error - manual 0"])
  }

  @Test func `a dead backup is not worth a word`() throws {
    #expect(try Diagnosis(["libfoo.so.1.bak": .link("gone")]).lines.isEmpty)
  }

  @Test func `links in a circle are errors, and mended where a member fits`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so": .link("libfoo.so.1"), "libfoo.so.1": .link("libfoo.so"), "libfoo.so.1.2": foo(),
      "libbar.so": .link("libbar.so"),
    ])
    #expect(
      diagnosis.lines == [
        "/libbar.so link-loop error - manual 0",
        "/libfoo.so link-loop error linker safe -> libfoo.so.1 0",
        "/libfoo.so.1 link-loop error soname safe -> libfoo.so.1.2 0",
      ])
  }

  @Test func `a long chain that ends is no circle`() throws {
    var tree: [String: TreeItem] = ["libfoo.so.1": foo(), "liblink0.so": .link("libfoo.so.1")]
    for number in 1..<40 { tree["liblink\(number).so"] = .link("liblink\(number - 1).so") }
    #expect(try Diagnosis(tree).lines.isEmpty)
    tree["liblink40.so"] = .link("liblink39.so")
    #expect(try Diagnosis(tree).lines == ["/liblink40.so link-loop error - manual 0"])
  }

  @Test func `a SONAME link to an older member is outdated`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so.1": .link("libfoo.so.1.1"), "libfoo.so.1.1": foo(2), "libfoo.so.1.2": foo(),
    ])
    #expect(
      diagnosis.lines == ["/libfoo.so.1 outdated-link warning soname version -> libfoo.so.1.2 0"])
    #expect(
      diagnosis.findings[0].evidence
        == .outdated(leadsTo: "libfoo.so.1.1", newest: "libfoo.so.1.2"))
  }

  @Test func `a link to a member with the newest bytes is not outdated`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so.1": .link("libfoo.so.1.1"), "libfoo.so.1.1": foo(), "libfoo.so.1.2": foo(),
    ])
    #expect(diagnosis.findings.map(\.rule) == [.hardCopy])
  }

  @Test func `a versioned name that leads to another SONAME is wrong`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so.1": .link("libfoo.so.2"), "libfoo.so.2": .library("libfoo.so.2"),
    ])
    #expect(diagnosis.lines == ["/libfoo.so.1 wrong-soname-link error - manual 0"])
    #expect(
      diagnosis.findings[0].evidence
        == .wrongSoname(
          text: Array("libfoo.so.2".utf8), found: Soname(Array("libfoo.so.2".utf8))))
  }

  @Test func `a linker name, a longer version and an alternative lead where they may`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so": .link("libbar.so.1"), "libbar.so.1": .library("libbar.so.1"),
      "libXaw.so.7": .link("libXaw.so.7.0"), "libXaw.so.7.0": .library("libXaw7.so.7"),
      "libblas.so.3": .link("/etc/alternatives/libblas.so.3"),
      "etc": .directory([
        "alternatives": .directory(["libblas.so.3": .library("libopenblas.so.0")])
      ]),
    ])
    #expect(diagnosis.findings.filter { $0.rule == .wrongSonameLink }.isEmpty)
  }

  @Test func `an absolute link within the directory is worth a note`() throws {
    let diagnosis = try Diagnosis([
      "lib": .directory(["libfoo.so": .link("/lib/libfoo.so.1"), "libfoo.so.1": foo()])
    ])
    #expect(diagnosis.lines == ["/lib/libfoo.so absolute-link note - safe -> libfoo.so.1 0"])
    #expect(diagnosis.findings[0].evidence == .absolute(text: Array("/lib/libfoo.so.1".utf8)))
  }

  @Test func `an absolute link to another directory is where it belongs`() throws {
    let diagnosis = try Diagnosis([
      "lib": .directory(["libfoo.so.1": .link("/opt/libfoo.so.1"), "libbar.so.1": .link("./libz")]),
      "opt": .directory(["libfoo.so.1": foo()]),
    ])
    #expect(diagnosis.findings.map(\.rule) == [.danglingLink])
  }
}
