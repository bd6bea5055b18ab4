import FileSystem
import Foundation
import TestSupport
import Testing

struct FileGroupTests {
  private static let block = 256 * 1024

  private static let sizes = [
    0, 1, 2, 4096, block - 1, block, block + 1, 2 * block - 1, 2 * block, 2 * block + 1,
  ]

  /// The sets among contents, found by comparing all of them.
  private static func sets(of contents: [Data]) -> [[Int]] {
    var sets: [[Int]] = []
    for (index, content) in contents.enumerated() {
      if let home = sets.firstIndex(where: { contents[$0[0]] == content }) {
        sets[home].append(index)
      } else {
        sets.append([index])
      }
    }
    return sets
  }

  private static func foundSets(of contents: [Data]) throws -> [[Int]] {
    let scratch = try ScratchDirectory()
    for (index, content) in contents.enumerated() {
      try content.write(to: URL(fileURLWithPath: scratch.path("\(index)")))
    }
    let directory = try scratch.open()
    var group = FileGroup()
    for index in contents.indices {
      let status = try group.add("\(index)", of: directory)
      #expect(status.size == UInt64(contents[index].count))
    }
    return try group.identicalSets()
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `files are in one set exactly where all their bytes are equal`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let size = try #require(Self.sizes.randomElement(using: &generator))
    let base = Data(repeating: 0x5a, count: size)
    // Where two files differ: at their ends, and at both sides of where blocks meet.
    let places = [0, 1, size / 2, size - 2, size - 1, Self.block - 1, Self.block, Self.block + 1]
      .filter { 0 <= $0 && $0 < size }
    let contents = (0..<Int.random(in: 2...9, using: &generator)).map { _ in
      var content = base
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        guard let place = places.randomElement(using: &generator) else { continue }
        content[place] = UInt8.random(in: 0...1, using: &generator)
      }
      return content
    }
    #expect(try Self.foundSets(of: contents) == Self.sets(of: contents), "seed \(seed)")
  }

  @Test(arguments: sizes.dropFirst(), [true, false])
  func `one byte at either end makes files differ`(_ size: Int, _ isFirst: Bool) throws {
    let content = Data(repeating: 7, count: size)
    var other = content
    other[isFirst ? 0 : size - 1] = 8
    #expect(try Self.foundSets(of: [content, other, content]) == [[0, 2], [1]])
  }

  @Test func `empty files are equal`() throws {
    #expect(try Self.foundSets(of: [Data(), Data(), Data()]) == [[0, 1, 2]])
  }

  @Test func `a file that is the beginning of another one differs from it`() throws {
    let long = Data(repeating: 1, count: Self.block + 1)
    let contents = [long, long.dropLast(), Data(), long, long.dropLast()].map { Data($0) }
    #expect(try Self.foundSets(of: contents) == [[0, 3], [1, 4], [2]])
  }

  @Test
  func `no files give no sets`() throws {
    #expect(try FileGroup().identicalSets().isEmpty)
  }

  @Test func `one file gives one set`() throws {
    #expect(try Self.foundSets(of: [Data([1])]) == [[0]])
  }

  @Test func `what is no regular file by itself is not added`() throws {
    let scratch = try ScratchDirectory().lay(["link": .link("file"), "file": .text("f")])
    let directory = try scratch.open()
    var group = FileGroup()
    #expect(throws: FileSystemError.self) { _ = try group.add("link", of: directory) }
    _ = try group.add("file", of: directory)
    #expect(try group.identicalSets() == [[0]])
  }

  /// A file of a length with bytes at some places and holes between them.
  private static func make(_ path: String, length: UInt64, _ bytes: [UInt64: UInt8]) throws {
    try Data().write(to: URL(fileURLWithPath: path))
    let file = try #require(FileHandle(forWritingAtPath: path))
    for (offset, byte) in bytes {
      try file.seek(toOffset: offset)
      try file.write(contentsOf: [byte])
    }
    try file.truncate(atOffset: length)
    try file.close()
  }

  // Read byte by byte this would take hours.
  @Test func `holes are equal without being read, and what lies between them is compared`() throws {
    let scratch = try ScratchDirectory()
    let length: UInt64 = 7 << 40
    let far: UInt64 = 5 << 40 + 12345
    let contents: [[UInt64: UInt8]] = [
      [0: 1, far: 2], [0: 1, far: 2], [0: 1, far: 3], [0: 1], [0: 1, far: 2, length - 1: 1],
      // A zero that is written is the same byte as one that is not.
      [0: 1, 1 << 30: 0], [0: 1, far: 2, 1 << 30: 0],
    ]
    var group = FileGroup()
    for (index, content) in contents.enumerated() {
      try Self.make(scratch.path("\(index)"), length: length, content)
      _ = try group.add("\(index)", of: try scratch.open())
    }
    #expect(try group.identicalSets() == [[0, 1, 6], [2], [3, 5], [4]])
  }
}
