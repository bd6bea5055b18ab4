/// What a 7z archive's header says of how it has to be read: 7zFormat.txt of the LZMA SDK.
///
/// Only what reading will cost is asked for here, because libarchive gives any window that is asked for.
struct SevenZipHeader {
  /// A way of coding and its parameters.
  struct Coder: Hashable {
    let method: [UInt8]
    let properties: [UInt8]
  }

  /// Some files as one stream, by coders one after the other.
  struct Folder: Hashable {
    let coders: [Coder]
    /// How many streams come out of its coders.
    let outputs: Int
    /// How many packed streams go in.
    let packed: Int
    /// Which coder's stream goes where the first said of them goes.
    let firstBinding: UInt64?
  }

  /// Streams as they are packed and what they become; of folders only the first is kept.
  struct Streams: Hashable {
    /// Where the packed bytes begin, counted from the end of the first header.
    var start: UInt64 = 0
    /// How long each packed stream is.
    var packedSizes: [UInt64] = []
    /// How many folders there are.
    var folders = 0
    /// The first of them.
    var firstFolder: Folder?
    /// How long what its first coder gives is.
    var firstUnpackedSize: UInt64?
    /// Which folders have a checksum.
    var areChecked: [Bool] = []
    /// How much memory decoding any of the folders takes, in bytes.
    var memory: UInt64 = 0
  }

  /// What a header is.
  enum Content {
    /// Streams one of which, decoded, is the header.
    case encoded(Streams)
    /// The header itself.
    case plain(SevenZipHeader)
  }

  /// The archive's streams.
  private(set) var streams = Streams()
  /// How many files there are.
  private(set) var files: UInt64 = 0

  /// Why bytes are not read as a header.
  enum Trouble: Error {
    /// They are none.
    case damaged
    /// They tell of more than this of something, as few as are kept.
    case tooMany(limit: Int)
  }

  /// Reads what stands where the first header says.
  static func content(of bytes: [UInt8]) throws(Trouble) -> Content {
    var reading = SevenZipReading(bytes)
    switch try reading.byte() {
    case Property.encodedHeader: return .encoded(try reading.streams())
    case Property.header: return .plain(try SevenZipHeader(&reading))
    default: throw .damaged
    }
  }

  private init(_ reading: inout SevenZipReading) throws(Trouble) {
    while true {
      switch try reading.byte() {
      case Property.archiveProperties:
        while try reading.byte() != Property.end { try reading.skip(try reading.number()) }
      case Property.additionalStreams: _ = try reading.streams()
      case Property.mainStreams: streams = try reading.streams()
      case Property.files:
        files = try reading.number()
        return
      case Property.end: return
      default: throw .damaged
      }
    }
  }

  /// The numbers that say what comes next.
  enum Property {
    static let end: UInt8 = 0x00
    static let header: UInt8 = 0x01
    static let archiveProperties: UInt8 = 0x02
    static let additionalStreams: UInt8 = 0x03
    static let mainStreams: UInt8 = 0x04
    static let files: UInt8 = 0x05
    static let pack: UInt8 = 0x06
    static let unpack: UInt8 = 0x07
    static let subStreams: UInt8 = 0x08
    static let size: UInt8 = 0x09
    static let checksum: UInt8 = 0x0a
    static let folder: UInt8 = 0x0b
    static let codersUnpackedSize: UInt8 = 0x0c
    static let streamCount: UInt8 = 0x0d
    static let encodedHeader: UInt8 = 0x17
  }
}

extension SevenZipHeader.Coder {
  /// Whether it leaves the bytes as they are.
  var isCopy: Bool { method == [0x00] }
  /// LZMA; LZMA2.
  var isLzma: Bool { method == [0x03, 0x01, 0x01] }
  var isLzma2: Bool { method == [0x21] }
  private var isPPMd: Bool { method == [0x03, 0x04, 0x01] }

  /// How much memory its decoder keeps, in bytes; 0 where it is little whatever the parameters.
  var memory: UInt64 {
    if isLzma2 {
      guard let code = properties.first, code < 40 else { return 1 << 32 }
      return UInt64(2 | code & 1) << UInt64(code / 2 + 11)
    }
    guard isLzma || isPPMd else { return 0 }
    guard properties.count >= 5 else { return 1 << 32 }
    return (1...4).reversed().reduce(0) { $0 << 8 | UInt64(properties[$1]) }
  }
}

extension SevenZipHeader.Folder {
  /// Whether one of its coders is a cipher.
  var isEncrypted: Bool { coders.contains { $0.method.starts(with: [0x06, 0xf1]) } }

  /// How much memory decoding it takes, in bytes.
  ///
  /// Of the four streams that one coder makes one of again, libarchive keeps three as a whole.
  func memory(packed: ArraySlice<UInt64>, unpacked: [UInt64]) -> UInt64 {
    var kept = coders.map(\.memory)
    if coders.contains(where: { $0.method == [0x03, 0x03, 0x01, 0x1b] }) {
      kept += packed.dropFirst()
      if firstBinding == SevenZipHeader.Folder.jumps { kept += unpacked.prefix(2) }
    }
    return kept.reduce(0) { min($0 + min($1, 1 << 32), 1 << 32) }
  }

  // Where the first coder's stream goes as 7z writes it: then it and the next one are kept unpacked.
  private static let jumps: UInt64 = 5
}
