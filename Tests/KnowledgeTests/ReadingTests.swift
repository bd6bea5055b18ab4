import Knowledge
import TestSupport
import Testing

/// The reading of a stream.
struct ReadingTests {
  private static let text = Array(
    """
    \u{1b}[31mldconfig: /lib/x.so is not a symbolic link\u{1b}[0m\r
    nothing

    {"log":"ldconfig: /lib/한\\u001b[0m.so is not a symbolic link\\n","stream":"stderr"}
    10%\r20%\rldconfig: Can't link /lib/x to libx.so.1
    rsync: symlink “/a b” -> „c“ failed: why
    (from c1:1 and c2:2)
    """.utf8)

  private static func summaries(_ chunks: some Sequence<ArraySlice<UInt8>>) -> [String] {
    var reading = RecognitionReading(fewMessages)
    var found = chunks.flatMap { reading.feed(Array($0)) }
    found += reading.finish()
    return found.map(\.summary)
  }

  private static let whole = summaries([text[...]])

  @Test func `all lines are read`() {
    #expect(
      Self.whole == [
        "1 A1 path=/lib/x.so", "4 A1 path=/lib/한.so", "5 A3 other=libx.so.1 path=/lib/x",
        "6 F10 other=c path=/a b text=why", "7 A18 number=1 other=c2 path=c1",
      ])
  }

  @Test func `chunks may end anywhere`() {
    for place in Self.text.indices {
      #expect(Self.summaries([Self.text[..<place], Self.text[place...]]) == Self.whole)
    }
    #expect(Self.summaries(Self.text.indices.map { Self.text[$0...$0] }) == Self.whole)
  }

  @Test func `what a completed line says is given at once`() {
    var reading = RecognitionReading(fewMessages)
    #expect(reading.feed(Array("(from c1:1 and c2:2)".utf8)).isEmpty)
    #expect(reading.feed(Array("\n(from".utf8)).count == 1)
    #expect(reading.finish().isEmpty)
  }

  /// A message at each place around the end of a piece of a long line.
  @Test func `a message in a long line is found once`() {
    let message = Array("; ldconfig: /usr/lib/my dir/x.so is not a symbolic link; ".utf8)
    let end = RecognitionReading.longestPiece
    for place in stride(from: end - 9000, to: end + 200, by: 211) {
      var line = [UInt8](repeating: UInt8(ascii: "-"), count: place) + message
      line += [UInt8](repeating: UInt8(ascii: "-"), count: end)
      line += Array("\n(from c1:1 and c2:2)\n".utf8)
      #expect(
        Self.summaries([line[...]])
          == ["1 A1 path=/usr/lib/my dir/x.so", "2 A18 number=1 other=c2 path=c1"], "\(place)")
    }
  }

  @Test func `a record goes on in the pieces of a long line`() {
    let filling = String(repeating: "-", count: RecognitionReading.longestPiece)
    let line = "{\"log\":\"\(filling)\\nldconfig: /lib/x is not a symbolic link\\n\"}"
    #expect(found(line, by: fewMessages) == ["1 A1 path=/lib/x"])
  }

  @Test(arguments: [21, 22] as [UInt64])
  func `chunks of any sizes make no difference to long lines`(_ seed: UInt64) {
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "ldconfig: /lib/x is not a symbolic link", "\r", "\u{1b}[31m", "-", "\\n", "{\"a\":\"",
    ]
    let text = (0..<20_000).flatMap { _ in
      Array((parts.randomElement(using: &generator) ?? "").utf8)
    }
    var chunks: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let end = min(text.count, start + Int.random(in: 1...70_000, using: &generator))
      chunks.append(text[start..<end])
      start = end
    }
    #expect(Self.summaries(chunks) == Self.summaries([text[...]]))
  }
}
