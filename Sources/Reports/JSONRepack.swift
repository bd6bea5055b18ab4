internal import Archives
internal import Census
internal import Diagnosis
internal import FileSystem
package import Messages
internal import Repacking

/// A repack as a document of the schema `solder.repack/1`.
package enum JSONRepack {
  /// The document with a line end.
  package static func bytes(_ report: RepackReport, catalog: any Catalog) throws -> [UInt8] {
    try JSONDocument.bytes(Document(report, Phrasing(catalog)))
  }

  private struct Document: Encodable {
    let schema = "solder.repack/1"
    let tool = JSONTool()
    let input, output: JSONEntryName
    let dryRun: Bool
    let kind, compression: String?
    let entries: Int?
    let inputSize, outputSize, reclaimedBytes: UInt64?
    let changes: [JSONChange]
    let kept: [JSONKept]
    let held: [JSONHeld]
    let refused: [JSONRefusal]

    init(_ report: RepackReport, _ phrasing: Phrasing) {
      let plan = report.plan
      input = JSONEntryName(report.input)
      output = JSONEntryName(report.output)
      dryRun = report.isDryRun
      kind = plan.map { $0.kind == .wheel ? "wheel" : $0.form == .zip ? "zip" : "tar" }
      compression = plan?.compressor?.rawValue
      entries = plan?.entries
      inputSize = plan?.input.size
      outputSize = report.outputSize
      reclaimedBytes = plan?.reclaimedBytes
      changes = plan.map { plan in plan.changes.map { JSONChange($0, in: plan, phrasing) } } ?? []
      kept = plan.map { plan in plan.kept.map { JSONKept($0, plan.top, phrasing) } } ?? []
      held = plan.map { plan in plan.held.map { JSONHeld($0, plan.top, phrasing) } } ?? []
      refused = report.refusals.map { JSONRefusal(path: JSONEntryName($0.path), reason: $0.reason) }
    }

    private enum CodingKeys: String, CodingKey {
      case schema, tool, input, output, dryRun, kind, compression, entries, inputSize, outputSize
      case reclaimedBytes, changes, kept, held, refused
    }

    // Keys are there whether or not there is a value.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(schema, forKey: .schema)
      try container.encode(tool, forKey: .tool)
      try container.encode(input, forKey: .input)
      try container.encode(output, forKey: .output)
      try container.encode(dryRun, forKey: .dryRun)
      try container.encode(kind, forKey: .kind)
      try container.encode(compression, forKey: .compression)
      try container.encode(entries, forKey: .entries)
      try container.encode(inputSize, forKey: .inputSize)
      try container.encode(outputSize, forKey: .outputSize)
      try container.encode(reclaimedBytes, forKey: .reclaimedBytes)
      try container.encode(changes, forKey: .changes)
      try container.encode(kept, forKey: .kept)
      try container.encode(held, forKey: .held)
      try container.encode(refused, forKey: .refused)
    }
  }
}

/// A path, with its exact bytes where it is no text.
private struct JSONEntryName: Encodable {
  let path: String
  let pathBytes: String?

  init(_ path: Path) {
    let name = JSONName(path.bytes)
    (self.path, pathBytes) = (name.text, name.base64)
  }
}

private struct JSONChange: Encodable {
  let entry: JSONEntryName
  let action: String
  let target: String
  let rule: String
  let role: String?
  let size: UInt64
  let message: String

  init(_ change: RepackPlan.Change, in plan: RepackPlan, _ phrasing: Phrasing) {
    entry = JSONEntryName(change.path.within(plan.top))
    action = plan.dropsNames ? "drop" : "link"
    target = JSONName(change.target.bytes).text
    rule = change.rule.rawValue
    role = change.role?.rawValue
    size = change.size
    message = phrasing.message(change, dropsNames: plan.dropsNames)
  }
}

private struct JSONKept: Encodable {
  let entry: JSONEntryName
  let reason: String
  let mentionedBy: JSONEntryName?
  let message: String

  init(_ kept: RepackPlan.Kept, _ top: Path, _ phrasing: Phrasing) {
    entry = JSONEntryName(kept.path.within(top))
    switch kept.reason {
    case .soname: (reason, mentionedBy) = ("soname", nil)
    case .mentioned(let file):
      (reason, mentionedBy) = ("mentioned", JSONEntryName(file.within(top)))
    case .asked: (reason, mentionedBy) = ("asked", nil)
    }
    message = phrasing.message(kept, in: top)
  }
}

private struct JSONHeld: Encodable {
  let entry: JSONEntryName
  let reason: String
  let message: String

  init(_ held: RepackPlan.Held, _ top: Path, _ phrasing: Phrasing) {
    entry = JSONEntryName(held.path.within(top))
    reason =
      switch held.reason {
      case .doubt(.claimsAnotherVersion, _): "other-version"
      case .doubt(.accessDiffers, _): "other-access"
      case .doubt(.stubsDirectory, _): "stubs-directory"
      case .notProved: "not-proved"
      case .leadsNowhere: "leads-nowhere"
      case .repeated: "repeated"
      case .hardLinked: "hard-linked"
      case .noSonameName: "no-soname-name"
      case .stubInWheel: "stub-in-wheel"
      case .copiedDirectory: "copied-directory"
      }
    message = phrasing.message(held, in: top)
  }
}

private struct JSONRefusal: Encodable {
  let path: JSONEntryName
  let reason: String
}
