internal import Diagnosis
internal import FileSystem
internal import Knowledge
package import Messages
internal import Ownership
internal import Resolution

/// What `solder explain` answers, told to a person: each message with its meaning, what it is about
/// here, why, and what to do.
package struct ExplainText {
  private let report: ExplainReport
  private let language: Language
  private let phrasing: WhichPhrasing
  private let style: Style
  private let columns: Int
  private var lines: [String] = []

  private var catalog: any Catalog { phrasing.catalog }

  /// Objects of one message that are told one by one; the others are counted.
  private static let mostObjects = 10
  private static let margin = 2

  /// The report as text with line ends, readable within `columns`.
  package static func text(
    _ report: ExplainReport, in language: Language, style: Style, columns: Int
  ) -> String {
    var text = ExplainText(
      report: report, language: language,
      phrasing: WhichPhrasing(phrasing: Phrasing(language.catalog)), style: style, columns: columns)
    for explanation in report.explanations {
      if !text.lines.isEmpty { text.lines.append("") }
      text.tell(explanation)
    }
    return text.lines.map { $0 + "\n" }.joined()
  }

  private init(
    report: ExplainReport, language: Language, phrasing: WhichPhrasing, style: Style, columns: Int
  ) {
    (self.report, self.language, self.phrasing) = (report, language, phrasing)
    (self.style, self.columns) = (style, columns)
  }

  private mutating func tell(_ explanation: Explanation) {
    tellTitle(explanation)
    let message = explanation.message
    let advice = ExplainAdvice(explanation, in: report)
    let filling = HoleFilling(explanation.sightings.first?.captures ?? [:])
    func words(_ wording: Wording) -> String {
      language.finished(filling.text(wording, in: language))
    }
    tell(catalog.explainMeaning, [words(message.meaning)])
    tell(catalog.explainHarm, [catalog.explainHarm(harm(message.harm), words(message.harmReason))])
    tell(catalog.explainHere, here(explanation))
    let causes = advice.causes
    let others =
      causes.fitting.isEmpty ? catalog.explainPossibleCauses : catalog.explainOtherCauses
    tell(catalog.explainCause, causes.fitting.map { words($0.wording) })
    tell(others, causes.others.map { words($0.wording) })
    tellRemedy(advice, words(message.remedy.wording))
    tell(catalog.explainMore, advice.rules.map { "solder explain \($0)" })
  }

  private mutating func tellTitle(_ explanation: Explanation) {
    let excerpt = explanation.excerpt.map { Escaping.displayed($0) } ?? explanation.message.id
    let times = explanation.count > 1 ? "  (\(catalog.explainTimes(explanation.count)))" : ""
    lines += DisplayWidth.wrapped(excerpt + times, columns: columns).map(style.strong)
    lines.append("")
  }

  private mutating func tellRemedy(_ advice: ExplainAdvice, _ general: String) {
    if advice.isSettled {
      let command = advice.programCommand
      let ask = command == nil ? [] : [catalog.explainAskProgram]
      tell(catalog.explainRemedy, [catalog.explainNothingToDo] + ask)
      return tell(commands: [command].compactMap(\.self))
    }
    tell(catalog.explainRemedy, advice.remedies(general, in: catalog))
    tell(commands: advice.commands)
    let changes = advice.changes
    let shown = changes.prefix(ExplainText.mostObjects).map { name, text in
      "\(Escaping.displayed(name)) -> \(Escaping.displayed(text))"
    }
    tell(catalog.explainChanges, shown + others(changes.count))
  }

  // On lines of their own, and never broken.
  private mutating func tell(commands: [String]) {
    lines += commands.map { indent(labelWidth) + "  " + style.strong($0) }
  }

  private func others(_ count: Int) -> [String] {
    count > ExplainText.mostObjects
      ? [catalog.explainOthers(count - ExplainText.mostObjects)] : []
  }
}

// MARK: - What is here

extension ExplainText {
  private func here(_ explanation: Explanation) -> [String] {
    let sightings = explanation.sightings
    return sightings.prefix(ExplainText.mostObjects).flatMap(here) + others(sightings.count)
  }

  private func here(_ sighting: Sighting) -> [String] {
    var told: [String] = []
    switch sighting.state {
    case .unnamed: told.append(catalog.explainUnnamed)
    case .tooMany(let name): told.append(catalog.explainTooMany(Escaping.displayed(name)))
    case .absent(let path) where sighting.grave.isEmpty:
      told.append(catalog.explainAbsent(Escaping.displayed(path)))
    case .unreadable(let error):
      told.append(phrasing.phrasing.message(error))
      told += [phrasing.phrasing.hint(error)].compactMap(\.self)
    case .present(let path, .directory):
      told.append(catalog.explainDirectory(Escaping.displayed(path)))
    case .present(let path, _) where sighting.grave.isEmpty:
      told += here(path, sighting.depth)
    case .absent, .present: break
    // What stops the loader may be what the linker takes: a script.
    case .library(let lookup) where sighting.captures[.linked] != nil && lookup.refused != nil:
      told += [lookup.refused.map { catalog.explainThere(Escaping.displayed($0.path)) }]
        .compactMap(\.self)
    case .library(let lookup): told += here(lookup)
    }
    for finding in sighting.grave {
      told.append(
        catalog.explainSeen(
          Escaping.displayed(finding.directory), phrasing.phrasing.message(finding)))
    }
    for package in Set(sighting.grave.compactMap { $0.owner?.package }).sorted() {
      told.append(catalog.ownedBy(Escaping.displayed(package)))
    }
    if sighting.isLent { told.append(catalog.explainLent) }
    return told
  }

  private func here(_ path: Path, _ depth: Sighting.Depth) -> [String] {
    switch depth {
    case .examined: [catalog.explainPresent(Escaping.displayed(path))]
    case .notExamined: [catalog.explainThere(Escaping.displayed(path))]
    case .failed(let unexamined):
      [phrasing.phrasing.message(unexamined)]
        + [phrasing.phrasing.hint(unexamined)].compactMap(\.self)
    }
  }

  private func here(_ lookup: Lookup) -> [String] {
    let name = Escaping.displayed(lookup.name)
    if let taken = lookup.taken {
      return [catalog.explainLoads(name, Escaping.displayed(taken.path))]
    }
    if let refused = lookup.refused {
      return [catalog.explainRefuses(Escaping.displayed(refused.path), phrasing.reason(refused))]
    }
    var told = [catalog.explainNotFound(name)]
    if let uncached = lookup.candidates.first(where: { $0.verdict == .passedOver(.notInCache) }) {
      told.append(catalog.explainNotInCache(Escaping.displayed(uncached.path)))
    } else if let elsewhere = lookup.elsewhere {
      told.append(catalog.explainElsewhere(Escaping.displayed(elsewhere.path)))
    }
    return told
  }

  private func harm(_ harm: Harm) -> String {
    switch harm {
    case .harmless: style.good(catalog.explainHarmless)
    case .sometimes: style.warning(catalog.explainSometimesHarmful)
    case .harmful: style.error(catalog.explainHarmful)
    }
  }
}

// MARK: - Labels and paragraphs

extension ExplainText {
  /// Paragraphs behind a label; nothing where there are none.
  private mutating func tell(_ label: String, _ paragraphs: [String]) {
    let width = labelWidth
    // Several are told apart by marks.
    let mark = paragraphs.count > 1 ? "- " : ""
    for (index, paragraph) in paragraphs.enumerated() {
      let wrapped = DisplayWidth.wrapped(paragraph, columns: columns - width - mark.count)
      for (row, line) in wrapped.enumerated() {
        let start = index == 0 && row == 0 ? head(label, width) : indent(width)
        lines.append(start + (row == 0 ? mark : indent(mark.count)) + line)
      }
    }
  }

  private func head(_ label: String, _ width: Int) -> String {
    let used = ExplainText.margin + DisplayWidth.columns(of: label)
    return indent(ExplainText.margin) + style.faint(label) + indent(width - used)
  }

  private func indent(_ width: Int) -> String { String(repeating: " ", count: max(0, width)) }

  private var labelWidth: Int {
    let labels = [
      catalog.explainMeaning, catalog.explainHarm, catalog.explainHere, catalog.explainCause,
      catalog.explainOtherCauses, catalog.explainPossibleCauses, catalog.explainRemedy,
      catalog.explainChanges, catalog.explainMore,
    ]
    return ExplainText.margin + (labels.map(DisplayWidth.columns).max() ?? 0) + 2
  }
}
