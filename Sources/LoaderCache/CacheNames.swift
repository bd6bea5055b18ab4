/// The names of the `glibc-hwcaps` directories that entries of a cache file point to.
///
/// Loaders count the offsets of the names from the start of the file. glibc's ldconfig writes them
/// counted from the start of the new part, which in a compat file is another place. The path of an
/// entry tells which of the two it is, for the name is in it; where none does, loaders are right.
struct CacheNames: Hashable, Sendable {
  private var names: [[UInt8]?] = []

  init(
    _ offsets: [UInt32], of records: [CacheFile.Record], in input: CacheInput,
    _ strings: inout CacheStrings, start: Int
  ) {
    let isFromFile =
      start == 0
      || Self.areFromFile(offsets, of: records, in: input, start: start) ?? true
    for offset in offsets {
      let place = try? strings.range(at: offset, from: isFromFile ? 0 : start)
      names.append(place.map { Array(input.bytes[$0]) })
    }
  }

  /// The capability a number stands for; one that points to no name is a mask.
  func capability(_ mask: UInt64) -> HardwareCapability {
    guard let (index, level) = HardwareCapability.decoded(mask), index < names.count,
      let name = names[index]
    else { return .mask(mask) }
    return .subdirectory(name: name, isaLevel: level)
  }

  /// What the first entry says that can tell, `nil` if none can.
  private static func areFromFile(
    _ offsets: [UInt32], of records: [CacheFile.Record], in input: CacheInput, start: Int
  ) -> Bool? {
    for record in records {
      guard let (index, _) = HardwareCapability.decoded(record.mask), index < offsets.count else {
        continue
      }
      guard let name = directoryName(of: input.bytes[record.path]) else { continue }
      let isFromFile = has(name, at: offsets[index], from: 0, in: input)
      let isFromPart = has(name, at: offsets[index], from: start, in: input)
      if isFromFile != isFromPart { return isFromFile }
    }
    return nil
  }

  /// What stands between `glibc-hwcaps` and the file name, `nil` if that is not in the path.
  private static func directoryName(of path: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let slash = UInt8(ascii: "/")
    guard let end = path.lastIndex(of: slash),
      let start = path[..<end].lastIndex(of: slash),
      path[..<start].suffix(13).elementsEqual("/glibc-hwcaps".utf8), start + 1 < end
    else { return nil }
    return path[(start + 1)..<end]
  }

  private static func has(
    _ name: ArraySlice<UInt8>, at offset: UInt32, from start: Int, in input: CacheInput
  ) -> Bool {
    guard let distance = Int(exactly: offset), distance < input.size - start else { return false }
    let rest = input.bytes[(start + distance)...]
    return rest.starts(with: name) && rest.dropFirst(name.count).first == 0
  }
}
