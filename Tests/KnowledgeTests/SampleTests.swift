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
      let found = Self.recogniser.recognise(Array(sample.utf8))
      #expect(found.map(\.message.id) == [message.id], "\(sample)")
    }
  }
}

extension KnownMessage: CustomTestStringConvertible {
  /// The message's id.
  public var testDescription: String { id }
}
