internal import Census
internal import FileSystem
internal import LoaderCache

/// The unversioned name is the file and the versioned names lead to it.
///
/// Fires only where a full version leads there: `libLLVM-14.so.1 -> libLLVM-14.so`, a SONAME link to
/// an unversioned file, is what ldconfig itself makes.
enum InvertedChain: Rule {
  static let id = RuleID.invertedChain

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    directory.families.compactMap { finding(for: $0, in: directory) }
  }

  private static func finding(
    for family: LinkFamily, in directory: DirectoryCensus
  ) -> Finding? {
    guard let file = family.canonical, file.entry.name.form == .unversioned,
      let soname = family.sonameLink, soname != file.name
    else { return nil }
    let links = directory.entries(ofStem: file.entry.name.stem).filter {
      $0.link?.sibling != nil && $0.resolvedIdentity == file.entry.status.identity
        && $0.name.form == .versioned
    }
    let realNames = links.map(\.name).filter {
      $0.fileName != soname && LibraryName(soname).isBeginning(of: $0)
    }
    guard
      let realName = realNames.max(by: {
        LibraryOrdering.compare($0.fileName.bytes, $1.fileName.bytes) < 0
      })
    else { return nil }
    // Every link that names the file directly would lead in a circle once the file is a link itself.
    var relink: [FileName: FileName] = [:]
    for link in links where link.name != realName && link.link?.sibling == file.name {
      relink[link.name.fileName] = realName.fileName
    }
    // The SONAME is sure to lead on only if it is relinked itself, or was never in the way.
    relink[file.name] = relink[soname] == nil ? realName.fileName : soname
    return Finding(
      id, .warning, in: directory.path, name: file.name, soname: family.soname, role: .linker,
      evidence: .inverted(realName: realName.fileName, links: links.map(\.name.fileName)),
      remedy: Remedy(
        .safe, .turnChain(file: file.name, realName: realName.fileName, relink: relink)))
  }
}
