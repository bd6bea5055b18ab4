import LoaderCache
import TestSupport
import Testing

struct StringPoolTests {
  private static func table(_ strings: [[UInt8]]) -> StringPool.Table {
    var pool = StringPool()
    for string in strings { pool.add(string) }
    #expect(pool.count == strings.count)
    return pool.table()
  }

  /// Whether each string is where its offset says, with a zero byte after it.
  private static func holds(_ table: StringPool.Table, _ strings: [[UInt8]]) -> Bool {
    zip(strings, table.offsets).allSatisfy { string, offset in
      table.bytes[offset...].starts(with: string + [0])
    }
  }

  @Test(
    arguments: [
      ([], 0), ([""], 1), (["", "a", "b", "aa", "aaa", "bb", "ba", "baa"], 14), (["a", "a"], 2),
      (["ab", "b", ""], 3), (["ab", "ba"], 6),
    ] as [([String], Int)])
  func `a string that ends another has no bytes of its own`(_ strings: [String], _ size: Int) {
    let strings = strings.map(text)
    let table = Self.table(strings)
    #expect(table.bytes.count == size)
    #expect(Self.holds(table, strings))
  }

  @Test func `three thousand strings are all kept`() {
    let strings = (0..<3000).map { text("\($0)") }
    let table = Self.table(strings)
    #expect(Self.holds(table, strings))
    #expect(Set(table.offsets).count == 3000)
  }

  @Test(arguments: 1...40)
  func `the table is as the rule says, whatever the order of adding`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let strings = (0..<200).map { _ in
      // Longer than the sixteen bytes that are compared at once, and often alike in them.
      let length = Int.random(in: 0...40, using: &generator)
      let letters: [UInt8] = [0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x62, 0xff]
      return (0..<length).map { _ in letters.randomElement(using: &generator) ?? 0x61 }
    }
    let table = Self.table(strings)
    #expect(Self.holds(table, strings), "seed \(seed)")
    #expect(table.bytes == Self.expected(strings), "seed \(seed)")
    let other = Self.table(strings.shuffled(using: &generator))
    #expect(other.bytes == table.bytes, "seed \(seed)")
  }

  /// The rule in its own words, without any haste.
  private static func expected(_ strings: [[UInt8]]) -> [UInt8] {
    let backwards = Set(strings).map { $0.reversed() as [UInt8] }.sorted {
      $1.lexicographicallyPrecedes($0)
    }
    var bytes: [UInt8] = []
    var previous: [UInt8]?
    for string in backwards {
      if previous?.starts(with: string) != true { bytes += string.reversed() + [0] }
      previous = string
    }
    return bytes
  }
}
