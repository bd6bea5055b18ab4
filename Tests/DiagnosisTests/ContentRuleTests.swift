import Census
import Diagnosis
import ELF
import FileSystem
import TestSupport
import Testing

/// `text-stub`, `empty-library`, `truncated-library`, `not-a-library`, `foreign-architecture`,
/// `missing-soname`, `backup-hijack`.
struct ContentRuleTests {
  private static let arm = ELFBuilder(soname: "libarm.so.1", machine: 183).bytes()

  @Test func `a small text that names a sibling is a lost link`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so": .text("libfoo.so.1\n"), "libfoo.so.1": .text("libfoo.so.1.2"),
      "libfoo.so.1.2": foo(),
    ])
    #expect(
      diagnosis.lines == [
        "/libfoo.so text-stub error - safe -> libfoo.so.1 0",
        "/libfoo.so.1 text-stub error - safe -> libfoo.so.1.2 0",
      ])
    #expect(
      diagnosis.findings[0].evidence == .stub(LinkStub(form: .plain, target: "libfoo.so.1")))
    #expect(diagnosis.findings[0].soname == Soname(Array("libfoo.so.1".utf8)))
  }

  @Test func `a stub whose target is gone leads to the family that fits`() throws {
    let diagnosis = try Diagnosis(["libfoo.so.1": .text("libfoo.so.1.1"), "libfoo.so.1.2": foo()])
    #expect(diagnosis.lines == ["/libfoo.so.1 text-stub error - safe -> libfoo.so.1.2 0"])
  }

  @Test func `a stub that leads nowhere, in a circle or to another SONAME is left`() throws {
    let diagnosis = try Diagnosis([
      "liba.so.1": .text("libgone.so.1"), "libb.so.1": .text("libb.so.1"),
      "libfoo.so.2": .text("libfoo.so.1"), "libfoo.so.1": foo(),
    ])
    #expect(
      diagnosis.lines
        == ["liba.so.1", "libb.so.1", "libfoo.so.2"].map {
          "/\($0) text-stub error - manual 0"
        })
  }

  @Test func `text for the linker and a backup's text are no lost links`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so": .text("INPUT(libfoo.so.1)"), "libfoo.so.1": foo(),
      "libfoo.so.bak": .text("libfoo.so.1"),
    ])
    #expect(diagnosis.lines.isEmpty)
  }

  @Test(arguments: [(false, "warning"), (true, "error")])
  func `an empty file weighs more where the loader looks`(
    _ searched: Bool, _ severity: String
  ) throws {
    let diagnosis = try Diagnosis(
      ["libfoo.so.1": .text(""), "libfoo.so.1.2": foo(), "libbar.so.1": .text("")],
      searched: searched)
    #expect(
      diagnosis.lines == [
        "/libbar.so.1 empty-library \(severity) - manual 0",
        "/libfoo.so.1 empty-library \(severity) soname safe -> libfoo.so.1.2 0",
      ])
  }

  @Test func `an empty backup and a file of one byte are not empty libraries`() throws {
    let diagnosis = try Diagnosis(["libfoo.so.1.bak": .text(""), "libfoo.so": .text("INPUT(a)")])
    #expect(diagnosis.lines.isEmpty)
  }

  @Test(arguments: [(false, "warning"), (true, "error")])
  func `a library that was cut short weighs more where the loader looks`(
    _ searched: Bool, _ severity: String
  ) throws {
    let cut = Array(TreeItem.libraryBytes("libfoo.so.1").prefix(100))
    let diagnosis = try Diagnosis(
      ["libfoo.so.1": .bytes(cut), "libfoo.so.1~": .bytes(cut)], searched: searched)
    #expect(diagnosis.lines == ["/libfoo.so.1 truncated-library \(severity) - manual 0"])
  }

  @Test(arguments: [(false, "warning"), (true, "error")])
  func `what is no library weighs more where the loader looks`(
    _ searched: Bool, _ severity: String
  ) throws {
    let damaged = ELFBuilder(soname: "libfoo.so.1").bytes(setting: .wordSize, to: 7)
    let diagnosis = try Diagnosis(
      ["liba.so": .text("<html>"), "libb.so": .fifo, "libc.so.1": .bytes(damaged)],
      searched: searched)
    #expect(
      diagnosis.lines
        == ["liba.so", "libb.so", "libc.so.1"].map {
          "/\($0) not-a-library \(severity) - manual 0"
        })
    #expect(
      diagnosis.findings.prefix(2).map(\.evidence)
        == [.notALibrary(.file(.markup)), .notALibrary(.special(.fifo))])
    guard case .notALibrary(.damaged) = diagnosis.findings[2].evidence else {
      Issue.record("\(diagnosis.findings[2].evidence)")
      return
    }
  }

  @Test func `scripts, helpers, directories and programs may bear a library's name`() throws {
    let program = ELFBuilder(type: 2).bytes()
    let diagnosis = try Diagnosis([
      "libc.so": .text("GROUP ( libc.so.6 )"), "libc.so.1-gdb.py": .text("import gdb"),
      "libz.so.1": .directory([:]), "libc.so.bak": .text("<html>"), "libx.so": .bytes(program),
    ])
    #expect(diagnosis.lines.isEmpty)
  }

  @Test func `one library for another processor is a note`() throws {
    let diagnosis = try Diagnosis(["libarm.so.1": .bytes(Self.arm), "libfoo.so.1": foo()])
    #expect(diagnosis.lines == ["/libarm.so.1 foreign-architecture note - none 0"])
    #expect(
      diagnosis.findings[0].evidence
        == .foreign(architecture: "aarch64", native: "x86-64", libraries: 1))
  }

  @Test func `it is an error where the loader looks and nothing else serves the host`() throws {
    let alone = try Diagnosis(
      ["libarm.so.1": .bytes(Self.arm), "libfoo.so.1": foo()], searched: true)
    #expect(alone.lines == ["/libarm.so.1 foreign-architecture error - none 0"])
    let served = try Diagnosis(
      ["libarm.so.1": .bytes(Self.arm), "libarm.so.1.2": .library("libarm.so.1")], searched: true)
    #expect(served.lines == ["/libarm.so.1 foreign-architecture note - none 0"])
  }

  @Test func `a whole directory for another processor is one note`() throws {
    let diagnosis = try Diagnosis(
      ["libfoo.so.1": foo(), "libbar.so.1": .library("libbar.so.1")], searched: true,
      native: .arm64)
    #expect(diagnosis.lines == ["/ foreign-architecture note - none 0"])
    #expect(
      diagnosis.findings[0].evidence
        == .foreign(architecture: "x86-64", native: "aarch64", libraries: 2))
  }

  @Test func `libraries of other systems are notes, and a processor's elder is none`() throws {
    let i386 = ELFBuilder(soname: "libold.so.1", wordSize: .bits32, machine: 3).bytes()
    let diagnosis = try Diagnosis([
      "libmac.so": .bytes([0xcf, 0xfa, 0xed, 0xfe, 7, 0, 0, 1]),
      "libwin.so": .bytes(Array("MZ".utf8) + [0, 0]), "libold.so.1": .bytes(i386),
      "libfoo.so.1": foo(),
    ])
    #expect(
      diagnosis.lines == [
        "/libmac.so foreign-architecture note - none 0",
        "/libwin.so foreign-architecture note - none 0",
      ])
  }

  @Test func `a library without SONAME is a note where the loader looks`() throws {
    let tree: [String: TreeItem] = ["libfoo.so": .library(nil), "libfoo.so.bak": .library(nil)]
    #expect(
      try Diagnosis(tree, searched: true).lines == ["/libfoo.so missing-soname note - none 0"])
    #expect(try Diagnosis(tree).lines.isEmpty)
  }

  @Test func `a backup that the SONAME link leads to has hijacked it`() throws {
    for (content, fix) in [(UInt8(1), "safe"), (2, "version")] {
      let diagnosis = try Diagnosis([
        "libfoo.so.1": .link("libfoo.so.1.2.bak"), "libfoo.so.1.2": foo(),
        "libfoo.so.1.2.bak": foo(content),
      ])
      #expect(
        diagnosis.lines == [
          "/libfoo.so.1 backup-hijack warning soname \(fix) -> libfoo.so.1.2 0"
        ])
      #expect(
        diagnosis.findings[0].evidence
          == .backup(
            "libfoo.so.1.2.bak", canonical: "libfoo.so.1.2", isInUse: true,
            isIdentical: content == 1))
    }
  }

  @Test func `a backup that the next ldconfig would take is going to hijack the link`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so.1": .link("libfoo.so.1.2"), "libfoo.so.1.2": foo(), "libfoo.so.1.2.bak": foo(2),
    ])
    #expect(diagnosis.lines == ["/libfoo.so.1.2.bak backup-hijack warning alias manual 0"])
  }

  @Test func `a backup that ldconfig ranks lower, or never looks at, does no harm`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so.1": .link("libfoo.so.1.2"), "libfoo.so.1.2": foo(), "libfoo.so.1.bak": foo(2),
      "old-libfoo.so.1.3.bak": foo(2), "libfoo.so.1.2.dpkg-new": foo(2),
    ])
    #expect(diagnosis.lines.isEmpty)
  }

  @Test func `a SONAME link to a backup that is the file itself is no hijack`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so.1": .link("libfoo.so.0.bak"), "libfoo.so.1.2": foo(),
      "libfoo.so.0.bak": .hardLink("libfoo.so.1.2"),
    ])
    #expect(diagnosis.lines.isEmpty)
  }

  @Test
  func `a greater backup that is the file itself takes nothing over`() throws {
    let diagnosis = try Diagnosis([
      "libfoo.so.1": .link("libfoo.so.1.2"), "libfoo.so.1.2": foo(),
      "libfoo.so.1.2~": .hardLink("libfoo.so.1.2"),
    ])
    #expect(diagnosis.lines.isEmpty)
  }
}
