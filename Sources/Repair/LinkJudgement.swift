internal import Census
internal import Diagnosis
internal import FileSystem
internal import Manifest

/// Whether a link of a manifest comes back into its place, and with what proof.
enum LinkJudgement {
  /// A link that comes back.
  struct Coming {
    /// What is in its place.
    let kind: LostLink.Place
    /// What it will open to; `nil` where it leads nowhere, as before.
    let leadsTo: FileStatus?
    /// Where the bytes in its place are afterwards.
    let remainder: Step.Remainder
    /// How many further links it goes through.
    let links: Int
  }

  /// The link comes back.
  case step(Coming)
  /// It does not.
  case held(LostLink.Place, RestoreRefusal)

  /// Judges a link by the way it will lead.
  static func of(
    _ place: LinkPlace, _ way: LinkTree.Way, _ tree: borrowing LinkTree, top: Path,
    _ root: borrowing SystemRoot, allowsOutside: Bool
  ) throws(FileSystemError) -> LinkJudgement {
    let saved = place.link.leadsTo
    switch way.end {
    case .nowhere, .endless:
      guard saved == .nowhere else { return .held(place.kind, .leadsNowhere) }
      // A name that opens, to whatever it be, would open no more.
      guard place.status == nil else { return .held(place.kind, .wasDead) }
      return .step(Coming(kind: .nothing, leadsTo: nil, remainder: .none, links: way.links))
    case .outside:
      guard saved == .outside else { return .held(place.kind, .cameToLeadOutside) }
      guard allowsOutside else { return .held(place.kind, .leadsOutside) }
      return try outside(place, way, tree, top: top, root)
    case .directory(_, let status):
      return unless(saved.isFile || place.kind == .file, place, leadsTo: status, way)
    case .special(let status):
      return unless(saved != .special || place.kind == .file, place, leadsTo: status, way)
    case .file(let path, let status):
      if saved == .directory || saved == .special { return .held(place.kind, .otherKind) }
      guard let parent = try tree.directory(path.parent) else {
        return .held(place.kind, .leadsNowhere)
      }
      let here = path.parent == place.link.path.parent
      let file = path.names.reduce(top) { $0.appending($1) }
      return try inPlaceOfFile(
        place, leadsTo: status, path.name, of: parent, way, tree,
        elsewhere: here ? .bytes(of: path.name) : .distantBytes(of: file),
        sameInode: here ? .inode(of: path.name) : .distantBytes(of: file))
    }
  }

  private static func unless(
    _ isOther: Bool, _ place: LinkPlace, leadsTo status: FileStatus, _ way: LinkTree.Way
  ) -> LinkJudgement {
    isOther
      ? .held(place.kind, .otherKind)
      : .step(
        Coming(
          kind: place.kind, leadsTo: status, remainder: place.status == nil ? .none : .kept,
          links: way.links))
  }

  // What the whole path leads to now: nothing of it is in this plan.
  private static func outside(
    _ place: LinkPlace, _ way: LinkTree.Way, _ tree: borrowing LinkTree, top: Path,
    _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> LinkJudgement {
    let parent = place.link.path.parent.reduce(top) { $0.appending($1) }
    guard let status = try status(of: parent.appending(Path(place.link.text)), root) else {
      return .held(place.kind, .leadsNowhere)
    }
    guard place.kind == .file else {
      return unless(false, place, leadsTo: status, way)
    }
    let end = try LinkWay(of: place.link.text, from: parent, in: root).end
    guard status.kind == .regular, let end, end.status?.identity == status.identity else {
      return .held(place.kind, .otherKind)
    }
    let file = Step.Remainder.distantBytes(of: end.parent.appending(end.name))
    return try inPlaceOfFile(
      place, leadsTo: status, end.name, of: try Directory.open(end.parent, in: root), way, tree,
      elsewhere: file, sameInode: file)
  }

  private static func status(
    of path: Path, _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> FileStatus? {
    do {
      return try root.status(of: path)
    } catch {
      guard error.isAbsence || error.errno == .tooManyLinks else { throw error }
      return nil
    }
  }

  private static func inPlaceOfFile(
    _ place: LinkPlace, leadsTo status: FileStatus, _ name: FileName,
    of directory: borrowing Directory, _ way: LinkTree.Way, _ tree: borrowing LinkTree,
    elsewhere: Step.Remainder, sameInode: Step.Remainder
  ) throws(FileSystemError) -> LinkJudgement {
    guard let present = place.status else {
      return .step(Coming(kind: .nothing, leadsTo: status, remainder: .none, links: way.links))
    }
    if present.identity == status.identity {
      return .step(
        Coming(kind: .copy, leadsTo: status, remainder: sameInode, links: way.links))
    }
    guard place.kind == .file else {
      return .step(
        Coming(kind: place.kind, leadsTo: status, remainder: .kept, links: way.links))
    }
    guard let parent = try tree.directory(place.link.path.parent) else {
      return .held(place.kind, .noDirectory)
    }
    guard
      try isIdentical(
        (place.link.path.name, present), of: parent, to: (name, status), of: directory)
    else {
      let isAsSaved = try isAsSaved(place, in: parent)
      return .held(.file, isAsSaved ? .targetChanged : .otherBytes)
    }
    guard status.canStandIn(for: present), runs(place.link.path.name, as: present, by: status)
    else { return .held(.copy, .otherAccess) }
    return .step(Coming(kind: .copy, leadsTo: status, remainder: elsewhere, links: way.links))
  }

  // Whether a name that leads to another file can be started by all who could, with the same rights.
  // A library is not started, whatever its bits say.
  private static func runs(
    _ name: FileName, as present: FileStatus, by status: FileStatus
  ) -> Bool {
    let setsIdentity: UInt32 = 0o6000
    if (present.permissions | status.permissions) & setsIdentity != 0 {
      guard (present.permissions ^ status.permissions) & setsIdentity == 0,
        present.owner == status.owner, present.group == status.group
      else { return false }
    }
    let canBeStarted = present.permissions & ~status.permissions & 0o111 == 0
    return canBeStarted || LibraryName.isLibraryLike(name)
  }

  // All bytes: neither size nor digest suffices.
  private static func isIdentical(
    _ copy: (name: FileName, status: FileStatus), of directory: borrowing Directory,
    to original: (name: FileName, status: FileStatus), of other: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    guard copy.status.size == original.status.size else { return false }
    var group = FileGroup()
    let found = try group.add(copy.name, of: directory)
    let wanted = try group.add(original.name, of: other)
    guard found.isUnchanged(since: copy.status), wanted.isUnchanged(since: original.status) else {
      return false
    }
    return try group.identicalSets().count == 1
  }

  private static func isAsSaved(
    _ place: LinkPlace, in directory: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    guard case .file(let size, let sha256?) = place.link.leadsTo, place.status?.size == size else {
      return false
    }
    return try FileCopy.digest(of: try directory.open(file: place.link.path.name)) == sha256
  }
}

extension SavedLink.Destination {
  fileprivate var isFile: Bool {
    if case .file = self { return true }
    return false
  }
}
