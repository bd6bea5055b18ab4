internal import Census
internal import Diagnosis
internal import FileSystem
internal import Messages

/// The names of one library in one directory, as they are and as they should be.
struct ChainDrawing {
  private struct Row {
    let name: String
    let state: String
    let wanted: String
  }

  private let rows: [Row]

  /// The most names that are drawn; of more only those with findings.
  private static let mostNames = 16

  /// Draws the names of a stem together with what the findings want of them.
  init(
    stem: [UInt8], findings: [Finding], in directory: DirectoryCensus, catalog: any Catalog
  ) {
    let byName = Dictionary(
      findings.compactMap { finding in finding.name.map { ($0, finding) } },
      uniquingKeysWith: { first, _ in first })
    let wanted = ChainDrawing.wantedTexts(findings, catalog)
    let entries = directory.entries(ofStem: stem)
    let isLong = entries.count > ChainDrawing.mostNames
    var rows = entries.compactMap { entry -> (FileName, Row)? in
      let name = entry.name.fileName
      if isLong, byName[name] == nil, wanted[name] == nil { return nil }
      return (
        name,
        Row(
          name: Escaping.displayed(name),
          state: ChainDrawing.state(of: entry, byName[name], catalog), wanted: wanted[name] ?? "")
      )
    }
    for (name, want) in wanted where directory.entry(named: name) == nil {
      rows.append((name, Row(name: Escaping.displayed(name), state: catalog.missing, wanted: want)))
    }
    self.rows = rows.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The lines, indented by four columns, within `columns` where names allow it.
  func lines(columns: Int, style: Style) -> [String] {
    let names = rows.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
    let states = rows.map { DisplayWidth.columns(of: $0.state) }.max() ?? 0
    return rows.flatMap { row -> [String] in
      let name = "    " + padded(row.name, names) + "  "
      if row.wanted.isEmpty { return [row.state.isEmpty ? "    " + row.name : name + row.state] }
      let whole = 6 + names + states + 2 + DisplayWidth.columns(of: row.wanted)
      if whole <= columns {
        return [name + padded(row.state, states) + "  " + style.good(row.wanted)]
      }
      return [name + row.state, "      " + style.good(row.wanted)]
    }
  }

  private func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: text)))
  }

  private static func wantedTexts(
    _ findings: [Finding], _ catalog: any Catalog
  ) -> [FileName: String] {
    var wanted: [FileName: String] = [:]
    for finding in findings {
      switch finding.remedy.change {
      case .link(let target):
        guard let name = finding.name, wanted[name] == nil else { continue }
        wanted[name] = "\(catalog.shouldBe) -> \(Escaping.displayed(target))"
      case .turnChain(_, let realName, let relink):
        wanted[realName] = "\(catalog.shouldBe) \(catalog.file)"
        for (name, target) in relink {
          wanted[name] = "\(catalog.shouldBe) -> \(Escaping.displayed(target))"
        }
      case .linkDirectory, .refreshCache, nil: continue
      }
    }
    return wanted
  }

  private static func state(
    of entry: LibraryEntry, _ finding: Finding?, _ catalog: any Catalog
  ) -> String {
    switch entry.kind {
    case .special: return ""
    case .link(let link):
      let text = "-> " + Escaping.displayed(link.text)
      switch link.destination {
      case .missing: return "\(text) (\(catalog.leadsNowhere))"
      case .loop: return "\(text) (\(catalog.leadsInACircle))"
      default: return text
      }
    case .file(let content):
      let size = ByteSize.text(entry.status.size)
      switch (content, finding?.rule) {
      case (.linkStub(let stub), _):
        return "\(catalog.textFile) \"\(Escaping.displayed(stub.target))\""
      case (.empty, _): return catalog.emptyFile
      case (_, .hardCopy?): return catalog.sized(catalog.copy, size)
      case (_, .conflictingCopy?): return catalog.sized(catalog.otherBytes, size)
      default:
        return catalog.sized(entry.name.isProper ? catalog.file : catalog.backup, size)
      }
    }
  }
}
