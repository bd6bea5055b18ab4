internal import Archives
internal import Census
internal import Diagnosis
internal import FileSystem
package import Messages
internal import Ownership

/// A check told to a person: by directory, each broken chain drawn, then what it costs and what to do.
package struct TextReport {
  private let report: CheckReport
  private let phrasing: Phrasing
  private let style: Style
  private let columns: Int
  private let isVerbose: Bool
  private var notesLeft: Int
  private var lines: [String] = []
  private var broken = 0

  private var catalog: any Catalog { phrasing.catalog }

  /// Notes beyond this many are only counted, unless asked for.
  private static let mostNotes = 10

  private init(
    _ report: CheckReport, catalog: any Catalog, style: Style, columns: Int, isVerbose: Bool
  ) {
    self.report = report
    phrasing = Phrasing(catalog)
    self.style = style
    self.columns = columns
    self.isVerbose = isVerbose
    notesLeft = isVerbose ? .max : TextReport.mostNotes
  }

  /// The report as text with line ends, readable within `columns`.
  package static func text(
    _ report: CheckReport, catalog: any Catalog, style: Style, columns: Int, isVerbose: Bool
  ) -> String {
    var text = TextReport(
      report, catalog: catalog, style: style, columns: columns, isVerbose: isVerbose)
    text.tell()
    return text.lines.joined(separator: "\n") + "\n"
  }

  private mutating func tell() {
    let byDirectory = Dictionary(grouping: report.findings, by: \.directory)
    let censuses = Dictionary(
      report.census.directories.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for (path, findings) in byDirectory.sorted(by: { $0.key < $1.key }) {
      tell(findings, in: path, censuses[path])
    }
    tellNotesLeft()
    tellSummary()
    lines += ArchiveText(report, catalog: catalog, style: style, columns: columns).lines
  }

  private mutating func tell(_ findings: [Finding], in path: Path, _ directory: DirectoryCensus?) {
    let grave = findings.filter { $0.severity > .note }
    let notes = findings.filter { $0.severity == .note && isWorthALine($0) }
    let shownNotes = notes.prefix(notesLeft)
    guard !grave.isEmpty || !shownNotes.isEmpty else { return }
    lines += [style.strong(Escaping.displayed(path)), ""]
    let blocks = Dictionary(grouping: grave) { $0.name.map { LibraryName($0).stem } ?? [] }
    for (stem, findings) in blocks.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      broken += 1
      tell(findings, stem: stem, in: directory)
    }
    if let lent = report.lent, directory?.isLentByWindows == true, !grave.isEmpty {
      lines += LentDirectoryText(lent, catalog: catalog, columns: columns).lines
    }
    for note in shownNotes { tell(note) }
    if notesLeft != .max { notesLeft -= shownNotes.count }
    if !shownNotes.isEmpty { lines.append("") }
  }

  // Of a whole machine, notes on single names are many and mean little.
  private func isWorthALine(_ note: Finding) -> Bool {
    report.loader == nil || isVerbose
      || Diagnostician.loaderRules.contains { $0.id == note.rule }
  }

  private mutating func tell(_ findings: [Finding], stem: [UInt8], in directory: DirectoryCensus?) {
    tellTitle(of: findings, stem: stem)
    if !stem.isEmpty, let directory {
      let drawing = ChainDrawing(
        stem: stem, findings: findings, in: directory, catalog: catalog)
      lines += drawing.lines(columns: columns, style: style)
    }
    for finding in findings where !finding.isPlainCopy {
      tell(paragraph: catalog.sentence(phrasing.message(finding)))
    }
    let copies = findings.filter(\.isPlainCopy)
    if !copies.isEmpty { tell(paragraph: consequence(of: copies)) }
    for rule in RuleID.allCases where findings.contains(where: { $0.rule == rule }) {
      let text = catalog.consequence(of: rule.rawValue)
      if !text.isEmpty { tell(paragraph: text) }
    }
    for package in Set(findings.compactMap { $0.owner?.package }).sorted() {
      tell(paragraph: catalog.sentence(catalog.ownedBy(Escaping.displayed(package))))
    }
    lines.append("")
  }

  private mutating func tellTitle(of findings: [Finding], stem: [UInt8]) {
    let worst = findings.map(\.severity).max() ?? .warning
    let word = worst == .error ? catalog.errorWord : catalog.warningWord
    let mark = worst == .error ? style.error(word) : style.warning(word)
    let gravest = findings.filter { $0.severity == worst }.first
    let headline =
      findings.allSatisfy(\.isPlainCopy)
      ? catalog.copiesHeadline(copies: findings.count + 1, toLink: findings.count)
      : catalog.headline(of: gravest?.rule.rawValue ?? "")
    let wasted = findings.reduce(UInt64(0)) {
      $0.addingReportingOverflow($1.wastedBytes).partialValue
    }
    let name = stem.isEmpty ? "" : "\(Escaping.displayed(Array(stem.dropLast(3)))): "
    let right = wasted > 0 ? catalog.wasted(ByteSize.text(wasted)) : ""
    let used =
      2 + DisplayWidth.columns(of: word) + 2
      + DisplayWidth.columns(of: name + headline) + DisplayWidth.columns(of: right)
    let title = "  \(mark)  \(style.strong(name))\(headline)"
    if used + 2 > columns, !right.isEmpty {
      lines += [title, "    " + right]
    } else {
      lines.append(title + String(repeating: " ", count: max(0, columns - used)) + right)
      if right.isEmpty { lines[lines.count - 1] = title }
    }
  }

  private func consequence(of copies: [Finding]) -> String {
    let soname = copies.first { $0.role == .soname }?.name
    let linker = copies.first { $0.role == .linker }?.name
    return catalog.copyConsequence(
      soname: soname.map(Escaping.displayed), linker: linker.map(Escaping.displayed))
  }

  private mutating func tell(_ note: Finding) {
    let wrapped = DisplayWidth.wrapped(phrasing.message(note), columns: columns - 10)
    let width = DisplayWidth.columns(of: catalog.noteWord)
    let gap = String(repeating: " ", count: max(1, 8 - width))
    let first = "  " + style.faint(catalog.noteWord) + gap
    for (index, line) in wrapped.enumerated() {
      lines.append((index == 0 ? first : "          ") + line)
    }
  }

  private mutating func tell(paragraph: String) {
    lines += DisplayWidth.wrapped(paragraph, columns: columns - 4).map { "    " + $0 }
  }

  private mutating func tellNotesLeft() {
    let notes = report.count(.note)
    let shown = isVerbose ? notes : TextReport.mostNotes - notesLeft
    if notes > shown { lines += [catalog.notesNotShown(notes - shown), ""] }
  }

  private mutating func tellSummary() {
    let directories = report.directories
    guard broken > 0 else {
      // With nothing seen at all, silence about health is the only true thing to say.
      let isBlind = directories == 0 && !report.census.unexamined.isEmpty
      if report.hidden > 0 {
        lines.append(catalog.findingsNotShown(report.hidden))
      } else {
        lines.append(isBlind ? catalog.nothingExamined : clean)
      }
      return
    }
    guard report.loader == nil else {
      lines += DisplayWidth.wrapped(machineSummary, columns: columns)
      return tellCommands()
    }
    let healthy = max(0, report.families - affectedFamilies)
    var summary = catalog.summary(broken: broken, healthy: healthy, directories: directories)
    if report.wastedBytes > 0 {
      summary += " " + catalog.canBeWonBack(ByteSize.text(report.wastedBytes))
    }
    lines += DisplayWidth.wrapped(summary, columns: columns)
    tellCommands()
  }

  private var clean: String {
    if report.loader != nil || !report.archives.isEmpty, !report.census.unexamined.isEmpty {
      return catalog.partlyExamined
    }
    return report.loader == nil
      ? catalog.clean(libraries: report.libraries, directories: report.directories)
      : catalog.soundMachine(libraries: report.libraries, directories: report.directories)
  }

  private var machineSummary: String {
    let summary = catalog.machineSummary(
      errors: report.count(.error), warnings: report.count(.warning), notes: report.count(.note),
      libraries: report.libraries, directories: report.directories)
    guard report.wastedBytes > 0 else { return summary }
    return summary + " " + catalog.canBeWonBack(ByteSize.text(report.wastedBytes))
  }

  private var affectedFamilies: Int {
    let names = Set(
      report.findings.filter { $0.severity > .note && $0.name != nil }.compactMap(\.path.familyPath)
    )
    return report.census.directories.reduce(0) { sum, directory in
      sum
        + directory.families.count { family in
          family.members.contains {
            names.contains(directory.path.appending(Path($0.entry.name.stem)))
          }
        }
    }
  }

  private mutating func tellCommands() {
    if let stale = report.findings.first(where: { $0.rule == .staleLinks }) {
      lines.append(catalog.mendIt(WayCommand.links(at: stale.directory)))
    }
    let grave = report.findings.filter {
      $0.severity > .note && $0.remedy.change != nil && !report.isInArchive($0.path)
    }
    let isSafe = grave.contains { $0.remedy.fixClass == .safe }
    let isVersion = grave.contains { $0.remedy.fixClass == .version }
    guard isSafe || isVersion else { return }
    let targets = report.targets.filter { !report.isInArchive($0.asArchive) }.map {
      " " + Escaping.shellWord($0.bytes)
    }.joined()
    let root =
      report.root == Path("/") ? "" : " --root " + Escaping.shellWord(report.root.bytes)
    let options = isSafe ? "" : " --prefer newest"
    let needsRoot =
      report.findings.contains { $0.remedy.change == .refreshCache }
      || report.census.directories.contains {
        $0.status.owner != CurrentProcess.user && !report.isInArchive($0.path)
      }
    let sudo = CurrentProcess.user != 0 && needsRoot ? "sudo " : ""
    lines.append(catalog.mendIt("\(sudo)solder fix\(options)\(root)\(targets)"))
  }
}

extension Finding {
  /// Whether it is a copy of another name beside it, and a link would do as well.
  fileprivate var isPlainCopy: Bool {
    if case .displacedLink = evidence { return false }
    return rule == .hardCopy && [.safe, .script].contains(remedy.fixClass)
  }
}
