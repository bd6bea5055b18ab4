internal import FileSystem
internal import Repair

/// What is kept of an entry besides its bytes.
struct EntryAttributes {
  var permissions: UInt32
  /// Owner and group; `nil` for those of whoever runs solder.
  var owner: (user: UInt32, group: UInt32)?
  var accessTime: FileTime
  var modificationTime: FileTime
  var extended: [ExtendedAttribute] = []
}

/// Writes entries into an empty stage: every directory is opened from the top, no link is followed,
/// nothing that is there is written to.
struct StageWriter: ~Copyable {
  /// More entries are not unpacked: what of them is on record takes up to two kilobytes each in memory.
  static let mostEntries = 250_000

  // PATH_MAX, which counts the NUL.
  private static let longestPath = 4095
  private static let temporaryLength = Directory.temporaryPrefix.count + 12

  private let top: Directory
  private var parent: Directory
  private var parentNames: [FileName] = []
  private var directories: [(names: [FileName], attributes: EntryAttributes?)] = []
  private(set) var entries = 0
  // Whether the stage's top becomes the destination, rather than what is in it.
  private let isTopNew: Bool
  // Whether an earlier run wrote some of it: then that run's names are taken over or made anew.
  private let isResumed: Bool
  private var written: Set<[FileName]> = []

  private init(
    _ top: consuming Directory, _ parent: consuming Directory, isTopNew: Bool, isResumed: Bool
  ) {
    self.isResumed = isResumed
    self.top = top
    self.parent = parent
    self.isTopNew = isTopNew
  }

  /// Begins to fill a stage.
  static func open(_ stage: borrowing Stage) throws(FileSystemError) -> StageWriter {
    StageWriter(
      try stage.directory.reopened(), try stage.directory.reopened(),
      isTopNew: !stage.missing.isEmpty, isResumed: stage.isResumed)
  }

  /// Makes a directory, or takes note of what is said of one that had to be made before.
  mutating func addDirectory(
    _ names: [FileName], _ attributes: EntryAttributes
  ) throws(StagingFailure) {
    try count(names)
    guard let name = names.last else { return }
    try enter(Array(names.dropLast()))
    try makeDirectory(name, names)
    directories.append((names, attributes))
  }

  /// Takes note of what is said of the top.
  mutating func noteTop(_ attributes: EntryAttributes) {
    if isTopNew { directories.append(([], attributes)) }
  }

  /// Makes a file; `fill` writes its bytes.
  ///
  /// One that an earlier run wrote to its end stays where it `isSame`; its time was set last.
  mutating func addFile<Failure: Error>(
    _ names: [FileName], _ attributes: EntryAttributes,
    isSame: (borrowing OpenFile) -> Bool = { _ in false },
    fill: (borrowing WritableFile) throws(Failure) -> Void
  ) throws(StagingFailure) {
    try count(names)
    guard let name = names.last else { throw .refused(.impossibleName) }
    try enter(Array(names.dropLast()))
    if isResumed {
      if let file = try? parent.open(file: name), file.status.kind == .regular,
        file.status.modificationTime == attributes.modificationTime, isSame(file)
      {
        return
      }
      try clear(name)
    }
    let file: WritableFile
    do {
      file = try parent.create(file: name)
    } catch {
      throw error.errno == .fileExists ? .refused(.repeatedName) : .failed(error)
    }
    do {
      try fill(file)
    } catch {
      throw .content(error)
    }
    do throws(FileSystemError) {
      if let owner = attributes.owner { try file.setOwner(owner.user, group: owner.group) }
      try file.setPermissions(attributes.permissions)
      for attribute in attributes.extended { try file.setAttribute(attribute) }
      try file.setTimes(
        access: attributes.accessTime, modification: attributes.modificationTime)
    } catch {
      throw .failed(error)
    }
  }

  /// Makes a link.
  mutating func addLink(
    _ names: [FileName], to text: [UInt8], _ attributes: EntryAttributes
  ) throws(StagingFailure) {
    try count(names)
    guard let name = names.last else { throw .refused(.impossibleName) }
    guard !text.isEmpty, text.count < 4096, !text.contains(0) else {
      throw .refused(.impossibleText)
    }
    try enter(Array(names.dropLast()))
    try clear(name)
    do throws(FileSystemError) {
      try parent.makeLink(name, to: text)
      if let owner = attributes.owner {
        try parent.setOwner(of: name, owner: owner.user, group: owner.group)
      }
      try parent.setTimes(
        of: name, access: attributes.accessTime, modification: attributes.modificationTime)
    } catch {
      throw error.errno == .fileExists ? .refused(.repeatedName) : .failed(error)
    }
  }

  /// Gives a file that was made before a further name.
  mutating func addHardLink(
    _ names: [FileName], to target: [FileName], stored: [UInt8]
  ) throws(StagingFailure) {
    try count(names)
    guard let name = names.last, let last = target.last else { throw .refused(.impossibleName) }
    try enter(Array(names.dropLast()))
    try clear(name)
    do throws(FileSystemError) {
      let holder = try top.open(directly: target.dropLast())
      guard try holder.statusIfPresent(of: last)?.kind == .regular else {
        throw FileSystemError(.link, holder.path, .noSuchFile)
      }
      try parent.makeHardLink(name, to: last, of: holder)
    } catch {
      switch error.errno {
      case .fileExists: throw .refused(.repeatedName)
      case .noSuchFile, .notDirectory, .tooManyLinks:
        throw .refused(.hardLinkToNothing(target: stored))
      default: throw .failed(error)
      }
    }
  }

  /// Gives a file that was made before its bytes, which some archives keep with its last name.
  ///
  /// Where it was not made that is a reason to refuse only if `stored` says what to name.
  func refill<Failure: Error>(
    _ names: [FileName], _ attributes: EntryAttributes, stored: [UInt8]?,
    fill: (borrowing WritableFile) throws(Failure) -> Void
  ) throws(StagingFailure) {
    let file: WritableFile?
    do throws(FileSystemError) {
      file = try fileMade(names)
    } catch {
      throw .failed(error)
    }
    guard let file else {
      guard let stored else { return }
      throw .refused(.hardLinkToNothing(target: stored))
    }
    do {
      try fill(file)
    } catch {
      throw .content(error)
    }
    do {
      try file.setTimes(
        access: attributes.accessTime, modification: attributes.modificationTime)
    } catch {
      throw .failed(error)
    }
  }

  private func fileMade(_ names: [FileName]) throws(FileSystemError) -> WritableFile? {
    guard let name = names.last else { return nil }
    do {
      let file = try top.open(directly: names.dropLast()).open(rewriting: name)
      try file.truncate(to: 0)
      return file
    } catch {
      switch error.errno {
      case .noSuchFile, .notDirectory, .isDirectory, .tooManyLinks: return nil
      default: throw error
      }
    }
  }

  /// Gives directories what is said of them, the deepest first: what is made in them moves their times.
  func finish() throws(FileSystemError) {
    if isResumed { try prune(top, []) }
    for (names, attributes) in directories.sorted(by: { $0.names.count > $1.names.count }) {
      guard let attributes else { continue }
      // One that became a link since has nothing of its own.
      guard let directory = try? top.open(directly: names) else { continue }
      let status = try directory.status()
      try directory.setOwnerAndPermissions(
        owner: attributes.owner?.user ?? status.owner,
        group: attributes.owner?.group ?? status.group,
        permissions: attributes.permissions | 0o700)
      try directory.setTimes(
        of: nil, access: attributes.accessTime, modification: attributes.modificationTime)
    }
    try top.synchronizeFileSystem()
  }

  // What an earlier run wrote and the source has no more.
  private func prune(
    _ directory: borrowing Directory, _ names: [FileName]
  ) throws(FileSystemError) {
    for name in try directory.entries().map(\.name) {
      let here = names + [name]
      guard written.contains(here) else {
        try DisplacedTree.discard(name, of: directory)
        continue
      }
      if try directory.status(of: name).kind == .directory {
        try prune(try directory.open(directory: name), here)
      }
    }
  }

  // Only what an earlier run left; else a name that comes twice is a reason to refuse.
  private func clear(_ name: FileName) throws(StagingFailure) {
    guard isResumed else { return }
    do throws(FileSystemError) {
      try DisplacedTree.discard(name, of: parent)
    } catch {
      throw .failed(error)
    }
  }

  private mutating func count(_ names: [FileName]) throws(StagingFailure) {
    entries += 1
    if isResumed {
      for length in 1...max(1, names.count) { written.insert(Array(names.prefix(length))) }
    }
    // Nothing could be opened there by its path, in the stage or under a temporary name beside its place.
    let length = names.reduce(top.path.bytes.count + 1 + StageWriter.temporaryLength) {
      $0 + $1.bytes.count + 1
    }
    guard length <= StageWriter.longestPath else { throw .refused(.impossibleName) }
    if entries > StageWriter.mostEntries {
      throw .refused(.tooManyEntries(StageWriter.mostEntries))
    }
  }

  /// Goes to a directory, making what is missing on the way.
  private mutating func enter(_ names: [FileName]) throws(StagingFailure) {
    if names == parentNames { return }
    parentNames = []
    do throws(FileSystemError) {
      parent = try top.reopened()
    } catch {
      throw .failed(error)
    }
    for (position, name) in names.enumerated() {
      try makeDirectory(name, Array(names[...position]))
      do throws(FileSystemError) {
        parent = try parent.open(directory: name)
      } catch {
        throw error.errno == .notDirectory || error.errno == .tooManyLinks
          ? .refused(.throughLink) : .failed(error)
      }
    }
    parentNames = names
  }

  private mutating func makeDirectory(
    _ name: FileName, _ names: [FileName]
  ) throws(StagingFailure) {
    do throws(FileSystemError) {
      if let status = try parent.statusIfPresent(of: name) {
        if status.kind == .directory { return }
        guard isResumed else { throw FileSystemError(.open, top.path, .fileExists) }
        try parent.unlink(name)
      }
      let made = try parent.makeDirectory(name, permissions: 0o700)
      try made.setPermissions(0o755)
    } catch {
      throw error.errno == .fileExists ? .refused(.throughLink) : .failed(error)
    }
  }
}

/// Why an entry could not be written to the stage.
enum StagingFailure: Error {
  case refused(EntryRefusal)
  case failed(FileSystemError)
  case content(any Error)
}
