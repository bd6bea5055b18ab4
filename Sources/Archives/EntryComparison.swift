internal import CLibArchive
internal import Census
package import FileSystem

/// Proves that entries of an archive hold the same bytes: all of them are read, side by side.
package struct EntryComparison {
  /// Two entries, by their numbers.
  package struct Pair: Hashable, Comparable, Sendable {
    let first, second: Int

    /// Puts two entries together, in the order of the archive.
    package init(_ one: Int, _ other: Int) {
      (first, second) = (min(one, other), max(one, other))
    }

    /// Whether the two are one entry.
    package var isOne: Bool { first == second }

    /// Orders by the first entry, then by the second.
    package static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  private var front: Walk
  private var rear: Walk

  /// Most times that the archive is read from its beginning again, where copies lie crosswise.
  private static let mostReadings = 64

  private init(open: @escaping () throws(ArchiveError) -> ArchiveReader) throws(ArchiveError) {
    front = try Walk(open)
    rear = try Walk(open)
  }

  /// The pairs whose entries hold the same bytes; those that would take too long are not among them.
  package static func equal(
    among pairs: [Pair], progress: (Path) -> Void,
    open: @escaping () throws(ArchiveError) -> ArchiveReader
  ) throws(ArchiveError) -> Set<Pair> {
    guard !pairs.isEmpty else { return [] }
    var comparison = try EntryComparison(open: open)
    var equal: Set<Pair> = []
    for pair in pairs.sorted() {
      let readings = comparison.front.readings + comparison.rear.readings
      guard readings < mostReadings else { break }
      guard let first = try comparison.rear.go(to: pair.first),
        let second = try comparison.front.go(to: pair.second)
      else { throw ArchiveError(comparison.front.reader.path, .changed) }
      progress(comparison.front.reader.entryPath)
      if try same(
        EntryContent(of: first, comparison.rear.reader),
        EntryContent(of: second, comparison.front.reader))
      {
        equal.insert(pair)
      }
    }
    return equal
  }

  private static func same(
    _ one: EntryContent, _ other: EntryContent
  ) throws(ArchiveError) -> Bool {
    var (one, other) = (one, other)
    while true {
      var failure: ArchiveError?
      let count: Int? = unsafe try one.withNext { left in
        do throws(ArchiveError) {
          return unsafe try other.withNext { right in unsafe equalCount(left, right) }
        } catch {
          failure = error
          return nil
        }
      }
      if let failure { throw failure }
      guard let count else { return false }
      if count == 0 { return true }
      one.drop(count)
      other.drop(count)
    }
  }

  /// How many first bytes the two share; `nil` where they differ, or only one has come to its end.
  private static func equalCount(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Int? {
    let count = min(left.count, right.count)
    guard count > 0 else { return left.count == right.count ? 0 : nil }
    guard let one = left.baseAddress, let other = right.baseAddress else { return nil }
    return unsafe memcmp(one, other, count) == 0 ? count : nil
  }
}

/// A reader that goes to entries by their numbers.
private struct Walk {
  private let open: () throws(ArchiveError) -> ArchiveReader
  private(set) var reader: ArchiveReader
  private(set) var readings = 1
  private var number = 0

  init(_ open: @escaping () throws(ArchiveError) -> ArchiveReader) throws(ArchiveError) {
    self.open = open
    reader = try open()
  }

  mutating func go(to target: Int) throws(ArchiveError) -> ArchiveEntry? {
    if target <= number {
      reader = try open()
      readings += 1
      number = 0
    }
    var entry: ArchiveEntry?
    while number < target {
      entry = try reader.next()
      if entry == nil { return nil }
      number += 1
    }
    return entry
  }
}
