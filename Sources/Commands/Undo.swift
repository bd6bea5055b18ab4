internal import ArgumentParser
internal import FileSystem
internal import Messages
internal import Ownership
internal import Repair
internal import Reports

/// `solder undo`: take a repair back.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", _superCommandName: Solder.name,
    abstract: SpokenLanguage.catalog.undoAbstract,
    discussion: SpokenLanguage.catalog.undoDiscussion)

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Flag(help: .told(\.undoListHelp))
  var list = false

  @Argument(help: .told(\.undoIDHelp, takes: \.valueRepair))
  var id: Int?

  func run() throws {
    try UndoRun(self).run().end()
  }
}

/// One run of `solder undo`.
struct UndoRun {
  private let options: Undo
  private let terminal: Terminal

  init(_ options: Undo) {
    self.options = options
    terminal = options.common.terminal
  }

  private var report: UndoReport { UndoReport(catalog: terminal.catalog) }
  private var isJSON: Bool { options.common.format == .json }

  func run() throws -> ExitStatus {
    guard let path = options.change.storePath else {
      terminal.complain(
        terminal.catalog.noStateDirectory, hint: terminal.catalog.hintStateDirectory)
      return end(.trouble)
    }
    guard UndoStore.exists(at: path) else {
      if options.list { return tell([], in: path) }
      if let id = options.id { return complainOfNone(id, in: path) }
      return tellNothingToUndo(path)
    }
    do throws(JournalError) {
      let store = try terminal.open(store: path)
      if options.list { return try list(store) }
      return try takeBack(store)
    } catch {
      terminal.complain(error)
      return options.list ? .trouble : end(.trouble)
    }
  }

  private func end(_ status: ExitStatus, _ id: Int? = nil) -> ExitStatus {
    terminal.endWithoutPlan(status, options.common.format, options.change, repair: id)
  }

  private func complainOfNone(_ id: Int, in store: Path) -> ExitStatus {
    terminal.complain(terminal.catalog.noSuchRepair(id: id, store: Escaping.displayed(store)))
    return end(.trouble)
  }

  private func list(_ store: borrowing UndoStore) throws(JournalError) -> ExitStatus {
    var repairs: [(id: Int, journal: Journal?)] = []
    var status = ExitStatus.success
    for id in try store.identifiers() {
      do throws(JournalError) {
        repairs.append((id, try store.journal(of: id)))
      } catch {
        repairs.append((id, nil))
        terminal.complain(error)
        status = .trouble
      }
    }
    let told = tell(repairs, in: store.path)
    return told == .success ? status : told
  }

  private func tell(_ repairs: [(id: Int, journal: Journal?)], in store: Path) -> ExitStatus {
    do {
      if isJSON {
        try terminal.tell(try JSONRepairs.bytes(repairs, in: store))
      } else if repairs.isEmpty {
        try terminal.tell(terminal.catalog.noRepairs(Escaping.displayed(store)) + "\n")
      } else {
        try terminal.tell(repairs.map { report.text(id: $0.id, journal: $0.journal) }.joined())
      }
      return .success
    } catch {
      return .trouble
    }
  }

  private func takeBack(_ store: consuming UndoStore) throws(JournalError) -> ExitStatus {
    guard let id = try chosen(store) else { return tellNothingToUndo(store.path) }
    guard try store.identifiers().contains(id) else { return complainOfNone(id, in: store.path) }
    let journal = try store.journal(of: id)
    guard isOfAskedRoot(journal) else { return complainOfNone(id, in: store.path) }
    let root = try failing { () throws(FileSystemError) in try SystemRoot.open(journal.root) }
    if !options.change.dryRun, let ended = try settle(id, in: root, store) { return end(ended, id) }
    return try takeBack(id, in: root, store)
  }

  /// Brings interrupted runs to a whole; a status where nothing is left to take back or it cannot be.
  private func settle(
    _ id: Int, in root: borrowing SystemRoot, _ store: borrowing UndoStore
  ) throws(JournalError) -> ExitStatus? {
    let locks: PackageLocks
    switch PackageLockWait(options.change, terminal)
      .locks(for: try Recovery.directories(of: store, in: root), in: root)
    {
    case .taken(let taken): locks = taken
    case .held: return .trouble
    case .interrupted: return .interrupted
    }
    defer { withExtendedLifetime(locks) {} }
    for report in try Recovery.settle(store, in: root) where report.id == id {
      terminal.talk(
        terminal.catalog.error(
          terminal.catalog.recovered(id: id, done: report.done, steps: report.steps)))
    }
    guard try store.identifiers().contains(id) else { return .success }
    guard try store.journal(of: id).state == .takenBack else { return nil }
    terminal.complain(terminal.catalog.alreadyTakenBack(id: id))
    return .success
  }

  // With --root nothing outside of it is touched, whatever a journal says.
  private func isOfAskedRoot(_ journal: Journal) -> Bool {
    let asked = options.common.rootPath
    return asked == Path("/") || journal.root == asked || journal.steps.isEmpty
  }

  private func tellNothingToUndo(_ store: Path) -> ExitStatus {
    if isJSON { return end(.success) }
    return tell([], in: store)
  }

  // The latest repair of which something is in force.
  private func chosen(_ store: borrowing UndoStore) throws(JournalError) -> Int? {
    if let id = options.id { return id }
    for id in try store.identifiers().reversed() where store.lastState(of: id) != .takenBack {
      let journal = try store.journal(of: id)
      let isOpen =
        journal.state == .interrupted || journal.state == .undoInterrupted
        || journal.state == .unprepared && journal.stage != nil
      if isOfAskedRoot(journal), isOpen || !journal.stepsInForce.isEmpty { return id }
    }
    return nil
  }

  private func takeBack(
    _ id: Int, in root: borrowing SystemRoot, _ store: consuming UndoStore
  ) throws(JournalError) -> ExitStatus {
    let preview = try Undoer.preview(id, in: root, of: store)
    if !preview.moved.isEmpty { return refuse(preview) }
    let text = report.text(preview: preview)
    guard isJSON || terminal.hasTold({ try terminal.tell(text) }) else { return .trouble }
    let question = terminal.catalog.undoPrompt
    let unseen = isJSON ? text : nil
    let storePath = store.path
    var held: UndoStore? = consume store
    // While a person thinks, others may go on.
    if !options.change.yes { held = nil }
    guard terminal.consents(to: question, options.change, unseen: unseen) else {
      if CurrentProcess.wasInterrupted { return .interrupted }
      return !isJSON || hasToldDocument(preview) ? .findings : .trouble
    }
    let store = try terminal.store(held, at: storePath)
    if !options.change.yes, let ended = try settle(id, in: root, store) { return end(ended, id) }
    let locks: PackageLocks
    switch PackageLockWait(options.change, terminal)
      .locks(for: Set(preview.entries.map(\.path.parent)), in: root)
    {
    case .taken(let taken): locks = taken
    case .held: return leave(preview, as: .packageManagerAtWork, .trouble)
    case .interrupted: return leave(preview, as: .interrupted, .interrupted)
    }
    let outcome = try Undoer.takeBack(id, in: root, of: store)
    if !outcome.moved.isEmpty { return refuse(outcome) }
    let changed = Set(
      outcome.entries.filter { $0.status == .restored }.flatMap { [$0.path.parent, $0.path] })
    let refresh = CacheRefresh(options.change, terminal).perform(after: changed, in: root)
    withExtendedLifetime(locks) {}
    let note = refresh.isRefreshed ? terminal.catalog.cacheRefreshed + "\n" : ""
    let isTold =
      isJSON
      ? hasToldDocument(outcome, isCacheRefreshed: refresh.isRefreshed)
      : terminal.hasTold { try terminal.tell(report.text(outcome) + note) }
    let status = status(of: outcome)
    if case .failed = refresh, status != .interrupted { return .trouble }
    return isTold || status == .interrupted ? status : .trouble
  }

  // A document is owed to whoever asked for one, whatever came in between.
  private func leave(
    _ preview: UndoOutcome, as status: UndoOutcome.Status, _ ending: ExitStatus
  ) -> ExitStatus {
    var outcome = preview
    for position in outcome.entries.indices { outcome.entries[position].status = status }
    return !isJSON || hasToldDocument(outcome) ? ending : .trouble
  }

  private func refuse(_ outcome: UndoOutcome) -> ExitStatus {
    let isTold = !isJSON || hasToldDocument(outcome)
    terminal.complain(terminal.catalog.undoRefused(id: outcome.id))
    for moved in outcome.moved { terminal.talk("  " + terminal.phrasing.reason(moved)) }
    return isTold ? .findings : .trouble
  }

  private func hasToldDocument(_ outcome: UndoOutcome, isCacheRefreshed: Bool = false) -> Bool {
    terminal.hasTold {
      try terminal.tell(
        try JSONRepair.bytes(
          outcome, isDryRun: options.change.dryRun, isCacheRefreshed: isCacheRefreshed,
          catalog: terminal.catalog))
    }
  }

  private func status(of outcome: UndoOutcome) -> ExitStatus {
    var status = ExitStatus.success
    for entry in outcome.entries {
      switch entry.status {
      case .failed(let error):
        terminal.complain(terminal.phrasing.message(error), hint: terminal.phrasing.hint(error))
        status = .trouble
      case .moved where status == .success, .planned where status == .success:
        status = .findings
      default: continue
      }
    }
    if let error = outcome.journalFailure {
      terminal.complain(error)
      status = .trouble
    }
    return outcome.wasInterrupted && status != .trouble ? .interrupted : status
  }
}
