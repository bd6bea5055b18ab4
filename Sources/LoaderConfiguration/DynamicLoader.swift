package import ELF
package import FileSystem

/// The program that loads libraries, `ld.so(8)`, as found in a root: what it says of its C library.
///
/// Its file tells everything that ldconfig has compiled in: the processor, the release and the
/// directories that are searched without being configured. It is only read, never run.
package struct DynamicLoader: Hashable, Sendable {
  /// Where it lies, inside the root.
  package let path: Path
  /// The processor it loads for.
  package let architecture: Architecture
  /// `e_flags`, which tell the ABI of its libraries.
  package let flags: UInt32
  /// The release of its C library; `nil` where it does not say, as before 2.33.
  package let release: GlibcRelease?
  /// Its own directories, in its order and without the final slash; none where they were not found.
  package let directories: [Path]

  /// Puts the facts together.
  package init(
    path: Path, architecture: Architecture, flags: UInt32 = 0, release: GlibcRelease?,
    directories: [Path]
  ) {
    self.flags = flags
    self.path = path
    self.architecture = architecture
    self.release = release
    self.directories = directories
  }
}

extension DynamicLoader {
  /// Where the processors' ABI documents place their loaders; what is first found counts.
  package static let places: [Path] = [
    "/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1", "/lib/ld-linux-armhf.so.3",
    "/lib/ld-linux-riscv64-lp64d.so.1", "/lib64/ld64.so.2", "/lib/ld64.so.1",
    "/lib64/ld-linux-loongarch-lp64d.so.1", "/lib/ld-linux.so.2", "/lib/ld-linux.so.3",
    "/libx32/ld-linux-x32.so.2",
  ].map { Path($0) }

  // Real loaders have four at most.
  private static let mostDirectories = 64
  // Ten times the size of any real one.
  private static let sizeLimit = 4 * 1024 * 1024

  /// All loaders of a root; the one for the root's own programs first.
  package static func all(under root: borrowing SystemRoot) -> [DynamicLoader] {
    var loaders: [DynamicLoader] = []
    for place in places {
      if let loader = read(place, under: root) { loaders.append(loader) }
    }
    // Beside the root's own there may be those of foreign architectures, for their libraries.
    guard loaders.count > 1 else { return loaders }
    let own = root.isForeign ? architectureOfPrograms(under: root) ?? .host : .host
    return loaders.filter { $0.architecture == own } + loaders.filter { $0.architecture != own }
  }

  private static let programs: [Path] = [
    "/sbin/ldconfig", "/sbin/ldconfig.real", "/bin/sh", "/usr/bin/env", "/sbin/init",
  ].map { Path($0) }

  /// What the root's own programs are made for.
  private static func architectureOfPrograms(under root: borrowing SystemRoot) -> Architecture? {
    var buffer: [UInt8] = []
    for path in programs {
      guard let file = try? root.open(file: path), file.status.kind == .regular,
        let bytes = (try? file.contents(atMost: sizeLimit)) ?? nil
      else { continue }
      switch ObjectFile.read(ReadBytes(bytes), buffer: &buffer) {
      case .otherObject(_, let architecture): return architecture
      case .sharedObject(let object): return object.architecture
      default: continue
      }
    }
    return nil
  }

  /// The loader at a path, or `nil` where there is none that can be read.
  package static func read(_ path: Path, under root: borrowing SystemRoot) -> DynamicLoader? {
    guard let file = try? root.open(file: path), file.status.kind == .regular,
      let bytes = (try? file.contents(atMost: sizeLimit)) ?? nil
    else { return nil }
    var buffer: [UInt8] = []
    guard case .sharedObject(let object) = ObjectFile.read(ReadBytes(bytes), buffer: &buffer) else {
      return nil
    }
    return DynamicLoader(
      path: path, architecture: object.architecture, flags: object.flags,
      release: release(in: bytes),
      directories: directories(in: bytes))
  }

  // `ld.so --version` prints "ld.so (PACKAGE) stable release version 2.36." since 2.33.
  private static func release(in bytes: [UInt8]) -> GlibcRelease? {
    let words = Array(" release version ".utf8)
    return bytes.offset(of: words).flatMap { GlibcRelease(bytes[($0 + words.count)...]) }
  }

  // The loader keeps them as one run of strings that end in a slash: `/lib/`, `/usr/lib/`.
  private static func directories(in bytes: [UInt8]) -> [Path] {
    var (longest, run): ([Path], [Path]) = ([], [])
    var (position, next) = (0, 0)
    let slash = UInt8(ascii: "/")
    while let end = bytes.offset(of: [slash, 0], from: position) {
      position = end + 2
      let start = bytes[..<end].lastIndex(of: 0).map { $0 + 1 } ?? 0
      let text = bytes[start...end]
      guard text.count > 4, text.first == slash, text.contains(UInt8(ascii: "l")) else { continue }
      if start != next || run.count == mostDirectories { run = [] }
      run.append(Path(text))
      next = position
      if run.count > longest.count { longest = run }
    }
    return longest
  }
}

/// Bytes that were read already.
private struct ReadBytes: ByteSource {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var size: UInt64 { UInt64(bytes.count) }

  func read(at offset: UInt64, count: Int, into buffer: inout [UInt8]) throws(Never) {
    let start = min(Int(clamping: offset), bytes.count)
    buffer = Array(bytes[start...].prefix(count))
  }
}
