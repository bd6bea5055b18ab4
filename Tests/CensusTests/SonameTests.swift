import Census
import FileSystem
import Testing

struct SonameTests {
  @Test(arguments: [
    "libfoo.so.1", "libfoo.so", "libfoo-2.0.so.0", "ld-linux-x86-64.so.2", "libé.so.1",
    "lib foo.so.1",
  ])
  func `the name of a library becomes the name of a link`(_ text: String) {
    #expect(Soname(Array(text.utf8)).fileName?.bytes == Array(text.utf8))
  }

  @Test(arguments: [
    "", ".", "..", "/", "../libfoo.so.1", "/etc/libfoo.so.1", "sub/libfoo.so.1", "libfoo.so.1/",
    "libfoo.so.1\n", "libfoo\u{1b}[2J.so.1", "libfoo.so.1\u{7f}", "\tlibfoo.so.1", "foo.so.1",
    "passwd", "libfoo", "libfoo.so.1.bak", "libfoo (1).so.1", "libfoo.so.1\0",
  ])
  func `anything that could lead elsewhere or mislead becomes no name`(_ text: String) {
    let soname = Soname(Array(text.utf8))
    #expect(soname.fileName == nil)
    #expect(soname.bytes == Array(text.utf8), "the bytes are kept for telling")
  }

  @Test func `a SONAME longer than a file name becomes no name`() {
    #expect(Soname(Array("lib\(String(repeating: "x", count: 249)).so".utf8)).fileName != nil)
    #expect(Soname(Array("lib\(String(repeating: "x", count: 250)).so".utf8)).fileName == nil)
  }

  @Test(arguments: 0...255 as ClosedRange<UInt8>)
  func `of all bytes, only slash, NUL and control bytes are refused in a stem`(_ byte: UInt8) {
    let bytes = Array("lib".utf8) + [byte] + Array("x.so.1".utf8)
    let isRefused = byte < 0x20 || byte == 0x7f || byte == UInt8(ascii: "/")
    #expect((Soname(bytes).fileName == nil) == isRefused)
  }
}
