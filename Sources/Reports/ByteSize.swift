/// Sizes as people say them.
package enum ByteSize {
  /// Bytes in decimal units with three figures at most: `717 kB`, `1.08 GB`, as disks are sold.
  package static func text(_ bytes: UInt64) -> String {
    let units = ["bytes", "kB", "MB", "GB", "TB", "PB", "EB"]
    if bytes == 1 { return "1 byte" }
    var unit = 0
    var divisor: UInt64 = 1
    // 999.5 kB is already 1.00 MB.
    while unit < units.count - 1, bytes / divisor >= 1000 || roundsUp(bytes, divisor) {
      divisor *= 1000
      unit += 1
    }
    if unit == 0 { return "\(bytes) \(units[0])" }
    for decimals in [2, 1] {
      let scale: UInt64 = decimals == 2 ? 100 : 10
      let figures = rounded(bytes, by: divisor / scale)
      guard figures < 1000 else { continue }
      let fraction = String(figures % scale + scale).dropFirst()
      return "\(figures / scale).\(fraction) \(units[unit])"
    }
    return "\(rounded(bytes, by: divisor)) \(units[unit])"
  }

  private static func rounded(_ bytes: UInt64, by step: UInt64) -> UInt64 {
    bytes / step + (bytes % step >= step / 2 ? 1 : 0)
  }

  private static func roundsUp(_ bytes: UInt64, _ divisor: UInt64) -> Bool {
    divisor > 1 && bytes / divisor == 999 && bytes % divisor >= divisor / 2
  }
}
