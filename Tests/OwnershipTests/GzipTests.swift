import Foundation
import TestSupport
import Testing

@testable import Compression

struct GzipTests {
  func content(_ bytes: [UInt8], _ limit: Int = 1 << 20) -> Result<[UInt8], GzipError> {
    Result { () throws(GzipError) in try Gzip.content(of: bytes, atMost: limit) }
  }

  @Test func `a stream gives its content, and so do several in a row`() {
    #expect(content(storedGzip("abc")) == .success(Array("abc".utf8)))
    #expect(content(storedGzip("")) == .success([]))
    #expect(content(storedGzip("abc") + storedGzip("def")) == .success(Array("abcdef".utf8)))
    #expect(content(storedGzip("abc") + [0, 0, 0]) == .success(Array("abc".utf8)))
  }

  @Test func `what gzip itself compressed is read, up to the bound and not beyond`() throws {
    let tree = try ScratchTree()
    let plain = (0..<60_000).flatMap { Array("line \($0)\n".utf8) }
    try tree.file("/plain", plain)
    _ = try output(of: "/usr/bin/gzip", ["-9", tree.path + "/plain"])
    let packed = [UInt8](try Data(contentsOf: URL(fileURLWithPath: tree.path + "/plain.gz")))
    #expect(content(packed, plain.count) == .success(plain))
    #expect(content(packed, plain.count - 1) == .failure(.tooLarge))
    #expect(content(packed, 0) == .failure(.tooLarge))
    #expect(content(packed.dropLast(100)) == .failure(.damaged))
  }

  @Test func `every shorter stream is damaged, and so is every one with a changed byte`() {
    let whole = storedGzip("./usr/lib/libfoo.so type=link")
    for length in 0..<whole.count {
      #expect(content(Array(whole.prefix(length))) == .failure(.damaged), "\(length)")
    }
    // Time, extra flags and system say nothing about the content.
    for place in whole.indices where !(4...9).contains(place) {
      var bytes = whole
      bytes[place] ^= 0x55
      #expect(content(bytes) == .failure(.damaged), "byte \(place)")
    }
  }

  @Test func `very many empty members are nothing at all`() {
    let many = [[UInt8]](repeating: storedGzip(""), count: 5000).flatMap { $0 }
    #expect(content(many, 0) == .success([]))
  }

  @Test func `random bytes are no harm`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      _ = content([0x1f, 0x8b, 8, 0] + bytes, 4096)
    }
  }
}
