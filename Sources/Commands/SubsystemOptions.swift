internal import ArgumentParser
internal import FileSystem
internal import Messages
internal import Reports
internal import WSL

/// An option that chooses among what `fix` would do, and the ways that can heed it.
struct Choice {
  let option: String
  let ways: Set<Way>
}

/// How the directory that Windows lends to WSL is to be mended.
struct SubsystemOptions: ParsableArguments {
  @Option(name: .customLong("wsl"), help: .told(\.wslHelp, takes: \.valueWay))
  var way: Way?

  @Option(help: .told(\.intoHelp, takes: \.valueDirectory))
  var into: String?

  @Option(help: .told(\.keepCurrentHelp, takes: \.valueStarter))
  var keepCurrent: FarmPlan.Keeper?

  /// Refuses what does not fit together, with what to do about it.
  ///
  /// `choices` are the options given that choose among what `fix` would do in a directory.
  func validate(
    _ targets: [String], _ common: CommonOptions, script: ScriptOptions, choices: [Choice]
  ) throws {
    let catalog = common.terminal.catalog
    func refuse(_ message: String) -> ValidationError {
      ValidationError("\(message)\n\(catalog.hint(catalog.hintWays))")
    }
    guard let way else {
      if into != nil { throw refuse(catalog.optionNeedsWay("--into")) }
      if keepCurrent != nil { throw refuse(catalog.optionNeedsWay("--keep-current")) }
      return
    }
    if !targets.isEmpty { throw refuse(catalog.wayTakesNoTarget) }
    if script.kind != nil || script.windowsDir != nil { throw refuse(catalog.wayIsNoScript) }
    if let choice = choices.first(where: { !$0.ways.contains(way) }) {
      throw refuse(catalog.optionNeedsWay(choice.option))
    }
    if way == .volatile, into != nil { throw refuse(catalog.optionNeedsWay("--into")) }
    if way != .links, keepCurrent != nil { throw refuse(catalog.optionNeedsWay("--keep-current")) }
    if way == .links, let place, !FarmPlan.isUsable(place) {
      throw ValidationError(catalog.placeNotPlain)
    }
    if way == .windows, common.format == .json {
      throw ValidationError(catalog.scriptIsNoDocument)
    }
  }

  /// What `into` names, absolute.
  var place: Path? {
    into.map { CurrentProcess.workingDirectory.appending(Path(LosslessText.bytes($0))).simplified }
  }
}

extension Way: ExpressibleByArgument {}

extension FarmPlan.Keeper: ExpressibleByArgument {}
