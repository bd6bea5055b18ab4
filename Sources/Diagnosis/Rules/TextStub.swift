internal import Census
internal import FileSystem

/// A small file whose whole content names a sibling: a link that a copy or checkout turned to text.
enum TextStub: Rule {
  static let id = RuleID.textStub

  /// Longest chain of stubs that is followed.
  private static let longestChain = 16

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    directory.entries.compactMap { entry in
      guard case .file(.linkStub(let stub)) = entry.kind, entry.name.isProper else { return nil }
      let library = library(behind: stub.target, in: directory)
      // A stub that names a backup is brought to life as what it should have been.
      let isUseful = library?.name.isProper == true
      let target = isUseful ? stub.target : directory.fit(for: entry.name)?.target
      let isTrusted = library.map { agrees(entry.name, with: $0) } ?? true
      return Finding(
        id, .error, in: directory.path, name: entry.name.fileName,
        soname: library?.library?.soname, evidence: .stub(stub),
        remedy: isTrusted ? target.map { Remedy(.safe, .link(to: $0)) } ?? .manual : .manual)
    }
  }

  /// The library at the end of a chain of stubs and links inside the directory.
  private static func library(
    behind name: FileName, in directory: DirectoryCensus
  ) -> LibraryEntry? {
    var name = name
    for _ in 0..<longestChain {
      if let library = directory.libraryBehind(name) { return library }
      guard case .file(.linkStub(let stub)) = directory.entry(named: name)?.kind else {
        return nil
      }
      name = stub.target
    }
    return nil
  }

  // A stub that would give a SONAME's name to a library of another SONAME is not brought to life.
  private static func agrees(_ name: LibraryName, with entry: LibraryEntry) -> Bool {
    guard name.form == .versioned, let soname = entry.library?.soname?.fileName else { return true }
    return [LibraryName(soname), entry.name].contains {
      name.isBeginning(of: $0) || $0.isBeginning(of: name)
    }
  }
}
