import ELF
import TestSupport
import Testing

/// The x86 levels that code needs, as glibc's loader reads them: each case was tried with it.
struct PropertyNoteTests {
  private static func words(_ numbers: [UInt32]) -> [UInt8] {
    numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
  }

  /// A note of GNU with words as its contents.
  static func note(_ contents: [UInt32], type: UInt32 = 5, name: String = "GNU\0") -> [UInt8] {
    words([4, UInt32(4 * contents.count), type]) + Array(name.utf8) + words(contents)
  }

  /// A property note that asks for levels.
  static func needs(_ bits: UInt32) -> [UInt8] { note([0xc000_8002, 4, bits, 0]) }

  private static func levels(_ notes: [UInt8], _ change: (inout ELFBuilder) -> Void = { _ in })
    -> UInt32?
  {
    var builder = ELFBuilder(soname: "libfoo.so.1")
    builder.notes = notes
    change(&builder)
    return LoadableObjectTests.object(builder.bytes())?.neededLevels
  }

  private static let other: [UInt32] = [0xc000_0002, 4, 3, 0]
  private static let used: [UInt32] = [0xc001_0002, 4, 1, 0]
  private static let needed: [UInt32] = [0xc000_8002, 4, 256, 0]

  @Test(
    arguments: [
      (needs(1), 1), (needs(0x8000_0000), 0x8000_0000), (needs(0), 0), ([], 0),
      (note([1, 2, 3, 4], type: 3) + needs(256), 256), (note(needed, name: "ABC\0"), 0),
      (needs(1) + needs(256), 0), (needs(256) + needs(1), 0), (note(other) + needs(256), 0),
      (note(other + needed), 256), (note(needed + used), 256), (note(used + needed), 0),
      (note([0xc000_8002, 4, 1, 0] + needed), 1), (note([0xc000_8002, 8, 256, 0]), 0),
      (note(needed, type: 1), 0),
    ] as [([UInt8], UInt32)])
  func `the last segment's only property note counts`(notes: [UInt8], bits: UInt32) {
    #expect(Self.levels(notes) == bits)
  }

  @Test func `other processors have no such levels`() {
    #expect(Self.levels(Self.needs(256)) { $0.machine = 183 } == 0)
    #expect(Self.levels(Self.needs(256)) { $0.machine = 3 } == 0)
  }

  @Test func `no prefix and no byte of notes is a trap`() {
    let whole = Self.note(Self.other + Self.needed) + Self.needs(4)
    for count in whole.indices {
      #expect(Self.levels(Array(whole.prefix(count))) != nil)
      for value in [0, 0x7f, 0xff] as [UInt8] {
        var changed = whole
        changed[count] = value
        #expect(Self.levels(changed) != nil)
      }
    }
  }
}
