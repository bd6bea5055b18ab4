internal import Census
internal import Diagnosis
internal import FileSystem
internal import Repair

/// What one directory of a stage brings to one of the destination, name by name.
struct DirectoryMerging {
  /// The destination's path.
  let path: Path
  /// The stage's path.
  let stagePath: Path
  /// Whether equal bytes with another owner or mode are another file.
  private let comparesAccess: Bool
  /// Files and directories that come.
  var arrivals: [Step] = []
  /// Links that come, by name; how they are ordered is decided later.
  var links: [Step] = []
  /// Names that are as they should be.
  var right = 0
  /// Names that hold something that nothing takes the place of.
  var inTheWay: [(FileName, FileKind)] = []

  /// What is said of a name that comes.
  static func finding(
    _ name: FileName, at path: Path, _ fixClass: Remedy.FixClass = .safe,
    _ severity: Severity = .note
  ) -> Finding {
    Finding(
      .installation, severity, in: path, name: name, evidence: .arriving,
      remedy: Remedy(fixClass))
  }

  init(path: Path, stagePath: Path, comparesAccess: Bool) {
    self.comparesAccess = comparesAccess
    self.path = path
    self.stagePath = stagePath
  }

  /// Compares a file or link of the stage with what has its name at the destination.
  mutating func add(
    _ name: FileName, _ object: FileStatus, of stage: borrowing Directory,
    to target: borrowing Directory, in root: borrowing SystemRoot
  ) throws(FileSystemError) {
    let expectation: Step.Expectation
    if let present = try target.statusIfPresent(of: name) {
      switch present.kind {
      case .regular: expectation = .file(present)
      case .symbolicLink:
        let text = try target.readLink(name)
        let other = object.kind == .symbolicLink ? try stage.readLink(name) : []
        if !DirectoryMerging.isOtherVersion(other, of: text),
          (try? target.resolvedStatus(of: name, in: root))?.kind == .directory
        {
          inTheWay.append((name, .symbolicLink))
          return
        }
        expectation = .link(present, text: text)
      case let kind:
        inTheWay.append((name, kind))
        return
      }
    } else {
      expectation = .nothing
    }
    if object.kind == .symbolicLink {
      try addLink(name, to: try stage.readLink(name), expectation)
    } else {
      try addFile(name, object, of: stage, to: target, expectation)
    }
  }

  // What is found through a link to a directory must not be lost by way of it: it moves from 12.4 to 12.5,
  // and never from one target to another. Equal texts are one version.
  private static func isOtherVersion(_ text: [UInt8], of other: [UInt8]) -> Bool {
    plain(text) == plain(other)
  }

  private static func plain(_ text: [UInt8]) -> [UInt8] {
    text.filter { !($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") || $0 == UInt8(ascii: ".")) }
  }

  private mutating func addLink(
    _ name: FileName, to text: [UInt8], _ expectation: Step.Expectation
  ) throws(FileSystemError) {
    if case .link(_, text) = expectation {
      right += 1
      return
    }
    var remainder = Step.Remainder.none
    if case .file = expectation { remainder = .kept }
    links.append(
      Step(
        name: name, making: .link(text: text), expectation: expectation, leadsTo: nil,
        remainder: remainder, finding: DirectoryMerging.finding(name, at: path),
        mayLeadNowhere: true))
  }

  private mutating func addFile(
    _ name: FileName, _ object: FileStatus, of stage: borrowing Directory,
    to target: borrowing Directory, _ expectation: Step.Expectation
  ) throws(FileSystemError) {
    var remainder = Step.Remainder.none
    if case .file(let present) = expectation {
      if present.size == object.size, !comparesAccess || present.hasAccess(of: object),
        try FileGroup.areIdentical(name, of: stage, and: name, of: target)
      {
        right += 1
        return
      }
      remainder = .kept
    }
    arrivals.append(
      Step(
        name: name,
        making: .moved(StagedObject(stage: stage.path, name: name, status: object)),
        expectation: expectation, leadsTo: nil, remainder: remainder,
        finding: DirectoryMerging.finding(name, at: path)))
  }
}

extension FileStatus {
  /// Whether the same users may do the same with both.
  fileprivate func hasAccess(of other: FileStatus) -> Bool {
    permissions == other.permissions && owner == other.owner && group == other.group
  }
}
