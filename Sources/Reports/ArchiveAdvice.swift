internal import Archives
internal import Census
internal import Diagnosis
internal import FileSystem

/// What the maintainer of an archive can paste where it is made, so that its links are in order.
struct ArchiveAdvice {
  private let archive: ArchiveCensus
  private let findings: [Finding]

  init(_ archive: ArchiveCensus, _ findings: [Finding]) {
    self.archive = archive
    self.findings = findings.filter {
      $0.name != nil && $0.severity > .note && $0.remedy.fixClass == .safe
        && $0.remedy.linkText != nil
    }
  }

  /// The lines to paste; none where there is nothing to change.
  var commands: [String] {
    if findings.isEmpty { return [] }
    return archive.kind == .wheel ? wheelCommands : findings.compactMap(command)
  }

  private func command(_ finding: Finding) -> String? {
    guard let text = finding.remedy.linkText else { return nil }
    let path = inner(finding.path)
    let target = Escaping.shellWord(text)
    switch archive.kind {
    case .debian:
      let original = inner(finding.directory.appending(Path(text)))
      return linksWords(original, path)
    case .rpm: return "ln -sf \(specText(target)) %{buildroot}/\(specText(word(path)))"
    case .conda: return "ln -sf \(target) \"$PREFIX\"/\(word(path))"
    case .plain, .wheel: return "ln -sf \(target) \(Escaping.operand(path) ?? word(path))"
    }
  }

  // rpm expands macros in quotes too, and a stranger's name may be one that runs a program.
  private func specText(_ text: String) -> String {
    text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
  }

  /// A line of a file for dh_link, which knows no quotes: debhelper(7), "Substitutions".
  private func linksWords(_ paths: [UInt8]...) -> String? {
    let words = paths.compactMap { path -> String? in
      guard Escaping.plainShellWord(path) != nil else { return nil }
      return String(decoding: path, as: UTF8.self)
        .split(separator: "$", omittingEmptySubsequences: false).joined(separator: "${Dollar}")
        .split(separator: " ", omittingEmptySubsequences: false).joined(separator: "${Space}")
    }
    return words.count == paths.count ? words.joined(separator: " ") : nil
  }

  // MARK: Wheels

  private struct Chain: Hashable {
    let directory: Path
    let kept: FileName
    let soname: FileName?
  }

  /// Takes the copies out and gives what stays the name of its SONAME.
  private var wheelCommands: [String] {
    var chains: [Chain: [FileName]] = [:]
    for finding in findings {
      guard let name = finding.name, let kept = finding.keptFile else { continue }
      let chain = Chain(
        directory: finding.directory, kept: kept, soname: finding.soname?.fileName)
      chains[chain, default: []].append(name)
    }
    guard !chains.isEmpty else { return [] }
    let steps = chains.sorted {
      ($0.key.directory, $0.key.kept) < ($1.key.directory, $1.key.kept)
    }.flatMap { chain, copies in
      let place = inner(chain.directory)
      func path(_ name: FileName) -> String {
        word(place.isEmpty ? name.bytes : place + [0x2f] + name.bytes)
      }
      let removal = "rm -- " + copies.sorted().map(path).joined(separator: " ")
      guard let soname = chain.soname, soname != chain.kept,
        copies.contains(soname) || !hasEntry(soname, in: chain.directory)
      else { return [removal] }
      return [removal, "mv -- \(path(chain.kept)) \(path(soname))"]
    }
    let file = archive.top.bytes.dropLast()
    let wheel = Path(Array(file))
    let name = wheel.lastName?.bytes ?? []
    // PEP 427: name and version come first; `wheel unpack` calls the directory so.
    let parts = name.split(separator: UInt8(ascii: "-")).prefix(2)
    let directory = word(Array(parts.joined(separator: [UInt8(ascii: "-")])))
    return ["python3 -m wheel unpack \(word(wheel.bytes))", "cd \(directory)"] + steps
      + ["cd ..", "python3 -m wheel pack \(directory)"]
  }

  private func hasEntry(_ name: FileName, in directory: Path) -> Bool {
    archive.census.directories.contains { $0.path == directory && $0.entry(named: name) != nil }
  }

  private func inner(_ path: Path) -> [UInt8] {
    Array(path.bytes.dropFirst(archive.top.bytes.count).drop { $0 == UInt8(ascii: "/") })
  }

  private func word(_ bytes: [UInt8]) -> String { Escaping.shellWord(bytes) }
}

extension Finding {
  /// The file that a copy is a copy of, or that a text file leads to.
  fileprivate var keptFile: FileName? {
    switch evidence {
    case .copy(let original, _, _): original
    case .stub(let stub): stub.target
    default: nil
    }
  }
}
