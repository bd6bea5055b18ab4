package import ELF
package import FileSystem

/// What a helper would ask first about a machine, or about a root that is only looked at.
package struct HostFacts: Hashable, Sendable {
  /// The distribution.
  package var distribution: Distribution?
  /// The release of the running kernel; none where the root is not the machine's own.
  package var kernel: [UInt8]?
  /// The C library of the root's programs.
  package var cLibrary: CLibrary?
  /// The processor the root's programs are for.
  package var architecture: Architecture?
  /// Windows below, where the running kernel is in it.
  package var windowsSubsystem: WindowsSubsystem?
  /// NVIDIA's driver.
  package var driver: NVIDIADriver?
  /// CUDA toolkits, by version and path.
  package var toolkits: [CUDAToolkit]
  /// cuDNN libraries in searched directories and toolkits, one for each version in a directory.
  package var cudnn: [VersionedLibrary]

  /// Puts the facts together; without any, nothing is known.
  package init(
    distribution: Distribution? = nil, kernel: [UInt8]? = nil, cLibrary: CLibrary? = nil,
    architecture: Architecture? = nil, windowsSubsystem: WindowsSubsystem? = nil,
    driver: NVIDIADriver? = nil, toolkits: [CUDAToolkit] = [], cudnn: [VersionedLibrary] = []
  ) {
    self.distribution = distribution
    self.kernel = kernel
    self.cLibrary = cLibrary
    self.architecture = architecture
    self.windowsSubsystem = windowsSubsystem
    self.driver = driver
    self.toolkits = toolkits
    self.cudnn = cudnn
  }
}

/// A directory the loader searches, and the names in it that may be libraries'.
package struct SearchedNames: Hashable, Sendable {
  /// The directory, inside the root.
  package let directory: Path
  /// The names.
  package let names: [FileName]

  /// Puts the two together.
  package init(directory: Path, names: [FileName]) {
    self.directory = directory
    self.names = names
  }
}
