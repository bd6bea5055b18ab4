internal import Census
internal import FileSystem

/// A name of SONAME form leads to a library with another SONAME.
enum WrongSonameLink: Rule {
  static let id = RuleID.wrongSonameLink

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    directory.entries.compactMap { entry in
      guard let link = entry.link, entry.name.form == .versioned, entry.name.isProper,
        let found = link.destination.content?.library?.soname,
        !isAccountedFor(entry.name, link, found)
      else { return nil }
      return Finding(
        id, .error, in: directory.path, name: entry.name.fileName, soname: found,
        evidence: .wrongSoname(text: link.text, found: found))
    }
  }

  private static func isAccountedFor(
    _ name: LibraryName, _ link: LibraryLink, _ found: Soname
  ) -> Bool {
    // The administrator's choice among alternatives: update-alternatives(1).
    if link.text.starts(with: "/etc/alternatives/".utf8) { return true }
    if agree(name, FileName(found.bytes)) { return true }
    // libXaw7.so.7 -> libXaw7.so.7.0.0 keeps its own name's promise, whatever the SONAME says.
    return agree(name, Path(link.text).lastName)
      && Path(link.text).lastName.map(LibraryName.init)?.form == .versioned
      && Path(link.text).lastName != FileName(found.bytes)
  }

  private static func agree(_ name: LibraryName, _ other: FileName?) -> Bool {
    guard let other = other.map(LibraryName.init) else { return false }
    return name.isBeginning(of: other) || other.isBeginning(of: name)
  }
}
