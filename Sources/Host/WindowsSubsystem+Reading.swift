package import FileSystem

extension WindowsSubsystem {
  private static let settingsLimit = 64 * 1024

  /// What the running system shows of Windows below it; `nil` where nothing does.
  ///
  /// A foreign root shows nothing: the kernel's views are not its own.
  package static func read(under root: borrowing SystemRoot) -> WindowsSubsystem? {
    root.isForeign ? nil : read(under: root, kernel: HostFacts.kernel(under: root))
  }

  /// As above, for a root that is the running system's and a kernel of that name.
  static func read(under root: borrowing SystemRoot, kernel: [UInt8]?) -> WindowsSubsystem? {
    let entries = root.names(in: Path("/proc/sys/fs/binfmt_misc"))
    return WindowsSubsystem(
      Signs(
        kernel: kernel ?? [], mounts: MountTable.read(under: root),
        hasInterop: entries.contains { $0.bytes.starts(with: "WSLInterop".utf8) },
        hasGraphicsDevice: root.has(Path("/dev/dxg")),
        hasContainerMark: root.has(Path("/.dockerenv")) || root.has(Path("/run/.containerenv")),
        settings: SubsystemSettings(
          root.bytes(of: SubsystemSettings.path, atMost: settingsLimit) ?? [])))
  }
}
