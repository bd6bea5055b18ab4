/// What the extension directory of a cache file says.
struct CacheExtension {
  /// The place of the text that says what made the cache.
  private(set) var generator: Range<Int>?

  /// The offsets of the names of `glibc-hwcaps` directories.
  private(set) var nameOffsets: [UInt32] = []

  /// Reads the directory at an offset, which is 0 if there is none.
  ///
  /// Of two sections of one kind, the last counts. Names that are no array of numbers are passed
  /// over. Both as ldconfig does.
  init(_ input: CacheInput, at offset: UInt32) throws(CacheError) {
    guard offset != 0 else { return }
    let headerSize = UInt32(CacheLayout.extensionHeaderSize)
    guard offset.isMultiple(of: UInt32(CacheLayout.extensionAlignment)),
      let header = input.range(at: offset, count: headerSize),
      input.number(at: header.lowerBound) == CacheLayout.extensionMagic
    else { throw .malformedExtension }
    let count = input.number(at: header.lowerBound + 4)
    guard input.fits(count, ofSize: CacheLayout.extensionSectionSize, from: header.upperBound)
    else { throw .malformedExtension }
    var names = 0..<0
    for index in 0..<Int(clamping: count) {
      let section = header.upperBound + index * CacheLayout.extensionSectionSize
      let place = input.range(
        at: input.number(at: section + 8), count: input.number(at: section + 12))
      guard let place else { throw .malformedExtension }
      switch input.number(at: section) {
      case CacheLayout.Tag.generator: generator = place
      case CacheLayout.Tag.subdirectories: names = place
      default: break
      }
    }
    guard names.lowerBound.isMultiple(of: 4), names.count.isMultiple(of: 4) else { return }
    nameOffsets = stride(from: names.lowerBound, to: names.upperBound, by: 4).map {
      input.number(at: $0)
    }
  }
}
