package import ELF
package import FileSystem
internal import LoaderCache
package import LoaderConfiguration

/// All that decides where the loader of one architecture looks, but the objects themselves.
package struct LoaderSetting: Sendable {
  /// The architecture it loads for.
  package let architecture: Architecture
  /// The loader, where the root has one.
  package let loader: DynamicLoader?
  /// Its built-in directories, in its order.
  package let directories: [Path]
  /// What ldconfig makes the cache of.
  package let order: SearchOrder
  /// What is where the cache should be.
  package let cacheState: CacheState
  /// The level of the processor.
  package let level: ProcessorLevel
  /// Whether directories may be configured that are not known.
  let hidesConfiguration: Bool

  /// Puts the parts together.
  package init(
    architecture: Architecture, loader: DynamicLoader?, directories: [Path],
    order: SearchOrder, cacheState: CacheState, level: ProcessorLevel
  ) {
    self.architecture = architecture
    self.loader = loader
    self.directories = directories
    self.order = order
    self.cacheState = cacheState
    hidesConfiguration = order.problems.contains(where: \.hidesDirectories)
    self.level = level
  }

  /// What the root's own programs are made for.
  package static func nativeArchitecture(under root: borrowing SystemRoot) -> Architecture {
    DynamicLoader.all(under: root).first?.architecture ?? .host
  }

  /// What a root with a configuration says for an architecture; `loader` is the one a program names.
  package static func read(
    for architecture: Architecture, loader named: Path?, isaLevel: String?, order: SearchOrder,
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
      order: order, cacheState: CacheState.read(architecture.byteOrder, under: root),
      level: ProcessorLevel(architecture, asked: isaLevel, release: release))
  }

  /// The cache, where there is one that can be read.
  var cache: CacheFile? {
    guard case .read(let file) = cacheState else { return nil }
    return file
  }

  /// Whether the loader may know libraries by a cache that could not be read.
  package var hidesCache: Bool {
    switch cacheState {
    // A loader of the other byte order leaves such a cache alone.
    case .absent, .read, .damaged(.wrongEndianness): false
    case .unreadable, .notRegularFile, .damaged: true
    }
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
