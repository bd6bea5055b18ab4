extension [UInt8] {
  /// A number whose lowest byte comes first; what lies outside is zeros.
  func number(at place: Int, width: Int) -> Int {
    guard place >= 0, place <= count - width, width < 8 else { return 0 }
    return (0..<width).reversed().reduce(0) { $0 << 8 | Int(self[place + $1]) }
  }

  /// A number of 64 bits.
  func wideNumber(at place: Int) -> UInt64 {
    UInt64(number(at: place, width: 4)) | UInt64(number(at: place + 4, width: 4)) << 32
  }

  /// Sets a number whose lowest byte comes first.
  mutating func set(_ number: UInt64, at place: Int, width: Int) {
    for index in 0..<width {
      self[place + index] = UInt8(truncatingIfNeeded: number >> (UInt64(index) * 8))
    }
  }
}
