internal import Census
internal import ELF
internal import FileSystem
internal import Host
internal import LoaderConfiguration

/// The driver's library that programs would load is not of the version of the loaded kernel module.
///
/// NVIDIA's packages for forward compatibility differ on purpose. Under WSL there is no module.
package enum DriverMismatch: LoaderRule {
  /// The stable name.
  package static let id = RuleID.driverMismatch

  /// At most one for each library of the driver.
  package static func findings(in view: LoaderView) -> [Finding] {
    guard let host = view.host, host.windowsSubsystem == nil, let driver = host.driver,
      let module = driver.module
    else { return [] }
    return NVIDIADriver.stems.compactMap { stem in
      guard let name = FileName(stem + Array(".1".utf8)),
        let (census, entry) = taken(name, in: view), !census.isForwardCompatible,
        let version = version(of: entry, in: census, driver),
        version.components != module.components
      else { return nil }
      return Finding(
        id, .error, in: census.path, name: name, soname: entry.library?.soname, role: .soname,
        evidence: .driver(library: version.text, module: module.text))
    }
  }

  private static func taken(
    _ name: FileName, in view: LoaderView
  ) -> (DirectoryCensus, LibraryEntry)? {
    for (directory, census) in view.searched where !directory.provenance.isHardwareCapabilities {
      if let entry = census.entry(named: name), entry.library?.architecture == view.native {
        return (census, entry)
      }
    }
    return nil
  }

  private static func version(
    of entry: LibraryEntry, in census: DirectoryCensus, _ driver: NVIDIADriver
  ) -> DottedVersion? {
    let path = census.path.appending(entry.name.fileName)
    if let library = driver.libraries.first(where: { $0.name == path }) { return library.version }
    guard let version = census.version(of: entry) else { return nil }
    return NVIDIADriver.version(inName: entry.name.stem + Array(".\(version)".utf8))
  }
}
