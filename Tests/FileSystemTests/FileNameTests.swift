import FileSystem
import Testing

struct FileNameTests {
  @Test(arguments: ["", ".", "..", "/", "a/b", "/a", "a/", "a\0b", "\0"])
  func `what is not one component of a path is no name`(_ text: String) {
    #expect(FileName(text) == nil)
    #expect(FileName(Array(text.utf8)) == nil)
  }

  @Test(arguments: ["a", "...", ".a", "..a", "a..", " ", "\n", "\\", "é", "libfoo.so.1"])
  func `any other bytes are a name`(_ text: String) {
    #expect(FileName(text)?.bytes == Array(text.utf8))
  }

  @Test func `255 bytes are the longest name`() {
    #expect(FileName([UInt8](repeating: 0x61, count: 255))?.bytes.count == 255)
    #expect(FileName([UInt8](repeating: 0x61, count: 256)) == nil)
    #expect(FileName(String(repeating: "é", count: 128)) == nil)
  }

  @Test func `a name need not be UTF-8`() {
    #expect(FileName([0xff, 0xfe, 0x80])?.bytes == [0xff, 0xfe, 0x80])
  }

  @Test func `names are ordered by bytes`() {
    let names: [FileName] = ["libb", "lib~", "libA", "lib", "liba", "libé"]
    #expect(names.sorted() == ["lib", "libA", "liba", "libb", "lib~", "libé"])
  }
}
