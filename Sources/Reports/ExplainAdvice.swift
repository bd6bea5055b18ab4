internal import Census
internal import Diagnosis
internal import FileSystem
internal import Host
internal import Knowledge
internal import Messages
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
    let nearest = seen.isEmpty ? Array(explanation.message.rules.prefix(1)) : seen
    return nearest.enumerated().filter { !nearest[..<$0.offset].contains($0.element) }
      .map(\.element)
  }

  /// The commands to run next, the first first; none where nothing is to be done.
  var commands: [String] {
    if isSettled { return [] }
    var commands = wayCommands + fixCommands + lookupCommands
    if commands.isEmpty { commands = generalCommands }
    return commands.enumerated().filter { !commands[..<$0.offset].contains($0.element) }
      .map(\.element)
  }

  /// The command that asks what a program would load, where one was named.
  var programCommand: String? {
    sightings.lazy.compactMap { $0.captures[.program] }
      .first { $0.contains(UInt8(ascii: "/")) }
      .map { "solder which" + rootWords + " " + Escaping.shellWord($0) }
  }

  /// The changes that the commands would make: a name, and the link's text it gets.
  var changes: [(name: Path, text: [UInt8])] {
    if isSettled || !wayCommands.isEmpty { return [] }
    return fixable.compactMap { finding in finding.remedy.linkText.map { (finding.path, $0) } }
  }

  // MARK: Commands

  private var fixable: [Finding] {
    sightings.filter { !$0.isLent }.flatMap(\.grave).filter {
      $0.remedy.change != nil && [.safe, .version].contains($0.remedy.fixClass)
    }
  }

  private var wayCommands: [String] {
    if sightings.contains(where: { $0.isLent && !$0.isSound }), let lent = report.lent {
      return lent.ways.map(WayCommand.text)
    }
    return sightings.contains(where: \.isOfDriver) ? [WayCommand.text(.links)] : []
  }

  private var fixCommands: [String] {
    let findings = fixable
    guard !findings.isEmpty else { return [] }
    let families = Dictionary(grouping: findings) { $0.path.familyPath ?? $0.directory }
    let targets =
      families.count <= ExplainAdvice.mostCommands
      ? families.values.compactMap { $0.map(\.path).max() }.sorted()
      : Set(findings.map(\.directory)).sorted()
    let preference =
      findings.contains { $0.remedy.fixClass == .safe } ? "" : " --prefer newest"
    let words = targets.map { " " + Escaping.shellWord($0.bytes) }.joined()
    return ["\(sudo)solder fix\(preference)\(rootWords)\(words)"]
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

  // What is written with the message; once for each object, as far as it can be filled in.
  private var generalCommands: [String] {
    guard let command = explanation.message.remedy.command else { return [] }
    let rooted = rooted(command)
    if sightings.isEmpty { return HoleFilling([:]).command(rooted).map { [$0] } ?? [] }
    return sightings.filter { !$0.isSound }.prefix(ExplainAdvice.mostCommands).compactMap {
      HoleFilling($0.captures).command(rooted)
    }
  }

  private static let mostCommands = 3

  private func rooted(_ command: String) -> String {
    for word in ["fix", "check", "which"] where command.contains("solder \(word)") {
      guard let end = command.firstRange(of: "solder \(word)")?.upperBound else { continue }
      return command[..<end] + rootWords + command[end...]
    }
    return command
  }

  private var sudo: String {
    CurrentProcess.user == 0 || sightings.allSatisfy(\.isOwn) ? "" : "sudo "
  }

  private var rootWords: String {
    report.root == Path("/") ? "" : " --root " + Escaping.shellWord(report.root.bytes)
  }
}

extension Sighting {
  /// What is so beside the findings, as causes name it.
  fileprivate var circumstances: [String] { isLent || isOfDriver ? [Cause.lentByWindowsToWSL] : [] }

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
