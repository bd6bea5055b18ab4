internal import Messages
package import Repair

extension Phrasing {
  /// Why a script leaves a step.
  package func reason(_ refusal: ScriptRefusal) -> String {
    switch refusal {
    case .wholeDirectory: catalog.scriptLeavesDirectory
    case .keptFile: catalog.scriptCannotKeep
    case .turnedChain: catalog.scriptCannotTurn
    case .stub: catalog.scriptCannotProve
    case .leadsOut: catalog.scriptCannotLeadOut
    case .unwritable: catalog.scriptCannotWrite
    case .sameInOtherCase: catalog.scriptSeesOneName
    case .dependsOnLeft: catalog.scriptDependsOnLeft
    case .skipped(let reason): self.reason(reason)
    case .failed(let error): message(error)
    }
  }
}
