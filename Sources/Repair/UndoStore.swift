package import FileSystem

/// Where repairs are recorded and what they replaced is kept: one directory a repair.
///
/// `repairs/<id>/journal` holds the records, `repairs/<id>/kept/<step>` the files. Only its owner may
/// read or write it, and only one solder uses it at a time.
package struct UndoStore: ~Copyable {
  private let repairs: Directory
  private let lock: ExclusiveLock
  private let latest = LatestJournal()
  /// The store's path, for messages.
  package let path: Path

  /// Opens the store, making it where it is missing, and waits until no other solder uses it.
  ///
  /// `waits` is called once before the waiting, if there is any.
  package static func open(
    _ path: Path, waits: () -> Void = {}
  ) throws(JournalError) -> UndoStore {
    let directory = try failing { () throws(FileSystemError) in
      try openOrMake(path, try SystemRoot.open(Path("/")))
    }
    let status = try failing { () throws(FileSystemError) in try directory.status() }
    guard isOurs(status) else { throw .foreign(path, owner: status.owner) }
    let lock = try takeLock(in: directory, waits)
    let repairs = try failing { () throws(FileSystemError) in
      try directory.openOrMake(StoreName.repairs)
    }
    return UndoStore(repairs: repairs, lock: lock, path: path)
  }

  private static func takeLock(
    in directory: borrowing Directory, _ waits: () -> Void
  ) throws(JournalError) -> ExclusiveLock {
    let path = directory.path
    return try failing { () throws(FileSystemError) in
      if let lock = try ExclusiveLock.take(StoreName.lock, in: directory, waiting: false) {
        return lock
      }
      waits()
      guard let lock = try ExclusiveLock.take(StoreName.lock, in: directory, waiting: true) else {
        throw FileSystemError(.lock, path, .wouldBlock)
      }
      return lock
    }
  }

  /// Whether there is a store at a path at all, so that looking for repairs need not make one.
  ///
  /// Where that cannot be told there is: whoever opens it is told why it cannot be.
  package static func exists(at path: Path) -> Bool {
    do throws(FileSystemError) {
      _ = try SystemRoot.open(Path("/")).status(of: path)
      return true
    } catch {
      return !error.isAbsence
    }
  }

  /// The numbers of all repairs, ascending.
  package func identifiers() throws(JournalError) -> [Int] {
    let entries = try failing { () throws(FileSystemError) in try repairs.entries() }
    return entries.compactMap { Int($0.name.description) }.filter { $0 > 0 }.sorted()
  }

  /// Reads the journal of a repair.
  package func journal(of id: Int) throws(JournalError) -> Journal {
    let directory = try openRepair(id)
    let path = directory.path.appending(StoreName.journal)
    let status = try failing { () throws(FileSystemError) in
      try directory.statusIfPresent(of: StoreName.journal)
    }
    // Interrupted before the first line was written.
    guard let status else { return Journal() }
    guard UndoStore.isOurs(status), status.kind == .regular else {
      throw .foreign(path, owner: status.owner)
    }
    let file = try failing { () throws(FileSystemError) in
      try directory.open(file: StoreName.journal)
    }
    if let journal = latest.journal, latest.id == id,
      latest.status?.isUnchanged(since: file.status) == true
    {
      return journal
    }
    latest.journal = nil
    let journal = try Journal(file)
    (latest.id, latest.status, latest.journal) = (id, file.status, journal)
    return journal
  }

  /// How far a repair came, by the last line of its journal; `nil` where that alone does not tell.
  ///
  /// A store holds many repairs that are over, and each may be long: those are not read.
  package func lastState(of id: Int) -> Journal.State? {
    guard let directory = try? openRepair(id),
      let file = try? directory.open(file: StoreName.journal)
    else { return nil }
    return Journal.lastState(in: file)
  }

  /// The directory of a repair.
  func openRepair(_ id: Int) throws(JournalError) -> Directory {
    try failing { () throws(FileSystemError) in
      try repairs.open(directory: StoreName.number(id))
    }
  }

  /// Makes the directory of a repair, with the next free number.
  func makeRepair() throws(JournalError) -> (id: Int, path: Path) {
    let id = (try identifiers().last ?? 0) + 1
    let path = try failing { () throws(FileSystemError) in
      let directory = try repairs.makeDirectory(StoreName.number(id), permissions: 0o700)
      _ = try directory.makeDirectory(StoreName.kept, permissions: 0o700)
      try directory.synchronize()
      try repairs.synchronize()
      return directory.path
    }
    return (id, path)
  }

  /// Begins a repair whose changes are made ready in a stage first.
  ///
  /// The stage is on record before it is made, so that the next run takes it away if this one cannot.
  package func begin(
    staging place: Stage.Place, in root: borrowing SystemRoot
  ) throws(JournalError) -> StagedRepair {
    let id = try makeRepair().id
    let journal = try JournalWriter.open(repair: try openRepair(id))
    try journal.append([
      .opened(version: JournalRecord.version, root: EscapedBytes(root.path.bytes)), .staging(place),
    ])
    try journal.synchronize()
    return StagedRepair(id: id, place: place)
  }

  /// The repair that was begun for a purpose and came to nothing but a stage.
  package func begun(
    for purpose: EscapedBytes, in root: borrowing SystemRoot
  ) throws(JournalError) -> StagedRepair? {
    for id in try identifiers() where lastState(of: id) == nil {
      guard let journal = try? journal(of: id), journal.root == root.path,
        journal.state == .unprepared, let stage = journal.stage, stage.purpose == purpose
      else { continue }
      if !journal.directories.isEmpty {
        // Killed while it wrote down what it would do: that will be looked at anew.
        try JournalWriter.cut(
          repair: try openRepair(id),
          after: [
            .opened(version: JournalRecord.version, root: EscapedBytes(journal.root.bytes))
          ] + ([stage] + journal.furtherStages).map { .staging($0) })
      }
      return StagedRepair(id: id, journal)
    }
    return nil
  }

  /// Adds a stage to a repair that was begun; it is on record before it is made.
  func add(_ place: Stage.Place, to repair: inout StagedRepair) throws(JournalError) {
    let journal = try JournalWriter.open(repair: try openRepair(repair.id))
    try journal.append([.staging(place)])
    try journal.synchronize()
    repair.add(place)
  }

  /// Takes a repair away of which nothing was changed, and its stage.
  package func abandon(
    _ repair: StagedRepair, in root: borrowing SystemRoot
  ) throws(JournalError) {
    for place in repair.places {
      try failing { () throws(FileSystemError) in try Stage.discard(place, in: root) }
    }
    try removeEmptyRepair(repair.id)
  }

  /// Removes a repair of which nothing was ever changed.
  func removeEmptyRepair(_ id: Int) throws(JournalError) {
    let directory = try openRepair(id)
    try failing { () throws(FileSystemError) in
      if try directory.statusIfPresent(of: StoreName.journal) != nil {
        try directory.unlink(StoreName.journal)
      }
      if try directory.statusIfPresent(of: StoreName.kept) != nil {
        try directory.removeDirectory(StoreName.kept)
      }
      try repairs.removeDirectory(StoreName.number(id))
    }
  }

  private static func isOurs(_ status: FileStatus) -> Bool {
    status.owner == CurrentProcess.user && status.permissions & 0o022 == 0
  }

  private static func openOrMake(
    _ path: Path, _ machine: borrowing SystemRoot
  ) throws(FileSystemError) -> Directory {
    do {
      return try Directory.open(path, in: machine)
    } catch {
      guard error.errno == .noSuchFile else { throw error }
      guard let name = path.lastName else { throw error }
      return try openOrMake(path.parent, machine).openOrMake(name)
    }
  }
}

/// The journal that was read last: one run asks for the same several times.
private final class LatestJournal {
  var id = 0
  var status: FileStatus?
  var journal: Journal?
}

/// A repair that was begun with a stage.
package struct StagedRepair: Hashable, Sendable {
  /// Its number.
  package let id: Int
  /// Where its stage is; `nil` where the record ends before it.
  package let place: Stage.Place?
  /// Where its further stages are.
  private(set) var further: [Stage.Place] = []

  /// A repair with one stage.
  init(id: Int, place: Stage.Place?) {
    self.id = id
    self.place = place
  }

  /// What a journal says of a repair.
  init(id: Int, _ journal: Journal) {
    self.init(id: id, place: journal.stage)
    further = journal.furtherStages
  }

  /// All its stages.
  var places: [Stage.Place] { (place.map { [$0] } ?? []) + further }

  fileprivate mutating func add(_ place: Stage.Place) { further.append(place) }
}

/// The fixed names of the store.
enum StoreName {
  static let repairs = fixed("repairs")
  static let lock = fixed("lock")
  static let journal = fixed("journal")
  static let kept = fixed("kept")

  /// A number as a name.
  static func number(_ number: Int) -> FileName { fixed("\(number)") }

  private static func fixed(_ text: String) -> FileName {
    guard let name = FileName(text) else { preconditionFailure("a fixed text makes a name") }
    return name
  }
}

extension Directory {
  /// Opens a directory in this one, making it, readable by its owner only, where it is missing.
  fileprivate func openOrMake(_ name: FileName) throws(FileSystemError) -> Directory {
    if try statusIfPresent(of: name) != nil { return try open(directory: name) }
    do {
      let made = try makeDirectory(name, permissions: 0o700)
      try synchronize()
      return made
    } catch {
      guard error.errno == .fileExists else { throw error }
      return try open(directory: name)
    }
  }
}

/// Lets a failed system call be the failure of the journal.
package func failing<Value: ~Copyable>(
  _ body: () throws(FileSystemError) -> Value
) throws(JournalError) -> Value {
  do {
    return try body()
  } catch {
    throw .failed(error)
  }
}
