internal import Census
internal import Diagnosis
internal import FileSystem
package import Messages
package import Repair

/// A plan, what became of it, and what was left, told to a person.
package struct RepairReport {
  private let phrasing: Phrasing
  private let style: Style
  private let columns: Int

  private var catalog: any Catalog { phrasing.catalog }

  /// Speaks the language of a catalogue within some columns.
  package init(catalog: any Catalog, style: Style, columns: Int) {
    phrasing = Phrasing(catalog)
    self.style = style
    self.columns = columns
  }

  /// The plan, by directory: each name with the link it becomes and what that replaces.
  package func text(_ plan: Plan) -> String {
    var lines: [String] = []
    if !plan.isEmpty { lines += [style.strong(catalog.planTitle), ""] }
    for directory in plan.directories {
      lines += ["  " + style.strong(Escaping.displayed(directory.path))]
      lines += directory.steps.flatMap(self.lines)
      lines.append("")
    }
    if let finding = plan.staleCache {
      lines += wrapped(catalog.stepRefreshCache + ": " + phrasing.message(finding)) + [""]
    }
    lines += held(plan.held)
    if plan.isEmpty {
      // What is left alone has been told; that there is nothing else goes without saying.
      if !plan.held.contains(where: { $0.finding.severity > .note }) {
        lines.append(catalog.nothingToMend)
      }
    } else if !plan.directories.isEmpty {
      let steps = plan.directories.flatMap(\.steps)
      lines.append(
        catalog.confirm(
          changes: steps.count, size: ByteSize.text(RepairReport.wasted(in: steps))))
      lines.append(
        steps.contains { $0.finding.remedy.fixClass == .version }
          ? catalog.changesBytes : catalog.keepsBytes)
    }
    return joined(lines)
  }

  /// What became of a plan that was carried out.
  package func text(
    _ outcome: Outcome, isCacheRefreshed: Bool = false, undoCommand: (Int) -> String
  ) -> String {
    var lines: [String] = []
    let done = outcome.actions.count { $0.status == .done }
    for action in outcome.actions {
      guard case .skipped(let reason) = action.status else { continue }
      let path = Escaping.displayed(action.path)
      lines += wrapped(catalog.skipped(path, reason: phrasing.reason(reason)))
    }
    if outcome.wasInterrupted { lines.append(catalog.interrupted) }
    if !outcome.actions.isEmpty {
      lines.append(
        done == outcome.actions.count
          ? catalog.repaired(changes: done, size: ByteSize.text(outcome.reclaimedBytes))
          : catalog.takenBackPartly(done: done, planned: outcome.actions.count))
    }
    if isCacheRefreshed { lines.append(catalog.cacheRefreshed) }
    if let id = outcome.id { lines.append(catalog.undoHint(undoCommand(id))) }
    return joined(lines)
  }

  private func lines(of step: Step) -> [String] {
    let name = Escaping.displayed(step.name)
    let made: String
    switch step.making {
    case .link(let text): made = catalog.stepLink(name, to: Escaping.displayed(text))
    case .hardLink(let other): made = catalog.stepHardLink(name, to: Escaping.displayed(other))
    }
    let replaced = "(\(self.replaced(by: step)))"
    let width = DisplayWidth.columns(of: made + replaced) + 6
    return width <= columns ? ["    \(made)  \(replaced)"] : ["    " + made, "      " + replaced]
  }

  private func replaced(by step: Step) -> String {
    switch (step.expectation, step.remainder) {
    case (.nothing, _): catalog.addsName
    case (.link, _): catalog.stepReplaces(catalog.replacesLink)
    case (.directory, _): catalog.stepReplaces(catalog.replacesDirectory)
    case (.file(let status), .kept) where status.size > 0 && !step.finding.isStub:
      catalog.stepReplaces(catalog.replacesOther)
    case (.file(let status), _):
      catalog.stepReplaces(
        step.finding.rule == .hardCopy || step.finding.rule == .invertedChain
          ? catalog.sized(catalog.replacesCopy, ByteSize.text(status.size))
          : status.size == 0 ? catalog.emptyFile : catalog.textFile)
    }
  }

  private func held(_ held: [HeldFinding]) -> [String] {
    let grave = held.filter { $0.finding.severity > .note }
    guard !grave.isEmpty else { return [] }
    var lines = [style.strong(catalog.leftAlone), ""]
    for held in grave {
      lines += wrapped(
        catalog.left(
          Escaping.displayed(held.finding.path), message: phrasing.message(held.finding),
          reason: phrasing.reason(held)))
    }
    return lines + [""]
  }

  private func wrapped(_ text: String) -> [String] {
    DisplayWidth.wrapped(text, columns: columns - 4).enumerated().map { index, line in
      (index == 0 ? "  " : "    ") + line
    }
  }

  private func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  private static func wasted(in steps: [Step]) -> UInt64 {
    // A turned chain is several steps of one finding.
    Set(steps.map(\.finding)).reduce(0) { $0 + $1.wastedBytes }
  }
}

extension Finding {
  fileprivate var isStub: Bool { rule == .textStub }
}
