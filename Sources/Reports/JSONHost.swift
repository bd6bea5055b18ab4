internal import ELF
internal import FileSystem
internal import Host
internal import LoaderConfiguration

/// The member `host` of a report: the facts as plain members, `null` where nothing is known.
struct JSONHost: Encodable {
  private let distribution: JSONDistribution?
  private let kernel: String?
  private let cLibrary: String?
  private let architecture: String?
  private let windows: JSONWindows?
  private let driver: JSONDriver?
  private let cuda: [JSONToolkit]
  private let cudnn: [JSONVersioned]

  private enum CodingKeys: String, CodingKey {
    case distribution, kernel, cLibrary, architecture, windows, driver, cuda, cudnn
  }

  init(_ facts: HostFacts) {
    distribution = facts.distribution.map(JSONDistribution.init)
    kernel = facts.kernel.map { JSONName($0).text }
    cLibrary = facts.cLibrary?.text
    architecture = facts.architecture?.name
    windows = facts.windowsSubsystem.map(JSONWindows.init)
    driver = facts.driver.map(JSONDriver.init)
    cuda = facts.toolkits.map(JSONToolkit.init)
    cudnn = facts.cudnn.map(JSONVersioned.init)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(distribution, forKey: .distribution)
    try container.encode(kernel, forKey: .kernel)
    try container.encode(cLibrary, forKey: .cLibrary)
    try container.encode(architecture, forKey: .architecture)
    try container.encode(windows, forKey: .windows)
    try container.encode(driver, forKey: .driver)
    try container.encode(cuda, forKey: .cuda)
    try container.encode(cudnn, forKey: .cudnn)
  }
}

private struct JSONDistribution: Encodable {
  let name: String
  let id, versionID: String?

  init(_ distribution: Distribution) {
    name = JSONName(distribution.name).text
    id = distribution.id.map { JSONName($0).text }
    versionID = distribution.versionID.map { JSONName($0).text }
  }
}

private struct JSONWindows: Encodable {
  let kind: String
  let driverFileSystem: String?
  let hasGraphicsDevice, isContainer: Bool

  init(_ subsystem: WindowsSubsystem) {
    kind = subsystem.kind.rawValue
    driverFileSystem = subsystem.driverMount.map { JSONName($0.fileSystem).text }
    hasGraphicsDevice = subsystem.hasGraphicsDevice
    isContainer = subsystem.isContainer
  }
}

private struct JSONDriver: Encodable {
  let module: String?
  let libraries: [JSONVersioned]

  init(_ driver: NVIDIADriver) {
    module = driver.module?.text
    libraries = driver.libraries.map(JSONVersioned.init)
  }
}

private struct JSONToolkit: Encodable {
  let path: String
  let version: String?
  let isDefault: Bool

  init(_ toolkit: CUDAToolkit) {
    path = JSONName(toolkit.path.bytes).text
    version = toolkit.version?.text
    isDefault = toolkit.isDefault
  }
}

private struct JSONVersioned: Encodable {
  let path, version: String

  init(_ library: VersionedLibrary) {
    path = JSONName(library.path.bytes).text
    version = library.version.text
  }
}
