import Census
import Diagnosis
import ELF
import FileSystem
import Foundation
import Repair
import TestSupport

extension FileName: ExpressibleByStringInterpolation {
  /// A name from a literal of a test, where a wrong one is a mistake of the test.
  package init(stringLiteral text: String) {
    guard let name = FileName(Array(text.utf8)) else { preconditionFailure("no name: \(text)") }
    self = name
  }
}

extension Path: ExpressibleByStringInterpolation {
  /// A path from a literal of a test.
  package init(stringLiteral text: String) { self.init(text.utf8) }
}

/// A library of the SONAME that most of these tests are about; different numbers, different bytes.
func foo(_ content: UInt8 = 1) -> TreeItem { .library("libfoo.so.1", content: content) }

extension Planner.Permissions {
  /// Everything that can be allowed.
  static var all: Planner.Permissions {
    var permissions = Planner.Permissions()
    permissions.prefersNewest = true
    permissions.includesOwned = true
    permissions.includesProtected = true
    return permissions
  }

  static func only(_ rules: RuleID...) -> Planner.Permissions {
    var permissions = Planner.Permissions()
    permissions.rules = Set(rules)
    return permissions
  }
}

/// A tree and an undo store, each in a scratch directory of its own.
struct Workshop {
  let tree: ScratchDirectory
  let state = try? ScratchDirectory()
  // Whether the tree is looked at as a root of its own, so that paths in it are absolute.
  private let isRoot: Bool

  init(_ items: [String: TreeItem], asRoot isRoot: Bool = false) throws {
    tree = try ScratchDirectory().lay(items)
    self.isRoot = isRoot
  }

  var storePath: Path { "\(state?.path ?? "")/store" }

  func root() throws -> SystemRoot {
    try SystemRoot.open(isRoot ? "\(tree.path)" : "/")
  }

  func look() throws -> (census: LibraryCensus, findings: [Finding]) {
    let census = CensusTaker.census(of: [isRoot ? "/" : "\(tree.path)"], in: try root())
    let processor = Architecture(machine: .x86_64, wordSize: .bits64, byteOrder: .littleEndian)
    let circumstances = Circumstances(native: processor, loaderDirectories: [])
    return (census, Diagnostician.findings(in: census, circumstances))
  }

  func plan(_ permissions: Planner.Permissions = Planner.Permissions()) throws -> Plan {
    let (census, findings) = try look()
    return Planner.plan(for: findings, of: census, permissions: permissions)
  }

  func carryOut(_ plan: Plan) throws -> Outcome {
    let store = try UndoStore.open(storePath)
    return Executor.carryOut(plan, in: try root(), recordingIn: store)
  }

  func fix(_ permissions: Planner.Permissions = Planner.Permissions()) throws -> Outcome {
    try carryOut(try plan(permissions))
  }

  func undo(_ id: Int = 1) throws -> UndoOutcome {
    let store = try UndoStore.open(storePath)
    return try Undoer.takeBack(id, in: try root(), of: store)
  }

  func settle() throws -> [Recovery.Report] {
    let store = try UndoStore.open(storePath)
    return try Recovery.settle(store, in: try root())
  }

  func journal(_ id: Int = 1) throws -> Journal {
    let store = try UndoStore.open(storePath)
    return try store.journal(of: id)
  }

  func snapshot() throws -> TreeSnapshot { try TreeSnapshot(of: tree.path) }

  /// The names of the tree at its top.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: tree.path).sorted()
  }

  /// What each name of the tree that can be read as a file opens to.
  func openings() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: tree.path) {
      contents[name] = FileManager.default.contents(atPath: tree.path(name))
    }
    return contents
  }

  /// The text of a link.
  func link(_ name: String) throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: tree.path(name))
  }

  /// Lays further items, replacing what is under their names.
  func put(_ items: [String: TreeItem]) throws {
    for name in items.keys where (try? tree.lstat(name)) != nil {
      try FileManager.default.removeItem(atPath: tree.path(name))
    }
    try tree.lay(items)
  }
}

extension ScratchDirectory {
  func lstat(_ name: String) throws -> FileStatus {
    let directory = try Directory.open("\(path)", in: try SystemRoot.open("/"))
    return try directory.status(of: "\(name)")
  }
}

extension Plan {
  /// All steps, one a line.
  var lines: [String] { directories.flatMap(\.steps).map(\.line) }
}

extension Step {
  /// The name, what it becomes, and where replaced bytes are afterwards.
  var line: String {
    let made =
      switch making {
      case .link(let text): "-> \(String(decoding: text, as: UTF8.self))"
      case .hardLink(let other): "= \(other)"
      case .moved(let staged): "moved \(staged.name.path)"
      case .file(let text): "holds \(text.bytes.count) bytes"
      case .farm(let farm): "/ \(farm.entries.count) links"
      }
    let rest =
      switch remainder {
      case .bytes(let original): " bytes of \(original)"
      case .distantBytes(let path): " bytes of \(path)"
      case .inode(let other): " inode of \(other)"
      case .kept: " kept"
      case .none: ""
      }
    return "\(name) \(made)\(rest)"
  }
}
