extension Directory {
  /// Makes a link lead elsewhere in one instant; false where something that is no link took its place.
  ///
  /// The new link is made beside it and the two are exchanged. What came out is looked at again: if
  /// someone put a file there meanwhile, the two are exchanged back and nothing is changed.
  package func replaceLink(
    _ name: FileName, with text: [UInt8]
  ) throws(FileSystemError) -> Bool {
    let temporary = try Directory.temporaryName()
    try makeLink(temporary, to: text)
    let isReplaced: Bool
    do {
      isReplaced = try exchangeLinks(temporary, name, made: try status(of: temporary).identity)
    } catch {
      // Only what was made here is taken away.
      if (try? readLink(temporary)) == text { try? unlink(temporary) }
      throw error
    }
    // A file that someone else had there stays, if under a hidden name, rather than being removed.
    if (try? status(of: temporary))?.kind == .symbolicLink { try unlink(temporary) }
    return isReplaced
  }

  private func exchangeLinks(
    _ temporary: FileName, _ name: FileName, made: FileIdentity
  ) throws(FileSystemError) -> Bool {
    do {
      try exchange(temporary, name)
    } catch {
      guard error.errno.isUnsupportedCall else { throw error }
      // A file system that cannot exchange: a rename is as gapless, after one more look.
      guard try status(of: name).kind == .symbolicLink else { return false }
      try rename(temporary, over: name)
      return true
    }
    if (try? status(of: temporary))?.kind == .symbolicLink { return true }
    try exchange(temporary, name)
    // Who replaced the new link by a file in that instant meant the name to hold the newer file.
    let displaced = try status(of: temporary)
    if displaced.identity != made, displaced.kind != .symbolicLink {
      try exchange(temporary, name)
    }
    return false
  }

  /// Removes a link that `leadsNowhere`; false where it does not, or is none, and then it stays.
  ///
  /// It is moved aside first and looked at there, so that what someone puts under the name in the
  /// last moment is never removed.
  package func removeLink(
    _ name: FileName, where leadsNowhere: (FileName) -> Bool
  ) throws(FileSystemError) -> Bool {
    guard try status(of: name).kind == .symbolicLink, leadsNowhere(name) else { return false }
    let temporary = try Directory.temporaryName()
    // Over a random name, which is free with near certainty: a plain rename, on every file system.
    try rename(name, over: temporary)
    if (try? status(of: temporary))?.kind == .symbolicLink, leadsNowhere(temporary) {
      try unlink(temporary)
      return true
    }
    try rename(temporary, to: name)
    return false
  }
}
