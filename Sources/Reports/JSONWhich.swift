internal import FileSystem
package import Messages
internal import Resolution

/// What `solder which` found, as a document of the schema `solder.which/1`.
package enum JSONWhich {
  /// The document with a line end.
  package static func bytes(_ report: WhichReport, catalog: any Catalog) throws -> [UInt8] {
    try JSONDocument.bytes(JSONWhichDocument(report, WhichPhrasing(phrasing: Phrasing(catalog))))
  }
}

private struct JSONWhichDocument: Encodable {
  let schema = "solder.which/1"
  let tool = JSONTool()
  let root: String
  let names: [JSONAnswer]
  let unexamined: [JSONFailure]

  init(_ report: WhichReport, _ phrasing: WhichPhrasing) {
    root = JSONName(report.root.bytes).text
    names = report.answers.compactMap { answer in
      switch answer {
      case .name(let lookup): JSONAnswer(lookup, phrasing)
      case .tree(let path, let loading): JSONAnswer(path, loading, phrasing)
      case .failed: nil
      }
    }
    let failed: [JSONFailure] = report.answers.compactMap { answer in
      guard case .failed(let path, let reason) = answer else { return nil }
      return JSONFailure(path, reason)
    }
    unexamined =
      failed + report.troubles.map { JSONFailure($0.path, phrasing.message($0)) }
  }
}

private struct JSONFailure: Encodable {
  let path: String
  let pathBytes: String?
  let reason: String

  init(_ path: Path, _ reason: String) {
    let name = JSONName(path.bytes)
    (self.path, pathBytes, self.reason) = (name.text, name.base64, reason)
  }
}

/// A name, or a program with the tree of what it needs.
private struct JSONAnswer: Encodable {
  let name: String
  let nameBytes: String?
  let resolved: String?
  let resolvedBytes: String?
  let rule: String?
  let candidates: [JSONCandidate]
  let marks: [String]
  let searched: [String]?
  let needed: [JSONAnswer]?
  let interpreter: String?
  let isRepeat: Bool?
  let isSecure: Bool?
  var isFiltee: Bool?

  private enum CodingKeys: String, CodingKey {
    case name, nameBytes, resolved, resolvedBytes, rule, candidates, marks, searched, needed
    case interpreter
    case isRepeat = "repeat"
    case isSecure = "secure"
    case isFiltee = "filtee"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encodeIfPresent(nameBytes, forKey: .nameBytes)
    try container.encode(resolved, forKey: .resolved)
    try container.encodeIfPresent(resolvedBytes, forKey: .resolvedBytes)
    try container.encode(rule, forKey: .rule)
    try container.encode(candidates, forKey: .candidates)
    try container.encode(marks, forKey: .marks)
    try container.encodeIfPresent(searched, forKey: .searched)
    try container.encodeIfPresent(needed, forKey: .needed)
    try container.encodeIfPresent(interpreter, forKey: .interpreter)
    try container.encodeIfPresent(isRepeat, forKey: .isRepeat)
    try container.encodeIfPresent(isSecure, forKey: .isSecure)
    try container.encodeIfPresent(isFiltee, forKey: .isFiltee)
  }
}

extension JSONAnswer {
  init(_ lookup: Lookup, _ phrasing: WhichPhrasing) {
    self.init(
      name: lookup.name, resolved: lookup.taken?.path, rule: lookup.taken.map { $0.rule },
      lookup: lookup, needed: nil, isRepeat: nil, isDouble: false, phrasing)
  }

  init(_ path: Path, _ loading: Loading, _ phrasing: WhichPhrasing) {
    var shown: Set<Int> = [0]
    let needed =
      loading.objects.isEmpty
      ? [] : JSONAnswer.needed(of: 0, loading, &shown, depth: 0, phrasing)
    var marks: [String] = []
    if !loading.hasInterpreter { marks.append("missing-loader") }
    if loading.objects.first?.exceedsProcessor == true { marks.append("needs-processor") }
    if loading.isCut { marks.append("cut") }
    let (name, interpreter) = (JSONName(path.bytes), loading.interpreter.map { JSONName($0.bytes) })
    self.init(
      name: name.text, nameBytes: name.base64, resolved: name.text, resolvedBytes: name.base64,
      rule: phrasing.key(.path), candidates: [], marks: marks, searched: nil, needed: needed,
      interpreter: interpreter?.text, isRepeat: nil, isSecure: loading.isSecure)
  }

  private init(
    name: [UInt8], resolved: Path?, rule: SearchRule?, lookup: Lookup?, needed: [JSONAnswer]?,
    isRepeat: Bool?, isDouble: Bool, _ phrasing: WhichPhrasing
  ) {
    let (shown, path) = (JSONName(name), resolved.map { JSONName($0.bytes) })
    var marks: [String] = []
    if resolved == nil { marks.append(lookup?.refused == nil ? "missing" : "refused") }
    if lookup?.shadowed.isEmpty == false { marks.append("shadowed") }
    if lookup?.stale.isEmpty == false { marks.append("stale") }
    if isDouble { marks.append("doubled") }
    if lookup?.taken?.exceedsProcessor == true { marks.append("needs-processor") }
    if lookup?.isUncertain == true { marks.append("uncertain") }
    self.init(
      name: shown.text, nameBytes: shown.base64, resolved: path?.text,
      resolvedBytes: path?.base64, rule: rule.map(phrasing.key),
      candidates: lookup?.candidates.map { JSONCandidate($0, phrasing) } ?? [], marks: marks,
      searched: resolved == nil ? lookup?.searched.map { JSONName($0.bytes).text } : nil,
      needed: needed, interpreter: nil, isRepeat: isRepeat, isSecure: nil)
  }

  // JSON readers and this encoder go down the stack: deeper needs are left to their first level.
  private static let deepest = 128

  private static func needed(
    of place: Int, _ loading: Loading, _ shown: inout Set<Int>, depth: Int,
    _ phrasing: WhichPhrasing
  ) -> [JSONAnswer] {
    var answers: [JSONAnswer] = []
    for requirement in loading.objects[place].needed {
      let found = requirement.object.map { loading.objects[$0] }
      let isNew =
        loading.isFirst(requirement, of: place)
        && (requirement.object.map { shown.insert($0).inserted } ?? false)
      var below: [JSONAnswer]?
      if isNew, depth < deepest, let object = requirement.object {
        below = needed(of: object, loading, &shown, depth: depth + 1, phrasing)
      }
      var answer = JSONAnswer(
        name: requirement.name, resolved: found?.path,
        rule: requirement.lookup?.taken?.rule ?? found?.rule, lookup: requirement.lookup,
        needed: below, isRepeat: found != nil && !isNew ? true : nil,
        isDouble: isNew && found?.double != nil, phrasing)
      answer.isFiltee = requirement.isFiltee ? true : nil
      answers.append(answer)
    }
    return answers
  }
}

private struct JSONCandidate: Encodable {
  let path: String
  let pathBytes: String?
  let rule: String
  let of: String?
  let subdirectory: String?
  let verdict: String
  let reason: String

  init(_ candidate: Candidate, _ phrasing: WhichPhrasing) {
    let name = JSONName(candidate.path.bytes)
    (path, pathBytes) = (name.text, name.base64)
    rule = phrasing.key(candidate.rule)
    of =
      switch candidate.rule {
      case .rpath(let object), .runpath(let object): JSONName(object.bytes).text
      default: nil
      }
    subdirectory = candidate.subdirectory.isEmpty ? nil : candidate.subdirectory
    verdict =
      switch candidate.verdict {
      case .taken: "taken"
      case .refused: "refused"
      case .passedOver: "passed-over"
      }
    let why = phrasing.reason(candidate)
    reason = why.isEmpty ? phrasing.rule(candidate) : why
  }
}
