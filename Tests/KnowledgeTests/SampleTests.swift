import Knowledge
import Testing

/// What every entry promises.
struct SampleTests {
  private static let recogniser = Recogniser()

  @Test func `ids are unique`() {
    let ids = KnownMessage.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: KnownMessage.all)
  func `a sample is recognised as its own message and as none other`(_ message: KnownMessage) {
    #expect(!message.samples.isEmpty, "\(message.id)")
    for sample in message.samples {
      #expect(Self.ids(in: sample) == [message.id], "\(sample)")
    }
  }

  @Test(arguments: KnownMessage.all)
  func `a sample is recognised wherever it comes from`(_ message: KnownMessage) {
    for sample in message.samples {
      for line in Self.surroundings(of: sample) {
        #expect(Self.ids(in: line) == [message.id], "\(line)")
      }
    }
  }

  private static func ids(in text: String) -> [String] {
    recogniser.recognise(Array(text.utf8)).map(\.message.id)
  }

  /// The line as a terminal, a log and another program would give it.
  private static func surroundings(of sample: String) -> [String] {
    let escaped = sample.flatMap { character in
      switch character {
      case "\"", "\\": "\\\(character)"
      case "\t": "\\t"
      default: String(character)
      }
    }
    return [
      "\(sample)\r\n",
      "  \(sample)  ",
      "E: \(sample)",
      "Setting up libc-bin (2.36-9) ...\n\(sample)\nProcessing triggers for man-db (2.11) ...\n",
      "Nov 25 10:00:01 host build[123]: \(sample)",
      "2026-11-25T10:00:01.123456789Z stderr F \(sample)",
      "#8 12.34 \(sample)",
      "web-1  | \(sample)",
      "\u{1b}[1m\u{1b}[31m\(sample)\u{1b}[0m",
      "50%\r\u{1b}[K\(sample)\r",
      "Traceback (most recent call last):\n  File \"a.py\", line 1, in <module>\n\(sample)\n",
      "{\"log\":\"\(String(escaped))\\n\",\"stream\":\"stderr\",\"time\":\"2026-11-25T10:00:01Z\"}",
    ]
  }
}

extension KnownMessage: CustomTestStringConvertible {
  /// The message's id.
  public var testDescription: String { id }
}
