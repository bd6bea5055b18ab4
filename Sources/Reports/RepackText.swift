internal import Archives
internal import Diagnosis
internal import FileSystem
package import Messages
internal import Repacking

/// A repack told to a person: by directory what becomes of each name, then the sum.
package struct RepackText {
  private let report: RepackReport
  private let plan: RepackPlan
  private let phrasing: Phrasing
  private let style: Style
  private let columns: Int

  private var catalog: any Catalog { phrasing.catalog }

  /// The report as text with line ends, readable within `columns`.
  package static func text(
    _ report: RepackReport, catalog: any Catalog, style: Style, columns: Int
  ) -> String {
    guard let plan = report.plan else { return "" }
    let text = RepackText(
      report: report, plan: plan, phrasing: Phrasing(catalog), style: style, columns: columns)
    return (text.title + text.directories + text.sum).map { $0 + "\n" }.joined()
  }

  private var title: [String] {
    let names = [report.input, report.output].map { Escaping.displayed($0) }
    return [style.strong(names.joined(separator: " -> ")), ""]
  }

  // MARK: What becomes of each name

  private var directories: [String] {
    let lines = sentences
    let byDirectory = Dictionary(grouping: lines, by: \.path.parent)
    return byDirectory.keys.sorted().flatMap { directory -> [String] in
      let name = directory == plan.top ? Path(".") : directory.within(plan.top)
      let said = (byDirectory[directory] ?? []).sorted { $0.path < $1.path }
      return ["  " + Escaping.displayed(name)]
        + said.flatMap { paragraph($0.text, indent: 4) } + [""]
    }
  }

  private var sentences: [(path: Path, text: String)] {
    plan.changes.map { ($0.path, phrasing.message($0, dropsNames: plan.dropsNames)) }
      + plan.kept.map { ($0.path, phrasing.message($0, in: plan.top)) }
      + plan.held.map { ($0.path, style.warning(phrasing.message($0, in: plan.top))) }
  }

  // MARK: The sum

  private var sum: [String] {
    var said: [String] = []
    if plan.changes.isEmpty {
      said.append(catalog.repackNothing)
    } else {
      let (count, unpacked) = (plan.changes.count, ByteSize.text(plan.reclaimedBytes))
      said.append(
        plan.dropsNames
          ? catalog.repackDropSum(count, unpacked: unpacked)
          : catalog.repackLinkSum(count, unpacked: unpacked))
    }
    let output = Escaping.displayed(report.output)
    if let size = report.outputSize {
      said.append(
        catalog.repackSizes(
          output, size: ByteSize.text(size), before: ByteSize.text(plan.input.size)))
    } else if report.isDryRun {
      said.append(catalog.repackPlanned(output))
    }
    var lines = paragraph(said.joined(separator: " "), indent: 0)
    if plan.dropsNames, let example = plan.changes.first?.path.lastName {
      lines += paragraph(catalog.repackGone(example: Escaping.displayed(example)), indent: 0)
    }
    if plan.form == .zip, !plan.dropsNames, !plan.changes.isEmpty {
      lines += paragraph(catalog.zipHasLinks(plan.changes.count), indent: 0)
    }
    return lines
  }

  private func paragraph(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return DisplayWidth.wrapped(text, columns: columns - indent).map { margin + $0 }
  }
}
