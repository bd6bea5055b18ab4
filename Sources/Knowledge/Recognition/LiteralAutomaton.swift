/// Finds where any of many literals stand in a text, in one pass (Aho and Corasick).
///
/// The children of a state are a list, not a table: nearly all states have one, and thousands of literals
/// in many scripts take a few bytes for each of their own.
struct LiteralAutomaton: Sendable {
  /// The number of different literals.
  private(set) var count = 0

  /// The byte that leads to each state; the first is the beginning.
  private var bytes: [UInt8] = [0]
  private var firstChild: [Int32] = [0]
  private var nextSibling: [Int32] = [0]
  /// The literal that is complete in each state, or none.
  private var complete: [Int32] = [none]
  /// The longest proper suffix of each state that is a state.
  private var suffix: [Int32] = []
  /// The next shorter suffix in which a literal is complete, or the beginning.
  private var shorter: [Int32] = []
  /// Whether a literal that calls for attention is complete in a state or its suffixes.
  private var isAlarming: [Bool] = []
  /// The states that single bytes lead to.
  private var beginnings = [Int32](repeating: 0, count: 256)

  private typealias State = Int32
  private static let none: Int32 = -1

  /// Adds a literal that is not empty and gives its number, the same for the same literal.
  mutating func insert(_ literal: [UInt8]) -> Int {
    let state = Int(path(of: literal))
    if complete[state] == Self.none {
      complete[state] = Int32(count)
      count += 1
    }
    return Int(complete[state])
  }

  /// Adds a literal that counts as another, wherever it ends.
  mutating func insert(_ literal: [UInt8], as number: Int) {
    complete[Int(path(of: literal))] = Int32(number)
  }

  private mutating func path(of literal: [UInt8]) -> State {
    var state: State = 0
    for byte in literal {
      var child = child(of: state, byte)
      if child == 0 {
        child = State(bytes.count)
        bytes.append(byte)
        complete.append(Self.none)
        firstChild.append(0)
        nextSibling.append(firstChild[Int(state)])
        firstChild[Int(state)] = child
        if state == 0 { beginnings[Int(byte)] = child }
      }
      state = child
    }
    return state
  }

  /// Makes the automaton ready, when all literals are in it.
  mutating func finish(alarmingOn alarming: [Bool]) {
    suffix = [State](repeating: 0, count: bytes.count)
    shorter = suffix
    isAlarming = [Bool](repeating: false, count: bytes.count)
    // Breadth first, for each needs the suffixes of shorter ones.
    var queue: [State] = [0]
    queue.reserveCapacity(bytes.count)
    var steps = 0
    var index = 0
    while index < queue.count {
      let parent = queue[index]
      index += 1
      var child = firstChild[Int(parent)]
      while child != 0 {
        let behind =
          parent == 0
          ? 0 : next(after: suffix[Int(parent)], bytes[Int(child)], counting: &steps)
        link(child, to: behind, alarmingOn: alarming)
        queue.append(child)
        child = nextSibling[Int(child)]
      }
    }
  }

  private mutating func link(_ state: State, to behind: State, alarmingOn alarming: [Bool]) {
    let (state, literal) = (Int(state), Int(complete[Int(state)]))
    suffix[state] = behind
    shorter[state] = complete[Int(behind)] == Self.none ? shorter[Int(behind)] : behind
    isAlarming[state] = isAlarming[Int(behind)] || literal >= 0 && alarming[literal]
  }

  @inline(__always)
  private func child(of state: State, _ byte: UInt8) -> State {
    if state == 0 { return beginnings[Int(byte)] }
    var child = firstChild[Int(state)]
    while child != 0, bytes[Int(child)] != byte { child = nextSibling[Int(child)] }
    return child
  }

  /// The state after one more byte.
  @inline(__always)
  private func next(after state: State, _ byte: UInt8, counting steps: inout Int) -> State {
    var state = state
    while true {
      let child = child(of: state, byte)
      if child != 0 || state == 0 { return child }
      state = suffix[Int(state)]
      steps += 1
    }
  }

  /// Calls `found` with each alarming literal that stands in a part of a text, among others.
  func alarms(
    in text: [UInt8], _ range: Range<Int>, counting steps: inout Int, _ found: (Int) -> Void
  ) {
    var state: State = 0
    for index in range {
      state = next(after: state, text[index], counting: &steps)
      if isAlarming[Int(state)] { forEachComplete(in: state, found) }
    }
  }

  /// Calls `found` with every literal that stands in a part of a text, and where it ends.
  func occurrences(
    in text: [UInt8], _ range: Range<Int>, counting steps: inout Int,
    _ found: (_ literal: Int, _ end: Int) -> Void
  ) {
    var state: State = 0
    for index in range {
      state = next(after: state, text[index], counting: &steps)
      forEachComplete(in: state) { found($0, index + 1) }
    }
  }

  @inline(__always)
  private func forEachComplete(in state: State, _ found: (Int) -> Void) {
    var state = state
    while state != 0 {
      if complete[Int(state)] != Self.none { found(Int(complete[Int(state)])) }
      state = shorter[Int(state)]
    }
  }
}
