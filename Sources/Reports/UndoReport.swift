internal import FileSystem
package import Messages
package import Repair

/// Taking a repair back, told to a person.
package struct UndoReport {
  private let phrasing: Phrasing

  private var catalog: any Catalog { phrasing.catalog }

  /// Speaks the language of a catalogue.
  package init(catalog: any Catalog) { phrasing = Phrasing(catalog) }

  /// What taking back would do.
  package func text(preview outcome: UndoOutcome) -> String {
    lines([catalog.undoTitle(id: outcome.id), ""] + outcome.entries.map(line) + [""])
  }

  /// What became of taking back.
  package func text(_ outcome: UndoOutcome) -> String {
    let done = outcome.entries.count { $0.status == .restored }
    var told = outcome.entries.compactMap { entry -> String? in
      guard case .moved(let reason) = entry.status else { return nil }
      return phrasing.reason(Moved(path: entry.path, reason: reason))
    }
    if outcome.wasInterrupted { told.append(catalog.interrupted) }
    told.append(
      done == outcome.entries.count
        ? catalog.takenBack(id: outcome.id, names: done)
        : catalog.takenBackPartly(done: done, planned: outcome.entries.count))
    return lines(told)
  }

  /// One recorded repair of a list.
  package func text(id: Int, journal: Journal?) -> String {
    guard let journal else {
      return lines([
        catalog.listEntry(id: id, changes: 0, directories: "", state: catalog.stateUnreadable)
      ])
    }
    let state =
      switch journal.state {
      case .unprepared, .interrupted: catalog.stateInterrupted
      case .finished: catalog.stateInForce
      case .undoInterrupted: catalog.stateUndoInterrupted
      case .takenBack: catalog.stateTakenBack
      }
    let directories = journal.namedDirectories.map { Escaping.displayed($0) }
    let shown = directories.prefix(3) + (directories.count > 3 ? ["…"] : [])
    return lines([
      catalog.listEntry(
        id: id, changes: journal.changes,
        directories: shown.joined(separator: " "), state: state)
    ])
  }

  private func line(_ entry: UndoOutcome.Entry) -> String {
    let path = Escaping.displayed(entry.path)
    guard let displaced = entry.step.displaced else { return "  " + catalog.removes(path) }
    let what: String
    switch displaced.source {
    case .link(let text): what = "-> " + Escaping.displayed(text.bytes)
    case .tree(_, let entries): what = "\(Escaping.displayed(entry.path))/ (\(entries.count))"
    case .bytes, .distantBytes, .inode, .kept:
      what = catalog.sized(catalog.file, ByteSize.text(displaced.status.size))
    }
    return "  " + catalog.restores(path, what: what)
  }

  private func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}
