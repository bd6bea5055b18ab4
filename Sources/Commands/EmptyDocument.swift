internal import Messages
internal import Repair
internal import Reports

extension Terminal {
  /// Ends a run that came to no plan; why has been told.
  ///
  /// A document is owed to whoever asked for one, also where it says only that nothing was done.
  func endWithoutPlan(
    _ status: ExitStatus, _ format: OutputFormat, _ change: ChangeOptions, repair id: Int? = nil
  ) -> ExitStatus {
    guard format == .json else { return status }
    var nothing = Outcome(planned: Plan(directories: [], held: []))
    nothing.id = id
    let document = try? JSONRepair.bytes(nothing, isDryRun: change.dryRun, catalog: catalog)
    guard let document, (try? tell(document)) != nil else { return .trouble }
    return status
  }
}
