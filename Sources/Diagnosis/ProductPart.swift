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
  ///
  /// `symbolVersions` tells the releases of files whose names tell none.
  func parts(
    in directory: DirectoryCensus, for native: Architecture,
    _ symbolVersions: [FileIdentity: DottedVersion]
  ) -> [ProductPart] {
    candidates(in: directory, for: native).compactMap { soname, entry, position in
      guard
        let version = version(of: entry, in: directory)
          ?? entry.resolvedIdentity.flatMap({ symbolVersions[$0] }),
        version.major >= leastMajor
      else { return nil }
      return ProductPart(
        directory: directory.path, soname: soname, name: entry.name.fileName,
        stem: stem(of: entry), position: position, version: version)
    }
  }

  /// The parts in one directory whose version neither name nor directory tells.
  func filesWithoutVersion(in directory: DirectoryCensus, for native: Architecture) -> [Path] {
    candidates(in: directory, for: native).compactMap { _, entry, _ in
      version(of: entry, in: directory) == nil
        ? directory.path.appending(entry.name.fileName) : nil
    }
  }

  private func candidates(
    in directory: DirectoryCensus, for native: Architecture
  ) -> [(Soname, LibraryEntry, position: Int)] {
    guard !directory.isStubsDirectory, !directory.isForwardCompatible else { return [] }
    return directory.families.compactMap { family in
      guard family.architecture == native, let soname = family.soname,
        let name = family.sonameLink, let entry = directory.entry(named: name),
        entry.library?.soname == soname, let position = position(of: stem(of: entry))
      else { return nil }
      return (soname, entry, position)
    }
  }

  private func stem(of entry: LibraryEntry) -> [UInt8] { Array(entry.name.stem.dropLast(3)) }

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
