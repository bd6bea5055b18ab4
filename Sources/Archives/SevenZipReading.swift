/// A place in the header of a 7z archive, from which its parts are read.
struct SevenZipReading {
  typealias Damage = SevenZipHeader.Damage
  typealias Property = SevenZipHeader.Property

  private let bytes: [UInt8]
  private var place = 0

  private static let mostCoders: UInt64 = 8

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func byte() throws(Damage) -> UInt8 {
    guard place < bytes.count else { throw Damage() }
    place += 1
    return bytes[place - 1]
  }

  /// A number whose first byte begins with as many ones as bytes follow.
  mutating func number() throws(Damage) -> UInt64 {
    let first = try byte()
    var value: UInt64 = 0
    var mask: UInt8 = 0x80
    for index in UInt64(0)..<8 {
      if first & mask == 0 { return value | UInt64(first & (mask &- 1)) << (8 * index) }
      value |= UInt64(try byte()) << (8 * index)
      mask >>= 1
    }
    return value
  }

  /// A number of things each of which takes some bytes yet to come, or has.
  private mutating func count() throws(Damage) -> Int {
    let number = try number()
    guard number <= UInt64(bytes.count) else { throw Damage() }
    return Int(number)
  }

  mutating func skip(_ length: UInt64) throws(Damage) {
    guard length <= UInt64(bytes.count - place) else { throw Damage() }
    place += Int(length)
  }

  /// What says how streams are packed and unpacked.
  mutating func streams() throws(Damage) -> SevenZipHeader.Streams {
    var streams = SevenZipHeader.Streams()
    while true {
      switch try byte() {
      case Property.pack: try readPacking(&streams)
      case Property.unpack: try readFolders(&streams)
      case Property.subStreams: try skipSubStreams(of: streams)
      case Property.end: return streams
      default: throw Damage()
      }
    }
  }

  private mutating func readPacking(
    _ streams: inout SevenZipHeader.Streams
  ) throws(Damage) {
    streams.start = try number()
    let packed = try count()
    while true {
      switch try byte() {
      case Property.size:
        for _ in 0..<packed { streams.packedSizes.append(try number()) }
      case Property.checksum: _ = try checksums(packed)
      case Property.end: return
      default: throw Damage()
      }
    }
  }

  private mutating func readFolders(
    _ streams: inout SevenZipHeader.Streams
  ) throws(Damage) {
    guard try byte() == Property.folder else { throw Damage() }
    let folders = try count()
    // Folders that lie elsewhere: nobody writes such archives.
    guard try byte() == 0 else { throw Damage() }
    for _ in 0..<folders { streams.folders.append(try folder()) }
    guard try byte() == Property.codersUnpackedSize else { throw Damage() }
    for folder in streams.folders {
      for _ in 0..<folder.outputs { streams.unpackedSizes.append(try number()) }
    }
    while true {
      switch try byte() {
      case Property.checksum: streams.areChecked = try checksums(folders)
      case Property.end: return
      default: throw Damage()
      }
    }
  }

  private mutating func folder() throws(Damage) -> SevenZipHeader.Folder {
    let number = try number()
    guard (1...SevenZipReading.mostCoders).contains(number) else { throw Damage() }
    var coders: [SevenZipHeader.Coder] = []
    var (inputs, outputs) = (0, 0)
    for _ in 0..<number {
      let flags = try byte()
      let method = try take(Int(flags & 0x0f))
      inputs += flags & 0x10 == 0 ? 1 : try count()
      outputs += flags & 0x10 == 0 ? 1 : try count()
      let properties = flags & 0x20 == 0 ? [] : try take(try count())
      coders.append(SevenZipHeader.Coder(method: method, properties: properties))
    }
    // Which stream goes into which coder.
    guard outputs > 0, outputs <= 64, inputs >= outputs - 1, inputs <= 64 else { throw Damage() }
    for _ in 0..<(outputs - 1) * 2 { _ = try self.number() }
    let packed = inputs - (outputs - 1)
    if packed > 1 { for _ in 0..<packed { _ = try self.number() } }
    return SevenZipHeader.Folder(coders: coders, outputs: outputs)
  }

  private mutating func take(_ count: Int) throws(Damage) -> [UInt8] {
    let start = place
    try skip(UInt64(count))
    return Array(bytes[start..<place])
  }

  /// Passes over checksums, and gives which there are.
  private mutating func checksums(_ count: Int) throws(Damage) -> [Bool] {
    guard count <= bytes.count * 8 else { throw Damage() }
    var areDefined = [Bool](repeating: true, count: count)
    if try byte() == 0 {
      let bits = try take((count + 7) / 8)
      areDefined = (0..<count).map { bits[$0 / 8] & 0x80 >> ($0 % 8) != 0 }
    }
    try skip(UInt64(areDefined.count { $0 }) * 4)
    return areDefined
  }

  /// Passes over how folders are divided into files.
  private mutating func skipSubStreams(of streams: SevenZipHeader.Streams) throws(Damage) {
    var counts = streams.folders.map { _ in 1 }
    while true {
      switch try byte() {
      case Property.streamCount:
        for index in counts.indices { counts[index] = try count() }
      case Property.size:
        // The last of a folder has what the others leave.
        for count in counts where count > 1 { for _ in 1..<count { _ = try number() } }
      case Property.checksum:
        // A folder of one file has its checksum already.
        let isKnown = counts.indices.map {
          counts[$0] == 1 && streams.areChecked.indices.contains($0) && streams.areChecked[$0]
        }
        _ = try checksums(
          zip(counts, isKnown).reduce(0) { $1.1 ? $0 : $0 + $1.0 })
      case Property.end: return
      default: throw Damage()
      }
    }
  }
}
