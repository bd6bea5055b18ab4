import Census
import ELF
import FileSystem
import TestSupport
import Testing

struct LibraryInspectorTests {
  private static func content(
    _ item: TreeItem, named name: FileName = "libfoo.so.1"
  ) throws -> FileContent {
    let scratch = try ScratchDirectory().lay([name.description: item])
    let file = try scratch.open().open(file: name)
    var inspector = LibraryInspector()
    return try inspector.content(of: file, name: LibraryName(name))
  }

  @Test func `a shared object is told with its SONAME and its processor`() throws {
    #expect(
      try Self.content(.library("libfoo.so.1"))
        == .library(
          LibraryFacts(soname: Soname(Array("libfoo.so.1".utf8)), architecture: .built)))
    #expect(
      try Self.content(.library(nil)) == .library(LibraryFacts(soname: nil, architecture: .built)))
  }

  @Test func `other kinds of ELF are no libraries`() throws {
    for type in [.relocatable, .executable, .core] as [ObjectType] {
      let bytes = ELFBuilder(soname: "libfoo.so.1", type: type.rawValue).bytes()
      #expect(try Self.content(.bytes(bytes)) == .otherObject(type))
    }
  }

  @Test func `an object that was cut short says what it needs`() throws {
    let bytes = TreeItem.libraryBytes("libfoo.so.1", size: 600)
    let whole = ELFBuilder(soname: "libfoo.so.1").bytes().count
    guard case .truncated(let object) = try Self.content(.bytes(Array(bytes.prefix(100)))) else {
      Issue.record("not recognised as truncated")
      return
    }
    #expect(object.actualSize == 100 && object.expectedSize > 100)
    #expect(object.expectedSize <= UInt64(whole))
  }

  @Test func `an object with impossible fields says where`() throws {
    let bytes = ELFBuilder(soname: "libfoo.so.1").bytes(setting: .wordSize, to: 7)
    guard case .damaged(let error) = try Self.content(.bytes(bytes)) else {
      Issue.record("not recognised as damaged")
      return
    }
    #expect(error.offset == 4)
  }

  @Test func `a file without bytes is empty`() throws {
    #expect(try Self.content(.text("")) == .empty)
  }

  @Test(arguments: [
    "/* GNU ld script */\nGROUP ( /lib/libc.so.6 AS_NEEDED ( /lib/ld-linux.so.2 ) )\n",
    "INPUT(-ltinfo)", "OUTPUT_FORMAT(elf64-x86-64)\nINPUT(libfoo.so.1)",
    "\n\n  INPUT ( libfoo.so.1 )\n",
  ])
  func `text for the linker is healthy`(_ text: String) throws {
    #expect(try Self.content(.text(text), named: "libfoo.so") == .linkerScript)
  }

  @Test(arguments: ["libfoo.so.1-gdb.py", "libfoo.so.1-gdb.gdb", "libfoo.so.1-gdb.scm"])
  func `a debugger's helper is healthy under its own name only`(_ name: String) throws {
    #expect(try Self.content(.text("import gdb\n"), named: "\(name)") == .debuggerHelper)
    #expect(try Self.content(.text("import gdb\n")) == .unrecognised(.text))
  }

  @Test func `a lost link is a stub under a library's name`() throws {
    #expect(
      try Self.content(.text("libfoo.so.1.2"), named: "libfoo.so")
        == .linkStub(LinkStub(form: .plain, target: "libfoo.so.1.2")))
  }

  @Test func `what is no library is told by its first bytes`() throws {
    let lookalikes: [(FileContent.Lookalike, [UInt8])] = [
      (.gitLFSPointer, Array("version https://git-lfs.github.com/spec/v1\noid sha256:00\n".utf8)),
      (.markup, Array("<!DOCTYPE html><title>404</title>".utf8)),
      (.markup, Array("\n \t<html>".utf8)), (.markup, Array("<?xml version=\"1.0\"?>".utf8)),
      (.zeros, [0]), (.zeros, [UInt8](repeating: 0, count: 10_000)),
      (.archive, Array("!<arch>\nfoo".utf8)), (.archive, Array("PK\u{3}\u{4}".utf8)),
      (.archive, [0x1f, 0x8b, 8, 0]), (.machO, [0xcf, 0xfa, 0xed, 0xfe, 7, 0, 0, 1]),
      (.machO, [0xfe, 0xed, 0xfa, 0xce, 0]), (.machO, [0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 2]),
      (.portableExecutable, Array("MZ".utf8) + [0x90, 0, 3, 0]), (.text, Array("MZ".utf8)),
      (.text, Array("hello\n".utf8)), (.other, [1, 2, 0, 3]), (.other, [0x7f, 0x45, 0x4c, 0]),
    ]
    for (lookalike, bytes) in lookalikes {
      #expect(try Self.content(.bytes(bytes)) == .unrecognised(lookalike), "\(lookalike)")
    }
  }

  @Test
  func `an error page in capitals is no linker script`() throws {
    let page = "<HTML><BODY>Sign in <FORM><INPUT TYPE=text></FORM></BODY></HTML>"
    #expect(try Self.content(.text(page)) == .unrecognised(.markup))
  }

  @Test
  func `a sentence that begins with a library's name is no lost link`() throws {
    #expect(
      try Self.content(.text("libfoo.so is not built for this system")) == .unrecognised(.text))
  }

  @Test func `one inspector reads many files`() throws {
    let scratch = try ScratchDirectory().lay([
      "liba.so": .library("liba.so"), "libb.so": .text("x"), "libc.so": .text(""),
    ])
    let directory = try scratch.open()
    var inspector = LibraryInspector()
    var seen: [FileContent] = []
    for name in ["liba.so", "libb.so", "libc.so", "liba.so"] as [FileName] {
      let file = try directory.open(file: name)
      seen.append(try inspector.content(of: file, name: LibraryName(name)))
    }
    #expect(seen[0].library != nil && seen[0] == seen[3])
    #expect(seen[1] == .unrecognised(.text) && seen[2] == .empty)
  }
}
