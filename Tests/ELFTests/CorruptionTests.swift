import ELF
import TestSupport
import Testing

/// One field of a good library set to another value, and what the file is then.
struct Corruption: CustomTestStringConvertible, Sendable {
  let field: ELFBuilder.Field
  let value: UInt64
  let expected: ObjectFile

  init(_ field: ELFBuilder.Field, _ value: UInt64, _ expected: ObjectFile) {
    (self.field, self.value, self.expected) = (field, value, expected)
  }

  var testDescription: String { "\(field) = \(value)" }
}

struct CorruptionTests {
  static let builder = ELFBuilder(soname: "libfoo.so.1", needed: ["libc.so.6"])
  static let image = builder.bytes()
  static let size = UInt64(image.count)

  @Test func `the image is as the table supposes`() {
    #expect(Self.size == 280)
    #expect(builder(.stringTableAddress) == 240)
    #expect(
      objectFile(Self.image)
        == .sharedObject(Self.object(soname: "libfoo.so.1", needed: ["libc.so.6"])))
  }

  @Test(arguments: table)
  func `one wrong field has one result`(corruption: Corruption) {
    let bytes = Self.builder.bytes(setting: corruption.field, to: corruption.value)
    #expect(objectFile(bytes) == corruption.expected)
  }

  @Test func `a SONAME without its zero byte is damage`() {
    var builder = Self.builder
    builder.fill = 0x41
    builder.padding = 100
    var bytes = builder.bytes(setting: .sonameTerminator, to: 0x41)
    #expect(objectFile(bytes) == .damaged(.unterminated(.stringTable, at: 187)))
    bytes.replaceSubrange(187..<198, with: Array(repeating: 0x41, count: 11))
    #expect(objectFile(bytes) == .damaged(.unterminated(.stringTable, at: 187)))
  }

  @Test func `a SONAME of the longest length is read, and no longer one`() {
    let longest = String(repeating: "a", count: SharedObject.nameLimit)
    #expect(sharedObject(ELFBuilder(soname: longest).bytes())?.soname == Array(longest.utf8))
    for length in [4097, 5000, 200_000] {
      let file = objectFile(ELFBuilder(soname: String(repeating: "a", count: length)).bytes())
      #expect(file == .damaged(.nameTooLong(.stringTable, at: 177)))
    }
  }

  @Test func `structures larger than any library has are refused`() {
    let padded = Self.builder.bytes(paddedTo: 5_000_000)
    func file(_ field: ELFBuilder.Field, _ value: [UInt8]) -> ObjectFile {
      var bytes = padded
      guard let place = Self.builder.place(of: field) else { return .notELF }
      bytes.replaceSubrange(place, with: value)
      return objectFile(bytes)
    }
    #expect(
      file(.programHeaderCount, [0xff, 0xff])
        == .damaged(.tooLarge(.programHeaders, at: 64, size: 0xffff * 56, limit: 65536)))
    #expect(
      file(.dynamicFileSize, [0, 0, 0x20, 0, 0, 0, 0, 0])
        == .damaged(.tooLarge(.dynamicSection, at: 200, size: 0x20_0000, limit: 0x10_0000)))
  }

  private func builder(_ field: ELFBuilder.Field) -> Int? {
    Self.builder.place(of: field)?.lowerBound
  }
}
