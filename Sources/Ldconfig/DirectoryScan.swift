internal import FileSystem
internal import LoaderCache
internal import LoaderConfiguration

/// Going through one directory: which of its names lead to libraries, and which of them are chosen.
struct DirectoryScan: ~Copyable {
  private let run: RunContext
  private let listed: ListedDirectory
  private let names: CandidateName
  private let legacy: LegacyHardwareDirectory?
  private var links: LinkResolution
  /// The libraries that were chosen.
  private(set) var selection: Selection
  /// Directories below that ask for features of the processor.
  private(set) var below: [ListedDirectory] = []
  private var dangling: [FileName] = []
  /// Where names of this directory lead.
  private var identities: [FileName: FileIdentity] = [:]

  init(
    _ listed: ListedDirectory, _ entries: [DirectoryEntry], _ statuses: [FileName: FileStatus],
    _ run: RunContext
  ) {
    self.run = run
    self.listed = listed
    names = CandidateName(behaviour: run.behaviour)
    legacy =
      run.behaviour.isLegacy && listed.capabilityName == nil
      ? LegacyHardwareDirectory(mask: run.hardwareMask) : nil
    links = LinkResolution(entries, knowing: statuses)
    selection = Selection(run.behaviour, bytesAreSigned: run.port.bytesAreSigned)
    selection.reserveCapacity(entries.count)
    identities.reserveCapacity(entries.count)
  }

  private func say(_ notice: Notice) { run.tell(.notice(notice)) }

  private func path(_ name: FileName) -> Path { listed.search.path.appending(name) }

  /// Looks at all names, in the kernel's order.
  mutating func look(
    at entries: [DirectoryEntry], in directory: borrowing Directory,
    _ root: borrowing SystemRoot, _ libraries: inout LibraryStore
  ) {
    for entry in entries { look(at: entry, in: directory, root, &libraries) }
  }

  /// Looks once more at links that led nowhere before links were made, and removes those that still
  /// do and have a version in their name.
  mutating func lookAgain(
    in directory: borrowing Directory, _ root: borrowing SystemRoot,
    _ libraries: inout LibraryStore
  ) {
    for name in dangling {
      let status: FileStatus
      do throws(FileSystemError) {
        status = try directory.resolvedStatus(of: name, in: root)
      } catch {
        if !error.errno.saysNothingIsThere { say(.danglingLink(path(name), error.errno)) }
        if mayRemove(name) { remove(name, directory, root) }
        continue
      }
      take(name, Target(status: status, name: nil, isLink: true), directory, root, &libraries)
    }
  }

  /// Whether a name was seen to lead to a library.
  func leads(_ name: FileName) -> Bool { identities[name] != nil }

  /// Whether a SONAME's link leads to the file chosen, as far as was seen in going through.
  func isRight(_ winner: Candidate) -> Bool {
    identities[winner.soname] == winner.identity
  }

  private mutating func look(
    at entry: DirectoryEntry, in directory: borrowing Directory,
    _ root: borrowing SystemRoot, _ libraries: inout LibraryStore
  ) {
    let name = entry.name
    switch entry.kind {
    case .regular, .symbolicLink, .directory, .unknown: break
    case .fifo, .socket, .characterDevice, .blockDevice: return
    }
    let bit = entry.kind == .regular ? nil : legacy?.bit(of: name)
    if bit == nil, !isCandidate(name, entry.kind) { return }
    if names.isPassedOver(name) { return }
    if let bit, let target = directoryTarget(name, directory, root) {
      return note(directory: name, target, bit)
    }
    switch kind(of: entry, directory) {
    case .regular:
      let target = Target(status: links.known(name), name: name, isLink: false)
      take(name, target, directory, root, &libraries)
    case .symbolicLink:
      guard let target = destination(of: name, directory, root) else { return }
      take(name, target, directory, root, &libraries)
    default: break
    }
  }

  // In a directory of glibc-hwcaps links may have any name.
  private func isCandidate(_ name: FileName, _ kind: FileKind) -> Bool {
    CandidateName.isLibraryLike(name)
      || (listed.capabilityName != nil && kind != .regular)
  }

  private func kind(of entry: DirectoryEntry, _ directory: borrowing Directory) -> FileKind {
    guard entry.kind == .unknown else { return entry.kind }
    do throws(FileSystemError) {
      return try directory.status(of: entry.name).kind
    } catch {
      say(.vanished(path(entry.name), error.errno))
      return .unknown
    }
  }

  private mutating func destination(
    of name: FileName, _ directory: borrowing Directory, _ root: borrowing SystemRoot
  ) -> Target? {
    do throws(FileSystemError) {
      let found = try links.destination(of: name, in: directory, root)
      return Target(status: found.status, name: found.name, isLink: true)
    } catch {
      say(.danglingLink(path(name), error.errno))
      guard error.errno.saysNothingIsThere else { return nil }
      if run.behaviour.looksAgainAtDanglingLinks {
        dangling.append(name)
      } else if mayRemove(name) {
        remove(name, directory, root)
      }
      return nil
    }
  }

  private func mayRemove(_ dangling: FileName) -> Bool {
    CandidateName.isVersioned(dangling) && !run.options.keepsLinks
  }

  /// Removes a link if it still leads nowhere.
  private func remove(
    _ name: FileName, _ directory: borrowing Directory, _ root: borrowing SystemRoot
  ) {
    _ = try? directory.removeLink(name) { leadsNowhere($0, directory, root) }
  }

  /// Whether a link leads nowhere for certain.
  ///
  /// In a foreign root links are resolved by path, and someone may exchange directories to make good
  /// links look dead: a relative one must be dead from the open directory, too.
  private func leadsNowhere(
    _ name: FileName, _ directory: borrowing Directory, _ root: borrowing SystemRoot
  ) -> Bool {
    guard let text = try? directory.readLink(name) else { return false }
    do throws(FileSystemError) {
      if root.isForeign, Path(text).isAbsolute {
        _ = try root.status(of: Path(text))
      } else {
        _ = try directory.resolvedStatus(of: name)
      }
      return false
    } catch {
      guard error.errno.saysNothingIsThere else { return false }
    }
    guard root.isForeign else { return true }
    return (try? directory.resolvedStatus(of: name, in: root)) == nil
  }
}

// MARK: - Libraries

extension DirectoryScan {
  /// What a name leads to.
  private struct Target {
    /// What is there; `nil` for a file that has not been looked at.
    let status: FileStatus?
    /// The name in this directory, where the way does not leave it.
    let name: FileName?
    let isLink: Bool
  }

  private mutating func take(
    _ name: FileName, _ target: Target, _ directory: borrowing Directory,
    _ root: borrowing SystemRoot, _ libraries: inout LibraryStore
  ) {
    if let status = target.status, !isReadable(status, as: name) { return }
    let place = LibraryStore.Place(
      path: path(name), nameInDirectory: target.name, status: target.status,
      isLink: target.isLink)
    guard let found = libraries.library(at: place, directory, root) else { return }
    if let name = target.name { links.note(found.status, of: name) }
    identities[name] = found.status.identity
    guard
      let candidate = Candidate(
        name, isLink: target.isLink, library: found.facts, identity: found.status.identity)
    else { return say(.unusableSoname(path(name), found.facts.soname ?? [])) }
    let promoted = promoted(candidate)
    tellOfWrongDirectory(promoted)
    if let (earlier, later) = selection.add(promoted) {
      say(.differentTypes(earlier, later, directory: listed.search.path))
    }
  }

  private func isReadable(_ status: FileStatus, as name: FileName) -> Bool {
    switch status.kind {
    case .regular: return true
    case .directory:
      // Some file systems give directories the size of a few bytes.
      if status.size == 0 { say(.empty(path(name))) }
      if status.size >= UInt64(run.port.headerSize) { say(.unmappable(path(name))) }
      return false
    case .characterDevice, .blockDevice:
      // A device has no size. glibc opens it, which is not always harmless.
      say(.empty(path(name)))
      return false
    case .socket:
      if !CandidateName.hasSo(path(name)) { say(.unopenable(path(name))) }
      return false
    default: return false  // Opening a FIFO would wait for a writer.
    }
  }

  /// Gives a library of unknown C library the one that the directory's line names.
  private func promoted(_ candidate: Candidate) -> Candidate {
    guard candidate.kind == .elf, let type = listed.search.type, type != .libc4 else {
      return candidate
    }
    var candidate = candidate
    candidate.kind = LibraryKind(rawValue: Int32(type.rawValue))
    return candidate
  }
}

extension DirectoryScan {
  // Up to 2.36, for libraries that say their C library and nothing more.
  private func tellOfWrongDirectory(_ candidate: Candidate) {
    guard let type = listed.search.type, let own = DirectoryType(candidate.kind), own != type else {
      return
    }
    say(.wrongDirectory(path(candidate.name), own))
  }
}

extension DirectoryType {
  fileprivate init?(_ kind: LibraryKind) {
    switch kind {
    case .libc4: self = .libc4
    case .libc5: self = .libc5
    case .libc6: self = .libc6
    default: return nil
    }
  }
}

// MARK: - Directories for old processors

extension DirectoryScan {
  private func directoryTarget(
    _ name: FileName, _ directory: borrowing Directory, _ root: borrowing SystemRoot
  ) -> FileStatus? {
    guard let status = try? directory.resolvedStatus(of: name, in: root),
      status.kind == .directory
    else { return nil }
    return status
  }

  private mutating func note(directory name: FileName, _ status: FileStatus, _ bit: UInt64) {
    below.append(
      ListedDirectory(
        search: SearchDirectory(
          path: path(name), identity: status.identity, provenance: listed.search.provenance,
          type: listed.search.type),
        mask: listed.mask &+ bit))
  }
}
