internal import Diagnosis
internal import FileSystem
internal import Messages
internal import Repair
internal import Reports

/// What a script leaves of a plan.
struct ScriptRemainder {
  let scripted: ScriptPlan
  let plan: Plan
  let scene: OwnershipAdvice.Scene

  /// One sentence for each.
  func lines(_ phrasing: Phrasing) -> [String] {
    let catalog = phrasing.catalog
    let held = plan.held.filter { $0.finding.severity > .note }.map { held in
      catalog.left(
        Escaping.displayed(held.finding.path), message: phrasing.message(held.finding),
        reason: phrasing.reason(held, scene))
    }
    let left = scripted.left.map { left in
      catalog.left(
        Escaping.displayed(left.directory.appending(left.step.name)),
        message: phrasing.message(left.step.finding), reason: phrasing.reason(left.reason))
    }
    let cache = plan.staleCache.map { finding in
      catalog.left(
        Escaping.displayed(finding.path), message: phrasing.message(finding),
        reason: catalog.scriptLeavesCache)
    }
    return held + left + (cache.map { [$0] } ?? [])
  }

  /// The sentences as comments: a script is read by whoever runs it, so they are in one language.
  var comments: [String] { lines(Phrasing(Language.english.catalog)) }

  /// Says what is left; returns whether anything is.
  func tell(on terminal: Terminal) -> Bool {
    let lines = lines(terminal.phrasing)
    if lines.isEmpty { return false }
    terminal.talk(terminal.catalog.scriptLeaves)
    for line in lines { terminal.talk("  " + line) }
    return true
  }
}
