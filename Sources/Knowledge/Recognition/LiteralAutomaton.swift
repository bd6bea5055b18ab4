/// Finds where any of many literals stand in a text, in one pass (Aho and Corasick).
///
/// The children of a state are a list, for nearly all states have one, and a table where there are several:
/// thousands of literals in many scripts take a few bytes for each of their own.
struct LiteralAutomaton: Sendable {
  /// The number of different literals.
  private(set) var count = 0

  /// The states; the first is the beginning.
  private var states = [Node(byte: 0, table: 0)]
  /// The tables of the states that have one, 256 children each; the first is the beginning's.
  private var tables = [State](repeating: 0, count: 256)

  private typealias State = Int32

  /// What is known of a state.
  private struct Node {
    /// The byte that leads here.
    let byte: UInt8
    /// Whether a literal that calls for attention is complete here or in a suffix.
    var isAlarming = false
    var firstChild: State = 0
    var nextSibling: State = 0
    /// The longest proper suffix that is a state.
    var suffix: State = 0
    /// The next shorter suffix in which a literal is complete, or the beginning.
    var shorter: State = 0
    /// The literal that is complete here, or none.
    var complete = none
    /// Which of the tables has the children, if one has.
    var table = none

    static let none: Int32 = -1

    init(byte: UInt8, table: Int32 = none) { (self.byte, self.table) = (byte, table) }
  }

  /// An automaton without literals, with room for some bytes of them.
  init(room: Int) { states.reserveCapacity(room) }

  /// Adds a literal that is not empty and gives its number, the same for the same literal.
  mutating func insert(_ literal: [UInt8]) -> Int {
    let state = Int(path(of: literal))
    if states[state].complete == Node.none {
      states[state].complete = Int32(count)
      count += 1
    }
    return Int(states[state].complete)
  }

  /// Adds a literal that counts as another, wherever it ends.
  mutating func insert(_ literal: [UInt8], as number: Int) {
    let state = Int(path(of: literal))
    states[state].complete = Int32(number)
  }

  private mutating func path(of literal: [UInt8]) -> State {
    var state: State = 0
    for byte in literal {
      var child = child(of: state, byte)
      if child == 0 {
        child = State(states.count)
        states.append(Node(byte: byte))
        states[Int(child)].nextSibling = states[Int(state)].firstChild
        states[Int(state)].firstChild = child
        if state == 0 { tables[Int(byte)] = child }
      }
      state = child
    }
    return state
  }

  /// Makes the automaton ready, when all literals are in it.
  mutating func finish(alarmingOn alarming: [Bool]) {
    for state in states.indices.dropFirst() where hasManyChildren(state) { addTable(to: state) }
    // Breadth first, for each needs the suffixes of shorter ones.
    var queue: [State] = [0]
    queue.reserveCapacity(states.count)
    var steps = 0
    var index = 0
    while index < queue.count {
      let parent = queue[index]
      let suffix = states[Int(parent)].suffix
      index += 1
      var child = states[Int(parent)].firstChild
      while child != 0 {
        let byte = states[Int(child)].byte
        link(
          child, to: parent == 0 ? 0 : next(after: suffix, byte, counting: &steps),
          alarmingOn: alarming)
        queue.append(child)
        child = states[Int(child)].nextSibling
      }
    }
  }

  private mutating func link(_ state: State, to suffix: State, alarmingOn alarming: [Bool]) {
    let behind = states[Int(suffix)]
    var node = states[Int(state)]
    node.suffix = suffix
    node.shorter = behind.complete == Node.none ? behind.shorter : suffix
    node.isAlarming =
      behind.isAlarming || node.complete != Node.none && alarming[Int(node.complete)]
    states[Int(state)] = node
  }

  private func hasManyChildren(_ state: Int) -> Bool {
    var (child, count) = (states[state].firstChild, 0)
    while child != 0, count <= Self.longestList {
      child = states[Int(child)].nextSibling
      count += 1
    }
    return count > Self.longestList
  }

  /// Children beyond this number are found in a table.
  private static let longestList = 3

  private mutating func addTable(to state: Int) {
    let start = tables.count
    tables += repeatElement(0, count: 256)
    var child = states[state].firstChild
    while child != 0 {
      tables[start + Int(states[Int(child)].byte)] = child
      child = states[Int(child)].nextSibling
    }
    states[state].table = Int32(start / 256)
  }

  @inline(__always)
  private func child(of state: State, _ byte: UInt8) -> State {
    let table = states[Int(state)].table
    if table != Node.none { return tables[Int(table) << 8 | Int(byte)] }
    var child = states[Int(state)].firstChild
    while child != 0, states[Int(child)].byte != byte { child = states[Int(child)].nextSibling }
    return child
  }

  /// The state after one more byte.
  @inline(__always)
  private func next(after state: State, _ byte: UInt8, counting steps: inout Int) -> State {
    var state = state
    while true {
      let child = child(of: state, byte)
      if child != 0 || state == 0 { return child }
      state = states[Int(state)].suffix
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
      if states[Int(state)].isAlarming { forEachComplete(in: state, found) }
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
      let node = states[Int(state)]
      if node.complete != Node.none { found(Int(node.complete)) }
      state = node.shorter
    }
  }
}
