import Census
import Diagnosis
import FileSystem
import TestSupport
import Testing

/// `hard-copy`, `conflicting-copy`, `hard-link`, `copied-directory`.
struct CopyRuleTests {
  @Test func `copies under the SONAME and the linker name are hard copies`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so": foo(), "libfoo.so.1": foo(), "libfoo.so.1.2": foo(),
    ])
    #expect(
      diagnosis.lines == [
        "/libfoo.so hard-copy warning linker safe -> libfoo.so.1 600",
        "/libfoo.so.1 hard-copy warning soname safe -> libfoo.so.1.2 600",
      ])
    #expect(diagnosis.findings[0].evidence == .copy(of: "libfoo.so.1.2", size: 600, doubt: nil))
    #expect(diagnosis.findings[0].soname == Soname(Array("libfoo.so.1".utf8)))
  }

  @Test func `a whole chain, by the SONAME or directly, is healthy`() throws {
    for target in ["libfoo.so.1", "libfoo.so.1.2"] {
      let diagnosis = try Diagnosis([
        "libfoo.so": .link(target), "libfoo.so.1": .link("libfoo.so.1.2"), "libfoo.so.1.2": foo(),
      ])
      #expect(diagnosis.lines.isEmpty)
    }
  }

  @Test func `an alias that begins the version of the file is a hard copy`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so.1": .link("libfoo.so.1.2.3"), "libfoo.so.1.2": foo(), "libfoo.so.1.2.3": foo(),
    ])
    #expect(
      diagnosis.lines == ["/libfoo.so.1.2 hard-copy warning alias safe -> libfoo.so.1.2.3 600"])
  }

  @Test func `without a SONAME the copies of a stem are hard copies too`() throws {
    let diagnosis = try Diagnosis(["libfoo.so": .library(nil), "libfoo.so.1": .library(nil)])
    #expect(diagnosis.lines == ["/libfoo.so hard-copy warning linker safe -> libfoo.so.1 600"])
  }

  @Test func `a copy that claims another version is left to a person`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so.1": .link("libfoo.so.1.2"), "libfoo.so.1.1": foo(), "libfoo.so.1.2": foo(),
    ])
    #expect(diagnosis.lines == ["/libfoo.so.1.1 hard-copy warning alias manual 600"])
    #expect(
      diagnosis.findings[0].evidence
        == .copy(of: "libfoo.so.1.2", size: 600, doubt: .claimsAnotherVersion))
  }

  @Test(arguments: [(0o755, 0o700), (0o755, 0o777), (0o755, 0o775)] as [(UInt16, UInt16)])
  func `a copy is kept where the other file is read by fewer or written by more`(
    _ copy: UInt16, _ canonical: UInt16
  ) throws {
    let diagnosis = try Diagnosis([
      "libfoo.so.1": .mode(copy, foo()), "libfoo.so.1.2": .mode(canonical, foo()),
    ])
    #expect(diagnosis.lines == ["/libfoo.so.1 hard-copy warning soname manual 600"])
    #expect(
      diagnosis.findings[0].evidence == .copy(of: "libfoo.so.1.2", size: 600, doubt: .accessDiffers)
    )
  }

  @Test(arguments: [(0o700, 0o755), (0o777, 0o755), (0o444, 0o644)] as [(UInt16, UInt16)])
  func `a copy is linked where the other file is read by more or written by fewer`(
    _ copy: UInt16, _ canonical: UInt16
  ) throws {
    let diagnosis = try Diagnosis([
      "libfoo.so.1": .mode(copy, foo()), "libfoo.so.1.2": .mode(canonical, foo()),
    ])
    #expect(
      diagnosis.lines == ["/libfoo.so.1 hard-copy warning soname safe -> libfoo.so.1.2 600"])
  }

  @Test func `a directory of stubs gets no SONAME link`() throws {
    let diagnosis = try Diagnosis([
      "stubs": .directory(["libfoo.so": foo(), "libfoo.so.1": foo()])
    ])
    #expect(
      diagnosis.lines == ["/stubs/libfoo.so hard-copy warning linker safe -> libfoo.so.1 600"])
    let newer = try Diagnosis(["stubs": .directory(["libfoo.so.1": foo(), "libfoo.so.1.2": foo()])])
    #expect(newer.lines == ["/stubs/libfoo.so.1 hard-copy warning soname manual 600"])
  }

  @Test func `an inode counts once, and not at all where another name keeps it`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so": .hardLink("libfoo.so.1"), "libfoo.so.1": foo(), "libfoo.so.1.2": foo(),
    ])
    #expect(
      diagnosis.lines == [
        "/libfoo.so hard-copy warning linker safe -> libfoo.so.1 600",
        "/libfoo.so hard-link note linker none 0",
        "/libfoo.so.1 hard-copy warning soname safe -> libfoo.so.1.2 0",
      ])
    let kept = try Diagnosis([
      "libfoo.so.1": foo(), "libfoo.so.1.2": foo(), "kept": .hardLink("libfoo.so.1"),
    ])
    #expect(kept.lines == ["/libfoo.so.1 hard-copy warning soname safe -> libfoo.so.1.2 0"])
  }

  @Test func `other bytes under the SONAME are a conflict`() throws {
    let diagnosis = try Diagnosis(["libfoo.so.1": foo(2), "libfoo.so.1.2": foo()])
    #expect(
      diagnosis.lines == ["/libfoo.so.1 conflicting-copy error soname version -> libfoo.so.1.2 0"])
    #expect(
      diagnosis.findings[0].evidence
        == .conflict(with: "libfoo.so.1.2", size: 600, canonicalSize: 600, twin: nil))
  }

  @Test func `a copy of an older member says which`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so": foo(2), "libfoo.so.1": .link("libfoo.so.1.2"), "libfoo.so.1.1": foo(2),
      "libfoo.so.1.2": foo(),
    ])
    #expect(
      diagnosis.lines == ["/libfoo.so conflicting-copy error linker version -> libfoo.so.1 0"])
    #expect(
      diagnosis.findings[0].evidence
        == .conflict(
          with: "libfoo.so.1.2", size: 600, canonicalSize: 600, twin: "libfoo.so.1.1"))
  }

  @Test func `an older version beside the newest is no conflict`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so.1": .link("libfoo.so.1.2"), "libfoo.so.1.1": foo(2), "libfoo.so.1.2": foo(),
    ])
    #expect(diagnosis.lines.isEmpty)
  }

  @Test func `names of one inode are worth a note`() throws {
    let diagnosis = try Diagnosis(["libfoo.so": .hardLink("libfoo.so.1"), "libfoo.so.1": foo()])
    #expect(diagnosis.lines == ["/libfoo.so hard-link note linker none 0"])
    #expect(
      diagnosis.findings[0].evidence
        == .sharedInode(names: ["libfoo.so", "libfoo.so.1"], size: 600))
  }

  @Test func `a hard link outside of the library's names is worth nothing`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so.1": foo(), "kept": .hardLink("libfoo.so.1"),
      "libfoo.so.0.bak": .hardLink("libfoo.so.1"),
    ])
    #expect(diagnosis.lines.isEmpty)
  }

  @Test func `lib64 as a copy of lib is told once, not file by file`() throws {
    let copies: [String: TreeItem] = [
      "libfoo.so": foo(), "libfoo.so.1": foo(), "libbar.so.1": .text(""),
    ]
    let diagnosis = try Diagnosis(["lib": .directory(copies), "lib64": .directory(copies)])
    #expect(
      diagnosis.lines == [
        "/lib/libbar.so.1 empty-library warning - manual 0",
        "/lib/libfoo.so hard-copy warning linker safe -> libfoo.so.1 600",
        "/lib64 copied-directory warning - safe => lib 1200",
      ])
    #expect(diagnosis.findings[2].evidence == .copiedDirectory(original: "/lib", libraries: 3))
  }

  @Test func `lib64 with one file more is judged by itself`() throws {
    let diagnosis = try Diagnosis([
      "lib": .directory(["libfoo.so.1": foo()]),
      "lib64": .directory(["libfoo.so.1": foo(), "libbar.so.1": .text("")]),
    ])
    #expect(diagnosis.lines == ["/lib64/libbar.so.1 empty-library warning - manual 0"])
  }

  @Test
  func `what lies deeper in a copied directory is not told again`() throws {
    let tree = TreeItem.directory([
      "libbar.so.1": .library("libbar.so.1"),
      "sub": .directory(["libfoo.so": foo(), "libfoo.so.1": foo()]),
    ])
    let diagnosis = try Diagnosis(["lib": tree, "lib64": tree])
    #expect(
      diagnosis.lines == [
        "/lib/sub/libfoo.so hard-copy warning linker safe -> libfoo.so.1 600",
        "/lib64 copied-directory warning - safe => lib 1800",
      ])
  }
}
