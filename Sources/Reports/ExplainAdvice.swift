internal import Census
internal import Diagnosis
internal import FileSystem
internal import Host
internal import Knowledge
internal import Messages
internal import Ownership
internal import Repair
internal import Resolution
internal import WSL

/// What to do about a message, by what it is about on this machine.
struct ExplainAdvice {
  private let explanation: Explanation
  private let report: ExplainReport

  init(_ explanation: Explanation, in report: ExplainReport) {
    (self.explanation, self.report) = (explanation, report)
  }

  private var sightings: [Sighting] { explanation.sightings }

  /// Whether all it is about was looked at and is in order.
  var isSettled: Bool { !sightings.isEmpty && sightings.allSatisfy(\.isSound) }

  /// The causes that what is here shows, and the others, each the likeliest first.
  var causes: (fitting: [Cause], others: [Cause]) {
    let seen = Set(sightings.flatMap { $0.grave.map(\.rule.rawValue) + $0.circumstances })
    let all = explanation.message.causes
    let fitting = all.filter { !seen.isDisjoint(with: $0.rules) }
    return (fitting, all.filter { seen.isDisjoint(with: $0.rules) })
  }

  /// The rules whose pages tell more: those that see something here, else the nearest.
  var rules: [String] {
    let seen = sightings.flatMap { $0.grave.map(\.rule.rawValue) }
    return (seen.isEmpty ? Array(explanation.message.rules.prefix(1)) : seen).withoutRepetition
  }

  /// The commands to run next, the first first; none where nothing is to be done.
  var commands: [String] {
    if isSettled { return [] }
    var commands = wayCommands + fixCommands + lookupCommands + directoryCommands
    if commands.isEmpty { commands = checkCommands }
    if commands.isEmpty || isBeside { commands = generalCommands + commands }
    return commands.withoutRepetition
  }

  /// The command that asks what a program would load, where one was named.
  var programCommand: String? {
    sightings.lazy.compactMap { $0.captures[.program] }
      .first { $0.contains(UInt8(ascii: "/")) }
      .flatMap(Escaping.operand)
      .map { "solder which" + rooted.words + " " + $0 }
  }

  /// The changes that the commands would make: a name, and the link's text it gets.
  var changes: [(name: Path, text: [UInt8])] {
    if isSettled || !wayCommands.isEmpty { return [] }
    return fixable.compactMap { finding in finding.remedy.linkText.map { (finding.path, $0) } }
  }

  /// What is to be done: about what is here where something is seen, else what is `general`.
  func remedies(_ general: String, in catalog: any Catalog) -> [String] {
    let special = specialRemedies(in: catalog)
    if special.isEmpty || isBeside { return [general] + special }
    return special + (isGeneral ? [general] : [])
  }

  private func specialRemedies(in catalog: any Catalog) -> [String] {
    guard ways.isEmpty else { return ways.map { $0.told(by: catalog) } }
    var remedies: [String] = []
    let classes = fixable.map(\.remedy.fixClass)
    if classes.contains(.safe) { remedies.append(catalog.explainMakesLinks) }
    if classes.contains(.version) { remedies.append(catalog.explainLeadsToNewest) }
    if isOfMany(fixable) { remedies.append(catalog.explainWholeDirectory) }
    // It stays a backup that the next ldconfig may take.
    if fixable.contains(where: { $0.rule == .backupHijack }) {
      remedies.append(catalog.consequence(of: RuleID.backupHijack.rawValue))
    }
    let left = sightings.flatMap(\.grave).filter { !$0.isMendable }
    remedies += left.map(\.rule.rawValue).withoutRepetition.map(catalog.consequence)
    if !directoryCommands.isEmpty { remedies.append(catalog.explainLookInside) }
    return remedies.filter { !$0.isEmpty }
  }

  // Of what only a person can mend, the message itself may tell more.
  private var isGeneral: Bool {
    guard fixable.isEmpty, explanation.message.remedy.command?.hasPrefix("solder fix") != true
    else { return false }
    return seesItsTrouble
  }

  // What is seen is something else, and mending it does not end the message.
  private var isBeside: Bool {
    sightings.contains { !$0.grave.isEmpty } && !seesItsTrouble
      && !explanation.message.isOverOnceInOrder
  }

  private var seesItsTrouble: Bool {
    let known = Set(explanation.message.rules)
    return sightings.flatMap(\.grave).contains { known.contains($0.rule.rawValue) }
  }

  // MARK: Commands

  private var rooted: RootedCommand { RootedCommand(under: report.root) }

  private var fixable: [Finding] {
    sightings.filter { !$0.isLent }.flatMap(\.grave).filter(\.isMendable)
  }

  /// How the directory that Windows lends can be mended, where it is about that.
  private var ways: [Way] {
    if sightings.contains(where: { $0.isLent && !$0.isSound }), let lent = report.lent {
      return lent.ways
    }
    let isHere = report.root == Path("/")
    return isHere && sightings.contains(where: \.isOfDriver) ? [.links] : []
  }

  private var wayCommands: [String] { ways.map(WayCommand.text) }

  // What changes no bytes comes first; what does is asked for by itself.
  private var fixCommands: [String] {
    [Diagnosis.Remedy.FixClass.safe, .version].flatMap { fixClass -> [String] in
      let findings = fixable.filter { $0.remedy.fixClass == fixClass }
      guard !findings.isEmpty else { return [] }
      let owned = findings.contains(where: \.isOwned) ? " --include-owned" : ""
      let preference = fixClass == .safe ? "" : " --prefer newest"
      let words = fixTargets(of: findings).map { " " + Escaping.shellWord($0.bytes) }.joined()
      return ["\(sudo)solder fix\(owned)\(preference)\(rooted.words)\(words)"]
    }
  }

  /// One name of each family that is to be mended, or the directories of many.
  private func fixTargets(of findings: [Finding]) -> [Path] {
    if isOfMany(findings) { return Set(findings.map(\.directory)).sorted() }
    return families(of: findings).compactMap { $0.map(\.presentPath).max() }.sorted()
  }

  private func isOfMany(_ findings: [Finding]) -> Bool {
    families(of: findings).count > ExplainAdvice.mostTargets
  }

  private func families(of findings: [Finding]) -> [[Finding]] {
    Array(Dictionary(grouping: findings) { $0.path.familyPath ?? $0.directory }.values)
  }

  private var lookupCommands: [String] {
    let commands = WhichCommands(root: report.root, place: report.place)
    return sightings.flatMap { sighting -> [String] in
      guard case .library(let lookup) = sighting.state, lookup.taken == nil, sighting.grave.isEmpty
      else { return [] }
      if lookup.isUncached || !lookup.stale.isEmpty { return [commands.refresh] }
      return lookup.elsewhere.map { [commands.search($0.path.parent)] } ?? []
    }
  }

  private var directoryCommands: [String] {
    guard causes.fitting.contains(where: { $0.rules.contains(Cause.directoryThere) }) else {
      return []
    }
    return sightings.filter(\.isDirectory).compactMap(\.path).prefix(ExplainAdvice.mostCommands)
      .map { "ls -la " + Escaping.shellWord(rooted.operand($0, of: "ls").bytes) }
  }

  // What only a person can mend is looked at once more, with all that belongs to it.
  private var checkCommands: [String] {
    sightings.flatMap(\.grave).map(\.path).sorted().withoutRepetition
      .prefix(ExplainAdvice.mostCommands)
      .map { "solder check\(rooted.words) \(Escaping.shellWord($0.bytes))" }
  }

  // What is written with the message; once for each object, as far as it can be filled in.
  private var generalCommands: [String] {
    guard let command = explanation.message.remedy.command, let text = rooted.text(command)
    else { return [] }
    let isMending = command == "solder fix" || command.hasPrefix("solder fix {")
    let start = isMending ? sudo : ""
    if sightings.isEmpty { return HoleFilling([:]).command(text).map { [start + $0] } ?? [] }
    return sightings.filter { !$0.isSound }.prefix(ExplainAdvice.mostCommands).compactMap {
      filling(of: $0, for: text).command(text).map { start + $0 }
    }
  }

  /// The holes of a command: the path is the one that was looked at, wherever the command is run.
  private func filling(of sighting: Sighting, for command: String) -> HoleFilling {
    var captures = sighting.captures
    if let path = sighting.path {
      let isLibrary = captures[.path] == nil || explanation.message.remedy.asksForLibrary
      let hole: MessagePattern.Hole = isLibrary ? .library : .path
      captures[hole] = rooted.operand(path, of: command).bytes
    }
    return HoleFilling(captures)
  }

  private static let mostCommands = 3
  /// More than this are not named one by one.
  private static let mostTargets = 10

  private var sudo: String {
    CurrentProcess.user == 0 || sightings.allSatisfy(\.isOwn) ? "" : "sudo "
  }
}

extension Finding {
  /// Whether `fix` mends it when it is asked to.
  fileprivate var isMendable: Bool {
    guard remedy.change != nil, !ProtectedLibraries.contains(self),
      owner?.manager.isReadOnlyStore != true
    else { return false }
    return [.safe, .version].contains(remedy.fixClass)
  }

  /// A name of its library that is there.
  fileprivate var presentPath: Path {
    if case .unnamed(let file) = evidence { directory.appending(file) } else { path }
  }

  /// Whether `fix` leaves it alone because a package has it.
  fileprivate var isOwned: Bool {
    if case .restoreLink = remedy.change { return false }
    return owner != nil
  }
}

extension Array where Element: Hashable {
  /// The elements, each where it is first.
  fileprivate var withoutRepetition: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Sighting {
  /// What is so beside the findings, as causes name it.
  fileprivate var circumstances: [String] {
    (isLent || isOfDriver ? [Cause.lentByWindowsToWSL] : [])
      + (isDirectory ? [Cause.directoryThere] : [])
  }

  /// Whether a directory is there.
  fileprivate var isDirectory: Bool {
    if case .present(_, .directory) = state { true } else { false }
  }

  /// Whether it is absent and would lie in the directory that Windows lends.
  fileprivate var isOfDriver: Bool {
    if case .absent(let path) = state {
      return path.isAtOrBelow(WindowsSubsystem.driverDirectory)
    }
    return false
  }
}

extension Lookup {
  /// Whether a file of the name would be in the cache if that were made anew.
  var isUncached: Bool { candidates.contains { $0.verdict == .passedOver(.notInCache) } }

  /// A file of the name where the loader does not look.
  var elsewhere: Candidate? { candidates.first { $0.rule == .elsewhere } }
}
