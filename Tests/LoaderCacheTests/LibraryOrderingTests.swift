import LoaderCache
import Testing

struct LibraryOrderingTests {
  /// As observed on ldconfig, the greatest first.
  private static let observed = [
    "lib~", "libx10", "libx2", "libx1", "libx.so.10", "libx.so.2", "libx.so.1a", "libx.so.1.2",
    "libx.so.1.0", "libx.so.1.", "libx.so.1", "libx.so.a", "libx.so", "liba", "lib_x", "libX",
    "lib.so", "lib-.so", "lib+.so", "libé.so",
  ]

  private static func compare(_ left: String, _ right: String) -> Int {
    LibraryOrdering.compare(Array(left.utf8), Array(right.utf8))
  }

  @Test func `names are ordered as ldconfig was seen to order them`() {
    for (position, greater) in Self.observed.enumerated() {
      for lesser in Self.observed.dropFirst(position + 1) {
        #expect(Self.compare(greater, lesser) > 0, "\(greater) above \(lesser)")
        #expect(Self.compare(lesser, greater) < 0, "\(lesser) below \(greater)")
      }
      #expect(Self.compare(greater, greater) == 0)
    }
  }

  @Test(arguments: [
    ("libx.so.01", "libx.so.1"), ("libx.so.1", "libx.so.4294967297"),
    ("libx.so.000", "libx.so.0"), ("libx.so.1.00.2", "libx.so.01.0.2"), ("", ""),
  ])
  func `numbers of one value modulo 2 to the 32nd are level`(_ left: String, _ right: String) {
    #expect(Self.compare(left, right) == 0)
    #expect(Self.compare(right, left) == 0)
  }

  @Test(arguments: [
    ("libx.so.2147483648", "libx.so.2147483647"), ("libx.so.2147483647", "libx.so.0"),
    ("libx.so.0", "libx.so.4294967295"), ("libx.so.9999999999", "libx.so.1"),
  ])
  func `greater numbers wrap at 32 bits, and so does their difference`(
    _ greater: String, _ lesser: String
  ) {
    #expect(Self.compare(greater, lesser) > 0)
    #expect(Self.compare(lesser, greater) < 0)
  }

  @Test func `a byte above 127 sorts below the end of a name`() {
    let name = Array("libx.so".utf8)
    #expect(LibraryOrdering.compare(name, name + [0x80]) > 0)
    #expect(LibraryOrdering.compare(name + [0xff], name + [0x80]) > 0)
    #expect(LibraryOrdering.compare(name + [0x7f], name + [0xff]) > 0)
  }

  @Test func `where bytes are not signed, one above 127 sorts above all but digits`() {
    func compare(_ left: [UInt8], _ right: [UInt8]) -> Int {
      LibraryOrdering.compare(left, right, bytesAreSigned: false)
    }
    let name = Array("libx.so".utf8)
    #expect(compare(name + [0x80], name) > 0)
    #expect(compare(name, name + [0x80]) < 0)
    #expect(compare(name + [0xff], name + [0x80]) > 0)
    #expect(compare(name + [0x7f], name + [0xff]) < 0)
    #expect(compare(name + [0x30], name + [0xff]) > 0)
  }

  @Test func `a number that begins before the difference is compared whole`() {
    #expect(Self.compare("libx.so.19", "libx.so.2") > 0)
    #expect(Self.compare("libx.so.1.129a", "libx.so.1.13a") > 0)
    #expect(Self.compare("libx.so.1.12", "libx.so.1.129") < 0)
    #expect(Self.compare("libx.so.1.012z", "libx.so.1.12a") > 0)
  }
}
