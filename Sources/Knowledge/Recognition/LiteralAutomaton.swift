/// Finds where any of many literals stand in a text, in one pass (Aho and Corasick).
///
/// States are numbered breadth first, so that the children of one are neighbours and need no table of
/// transitions: thousands of literals in many scripts take a few bytes for each of their own.
struct LiteralAutomaton: Sendable {
  /// A place in the automaton: what of the text can still become a literal.
  typealias State = Int

  /// The first child of each state; those of the next state follow.
  private var firstChild: [Int32] = []
  /// The byte that leads to each state.
  private var byte: [UInt8] = []
  /// The longest proper suffix of each state that is a state.
  private var suffix: [Int32] = []
  /// The literal that is complete in each state, or none.
  private var complete: [Int32] = []
  /// The next shorter suffix in which a literal is complete, or the root.
  private var shorter: [Int32] = []
  /// Whether a literal that calls for attention is complete in a state or its suffixes.
  private var isAlarming: [Bool] = []
  /// The states that single bytes lead to.
  private var first = [Int32](repeating: 0, count: 256)

  private static let none: Int32 = -1

  /// An automaton for different literals that are not empty; some of them call for attention.
  init(_ literals: [[UInt8]], alarming: [Bool]) {
    grow(literals)
    link(alarming)
  }

  /// Makes the states, of literals that are sorted so that equal beginnings are neighbours.
  private mutating func grow(_ literals: [[UInt8]]) {
    let order = literals.indices.sorted {
      literals[$0].lexicographicallyPrecedes(literals[$1])
    }
    var ranges = [(range: 0..<order.count, depth: 0)]
    byte = [0]
    var state = 0
    while state < ranges.count {
      var (range, depth) = ranges[state]
      firstChild.append(Int32(ranges.count))
      complete.append(Self.none)
      if let index = range.first, literals[order[index]].count == depth {
        complete[state] = depth == 0 ? Self.none : Int32(order[index])
        range = range.dropFirst().startIndex..<range.upperBound
      }
      while let start = range.first {
        let next = literals[order[start]][depth]
        let end = range.first { literals[order[$0]][depth] != next } ?? range.upperBound
        ranges.append((start..<end, depth + 1))
        byte.append(next)
        range = end..<range.upperBound
      }
      state += 1
    }
    firstChild.append(Int32(ranges.count))
  }

  /// Finds the suffixes, breadth first, since each needs those of shorter states.
  private mutating func link(_ alarming: [Bool]) {
    let count = byte.count
    suffix = [Int32](repeating: 0, count: count)
    shorter = suffix
    isAlarming = [Bool](repeating: false, count: count)
    for child in children(of: 0) { first[Int(byte[child])] = Int32(child) }
    for parent in 0..<count {
      for child in children(of: parent) {
        var steps = 0
        let behind =
          parent == 0 ? 0 : next(after: Int(suffix[parent]), byte[child], counting: &steps)
        suffix[child] = Int32(behind)
        shorter[child] = complete[behind] == Self.none ? shorter[behind] : Int32(behind)
        let isOne = complete[child] != Self.none && alarming[Int(complete[child])]
        isAlarming[child] = isOne || isAlarming[behind]
      }
    }
  }

  private func children(of state: State) -> Range<Int> {
    Int(firstChild[state])..<Int(firstChild[state + 1])
  }

  /// The state after one more byte.
  @inline(__always)
  private func next(after state: State, _ next: UInt8, counting steps: inout Int) -> State {
    var state = state
    while state != 0 {
      steps += 1
      for child in Int(firstChild[state])..<Int(firstChild[state + 1]) where byte[child] == next {
        return child
      }
      state = Int(suffix[state])
    }
    return Int(first[Int(next)])
  }

  /// Calls `found` with each alarming literal that stands in a part of a text.
  func alarms(
    in text: [UInt8], _ range: Range<Int>, counting steps: inout Int, _ found: (Int) -> Void
  ) {
    var state = 0
    for index in range {
      state = next(after: state, text[index], counting: &steps)
      guard isAlarming[state] else { continue }
      forEachComplete(in: state, found)
    }
  }

  /// Calls `found` with every literal that stands in a part of a text, and where it ends.
  func occurrences(
    in text: [UInt8], _ range: Range<Int>, counting steps: inout Int,
    _ found: (_ literal: Int, _ end: Int) -> Void
  ) {
    var state = 0
    for index in range {
      state = next(after: state, text[index], counting: &steps)
      forEachComplete(in: state) { found($0, index + 1) }
    }
  }

  @inline(__always)
  private func forEachComplete(in state: State, _ found: (Int) -> Void) {
    var state = state
    while state != 0 {
      if complete[state] != Self.none { found(Int(complete[state])) }
      state = Int(shorter[state])
    }
  }
}
