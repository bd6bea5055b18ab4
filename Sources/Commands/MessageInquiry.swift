internal import Census
internal import Diagnosis
internal import FileSystem
internal import Knowledge
internal import LoaderConfiguration
internal import Reports

/// Reads messages, and looks at what they are about: each object once, however often it is named.
struct MessageInquiry {
  /// The holes of a message as they were filled; the same again is counted.
  private struct Mention: Hashable {
    let captures: [MessagePattern.Hole: [UInt8]]
  }

  private struct Topic {
    let message: KnownMessage
    var excerpt: [UInt8]?
    var line = 1
    var count = 0
    var mentions: [Mention] = []
    var counts: [Mention: Int] = [:]
  }

  private var reading = RecognitionReading(Recogniser())
  private var topics: [Topic] = []
  private var places: [String: Int] = [:]

  /// More different objects of one message are only counted: a log may name any number.
  private static let mostMentions = 1000

  /// Takes the next bytes of the text.
  mutating func take(_ bytes: [UInt8]) {
    for recognition in reading.feed(bytes) { add(recognition) }
  }

  /// Takes what the text ended with.
  mutating func finish() {
    for recognition in reading.finish() { add(recognition) }
  }

  /// Asks for a message by itself.
  mutating func ask(about message: KnownMessage) {
    topics.append(Topic(message: message, count: 1))
  }

  private mutating func add(_ recognition: Recognition) {
    let message = recognition.message
    let place = places[message.id] ?? topics.count
    if place == topics.count {
      places[message.id] = place
      topics.append(
        Topic(message: message, excerpt: recognition.excerpt, line: recognition.line))
    }
    topics[place].count += 1
    let mention = Mention(captures: recognition.captures)
    if topics[place].counts[mention] == nil {
      guard topics[place].mentions.count < MessageInquiry.mostMentions else { return }
      topics[place].mentions.append(mention)
    }
    topics[place].counts[mention, default: 0] += 1
  }

  /// What the messages are about under a root; nothing is changed.
  func report(
    under root: borrowing SystemRoot, at path: Path, _ progress: Progress, _ terminal: Terminal
  ) -> ExplainReport {
    var sighting = ObjectSighting(under: root)
    let sought = topics.map { topic in
      topic.mentions.map { sighting.seek($0.captures, under: root) }
    }
    sighting.examine(under: root, progress, terminal)
    let explanations = zip(topics, sought).map { topic, sought in
      let sightings = zip(topic.mentions, sought).map { mention, object in
        sighting.sighting(
          of: object, mention.captures, count: topic.counts[mention] ?? 1, under: root)
      }
      let named = sightings.filter { if case .unnamed = $0.state { false } else { true } }
      return Explanation(
        topic.message, excerpt: topic.excerpt, line: topic.line, count: topic.count,
        sightings: named.isEmpty ? Array(sightings.prefix(1)) : named)
    }
    return ExplainReport(
      root: path, explanations: explanations, lent: sighting.lent,
      place: ConfigurationPlace.of(sighting.order, under: root))
  }
}
