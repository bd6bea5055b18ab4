import FileSystem
import TestSupport
import Testing

struct DirectoryListingTests {
  @Test func `3,000 names are all listed, more than one buffer holds`() throws {
    let scratch = try ScratchDirectory()
    let directory = try scratch.open()
    var names: Set<FileName> = []
    for number in 0..<3000 {
      // Lengths from 4 to 255, so that records of all sizes meet the end of the buffer.
      let padding = String(repeating: "x", count: number % 252)
      names.insert("\(String(number + 10_000, radix: 36))\(padding)")
    }
    for name in names { _ = try directory.create(file: name) }
    let entries = try directory.entries()
    #expect(entries.count == names.count)
    #expect(Set(entries.map(\.name)) == names)
    #expect(entries.allSatisfy { $0.kind == .regular || $0.kind == .unknown })
    let again = try directory.entries()
    #expect(again.count == entries.count, "a second listing begins at the beginning")
  }

  @Test func `names are bytes, whatever they mean as text`() throws {
    let scratch = try ScratchDirectory()
    let directory = try scratch.open()
    let names = try [[0xff], [0x80, 0xc3], Array("é\n\u{1b}[2J".utf8), Array(" ".utf8)].map {
      try #require(FileName($0 as [UInt8]))
    }
    for name in names { _ = try directory.create(file: name) }
    #expect(try directory.entries().map(\.name).sorted() == names.sorted())
  }

  @Test func `each entry comes with its kind`() throws {
    let scratch = try ScratchDirectory().lay([
      "directory": .directory([:]), "fifo": .fifo, "link": .link("nowhere"), "file": .text(""),
    ])
    let entries = try scratch.open().entries().sorted { $0.name < $1.name }
    #expect(
      entries == [
        DirectoryEntry(name: "directory", kind: .directory),
        DirectoryEntry(name: "fifo", kind: .fifo), DirectoryEntry(name: "file", kind: .regular),
        DirectoryEntry(name: "link", kind: .symbolicLink),
      ])
  }

  @Test func `an empty directory has no entries`() throws {
    let scratch = try ScratchDirectory()
    #expect(try scratch.open().entries().isEmpty)
  }
}
