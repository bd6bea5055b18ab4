internal import Census
internal import Diagnosis
internal import FileSystem
package import Messages
internal import Ownership
package import Repair

/// A plan, what became of it, and what was left, told to a person.
package struct RepairReport {
  private let phrasing: Phrasing
  private let style: Style
  private let columns: Int
  private let scene: OwnershipAdvice.Scene
  private let isVerbose: Bool
  private let lent: LentDirectory?

  var catalog: any Catalog { phrasing.catalog }

  /// Speaks the language of a catalogue within some columns.
  package init(
    catalog: any Catalog, style: Style, columns: Int,
    scene: OwnershipAdvice.Scene = OwnershipAdvice.Scene(root: Path("/"), targets: []),
    isVerbose: Bool = false, lent: LentDirectory? = nil
  ) {
    self.lent = lent
    self.scene = scene
    self.isVerbose = isVerbose
    phrasing = Phrasing(catalog)
    self.style = style
    self.columns = columns
  }

  /// The plan, by directory: each name with the link it becomes and what that replaces.
  package func text(
    _ plan: Plan, predictions: [Prediction] = [], installing remarks: [String]? = nil,
    nothing: String? = nil
  ) -> String {
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
        lines.append(nothing ?? catalog.nothingToMend)
      }
    } else if !plan.directories.isEmpty {
      let steps = plan.directories.flatMap(\.steps)
      lines.append(
        catalog.confirm(
          changes: steps.count, size: RepairReport.gain(RepairReport.wasted(in: steps))))
      if remarks == nil {
        lines.append(
          steps.contains { $0.finding.remedy.fixClass == .version }
            ? catalog.changesBytes : catalog.keepsBytes)
      }
    }
    lines += remarks ?? []
    lines += self.remarks(on: plan) + predictions.flatMap(told)
    return joined(lines)
  }

  /// What became of a plan that was carried out.
  package func text(
    _ outcome: Outcome, isCacheRefreshed: Bool = false, predictions: [Prediction] = [],
    undoCommand: (Int) -> String
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
          ? catalog.repaired(changes: done, size: RepairReport.gain(outcome.reclaimedBytes))
          : catalog.takenBackPartly(done: done, planned: outcome.actions.count))
    }
    if isCacheRefreshed { lines.append(catalog.cacheRefreshed) }
    if let id = outcome.id { lines.append(catalog.undoHint(undoCommand(id))) }
    lines += predictions.flatMap(told)
    // Who changed a package's names is told what becomes of that.
    let changed = outcome.actions.filter { $0.status == .done }.map(\.step.finding)
      .filter(\.isPackagesCopy)
    for advice in OwnershipAdvice.all(about: changed, scene) { lines += lasting(advice) }
    return joined(lines)
  }

  private func lines(of step: Step) -> [String] {
    let name = Escaping.displayed(step.name)
    let made: String
    switch step.making {
    case .link(let text): made = catalog.stepLink(name, to: Escaping.displayed(text))
    case .hardLink(let other): made = catalog.stepHardLink(name, to: Escaping.displayed(other))
    case .file: made = catalog.stepFile(name)
    case .farm(let farm): made = catalog.stepFarm(name, links: farm.entries.count)
    case .moved(let staged): made = arriving(staged, name)
    }
    let replaced = "(\(self.replaced(by: step)))"
    let width = DisplayWidth.columns(of: made + replaced) + 6
    return width <= columns ? ["    \(made)  \(replaced)"] : ["    " + made, "      " + replaced]
  }

  private func arriving(_ staged: StagedObject, _ name: String) -> String {
    let size = ByteSize.text(staged.size)
    if staged.status.kind != .directory { return "\(name)  \(size)" }
    return catalog.directoryArrives(
      name, files: staged.count(of: .regular), links: staged.count(of: .symbolicLink), size: size)
  }

  private func replaced(by step: Step) -> String {
    if case .file = step.making, case .file = step.expectation {
      return catalog.stepReplaces(catalog.replacesText)
    }
    return replacedName(by: step)
  }

  private func replacedName(by step: Step) -> String {
    switch (step.expectation, step.remainder) {
    case (.nothing, _): catalog.addsName
    case (.farm, _): catalog.stepReplaces(catalog.replacesFarm)
    case (.link, _): catalog.stepReplaces(catalog.replacesLink)
    case (.directory, _): catalog.stepReplaces(catalog.replacesDirectory)
    case (.file(let status), .kept) where status.size > 0 && !step.finding.isStub:
      catalog.stepReplaces(catalog.replacesOther)
    case (.file(let status), _):
      catalog.stepReplaces(
        step.finding.isOfCopy
          ? catalog.sized(catalog.replacesCopy, ByteSize.text(status.size))
          : status.size == 0 ? catalog.emptyFile : catalog.textFile)
    }
  }

  private func held(_ held: [HeldFinding]) -> [String] {
    let grave = held.filter { $0.finding.severity > .note }
    guard !grave.isEmpty else { return [] }
    var lines = [style.strong(catalog.leftAlone), ""]
    let owned = grave.filter { $0.reason == .owned }.map(\.finding)
    for advice in OwnershipAdvice.all(about: owned, scene) {
      lines += told(advice, owned.filter { $0.owner == advice.owner })
    }
    lines += lentNames(grave.filter { $0.reason == .lentByWindows }.map(\.finding))
    for held in grave where ![.owned, .lentByWindows].contains(held.reason) {
      lines += wrapped(
        catalog.left(
          Escaping.displayed(held.finding.path), message: phrasing.message(held.finding),
          reason: phrasing.reason(held, scene)))
    }
    return lines.last == "" ? lines : lines + [""]
  }

  // Of a directory that Windows lends, what to do is the same for all names.
  private func lentNames(_ findings: [Finding]) -> [String] {
    let byDirectory = Dictionary(grouping: findings, by: \.directory)
    return byDirectory.sorted { $0.key < $1.key }.flatMap { directory, findings in
      let names = findings.compactMap(\.name).map { Escaping.displayed($0) }
      let ways = lent.map {
        [""] + LentDirectoryText($0, catalog: catalog, columns: columns).ways
      }
      return wrapped(
        catalog.left(
          Escaping.displayed(directory), message: names.joined(separator: ", "),
          reason: catalog.heldLentByWindows)) + (ways ?? [])
    }
  }

  // A package's names together: whose they are, what becomes of a repair, what to do.
  private func told(_ advice: OwnershipAdvice, _ findings: [Finding]) -> [String] {
    var lines = wrapped(
      catalog.ownedNames(
        Set(findings.map(\.path)).count, package: Escaping.displayed(advice.owner.package),
        manager: advice.owner.manager.rawValue) + ":")
    let shown = isVerbose ? findings[...] : findings.prefix(RepairReport.mostOwned)
    for finding in shown {
      lines += wrapped(
        "  " + Escaping.displayed(finding.path) + ": " + phrasing.message(finding))
    }
    if shown.count < findings.count { lines.append("    …") }
    if findings.allSatisfy({ $0.rule == .installation }) {
      return lines + wrapped(catalog.installOwnedAllTheSame) + [""]
    }
    lines += wrapped(becoming(of: advice))
    lines.append("  " + catalog.mendAllTheSame(advice.command))
    if isVerbose { return lines + ways(of: advice) + [""] }
    return lines + wrapped(catalog.moreAdvice) + [""]
  }

  private func becoming(of advice: OwnershipAdvice) -> String {
    advice.isUpgraded ? catalog.upgradeBringsCopiesBack : catalog.reinstallBringsCopiesBack
  }

  private func lasting(_ advice: OwnershipAdvice) -> [String] {
    [""] + wrapped(becoming(of: advice)) + ways(of: advice)
  }

  private func ways(of advice: OwnershipAdvice) -> [String] {
    var lines =
      advice.ways.isEmpty ? wrapped(catalog.nothingLasts) : ["  " + catalog.makeItLast]
    for (way, commands) in advice.ways {
      lines.append("    " + (way == .hook ? catalog.wayHook : catalog.wayDiversion))
      lines += commands.map { "      " + $0 }
    }
    guard isVerbose else { return lines }
    lines += ["", "  " + catalog.reportToMaintainer, ""]
    return lines
      + advice.report.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
  }

  private func told(_ prediction: Prediction) -> [String] {
    let choice = prediction.choice
    let why =
      switch choice.reason {
      case .backup: catalog.choiceIsBackup
      case .leftover: catalog.choiceIsLeftover
      case .greaterName: catalog.choiceIsGreater
      }
    return wrapped(
      catalog.sentence(
        catalog.nextChoice(
          Escaping.displayed(choice.link), choice: Escaping.displayed(choice.choice),
          not: Escaping.displayed(choice.current), why: why)))
      + ["  " + catalog.moveAway(prediction.command(scene))]
  }

  // More names of one package than this are shown only when everything is.
  private static let mostOwned = 8

  func wrapped(_ text: String) -> [String] {
    DisplayWidth.wrapped(text, columns: columns - 4).enumerated().map { index, line in
      (index == 0 ? "  " : "    ") + line
    }
  }

  func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  // Links that were missing win nothing back, which need not be said.
  private static func gain(_ bytes: UInt64) -> String? { bytes == 0 ? nil : ByteSize.text(bytes) }

  private static func wasted(in steps: [Step]) -> UInt64 {
    // A turned chain is several steps of one finding.
    Set(steps.map(\.finding)).reduce(0) { $0 + $1.wastedBytes }
  }
}

extension Finding {
  fileprivate var isStub: Bool {
    if case .lost(let lost) = evidence { return lost.place == .textStub }
    return rule == .textStub
  }

  fileprivate var isOfCopy: Bool {
    if case .lost(let lost) = evidence { return lost.place == .copy }
    return [.hardCopy, .invertedChain, .installation].contains(rule)
  }
}

extension Finding {
  /// Whether it is about a file that a package owns, rather than a link that its database has.
  var isPackagesCopy: Bool {
    if case .restoreLink = remedy.change { return false }
    return owner != nil
  }
}

extension Prediction {
  /// What moves the name away to where ldconfig does not look at it.
  func command(_ scene: OwnershipAdvice.Scene) -> String {
    let names = ["/", "/away-"].map {
      scene.outside(directory).bytes + Array($0.utf8) + choice.choice.bytes
    }
    return (["sudo mv"] + names.map(Escaping.shellWord)).joined(separator: " ")
  }
}
