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

  /// The table of these patterns, each with the number of its message.
  init(_ patterns: [(message: Int, pattern: MessagePattern)]) {
    let ldconfig = automaton.insert(MessagePattern.ldconfig)
    automaton.insert(MessagePattern.wrappedLdconfig, as: ldconfig)
    self.patterns = patterns.map { message, pattern in
      CompiledPattern(pattern, of: message) { automaton.insert($0) }
    }
    anchored = Array(repeating: [], count: automaton.count)
    for (number, pattern) in self.patterns.enumerated() {
      if let anchor = pattern.anchor { anchored[anchor].append(number) }
    }
    automaton.finish(alarmingOn: anchored.map { !$0.isEmpty })
  }
}
