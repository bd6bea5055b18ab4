internal import FileSystem
internal import LoaderCache

/// Libraries, read once however many names they have.
struct LibraryStore {
  private var reader: LibraryReader
  private(set) var cache: ScanCache
  private let run: RunContext

  init(_ run: RunContext, remembering cache: ScanCache) {
    self.run = run
    self.cache = cache
    reader = LibraryReader(port: run.port, behaviour: run.behaviour)
  }

  /// Where a library is.
  struct Place {
    /// The path that messages name.
    let path: Path
    /// Its name in the directory at hand; `nil` where it lies elsewhere.
    let nameInDirectory: FileName?
    /// What is there, as far as that was looked at.
    let status: FileStatus?
    /// Whether the path is a link.
    let isLink: Bool
  }

  /// The library at a place, and what is there; `nil` where there is none, which has been told.
  mutating func library(
    at place: Place, _ directory: borrowing Directory, _ root: borrowing SystemRoot
  ) -> (facts: LibraryFacts, status: FileStatus)? {
    if let status = status(at: place, directory), let facts = cache.facts(.init(status)) {
      return (facts, status)
    }
    do throws(FileSystemError) {
      return try read(place, directory, root)
    } catch {
      tell(error, at: place)
      return nil
    }
  }

  // Looking before opening pays only where something may be known of the file.
  private func status(at place: Place, _ directory: borrowing Directory) -> FileStatus? {
    if let status = place.status { return status }
    guard !cache.isEmpty, let name = place.nameInDirectory else { return nil }
    return try? directory.status(of: name)
  }

  private mutating func read(
    _ place: Place, _ directory: borrowing Directory, _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> (facts: LibraryFacts, status: FileStatus)? {
    let file =
      if let name = place.nameInDirectory {
        try directory.open(file: name)
      } else {
        try root.open(file: place.path)
      }
    let status = file.status
    guard status.kind == .regular else { return nil }
    if place.status == nil, let facts = cache.facts(.init(status)) { return (facts, status) }
    let reading = try reader.read(file, place.path)
    for notice in reading.notices { run.tell(.notice(notice)) }
    guard let facts = reading.library else { return nil }
    // Without a cache to write, glibc reads a file anew for each of its names.
    if !run.options.skipsCache || reading.holdsForAllNames {
      cache.note(facts, of: .init(status))
    }
    return (facts, status)
  }

  /// Reads an open file, so that the library in it is known when it is met.
  ///
  /// Nothing is told of a file: it is read again where there is something to tell.
  mutating func remember(_ file: consuming OpenFile) {
    let (status, path) = (file.status, file.path)
    guard cache.facts(.init(status)) == nil, let reading = try? reader.read(file, path),
      let facts = reading.library, reading.holdsForAllNames
    else { return }
    cache.note(facts, of: .init(status))
  }

  private func tell(_ error: FileSystemError, at place: Place) {
    switch error.operation {
    case .read: run.tell(.notice(.unmappable(place.path)))
    case .open where error.errno == .noSuchFile && !place.isLink:
      run.tell(.notice(.vanished(place.path, error.errno)))
    default:
      // glibc is silent about links; what is there and gives no answer is told nevertheless.
      let isAnswer = run.behaviour.isStrict || error.errno.saysNothingIsThere
      if isAnswer, place.isLink, CandidateName.hasSo(place.path) { return }
      run.tell(.notice(.unopenable(place.path)))
    }
  }
}
