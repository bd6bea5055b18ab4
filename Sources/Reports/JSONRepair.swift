internal import Census
internal import Diagnosis
internal import FileSystem
package import Messages
internal import Ownership
package import Repair

/// A repair as a document of the schema `solder.repair/1`.
package enum JSONRepair {
  /// The document of a plan that was carried out, or would be, with a line end.
  package static func bytes(
    _ outcome: Outcome, isDryRun: Bool, isCacheRefreshed: Bool = false, cacheFailure: String? = nil,
    predictions: [Prediction] = [],
    scene: OwnershipAdvice.Scene = OwnershipAdvice.Scene(root: Path("/"), targets: []),
    catalog: any Catalog
  ) throws -> [UInt8] {
    let phrasing = Phrasing(catalog)
    let owned =
      outcome.held.filter { $0.reason == .owned }.map(\.finding)
      + outcome.actions.map(\.step.finding).filter(\.isPackagesCopy)
    let advice = Dictionary(
      OwnershipAdvice.all(about: owned, scene).map { ($0.owner, $0) },
      uniquingKeysWith: { first, _ in first })
    let actions =
      outcome.actions.map { JSONAction($0, advice, phrasing) }
      + (outcome.cache.map { [JSONAction($0, failure: cacheFailure, phrasing)] } ?? [])
      + outcome.held.map { JSONAction($0, advice, scene, phrasing) }
    return try JSONDocument.bytes(
      Document(
        id: outcome.id, dryRun: isDryRun, actions: actions,
        reclaimedBytes: outcome.reclaimedBytes, cacheRefreshed: isCacheRefreshed,
        predictions: predictions.map { JSONPrediction($0, scene) }))
  }

  /// The document of a repair that was taken back, or would be, with a line end.
  package static func bytes(
    _ outcome: UndoOutcome, isDryRun: Bool, isCacheRefreshed: Bool = false, catalog: any Catalog
  ) throws -> [UInt8] {
    let phrasing = Phrasing(catalog)
    // Of a directory that came as a whole, what moved on may lie in it.
    let actions = outcome.entries.map { entry in
      let moved = outcome.moved.first { $0.path.names(below: entry.path) != nil }
      return JSONAction(entry, moved: moved.map { phrasing.reason($0) }, phrasing)
    }
    return try JSONDocument.bytes(
      Document(
        id: outcome.id, dryRun: isDryRun, actions: actions, reclaimedBytes: 0,
        cacheRefreshed: isCacheRefreshed, predictions: []))
  }

  private struct Document: Encodable {
    private enum CodingKeys: String, CodingKey {
      case schema, tool, id, dryRun, actions, reclaimedBytes, cacheRefreshed, predictions
    }
    let id: Int?
    let dryRun: Bool
    let actions: [JSONAction]
    let reclaimedBytes: UInt64
    let cacheRefreshed: Bool
    let predictions: [JSONPrediction]

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode("solder.repair/1", forKey: .schema)
      try container.encode(JSONTool(), forKey: .tool)
      try container.encode(id, forKey: .id)
      try container.encode(dryRun, forKey: .dryRun)
      try container.encode(actions, forKey: .actions)
      try container.encode(reclaimedBytes, forKey: .reclaimedBytes)
      try container.encode(cacheRefreshed, forKey: .cacheRefreshed)
      try container.encode(predictions, forKey: .predictions)
    }
  }
}

private struct JSONPrediction: Encodable {
  let path, leadsTo, willLeadTo, reason, command: String

  init(_ prediction: Prediction, _ scene: OwnershipAdvice.Scene) {
    path = JSONName(prediction.path.bytes).text
    leadsTo = JSONName(prediction.choice.current.bytes).text
    willLeadTo = JSONName(prediction.choice.choice.bytes).text
    reason = prediction.choice.reason.rawValue
    command = prediction.command(scene)
  }
}

private struct JSONAdvice: Encodable {
  private struct Way: Encodable {
    let way: String
    let commands: [String]
  }

  private let upgrade, command, report: String
  private let persist: [Way]

  init(_ advice: OwnershipAdvice, _ catalog: any Catalog) {
    upgrade =
      advice.isUpgraded ? catalog.upgradeBringsCopiesBack : catalog.reinstallBringsCopiesBack
    command = advice.command
    report = advice.report
    persist = advice.ways.map { Way(way: $0.way.rawValue, commands: $0.commands) }
  }
}

private struct JSONReplaced: Encodable {
  private enum CodingKeys: String, CodingKey { case kind, size, sha256 }
  let kind: String
  let size: UInt64
  let sha256: String?

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(size, forKey: .size)
    try container.encode(sha256, forKey: .sha256)
  }
}

extension Finding {
  /// The text of the link that the name should be.
  fileprivate var wantedLink: [UInt8]? {
    if case .lost(let lost) = evidence { return lost.text }
    return remedy.linkText
  }
}

private struct JSONAction: Encodable {
  private enum CodingKeys: String, CodingKey {
    case path, pathBytes, link, replaced, rule, `class`, status, reason, owner, advice
  }

  private let path: JSONName
  private let link: String?
  private let replaced: JSONReplaced?
  private let rule, fixClass, status: String
  private let reason: String?
  private let owner: JSONOwner?
  private let advice: JSONAdvice?

  init(_ action: Action, _ advice: [Owner: OwnershipAdvice], _ phrasing: Phrasing) {
    let finding = action.step.finding
    owner = finding.owner.map(JSONOwner.init)
    self.advice =
      finding.isPackagesCopy
      ? finding.owner.flatMap { advice[$0] }.map { JSONAdvice($0, phrasing.catalog) } : nil
    path = JSONName(action.path.bytes)
    switch action.step.making {
    case .link(let text): link = JSONName(text).text
    case .hardLink, .file, .farm, .moved: link = nil
    }
    replaced = action.step.expectation.status.map {
      JSONReplaced(kind: $0.kind.rawValue, size: $0.size, sha256: action.sha256)
    }
    rule = action.step.finding.rule.rawValue
    fixClass = action.step.finding.remedy.fixClass.rawValue
    switch action.status {
    case .planned: (status, reason) = ("planned", nil)
    case .done: (status, reason) = ("done", nil)
    case .skipped(let why): (status, reason) = ("skipped", phrasing.reason(why))
    case .failed(let error): (status, reason) = ("failed", phrasing.message(error))
    }
  }

  init(_ cache: CacheRenewal, failure: String?, _ phrasing: Phrasing) {
    (owner, advice, link, replaced) = (nil, nil, nil, nil)
    path = JSONName(cache.finding.path.bytes)
    rule = cache.finding.rule.rawValue
    fixClass = cache.finding.remedy.fixClass.rawValue
    switch cache.status {
    case .planned: (status, reason) = ("planned", nil)
    case .done: (status, reason) = ("done", nil)
    case .skipped(let why): (status, reason) = ("skipped", phrasing.reason(why))
    case .failed: (status, reason) = ("failed", failure)
    }
  }

  init(
    _ held: HeldFinding, _ advice: [Owner: OwnershipAdvice], _ scene: OwnershipAdvice.Scene,
    _ phrasing: Phrasing
  ) {
    owner = held.finding.owner.map(JSONOwner.init)
    self.advice =
      held.reason == .owned && held.finding.rule != .installation
      ? held.finding.owner.flatMap { advice[$0] }.map { JSONAdvice($0, phrasing.catalog) } : nil
    path = JSONName(held.finding.path.bytes)
    link = held.finding.wantedLink.map { JSONName($0).text }
    replaced = nil
    rule = held.finding.rule.rawValue
    fixClass = held.finding.remedy.fixClass.rawValue
    (status, reason) = ("held", phrasing.reason(held, scene))
  }

  init(_ entry: UndoOutcome.Entry, moved: String?, _ phrasing: Phrasing) {
    (owner, advice) = (nil, nil)
    path = JSONName(entry.path.bytes)
    rule = entry.step.rule
    fixClass = entry.step.fixClass
    if case .link(let text)? = entry.step.displaced?.source {
      link = JSONName(text.bytes).text
    } else {
      link = nil
    }
    switch entry.step.making {
    case .link(let text):
      replaced = JSONReplaced(
        kind: FileKind.symbolicLink.rawValue, size: UInt64(text.bytes.count), sha256: nil)
    case .file(let text):
      replaced = JSONReplaced(
        kind: FileKind.regular.rawValue, size: UInt64(text.bytes.count), sha256: nil)
    case .farm:
      replaced = JSONReplaced(kind: FileKind.directory.rawValue, size: 0, sha256: nil)
    case .moved(let staged):
      replaced = JSONReplaced(
        kind: staged.status.kind.rawValue, size: staged.size, sha256: nil)
    case .hardLink: replaced = nil
    }
    switch entry.status {
    case .planned: (status, reason) = moved == nil ? ("planned", nil) : ("held", moved)
    case .restored: (status, reason) = ("done", nil)
    case .moved(let why):
      (status, reason) = ("skipped", phrasing.reason(Moved(path: entry.path, reason: why)))
    case .failed(let error): (status, reason) = ("failed", phrasing.message(error))
    case .interrupted: (status, reason) = ("skipped", phrasing.catalog.skippedInterrupted)
    case .packageManagerAtWork:
      (status, reason) = ("skipped", phrasing.catalog.skippedPackageManager)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path.text, forKey: .path)
    try container.encodeIfPresent(path.base64, forKey: .pathBytes)
    try container.encode(link, forKey: .link)
    try container.encode(replaced, forKey: .replaced)
    try container.encode(rule, forKey: .rule)
    try container.encode(fixClass, forKey: .class)
    try container.encode(status, forKey: .status)
    try container.encode(reason, forKey: .reason)
    try container.encode(owner, forKey: .owner)
    try container.encode(advice, forKey: .advice)
  }
}
