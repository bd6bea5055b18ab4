import Archives
import Census
import FileSystem
import TestSupport
import Testing

struct ArchiveReaderTests {
  private static let path = Path("a")

  private static func entries(of bytes: [UInt8]) throws -> [(ArchiveEntry, [UInt8])] {
    let reader = try #require(try ArchiveReader.open(bytes, path: path))
    var found: [(ArchiveEntry, [UInt8])] = []
    while let entry = try reader.next() {
      var content: [UInt8] = []
      while try reader.readBlock({ bytes, offset in
        #expect(offset == UInt64(content.count))
        for index in bytes.indices { content.append(bytes[index]) }
      }) {}
      found.append((entry, content))
    }
    return found
  }

  @Test func `what tar says of an entry is read`() throws {
    var tar = TarWriter()
    tar.add("lib/libfoo.so.1", content: Array("content".utf8))
    tar.add("lib/libfoo.so", type: "2", link: "libfoo.so.1")
    tar.add("lib/again", type: "1", link: "lib/libfoo.so.1")
    tar.add("lib/", type: "5")
    let entries = try Self.entries(of: tar.finished)
    #expect(entries.map(\.0.kind) == [.regular, .symbolicLink, .regular, .directory])
    #expect(entries[0].1 == Array("content".utf8))
    #expect(entries[0].0.permissions == 0o755)
    #expect(entries[1].0.linkText == Array("libfoo.so.1".utf8))
    #expect(entries[2].0.hardLinkTarget == Array("lib/libfoo.so.1".utf8))
  }

  @Test func `a name keeps its bytes`() throws {
    let name: [UInt8] = Array("lib".utf8) + [0xff, 0x0a, 0x1b] + Array(".so".utf8)
    var tar = TarWriter()
    tar.add(name)
    #expect(try Self.entries(of: tar.finished).map(\.0.name) == [name])
  }

  @Test func `zip entries and their links are read`() throws {
    var zip = ZipWriter()
    zip.add("libfoo.so.1", content: Array("content".utf8))
    zip.add("libfoo.so", content: Array("libfoo.so.1".utf8), mode: 0o120777)
    zip.add("lib\u{e9}.so", content: [], flags: 0x800)
    let entries = try Self.entries(of: zip.finished)
    #expect(entries[0].1 == Array("content".utf8))
    #expect(entries[1].0.linkText == Array("libfoo.so.1".utf8))
    #expect(entries[2].0.name == Array("lib\u{e9}.so".utf8))
  }

  @Test func `an archive that is cut anywhere is not read to its end`() throws {
    var tar = TarWriter()
    tar.add("lib/libfoo.so.1", content: TreeItem.libraryBytes("libfoo.so.1"))
    tar.add("lib/libfoo.so", type: "2", link: "libfoo.so.1")
    var zip = ZipWriter()
    zip.add("libfoo.so.1", content: TreeItem.libraryBytes("libfoo.so.1"))
    // One block of zeros is enough of an end mark for every tar.
    for (whole, shortest) in [(tar.finished, tar.bytes.count + 512), (zip.finished, .max)] {
      for count in stride(from: 0, to: min(whole.count, shortest), by: 7) {
        let isRead = try? Self.openAndRead(Array(whole.prefix(count)))
        #expect(isRead != true, "\(count) of \(whole.count) bytes")
      }
    }
    for count in stride(from: 512, through: tar.bytes.count, by: 512) {
      #expect((try? Self.openAndRead(Array(tar.bytes.prefix(count)))) != true, "\(count)")
    }
  }

  private static func openAndRead(_ bytes: [UInt8]) throws -> Bool {
    guard let reader = try ArchiveReader.open(bytes, path: path) else { return false }
    while try reader.next() != nil { while try reader.readBlock({ _, _ in }) {} }
    return true
  }

  @Test func `other bytes are no archive`() throws {
    for bytes in [[], [0], Array("#!/bin/sh\n".utf8), [UInt8](repeating: 0, count: 4096)] {
      #expect(try ArchiveReader.open(bytes, path: Self.path) == nil)
    }
    #expect(try ArchiveReader.open(TreeItem.libraryBytes("liba.so.1"), path: Self.path) == nil)
  }
}
