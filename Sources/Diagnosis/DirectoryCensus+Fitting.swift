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
    guard let family = fittingFamily(for: name, askingFor: text),
      let target = rightTarget(of: name, in: family), target != name.fileName
    else { return nil }
    return (family, target)
  }

  /// What a link of this name should say, as the directory is and will be.
  func rightTarget(of name: LibraryName, in family: LinkFamily) -> FileName? {
    let serves = sonameServes(family) && !sonameLeadsThrough(name.fileName, family)
    return family.rightTarget(of: name, sonameLinkExists: serves)
  }

  // libfoo.so must not lead to a SONAME link that leads to libfoo.so.
  private func sonameLeadsThrough(_ name: FileName, _ family: LinkFamily) -> Bool {
    // A dead SONAME link gets another text.
    guard let soname = family.sonameLink, entry(named: soname)?.resolvedIdentity != nil else {
      return false
    }
    var next: FileName? = soname
    for _ in 0..<40 {
      guard let here = next.flatMap({ entry(named: $0) }) else { return false }
      next = here.link?.sibling ?? here.stub?.target
      if next == name { return true }
    }
    return true
  }

  /// The library a name opens to, or will once what is dead is mended.
  func libraryBehind(_ name: FileName) -> LibraryEntry? {
    guard let entry = entry(named: name) else {
      return families.first { $0.sonameLink == name && canMakeSonameLink(for: $0) }?
        .canonical?.entry
    }
    if entry.library != nil { return entry }
    switch entry.kind {
    case .file(.empty): return fit(for: entry.name)?.family.canonical?.entry
    case .link(let link) where link.destination == .missing || link.destination == .loop:
      return fit(for: entry.name, askingFor: link.sibling)?.family.canonical?.entry
    default: return nil
    }
  }

  // Two SONAMEs of one stem, libfoo.so.1 and libfoo.so.2: a person has to choose.
  private func fittingFamily(
    for name: LibraryName, askingFor text: FileName? = nil
  ) -> LinkFamily? {
    let candidates = families(ofStem: name.stem).filter { fits($0, name, askingFor: text) }
    return candidates.count == 1 ? candidates.first : nil
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
    case .file(.linkStub), .file(.empty): return fittingFamily(for: LibraryName(soname)) == family
    case .link(let link):
      switch link.destination {
      case .file(let status, _):
        return family.member(with: status.identity)?.contentSet == canonical.contentSet
      case .missing, .loop:
        return link.sibling != nil && fittingFamily(for: LibraryName(soname)) == family
      case .other, .unreadable, .elsewhere: return false
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

extension LibraryEntry {
  /// The link that the file was once.
  fileprivate var stub: LinkStub? {
    if case .file(.linkStub(let stub)) = kind { return stub }
    return nil
  }
}
