internal import Census
internal import Diagnosis
internal import FileSystem
internal import Host
package import Messages
internal import Processes

/// A check as a document of the schema `solder.report/1`.
package enum JSONReport {
  /// The document with a line end.
  package static func bytes(_ report: CheckReport, catalog: any Catalog) throws -> [UInt8] {
    let phrasing = Phrasing(catalog)
    return try JSONDocument.bytes(
      Document(report, phrasing), filling: "findings",
      with: report.findings.lazy.map { JSONFinding($0, phrasing) })
  }

  private struct Document: Encodable {
    let schema = "solder.report/1"
    let tool = JSONTool()
    let root: String
    let targets: [String]
    // Left out where all is text.
    let rootBytes: String?
    let targetsBytes: [String?]?
    let summary: Summary
    // Filled in one by one.
    let findings: [JSONFinding] = []
    let unexamined: [JSONUnexamined]
    // Left out where they were not asked for.
    let host: JSONHost?
    let processes: JSONProcesses?
    let lent: JSONLentDirectory?
    let archives: [JSONArchive]?

    init(_ report: CheckReport, _ phrasing: Phrasing) {
      let top = JSONName(report.root.bytes)
      (root, rootBytes) = (top.text, top.base64)
      let names = report.targets.map { JSONName($0.bytes) }
      targets = names.map(\.text)
      targetsBytes = names.contains { $0.base64 != nil } ? names.map(\.base64) : nil
      summary = Summary(report)
      unexamined = report.census.unexamined.map { JSONUnexamined($0, phrasing) }
      host = report.host.map(JSONHost.init)
      processes = report.processes.map(JSONProcesses.init)
      lent = report.lent.map(JSONLentDirectory.init)
      archives =
        report.archives.isEmpty ? nil : report.archives.map { JSONArchive($0, in: report) }
    }
  }

  private struct Summary: Encodable {
    let directories, libraries, families, errors, warnings, notes, hidden: Int
    let wastedBytes: UInt64
    let unexamined: Int

    init(_ report: CheckReport) {
      directories = report.directories
      libraries = report.libraries
      families = report.families
      errors = report.count(.error)
      warnings = report.count(.warning)
      notes = report.count(.note)
      hidden = report.hidden
      wastedBytes = report.wastedBytes
      unexamined = report.census.unexamined.count
    }
  }
}

struct JSONUnexamined: Encodable {
  let path: String
  let pathBytes: String?
  let reason: String

  init(_ unexamined: Unexamined, _ phrasing: Phrasing) {
    let name = JSONName(unexamined.path.bytes)
    (path, pathBytes) = (name.text, name.base64)
    reason = phrasing.message(unexamined)
  }
}

struct JSONFinding: Encodable {
  private enum CodingKeys: String, CodingKey {
    case rule, severity, path, pathBytes, soname, role, message, fix, wastedBytes, owner, evidence,
      fingerprint
  }

  private let finding: Finding
  private let message: String

  init(_ finding: Finding, _ phrasing: Phrasing) {
    self.finding = finding
    message = phrasing.message(finding)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let path = JSONName(finding.path.bytes)
    try container.encode(finding.rule.rawValue, forKey: .rule)
    try container.encode(finding.severity.rawValue, forKey: .severity)
    try container.encode(path.text, forKey: .path)
    try container.encodeIfPresent(path.base64, forKey: .pathBytes)
    try container.encode(finding.soname.map { JSONName($0.bytes).text }, forKey: .soname)
    try container.encode(finding.role?.rawValue, forKey: .role)
    try container.encode(message, forKey: .message)
    try container.encode(JSONFix(finding.remedy), forKey: .fix)
    try container.encode(finding.wastedBytes, forKey: .wastedBytes)
    try container.encode(finding.owner.map(JSONOwner.init), forKey: .owner)
    try container.encode(JSONEvidence(finding.evidence), forKey: .evidence)
    try container.encode(finding.fingerprint, forKey: .fingerprint)
  }
}

private struct JSONFix: Encodable {
  private enum CodingKeys: String, CodingKey { case `class`, link }
  private let remedy: Remedy

  init(_ remedy: Remedy) { self.remedy = remedy }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(remedy.fixClass.rawValue, forKey: .class)
    try container.encode(remedy.linkText.map { JSONName($0).text }, forKey: .link)
  }
}

extension Remedy {
  /// The text of the link that belongs under the finding's own name.
  var linkText: [UInt8]? {
    switch change {
    case .link(let target): target.bytes
    case .turnChain(let file, _, let relink): relink[file]?.bytes
    case .linkDirectory(let text, _): text
    case .restoreLink(let prospect, _): prospect.text
    case .refreshCache, nil: nil
    }
  }
}
