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

extension ProductFamily {
  /// The parts in one directory whose version is known, each under the name of its SONAME.
  func parts(in directory: DirectoryCensus, for native: Architecture) -> [ProductPart] {
    guard !directory.isStubsDirectory, !directory.isForwardCompatible else { return [] }
    return directory.families.compactMap { family in
      guard family.architecture == native, let soname = family.soname,
        let name = family.sonameLink, let entry = directory.entry(named: name),
        entry.library?.soname == soname, let part = part(entry, soname, in: directory)
      else { return nil }
      return part
    }
  }

  private func part(
    _ entry: LibraryEntry, _ soname: Soname, in directory: DirectoryCensus
  ) -> ProductPart? {
    let stem = Array(entry.name.stem.dropLast(3))
    guard let position = position(of: stem), let version = version(of: entry, in: directory),
      version.major >= leastMajor
    else { return nil }
    return ProductPart(
      directory: directory.path, soname: soname, name: entry.name.fileName, stem: stem,
      position: position, version: version)
  }

  private func version(of entry: LibraryEntry, in directory: DirectoryCensus) -> DottedVersion? {
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
