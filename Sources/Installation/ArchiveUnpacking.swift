internal import Archives
internal import Census
internal import FileSystem
internal import Repair

/// Unpacks the entries of one archive into a stage.
///
/// It is read from its beginning to its end once, block by block; how much it says it holds is not believed.
struct ArchiveUnpacking: ~Copyable {
  private let request: InstallRequest
  private let prefix: PrefixFacts
  private let isCancelled: () -> Bool
  private let progress: (Path) -> Void
  private let mostBytes: UInt64
  private var writer: StageWriter
  private var selection: Selection?
  private var bytes: UInt64 = 0
  private var links: [(names: [FileName], text: [UInt8], entry: Path)] = []
  private var hasPayload = false

  /// Unpacks an archive; gives how many entries were chosen.
  static func unpack(
    _ file: consuming OpenFile, _ request: InstallRequest, _ prefix: PrefixFacts,
    into stage: borrowing Stage, _ hooks: InstallHooks
  ) throws(InstallError) -> StagedLinks {
    let path = request.source
    let mostBytes = max(4 << 30, file.status.size.multipliedReportingOverflow(by: 200).partialValue)
    do {
      guard let reader = try ArchiveReader.open(file, path: path.asTopOfArchive) else {
        throw InstallError.notAnArchive(path)
      }
      var unpacking = ArchiveUnpacking(
        request, prefix, mostBytes: mostBytes, try StageWriter.open(stage), hooks)
      try unpacking.read(reader, inWholeRoot: reader.compressors.contains(.rpm))
      try unpacking.writer.finish()
      return StagedLinks(entries: unpacking.writer.entries, links: unpacking.links)
    } catch let error as InstallError {
      throw error
    } catch let error as ArchiveError {
      throw .archive(error)
    } catch let error as FileSystemError {
      throw .failed(error)
    } catch {
      throw .notAnArchive(path)
    }
  }

  private init(
    _ request: InstallRequest, _ prefix: PrefixFacts, mostBytes: UInt64,
    _ writer: consuming StageWriter, _ hooks: InstallHooks
  ) {
    self.request = request
    self.prefix = prefix
    self.mostBytes = mostBytes
    self.writer = writer
    isCancelled = hooks.isCancelled
    progress = hooks.progress
  }

  private mutating func read(_ reader: ArchiveReader, inWholeRoot: Bool) throws {
    reader.tell(progress)
    while let entry = try reader.next() {
      if isCancelled() { throw InstallError.interrupted }
      if try enter(entry, reader) { continue }
      try take(entry, reader, inWholeRoot: inWholeRoot)
    }
  }

  /// Reads on in the archive that a package has its files in; whether there is one.
  private mutating func enter(_ entry: ArchiveEntry, _ reader: ArchiveReader) throws -> Bool {
    let prefix: String
    switch reader.form {
    case .debian: prefix = "data.tar"
    case .zip where request.source.bytes.suffix(6).elementsEqual(".conda".utf8): prefix = "pkg-"
    default: return false
    }
    guard entry.name.starts(with: prefix.utf8), !hasPayload else { return true }
    guard case .reader(let inner) = try reader.openEntry() else {
      throw ArchiveError(reader.entryPath, .unsupported("data"))
    }
    hasPayload = true
    try read(inner, inWholeRoot: reader.form == .debian)
    return true
  }

  private mutating func take(
    _ entry: ArchiveEntry, _ reader: ArchiveReader, inWholeRoot: Bool
  ) throws {
    do {
      let names = try EntryNames.read(entry.name, inWholeRoot: inWholeRoot)
      guard !names.isEmpty else { return }
      let selection = selection(with: names[0])
      let place = selection.place(of: names)
      if let stored = entry.hardLinkTarget {
        try link(entry, place, to: stored, reader, selection, inWholeRoot: inWholeRoot)
      } else if let place {
        var entry = entry
        if inWholeRoot {
          entry.linkText = entry.linkText.map { PackageLink.text($0, at: names, selection) }
        }
        try write(entry, place, reader)
      }
    } catch let trouble as EntryTrouble {
      throw InstallError.refused(reader.entryPath, trouble.refusal)
    } catch let failure as StagingFailure {
      switch failure {
      case .refused(let refusal): throw InstallError.refused(reader.entryPath, refusal)
      case .failed(let error): throw error
      case .content(let error): throw error
      }
    }
  }

  // The first entry tells what archive it is.
  private mutating func selection(with top: FileName) -> Selection {
    if let selection { return selection }
    let chosen = request.selection.completed(
      by: request.knowsLayouts ? KnownLayout(top: top) : nil, isTopGone: false, into: prefix)
    selection = chosen
    return chosen
  }

  /// Makes a further name; cpio, and so rpm, keeps the bytes of a file with its last one.
  private mutating func link(
    _ entry: ArchiveEntry, _ place: [FileName]?, to stored: [UInt8], _ reader: ArchiveReader,
    _ selection: Selection, inWholeRoot: Bool
  ) throws {
    let hasBytes = (entry.size ?? 0) > 0
    guard place != nil || hasBytes else { return }
    let target = ArchiveUnpacking.target(stored, inWholeRoot: inWholeRoot)
    if case .failure(let trouble) = target, place != nil { throw trouble }
    guard let other = (try? target.get()).flatMap({ selection.place(of: $0) }) else {
      guard let place else { return }
      guard hasBytes else { throw EntryTrouble(.hardLinkToUnchosen(target: stored)) }
      return try write(entry, place, reader)
    }
    if let place { try writer.addHardLink(place, to: other, stored: stored) }
    guard hasBytes else { return }
    guard !entry.isEncrypted else { throw EntryTrouble(.encrypted) }
    var (copy, most) = (bytes, mostBytes)
    let (isCancelled, isTar) = (isCancelled, reader.form == .tar)
    // What is not chosen is nobody's trouble.
    try writer.refill(
      other, request.attributes(of: entry), stored: place == nil ? nil : stored
    ) { (file) throws in
      try ArchiveUnpacking.fill(file, entry, reader, isTar: isTar, &copy, most, isCancelled)
    }
    (bytes, most) = (copy, mostBytes)
  }

  private static func target(
    _ stored: [UInt8], inWholeRoot: Bool
  ) -> Result<[FileName], EntryTrouble> {
    do {
      return .success(try EntryNames.read(stored, inWholeRoot: inWholeRoot))
    } catch {
      return .failure(
        EntryTrouble(
          [.absoluteName, .climbingName].contains(error.refusal)
            ? .hardLinkOutside(target: stored) : .hardLinkToNothing(target: stored)))
    }
  }

  private mutating func write(
    _ entry: ArchiveEntry, _ place: [FileName], _ reader: ArchiveReader
  ) throws {
    guard !entry.isEncrypted else { throw EntryTrouble(.encrypted) }
    let attributes = request.attributes(of: entry)
    switch entry.kind {
    case .directory: try writer.addDirectory(place, attributes)
    case .symbolicLink:
      let text = entry.linkText ?? []
      guard text.first != UInt8(ascii: "/") else { throw EntryTrouble(.leadsOutside(text: text)) }
      try writer.addLink(place, to: text, attributes)
      links.append((place, text, reader.entryPath))
    case .regular:
      guard entry.permissions & 0o6000 == 0 else { throw EntryTrouble(.setID) }
      var (copy, most) = (bytes, mostBytes)
      let (isCancelled, isTar) = (isCancelled, reader.form == .tar)
      try writer.addFile(place, attributes) { (file) throws in
        try ArchiveUnpacking.fill(
          file, entry, reader, isTar: isTar, &copy, most, isCancelled)
      }
      (bytes, most) = (copy, mostBytes)
    case let kind: throw EntryTrouble(.special(kind))
    }
  }

  private static func fill(
    _ file: borrowing WritableFile, _ entry: ArchiveEntry, _ reader: ArchiveReader, isTar: Bool,
    _ total: inout UInt64, _ mostBytes: UInt64, _ isCancelled: () -> Bool
  ) throws {
    var end: UInt64 = 0
    var failure: FileSystemError?
    var isMore = true
    while isMore {
      if isCancelled() { throw InstallError.interrupted }
      let start = end
      isMore = try reader.readBlock { bytes, offset in
        // Some ways of packing hand out a block of nothing at their end.
        guard bytes.count > 0 else { return }
        end = max(end, offset.addingReportingOverflow(UInt64(bytes.count)).partialValue)
        guard end - start <= mostBytes else { return }
        do throws(FileSystemError) { try file.write(bytes, at: offset) } catch { failure = error }
      }
      if let failure { throw failure }
      guard end >= start, end - start <= mostBytes - total else {
        throw ArchiveError(reader.entryPath, .expandsTooFar(bytes: mostBytes))
      }
      total += end - start
    }
    guard let size = entry.size, size != end else { return }
    // A sparse file may end in a hole.
    guard isTar, size > end else { throw EntryTrouble(.wrongSize) }
    guard size - end <= mostBytes - total else {
      throw ArchiveError(reader.entryPath, .expandsTooFar(bytes: mostBytes))
    }
    total += size - end
    try file.truncate(to: size)
  }
}

/// What came to the stage that is still to be judged.
struct StagedLinks {
  /// How many entries were chosen.
  var entries: Int
  /// The links whose texts are a stranger's.
  var links: [(names: [FileName], text: [UInt8], entry: Path)]
}

extension Path {
  /// The top of an archive that lies here, as paths of what is in it begin.
  fileprivate var asTopOfArchive: Path { Path(bytes + [UInt8(ascii: "!")]) }
}
