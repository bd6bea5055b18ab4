/// A pattern that was found, and what stands in its holes.
struct PatternMatch {
  /// The number of the message.
  let message: Int
  /// The holes in their order, and their places in the folded text.
  let captures: [(hole: MessagePattern.Hole, range: Range<Int>)]
}

/// Whether a pattern's literals follow each other in a segment, with what fits its holes in between.
///
/// Goes once over the places of each literal. A place is joined to the nearest place of the literal before
/// it: what is between the two is then the shortest, and if that does not fit the hole, more would not.
struct Verification {
  private let pattern: CompiledPattern
  private let literals: [[UInt8]]
  private let starts: [[Int32]]
  private let extent: NameExtent

  /// A place of a literal, and the one of the literal before it in the list of those.
  private struct Place {
    let start: Int
    let previous: Int
  }

  /// The verification of one pattern.
  init(_ pattern: CompiledPattern, literals: [[UInt8]], starts: [[Int32]], extent: NameExtent) {
    (self.pattern, self.literals) = (pattern, literals)
    (self.starts, self.extent) = (starts, extent)
  }

  /// The first match whose last literal is at an accepted place.
  func match(counting steps: inout Int, accepting isAccepted: (Int) -> Bool) -> PatternMatch? {
    guard let first = pattern.literals.first else { return nil }
    var levels = [
      starts[first].map { Place(start: Int($0), previous: 0) }
        .filter { !pattern.beginsWord || beginsWord($0.start) }
    ]
    for index in pattern.between.indices {
      levels.append(places(of: index + 1, after: levels[index], counting: &steps))
    }
    guard let last = levels.last else { return nil }
    for place in last {
      steps += 1
      let chain = chain(to: place, through: levels)
      guard isAccepted(place.start), let captures = captures(chain) else { continue }
      return PatternMatch(message: pattern.message, captures: captures)
    }
    return nil
  }

  private func beginsWord(_ start: Int) -> Bool {
    guard start > extent.segment.lowerBound else { return true }
    switch extent.text[start - 1] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      return false
    default: return true
    }
  }

  /// The places of a literal that can follow places of the one before it.
  private func places(
    of index: Int, after previous: [Place], counting steps: inout Int
  ) -> [Place] {
    let hole = pattern.between[index - 1]
    let length = literals[pattern.literals[index - 1]].count
    var found: [Place] = []
    var candidate = -1
    var (scanned, lastUnfit) = (0, -1)
    for start in starts[pattern.literals[index]].lazy.map({ Int($0) }) {
      steps += 1
      // A hole holds a byte at least.
      while candidate + 1 < previous.count, previous[candidate + 1].start + length < start {
        candidate += 1
        steps += 1
      }
      guard candidate >= 0 else { continue }
      let end = previous[candidate].start + length
      if hole == .number || hole == .word {
        scanned = max(scanned, end)
        while scanned < start {
          if !fits(scanned, in: end..<start, hole) { lastUnfit = scanned }
          scanned += 1
          steps += 1
        }
        guard lastUnfit < end else { continue }
      } else if hole != .text, start - end > NameExtent.longestPath {
        continue
      }
      found.append(Place(start: start, previous: candidate))
    }
    return found
  }

  /// Whether a byte fits a hole; quotation marks around it do.
  private func fits(_ index: Int, in range: Range<Int>, _ hole: MessagePattern.Hole) -> Bool {
    let byte = extent.text[index]
    return byte == .quote || NameExtent.mayHold(byte, hole)
  }

  /// The starts of all literals, to this place of the last.
  private func chain(to last: Place, through levels: [[Place]]) -> [Int] {
    var chain = [last.start]
    var place = last
    for level in levels.dropLast().reversed() {
      place = level[place.previous]
      chain.append(place.start)
    }
    return chain.reversed()
  }

  /// What stands in all holes, unless in one is nothing.
  private func captures(_ chain: [Int]) -> [(hole: MessagePattern.Hole, range: Range<Int>)]? {
    var captures: [(MessagePattern.Hole, Range<Int>)] = []
    if let hole = pattern.leading {
      guard let range = extent.before(chain[0], hole) else { return nil }
      captures.append((hole, range))
    }
    for (index, hole) in pattern.between.enumerated() {
      let between = end(of: index, in: chain)..<chain[index + 1]
      guard let range = extent.between(between, hole) else { return nil }
      captures.append((hole, range))
    }
    if let hole = pattern.trailing {
      guard let range = extent.after(end(of: chain.count - 1, in: chain), hole) else { return nil }
      captures.append((hole, range))
    }
    return captures
  }

  private func end(of index: Int, in chain: [Int]) -> Int {
    chain[index] + literals[pattern.literals[index]].count
  }
}
