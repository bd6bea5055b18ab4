internal import Census
internal import ELF
internal import FileSystem
internal import Host

/// A library of a product, under the name programs ask for, with its version.
struct ProductPart {
  /// The directory it was found in.
  let directory: Path
  /// The SONAME, which is also its name there.
  let soname: Soname
  /// The same as a name.
  let name: FileName
  /// The name up to and without `.so`.
  let stem: [UInt8]
  /// Where it stands in its family's row.
  let position: Int
  /// Its version.
  let version: DottedVersion

  /// The file's path.
  var path: Path { directory.appending(name) }

  /// The number right after `.so.` in the SONAME.
  var sonameNumber: Int? {
    DottedVersion(of: soname.bytes, after: stem + Array(".so".utf8))?.major
  }
}

extension ProductPart {
  /// The parts in one directory whose version is known, each under the name of its SONAME, by product.
  ///
  /// `symbolVersions` tells the releases of files whose names tell none.
  static func all(
    in directory: DirectoryCensus, for native: Architecture,
    _ symbolVersions: [FileIdentity: DottedVersion]
  ) -> [String: [ProductPart]] {
    let parts = candidates(in: directory, for: native).compactMap {
      soname, entry, place -> (product: String, part: ProductPart)? in
      guard
        let version = place.family.version(of: entry, in: directory)
          ?? entry.resolvedIdentity.flatMap({ symbolVersions[$0] }),
        version.major >= place.family.leastMajor
      else { return nil }
      let part = ProductPart(
        directory: directory.path, soname: soname, name: entry.name.fileName,
        stem: Array(entry.name.stem.dropLast(3)), position: place.position, version: version)
      return (place.family.product, part)
    }
    return Dictionary(grouping: parts, by: \.product).mapValues { $0.map(\.part) }
  }

  /// The parts in one directory whose version neither name nor directory tells.
  static func filesWithoutVersion(
    in directory: DirectoryCensus, for native: Architecture
  ) -> [Path] {
    candidates(in: directory, for: native).compactMap { _, entry, place in
      place.family.version(of: entry, in: directory) == nil
        ? directory.path.appending(entry.name.fileName) : nil
    }
  }

  private static func candidates(
    in directory: DirectoryCensus, for native: Architecture
  ) -> [(Soname, LibraryEntry, ProductFamily.Place)] {
    guard !directory.isStubsDirectory, !directory.isForwardCompatible else { return [] }
    return directory.families.compactMap { family in
      guard family.architecture == native, let soname = family.soname,
        let name = family.sonameLink, let entry = directory.entry(named: name),
        let place = ProductFamily.place(ofStem: entry.name.stem),
        entry.library?.soname == soname
      else { return nil }
      return (soname, entry, place)
    }
  }
}

extension ProductFamily {
  /// The version of a part, where the name of its file or a directory tells it.
  fileprivate func version(of entry: LibraryEntry, in directory: DirectoryCensus) -> DottedVersion?
  {
    switch place {
    case .fileName: return directory.version(of: entry).flatMap { DottedVersion($0) }
    case .directory(let parent):
      let names = directory.path.bytes.split(separator: UInt8(ascii: "/"))
      guard let index = names.firstIndex(where: { $0.elementsEqual(parent.utf8) }) else {
        return nil
      }
      return names[(index + 1)...].first.flatMap { DottedVersion($0) }
    }
  }
}

extension DirectoryCensus {
  /// Whether it holds a newer driver's libraries for an older module, as NVIDIA means it:
  /// `/usr/local/cuda/compat`.
  var isForwardCompatible: Bool {
    path.bytes.split(separator: UInt8(ascii: "/")).contains {
      $0.elementsEqual("compat".utf8) || $0.starts(with: "cuda-compat".utf8)
    }
  }
}
