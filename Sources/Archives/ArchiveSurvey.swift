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
  private var inspector = LibraryInspector()
  /// The end of the archive itself, where it lies in a compressed file and has its directory there.
  private var end: ArchiveEnd?
  /// How many bytes of ends are kept.
  private var endBytes = 0

  private static let mostReadings = 6
  private static let greatestDepth = 4
  private static let mostEndBytes = 16 << 20

  private init(progress: @escaping (Path) -> Void) { self.progress = progress }

  /// The censuses of an archive and of those in it, outermost first; `nil` where it is none.
  ///
  /// `open` opens it anew for each reading.
  package static func census(
    of path: Path, progress: @escaping (Path) -> Void = { _ in },
    open: () throws(FileSystemError) -> OpenFile
  ) -> [ArchiveCensus]? {
    ArchiveSurvey(progress: progress).census(of: path.asArchive) {
      end throws(ArchiveError) in
      try ArchiveReader.opening(
        of: try opened(open, path), path: path.asArchive, knowing: end)
    }
  }

  /// The censuses of an archive in memory and of those in it.
  package static func census(of bytes: [UInt8], path: Path) -> [ArchiveCensus]? {
    ArchiveSurvey(progress: { _ in }).census(of: path.asArchive) { end throws(ArchiveError) in
      try ArchiveReader.opening(of: bytes, path: path.asArchive, knowing: end)
    }
  }

  private func census(
    of top: Path, open: (ArchiveEnd?) throws(ArchiveError) -> ArchiveOpening
  ) -> [ArchiveCensus]? {
    do throws(ArchiveError) {
      guard try read(try open(nil), at: top) else { return nil }
      for _ in 1..<ArchiveSurvey.mostReadings where isWanting {
        guard try read(try open(end), at: top) else { throw ArchiveError(top, .changed) }
      }
    } catch {
      return result(after: error, at: top)
    }
    return finished()
  }

  /// Reads the archive itself, or learns how it ends; false where it is none.
  private func read(_ opening: ArchiveOpening, at top: Path) throws(ArchiveError) -> Bool {
    switch opening {
    case .none: return false
    case .end(let end): self.end = end
    case .reader(let reader):
      if records.isEmpty {
        records.append(TreeRecord(of: reader, kind: ArchiveKind(of: reader)))
      }
      read(reader, as: records[0], depth: 0)
    }
    return true
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
    for record in records where record.isWhole { record.findLinkedContents() }
    return records.isEmpty || records.contains { $0.isWhole && $0.isWanting }
  }

  private func finished() -> [ArchiveCensus] {
    for record in records { record.noteWhatIsWanting() }
    return records.enumerated().map { $1.census(number: $0, inspector: &inspector) }
  }

  private func result(after error: ArchiveError, at top: Path) -> [ArchiveCensus] {
    if let record = records.first {
      record.note(error.unexamined)
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

  private func read(_ reader: ArchiveReader, as record: TreeRecord, depth: Int) {
    record.readings += 1
    reader.tell(progress)
    var number = 0
    do throws(ArchiveError) {
      while let entry = try reader.next() {
        number += 1
        if record.isReadFirst {
          record.contentSize =
            record.contentSize.addingReportingOverflow(entry.size ?? 0)
            .partialValue
        }
        do throws(ArchiveError) {
          try take(entry, number, reader, record, depth: depth)
        } catch {
          // The entries of a zip file do not depend on each other.
          guard reader.form == .zip, !error.isFinal else { throw error }
          record.note(error.unexamined)
        }
      }
      if record.isReadFirst { record.entries = number }
      if record.form == .debian, !record.hasFiles { throw ArchiveError(reader.path, .truncated) }
      if number != record.entries { throw ArchiveError(reader.path, .changed) }
      record.isWhole = true
      if record.isReadFirst { record.chooseTwins() }
    } catch {
      // What ended it the first time ends it again.
      if record.isReadFirst || record.isWhole { record.note(error.unexamined) }
      record.isWhole = false
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
      if record.isReadFirst { record.note(error.trouble, at: reader.entryPath) }
      return
    }
    // From here on without what the stored name has of dots and slashes too many.
    reader.entryPath = name.path(in: record.top)
    record.learnKind(from: name)
    let collector = EntryCollector(
      entry, name, number, reader, record, isFirstReading: record.isReadFirst)
    do {
      if entry.kind == .regular, entry.hardLinkTarget == nil, !collector.needsContent,
        try enter(entry, name, number, reader, record, depth: depth)
      {
        if record.isReadFirst { try record.tree.putOther(at: name) }
        if name.isDebianData { record.hasFiles = true }
        return
      }
      if record.form == .debian, name.isDebianData, record.isReadFirst {
        throw ArchiveError(reader.entryPath, .none)
      }
      try collector.collect(&inspector)
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw ArchiveError(reader.entryPath, .tooManyNames)
    }
  }

  /// Reads an entry that is an archive itself; false where it is none.
  private func enter(
    _ entry: ArchiveEntry, _ name: EntryName, _ number: Int, _ reader: ArchiveReader,
    _ record: TreeRecord, depth: Int
  ) throws(ArchiveError) -> Bool {
    guard record.isReadFirst || record.isToBeEntered(number), entry.size != 0,
      !entry.isEncrypted, record.form != .debian || name.isDebianData,
      reader.form != .zip || name.saysArchive
    else { return false }
    do throws(ArchiveError) {
      let opening = try reader.openEntry(knowing: record.ends[number]?.end) {
        $0.showsItself || name.saysArchive
      }
      switch opening {
      case .none: return false
      case .end(let end): try keep(end, number, of: record, at: reader.entryPath.asArchive)
      case .reader(let inner):
        guard depth < ArchiveSurvey.greatestDepth else {
          throw ArchiveError(inner.path, .tooDeep)
        }
        let known = record.within[number]
        let kind = known?.kind ?? record.kind.ofArchive(in: record, named: name, inner)
        let found = known ?? TreeRecord(of: inner, kind: kind)
        if known == nil {
          record.within[number] = found
          records.append(found)
        }
        read(inner, as: found, depth: depth + 1)
        reader.tell(progress)
      }
    } catch {
      guard !error.isFinal else { throw error }
      record.ends[number] = nil
      record.note(error.unexamined)
    }
    return true
  }

  /// Keeps the end of an archive, so that it can be read the next time that it comes by.
  private func keep(
    _ end: ArchiveEnd, _ number: Int, of record: TreeRecord, at path: Path
  ) throws(ArchiveError) {
    endBytes += end.bytes.count
    guard endBytes <= ArchiveSurvey.mostEndBytes else {
      throw ArchiveError(path, .tooLargeWithin(limit: UInt64(ArchiveEnd.longest)))
    }
    record.ends[number] = (path, end)
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
