internal import Census
internal import FileSystem
internal import Host
internal import LoaderConfiguration

/// The loader finds CUDA's stub of the driver, which is for linking only.
package enum StubInSearchPath: LoaderRule {
  /// The stable name.
  package static let id = RuleID.stubInSearchPath

  /// One for each searched directory that holds a stub.
  package static func findings(in view: LoaderView) -> [Finding] {
    view.searched.flatMap { directory, census in
      census.isStubsDirectory
        ? stubs(in: census, directory.provenance) : links(in: census, to: "stubs")
    }
  }

  private static func stubs(
    in census: DirectoryCensus, _ provenance: Provenance
  ) -> [Finding] {
    guard census.entries.contains(where: isDriver) else { return [] }
    return [
      Finding(id, .error, in: census.path, name: nil, evidence: .searched(because: provenance))
    ]
  }

  /// The SONAME of the driver, led to a stub by hand.
  private static func links(in census: DirectoryCensus, to stubs: String) -> [Finding] {
    census.entries.compactMap { entry in
      guard let text = entry.link?.text, let soname = entry.library?.soname, isDriver(entry),
        entry.name.fileName.bytes == soname.bytes,
        text.split(separator: UInt8(ascii: "/")).dropLast().last?.elementsEqual(stubs.utf8) == true
      else { return nil }
      return Finding(
        id, .error, in: census.path, name: entry.name.fileName, soname: soname, role: .soname,
        evidence: .escaping(text: text))
    }
  }

  private static func isDriver(_ entry: LibraryEntry) -> Bool {
    guard let soname = entry.library?.soname else { return false }
    return NVIDIADriver.stems.contains { soname.bytes == $0 + Array(".1".utf8) }
  }
}
