internal import Census
internal import FileSystem

/// A library's name is neither a library nor text for the linker.
enum NotALibrary: Rule {
  static let id = RuleID.notALibrary

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    directory.entries.compactMap { entry in
      guard entry.name.isProper, let impostor = impostor(entry) else { return nil }
      return Finding(
        id, circumstances.isSearched(directory) ? .error : .warning, in: directory.path,
        name: entry.name.fileName, evidence: .notALibrary(impostor))
    }
  }

  private static func impostor(_ entry: LibraryEntry) -> Evidence.Impostor? {
    switch entry.kind {
    case .file(.unrecognised(.machO)), .file(.unrecognised(.portableExecutable)): return nil
    case .file(.unrecognised(let lookalike)): return .file(lookalike)
    case .file(.damaged(let error)): return .damaged(error)
    // VMware lays out directories named like libraries: /usr/lib/vmware/lib/libz.so.1/libz.so.1.
    case .special(.directory): return nil
    case .special(let kind): return .special(kind)
    default: return nil
    }
  }
}
