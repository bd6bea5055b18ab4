/// How much may be kept of names, of an archive and all archives in it together.
final class NameBudget {
  private var keptBytes = 0
  private var directories = 1

  // A name takes more than its own bytes here, and a library's much more in census and findings.
  private static let mostKeptBytes = 24 << 20
  private static let costOfName = 300
  private static let costOfLibrary = 1600
  // Its path is in the findings and in what is told of them.
  private static let costOfByte = 4
  private static let costOfDirectory = 300
  private static let costOfArchive = 2000
  private static let mostDirectories = 1_500_000

  /// That more names came than are kept.
  struct TooManyNames: Error {}

  /// Counts a name that is kept, and what it leads to; one that is apart from the last may be alone in its
  /// directory.
  func count(_ name: EntryName, linkText: [UInt8]?, isApart: Bool) throws(TooManyNames) {
    var cost = name.isLibraryLike ? NameBudget.costOfLibrary : NameBudget.costOfName
    if isApart { cost += NameBudget.costOfDirectory }
    try keep(cost + (name.bytes.count + (linkText?.count ?? 0)) * NameBudget.costOfByte)
  }

  /// Counts a text that is kept with a name.
  func count(text: [UInt8]) throws(TooManyNames) { try keep(text.count * NameBudget.costOfByte) }

  /// Counts an archive, of which something is kept whatever is in it.
  func countArchive() throws(TooManyNames) { try keep(NameBudget.costOfArchive) }

  /// Counts a directory, of which a hash is kept.
  func countDirectory() { directories += 1 }

  /// Throws where there are too many directories already: one name may bring two thousand more.
  func checkDirectories() throws(TooManyNames) {
    if directories > NameBudget.mostDirectories { throw TooManyNames() }
  }

  private func keep(_ bytes: Int) throws(TooManyNames) {
    keptBytes += bytes
    if keptBytes > NameBudget.mostKeptBytes { throw TooManyNames() }
  }
}
