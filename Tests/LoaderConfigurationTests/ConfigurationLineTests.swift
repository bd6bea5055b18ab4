import FileSystem
import Testing

@testable import LoaderConfiguration

struct ConfigurationLines {
  func parsed(_ text: String) -> ConfigurationLine { ConfigurationLine(Array(text.utf8)[...]) }

  @Test(arguments: [
    ("/a", "/a"), ("  \t/a \t\r", "/a"), ("/a///", "/a"), ("/a # note", "/a"), ("/a#b", "/a"),
    ("/i /j", "/i /j"), ("/i:/j", "/i:/j"), ("/i,/j", "/i,/j"), ("\"/k\"", "\"/k\""),
    ("/a\0/b", "/a"), ("/a=libc6", "/a"), ("/a/=glibc2", "/a"), ("/a=b", "/a=b"),
    ("include", "include"), ("includefoo", "includefoo"), ("INCLUDE x", "INCLUDE x"),
    ("hwcap", "hwcap"), ("relative/dir", "relative/dir"), ("\u{FEFF}/a", "\u{FEFF}/a"),
  ])
  func `anything but a directive is one directory`(text: String, name: String) {
    #expect(parsed(text) == .directory(Path(name)))
  }

  @Test(arguments: [
    "", "   ", "# /a", " \t# /a", "/", "///", "=libc6", "/=libc6", "\0/a", "hwcap 0 nosegneg",
    "HwCap\t1 x",
  ])
  func `blank lines, comments, the root and hwcap lines say nothing`(text: String) {
    #expect(parsed(text) == .nothing)
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
