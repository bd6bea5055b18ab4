/// A place in the header of a 7z archive, from which its parts are read.
struct SevenZipReading {
  typealias Trouble = SevenZipHeader.Trouble
  typealias Property = SevenZipHeader.Property

  private let bytes: [UInt8]
  private var place = 0

  // What one folder may have of each.
  private static let mostCoders: UInt64 = 8
  private static let mostOutputs = 8
  private static let mostInputs = 32
  // Who reads the files keeps some 300 bytes of each folder and 100 of each of its streams.
  private static let mostFolders = 100_000
  private static let mostCodersOfAll = 200_000
  private static let mostStreams = 400_000

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func byte() throws(Trouble) -> UInt8 {
    guard place < bytes.count else { throw .damaged }
    place += 1
    return bytes[place - 1]
  }

  /// A number whose first byte begins with as many ones as bytes follow.
  mutating func number() throws(Trouble) -> UInt64 {
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
  private mutating func count() throws(Trouble) -> Int {
    let number = try number()
    guard number <= UInt64(bytes.count) else { throw .damaged }
    return Int(number)
  }

  /// A number of things, no more of them than are kept.
  private mutating func count(atMost limit: Int) throws(Trouble) -> Int {
    let number = try number()
    guard number <= UInt64(limit) else { throw .tooMany(limit: limit) }
    return Int(number)
  }

  mutating func skip(_ length: UInt64) throws(Trouble) {
    guard length <= UInt64(bytes.count - place) else { throw .damaged }
    place += Int(length)
  }

  /// What says how streams are packed and unpacked.
  mutating func streams() throws(Trouble) -> SevenZipHeader.Streams {
    var streams = SevenZipHeader.Streams()
    while true {
      switch try byte() {
      case Property.pack: try readPacking(&streams)
      case Property.unpack: try readFolders(&streams)
      case Property.subStreams: try skipSubStreams(of: streams)
      case Property.end: return streams
      default: throw .damaged
      }
    }
  }

  private mutating func readPacking(
    _ streams: inout SevenZipHeader.Streams
  ) throws(Trouble) {
    streams.start = try number()
    let packed = try count(atMost: SevenZipReading.mostStreams)
    while true {
      switch try byte() {
      case Property.size:
        for _ in 0..<packed { streams.packedSizes.append(try number()) }
      case Property.checksum: _ = try checksums(packed)
      case Property.end: return
      default: throw .damaged
      }
    }
  }

  private mutating func readFolders(
    _ streams: inout SevenZipHeader.Streams
  ) throws(Trouble) {
    guard try byte() == Property.folder else { throw .damaged }
    streams.folders = try count(atMost: SevenZipReading.mostFolders)
    // Folders that lie elsewhere: nobody writes such archives.
    guard try byte() == 0 else { throw .damaged }
    let start = self
    // Sizes come after all of them: to keep what was said of each would take more than its text.
    var coders = 0
    for _ in 0..<streams.folders {
      coders += try folder().coders.count
      guard coders <= SevenZipReading.mostCodersOfAll else {
        throw .tooMany(limit: SevenZipReading.mostCodersOfAll)
      }
    }
    guard try byte() == Property.codersUnpackedSize else { throw .damaged }
    try readSizes(&streams, of: start)
    while true {
      switch try byte() {
      case Property.checksum: streams.areChecked = try checksums(streams.folders)
      case Property.end: return
      default: throw .damaged
      }
    }
  }

  /// Reads how long what each coder gives is, folder by folder, which are read once more from `start`.
  private mutating func readSizes(
    _ streams: inout SevenZipHeader.Streams, of start: SevenZipReading
  ) throws(Trouble) {
    var folders = start
    var packed = streams.packedSizes[...]
    for index in 0..<streams.folders {
      let folder = try folders.folder()
      var unpacked: [UInt64] = []
      for _ in 0..<folder.outputs { unpacked.append(try number()) }
      streams.memory = max(
        streams.memory,
        folder.memory(packed: packed.prefix(folder.packed), unpacked: unpacked))
      packed = packed.dropFirst(folder.packed)
      if index == 0 {
        streams.firstFolder = folder
        streams.firstUnpackedSize = unpacked.first
      }
    }
  }

  private mutating func folder() throws(Trouble) -> SevenZipHeader.Folder {
    let number = try number()
    guard (1...SevenZipReading.mostCoders).contains(number) else { throw .damaged }
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
    guard outputs > 0, outputs <= SevenZipReading.mostOutputs, inputs >= outputs - 1,
      inputs <= SevenZipReading.mostInputs
    else { throw .damaged }
    var bindings: [UInt64] = []
    for _ in 0..<(outputs - 1) * 2 { bindings.append(try self.number()) }
    let packed = inputs - (outputs - 1)
    if packed > 1 { for _ in 0..<packed { _ = try self.number() } }
    return SevenZipHeader.Folder(
      coders: coders, outputs: outputs, packed: packed, firstBinding: bindings.first)
  }

  private mutating func take(_ count: Int) throws(Trouble) -> [UInt8] {
    let start = place
    try skip(UInt64(count))
    return Array(bytes[start..<place])
  }

  /// Passes over checksums, and gives which there are.
  private mutating func checksums(_ count: Int) throws(Trouble) -> [Bool] {
    guard count <= SevenZipReading.mostStreams else {
      throw .tooMany(limit: SevenZipReading.mostStreams)
    }
    var areDefined = [Bool](repeating: true, count: count)
    if try byte() == 0 {
      let bits = try take((count + 7) / 8)
      areDefined = (0..<count).map { bits[$0 / 8] & 0x80 >> ($0 % 8) != 0 }
    }
    try skip(UInt64(areDefined.count { $0 }) * 4)
    return areDefined
  }

  /// Passes over how folders are divided into files.
  private mutating func skipSubStreams(of streams: SevenZipHeader.Streams) throws(Trouble) {
    var counts = [Int](repeating: 1, count: streams.folders)
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
      default: throw .damaged
      }
    }
  }
}
