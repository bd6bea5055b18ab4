/// The strings that dynamic entries name, as far as they have been read.
struct DynamicNames {
  /// The string of `DT_SONAME`.
  private(set) var soname: [UInt8]?

  /// The strings of `DT_NEEDED`.
  private(set) var needed: [[UInt8]] = []

  /// The string of `DT_RPATH`, if it is wanted.
  private(set) var rpath: [UInt8]?

  /// The string of `DT_RUNPATH`, if it is wanted.
  private(set) var runpath: [UInt8]?

  /// The strings of `DT_FILTER` and `DT_AUXILIARY`, if they are wanted.
  private(set) var filtees: [Filtee] = []

  /// Whether the lists of directories and the filtees are wanted too.
  let withSearchPaths: Bool

  /// The most bytes that are read at once to have all the strings.
  static let gatheringLimit: UInt64 = 64 * 1024

  private var hasGathered = false

  init(withSearchPaths: Bool = false) {
    self.withSearchPaths = withSearchPaths
  }

  /// Reads the strings that are missing, keeping what it has when it must stop for bytes.
  ///
  /// Each stop asks for bytes that hold at least the next string whole, so there is progress.
  mutating func read(
    _ section: DynamicSection, in table: StringTable, from windows: Windows
  ) throws(ReadingStop) {
    if soname == nil, let entry = section.soname {
      soname = try name(of: entry, section, table, windows)
    }
    for entry in section.needed.dropFirst(needed.count) {
      needed.append(try name(of: entry, section, table, windows))
    }
    guard withSearchPaths else { return }
    if rpath == nil, let entry = section.rpath {
      rpath = try name(of: entry, section, table, windows)
    }
    if runpath == nil, let entry = section.runpath {
      runpath = try name(of: entry, section, table, windows)
    }
    for filtee in section.filtees.dropFirst(filtees.count) {
      filtees.append(
        Filtee(
          name: try name(of: filtee.entry, section, table, windows),
          isOptional: filtee.isOptional, position: filtee.position))
    }
  }

  private mutating func name(
    of entry: DynamicSection.Entry, _ section: DynamicSection, _ table: StringTable,
    _ windows: Windows
  ) throws(ReadingStop) -> [UInt8] {
    let range = try table.range(of: entry)
    if let name = windows.name(in: range) { return name }
    guard windows.hold(range) else {
      throw .needs(try piece(for: range, section, table), for: .stringTable)
    }
    guard range.length > SharedObject.nameLimit else {
      throw .damaged(.unterminated(.stringTable, at: range.start))
    }
    throw .damaged(.nameTooLong(.stringTable, at: range.start))
  }

  /// The bytes to read for a string: at the first time those of all strings, if they are near.
  private mutating func piece(
    for range: FileExtent, _ section: DynamicSection, _ table: StringTable
  ) throws(ReadingStop) -> FileExtent {
    guard !hasGathered else { return range }
    hasGathered = true
    var (start, end) = (range.start, range.end)
    for entry in section.needed + (withSearchPaths ? section.loaderEntries : []) {
      let other = try table.range(of: entry)
      (start, end) = (min(start, other.start), max(end, other.end))
    }
    let all = FileExtent(from: start, to: end)
    return all.length <= Self.gatheringLimit ? all : range
  }
}

extension DynamicSection {
  /// The entries that only a loader needs.
  fileprivate var loaderEntries: [Entry] {
    [rpath, runpath].compactMap { $0 } + filtees.map(\.entry)
  }
}
