internal import Census
internal import Diagnosis
internal import FileSystem
internal import Repair

/// Gives libraries in a stage the links that were lost before they came there.
///
/// The rules look at the stage as at any directory; nobody else can see it, so what they ask for is done
/// at once and needs no record.
struct StageMending {
  /// What was restored: the finding by the names from the stage's top.
  private(set) var restored: [[FileName]: Finding] = [:]
  /// The libraries as they are afterwards, by directory.
  private(set) var census = LibraryCensus()

  // Each round makes possible what the one before did not: a stub of a copy, a copy in a copied directory.
  private static let mostRounds = 4

  init(
    of stage: borrowing Stage, at path: Path, in root: borrowing SystemRoot,
    _ circumstances: Circumstances
  ) throws(FileSystemError) {
    for _ in 0..<StageMending.mostRounds {
      census = CensusTaker.census(of: [path], in: root)
      let findings = Diagnostician.findings(in: census, circumstances)
      let plan = Planner.plan(
        for: findings, of: census, permissions: Planner.Permissions(),
        circumstances: circumstances)
      guard !plan.directories.isEmpty else { return }
      for directory in plan.directories {
        guard let names = directory.path.names(below: path) else { continue }
        for step in directory.steps {
          try make(step, in: try stage.directory.open(directly: names))
          restored[names + [step.name]] = step.finding
        }
      }
    }
    census = CensusTaker.census(of: [path], in: root)
  }

  private func make(
    _ step: Step, in directory: borrowing Directory
  ) throws(FileSystemError) {
    switch step.making {
    case .link(let text):
      try DisplacedTree.discard(step.name, of: directory)
      try directory.makeLink(step.name, to: text)
    case .hardLink(let other):
      try DisplacedTree.discard(step.name, of: directory)
      try directory.makeHardLink(step.name, to: other, of: directory)
    case .file, .farm, .moved: return
    }
  }
}
