internal import Census
internal import FileSystem

/// How much may still be read of what the user named, whatever the archives in it say.
final class ReadingBudget {
  /// Most entries of all archives together; of each a hash is kept.
  static let mostEntries = 1_500_000

  private let mostBytes: UInt64
  private var bytes: UInt64 = 0
  private var entries = 0
  /// Called with each mebibyte that is read.
  var whileReading: () -> Void = {}

  /// A library is seldom a tenth of its size when it is compressed; zeros are a thousandth.
  init(forFileOfSize size: UInt64) {
    mostBytes = max(1 << 30, size.multipliedReportingOverflow(by: 200).partialValue)
  }

  /// Counts bytes that were made of fewer, or stand for a hole.
  func charge(_ count: UInt64, at path: @autoclosure () -> Path) throws(ArchiveError) {
    let before = bytes
    bytes = bytes.addingReportingOverflow(count).partialValue
    if bytes >> 20 != before >> 20 { whileReading() }
    if count > mostBytes || bytes > mostBytes {
      throw ArchiveError(path(), .expandsTooFar(bytes: mostBytes))
    }
  }

  /// Counts an entry.
  func countEntry(at path: @autoclosure () -> Path) throws(ArchiveError) {
    entries += 1
    if entries > ReadingBudget.mostEntries {
      throw ArchiveError(path(), .tooManyEntries(ReadingBudget.mostEntries))
    }
  }
}
