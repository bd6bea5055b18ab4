internal import FileSystem
internal import Host
internal import WSL

/// The directory that Windows lends to WSL, in a document.
struct JSONLentDirectory: Encodable {
  let path = JSONName(WindowsSubsystem.driverDirectory.bytes).text
  let windowsPath = WindowsSubsystem.windowsDirectory
  let fileSystem, generation: String
  let isReadOnly, isVolatile, isSearched, isContainer: Bool
  let ways: [String]
  let links: String?

  init(_ lent: LentDirectory) {
    fileSystem = JSONName(lent.mount.fileSystem).text
    generation = lent.mount.generation.rawValue
    isReadOnly = lent.mount.isReadOnly
    isVolatile = lent.mount.isVolatile
    isSearched = lent.isSearched
    isContainer = lent.subsystem.isContainer
    ways = lent.ways.map(\.rawValue)
    links = lent.links.map { JSONName($0.bytes).text }
  }
}
