/// A pattern that was found, and what stands in its holes.
struct PatternMatch {
  /// The number of the message.
  let message: Int
  /// Where all of it stands in the folded text.
  let range: Range<Int>
  /// The holes in their order, and their places in the folded text.
  let captures: [(hole: MessagePattern.Hole, range: Range<Int>)]
}

/// Whether a pattern's literals follow each other in a segment, with what fits its holes in between.
///
/// Goes once over the places of each literal. A place is joined to the nearest place of the literal before
/// it: what is between the two is then the shortest, and if that does not fit the hole, more would not.
struct Verification {
  private let pattern: CompiledPattern
  /// Where each literal ends.
  private let ends: [[Int32]]
  private let extent: NameExtent

  /// A place of a literal, and the one of the literal before it in the list of those.
  private struct Place {
    let range: Range<Int>
    let previous: Int
  }

  /// The verification of one pattern.
  init(_ pattern: CompiledPattern, ends: [[Int32]], extent: NameExtent) {
    (self.pattern, self.ends, self.extent) = (pattern, ends, extent)
  }

  /// The matches whose last literals are at accepted places, none of them reaching into another.
  func matches(counting steps: inout Int, accepting isAccepted: (Int) -> Bool) -> [PatternMatch] {
    var levels = [firstPlaces(counting: &steps)]
    for part in pattern.parts.dropFirst() {
      guard let previous = levels.last, !previous.isEmpty else { return [] }
      levels.append(places(of: part, after: previous, counting: &steps))
    }
    var found: [PatternMatch] = []
    // What is before this was taken.
    var lowest = extent.segment.lowerBound
    for place in levels[levels.count - 1] where isAccepted(place.range.lowerBound) {
      steps += 1
      let chain = chain(to: place, through: levels)
      guard chain[0].lowerBound >= lowest, let captures = captures(chain, after: lowest) else {
        continue
      }
      let ranges = chain + captures.map(\.range)
      let start = ranges.map(\.lowerBound).min() ?? lowest
      let end = ranges.map(\.upperBound).max() ?? lowest
      guard isWhole(start..<end, of: chain) else { continue }
      lowest = end
      found.append(
        PatternMatch(message: pattern.message, range: start..<end, captures: captures))
    }
    return found
  }

  private func ranges(of part: CompiledPattern.Part) -> [Range<Int>] {
    ends[part.literal].map { Int($0) - part.length..<Int($0) }
  }

  /// Whether it begins and ends where words do, and says all that is said where it has to.
  private func isWhole(_ range: Range<Int>, of chain: [Range<Int>]) -> Bool {
    let text = extent.text
    // Of `ldconfig.real: ` the literal is the end only; its beginning was looked at before.
    let isLdconfig = pattern.parts[0].literal == PatternTable.ldconfig
    if !isLdconfig, pattern.parts[0].hole == nil, range.lowerBound > extent.segment.lowerBound,
      NameExtent.continuesWord(text[range.lowerBound], after: text[range.lowerBound - 1])
    {
      return false
    }
    if pattern.trailing == nil, range.upperBound < extent.segment.upperBound,
      NameExtent.continuesWord(text[range.upperBound], after: text[range.upperBound - 1])
    {
      return false
    }
    return !pattern.standsAlone || extent.isAlone(range)
  }

  private func firstPlaces(counting steps: inout Int) -> [Place] {
    let isLdconfig = pattern.parts[0].literal == PatternTable.ldconfig
    var places: [Place] = []
    for range in ranges(of: pattern.parts[0]) {
      steps += 1
      let whole = isLdconfig ? nameOfLdconfig(range.upperBound) : range
      if let whole { places.append(Place(range: whole, previous: 0)) }
    }
    return places
  }

  /// The name of ldconfig that ends here, if it is no part of another word, as in `myldconfig: `.
  private func nameOfLdconfig(_ end: Int) -> Range<Int>? {
    let isWrapped = hasSuffix(MessagePattern.wrappedLdconfig, before: end)
    let name = isWrapped ? MessagePattern.wrappedLdconfig : MessagePattern.ldconfig
    let start = end - name.count
    return beginsName(start) ? start..<end : nil
  }

  private func beginsName(_ start: Int) -> Bool {
    guard start > extent.segment.lowerBound else { return true }
    switch extent.text[start - 1] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      return false
    default: return true
    }
  }

  private func hasSuffix(_ suffix: [UInt8], before end: Int) -> Bool {
    end - extent.segment.lowerBound >= suffix.count
      && extent.text[end - suffix.count..<end].elementsEqual(suffix)
  }

  /// The places of a literal that can follow places of the one before it.
  private func places(
    of part: CompiledPattern.Part, after previous: [Place], counting steps: inout Int
  ) -> [Place] {
    // A hole holds a byte at least.
    let least = part.hole == nil ? 0 : 1
    var found: [Place] = []
    var candidate = -1
    var gap = Gap(hole: part.hole)
    for range in ranges(of: part) {
      steps += 1
      while candidate + 1 < previous.count,
        previous[candidate + 1].range.upperBound + least <= range.lowerBound
      {
        candidate += 1
        steps += 1
      }
      guard candidate >= 0 else { continue }
      let between = previous[candidate].range.upperBound..<range.lowerBound
      guard gap.fits(between, in: extent.text, counting: &steps) else { continue }
      found.append(Place(range: range, previous: candidate))
    }
    return found
  }

  /// The places of all literals, to this one of the last.
  private func chain(to last: Place, through levels: [[Place]]) -> [Range<Int>] {
    var chain = [last.range]
    var place = last
    for level in levels.dropLast().reversed() {
      place = level[place.previous]
      chain.append(place.range)
    }
    return chain.reversed()
  }

  /// What stands in all holes, unless in one is nothing that fits.
  private func captures(
    _ chain: [Range<Int>], after lowest: Int
  ) -> [(hole: MessagePattern.Hole, range: Range<Int>)]? {
    let segment = lowest..<extent.segment.upperBound
    let extent = NameExtent(text: extent.text, segment: segment)
    var captures: [(hole: MessagePattern.Hole, range: Range<Int>)] = []
    for (index, part) in pattern.parts.enumerated() {
      guard let hole = part.hole else { continue }
      let range =
        index == 0
        ? extent.before(chain[0].lowerBound, hole)
        : extent.between(chain[index - 1].upperBound..<chain[index].lowerBound, hole)
      guard let range, index > 0 || extent.canBegin(range, hole) else { return nil }
      captures.append((hole, range))
    }
    if let hole = pattern.trailing {
      guard let range = extent.after(chain[chain.count - 1].upperBound, hole) else { return nil }
      captures.append((hole, range))
    }
    return captures
  }
}

/// What is between the places of two literals, looked at from left to right, no byte twice.
private struct Gap {
  /// What it has to be; nothing where the literals are joined.
  let hole: MessagePattern.Hole?
  private var scanned = 0
  private var lastUnfit = -1

  init(hole: MessagePattern.Hole?) { self.hole = hole }

  /// Whether the text between fits the hole; the places asked for must not go back.
  mutating func fits(
    _ between: Range<Int>, in text: [UInt8], counting steps: inout Int
  ) -> Bool {
    switch hole {
    case nil: return between.isEmpty
    case .text: return true
    case .path, .library, .other, .program: return between.count <= NameExtent.longestPath
    case .number, .word, .linked:
      scanned = max(scanned, between.lowerBound)
      while scanned < between.upperBound {
        if !holds(text[scanned]) { lastUnfit = scanned }
        scanned += 1
        steps += 1
      }
      return lastUnfit < between.lowerBound
    }
  }

  /// Whether a byte may be in the hole; quotation marks around it may.
  private func holds(_ byte: UInt8) -> Bool {
    byte == .quote || (hole == .number ? NameExtent.isDigit(byte) : byte != .blank)
  }
}
