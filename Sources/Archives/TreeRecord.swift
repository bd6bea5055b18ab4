internal import Census
internal import FileSystem

/// All that is kept of one archive from one reading to the next.
final class TreeRecord {
  let top: Path
  let form: ArchiveForm
  let compressor: ArchiveForm.Compressor?
  /// How long the archive is as it is shipped, where that is known.
  let shippedSize: UInt64?
  /// How long all that is in it is.
  var contentSize: UInt64 = 0
  var kind: ArchiveKind
  var tree: ArchiveTree
  var unexamined: [Unexamined] = []
  var links = ArchiveCensus.LinkCounts()
  /// How many entries there were.
  var entries = 0
  /// Whether it was read to its end.
  var isWhole = false
  /// How many times its reading was begun.
  var readings = 0
  /// The archives in it, by the entry's number.
  var within: [Int: TreeRecord] = [:]
  /// The ends of those among them that cannot be read without.
  var ends: [Int: (path: Path, end: ArchiveEnd)] = [:]
  /// Whether a Debian package's files came, which is not everything in it.
  var hasFiles = false

  /// Parts of files that are still needed, by the entry's number.
  var wantedParts: [Int: WantedFile] = [:]
  /// Files that links lead to and whose names are no libraries'.
  var wantedContents: [EntryName: Int?] = [:]
  /// How many readings were begun when it was found which files links lead to.
  var readingsBeforeSearch: Int?
  /// Library names that are hard links to files with other names: where their content comes from.
  var contentSources: [Int: EntryName] = [:]
  /// Directories to be compared with each other.
  var twins: [TwinComparison] = []
  /// The comparisons that a directory takes part in, by position.
  var twinsByDirectory: [EntryName: [Int]] = [:]
  /// How many entries are kept for comparisons.
  var twinItems = 0

  /// A file that has to be read again.
  struct WantedFile {
    let file: Int
    let name: EntryName
    var ranges: [Range<UInt64>]
  }

  private var troubles = 0
  // Who makes a million bad names need not read of each.
  private static let mostTroubles = 50

  init(of reader: ArchiveReader, kind: ArchiveKind, _ names: NameBudget) {
    tree = ArchiveTree(names)
    top = reader.path
    form = reader.form
    compressor = reader.compressors.last
    shippedSize = reader.shippedSize
    self.kind = kind
  }

  /// Notes that something could not be looked at.
  func note(_ unexamined: Unexamined) {
    troubles += 1
    if troubles <= TreeRecord.mostTroubles { self.unexamined.append(unexamined) }
  }

  /// Notes what is wrong with an entry.
  func note(_ trouble: ArchiveTrouble, at path: Path) {
    note(Unexamined(path: path, reason: .archive(trouble)))
  }

  /// All that could not be looked at, the rest of very many as a number.
  var allUnexamined: [Unexamined] {
    guard troubles > TreeRecord.mostTroubles else { return unexamined }
    let rest = ArchiveTrouble.more(troubles - TreeRecord.mostTroubles)
    return unexamined + [Unexamined(path: top, reason: .archive(rest))]
  }

  /// Whether names may begin at the root, and `/` is the archive's own top.
  var holdsWholeRoot: Bool { kind.holdsWholeRoot }

  /// Whether this is the first reading.
  var isReadFirst: Bool { readings == 1 }

  /// Whether directories are compared in this reading: once, for what is compared is not entered.
  var isComparing: Bool { readings == 2 }

  /// Whether an entry is an archive of which there is more to be known.
  func isToBeEntered(_ number: Int) -> Bool {
    within[number].map(\.isWhole) ?? (ends[number] != nil)
  }

  /// Archives that only their ends are known of, by the entry's number.
  private var unread: [Int] { ends.keys.filter { within[$0] == nil } }

  /// Whether the archive has to be read again.
  var isWanting: Bool {
    !unread.isEmpty || !wantedParts.isEmpty || wantedContents.values.contains { $0 == nil }
      || twins.contains { !$0.isRead }
  }

  /// Notes what would have taken more readings than are made.
  func noteWhatIsWanting() {
    for number in unread {
      guard let path = ends[number]?.path else { continue }
      note(.tooLargeWithin(limit: UInt64(ArchiveEnd.longest)), at: path)
    }
    ends = [:]
    guard isWhole else { return }
    for wanted in wantedParts.values {
      note(.unsupported("ELF"), at: wanted.name.path(in: top))
    }
    wantedParts = [:]
    for (name, position) in wantedContents where position == nil {
      note(.tooDeep, at: name.path(in: top))
    }
    for twin in twins where !twin.isRead { note(.tooDeep, at: twin.copy.path(in: top)) }
  }
}
