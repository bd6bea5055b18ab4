import LoaderCache
import TestSupport

/// Numbers of four bytes, one after the other.
func numbers(_ values: UInt32..., isBigEndian: Bool = false) -> [UInt8] {
  values.flatMap { value in
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
    return isBigEndian ? bytes.reversed() : bytes
  }
}

/// The bytes of a text.
func text(_ text: String) -> [UInt8] { Array(text.utf8) }

extension CacheEntry {
  /// An entry from texts, for x86-64 where nothing else is said.
  init(_ soname: String, _ path: String, _ kind: LibraryKind = .x86_64) {
    self.init(soname: text(soname), path: text(path), kind: kind)
  }

  /// An entry for a library in a `glibc-hwcaps` directory.
  init(_ soname: String, in directory: String, _ name: String, level: UInt32 = 0) {
    self.init(
      soname: text(soname), path: text("\(directory)/glibc-hwcaps/\(name)/\(soname)"),
      kind: .x86_64, capability: .subdirectory(name: text(name), isaLevel: level))
  }
}

/// One cache in all layouts.
enum Sample {
  static let entries = [
    CacheEntry("libx.so.1", in: "/a", "x86-64-v3", level: 2),
    CacheEntry("libx.so.1", "/a/libx.so.1"),
  ]

  static func bytes(_ format: CacheFormat, isBigEndian: Bool = false) throws -> [UInt8] {
    try CacheWriter(format: format, isBigEndian: isBigEndian, generator: text("gen"))
      .bytes(of: entries)
  }

  /// What is left of the entries in a layout.
  static func entries(_ format: CacheFormat) -> [CacheEntry] {
    guard format == .old else { return entries }
    return entries.map { CacheEntry(soname: $0.soname, path: $0.path, kind: $0.kind) }
  }
}

/// Reads a cache as a result that can be compared.
func read(
  _ bytes: [UInt8], isBigEndian: Bool = false
) -> Result<[CacheEntry], CacheError> {
  do throws(CacheError) {
    return .success(try CacheFile(bytes, isBigEndian: isBigEndian).entries())
  } catch {
    return .failure(error)
  }
}

/// Random entries, with names that are often each other's beginnings and ends.
enum RandomEntries {
  static func entries(_ count: Int, _ generator: inout SeededGenerator) -> [CacheEntry] {
    (0..<count).map { _ in
      let soname = name(&generator)
      return CacheEntry(
        soname: soname, path: text("/") + name(&generator) + text("/") + soname,
        kind: kinds.randomElement(using: &generator) ?? .libc6,
        capability: capability(&generator))
    }
  }

  private static let kinds: [LibraryKind] = [
    .libc4, .elf, .libc6, .x86_64, .x32, .aarch64, LibraryKind(rawValue: -5),
  ]

  private static let pieces = [
    text("lib"), text(".so"), text("."), text("x"), text("x"), text("~"), [0x80], [0xff], [1],
    text("0"), text("1"), text("01"), text("10"), text("999"), text("/"), text("a"),
  ]

  /// At most six pieces of at most three digits, a dot after each three: numbers do not wrap.
  private static func name(_ generator: inout SeededGenerator) -> [UInt8] {
    var name: [UInt8] = []
    for index in 0..<Int.random(in: 0...6, using: &generator) {
      name += pieces.randomElement(using: &generator) ?? []
      if index == 2 { name.append(UInt8(ascii: ".")) }
    }
    return name
  }

  private static func capability(_ generator: inout SeededGenerator) -> HardwareCapability {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0:
      let names = ["", "x", "v3", "x86-64-v3", "~"]
      return .subdirectory(
        name: text(names.randomElement(using: &generator) ?? ""),
        isaLevel: UInt32.random(in: 0...1023, using: &generator))
    case 1:
      // Not bit 62, which is for subdirectories.
      return .mask(1 << 63 | UInt64.random(in: 0..<8, using: &generator))
    default: return .none
    }
  }
}
