package import FileSystem
internal import LoaderCache

/// What ldconfig will let a SONAME link of a directory lead to: ldconfig(8), "-X" and the links it makes.
package struct LdconfigChoice: Hashable, Sendable {
  /// Why a name wins over the file that the link leads to now.
  package enum Reason: String, Hashable, Sendable {
    /// It is a backup copy.
    case backup
    /// A package manager left it behind.
    case leftover
    /// Its name is the greater one.
    case greaterName
  }

  /// The SONAME link.
  package let link: FileName
  /// The name it leads to now, as far as this directory tells.
  package let current: FileName
  /// The name it will lead to.
  package let choice: FileName
  /// Why.
  package let reason: Reason
}

extension DirectoryCensus {
  /// What the next ldconfig would do to a SONAME link that leads to a library; `nil` if it stays.
  ///
  /// `takesLeftovers`: whether it takes what dpkg and rpm have under a temporary name, as up to 2.38.
  package func ldconfigChange(
    of link: FileName, takesLeftovers: Bool
  ) -> LdconfigChoice? {
    guard let entry = entry(named: link), let text = entry.link,
      let current = entry.resolvedIdentity, entry.library != nil
    else { return nil }
    let candidates = entries.filter { candidate in
      candidate.candidateSoname == link
        && (takesLeftovers || !candidate.name.isPackageManagerLeftover)
    }
    let choice = candidates.max { left, right in
      if left.isPureLink != right.isPureLink { return left.isPureLink }
      return LibraryOrdering.compare(left.name.fileName.bytes, right.name.fileName.bytes) < 0
    }
    guard let choice, !choice.isPureLink, choice.resolvedIdentity != current else { return nil }
    let name = choice.name
    return LdconfigChoice(
      link: link, current: text.sibling ?? link, choice: name.fileName,
      reason: name.isPackageManagerLeftover
        ? .leftover : name.isProper ? .greaterName : .backup)
  }
}

extension LibraryEntry {
  /// The SONAME that ldconfig counts the name under; `nil` where it takes no library from it.
  fileprivate var candidateSoname: FileName? {
    guard let library else { return nil }
    guard let soname = library.soname else { return name.fileName }
    return isPureLink ? name.fileName : soname.fileName
  }

  /// Whether it is a link that only gives a library its SONAME or linker name.
  fileprivate var isPureLink: Bool {
    guard link != nil, let library else { return false }
    let own = name.fileName.bytes
    let soname = library.soname?.bytes ?? own
    return own == soname || own.suffix(3).elementsEqual(".so".utf8) && soname.starts(with: own)
  }
}
