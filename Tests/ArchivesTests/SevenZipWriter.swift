/// Writes a 7z archive of one stored file, or one that says anything of how it is stored.
struct SevenZipWriter {
  var name = "libfoo.so.1"
  var content = Array("no library".utf8)
  /// The coder's method and properties; what is stored are the plain bytes all the same.
  var method: [UInt8] = [0]
  var properties: [UInt8] = []
  /// How many files the header tells of; names there is one.
  var files: UInt64 = 1
  /// Whether the header says that it is packed itself, by that coder.
  var isHeaderPacked = false
  /// How files are coded and how long what coders give is, instead of by one coder.
  var folders: (coders: [UInt8], unpacked: [UInt64], count: UInt64)?
  /// What the header says of the file's checksum.
  var checksum: UInt32?
  /// Zeros after the header that belong to it.
  var padding = 0

  /// The whole archive.
  var finished: [UInt8] {
    var header = header + [UInt8](repeating: 0, count: padding)
    var packed = content
    if isHeaderPacked {
      packed += header
      header = [0x17] + streams(at: content.count, header.count) + [0]
    }
    var start = number(packed.count, 8)
    start += number(header.count, 8) + number(ZipWriter.checksum(header), 4)
    var archive: [UInt8] = Array("7z".utf8) + [0xbc, 0xaf, 0x27, 0x1c, 0, 4]
    archive += number(ZipWriter.checksum(start), 4) + start
    return archive + packed + header
  }

  private var header: [UInt8] {
    let names: [UInt8] = [0] + name.utf8.map { [$0, 0] }.joined() + [0, 0]
    var header: [UInt8] = [0x01, 0x04]
    header += streams(at: 0, content.count)
    // Each stream is one file.
    header += [0x08] + (checksum.map { [0x0a, 1] + number($0, 4) } ?? []) + [0]
    header += [0, 0x05] + variable(files)
    header += [0x11] + variable(UInt64(names.count)) + names
    return header + [0, 0]
  }

  private func streams(at place: Int, _ length: Int) -> [UInt8] {
    let size = variable(UInt64(length))
    var coder = [UInt8(method.count) | (properties.isEmpty ? 0 : 0x20)] + method
    if !properties.isEmpty { coder += variable(UInt64(properties.count)) + properties }
    var streams: [UInt8] = [0x06] + variable(UInt64(place))
    streams += [1, 0x09] + size + [0]
    if let folders, place == 0 {
      streams += [0x07, 0x0b] + variable(folders.count) + [0] + folders.coders
      return streams + [0x0c] + folders.unpacked.flatMap(variable) + [0]
    }
    streams += [0x07, 0x0b, 1, 0, 1] + coder
    return streams + [0x0c] + size + [0]
  }

  /// A number with its length in the first byte, always as eight bytes more.
  private func variable(_ value: UInt64) -> [UInt8] { [0xff] + number(value, 8) }

  private func number(_ value: some BinaryInteger, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
