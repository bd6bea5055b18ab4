package import FileSystem

/// The Windows Subsystem for Linux that the kernel runs in, and what of the driver it lends.
package struct WindowsSubsystem: Hashable, Sendable {
  /// Which of the two kinds.
  package enum Kind: String, Hashable, Sendable {
    /// System calls answered by Windows; no GPU.
    case wsl1 = "WSL1"
    /// A Linux kernel in a virtual machine.
    case wsl2 = "WSL2"
  }

  /// Which of the two kinds.
  package let kind: Kind
  /// How the driver's libraries come to `/usr/lib/wsl/lib`; `nil` where they do not.
  package let driverMount: DriverMount?
  /// Whether `/dev/dxg`, the way to the GPU, is there.
  package let hasGraphicsDevice: Bool
  /// Whether this is a container inside, rather than a distribution that Windows started.
  package let isContainer: Bool

  /// Whether programs of Windows can be started from here.
  package let hasInterop: Bool
  /// What the distribution asks WSL for.
  package let settings: SubsystemSettings

  /// Where Windows' driver libraries appear.
  package static let driverDirectory = Path("/usr/lib/wsl/lib")

  /// Puts the facts together.
  package init(
    kind: Kind, driverMount: DriverMount? = nil, hasGraphicsDevice: Bool = false,
    isContainer: Bool = false, hasInterop: Bool = false,
    settings: SubsystemSettings = SubsystemSettings()
  ) {
    self.hasInterop = hasInterop
    self.settings = settings
    self.kind = kind
    self.driverMount = driverMount
    self.hasGraphicsDevice = hasGraphicsDevice
    self.isContainer = isContainer
  }
}

extension WindowsSubsystem {
  /// What a running system shows of itself; the environment is never asked, for sudo empties it.
  package struct Signs: Hashable, Sendable {
    /// `/proc/sys/kernel/osrelease`.
    package var kernel: [UInt8]
    /// What is mounted.
    package var mounts: MountTable
    /// Whether programs of Windows can be started: the `WSLInterop` entry of binfmt_misc.
    package var hasInterop: Bool
    /// Whether `/dev/dxg` is there.
    package var hasGraphicsDevice: Bool
    /// Whether a container engine left its mark: `/.dockerenv`, `/run/.containerenv`.
    package var hasContainerMark: Bool
    /// What the distribution asks WSL for.
    package var settings: SubsystemSettings

    /// Puts the signs together.
    package init(
      kernel: [UInt8], mounts: MountTable, hasInterop: Bool = false,
      hasGraphicsDevice: Bool = false, hasContainerMark: Bool = false,
      settings: SubsystemSettings = SubsystemSettings()
    ) {
      self.settings = settings
      self.kernel = kernel
      self.mounts = mounts
      self.hasInterop = hasInterop
      self.hasGraphicsDevice = hasGraphicsDevice
      self.hasContainerMark = hasContainerMark
    }

    /// What Windows lends at the driver's directory.
    var driverMount: DriverMount? {
      mounts.mount(at: WindowsSubsystem.driverDirectory).flatMap(DriverMount.init)
    }
  }

  /// Judges by the signs; `nil` where none speaks of Windows.
  package init?(_ signs: Signs) {
    guard let kind = Self.kind(signs) else { return nil }
    let root = signs.mounts.fileSystem(at: Path("/")) ?? []
    let isLayered = root.elementsEqual("overlay".utf8)
    self.init(
      kind: kind, driverMount: kind == .wsl2 ? signs.driverMount : nil,
      hasGraphicsDevice: signs.hasGraphicsDevice,
      isContainer: kind == .wsl2 && !signs.hasInterop && (signs.hasContainerMark || isLayered),
      hasInterop: signs.hasInterop, settings: signs.settings)
  }

  private static func kind(_ signs: Signs) -> Kind? {
    let root = signs.mounts.fileSystem(at: Path("/")) ?? []
    if root.elementsEqual("lxfs".utf8) || root.elementsEqual("wslfs".utf8) { return .wsl1 }
    let says = { (word: String) in signs.kernel.offset(of: Array(word.utf8)) != nil }
    // WSL1 calls itself 4.4.0-18362-Microsoft, WSL2 5.10.16.3-microsoft-standard-WSL2.
    if says("WSL2") || says("microsoft") { return .wsl2 }
    if says("Microsoft") { return .wsl1 }
    // A kernel built by hand may be called anything.
    return signs.hasInterop || signs.driverMount?.generation == .store ? .wsl2 : nil
  }
}
