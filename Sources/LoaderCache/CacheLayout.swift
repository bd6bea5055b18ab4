/// The sizes and the fixed bytes of cache files.
enum CacheLayout {
  /// The beginning of an old cache, or of the old part.
  static let oldMagic = Array("ld.so-1.7.0".utf8)

  /// The magic, its zero byte and the number of entries.
  static let oldHeaderSize = 16

  static let oldEntrySize = 12

  /// The beginning of a new cache, or of the new part: magic and version.
  static let newMagic = Array("glibc-ld.so.cache1.1".utf8)

  static let newHeaderSize = 48

  static let newEntrySize = 24

  /// The multiple of bytes at which the new part begins.
  static let newAlignment = 8

  /// The first number of the extension directory.
  static let extensionMagic: UInt32 = 0xeaa4_2174

  /// The magic and the number of sections.
  static let extensionHeaderSize = 8

  static let extensionSectionSize = 16

  /// The multiple of bytes at which the extension directory begins.
  static let extensionAlignment = 4

  /// The kinds of extension sections.
  enum Tag {
    static let generator: UInt32 = 0
    static let subdirectories: UInt32 = 1
  }

  /// What says the byte order of a new cache.
  static func endianness(isBigEndian: Bool) -> UInt8 { isBigEndian ? 3 : 2 }
}

extension Int {
  /// The next multiple of a number that is not 0.
  ///
  /// Only for what has been added up from the sizes of things in memory, and so is far from the
  /// largest number.
  func roundedUp(toMultipleOf size: Int) -> Int { (self + size - 1) / size * size }
}
