/// The patterns of all messages, and what finds their literals.
struct PatternTable: Sendable {
  /// The patterns.
  private(set) var patterns: [CompiledPattern] = []
  /// The patterns that each literal is the anchor of.
  private(set) var anchored: [[Int]] = []
  /// Finds the literals.
  private(set) var automaton = LiteralAutomaton(room: 1 << 15)

  /// The number of what ldconfig begins its lines with, by any of its names.
  static let ldconfig = 0

  /// The table of what these messages look like in all languages.
  init(_ messages: [KnownMessage]) {
    let ldconfig = automaton.insert(MessagePattern.ldconfig)
    automaton.insert(MessagePattern.wrappedLdconfig, as: ldconfig)
    patterns.reserveCapacity(2048)
    var numbers: [String: Int] = [:]
    for (number, message) in messages.enumerated() {
      numbers[message.id] = number
      for pattern in message.patterns { add(pattern, of: number) }
    }
    for form in Translation.all {
      if let number = numbers[form.id] { add(form.pattern, of: number) }
    }
    anchored = Array(repeating: [], count: automaton.count)
    for (number, pattern) in patterns.enumerated() {
      if let anchor = pattern.anchor { anchored[anchor].append(number) }
    }
    automaton.finish(alarmingOn: anchored.map { !$0.isEmpty })
  }

  private mutating func add(_ pattern: MessagePattern, of message: Int) {
    patterns.append(CompiledPattern(pattern, of: message) { automaton.insert($0) })
  }
}
