internal import Census
internal import ELF
internal import FileSystem

/// A library is for another processor, or for another system, than the root's.
enum ForeignArchitecture: Rule {
  static let id = RuleID.foreignArchitecture

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    let native = circumstances.native
    let foreign = directory.families.filter { !$0.architecture.runs(on: native) }
    let isMixed = foreign.count < directory.families.count
    // A directory for another processor as a whole is a cross toolchain's or a multiarch one.
    let families = isMixed ? foreign : []
    let whole = isMixed ? [] : wholeDirectory(foreign, directory, native)
    return whole + families.map { finding($0, directory, circumstances) }
      + directory.entries.compactMap { otherSystem($0, directory, native) }
  }

  private static func wholeDirectory(
    _ foreign: [LinkFamily], _ directory: DirectoryCensus, _ native: Architecture
  ) -> [Finding] {
    guard let first = foreign.first else { return [] }
    return [
      Finding(
        id, .note, in: directory.path, name: nil,
        evidence: .foreign(
          architecture: first.architecture.name, native: native.name, libraries: foreign.count),
        remedy: .none)
    ]
  }

  private static func finding(
    _ family: LinkFamily, _ directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> Finding {
    let native = circumstances.native
    let name = (family.canonical ?? family.members.first)?.entry.name
    let isServed = directory.families(ofStem: name?.stem ?? []).contains {
      $0.soname == family.soname && $0.soname != nil && $0.architecture.runs(on: native)
    }
    return Finding(
      id, circumstances.isSearched(directory) && !isServed ? .error : .note, in: directory.path,
      name: name?.fileName, soname: family.soname,
      evidence: .foreign(
        architecture: family.architecture.name, native: native.name, libraries: 1),
      remedy: .none)
  }

  private static func otherSystem(
    _ entry: LibraryEntry, _ directory: DirectoryCensus, _ native: Architecture
  ) -> Finding? {
    guard case .file(.unrecognised(let lookalike)) = entry.kind, entry.name.isProper else {
      return nil
    }
    let system: String
    switch lookalike {
    case .machO: system = "Mach-O"
    case .portableExecutable: system = "PE"
    default: return nil
    }
    return Finding(
      id, .note, in: directory.path, name: entry.name.fileName,
      evidence: .foreign(architecture: system, native: native.name, libraries: 1), remedy: .none)
  }
}
