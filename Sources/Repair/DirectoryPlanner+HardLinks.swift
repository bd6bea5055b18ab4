internal import FileSystem

extension DirectoryPlanner {
  /// The steps with further names of the file itself in place of symbolic links to it.
  ///
  /// Only a file of this directory that stays as it is can be named; what would lead to another one
  /// is held.
  func hardLinked(_ steps: [Step], held: inout [HeldFinding]) -> [Step] {
    var named: [Step] = []
    for step in steps {
      if let file = step.basis, let name = untouchedName(of: file.identity, besides: step.name),
        !file.isImmutable, !file.isAppendOnly
      {
        named.append(step.naming(name))
      } else {
        held.append(HeldFinding(finding: step.finding, reason: .noLinksHere))
      }
    }
    return named
  }
}
