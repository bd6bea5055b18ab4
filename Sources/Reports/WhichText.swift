internal import FileSystem
internal import Host
package import Messages
internal import Resolution

/// What `solder which` found, told to a person: candidates of a name, or the tree of a program.
package struct WhichText {
  private let report: WhichReport
  private let phrasing: WhichPhrasing
  private let style: Style
  private let columns: Int
  private var lines: [String] = []

  private var catalog: any Catalog { phrasing.catalog }
  private var commands: WhichCommands { WhichCommands(root: report.root, place: report.place) }

  /// The report as text with line ends, readable within `columns`.
  package static func text(
    _ report: WhichReport, catalog: any Catalog, style: Style, columns: Int
  ) -> String {
    var text = WhichText(
      report: report, phrasing: WhichPhrasing(phrasing: Phrasing(catalog)), style: style,
      columns: columns)
    for answer in report.answers {
      if !text.lines.isEmpty { text.lines.append("") }
      text.tell(answer)
    }
    if !report.troubles.isEmpty { text.tellTroubles() }
    return text.lines.map { $0 + "\n" }.joined()
  }

  private init(report: WhichReport, phrasing: WhichPhrasing, style: Style, columns: Int) {
    self.report = report
    self.phrasing = phrasing
    self.style = style
    self.columns = columns
  }

  private mutating func tell(_ answer: WhichReport.Answer) {
    switch answer {
    case .name(let lookup): tell(lookup)
    case .tree(let path, let loading): tell(loading, of: path)
    case .failed: break
    }
  }

  /// What the answers had to do without, and whether that matters.
  private mutating func tellTroubles() {
    if !lines.isEmpty { lines.append("") }
    let word = style.warning(catalog.warningWord)
    for trouble in report.troubles {
      tell(paragraph: "\(word) \(phrasing.message(trouble))", indent: 0)
    }
    let outcome =
      report.uncertain > 0 ? catalog.whichUncertain(report.uncertain) : catalog.whichCertain
    tell(paragraph: catalog.sentence(outcome), indent: 0)
  }

  private mutating func tell(paragraph: String, indent: Int) {
    lines += DisplayWidth.wrapped(paragraph, columns: columns - indent).map {
      String(repeating: " ", count: indent) + $0
    }
  }
}

extension WhichText {
  /// What to do; a command is never broken, so that it can be copied.
  private mutating func tell(hint: (String) -> String, command: String, indent: Int) {
    let whole = hint(command)
    if DisplayWidth.columns(of: whole) + indent <= columns {
      return tell(paragraph: whole, indent: indent)
    }
    tell(paragraph: hint(""), indent: indent)
    lines.append(String(repeating: " ", count: indent + 2) + command)
  }
}

// MARK: - A name

extension WhichText {
  private mutating func tell(_ lookup: Lookup) {
    let name = style.strong(Escaping.displayed(lookup.name))
    let found = lookup.taken ?? lookup.refused
    lines.append(found == nil ? "\(name)  \(style.error(catalog.whichMissing))" : name)
    let words = lookup.candidates.map { word($0.verdict) }
    let wordWidth = words.map(DisplayWidth.columns).max() ?? 0
    for (candidate, word) in zip(lookup.candidates, words) {
      let gap = String(repeating: " ", count: wordWidth - DisplayWidth.columns(of: word))
      let path = Escaping.displayed(candidate.path)
      lines.append("  \(mark(word, candidate.verdict))\(gap)  \(path)")
      let why = phrasing.reason(candidate)
      let rule = phrasing.rule(candidate)
      if candidate.exceedsProcessor, candidate.verdict == .taken {
        tell(paragraph: style.error(catalog.whichExceeds), indent: wordWidth + 4)
      }
      tell(paragraph: why.isEmpty ? rule : "\(rule): \(why)", indent: wordWidth + 4)
    }
    if found == nil { explain(lookup, indent: 2) } else { tellStale(lookup, indent: 2) }
  }

  private func word(_ verdict: Verdict) -> String {
    switch verdict {
    case .taken: catalog.whichTaken
    case .refused: catalog.whichRefused
    case .passedOver: catalog.whichPassedOver
    }
  }

  private func mark(_ word: String, _ verdict: Verdict) -> String {
    switch verdict {
    case .taken: style.good(word)
    case .refused: style.error(word)
    case .passedOver: style.faint(word)
    }
  }

  /// Where a missing name was looked for, and what to do.
  private mutating func explain(_ lookup: Lookup, indent: Int) {
    if !lookup.searched.isEmpty {
      let directories = lookup.searched.map(Escaping.displayed).joined(separator: ", ")
      tell(paragraph: catalog.whichLookedIn(directories), indent: indent)
    }
    if lookup.isUncached {
      tell(hint: catalog.whichHintRefresh, command: refreshCommand, indent: indent)
    } else if let hint = lookup.elsewhere {
      tell(elsewhere: hint.path.parent, indent: indent)
    } else if lookup.candidates.isEmpty {
      tell(paragraph: catalog.whichFoundNowhere, indent: indent)
    }
    tellStale(lookup, indent: indent)
  }

  private mutating func tell(elsewhere directory: Path, indent: Int) {
    let shown = Escaping.displayed(directory)
    if directory == WindowsSubsystem.driverDirectory, let links = report.links {
      tell(
        hint: { [catalog] in catalog.whichHintLinks(shown, $0) },
        command: WayCommand.links(at: links), indent: indent)
    } else {
      tell(
        hint: { [catalog] in catalog.whichHintDirectory(shown, $0) },
        command: commands.search(directory), indent: indent)
    }
  }

  private mutating func tellStale(_ lookup: Lookup, indent: Int) {
    guard !lookup.stale.isEmpty else { return }
    tell(hint: catalog.whichHintRefresh, command: refreshCommand, indent: indent)
  }

  private var refreshCommand: String { commands.refresh }
}

// MARK: - A tree

extension WhichText {
  /// A line of the tree: the name, indented, and what it leads to.
  private struct Branch {
    let depth: Int
    let place: Int
    let requirement: Requirement
    let isRepeat: Bool
  }

  private mutating func tell(_ loading: Loading, of path: Path) {
    lines.append(style.strong(Escaping.displayed(path)))
    for remark in remarks(loading) { tell(paragraph: remark, indent: 2) }
    guard !loading.isStatic else { return }
    lines.append("")
    let branches = branches(loading)
    let widest = branches.map { width($0) }.max() ?? 0
    let column = min(widest, columns / 2)
    for branch in branches { tell(branch, in: loading, column: column) }
    if !branches.isEmpty { lines.append("") }
    let problems = problems(loading)
    lines.append(
      catalog.sentence(
        catalog.whichSummary(
          libraries: Set(branches.map { $0.requirement.name }).count, problems: problems)))
  }

  private func remarks(_ loading: Loading) -> [String] {
    var remarks: [String] = []
    if let loader = loading.interpreter.map(Escaping.displayed) {
      remarks.append(
        loading.hasInterpreter
          ? catalog.whichStartedBy(loader) : style.error(catalog.whichLoaderMissing(loader)))
      if loading.hasOtherLoader {
        remarks.append(style.warning(catalog.whichOtherLoader(loader)))
      }
    }
    if loading.isStatic { remarks.append(catalog.whichIsStatic) }
    if loading.objects.first?.exceedsProcessor == true {
      remarks.append(style.error(catalog.whichExceeds))
    }
    if loading.isSecure { remarks.append(catalog.whichIsSecure) }
    if loading.isCut { remarks.append(style.warning(catalog.whichIsCut)) }
    return remarks
  }

  private func problems(_ loading: Loading) -> Int {
    var count = loading.hasInterpreter ? 0 : 1
    for object in loading.objects {
      if object.double != nil { count += 1 }
      if object.exceedsProcessor { count += 1 }
      for requirement in object.needed {
        if requirement.object == nil { count += 1 }
        count += (requirement.lookup?.stale.count ?? 0)
        if requirement.lookup?.shadowed.isEmpty == false { count += 1 }
      }
    }
    return count
  }

  // Without recursion: a hostile chain of needs may be thousands long.
  private func branches(_ loading: Loading) -> [Branch] {
    guard let first = loading.objects.first else { return [] }
    var branches: [Branch] = []
    var shown: Set<Int> = []
    var pending = first.needed.reversed().map { (1, 0, $0) }
    while let (depth, place, requirement) = pending.popLast() {
      let isFirst =
        loading.isFirst(requirement, of: place)
        && (requirement.object.map { shown.insert($0).inserted } ?? true)
      branches.append(
        Branch(depth: depth, place: place, requirement: requirement, isRepeat: !isFirst))
      if isFirst, let object = requirement.object {
        pending += loading.objects[object].needed.reversed().map { (depth + 1, object, $0) }
      }
    }
    return branches
  }

  // Deeper needs than this are drawn at one depth.
  private func indent(_ branch: Branch) -> Int { 2 * min(branch.depth, 12) }

  private func width(_ branch: Branch) -> Int {
    indent(branch) + DisplayWidth.columns(of: Escaping.displayed(branch.requirement.name))
  }

  private mutating func tell(_ branch: Branch, in loading: Loading, column: Int) {
    let name = Escaping.displayed(branch.requirement.name)
    let start = String(repeating: " ", count: indent(branch))
    let gap = String(repeating: " ", count: max(0, column - width(branch)))
    guard let place = branch.requirement.object else {
      return tellMissing(branch, start + name + gap)
    }
    if branch.isRepeat {
      let words = loading.isLoader(place) ? catalog.whichLoaderItself : catalog.whichShownElsewhere
      return lines.append(style.faint("\(start)\(name)\(gap)  (\(words))"))
    }
    let object = loading.objects[place]
    let lookup = branch.requirement.lookup
    let rule = lookup?.taken.map { phrasing.rule($0) } ?? ""
    let path = Escaping.displayed(object.path)
    lines.append("\(start)\(name)\(gap)  \(path)  \(style.faint("(\(rule))"))")
    if branch.requirement.isFiltee {
      tell(paragraph: catalog.whichFiltee, indent: indent(branch) + 2)
    }
    tellMarks(object, lookup, in: loading, indent: indent(branch) + 2)
  }

  private mutating func tellMarks(
    _ object: LoadedObject, _ lookup: Lookup?, in loading: Loading, indent: Int
  ) {
    let word = style.warning(catalog.warningWord)
    if object.exceedsProcessor {
      tell(
        paragraph: "\(style.error(catalog.errorWord)) \(catalog.whichExceeds)", indent: indent)
    }
    for shadowed in lookup?.shadowed ?? [] {
      tell(
        paragraph: "\(word) \(catalog.whichShadows(Escaping.displayed(shadowed.path)))",
        indent: indent)
    }
    for stale in lookup?.stale ?? [] {
      tell(
        paragraph: "\(word) \(catalog.whichStaleMark(Escaping.displayed(stale.path)))",
        indent: indent)
      tell(hint: catalog.whichHintRefresh, command: refreshCommand, indent: indent)
    }
    if let double = object.double {
      let path = Escaping.displayed(loading.objects[double].path)
      tell(paragraph: "\(word) \(catalog.whichDoubled(path))", indent: indent)
    }
  }

  private mutating func tellMissing(_ branch: Branch, _ start: String) {
    let lookup = branch.requirement.lookup
    guard let refused = lookup?.refused else {
      lines.append("\(start)  \(style.error(catalog.whichMissing))")
      if let lookup {
        for candidate in lookup.candidates where candidate.rule != .elsewhere {
          let path = Escaping.displayed(candidate.path)
          tell(paragraph: "\(path): \(phrasing.reason(candidate))", indent: indent(branch) + 2)
        }
        explain(lookup, indent: indent(branch) + 2)
      }
      return
    }
    let path = Escaping.displayed(refused.path)
    lines.append("\(start)  \(path)  \(style.faint("(\(phrasing.rule(refused)))"))")
    let word = style.error(catalog.errorWord)
    tell(paragraph: "\(word) \(phrasing.reason(refused))", indent: indent(branch) + 2)
  }
}
