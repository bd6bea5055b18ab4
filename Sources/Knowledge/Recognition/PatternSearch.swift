/// Looks for patterns in the visible text of a line.
struct PatternSearch: Sendable {
  private let recogniser: Recogniser
  /// The segment in which a pattern was last put among the candidates.
  private var candidacies: [Int]
  /// The segment in which a literal was last looked for.
  private var searches: [Int]
  private var segmentNumber = 0
  /// Where each literal ends in the segment.
  private var ends: [[Int32]]

  /// A search for what a recogniser knows.
  init(_ recogniser: Recogniser) {
    self.recogniser = recogniser
    candidacies = Array(repeating: 0, count: recogniser.table.patterns.count)
    searches = Array(repeating: 0, count: recogniser.table.automaton.count)
    ends = Array(repeating: [], count: recogniser.table.automaton.count)
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
    segmentNumber += 1
    let candidates = candidates(in: folded.bytes, segment, counting: &steps)
    guard !candidates.isEmpty else { return nil }
    locateLiterals(of: candidates, in: folded.bytes, segment, counting: &steps)
    let extent = NameExtent(text: folded.bytes, segment: segment)
    for candidate in candidates {
      let verification = Verification(
        recogniser.table.patterns[candidate], ends: ends, extent: extent)
      let match = verification.match(counting: &steps) { place in
        owned.contains(Int(folded.origins[place]))
      }
      if let match { return match }
    }
    return nil
  }

  /// The patterns whose anchors are there, the most telling first.
  private mutating func candidates(
    in text: [UInt8], _ segment: Range<Int>, counting steps: inout Int
  ) -> [Int] {
    var found: [Int] = []
    recogniser.table.automaton.alarms(in: text, segment, counting: &steps) { literal in
      for pattern in recogniser.table.anchored[literal]
      where candidacies[pattern] != segmentNumber {
        candidacies[pattern] = segmentNumber
        found.append(pattern)
      }
    }
    let patterns = recogniser.table.patterns
    return found.sorted { one, other in
      (patterns[other].weight, one) < (patterns[one].weight, other)
    }
  }

  /// Finds the places of the candidates' literals.
  private mutating func locateLiterals(
    of candidates: [Int], in text: [UInt8], _ segment: Range<Int>, counting steps: inout Int
  ) {
    for candidate in candidates {
      for literal in recogniser.table.patterns[candidate].literals {
        searches[literal] = segmentNumber
        ends[literal].removeAll(keepingCapacity: true)
      }
    }
    recogniser.table.automaton.occurrences(in: text, segment, counting: &steps) { literal, end in
      if searches[literal] == segmentNumber { ends[literal].append(Int32(end)) }
    }
  }

  private func recognition(
    _ match: PatternMatch, in folded: FoldedText, of text: [UInt8], line: Int
  ) -> Recognition {
    func original(_ range: Range<Int>) -> [UInt8] {
      Array(text[Int(folded.origins[range.lowerBound])..<Int(folded.origins[range.upperBound])])
    }
    var captures: [MessagePattern.Hole: [UInt8]] = [:]
    for (hole, range) in match.captures where captures[hole] == nil {
      captures[hole] = original(range)
    }
    return Recognition(
      message: recogniser.messages[match.message], excerpt: original(match.range),
      captures: captures, line: line)
  }
}

extension Recognition {
  fileprivate func says(_ other: Recognition) -> Bool {
    message.id == other.message.id && captures == other.captures
  }
}
