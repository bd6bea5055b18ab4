internal import FileSystem

/// Looks at one directory: each name once, files before links, links through the files just read.
struct DirectorySurvey {
  private var inspector = LibraryInspector()
  private let onlooker: (any CensusOnlooker)?
  // Files outside of the directory under survey that links lead to; several links share them.
  private var distantContents: [FileIdentity: FileContent] = [:]
  /// What could not be looked at, so far.
  var unexamined: [Unexamined] = []

  /// No library is that large; what claims to be may be one hole, and to read it takes hours.
  private static let sizeLimit: UInt64 = 64 << 30

  init(onlooker: (any CensusOnlooker)?) { self.onlooker = onlooker }

  /// Most links the kernel follows on one way: path_resolution(7).
  private static let mostLinks = 40

  /// The census of a directory; `nil` where no name in it is a library's.
  ///
  /// With `stems`, only names of those stems count, as where single libraries are the targets.
  mutating func census(
    of directory: borrowing Directory, listing: [DirectoryEntry], status: FileStatus,
    place: DirectoryPlace, root: borrowing SystemRoot, stems: Set<[UInt8]>? = nil
  ) -> DirectoryCensus? {
    let names = listing.filter { LibraryName.isLibraryLike($0.name) }
      .sorted { $0.name < $1.name }
      .map { (name: LibraryName($0.name), kind: $0.kind) }
      .filter { stems?.contains($0.name.stem) != false }
    guard !names.isEmpty else { return nil }
    onlooker?.note(listing, of: status.identity)

    var files: [FileName: LibraryEntry] = [:]
    var linkNames: [LibraryName] = []
    for (name, kind) in names {
      switch resolvedKind(of: name, kind, directory) {
      case .regular: files[name.fileName] = file(name, directory, status.identity)
      case .symbolicLink: linkNames.append(name)
      case nil: continue
      case .some(let other):
        if let status = noting({ () throws(FileSystemError) in
          try directory.status(of: name.fileName)
        }) {
          files[name.fileName] = LibraryEntry(name: name, status: status, kind: .special(other))
        }
      }
    }
    let links = self.links(
      linkNames, files: files, listed: Set(listing.map(\.name)), directory, status, root)
    let entries = names.compactMap { files[$0.name.fileName] ?? links[$0.name.fileName] }
    guard !entries.isEmpty else { return nil }
    var unreadable: [Unexamined] = []
    let families = LinkFamily.families(of: entries) {
      ContentSets.numbers(for: $0, of: directory, unexamined: &unreadable)
    }
    unexamined += unreadable
    return DirectoryCensus(
      path: directory.path, status: status, place: place, entries: entries, families: families)
  }

  private mutating func resolvedKind(
    of name: LibraryName, _ kind: FileKind, _ directory: borrowing Directory
  ) -> FileKind? {
    guard kind == .unknown else { return kind }
    return noting { () throws(FileSystemError) in try directory.status(of: name.fileName).kind }
  }

  private mutating func file(
    _ name: LibraryName, _ directory: borrowing Directory, _ identity: FileIdentity
  ) -> LibraryEntry? {
    do throws(FileSystemError) {
      let file = try directory.open(file: name.fileName)
      guard file.status.kind == .regular else {
        return LibraryEntry(name: name, status: file.status, kind: .special(file.status.kind))
      }
      guard file.status.size <= DirectorySurvey.sizeLimit else {
        unexamined.append(
          Unexamined(path: file.path, reason: .tooLarge(size: file.status.size)))
        return nil
      }
      let content = try inspector.content(of: file, name: name)
      let entry = LibraryEntry(name: name, status: file.status, kind: .file(content))
      onlooker?.note(file, named: name.fileName, in: identity)
      return entry
    } catch {
      unexamined.append(Unexamined(path: error.path, reason: .failed(error)))
      return nil
    }
  }

  private mutating func noting<Value>(
    _ look: () throws(FileSystemError) -> Value
  ) -> Value? {
    do throws(FileSystemError) {
      return try look()
    } catch {
      unexamined.append(Unexamined(path: error.path, reason: .failed(error)))
      return nil
    }
  }
}

// MARK: - Links

extension DirectorySurvey {
  private mutating func links(
    _ names: [LibraryName], files: [FileName: LibraryEntry], listed: Set<FileName>,
    _ directory: borrowing Directory, _ status: FileStatus, _ root: borrowing SystemRoot
  ) -> [FileName: LibraryEntry] {
    var texts: [FileName: (text: [UInt8], sibling: FileName?, status: FileStatus)] = [:]
    for name in names {
      let read = noting { () throws(FileSystemError) in
        (try directory.readLink(name.fileName), try directory.status(of: name.fileName))
      }
      guard let (text, linkStatus) = read else { continue }
      let sibling = DirectorySurvey.sibling(text, directory, status, root)
      texts[name.fileName] = (text, sibling, linkStatus)
    }
    var links: [FileName: LibraryEntry] = [:]
    for name in names {
      guard let (text, sibling, linkStatus) = texts[name.fileName] else { continue }
      // A chain of names in this directory is followed in memory; anything else by the kernel.
      var next = sibling
      var hops = 1
      while let here = next, let link = texts[here], hops <= DirectorySurvey.mostLinks {
        next = link.sibling
        hops += 1
      }
      let destination: LibraryLink.Destination
      if hops > DirectorySurvey.mostLinks {
        destination = .loop
      } else if let next, let file = files[next], let content = file.content {
        destination = .file(file.status, content)
      } else if let next, !listed.contains(next) {
        destination = .missing
      } else {
        destination = distantDestination(of: name, directory, root)
      }
      links[name.fileName] = LibraryEntry(
        name: name, status: linkStatus,
        kind: .link(LibraryLink(text: text, sibling: sibling, destination: destination)))
    }
    return links
  }

  /// The name in this directory that a link's text leads to, whatever way it is written.
  private static func sibling(
    _ text: [UInt8], _ directory: borrowing Directory, _ status: FileStatus,
    _ root: borrowing SystemRoot
  ) -> FileName? {
    let slash = UInt8(ascii: "/")
    guard text.contains(slash) else { return FileName(text) }
    let target = Path(text)
    if text.starts(with: "./".utf8), !text.dropFirst(2).contains(slash) { return target.lastName }
    guard text.last != slash, let name = target.lastName else { return nil }
    let parent = directory.path.appending(target.parent)
    guard let found = try? root.status(of: parent), found.identity == status.identity else {
      return nil
    }
    return name
  }

  private mutating func distantDestination(
    of name: LibraryName, _ directory: borrowing Directory, _ root: borrowing SystemRoot
  ) -> LibraryLink.Destination {
    let path = directory.path.appending(name.fileName)
    do throws(FileSystemError) {
      let status = try root.status(of: path)
      guard status.kind == .regular else { return .other(status.kind) }
      if let known = distantContents[status.identity] { return .file(status, known) }
      let file = try root.open(file: path)
      guard file.status.kind == .regular else { return .other(file.status.kind) }
      let content = try inspector.content(of: file, name: name)
      distantContents[file.status.identity] = content
      return .file(file.status, content)
    } catch {
      switch error.errno {
      case .noSuchFile, .notDirectory: return .missing
      case .tooManyLinks: return .loop
      default:
        unexamined.append(Unexamined(path: path, reason: .failed(error)))
        return .unreadable(error.errno)
      }
    }
  }
}
