package import FileSystem

/// A directory the loader takes libraries from: ld.so(8), ldconfig(8).
package struct SearchDirectory: Hashable, Sendable {
  /// The path as the configuration spells it, inside the root.
  package let path: Path
  /// Which directory it is; `nil` where there is none at this path.
  package let identity: FileIdentity?
  /// Why the loader searches it.
  package let provenance: Provenance
  /// The type its line gives, as far as there are such types: 2.36 and before.
  package internal(set) var type: DirectoryType?

  /// Puts the facts together.
  package init(
    path: Path, identity: FileIdentity?, provenance: Provenance, type: DirectoryType? = nil
  ) {
    self.path = path
    self.identity = identity
    self.provenance = provenance
    self.type = type
  }
}

/// Why a directory is searched.
package indirect enum Provenance: Hashable, Sendable {
  /// A word of ldconfig's command line.
  case commandLine
  /// A line of `/etc/ld.so.conf` or of a file it includes; lines count from 1.
  case configuration(file: Path, line: Int)
  /// One of the directories compiled into the loader and ldconfig.
  case builtIn
  /// A subdirectory of `glibc-hwcaps` in the directory `of`: libraries for certain processors.
  ///
  /// That directory is searched for the reason `because`.
  case hardwareCapabilities(of: Path, because: Provenance)
}

extension Provenance {
  /// Whether the directory is for certain processors only.
  package var isHardwareCapabilities: Bool {
    if case .hardwareCapabilities = self { return true }
    return false
  }

  /// Whether a line of the configuration names the directory itself.
  package var isConfigured: Bool {
    if case .configuration = self { return true }
    return false
  }

  /// Whether the loader looks there without a cache.
  package var isBuiltIn: Bool {
    switch self {
    case .builtIn: true
    case .hardwareCapabilities(_, let reason): reason.isBuiltIn
    case .commandLine, .configuration: false
    }
  }
}
