import Reports
import Testing

struct ByteSizeTests {
  @Test(
    arguments: [
      (0, "0 bytes"), (1, "1 byte"), (2, "2 bytes"), (999, "999 bytes"), (1000, "1.00 kB"),
      (1004, "1.00 kB"), (1005, "1.01 kB"), (1234, "1.23 kB"), (9994, "9.99 kB"),
      (10_000, "10.0 kB"), (12_345, "12.3 kB"), (99_949, "99.9 kB"), (100_000, "100 kB"),
      (717_499, "717 kB"), (717_500, "718 kB"), (999_499, "999 kB"), (999_500, "1.00 MB"),
      (1_000_000, "1.00 MB"), (400_000_000, "400 MB"), (1_080_000_000, "1.08 GB"),
      (999_999_999, "1.00 GB"), (1_000_000_000_000, "1.00 TB"), (1_500_000_000_000_000, "1.50 PB"),
      (.max, "18.4 EB"),
    ] as [(UInt64, String)])
  func `sizes are told in decimal units with three figures at most`(
    _ bytes: UInt64, _ text: String
  ) {
    #expect(ByteSize.text(bytes) == text)
  }

  @Test(
    arguments: [
      (9995, "10.0 kB"), (9_999, "10.0 kB"), (99_950, "100 kB"), (99_999_999, "100 MB"),
      (9_999_999_999, "10.0 GB"),
    ] as [(UInt64, String)])
  func `what is rounded up to ten or a hundred has three figures too`(
    _ bytes: UInt64, _ text: String
  ) {
    #expect(ByteSize.text(bytes) == text)
  }

  @Test
  func `no size has more than three figures`() {
    for shift in 0..<64 {
      for offset in [-1, 0, 1] as [Int64] {
        let bytes = UInt64(1) << UInt64(shift) &+ UInt64(bitPattern: offset)
        #expect(ByteSize.text(bytes).filter(\.isNumber).count <= 3)
      }
    }
    var power: UInt64 = 1
    while power <= UInt64.max / 10 {
      power *= 10
      #expect(ByteSize.text(power - 1).filter(\.isNumber).count <= 3, "\(power - 1)")
    }
  }
}
