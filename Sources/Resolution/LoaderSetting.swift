package import ELF
package import FileSystem
package import LoaderCache
package import LoaderConfiguration

/// All that decides where the loader of one architecture looks, but the objects themselves.
package struct LoaderSetting: Sendable {
  /// The architecture it loads for.
  package let architecture: Architecture
  /// The loader, where the root has one.
  package let loader: DynamicLoader?
  /// Its built-in directories, in its order.
  package let directories: [Path]
  /// The directories that ldconfig makes the cache of.
  package let configured: [SearchDirectory]
  /// The cache, where there is one that can be read.
  package let cache: CacheFile?
  /// The level of the processor.
  package let level: ProcessorLevel

  /// Puts the parts together.
  package init(
    architecture: Architecture, loader: DynamicLoader?, directories: [Path],
    configured: [SearchDirectory], cache: CacheFile?, level: ProcessorLevel
  ) {
    self.architecture = architecture
    self.loader = loader
    self.directories = directories
    self.configured = configured
    self.cache = cache
    self.level = level
  }

  /// Where the loader looks for its cache.
  package static let cachePath = Path("/etc/ld.so.cache")
  private static let cacheLimit = 256 * 1024 * 1024

  /// What the root's own programs are made for.
  package static func nativeArchitecture(under root: borrowing SystemRoot) -> Architecture {
    DynamicLoader.all(under: root).first?.architecture ?? .host
  }

  /// What a root says for an architecture; `loader` is the one a program names.
  package static func read(
    for architecture: Architecture, loader named: Path?, isaLevel: String?,
    under root: borrowing SystemRoot
  ) -> LoaderSetting {
    let loader =
      named.flatMap { DynamicLoader.read($0, under: root) }
      ?? DynamicLoader.all(under: root).first { $0.architecture == architecture }
    let own = loader?.directories ?? []
    let release = loader == nil ? GlibcRelease.newestKnown : loader?.release
    return LoaderSetting(
      architecture: architecture, loader: loader,
      directories: own.isEmpty
        ? BuiltInDirectories.guessed(for: architecture, under: root) : own,
      configured: SearchOrder.read(under: root).directories,
      cache: cache(of: architecture, under: root),
      level: ProcessorLevel(architecture, asked: isaLevel, release: release))
  }

  private static func cache(
    of architecture: Architecture, under root: borrowing SystemRoot
  ) -> CacheFile? {
    guard let file = try? root.open(file: cachePath), file.status.kind == .regular,
      let bytes = (try? file.contents(atMost: cacheLimit)) ?? nil
    else { return nil }
    return try? CacheFile(bytes, isBigEndian: architecture.byteOrder == .bigEndian)
  }

  /// What `$LIB` stands for: the loader's first directory, counted from `/` or `/usr`.
  var libraryToken: [UInt8] {
    guard let first = directories.first else { return Array("lib".utf8) }
    let bytes = first.bytes.starts(with: "/usr/".utf8) ? first.bytes.dropFirst(4) : first.bytes[...]
    return Array(bytes.drop { $0 == UInt8(ascii: "/") })
  }

  /// Whether a path begins with one of the built-in directories.
  func isBelowBuiltIn(_ path: [UInt8]) -> Bool {
    directories.contains { path.starts(with: $0.bytes + [UInt8(ascii: "/")]) }
  }
}
