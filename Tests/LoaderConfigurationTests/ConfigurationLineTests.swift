import FileSystem
import Testing

@testable import LoaderConfiguration

struct ConfigurationLines {
  func parsed(_ text: String) -> ConfigurationLine { ConfigurationLine(Array(text.utf8)[...]) }

  @Test(arguments: [
    ("/a", "/a"), ("  \t/a \t\r", "/a"), ("/a///", "/a"), ("/a # note", "/a"), ("/a#b", "/a"),
    ("/i /j", "/i /j"), ("/i:/j", "/i:/j"), ("/i,/j", "/i,/j"), ("\"/k\"", "\"/k\""),
    ("/a\0/b", "/a"), ("/a=libc6", "/a=libc6"), ("/a/=glibc2", "/a/=glibc2"), ("/a=b", "/a=b"),
    ("include", "include"), ("includefoo", "includefoo"), ("INCLUDE x", "INCLUDE x"),
    ("hwcap", "hwcap"), ("relative/dir", "relative/dir"), ("\u{FEFF}/a", "\u{FEFF}/a"),
  ])
  func `anything but a directive is one directory`(text: String, name: String) {
    #expect(parsed(text) == .directory(Path(name)))
  }

  @Test(arguments: [
    "", "   ", "# /a", " \t# /a", "/", "///", "\0/a",
  ])
  func `blank lines, comments and the root say nothing`(text: String) {
    #expect(parsed(text) == .nothing)
  }

  @Test(arguments: ["hwcap 0 nosegneg", "HwCap\t1 x"])
  func `hwcap lines are known`(text: String) {
    #expect(parsed(text) == .hardwareCapability)
  }

  @Test func `up to 2.36 a type may follow, to the end of the line`() {
    func parsed(_ text: String) -> ConfigurationLine {
      ConfigurationLine(Array(text.utf8)[...], hasTypes: true)
    }
    let path = Path("/a")
    #expect(parsed("/a=libc6") == .directory(path, type: .libc6))
    #expect(parsed("/a/ =glibc2") == .directory(path, type: .libc6))
    #expect(parsed("/a=libc5") == .directory(path, type: .libc5))
    #expect(parsed("/a = libc6") == .directoryOfUnknownType(path, type: Array(" libc6".utf8)))
    #expect(parsed("/a=libc6 ") == .directoryOfUnknownType(path, type: Array("libc6 ".utf8)))
    #expect(parsed("=libc6") == .nothing)
    #expect(parsed("=b") == .directoryOfUnknownType(nil, type: [UInt8(ascii: "b")]))
  }

  @Test func `include takes all its words`() {
    let words = ["/a/*.conf", "b.conf"].map { Array($0.utf8) }
    #expect(parsed("include /a/*.conf \t b.conf") == .include(words))
    #expect(parsed("  include /a/*.conf b.conf # c.conf") == .include(words))
    #expect(parsed("include \t") == .include([]))
  }

  @Test func `bytes that are no text are kept`() {
    let bytes: [UInt8] = [0x2f, 0xff, 0xfe, 0x80]
    #expect(ConfigurationLine(bytes[...]) == .directory(Path(bytes)))
  }
}
