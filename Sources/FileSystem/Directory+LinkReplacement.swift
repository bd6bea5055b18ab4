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
    do {
      let isReplaced = try exchangeLinks(temporary, name)
      if try statusIfPresent(of: temporary)?.kind == .symbolicLink { try unlink(temporary) }
      return isReplaced
    } catch {
      // Only what was made here is taken away.
      if (try? readLink(temporary)) == text { try? unlink(temporary) }
      throw error
    }
  }

  private func exchangeLinks(
    _ temporary: FileName, _ name: FileName
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
    if try status(of: temporary).kind == .symbolicLink { return true }
    try exchange(temporary, name)
    return false
  }
}
