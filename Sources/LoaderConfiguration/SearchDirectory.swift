package import FileSystem

/// A directory the loader takes libraries from: ld.so(8), ldconfig(8).
package struct SearchDirectory: Hashable, Sendable {
  /// The path as the configuration spells it, inside the root.
  package let path: Path
  /// Which directory it is; `nil` where there is none at this path.
  package let identity: FileIdentity?
  /// Why the loader searches it.
  package let provenance: Provenance

  /// Puts the three facts together.
  package init(path: Path, identity: FileIdentity?, provenance: Provenance) {
    self.path = path
    self.identity = identity
    self.provenance = provenance
  }
}

/// Why a directory is searched.
package enum Provenance: Hashable, Sendable {
  /// A line of `/etc/ld.so.conf` or of a file it includes; lines count from 1.
  case configuration(file: Path, line: Int)
  /// One of the directories compiled into the loader and ldconfig.
  case builtIn
  /// A subdirectory of `glibc-hwcaps` in the directory `of`: libraries for certain processors.
  case hardwareCapabilities(of: Path)
}
