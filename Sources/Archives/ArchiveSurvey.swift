internal import Census
package import FileSystem

/// Looks at an archive and at the archives in it, without unpacking anything.
///
/// It is read from its beginning to its end once; again only where a library's names lie at an unusual
/// place, a library's link leads to a file that is not called a library, or two directories have to be
/// compared.
package final class ArchiveSurvey {
  private let progress: (Path) -> Void
  private var records: [TreeRecord] = []
  private var next = 0
  private var reading = 1
  private var inspector = LibraryInspector()

  private static let mostReadings = 6
  private static let greatestDepth = 4

  private init(progress: @escaping (Path) -> Void) { self.progress = progress }

  /// The censuses of an archive and of those in it, outermost first; `nil` where it is none.
  ///
  /// `open` opens it anew for each reading.
  package static func census(
    of path: Path, progress: @escaping (Path) -> Void = { _ in },
    open: () throws(FileSystemError) -> OpenFile
  ) -> [ArchiveCensus]? {
    ArchiveSurvey(progress: progress).census(of: path.asArchive) {
      () throws(ArchiveError) in
      try ArchiveReader.open(try opened(open, path), path: path.asArchive)
    }
  }

  /// The censuses of an archive in memory and of those in it.
  package static func census(of bytes: [UInt8], path: Path) -> [ArchiveCensus]? {
    ArchiveSurvey(progress: { _ in }).census(of: path.asArchive) { () throws(ArchiveError) in
      try ArchiveReader.open(bytes, path: path.asArchive)
    }
  }

  private func census(
    of top: Path, open: () throws(ArchiveError) -> ArchiveReader?
  ) -> [ArchiveCensus]? {
    do throws(ArchiveError) {
      guard let reader = try open() else { return nil }
      read(reader, kind: ArchiveKind(of: reader), depth: 0)
      while reading < ArchiveSurvey.mostReadings, isWanting {
        next = 0
        reading += 1
        guard let reader = try open() else { throw ArchiveError(top, .changed) }
        read(reader, kind: ArchiveKind(of: reader), depth: 0)
      }
    } catch {
      return result(after: error, at: top)
    }
    return finished()
  }

  private static func opened(
    _ open: () throws(FileSystemError) -> OpenFile, _ path: Path
  ) throws(ArchiveError) -> OpenFile {
    do throws(FileSystemError) {
      return try open()
    } catch {
      throw ArchiveError(path, error)
    }
  }

  private var isWanting: Bool {
    if reading == 1 { for record in records { record.chooseTwins() } }
    for record in records where record.isWhole { record.findLinkedContents() }
    return records.contains { $0.isWhole && $0.isWanting }
  }

  private func finished() -> [ArchiveCensus] {
    records.enumerated().map { $1.census(number: $0, inspector: &inspector) }
  }

  private func result(after error: ArchiveError, at top: Path) -> [ArchiveCensus] {
    let censuses = finished()
    if !censuses.isEmpty {
      records[0].note(error.unexamined)
      return finished()
    }
    return [
      ArchiveCensus(
        top: top, kind: .plain, form: .tar, compressor: nil,
        census: LibraryCensus(unexamined: [error.unexamined]), entries: 0,
        links: ArchiveCensus.LinkCounts(), shippedSizes: [:], repeatedNames: [])
    ]
  }

  // MARK: One reading

  private func read(_ reader: ArchiveReader, kind: ArchiveKind, depth: Int) {
    let record: TreeRecord
    if reading == 1 {
      record = TreeRecord(of: reader, kind: kind)
      records.append(record)
    } else {
      // One whose bytes are needed for something else is not entered again.
      let found = records.indices.first { $0 >= next && records[$0].top == reader.path }
      guard let found else { return }
      record = records[found]
      next = found
    }
    next += 1
    var number = 0
    do throws(ArchiveError) {
      while let entry = try reader.next() {
        number += 1
        if reading == 1 {
          record.contentSize =
            record.contentSize.addingReportingOverflow(entry.size ?? 0)
            .partialValue
        }
        if number % 64 == 1 { progress(reader.entryPath) }
        do throws(ArchiveError) {
          try take(entry, number, reader, record, depth: depth)
        } catch {
          // The entries of a zip file do not depend on each other.
          guard reader.form == .zip, !error.isFinal else { throw error }
          record.note(error.unexamined)
        }
      }
      record.isWhole = true
      if reading == 1 { record.entries = number }
      if record.form == .debian, !record.hasFiles { throw ArchiveError(reader.path, .truncated) }
      if number != record.entries { throw ArchiveError(reader.path, .changed) }
    } catch {
      record.isWhole = false
      record.note(error.unexamined)
    }
  }

  private func take(
    _ entry: ArchiveEntry, _ number: Int, _ reader: ArchiveReader, _ record: TreeRecord,
    depth: Int
  ) throws(ArchiveError) {
    let name: EntryName
    do {
      name = try EntryName(stored: entry.name, inWholeRoot: record.holdsWholeRoot)
    } catch {
      if reading == 1 { record.note(error.trouble, at: reader.entryPath) }
      return
    }
    // From here on without what the stored name has of dots and slashes too many.
    reader.entryPath = name.path(in: record.top)
    record.learnKind(from: name)
    let collector = EntryCollector(
      entry, name, number, reader, record, isFirstReading: reading == 1)
    if entry.kind == .regular, entry.hardLinkTarget == nil, !collector.needsContent,
      try enter(entry, name, reader, record, depth: depth)
    {
      if reading == 1 { record.tree.putOther(at: name) }
      if name.isDebianData { record.hasFiles = true }
      return
    }
    if record.form == .debian, name.isDebianData, reading == 1 {
      throw ArchiveError(reader.entryPath, .none)
    }
    do {
      try collector.collect(&inspector)
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw ArchiveError(reader.entryPath, .tooManyNames)
    }
  }

  /// Reads an entry that is an archive itself; false where it is none.
  private func enter(
    _ entry: ArchiveEntry, _ name: EntryName, _ reader: ArchiveReader, _ record: TreeRecord,
    depth: Int
  ) throws(ArchiveError) -> Bool {
    guard entry.size != 0, !entry.isEncrypted, record.form != .debian || name.isDebianData,
      reader.form != .zip || name.saysArchive
    else { return false }
    do throws(ArchiveError) {
      let inner = try reader.openEntry { $0.showsItself || name.saysArchive }
      guard let inner else { return false }
      guard depth < ArchiveSurvey.greatestDepth else {
        if reading == 1 { record.note(.tooDeep, at: inner.path) }
        return true
      }
      read(inner, kind: record.kind.ofArchive(in: record, named: name, inner), depth: depth + 1)
    } catch {
      guard !error.isFinal else { throw error }
      if reading == 1 { record.note(error.unexamined) }
    }
    return true
  }
}

extension ArchiveError {
  /// Whether nothing more is to be read of any archive.
  fileprivate var isFinal: Bool {
    switch reason {
    case .archive(.expandsTooFar), .archive(.tooManyEntries), .archive(.tooManyNames), .failed: true
    default: false
    }
  }
}

extension ArchiveForm {
  /// Whether the first bytes leave no doubt, whatever the file is called.
  fileprivate var showsItself: Bool {
    switch self {
    case .zip, .sevenZip, .tar, .debian, .compressed(.rpm): true
    case .cpio, .compressed: false
    }
  }
}

extension EntryName {
  private static let archiveEndings = [
    ".tar", ".tgz", ".txz", ".tbz", ".tbz2", ".tzst", ".tlz", ".zip", ".whl", ".deb", ".rpm",
    ".conda", ".7z", ".cpio", ".egg", ".jar", ".aar", ".nupkg",
  ].map { Array($0.utf8) }

  /// Whether the name is one that archives have.
  fileprivate var saysArchive: Bool {
    guard let name = lastName?.bytes else { return false }
    if EntryName.archiveEndings.contains(where: { name.suffix($0.count).elementsEqual($0) }) {
      return true
    }
    return [".tar.", ".cpio."].contains { ending in
      name.indices.contains { name[$0...].starts(with: ending.utf8) }
    }
  }

  /// Whether the name is that of the files in a Debian package, and not of what is said about it.
  fileprivate var isDebianData: Bool { bytes.starts(with: "data.tar".utf8) }
}
