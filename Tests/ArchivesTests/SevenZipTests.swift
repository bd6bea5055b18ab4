import Archives
import Census
import TestSupport
import Testing

struct SevenZipTests {
  private static func trouble(_ archive: SevenZipWriter) -> ArchiveTrouble? {
    censuses(of: archive.finished)?.first?.troubles[""]
  }

  @Test(arguments: [false, true])
  func `a stored file is read, whether the header is packed or not`(_ isPacked: Bool) throws {
    let archive = SevenZipWriter(
      content: TreeItem.libraryBytes("libfoo.so.1"), isHeaderPacked: isPacked)
    let seen = try #require(censuses(of: archive.finished)?.first)
    #expect(seen.troubles.isEmpty)
    #expect(seen.libraries["/libfoo.so.1"]?.library?.soname?.bytes == Array("libfoo.so.1".utf8))
  }

  struct Window: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let method: [UInt8]
    let properties: [UInt8]
    let isRefused: Bool
  }

  private static let windows = [
    Window(
      testDescription: "LZMA, 128 MiB", method: [3, 1, 1], properties: [0x5d, 0, 0, 0, 8],
      isRefused: false),
    Window(
      testDescription: "LZMA, a byte more", method: [3, 1, 1], properties: [0x5d, 1, 0, 0, 8],
      isRefused: true),
    Window(
      testDescription: "LZMA, 4 GiB", method: [3, 1, 1],
      properties: [0x5d, 0xff, 0xff, 0xff, 0xff], isRefused: true),
    Window(
      testDescription: "LZMA without properties", method: [3, 1, 1], properties: [],
      isRefused: true),
    Window(testDescription: "LZMA2, 128 MiB", method: [0x21], properties: [30], isRefused: false),
    Window(testDescription: "LZMA2, 192 MiB", method: [0x21], properties: [31], isRefused: true),
    Window(testDescription: "LZMA2, 4 GiB", method: [0x21], properties: [40], isRefused: true),
    Window(
      testDescription: "PPMd, 1 GiB", method: [3, 4, 1], properties: [6, 0, 0, 0, 0x40],
      isRefused: true),
  ]

  @Test(arguments: windows)
  func `a window larger than what is kept is refused before anything is read`(
    _ window: Window
  ) {
    let trouble = Self.trouble(
      SevenZipWriter(method: window.method, properties: window.properties))
    #expect((trouble == .windowTooLarge(limit: 128 << 20)) == window.isRefused, "\(trouble as Any)")
  }

  @Test func `the window of the packed header is looked at too`() {
    let archive = SevenZipWriter(
      method: [3, 1, 1], properties: [0x5d, 0, 0, 0, 0x40], isHeaderPacked: true)
    #expect(Self.trouble(archive) == .windowTooLarge(limit: 128 << 20))
  }

  @Test(arguments: [UInt64(20 << 20), 200 << 20])
  func `streams that are kept as a whole count as a window`(_ size: UInt64) {
    let lzma: [UInt8] = [0x23, 3, 1, 1, 5, 0x5d, 0, 0, 1, 0]
    // What goes where, as 7z says it: the streams of the first two coders are kept.
    let bindings: [UInt8] = [5, 0, 4, 1, 3, 2, 2, 1, 0, 6]
    let archive = SevenZipWriter(
      folders: (
        [4] + lzma + lzma + lzma + [0x14, 3, 3, 1, 0x1b, 4, 1] + bindings,
        [size, 1000, 1000, 1000], 1
      ))
    #expect((Self.trouble(archive) == .windowTooLarge(limit: 128 << 20)) == (size > 128 << 20))
  }

  @Test func `a header that tells of too many folders is refused`() {
    let folders = [[UInt8]](repeating: [1, 1, 0], count: 100_001).flatMap(\.self)
    let archive = SevenZipWriter(
      folders: (folders, [UInt64](repeating: 1, count: 100_001), 100_001))
    #expect(Self.trouble(archive) == .tooManyEntries(100_000))
  }

  @Test func `damage of a file that is no library is seen`() throws {
    var archive = SevenZipWriter(name: "notes", content: Array("a note".utf8))
    archive.checksum = ZipWriter.checksum(archive.content)
    #expect(try #require(censuses(of: archive.finished)?.first).troubles.isEmpty)
    archive.content[5] ^= 1
    #expect(try #require(censuses(of: archive.finished)?.first).troubles["/notes"] != nil)
  }

  @Test func `a way of coding that is not read is no damage`() {
    let seen = censuses(of: SevenZipWriter(method: [0x0a]).finished)?.first
    guard case .unsupported? = seen?.troubles["/libfoo.so.1"] else {
      Issue.record("\(seen?.troubles as Any)")
      return
    }
  }

  @Test func `a header that is encrypted is told as that`() {
    let archive = SevenZipWriter(
      method: [6, 0xf1, 7, 1], properties: [0, 0], isHeaderPacked: true)
    #expect(Self.trouble(archive) == .encrypted)
  }

  @Test func `a header that tells of too many files, or is too long, is refused`() {
    #expect(Self.trouble(SevenZipWriter(files: 1 << 40)) == .tooManyEntries(200_000))
    #expect(Self.trouble(SevenZipWriter(padding: 4 << 20)) == .tooManyNames)
    #expect(
      Self.trouble(SevenZipWriter(isHeaderPacked: true, padding: 4 << 20)) == .tooManyNames)
  }

  @Test func `a part of an archive is never clean`() {
    for isPacked in [false, true] {
      let whole = SevenZipWriter(isHeaderPacked: isPacked).finished
      for count in 8..<whole.count {
        let seen = censuses(of: Array(whole.prefix(count)))
        #expect(seen?.first?.troubles.isEmpty != true, "\(count)")
      }
    }
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `changed bytes of the header never trap`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      var archive = SevenZipWriter(isHeaderPacked: Bool.random(using: &random)).finished
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        archive[Int.random(in: 12..<archive.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      _ = censuses(of: archive)
    }
  }
}
