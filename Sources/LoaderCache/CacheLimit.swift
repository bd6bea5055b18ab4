/// What a cache file has no room for.
package enum CacheLimit: Error, Hashable, Sendable {
  /// A name with a zero byte in it, where the format ends a name.
  case zeroByte(in: [UInt8])

  /// A level beyond ``HardwareCapability/isaLevelLimit``.
  case isaLevel(UInt32)

  /// More bytes than offsets of 32 bits reach.
  case fileSize(Int)
}
