internal import CLibArchive
internal import Census
internal import FileSystem

extension ArchiveReader {
  /// Where the present entry's headers begin; at the end, where the entries do.
  var headerPosition: UInt64 {
    UInt64(max(0, unsafe archive_read_header_position(handle.pointer)))
  }

  /// The blocks of a tar archive that say what the present entry says, but of a symbolic link.
  func linkBlocks(text: [UInt8]) throws(ArchiveError) -> [UInt8] {
    guard let present = unsafe presentEntry, let entry = unsafe archive_entry_clone(present) else {
      throw ArchiveError(entryPath, .unsupported("archive_entry_clone"))
    }
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_copy_hardlink(entry, nil)
    unsafe archive_entry_set_filetype(entry, 0o120000)
    unsafe archive_entry_set_perm(entry, 0o777)
    unsafe archive_entry_set_size(entry, 0)
    unsafe (text + [0]).withUnsafeBytes {
      unsafe archive_entry_copy_symlink(
        entry, $0.baseAddress?.assumingMemoryBound(to: CChar.self))
    }
    // What links have none of.
    unsafe archive_entry_sparse_clear(entry)
    unsafe archive_entry_xattr_clear(entry)
    unsafe archive_entry_acl_clear(entry)
    unsafe archive_entry_set_fflags(entry, 0, 0)
    unsafe archive_entry_copy_mac_metadata(entry, nil, 0)
    return unsafe try blocks(of: entry)
  }

  private func blocks(of entry: OpaquePointer) throws(ArchiveError) -> [UInt8] {
    let sink = MemorySink()
    let writer = try WriteHandle(into: sink, path: entryPath)
    if unsafe archive_format(handle.pointer) == ARCHIVE_FORMAT_TAR_GNUTAR {
      unsafe archive_write_set_format_gnutar(writer.pointer)
    } else if unsafe archive_entry_mtime_nsec(entry) != 0 {
      // The restricted form has no fractions of a second.
      unsafe archive_write_set_format_pax(writer.pointer)
    } else {
      unsafe archive_write_set_format_pax_restricted(writer.pointer)
    }
    try writer.open(blockSize: 0)
    try writer.check(unsafe archive_write_header(writer.pointer, entry))
    try writer.check(unsafe archive_write_finish_entry(writer.pointer))
    return sink.bytes
  }
}
