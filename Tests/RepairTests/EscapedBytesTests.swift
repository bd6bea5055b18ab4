import Foundation
import Repair
import Testing

struct EscapedBytesTests {
  private static func decoded(_ json: String) throws -> EscapedBytes {
    try JSONDecoder().decode(EscapedBytes.self, from: Data(json.utf8))
  }

  @Test func `all bytes come back`() throws {
    let all = (0...255).map { EscapedBytes([UInt8($0)]) }
    let cases =
      all + [EscapedBytes(Array(0...255)), EscapedBytes([]), EscapedBytes(Array("%41".utf8))]
    for bytes in cases {
      let text = try JSONEncoder().encode(bytes)
      #expect(text.allSatisfy { $0 >= 0x20 && $0 < 0x7f }, "printable ASCII only")
      #expect(try JSONDecoder().decode(EscapedBytes.self, from: text) == bytes)
    }
  }

  @Test func `usual names stay readable`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let text = try encoder.encode(EscapedBytes(Array("/opt/a b/libfoo.so.1%é".utf8)))
    #expect(String(decoding: text, as: UTF8.self) == #""/opt/a%20b/libfoo.so.1%25%c3%a9""#)
  }

  @Test(arguments: [#""%""#, #""%4""#, #""a%4g""#, #""%FF""#, #""%%41""#, "1", "null", "[]"])
  func `a broken escape is refused`(_ json: String) {
    #expect(throws: DecodingError.self) { try Self.decoded(json) }
  }

  @Test(arguments: [#""%41""#, #""é""#, #"" ""#])
  func `text that is never written is refused`(_ json: String) {
    #expect(throws: DecodingError.self) { try Self.decoded(json) }
  }
}
