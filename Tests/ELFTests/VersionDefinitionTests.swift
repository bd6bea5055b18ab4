import Foundation
import TestSupport
import Testing

@testable import ELF

/// A library that defines symbol versions, laid out by hand: headers, strings, definitions, dynamic
/// section.
private struct VersionedImage {
  var names = ["libfoo.so.1", "FOO_1.0", "FOO_1.2.3"]
  var isWide = true
  var isBigEndian = false
  var gap = 0

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    let bytes = (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    return isBigEndian ? bytes.reversed() : bytes
  }

  private var word: Int { isWide ? 8 : 4 }

  private func numbers(_ all: [(Int, Int)]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (value, width) in all { bytes += number(value, width) }
    return bytes
  }

  var bytes: [UInt8] {
    let headers = isWide ? 64 + 2 * 56 : 52 + 2 * 32
    var strings: [UInt8] = [0]
    for name in names { strings += Array(name.utf8) + [0] }
    let stringsAt = headers + gap
    let definitionsAt = stringsAt + strings.count + gap
    let definitions = self.definitions
    let dynamicAt = definitionsAt + definitions.count
    let dynamic = numbers([
      (5, word), (stringsAt, word), (10, word), (strings.count, word), (0x6fff_fffc, word),
      (definitionsAt, word), (0x6fff_fffd, word), (names.count, word), (0, word), (0, word),
    ])
    let empty = [UInt8](repeating: 0, count: gap)
    var image = fileHeader
    image += programHeader(1, 0, dynamicAt + dynamic.count)
    image += programHeader(2, dynamicAt, dynamic.count)
    image += empty + strings + empty + definitions + dynamic
    return image
  }

  private var fileHeader: [UInt8] {
    let size = isWide ? 64 : 52
    let identification: [UInt8] = [0x7f, 0x45, 0x4c, 0x46, isWide ? 2 : 1, isBigEndian ? 2 : 1, 1]
    let padding = [UInt8](repeating: 0, count: 9)
    return identification + padding
      + numbers([
        (3, 2), (62, 2), (1, 4), (0, word), (size, word), (0, word), (0, 4), (size, 2),
        (isWide ? 56 : 32, 2), (2, 2), (0, 2), (0, 2), (0, 2),
      ])
  }

  private func programHeader(_ type: Int, _ offset: Int, _ size: Int) -> [UInt8] {
    let place = [(offset, word), (offset, word), (offset, word), (size, word), (size, word)]
    return isWide
      ? numbers([(type, 4), (5, 4)] + place + [(8, 8)])
      : numbers([(type, 4)] + place + [(5, 4), (4, 4)])
  }

  private var definitions: [UInt8] {
    var index = 1
    var bytes: [UInt8] = []
    for (position, name) in names.enumerated() {
      let isLast = position == names.count - 1
      bytes += numbers([
        (1, 2), (position == 0 ? 1 : 0, 2), (position + 1, 2), (1, 2), (0, 4), (20, 4),
        (isLast ? 0 : 28, 4), (index, 4), (0, 4),
      ])
      index += name.utf8.count + 1
    }
    return bytes
  }
}

struct VersionDefinitionTests {
  private func names(_ bytes: [UInt8], size: UInt64? = nil) -> [String] {
    VersionDefinitions.names(in: MemorySource(bytes, size: size))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [true, false], [true, false])
  func `names are read in either word size and byte order`(_ isWide: Bool, _ isBig: Bool) {
    for gap in [0, 5000, 70_000] {
      let image = VersionedImage(isWide: isWide, isBigEndian: isBig, gap: gap)
      #expect(names(image.bytes) == ["FOO_1.0", "FOO_1.2.3"], "\(gap)")
    }
  }

  @Test func `a library without versions, and what is no library, have no names`() {
    #expect(names(ELFBuilder(soname: "libfoo.so.1").bytes()).isEmpty)
    #expect(names([]).isEmpty && names(Array("text".utf8)).isEmpty)
  }

  @Test func `no more names are read than there may be`() {
    var image = VersionedImage()
    image.names = (0..<1000).map { "FOO_\($0)" }
    #expect(names(image.bytes).count == VersionDefinitions.limit - 1)
  }

  @Test func `no prefix has other names, and none is a trap`() {
    for gap in [0, 5000] {
      let bytes = VersionedImage(gap: gap).bytes
      let counts =
        gap == 0 ? Array(0..<bytes.count) : Array(stride(from: 0, to: bytes.count, by: 7))
      for count in counts {
        #expect(names(Array(bytes.prefix(count))).isEmpty)
        #expect(names(Array(bytes.prefix(count)), size: UInt64(bytes.count)).isEmpty)
      }
    }
  }

  @Test func `each byte may be anything`() {
    let bytes = VersionedImage().bytes
    for index in bytes.indices {
      for value in [0, 1, 0x7f, 0xff] as [UInt8] {
        var changed = bytes
        changed[index] = value
        #expect(names(changed).count < VersionDefinitions.limit)
      }
    }
  }

  @Test func `seeded mutations end`() {
    let seed: UInt64 = 61
    var generator = SeededGenerator(seed: seed)
    let bytes = VersionedImage(gap: 4100).bytes
    for _ in 0..<2000 {
      var changed = bytes
      for _ in 0..<4 {
        // The tables, not the gaps.
        let index =
          Bool.random(using: &generator)
          ? Int.random(in: 0..<200, using: &generator)
          : Int.random(in: (bytes.count - 180)..<bytes.count, using: &generator)
        changed[index] = UInt8.random(in: 0...255, using: &generator)
      }
      #expect(names(changed).count <= VersionDefinitions.limit, "seed \(seed)")
    }
  }

  @Test(.enabled(if: GroundTruthTests.isInstalled("/usr/bin/readelf"), "readelf is not installed"))
  func `the installed libraries define what readelf says`() throws {
    let folder = "/usr/lib/x86_64-linux-gnu"
    let found = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let paths = found.filter { $0.hasPrefix("lib") && $0.contains(".so.") }
      .map { "\(folder)/\($0)" }.filter { FileManager.default.fileExists(atPath: $0) }
    let expected = try Self.definitions(paths)
    for path in paths {
      let found = try VersionDefinitions.names(in: FileSource(path))
      #expect(
        found.map { String(decoding: $0, as: UTF8.self) } == expected[path, default: []], "\(path)")
    }
    #expect(expected["\(folder)/libc.so.6"]?.contains("GLIBC_2.2.5") == true)
  }

  private static func definitions(_ paths: [String]) throws -> [String: [String]] {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/readelf")
    process.arguments = ["-VW"] + paths
    process.environment = ["LC_ALL": "C"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    var path = paths.first ?? ""
    var names: [String: [String]] = [:]
    for line in text.split(separator: "\n") {
      if line.hasPrefix("File: ") { path = String(line.dropFirst("File: ".count)) }
      guard line.contains("Rev:"), !line.contains("Flags: BASE"),
        let name = line.firstRange(of: "Name: ")
      else { continue }
      names[path, default: []].append(String(line[name.upperBound...]))
    }
    return names
  }
}
