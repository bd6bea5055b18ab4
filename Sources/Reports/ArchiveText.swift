internal import Archives
internal import Census
internal import Diagnosis
internal import FileSystem
internal import Messages

/// What is told of archives after the findings: what copies cost, what becomes of links, what to paste.
struct ArchiveText {
  private let report: CheckReport
  private let catalog: any Catalog
  private let style: Style
  private let columns: Int

  init(_ report: CheckReport, catalog: any Catalog, style: Style, columns: Int) {
    self.report = report
    self.catalog = catalog
    self.style = style
    self.columns = columns
  }

  var lines: [String] { report.archives.flatMap(lines(on:)) }

  private func lines(on archive: ArchiveCensus) -> [String] {
    let waste = ArchiveWaste(of: archive, in: report)
    let said = remarks(on: archive, waste)
    let advice = ArchiveAdvice(archive, waste.findings).commands
    guard !said.isEmpty || !advice.isEmpty else { return [] }
    var lines = ["", style.strong(Escaping.displayed(archive.top)), ""]
    for text in said { lines += paragraph(text) }
    if !advice.isEmpty {
      lines += paragraph(self.advice(for: archive)) + [""]
      lines += advice.map { "    " + $0 }
      if archive.kind == .wheel {
        lines += [""] + paragraph(catalog.wheelLinksAdvice("solder fix DIRECTORY"))
      }
      if let command = repackCommand(for: archive, waste) {
        lines += [""] + paragraph(catalog.repackAdvice) + ["", "    " + command]
      }
    }
    return lines
  }

  private func remarks(on archive: ArchiveCensus, _ waste: ArchiveWaste) -> [String] {
    var said: [String] = []
    if waste.unpacked > 0 {
      let (unpacked, shipped) = (ByteSize.text(waste.unpacked), ByteSize.text(waste.shipped))
      said.append(
        archive.hasExactSizes
          ? catalog.archiveWaste(unpacked: unpacked, shipped: shipped)
          : catalog.archiveWasteEstimated(unpacked: unpacked, shipped: shipped))
    }
    let links = archive.links.symbolic
    if links > 0 {
      if archive.kind == .wheel {
        said.append(catalog.wheelHasLinks(links))
      } else if waste.findings.allSatisfy({ $0.severity == .note }),
        archive.census.unexamined.isEmpty
      {
        said.append(
          catalog.archiveLinksAreFine(Escaping.displayed(archive.top), count: links))
      }
      if archive.kind == .plain, archive.form == .zip { said.append(catalog.zipHasLinks(links)) }
    }
    if !archive.repeatedNames.isEmpty {
      let names = archive.repeatedNames.map(Escaping.displayed).joined(separator: ", ")
      said.append(catalog.archiveRepeatedNames(names))
    }
    return said
  }

  private func advice(for archive: ArchiveCensus) -> String {
    switch archive.kind {
    case .wheel: catalog.wheelAdvice
    case .debian: catalog.debianAdvice
    case .rpm: catalog.rpmAdvice
    case .conda: catalog.condaAdvice
    case .plain: archive.form == .zip ? catalog.zipAdvice : catalog.tarAdvice
    }
  }

  /// How solder itself writes the archive; `nil` where it would not, or where it is no file.
  private func repackCommand(for archive: ArchiveCensus, _ waste: ArchiveWaste) -> String? {
    let file = Array(archive.top.bytes.dropLast())
    guard archive.kind == .plain || archive.kind == .wheel && waste.unpacked > 0,
      archive.form == .tar || archive.form == .zip, archive.census.unexamined.isEmpty,
      report.targets.contains(Path(file)), let input = Escaping.operand(file)
    else { return nil }
    let root = report.root == Path("/") ? "" : "--root \(Escaping.shellWord(report.root.bytes)) "
    // pip reads the name of a wheel, so the new one has to have it too.
    let name = archive.kind == .wheel ? Path(file).lastName?.bytes : nil
    let output = name.map { "DIRECTORY/" + Escaping.shellWord($0) } ?? "OUT"
    return "solder repack \(root)\(input) \(output)"
  }

  private func paragraph(_ text: String) -> [String] {
    DisplayWidth.wrapped(text, columns: columns - 2).map { "  " + $0 }
  }
}
