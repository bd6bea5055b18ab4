/// Finds known messages in lines as they come from a terminal or a log.
///
/// One pass over each line looks for the longest literal of every pattern; only the patterns of those that
/// are there are looked at further, each once. Time grows with the number of bytes, whatever they are.
package struct Recogniser: Sendable {
  let messages: [KnownMessage]
  let table: PatternTable

  /// A recogniser of these messages, in all languages in which their forms are known.
  package init(_ messages: [KnownMessage] = KnownMessage.all) {
    self.messages = messages
    table = PatternTable(Self.patterns(of: messages))
  }

  private static func patterns(of messages: [KnownMessage]) -> [(Int, MessagePattern)] {
    var numbers: [String: Int] = [:]
    var patterns: [(Int, MessagePattern)] = []
    for (number, message) in messages.enumerated() {
      numbers[message.id] = number
      patterns += message.patterns.map { (number, $0) }
    }
    return patterns
      + Translation.all.compactMap { form in numbers[form.id].map { ($0, form.pattern) } }
  }

  /// What the lines of a text say.
  package func recognise(_ text: [UInt8]) -> [Recognition] {
    var reading = RecognitionReading(self)
    return reading.feed(text) + reading.finish()
  }
}
