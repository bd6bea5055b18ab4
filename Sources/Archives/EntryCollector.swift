internal import Census
internal import FileSystem

/// Puts one entry in its place in the tree, with what its content tells.
struct EntryCollector {
  private let entry: ArchiveEntry
  private let name: EntryName
  private let number: Int
  private let reader: ArchiveReader
  private let record: TreeRecord
  private let isFirstReading: Bool
  /// Whether ldconfig would look at the name.
  let isLibrary: Bool

  init(
    _ entry: ArchiveEntry, _ name: EntryName, _ number: Int, _ reader: ArchiveReader,
    _ record: TreeRecord, isFirstReading: Bool
  ) {
    self.entry = entry
    self.name = name
    self.number = number
    self.reader = reader
    self.record = record
    self.isFirstReading = isFirstReading
    isLibrary = name.lastName.map(LibraryName.isLibraryLike) ?? false
  }

  /// Whether the bytes are needed here, so that they cannot be read as an archive.
  var needsContent: Bool {
    isLibrary
      || !isFirstReading
        && (isContentWanted || record.wantedParts[number] != nil
          || record.isComparing && !record.twins(concerning: name).isEmpty)
  }

  /// Whether a link leads here, and what is here was not read yet.
  private var isContentWanted: Bool {
    record.wantedContents[name].map { $0 == nil } ?? false
  }

  func collect(_ inspector: inout LibraryInspector) throws {
    guard isFirstReading else { return try collectAgain(&inspector) }
    if let target = entry.hardLinkTarget { return try collectHardLink(to: target, &inspector) }
    let attributes = ArchiveTree.Attributes(entry)
    switch entry.kind {
    case .directory:
      try record.tree.putDirectory(at: name, attributes)
      if isLibrary { try record.tree.put(.special(.directory, attributes), at: name) }
    case .symbolicLink:
      if isLibrary { record.links.symbolic += 1 }
      try record.tree.put(.link(text: entry.linkText ?? [], attributes), at: name)
    case .regular where isLibrary: try collectLibrary(&inspector)
    case .regular: try record.tree.putOther(at: name)
    case let kind:
      guard isLibrary else { return try record.tree.putOther(at: name) }
      try record.tree.put(.special(kind, attributes), at: name)
    }
  }

  // MARK: Libraries

  private func collectLibrary(_ inspector: inout LibraryInspector) throws {
    let position = record.tree.files.count
    record.tree.files.append(
      ArchiveTree.File(attributes: ArchiveTree.Attributes(entry), size: entry.size ?? 0))
    try record.tree.put(.file(position), at: name)
    try collectContent(of: position, &inspector)
  }

  private func collectContent(
    of position: Int, _ inspector: inout LibraryInspector
  ) throws(ArchiveError) {
    if entry.isEncrypted { throw ArchiveError(reader.entryPath, .encrypted) }
    let start = reader.taken
    let isDigested = reader.zipDirectory?.mayHaveTwin(entry.name) ?? true
    var collector = FileCollector(size: entry.size, isDigested: isDigested)
    try read(into: &collector)
    let (parts, digest) = collector.finish()
    record.tree.files[position].size = parts.size
    record.tree.files[position].digest = digest
    // A zip directory may say anything: no entry is longer than the archive.
    record.tree.files[position].shippedSize = min(
      reader.shippedSize ?? .max,
      reader.zipDirectory?.entries[entry.name]?.compressedSize ?? (max(reader.taken, start) - start)
    )
    inspect(parts, of: position, &inspector)
    guard case .linkStub(let stub) = record.tree.files[position].content else { return }
    do throws(ArchiveTree.TooManyNames) {
      try record.tree.count(text: stub.target.bytes)
    } catch {
      throw ArchiveError(reader.entryPath, .tooManyNames)
    }
  }

  private func inspect(
    _ parts: KeptParts, of position: Int, _ inspector: inout LibraryInspector
  ) {
    guard let last = name.lastName else { return }
    do throws(KeptParts.MissingPart) {
      record.tree.files[position].content = try inspector.content(
        of: parts, name: LibraryName(last))
      record.wantedParts[number] = nil
    } catch {
      record.wantedParts[
        number, default: TreeRecord.WantedFile(file: position, name: name, ranges: [0..<4096])
      ].ranges.append(error.range.widened)
    }
  }

  /// Reads the whole content; what the entry said of its size must be so.
  private func read(into collector: inout FileCollector) throws(ArchiveError) {
    var isMore = true
    while isMore {
      var hole: UInt64 = 0
      isMore = try reader.readBlock { bytes, offset in
        hole = offset > collector.count ? offset - collector.count : 0
        // A hole may be larger than any disk: what it would cost is counted before it is filled.
        if hole < FileCollector.longestHole { collector.take(bytes, at: offset) }
      }
      try reader.charge(hole: hole)
      if hole >= FileCollector.longestHole {
        throw ArchiveError(reader.entryPath, .unsupported("sparse"))
      }
    }
    guard let size = entry.size, size != collector.count else { return }
    // Of a sparse file's hole at the end tar says only how long all is.
    guard reader.form == .tar, size > collector.count else {
      throw ArchiveError(reader.entryPath, .truncated)
    }
    let hole = size - collector.count
    try reader.charge(hole: hole)
    guard hole < FileCollector.longestHole else {
      throw ArchiveError(reader.entryPath, .unsupported("sparse"))
    }
    collector.fill(to: size)
  }

  // MARK: Hard links

  private func collectHardLink(
    to target: [UInt8], _ inspector: inout LibraryInspector
  ) throws {
    guard let original = try? EntryName(stored: target, inWholeRoot: record.holdsWholeRoot) else {
      record.note(.hardLinkToNothing(name: target), at: reader.entryPath)
      return
    }
    if try record.tree.link(name, to: original, isKept: isLibrary) {
      if isLibrary { record.links.hard += 1 }
      // cpio has the content with the last of the names.
      if case .file(let position) = record.tree.nodes[original], (entry.size ?? 0) > 0 {
        try collectContent(of: position, &inspector)
      }
      return
    }
    guard record.tree.hasOther(original) else {
      record.note(.hardLinkToNothing(name: target), at: reader.entryPath)
      return
    }
    guard isLibrary else { return try record.tree.putOther(at: name) }
    record.links.hard += 1
    if (entry.size ?? 0) > 0 { return try collectLibrary(&inspector) }
    // A library's name for a file that is called otherwise: its bytes have gone by.
    let position = record.tree.files.count
    var file = ArchiveTree.File(attributes: ArchiveTree.Attributes(entry), size: 0)
    file.names = 2
    record.tree.files.append(file)
    try record.tree.put(.file(position), at: name)
    record.wantedContents[original] = .some(nil)
    record.contentSources[position] = original
  }

  // MARK: Reading again

  /// The content goes by once, whatever it is needed for.
  private func collectAgain(_ inspector: inout LibraryInspector) throws {
    let twins = record.isComparing ? record.twins(concerning: name) : []
    let hasContent = entry.kind == .regular && entry.hardLinkTarget == nil
    var digest = record.digest(of: name)
    let needsDigest = hasContent && !twins.isEmpty && digest == nil && entry.size != 0
    if let wanted = record.wantedParts[number] {
      guard wanted.name == name else { throw ArchiveError(reader.entryPath, .changed) }
      var collector = FileCollector(
        size: record.tree.files[wanted.file].size, parts: wanted.ranges, isDigested: needsDigest)
      try read(into: &collector)
      let (parts, made) = collector.finish()
      digest = digest ?? made
      inspect(parts, of: wanted.file, &inspector)
    } else if hasContent, isContentWanted {
      let position = record.tree.files.count
      record.tree.files.append(
        ArchiveTree.File(attributes: ArchiveTree.Attributes(entry), size: entry.size ?? 0))
      record.wantedContents[name] = .some(position)
      try collectContent(of: position, &inspector)
      digest = record.tree.files[position].digest
    } else if needsDigest {
      var collector = FileCollector(size: entry.size, isDigested: true)
      try read(into: &collector)
      digest = collector.finish().digest
    }
    record.compare(name, entry, digest: digest, in: twins)
  }
}

extension FileCollector {
  /// Longest run of zeros that an archive may leave out.
  static let longestHole: UInt64 = 1 << 30
}

extension Range<UInt64> {
  // The names of one library are asked for one by one, and lie near each other.
  fileprivate var widened: Range<UInt64> {
    let margin: UInt64 = 256 * 1024
    let end = upperBound.addingReportingOverflow(margin)
    return (lowerBound - Swift.min(margin, lowerBound))..<(end.overflow ? .max : end.partialValue)
  }
}
