/// What a processor must have for a library to be taken.
package enum HardwareCapability: Hashable, Sendable {
  /// Nothing: the library lies in an ordinary directory.
  case none

  /// The library lies in the directory of this name below a `glibc-hwcaps`.
  ///
  /// The level is the number of the highest x86 level its code was marked with, 0 for none.
  case subdirectory(name: [UInt8], isaLevel: UInt32)

  /// A number whose bits are the features that name a directory, as glibc had it up to 2.36.
  ///
  /// Also what a reader makes of a number that points to a `glibc-hwcaps` name which is not there.
  case mask(UInt64)
}

extension HardwareCapability {
  /// The largest level that an entry has room for.
  package static let isaLevelLimit: UInt32 = 1023

  /// Whether the old kind of cache leaves the entry out: it cannot say what the library asks for.
  var isLegacy: Bool {
    if case .mask(let mask) = self { return mask != 0 }
    return false
  }

  /// The number for the name at a place in the array of names.
  static func encoded(nameIndex: UInt32, isaLevel: UInt32) -> UInt64 {
    1 << 62 | UInt64(isaLevel) << 32 | UInt64(nameIndex)
  }

  /// The place in the array of names and the level, `nil` for a number that is a mask.
  static func decoded(_ value: UInt64) -> (nameIndex: Int, isaLevel: UInt32)? {
    guard value >> 42 == 1 << 20 else { return nil }
    let index = Int(clamping: UInt32(truncatingIfNeeded: value))
    return (index, UInt32(truncatingIfNeeded: value >> 32) & isaLevelLimit)
  }
}
