internal import Archives
internal import Census
internal import FileSystem

/// The archive as it was first looked at, to be read as often as need be.
struct RepackSource {
  let path: Path
  let status: FileStatus
  let progress: (Path) -> Void
  let open: () throws(FileSystemError) -> OpenFile

  /// Opens the file anew; throws where it is another one now.
  func file() throws(ArchiveError) -> OpenFile {
    let file: OpenFile
    do throws(FileSystemError) {
      file = try open()
    } catch {
      throw ArchiveError(path, error)
    }
    guard file.status.isSameContent(as: status) else { throw ArchiveError(path, .changed) }
    return file
  }

  /// A reader at the archive's beginning.
  func reader() throws(ArchiveError) -> ArchiveReader {
    guard let reader = try ArchiveReader.open(try file(), path: path.asArchive) else {
      throw ArchiveError(path, .changed)
    }
    return reader
  }

  /// Which of some pairs of entries hold the same bytes.
  func equal(
    among pairs: [EntryComparison.Pair]
  ) throws(ArchiveError) -> Set<EntryComparison.Pair> {
    try EntryComparison.equal(among: pairs, progress: progress) { () throws(ArchiveError) in
      try reader()
    }
  }
}
