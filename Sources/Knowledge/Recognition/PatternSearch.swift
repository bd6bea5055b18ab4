/// Looks for patterns in the visible text of a line.
struct PatternSearch: Sendable {
  private let recogniser: Recogniser
  /// In which segment a pattern was last put among the candidates.
  private var stamps: [Int]
  private var segmentNumber = 0
  /// Where each literal begins in the segment.
  private var starts: [[Int32]]

  /// A search for what a recogniser knows.
  init(_ recogniser: Recogniser) {
    self.recogniser = recogniser
    stamps = Array(repeating: 0, count: recogniser.table.patterns.count)
    starts = Array(repeating: [], count: recogniser.table.literals.count)
  }

  /// What is said in a text, at most one thing in each part of it, by what ends in `owned`.
  mutating func recognitions(
    in text: [UInt8], owning owned: Range<Int>, line: Int, counting steps: inout Int
  ) -> [Recognition] {
    var found: [Recognition] = []
    let folded = FoldedText(text)
    var start = 0
    while start < folded.bytes.count {
      let end = folded.bytes[start...].firstIndex(of: .separator) ?? folded.bytes.count
      if let match = bestMatch(in: folded, start..<end, owning: owned, counting: &steps) {
        let next = recognition(match, in: folded, of: text, line: line)
        // What a terminal drew anew is one message.
        if found.last?.says(next) != true { found.append(next) }
      }
      start = end + 1
    }
    return found
  }

  private mutating func bestMatch(
    in folded: FoldedText, _ segment: Range<Int>, owning owned: Range<Int>,
    counting steps: inout Int
  ) -> PatternMatch? {
    let candidates = candidates(in: folded.bytes, segment, counting: &steps)
    guard !candidates.isEmpty else { return nil }
    let used = locateLiterals(of: candidates, in: folded.bytes, segment, counting: &steps)
    defer { for literal in used { starts[literal].removeAll(keepingCapacity: true) } }
    let extent = NameExtent(text: folded.bytes, segment: segment)
    for candidate in candidates {
      let pattern = recogniser.table.patterns[candidate]
      let verification = Verification(
        pattern, literals: recogniser.table.literals, starts: starts, extent: extent)
      let match = verification.match(counting: &steps) { start in
        owned.contains(Int(folded.origins[start]))
      }
      if let match { return match }
    }
    return nil
  }

  /// The patterns whose anchors are there, the most telling first.
  private mutating func candidates(
    in text: [UInt8], _ segment: Range<Int>, counting steps: inout Int
  ) -> [Int] {
    segmentNumber += 1
    var found: [Int] = []
    recogniser.automaton.alarms(in: text, segment, counting: &steps) { literal in
      for pattern in recogniser.table.anchored[literal] where stamps[pattern] != segmentNumber {
        stamps[pattern] = segmentNumber
        found.append(pattern)
      }
    }
    let patterns = recogniser.table.patterns
    return found.sorted { one, other in
      (patterns[other].weight, one) < (patterns[one].weight, other)
    }
  }

  /// Finds the places of the candidates' literals; gives those that were found.
  private mutating func locateLiterals(
    of candidates: [Int], in text: [UInt8], _ segment: Range<Int>, counting steps: inout Int
  ) -> [Int] {
    let wanted = Set(candidates.flatMap { recogniser.table.patterns[$0].literals })
    recogniser.automaton.occurrences(in: text, segment, counting: &steps) { literal, end in
      guard wanted.contains(literal) else { return }
      starts[literal].append(Int32(end - recogniser.table.literals[literal].count))
    }
    return Array(wanted)
  }

  private func recognition(
    _ match: PatternMatch, in folded: FoldedText, of text: [UInt8], line: Int
  ) -> Recognition {
    var captures: [MessagePattern.Hole: [UInt8]] = [:]
    for (hole, range) in match.captures where captures[hole] == nil {
      let start = Int(folded.origins[range.lowerBound])
      captures[hole] = Array(text[start..<Int(folded.origins[range.upperBound])])
    }
    return Recognition(
      message: recogniser.messages[match.message], captures: captures, line: line)
  }
}

extension Recognition {
  fileprivate func says(_ other: Recognition) -> Bool {
    message.id == other.message.id && captures == other.captures
  }
}
