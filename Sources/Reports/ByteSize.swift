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
    let whole = bytes / divisor
    let decimals = whole >= 100 ? 0 : whole >= 10 ? 1 : 2
    let scale = [UInt64(1), 10, 100][decimals]
    let step = divisor / scale
    let figures = bytes / step + (bytes % step >= step / 2 ? 1 : 0)
    if decimals == 0 { return "\(figures) \(units[unit])" }
    let fraction = String(figures % scale + scale).dropFirst()
    return "\(figures / scale).\(fraction) \(units[unit])"
  }

  private static func roundsUp(_ bytes: UInt64, _ divisor: UInt64) -> Bool {
    divisor > 1 && bytes / divisor == 999 && bytes % divisor >= divisor / 2
  }
}
