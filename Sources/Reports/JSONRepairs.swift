package import FileSystem
package import Repair

/// The repairs that an undo store records, as a document of the schema `solder.repairs/1`.
package enum JSONRepairs {
  /// The document with a line end; a repair whose record cannot be read has no journal.
  package static func bytes(
    _ repairs: [(id: Int, journal: Journal?)], in store: Path
  ) throws -> [UInt8] {
    try JSONDocument.bytes(Document(repairs, store))
  }

  private struct Document: Encodable {
    let schema = "solder.repairs/1"
    let tool = JSONTool()
    let store: JSONPath
    let repairs: [JSONRecordedRepair]

    init(_ repairs: [(id: Int, journal: Journal?)], _ store: Path) {
      self.store = JSONPath(store)
      self.repairs = repairs.map { JSONRecordedRepair($0.id, $0.journal) }
    }
  }
}

private struct JSONPath: Encodable {
  let path: String
  // Left out where the path is text.
  let pathBytes: String?

  init(_ path: Path) {
    let name = JSONName(path.bytes)
    (self.path, pathBytes) = (name.text, name.base64)
  }
}

private struct JSONRecordedRepair: Encodable {
  let id: Int
  let state: String
  let changes: Int
  let inForce: Int
  let root: JSONPath?
  let directories: [JSONPath]

  init(_ id: Int, _ journal: Journal?) {
    self.id = id
    state =
      switch journal?.state {
      case .unprepared, .interrupted: "interrupted"
      case .finished: "inForce"
      case .undoInterrupted: "undoInterrupted"
      case .takenBack: "takenBack"
      case nil: "unreadable"
      }
    changes = journal?.changes ?? 0
    inForce = journal?.stepsInForce.count ?? 0
    root = journal.map { JSONPath($0.root) }
    directories = journal?.namedDirectories.map(JSONPath.init) ?? []
  }
}

extension Journal {
  /// How many names the repair changed.
  var changes: Int { outcomes.values.count { $0 == .done } }

  /// The directories, each once: one is recorded twice where others had to be changed in between.
  var namedDirectories: [Path] {
    var seen: Set<Path> = []
    return directories.map(\.path.path).filter { seen.insert($0).inserted }
  }
}
