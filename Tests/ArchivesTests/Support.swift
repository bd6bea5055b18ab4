import Archives
import Census
import FileSystem

/// Writes tar archives entry by entry, with nothing checked: what no tar program would write too.
struct TarWriter {
  private(set) var bytes: [UInt8] = []

  /// Adds an entry; type `0` is a file, `1` a hard link, `2` a symbolic link, `3` a device.
  mutating func add(
    _ name: [UInt8], type: Character = "0", content: [UInt8] = [], link: String = "",
    size: Int? = nil
  ) {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ bytes: some Sequence<UInt8>, at place: Int) {
      for (index, byte) in bytes.enumerated() { header[place + index] = byte }
    }
    func octal(_ number: Int, _ width: Int) -> [UInt8] {
      let digits = String(number, radix: 8)
      return Array((String(repeating: "0", count: width - digits.count) + digits).utf8)
    }
    put(name.prefix(100), at: 0)
    put(octal(0o755, 7), at: 100)
    put(octal(0, 7), at: 108)
    put(octal(0, 7), at: 116)
    put(octal(size ?? content.count, 11), at: 124)
    put(octal(0, 11), at: 136)
    put(String(type).utf8, at: 156)
    put(link.utf8.prefix(100), at: 157)
    put(Array("ustar\0".utf8) + Array("00".utf8), at: 257)
    put([UInt8](repeating: 0x20, count: 8), at: 148)
    let sum = header.reduce(0) { $0 + Int($1) }
    put(octal(sum, 6) + [0, 0x20], at: 148)
    bytes += header + content
    bytes += [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  mutating func add(
    _ name: String, type: Character = "0", content: [UInt8] = [], link: String = ""
  ) {
    add(Array(name.utf8), type: type, content: content, link: link)
  }

  /// The whole archive.
  var finished: [UInt8] { bytes + [UInt8](repeating: 0, count: 1024) }
}

/// Writes zip files of stored entries, with nothing checked.
struct ZipWriter {
  private var entries: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds an entry; `mode` has the type too, as Unix does.
  mutating func add(
    _ name: String, content: [UInt8], mode: UInt32 = 0o100755, method: UInt16 = 0,
    flags: UInt16 = 0, checksum: UInt32? = nil, checksumInDirectory: UInt32? = nil
  ) {
    let sum = checksum ?? ZipWriter.checksum(content)
    func common(_ sum: UInt32) -> [UInt8] {
      number(method, 2) + number(0, 4) + number(sum, 4) + number(content.count, 4)
        + number(content.count, 4) + number(name.utf8.count, 2) + number(0, 2)
    }
    directory += [0x50, 0x4b, 1, 2] + number(0x0314, 2) + number(20, 2) + number(flags, 2)
    directory +=
      common(checksumInDirectory ?? sum)
      + number(0, 2) + number(0, 2) + number(0, 2) + number(mode << 16, 4)
      + number(entries.count, 4) + Array(name.utf8)
    entries += [0x50, 0x4b, 3, 4] + number(20, 2) + number(flags, 2) + common(sum)
    entries += Array(name.utf8) + content
    count += 1
  }

  /// The whole archive.
  var finished: [UInt8] {
    entries + directory + [0x50, 0x4b, 5, 6] + number(0, 4) + number(count, 2) + number(count, 2)
      + number(directory.count, 4) + number(entries.count, 4) + number(0, 2)
  }

  private func number(_ value: some BinaryInteger, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// CRC-32: ISO 3309.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ 0xedb8_8320 : sum >> 1
      }
    }
  }
}

/// The censuses of an archive of some bytes; `nil` where it is taken for none.
func censuses(of bytes: [UInt8]) -> [ArchiveCensus]? {
  ArchiveSurvey.census(of: bytes, path: Path("a"))
}

extension ArchiveCensus {
  /// The path of something in it, as tests write it.
  func inner(_ path: Path) -> String {
    String(decoding: path.bytes.dropFirst(top.bytes.count), as: UTF8.self)
  }

  /// What could not be looked at, by path.
  var troubles: [String: ArchiveTrouble] {
    var troubles: [String: ArchiveTrouble] = [:]
    for item in census.unexamined {
      if case .archive(let trouble) = item.reason { troubles[inner(item.path)] = trouble }
    }
    return troubles
  }

  /// The entries of all directories, by path.
  var libraries: [String: LibraryEntry] {
    var entries: [String: LibraryEntry] = [:]
    for directory in census.directories {
      for entry in directory.entries {
        entries[inner(directory.path.appending(entry.name.fileName))] = entry
      }
    }
    return entries
  }
}
