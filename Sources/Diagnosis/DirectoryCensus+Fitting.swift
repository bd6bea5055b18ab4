internal import Census
internal import FileSystem

extension DirectoryCensus {
  /// The family that a dead name belongs to, and what a link of that name should say.
  ///
  /// `text` is the first name the dead link led to, where there is one: a link that asked for another
  /// version than the family's does not fit.
  func fit(
    for name: LibraryName, askingFor text: FileName? = nil
  ) -> (family: LinkFamily, target: FileName)? {
    let candidates = families(ofStem: name.stem).filter { fits($0, name, askingFor: text) }
    // Two SONAMEs of one stem, libfoo.so.1 and libfoo.so.2: a person has to choose.
    guard candidates.count == 1, let family = candidates.first,
      let target = family.rightTarget(of: name, sonameLinkExists: sonameServes(family)),
      target != name.fileName
    else { return nil }
    return (family, target)
  }

  private func fits(
    _ family: LinkFamily, _ name: LibraryName, askingFor text: FileName?
  ) -> Bool {
    guard name.isProper, let canonical = family.canonical?.entry.name,
      let soname = family.sonameLink
    else { return false }
    if soname == name.fileName { return !isStubsDirectory }
    guard name.stem == canonical.stem else { return false }
    guard name.form == .unversioned else { return name.isBeginning(of: canonical) }
    guard let text = text.map(LibraryName.init), text.stem == name.stem, text.form == .versioned
    else { return true }
    let link = LibraryName(soname)
    return link.isBeginning(of: text) || text.isBeginning(of: link)
  }

  /// Whether the SONAME's name opens to the bytes of the canonical file, now or once it is mended.
  func sonameServes(_ family: LinkFamily) -> Bool {
    guard let soname = family.sonameLink, let canonical = family.canonical else { return false }
    if canonical.name == soname { return true }
    guard let entry = entry(named: soname) else { return canMakeSonameLink(for: family) }
    switch entry.kind {
    case .file(.library):
      return family.member(named: soname)?.contentSet == canonical.contentSet
    case .file(.linkStub), .file(.empty): return !isStubsDirectory
    case .link(let link):
      switch link.destination {
      case .file(let status, _):
        return family.member(with: status.identity)?.contentSet == canonical.contentSet
      case .missing, .loop: return link.sibling != nil
      case .other, .unreadable: return false
      }
    case .file, .special: return false
    }
  }

  /// Whether a SONAME link may be added for the family: its place is free and belongs to it alone.
  func canMakeSonameLink(for family: LinkFamily) -> Bool {
    guard !isStubsDirectory, let soname = family.sonameLink, let canonical = family.canonical,
      LibraryName(soname).stem == canonical.entry.name.stem
    else { return false }
    return family.soname.map(familyCount) == 1
  }
}
