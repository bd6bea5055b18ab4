/// GNU property notes: what a library says its code needs of an x86 processor.
enum PropertyNotes {
  /// The most bytes that are looked at; real notes have less than a hundred.
  static let sizeLimit: UInt64 = 64 * 1024

  private static let nameSize = Field(0, width: 4)
  private static let dataSize = Field(4, width: 4)
  private static let type = Field(8, width: 4)
  private static let name = Field(12, width: 4)
  private static let value = Field(8, width: 4)
  private static let isaNeeded: UInt64 = 0xc000_8002  // GNU_PROPERTY_X86_ISA_1_NEEDED
  private static let gnu: UInt64 = 0x0055_4e47  // "GNU" and a zero byte, of a little-endian file

  /// The bits of the levels that a segment asks for; 0 for none, for notes without sense, and for
  /// several, as for the loader.
  static func neededLevels(
    in bytes: Span<UInt8>, from start: Int, count: Int, _ decoder: FieldDecoder
  ) -> UInt32 {
    let word = Int(clamping: decoder.size(4, 8))
    let end = start &+ count
    var note = start
    var found: UInt32?
    while end &- note >= 16 {
      func number(_ field: Field) -> Int {
        Int(clamping: decoder.value(of: field, from: note, in: bytes))
      }
      let data = roundedUp(note, 12 &+ number(nameSize), word)
      let size = number(dataSize)
      if number(nameSize) == 4, number(type) == 5, UInt64(number(name)) == gnu {
        if found != nil { return 0 }
        found =
          size >= 8 && size % word == 0 && size <= end &- data
          ? levels(in: bytes, from: data, to: data &+ size, word, decoder) : 0
      }
      note = roundedUp(data, size, word)
    }
    return found ?? 0
  }

  // Properties are sorted by type.
  private static func levels(
    in bytes: Span<UInt8>, from start: Int, to end: Int, _ word: Int, _ decoder: FieldDecoder
  ) -> UInt32 {
    var property = start
    var previous: UInt64 = 0
    while end &- property >= 8 {
      let type = decoder.value(of: nameSize, from: property, in: bytes)
      let length = Int(clamping: decoder.value(of: dataSize, from: property, in: bytes))
      guard type >= previous, type <= isaNeeded else { return 0 }
      if type == isaNeeded {
        let bits = decoder.value(of: value, from: property, in: bytes)
        return length == 4 && end &- property >= 12 ? UInt32(truncatingIfNeeded: bits) : 0
      }
      previous = type
      property = roundedUp(property, 8 &+ length, word)
    }
    return 0
  }

  // Sizes have 32 bits, and files no more than 63: no sum overflows.
  private static func roundedUp(_ start: Int, _ size: Int, _ word: Int) -> Int {
    start &+ (size &+ word &- 1) / word &* word
  }
}
