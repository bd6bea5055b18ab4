import Testing

/// What must hold for any tree at all.
///
/// A failure names the seed that repeats it: `SOLDER_SEED=7 SOLDER_TREES=1`.
struct PropertyTests {
  @Test func `looking changes nothing and ends with 0 or 1`() { expect(.looking) }

  @Test func `every name that opened as a library opens to the same bytes after a fix`() {
    expect(.bytes)
  }

  @Test func `after a fix nothing safe is left to do, and a second one changes nothing`() {
    expect(.settled)
  }

  @Test func `undo gives back the tree as it was`() { expect(.undone) }

  @Test func `undo gives back every name, its kind and what it opens to`() { expect(.restored) }

  private func expect(_ promise: Promise, sourceLocation: SourceLocation = #_sourceLocation) {
    for failure in RandomTreeRuns.failures[promise] ?? [] {
      Issue.record("\(failure)", sourceLocation: sourceLocation)
    }
  }
}
