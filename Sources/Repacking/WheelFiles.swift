internal import Archives
internal import Census
internal import FileSystem

/// What a wheel says about itself, as far as it has to be changed.
struct WheelFiles {
  /// The list of files.
  let record: WheelRecord
  /// Its name as it is stored.
  let recordName: [UInt8]

  private static let ending = Array(".dist-info".utf8)

  /// Reads the list; throws where there is none, more than one, or a signature over it.
  init(_ source: RepackSource) throws(RepackRefusal) {
    let found: Found
    do throws(ArchiveError) {
      found = try WheelFiles.find(source)
    } catch {
      throw RepackRefusal(error)
    }
    if let signature = found.signature { throw .signed(signature) }
    guard found.records.count == 1, let (name, bytes) = found.records.first,
      let record = WheelRecord(bytes)
    else { throw .noRecord(source.path) }
    self.record = record
    recordName = name
  }

  private struct Found {
    var records: [(name: [UInt8], bytes: [UInt8])] = []
    var signature: Path?
  }

  private static func find(_ source: RepackSource) throws(ArchiveError) -> Found {
    let reader = try source.reader()
    var found = Found()
    while let entry = try reader.next() {
      guard isAbout(reader.entryPath, reader.path), found.records.count < 2 else { continue }
      if ["/RECORD.jws", "/RECORD.p7s"].contains(where: { entry.name.ends(with: $0) }) {
        found.signature = reader.entryPath
      } else if entry.name.ends(with: "/RECORD"), entry.kind == .regular {
        found.records.append((entry.name, try content(of: reader)))
      }
    }
    return found
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
