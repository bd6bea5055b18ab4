internal import Archives
package import FileSystem

/// What is to be installed or copied, where to, and how.
package struct InstallRequest: Sendable {
  /// What becomes of owner and mode.
  package enum Ownership: Hashable, Sendable {
    /// Those of whoever runs solder; modes without more than everybody needs to read and run.
    case ordinary
    /// As the source says.
    case kept
  }

  /// The archive or directory, as the user typed it.
  package let source: Path
  /// The destination, as the user typed it.
  package let destination: Path
  /// What of it.
  package var selection = Selection()
  /// Owner and mode.
  package var ownership = Ownership.ordinary
  /// Whether archives of known vendors are unpacked as their pages say.
  package var knowsLayouts = true
  /// Whether the source must be a directory.
  package var isOfDirectory = false

  /// A whole source with ordinary owner and modes.
  package init(source: Path, destination: Path) {
    self.source = source
    self.destination = destination
  }

  func attributes(of entry: ArchiveEntry) -> EntryAttributes {
    EntryAttributes(
      permissions: permissions(entry.permissions, entry.kind),
      owner: isOwnerKept ? (entry.owner, entry.group) : nil,
      accessTime: entry.modificationTime, modificationTime: entry.modificationTime)
  }

  func attributes(of status: FileStatus, _ extended: [ExtendedAttribute] = []) -> EntryAttributes {
    EntryAttributes(
      permissions: permissions(status.permissions, status.kind),
      owner: isOwnerKept ? (status.owner, status.group) : nil,
      accessTime: status.accessTime, modificationTime: status.modificationTime,
      extended: ownership == .kept ? extended : [])
  }

  // Only root may give files away, and only root's are worth it.
  private var isOwnerKept: Bool { ownership == .kept && CurrentProcess.user == 0 }

  // As NVIDIA's page ends: everybody may read, and nobody but the owner may write.
  private func permissions(_ stated: UInt32, _ kind: FileKind) -> UInt32 {
    if ownership == .kept { return stated }
    return kind == .directory || stated & 0o111 != 0 ? 0o755 : 0o644
  }
}

/// What a long run asks and tells on its way.
package struct InstallHooks {
  /// Whether a signal came.
  package let isCancelled: () -> Bool
  /// Is told what is worked on.
  package let progress: (Path) -> Void

  /// Puts the two together.
  package init(isCancelled: @escaping () -> Bool, progress: @escaping (Path) -> Void) {
    self.isCancelled = isCancelled
    self.progress = progress
  }
}
