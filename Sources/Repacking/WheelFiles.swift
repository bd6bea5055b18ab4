internal import Archives
internal import Census
internal import FileSystem

/// What a wheel says about itself, as far as it has to be changed.
struct WheelFiles {
  /// The list of files.
  let record: WheelRecord
  /// Its name as it is stored.
  let recordName: [UInt8]

  private static let (list, ending) = (Array("/RECORD".utf8), Array(".dist-info".utf8))

  /// Reads the list; throws where there is none, more than one, or a signature over it.
  init(_ source: RepackSource) throws(ArchiveError) {
    let reader = try source.reader()
    var found: (name: [UInt8], bytes: [UInt8])?
    while let entry = try reader.next() {
      guard WheelFiles.isAbout(reader.entryPath, reader.path) else { continue }
      if ["/RECORD.jws", "/RECORD.p7s"].contains(where: { entry.name.ends(with: $0) }) {
        throw ArchiveError(reader.entryPath, .unsupported("signature"))
      }
      guard entry.name.ends(with: "/RECORD") else { continue }
      guard found == nil, entry.kind == .regular else {
        throw ArchiveError(reader.entryPath, .damaged("RECORD"))
      }
      found = (entry.name, try WheelFiles.content(of: reader))
    }
    guard let found, let record = WheelRecord(found.bytes) else {
      throw ArchiveError(source.path.asArchive, .damaged("RECORD"))
    }
    self.record = record
    recordName = found.name
  }

  private static func content(of reader: ArchiveReader) throws(ArchiveError) -> [UInt8] {
    var bytes: [UInt8] = []
    var isMore = true
    while isMore {
      isMore = try reader.readBlock { block, _ in
        for index in block.indices where bytes.count <= WheelRecord.longest {
          bytes.append(block[index])
        }
      }
      guard bytes.count <= WheelRecord.longest else {
        throw ArchiveError(
          reader.entryPath, .tooLargeWithin(limit: UInt64(WheelRecord.longest)))
      }
    }
    return bytes
  }

  /// Whether an entry lies in the directory of what is said about the wheel.
  static func isAbout(_ path: Path, _ top: Path) -> Bool {
    path.parent.parent == top && path.parent.bytes.suffix(ending.count) == ending[...]
  }
}

extension [UInt8] {
  fileprivate func ends(with ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
