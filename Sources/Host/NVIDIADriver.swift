package import FileSystem

/// The two halves of NVIDIA's driver, which must be of one version.
package struct NVIDIADriver: Hashable, Sendable {
  /// The version of the loaded kernel module; `nil` where none is loaded or seen.
  package let module: DottedVersion?
  /// The driver libraries in the searched directories, by their file names, in search order.
  package let libraries: [VersionedLibrary]

  /// Puts the halves together; `nil` where there is neither.
  package init?(module: DottedVersion?, libraries: [VersionedLibrary]) {
    guard module != nil || !libraries.isEmpty else { return nil }
    self.module = module
    self.libraries = libraries
  }

  /// The versions of the libraries, each once, in search order.
  package var libraryVersions: [DottedVersion] {
    libraries.map(\.version).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// A library with a version in the name of its file.
package struct VersionedLibrary: Hashable, Sendable {
  /// The name it was found by, inside the root.
  package let name: Path
  /// The file that name leads to.
  package let path: Path
  /// The version in its name.
  package let version: DottedVersion

  /// Puts the facts together; without a name of its own it is found by its path.
  package init(name: Path? = nil, path: Path, version: DottedVersion) {
    self.name = name ?? path
    self.path = path
    self.version = version
  }
}

extension NVIDIADriver {
  /// The libraries by which a driver is known, without what follows `.so`.
  package static let stems = ["libcuda.so", "libnvidia-ml.so"].map { Array($0.utf8) }

  /// The version of the driver that a file name tells; `nil` for `libcuda.so.1` or Jetson's `.1.1`.
  package static func version(inName name: [UInt8]) -> DottedVersion? {
    for stem in stems {
      if let version = DottedVersion(of: name, after: stem) {
        return isRelease(version) ? version : nil
      }
    }
    return nil
  }

  /// The version of the kernel module in `/proc/driver/nvidia/version`.
  package static func version(inModuleReport bytes: [UInt8]) -> DottedVersion? {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    guard line.starts(with: "NVRM version:".utf8) else { return nil }
    let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return words.lazy.compactMap { DottedVersion($0) }.first(where: isRelease)
  }

  /// The version of the kernel module in `/sys/module/nvidia/version`.
  package static func version(inModuleParameter bytes: [UInt8]) -> DottedVersion? {
    DottedVersion(bytes.prefix { $0 > UInt8(ascii: " ") }).flatMap { isRelease($0) ? $0 : nil }
  }

  // Every driver that brings libcuda.so has a version of at least two numbers above 100.
  private static func isRelease(_ version: DottedVersion) -> Bool {
    version.major >= 100 && version.components.count >= 2
  }
}
