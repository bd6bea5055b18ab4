internal import ELF
internal import FileSystem
package import Host
internal import LoaderConfiguration
package import Messages

/// What a helper would ask first, above the findings: one line a fact, as far as there are facts.
package enum HostHeader {
  /// The lines, without line ends, aligned and readable within `columns`.
  ///
  /// - Parameters:
  ///   - directories: How many directories the loader searches.
  ///   - libraries: How many libraries are in them.
  ///   - elapsed: What the look took, in milliseconds; `nil` says nothing of it.
  package static func lines(
    _ facts: HostFacts, directories: Int, libraries: Int, elapsed: Int64?, catalog: any Catalog,
    style: Style, columns: Int
  ) -> [String] {
    let searched =
      elapsed.map {
        catalog.hostSearched(libraries: libraries, directories: directories, time: time($0))
      } ?? catalog.hostSearched(libraries: libraries, directories: directories)
    let told = HostPhrases(facts, catalog).lines + [(catalog.hostSearched, [searched])]
    return aligned(told.filter { !$0.1.isEmpty }, style, columns)
  }

  private static func aligned(
    _ told: [(label: String, values: [String])], _ style: Style, _ columns: Int
  ) -> [String] {
    let width = (told.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0) + 2
    return told.flatMap { label, values in
      let wrapped = values.flatMap {
        DisplayWidth.wrapped($0, columns: max(20, columns - width))
      }
      return wrapped.enumerated().map { index, line in
        let gap = index == 0 ? width - DisplayWidth.columns(of: label) : width
        return (index == 0 ? style.faint(label) : "") + String(repeating: " ", count: gap) + line
      }
    }
  }

  private static func time(_ milliseconds: Int64) -> String {
    if milliseconds < 1000 { return "\(max(0, milliseconds)) ms" }
    return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
  }
}

/// Each fact as text.
private struct HostPhrases {
  private let facts: HostFacts
  private let catalog: any Catalog

  // A machine with more toolkits shows the rest in JSON.
  private static let most = 8

  init(_ facts: HostFacts, _ catalog: any Catalog) {
    self.facts = facts
    self.catalog = catalog
  }

  /// What each line is about and what it says; nothing where nothing is known.
  var lines: [(String, [String])] {
    [
      (catalog.hostDistribution, texts(facts.distribution?.name)),
      (catalog.hostKernel, texts(facts.kernel)),
      (catalog.hostCLibrary, facts.cLibrary.map { [$0.text] } ?? []),
      (catalog.hostProcessor, facts.architecture.map { [$0.name] } ?? []),
      (catalog.hostWindows, facts.windowsSubsystem.map(windows) ?? []),
      (catalog.hostDriver, facts.driver.map(driver) ?? []),
      ("CUDA", facts.toolkits.suffix(Self.most).map(toolkit)),
      ("cuDNN", facts.cudnn.suffix(Self.most).map(cudnn)),
    ]
  }

  private func texts(_ bytes: [UInt8]?) -> [String] {
    guard let bytes, !bytes.isEmpty else { return [] }
    return [Escaping.displayed(bytes)]
  }

  private func windows(_ subsystem: WindowsSubsystem) -> [String] {
    let kind = catalog.hostWindows(
      subsystem.kind.rawValue, isContainer: subsystem.isContainer)
    if let type = subsystem.driverMount?.fileSystem {
      let directory = Escaping.displayed(WindowsSubsystem.driverDirectory)
      return [kind, catalog.hostWindowsDriver(directory, fileSystem: Escaping.displayed(type))]
    }
    return subsystem.hasGraphicsDevice ? [kind, catalog.hostWindowsWithoutDriver] : [kind]
  }

  private func driver(_ driver: NVIDIADriver) -> [String] {
    let versions = driver.libraryVersions
    if let module = driver.module, versions == [module] {
      return [catalog.hostDriver(both: module.text)]
    }
    let libraries = versions.map(\.text).joined(separator: ", ")
    return (versions.isEmpty ? [] : [catalog.hostDriver(libraries: libraries)])
      + (driver.module.map { [catalog.hostDriver(module: $0.text)] } ?? [])
  }

  private func toolkit(_ toolkit: CUDAToolkit) -> String {
    let path = Escaping.displayed(toolkit.path)
    let placed = toolkit.version.map { catalog.hostPlaced($0.text, at: path) } ?? path
    return toolkit.isDefault ? catalog.hostDefault(placed) : placed
  }

  private func cudnn(_ library: VersionedLibrary) -> String {
    catalog.hostPlaced(library.version.text, at: Escaping.displayed(library.path.parent))
  }
}

extension CLibrary {
  /// The library's own name and release.
  var text: String {
    switch self {
    case .glibc(let release): release.map { "glibc \($0.major).\($0.minor)" } ?? "glibc"
    case .musl: "musl"
    }
  }
}
