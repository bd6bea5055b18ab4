import FileSystem
import Testing

struct ByteSearchTests {
  private static func offset(of part: String, in text: String, from start: Int = 0) -> Int? {
    Array(text.utf8).offset(of: Array(part.utf8), from: start)
  }

  @Test func `a part is found where it begins first`() {
    #expect(Self.offset(of: "ab", in: "xabab") == 1)
    #expect(Self.offset(of: "ab", in: "xabab", from: 2) == 3)
    #expect(Self.offset(of: "ab", in: "xabab", from: 3) == 3)
    #expect(Self.offset(of: "\0", in: "a\0") == 1)
  }

  @Test func `what is not there is not found, from anywhere`() {
    #expect(Self.offset(of: "ab", in: "xabab", from: 4) == nil)
    #expect(Self.offset(of: "ab", in: "xabab", from: 5) == nil)
    #expect(Self.offset(of: "ab", in: "xabab", from: 6) == nil)
    #expect(Self.offset(of: "abc", in: "ab") == nil)
    #expect(Self.offset(of: "a", in: "") == nil)
    #expect(Self.offset(of: "", in: "ab") == nil)
  }
}
