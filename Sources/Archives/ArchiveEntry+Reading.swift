internal import CLibArchive
internal import FileSystem

extension ArchiveEntry {
  /// Takes over what libarchive read of an entry: archive_entry(3).
  init(_ entry: OpaquePointer) {
    func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8]? {
      guard let text = unsafe text else { return nil }
      return unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }
    let hardLink = unsafe bytes(clibarchive_hardlink(entry))
    self.init(
      name: unsafe bytes(clibarchive_pathname(entry)) ?? [],
      kind: ArchiveEntry.kind(unsafe UInt32(archive_entry_filetype(entry)), hardLink != nil),
      size: unsafe archive_entry_size_is_set(entry) == 0
        ? nil : UInt64(clamping: archive_entry_size(entry)),
      permissions: unsafe UInt32(archive_entry_perm(entry)) & 0o7777,
      owner: unsafe UInt32(clamping: archive_entry_uid(entry)),
      group: unsafe UInt32(clamping: archive_entry_gid(entry)),
      modificationTime: FileTime(
        seconds: unsafe Int64(archive_entry_mtime(entry)),
        nanoseconds: unsafe UInt32(clamping: archive_entry_mtime_nsec(entry))),
      linkText: unsafe bytes(clibarchive_symlink(entry)), hardLinkTarget: hardLink)
    isEncrypted = unsafe archive_entry_is_data_encrypted(entry) > 0
  }

  // A hard link has the kind of what it is another name of, and tar states none.
  private static func kind(_ type: UInt32, _ isHardLink: Bool) -> FileKind {
    switch type & 0o170000 {
    case 0o100000: .regular
    case 0o040000: .directory
    case 0o120000: .symbolicLink
    case 0o010000: .fifo
    case 0o140000: .socket
    case 0o020000: .characterDevice
    case 0o060000: .blockDevice
    default: isHardLink ? .regular : .unknown
    }
  }
}
