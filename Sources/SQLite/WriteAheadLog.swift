/// The write-ahead log of an SQLite database, as its file format is documented.
///
/// SQLite ends at the first page of a log that does not hold together and takes all before it for
/// the whole: right after a crash, but it hides what was lost to damage.
package enum WriteAheadLog {
  private static let headerSize = 32
  private static let frameHeaderSize = 24

  /// Whether the log has lost a transaction that had been completed.
  ///
  /// An empty one has lost nothing, nor has one that ends in pages of a transaction without its
  /// last, or in those of a time before the log was begun anew.
  package static func isDamaged(_ bytes: [UInt8]) -> Bool {
    if bytes.isEmpty { return false }
    guard bytes.count >= headerSize, number(bytes, 0) & ~1 == 0x377f_0682 else { return true }
    var sum = Checksum(isBigEndian: number(bytes, 0) & 1 == 1)
    sum.add(bytes, 0..<24)
    let pageSize = Int(number(bytes, 8))
    guard sum.equals(bytes, 24), (512...65536).contains(pageSize),
      pageSize & (pageSize - 1) == 0
    else { return true }
    let size = frameHeaderSize + pageSize
    var start = headerSize
    while start + size <= bytes.count, belongs(bytes, start) {
      sum.add(bytes, start..<(start + 8))
      sum.add(bytes, (start + frameHeaderSize)..<(start + size))
      guard sum.equals(bytes, start + 16) else {
        return hasCompletedTransaction(bytes, from: start, frame: size)
      }
      start += size
    }
    return false
  }

  /// Whether a page of this log comes that ended a transaction.
  private static func hasCompletedTransaction(
    _ bytes: [UInt8], from start: Int, frame size: Int
  ) -> Bool {
    stride(from: start, through: bytes.count - size, by: size).contains {
      belongs(bytes, $0) && number(bytes, $0 + 4) != 0
    }
  }

  /// Whether the page has the numbers that were chosen when the log was begun.
  private static func belongs(_ bytes: [UInt8], _ frame: Int) -> Bool {
    bytes[(frame + 8)..<(frame + 16)] == bytes[16..<24]
  }

  fileprivate static func number(_ bytes: [UInt8], _ start: Int) -> UInt32 {
    bytes[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }
}

/// The running sum that each page of a log carries.
private struct Checksum {
  let isBigEndian: Bool
  private var first: UInt32 = 0
  private var second: UInt32 = 0

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  /// Adds bytes whose number is a multiple of eight.
  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    let span = bytes.span
    func word(_ start: Int) -> UInt32 {
      let word =
        UInt32(span[start]) << 24 | UInt32(span[start + 1]) << 16 | UInt32(span[start + 2]) << 8
        | UInt32(span[start + 3])
      return isBigEndian ? word : word.byteSwapped
    }
    for start in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
      first &+= word(start) &+ second
      second &+= word(start + 4) &+ first
    }
  }

  /// Whether it is what stands at a place.
  func equals(_ bytes: [UInt8], _ start: Int) -> Bool {
    WriteAheadLog.number(bytes, start) == first && WriteAheadLog.number(bytes, start + 4) == second
  }
}
