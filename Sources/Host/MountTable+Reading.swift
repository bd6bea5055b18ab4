package import FileSystem

extension MountTable {
  private static let sizeLimit = 4 * 1024 * 1024

  /// What is mounted as a running system sees it; nothing where its kernel does not show it.
  package static func read(under root: borrowing SystemRoot) -> MountTable {
    MountTable(
      mountinfo: root.bytes(of: Path("/proc/self/mountinfo"), atMost: sizeLimit) ?? [])
  }
}
