import TestSupport
import Testing

@testable import Ownership

/// A header made from literals as rpm writes one.
private struct HeaderBuilder {
  var index: [[UInt32]] = []
  var data: [UInt8] = []

  mutating func add(_ tag: UInt32, texts: [String]) {
    index.append([tag, texts.count == 1 ? 6 : 8, UInt32(data.count), UInt32(texts.count)])
    data += texts.flatMap { Array($0.utf8) + [0] }
  }

  mutating func add(_ tag: UInt32, type: UInt32, width: Int, numbers: [UInt32]) {
    while data.count % width != 0 { data.append(0) }
    index.append([tag, type, UInt32(data.count), UInt32(numbers.count)])
    data += numbers.flatMap { Self.bytes($0).suffix(width) }
  }

  var bytes: [UInt8] {
    [UInt32(index.count), UInt32(data.count)].flatMap(Self.bytes)
      + index.joined().flatMap(Self.bytes) + data
  }

  static func bytes(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
  }
}

struct RPMHeaderTests {
  let whole: [UInt8]
  let entries: Int

  init() {
    var builder = HeaderBuilder()
    builder.add(1000, texts: ["foo"])
    builder.add(1029, type: 1, width: 1, numbers: [0, 0, 1])
    builder.add(1030, type: 3, width: 2, numbers: [0o120777, 0o100755, 0o100644])
    builder.add(1036, texts: ["libfoo.so.1.0", "", ""])
    builder.add(1116, type: 4, width: 4, numbers: [0, 0, 1])
    builder.add(1117, texts: ["libfoo.so.1", "libfoo.so.1.0", "README"])
    builder.add(1118, texts: ["/usr/lib/", "/usr/share/doc/"])
    (whole, entries) = (builder.bytes, builder.index.count)
  }

  /// All that is ever asked of a header, with positions that are there and that are not.
  @discardableResult
  func read(_ bytes: [UInt8]) -> RPMHeader? {
    guard let header = RPMHeader(bytes) else { return nil }
    _ = header.text(.name, at: 0)
    for index in [-1, 0, 1, 2, 3, 70_000] {
      _ = (header.isInstalled(at: index), header.path(at: index), header.linkText(at: index))
    }
    _ = header.isInstalled(at: .max)
    return header
  }

  @Test func `a header tells its package, its files and their links`() throws {
    let header = try #require(RPMHeader(whole))
    #expect(header.text(.name, at: 0) == Array("foo".utf8))
    #expect(header.path(at: 0)?.directory == Array("/usr/lib/".utf8))
    #expect(header.path(at: 2)?.directory == Array("/usr/share/doc/".utf8))
    #expect(header.path(at: 1)?.name == Array("libfoo.so.1.0".utf8))
    #expect(header.path(at: 3) == nil && header.path(at: -1) == nil)
    #expect(header.linkText(at: 0) == Array("libfoo.so.1.0".utf8))
    #expect(header.linkText(at: 1) == nil && header.linkText(at: 3) == nil)
    #expect(header.isInstalled(at: 0) && !header.isInstalled(at: 2))
  }

  @Test func `no header that is cut short is taken for one`() {
    for length in 0..<whole.count { #expect(read(Array(whole.prefix(length))) == nil, "\(length)") }
  }

  @Test func `any number in any field of the index is read without harm`() {
    let length = UInt32(whole.count)
    let dataLength = length - 8 - 16 * UInt32(entries)
    let numbers: [UInt32] =
      [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 255, 65535, 65536, 1000, 1116, 1117, 1118, length,
        dataLength, dataLength - 1, dataLength + 1, 0x7fff_ffff, 0x8000_0000,
      ] + (0...17).map { .max - $0 }
    for field in 0..<(2 + 4 * entries) {
      for number in numbers {
        var bytes = whole
        bytes.replaceSubrange((4 * field)..<(4 * field + 4), with: HeaderBuilder.bytes(number))
        read(bytes)
      }
    }
  }

  @Test func `a file's directory that is not there gives no path`() throws {
    var builder = HeaderBuilder()
    builder.add(1116, type: 4, width: 4, numbers: [7, .max])
    builder.add(1117, texts: ["a", "b"])
    builder.add(1118, texts: ["/usr/lib/"])
    let header = try #require(read(builder.bytes))
    #expect(header.path(at: 0) == nil && header.path(at: 1) == nil)
  }

  @Test func `every byte changed in every way is read without harm`() {
    for place in whole.indices {
      for change: UInt8 in [0x01, 0x80, 0xff] {
        var bytes = whole
        bytes[place] ^= change
        read(bytes)
      }
    }
  }

  @Test func `random changes are read without harm`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<5000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      read(bytes)
    }
  }
}
