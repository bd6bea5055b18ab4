package import Census
internal import FileSystem
package import Ownership

/// Asks every rule about every directory.
package enum Diagnostician {
  /// All rules, in the order in which their findings of one path are told.
  package static let rules: [any Rule.Type] = [
    CopiedDirectory.self, InvertedChain.self, ConflictingCopy.self, HardCopy.self,
    BackupHijack.self, OutdatedLink.self, WrongSonameLink.self, MissingSonameLink.self,
    DanglingLink.self, LinkLoop.self, TextStub.self, EmptyLibrary.self, TruncatedLibrary.self,
    NotALibrary.self, ForeignArchitecture.self, AbsoluteLink.self, HardLink.self,
    MissingSoname.self, UnstorableLinks.self, EscapingLink.self, MixedFamily.self,
  ]

  /// The rules that judge what the loader sees as a whole, in the order in which they are told.
  package static let loaderRules: [any LoaderRule.Type] = [
    MissingDirectory.self, InsecureDirectory.self, ShadowedLibrary.self, StaleCache.self,
    MixedFamily.self, StubInSearchPath.self, DriverMismatch.self, StaleLinks.self,
  ]

  /// What is wrong in all that a loader sees: each directory by itself, and all together.
  package static func findings(
    in view: LoaderView, _ circumstances: Circumstances
  ) -> [Finding] {
    let found =
      loaderRules.flatMap { $0.findings(in: view) } + findings(in: view.census, circumstances)
    return found.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return a.path == b.path ? left.offset < right.offset : a.path < b.path
    }.map(\.element)
  }

  /// What is wrong in a census, sorted by directory, name and the order of the rules.
  package static func findings(
    in census: LibraryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    let copies = Set(census.directories.filter { $0.twin != nil }.map(\.path))
    return census.directories.flatMap { directory in
      directory.path.ancestors.contains(where: copies.contains)
        ? [] : findings(in: directory, circumstances)
    }
  }

  private static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    // A full copy repeats what is wrong in its original; only that it is a copy is worth telling.
    let asked = directory.twin == nil ? rules : [CopiedDirectory.self]
    let found = asked.flatMap { $0.findings(in: directory, circumstances) }
    let possible =
      directory.isLentByWindows
      ? found.map(\.leftToWindows)
      : directory.place.links == .none ? found.map(withoutLinks) : found
    let ordered = possible.enumerated().sorted { left, right in
      let (a, b) = (left.element.name?.bytes ?? [], right.element.name?.bytes ?? [])
      return a == b ? left.offset < right.offset : a.lexicographicallyPrecedes(b)
    }
    return ordered.map(\.element)
  }

  private static func withoutLinks(_ finding: Finding) -> Finding {
    var finding = finding
    if finding.remedy.change != nil {
      finding.remedy = Remedy(.script, finding.remedy.change)
    }
    return finding
  }
}

extension [Finding] {
  /// The findings with the packages that own their names.
  ///
  /// A link to another SONAME that a package ships is that package's decision, no more than a note.
  package func attributed(to known: KnownOwners) -> [Finding] {
    map { finding in
      var finding = finding
      finding.owner = known.owners[finding.path]
      if finding.owner != nil, finding.rule == .wrongSonameLink {
        finding.severity = .note
        finding.remedy = .none
      }
      return finding
    }
  }
}
