import Foundation
import LoaderCache
import TestSupport
import Testing

/// ldconfig itself makes the caches that are read and made again.
///
/// A failure names the seed that repeats it; `SOLDER_SEED` sets another one.
@Suite(.enabled(if: Ldconfig.isPresent, "ldconfig is not installed"))
struct CacheGroundTruthTests {
  private static let seed =
    ProcessInfo.processInfo.environment["SOLDER_SEED"].flatMap { UInt64($0) } ?? 1

  private static func libraries(
    _ count: Int, _ generator: inout SeededGenerator
  ) -> [String: TreeItem] {
    var items: [String: TreeItem] = [:]
    for _ in 0..<count {
      let stem = ["x", "foo", "foo-bar", "é", "c++", "z_"].randomElement(using: &generator) ?? ""
      let version = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        ["0", "1", "2", "10", "01", "a", "100", "20231231"].randomElement(using: &generator) ?? ""
      }.joined(separator: ".")
      let name = "lib\(stem).so.\(version)"
      var builder = ELFBuilder(soname: name, needed: ["libc.so.6"])
      // An i386 library, as ldconfig on x86 takes them.
      if Int.random(in: 0..<4, using: &generator) == 0 {
        (builder.wordSize, builder.machine) = (.bits32, 3)
      }
      items[name] = .bytes(builder.bytes())
    }
    return items
  }

  /// A library whose code is marked as for an x86 level.
  private static func marked(_ soname: String, isaMask: UInt32) -> TreeItem {
    var builder = ELFBuilder(soname: soname)
    // The interpreter's place serves for the note, and its program header too.
    builder.interpreter = String(repeating: "i", count: 31)
    var bytes = builder.bytes()
    let header = 64 + 56
    bytes.replaceSubrange(header..<header + 4, with: numbers(0x6474_e553))
    bytes.replaceSubrange(header + 48..<header + 52, with: numbers(8))
    let note = 64 + 3 * 56
    bytes.replaceSubrange(
      note..<note + 32,
      with: numbers(4, 16, 5) + text("GNU\0") + numbers(0xc000_8002, 4, isaMask, 0))
    return .bytes(bytes)
  }

  /// The caches of one tree in all layouts.
  private static func caches(
    _ tree: [String: TreeItem], directories: [String], formats: [CacheFormat]
  ) throws -> [CacheFormat: [UInt8]] {
    let scratch = try ScratchDirectory()
    let configuration = directories.map { $0 + "\n" }.joined()
    try scratch.lay(
      tree.merging([
        "etc": .directory(["ld.so.conf": .text(configuration)]),
        "var": .directory(["cache": .directory(["ldconfig": .directory([:])])]),
      ]) { $1 })
    var caches: [CacheFormat: [UInt8]] = [:]
    for format in formats {
      // Without links, all runs find the same tree.
      let run = try SolderProgram.run(
        Ldconfig.path, ["-X", "-r", scratch.path, "-c", format.rawValue])
      #expect(run.status == 0, "\(run.errors)")
      let file = FileManager.default.contents(atPath: scratch.path("etc/ld.so.cache"))
      caches[format] = Array(file ?? Data())
    }
    return caches
  }

  private static func expectSame(
    _ caches: [CacheFormat: [UInt8]], names: [String], _ generator: inout SeededGenerator
  ) throws -> [CacheEntry] {
    let isBigEndian = Int(1).bigEndian == 1
    let file = try CacheFile(caches[.new] ?? [], isBigEndian: isBigEndian)
    let entries = file.entries()
    var writer = CacheWriter(
      isBigEndian: isBigEndian, bytesAreSigned: CChar.min < 0,
      generator: file.generator.map { Array(file.bytes[$0]) }, placesNamesAsGlibc: true)
    #expect(writer.generator?.isEmpty == false)
    for (format, bytes) in caches {
      writer.format = format
      let own = try writer.bytes(
        of: Self.mixed(entries, &generator), subdirectoryNames: names.map(text))
      #expect(own == bytes, "\(format), seed \(seed)")
      let readAgain = try CacheFile(bytes, isBigEndian: isBigEndian)
      #expect(readAgain.format == format)
      if format != .old { #expect(readAgain.entries() == entries) }
    }
    return entries
  }

  /// The entries in random order, but for those that ldconfig leaves as it found them.
  private static func mixed(
    _ entries: [CacheEntry], _ generator: inout SeededGenerator
  ) -> [CacheEntry] {
    var groups: [[CacheEntry]] = []
    for entry in entries {
      if let last = groups.last?.last, last.kind == entry.kind,
        LibraryOrdering.compare(last.soname, entry.soname) == 0,
        Self.name(last) == Self.name(entry)
      {
        groups[groups.count - 1].append(entry)
      } else {
        groups.append([entry])
      }
    }
    return groups.shuffled(using: &generator).flatMap { $0 }
  }

  private static func name(_ entry: CacheEntry) -> [UInt8]? {
    if case .subdirectory(let name, _) = entry.capability { return name }
    return nil
  }

  @Test func `hundreds of names give the very bytes of ldconfig`() throws {
    var generator = SeededGenerator(seed: Self.seed)
    let caches = try Self.caches(
      [
        "a": .directory(Self.libraries(400, &generator)),
        "b": .directory(Self.libraries(100, &generator)),
      ], directories: ["/a", "/b"], formats: CacheFormat.allCases)
    let entries = try Self.expectSame(caches, names: [], &generator)
    #expect(entries.count > 200)
  }

  @Test(arguments: 1...8)
  func `directories for processors give the very bytes of ldconfig`(number: Int) throws {
    var generator = SeededGenerator(seed: Self.seed &* 1000 &+ UInt64(number))
    let names = ["x86-64-v2", "x86-64-v3", "v3", "zzz", "power10", "~"]
    var listed: [String] = []
    func directory() -> TreeItem {
      var items = Self.libraries(10, &generator)
      var below: [String: TreeItem] = [:]
      for name in names where Int.random(in: 0..<3, using: &generator) > 0 {
        listed.append(name)
        let isEmpty = Int.random(in: 0..<4, using: &generator) == 0
        below[name] = .directory(isEmpty ? [:] : Self.libraries(5, &generator))
        guard !isEmpty, case .directory(var libraries)? = below[name] else { continue }
        libraries["libmarked.so.1"] = Self.marked("libmarked.so.1", isaMask: UInt32(number))
        below[name] = .directory(libraries)
      }
      items["glibc-hwcaps"] = .directory(below)
      return .directory(items)
    }
    let caches = try Self.caches(
      ["a": directory(), "b": directory()], directories: ["/a", "/b"],
      formats: CacheFormat.allCases)
    let entries = try Self.expectSame(caches, names: listed, &generator)
    #expect(entries.contains { Self.name($0) != nil })
    #if arch(x86_64)
      // The number of the highest bit.
      let expected = UInt32(UInt32.bitWidth - 1 - UInt32(number).leadingZeroBitCount)
      let levels = entries.filter { $0.soname == text("libmarked.so.1") }.map(\.capability)
      let areMarked = levels.allSatisfy {
        if case .subdirectory(_, expected) = $0 { true } else { false }
      }
      #expect(areMarked && !levels.isEmpty)
    #endif
  }

  @Test func `directories named for features give the very bytes of ldconfig`() throws {
    var generator = SeededGenerator(seed: Self.seed)
    // Up to glibc 2.36; later ones pass over them. Only in the new layout ldconfig survives them.
    let nested = TreeItem.directory(
      Self.libraries(20, &generator).merging([
        "haswell": .directory(Self.libraries(20, &generator))
      ]) { $1 })
    let caches = try Self.caches(
      [
        "a": .directory(
          Self.libraries(20, &generator).merging(["tls": nested, "haswell": nested]) { $1 })
      ], directories: ["/a"], formats: [.new])
    _ = try Self.expectSame(caches, names: [], &generator)
  }

  @Test func `an empty tree gives the very bytes of ldconfig`() throws {
    var generator = SeededGenerator(seed: Self.seed)
    let caches = try Self.caches([:], directories: [], formats: CacheFormat.allCases)
    #expect(try Self.expectSame(caches, names: [], &generator).isEmpty)
  }
}
