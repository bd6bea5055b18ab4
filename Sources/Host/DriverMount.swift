internal import FileSystem

/// The mount by which Windows lends its graphics driver's libraries to a distribution in WSL.
package struct DriverMount: Hashable, Sendable {
  /// Which WSL made the mount, for what can be done with it differs.
  package enum Generation: String, Hashable, Sendable {
    /// WSL from the Store: an overlay over the driver's and WSL's own libraries, its upper layer in
    /// memory. What is changed in it is gone once the distribution stops.
    case store
    /// WSL as part of Windows 10 and 11 until 2022: the driver's directory itself, read-only.
    case inbox
    /// WSL's own containers: read-only, by virtiofs, 9p or an overlay without an upper layer.
    case session
  }

  /// The type of the file system, such as `overlay`.
  package let fileSystem: [UInt8]
  /// Whether nothing can be written to it.
  package let isReadOnly: Bool
  /// Which WSL made it.
  package let generation: Generation

  /// Puts the facts together.
  package init(fileSystem: [UInt8], isReadOnly: Bool, generation: Generation) {
    self.fileSystem = fileSystem
    self.isReadOnly = isReadOnly
    self.generation = generation
  }

  /// Whether names can be changed, for as long as the distribution runs.
  package var isVolatile: Bool { generation == .store && !isReadOnly }

  /// Judges what is mounted at the driver's directory; `nil` where it is nothing that Windows lends.
  ///
  /// A bind mount of a directory of the distribution's own is none, whatever its place is called.
  init?(_ mount: MountTable.Mount) {
    let type = String(decoding: mount.fileSystem, as: UTF8.self)
    let hasUpper = mount.superOption("upperdir") != nil
    let isReadOnly = mount.isReadOnly || type == "overlay" && !hasUpper
    switch type {
    case "overlay":
      // The layers' names are of WSL's own making: /gpu_lib_packaged:/gpu_lib_inbox.
      guard let lower = mount.superOption("lowerdir"), Self.isOfDriver(lower) else { return nil }
      self.init(
        fileSystem: mount.fileSystem, isReadOnly: isReadOnly,
        generation: isReadOnly ? .session : .store)
    case "9p":
      self.init(fileSystem: mount.fileSystem, isReadOnly: isReadOnly, generation: .inbox)
    case "virtiofs":
      self.init(fileSystem: mount.fileSystem, isReadOnly: isReadOnly, generation: .session)
    default: return nil
    }
  }

  private static func isOfDriver(_ layers: [UInt8]) -> Bool {
    layers.split(separator: UInt8(ascii: ":")).contains { layer in
      Path(Array(layer)).lastName?.bytes.starts(with: "gpu_lib".utf8) ?? false
    }
  }
}
