import Knowledge
import TestSupport
import Testing

/// Input that nobody would write: it is taken in time that grows with its length, and claims nothing.
struct HostileTests {
  private static let recogniser = Recogniser()

  private static func steps(_ text: [UInt8]) -> Int {
    var reading = RecognitionReading(recogniser)
    _ = reading.feed(text)
    _ = reading.finish()
    return reading.steps
  }

  @Test(arguments: [
    "ldconfig: ", " is not a symbolic link", "/ is not a symbolic link", "'", "'\"`", "‘’",
    ": ", " to ", "Can't link ", "libraries a and ", " and b in directory ", "(from 1:1 and ",
    "version '", "' not found (required by ", "undefined symbol: ", "\u{1b}[", "\u{1b}]0;",
    "{\"", "{\"a\":", "\\", "\\u001b", "\u{8}", "한\u{8}", "\r", "(", "a(", " (1).so",
    "ldconfig: 은(는) 심볼릭 링크가 아닙니다",
    ": error while loading shared libraries: ", ": cannot open shared object file", "x",
  ])
  func `the work grows with the length`(_ part: String) {
    let unit = Array(part.utf8)
    for length in [20_000, 1 << 16] {
      let text = Array(repeatElement(unit, count: length / unit.count).joined())
      let (once, twice) = (Self.steps(text), Self.steps(text + text))
      #expect(twice <= once * 2 + once / 4 + 4096, "\(length): \(once), then \(twice)")
      #expect(once <= 60 * text.count, "\(length): \(once)")
    }
  }

  @Test func `all anchors in one line`() {
    let all = KnownMessage.all.flatMap(\.patterns) + Translation.all.map(\.pattern)
    let literals = all.flatMap { pattern in
      pattern.pieces.compactMap { piece in
        if case .literal(let bytes) = piece { bytes } else { nil }
      }
    }
    let text = Array(literals.reversed().joined())
    let (once, twice) = (Self.steps(text), Self.steps(text + text))
    #expect(twice <= once * 3, "\(once), then \(twice)")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `noise says nothing`(_ seed: UInt64) {
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    #expect(Self.recogniser.recognise(bytes).isEmpty)
    #expect(Self.recogniser.recognise(Array(repeating: 0, count: 200_000)).isEmpty)
    #expect(Self.recogniser.recognise(Self.log(lines: 3000, using: &generator)).isEmpty)
  }

  /// Lines of the words that messages are made of, in any order.
  private static func log(lines: Int, using generator: inout SeededGenerator) -> [UInt8] {
    let words = [
      "error", "warning:", "ldconfig", "ldconfig:", "cannot", "open", "file", "not", "found", "is",
      "/usr/lib/libfoo.so.1", "libfoo.so.1", "a", "symbolic", "link", "kernel:", "INFO", "from",
      "{\"a\":1}", "shared", "object", "'x'", "=>", "->", "version", "symbol", "undefined", "-lfoo",
    ]
    return (0..<lines).flatMap { _ in
      let count = Int.random(in: 1...20, using: &generator)
      let line = (0..<count).compactMap { _ in words.randomElement(using: &generator) }
      // By chance it may be what a program says.
      let text = line.joined(separator: " ")
      let isSaid = [
        "is not a symbolic link", "=> not found", "cannot find -lfoo", "file not found",
      ]
      .contains { text.contains($0) }
      return isSaid ? [] : Array("Nov 25 10:00:01 host \(text)\n".utf8)
    }
  }

  @Test(arguments: [11, 12] as [UInt64])
  func `a changed byte does no harm`(_ seed: UInt64) {
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let lines = KnownMessage.all.flatMap(\.samples).map { Array($0.utf8) }
    for line in lines {
      for _ in 0..<50 {
        var changed = line
        let place = Int.random(in: 0..<changed.count, using: &generator)
        changed[place] = UInt8.random(in: 0...255, using: &generator)
        let found = Self.recogniser.recognise(changed)
        #expect(found.allSatisfy { $0.captures.values.allSatisfy { !$0.isEmpty } })
      }
    }
  }
}
