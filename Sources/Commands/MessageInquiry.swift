internal import Census
internal import Diagnosis
internal import FileSystem
internal import Knowledge
internal import LoaderConfiguration
internal import Reports

/// Reads messages, and looks at what they are about: each object once, however often it is named.
struct MessageInquiry {
  /// The same message about the same object, however often.
  fileprivate struct Mention {
    let captures: [MessagePattern.Hole: [UInt8]]
    let excerpt: [UInt8]
    let line: Int
    var count = 0
  }

  /// One message, by what it is about.
  fileprivate struct Topic {
    let message: KnownMessage
    var mentions: [Mention] = []
    var places: [[MessagePattern.Hole: [UInt8]]: Int] = [:]
    /// How often it was met beyond the mentions that are kept.
    var others = 0
  }

  private var reading = RecognitionReading(Recogniser())
  private var topics: [Topic] = []
  private var places: [String: Int] = [:]

  /// More different objects of one message are only counted: a log may name any number.
  fileprivate static let mostMentions = 1000

  /// Takes the next bytes of the text.
  mutating func take(_ bytes: [UInt8]) {
    for recognition in reading.feed(bytes) { add(recognition) }
  }

  /// Takes what the text ended with.
  mutating func finish() {
    for recognition in reading.finish() { add(recognition) }
  }

  /// Asks for a message by itself.
  mutating func ask(about message: KnownMessage) { topics.append(Topic(message: message)) }

  private mutating func add(_ recognition: Recognition) {
    let place = places[recognition.message.id] ?? topics.count
    if place == topics.count {
      places[recognition.message.id] = place
      topics.append(Topic(message: recognition.message))
    }
    topics[place].add(recognition)
  }

  /// What the messages are about under a root; nothing is changed.
  func report(
    under root: borrowing SystemRoot, at path: Path, _ progress: Progress, _ terminal: Terminal
  ) -> ExplainReport {
    var sighting = ObjectSighting(under: root)
    let sought = topics.map { topic in
      topic.mentions.map { sighting.seek($0.captures, of: topic.message, under: root) }
    }
    sighting.examine(under: root, progress, terminal)
    let all = zip(topics, sought).map { topic, objects in
      let sightings = zip(topic.mentions, objects).map { mention, object in
        sighting.sighting(
          of: object, in: topic.message, mention.captures, count: mention.count, under: root)
      }
      return topic.explanation(sightings)
    }
    // A mere step, such as a trigger that dpkg runs, is told of where nothing else is.
    let weighty = all.filter { !$0.isMereStep }
    return ExplainReport(
      root: path, explanations: weighty.isEmpty ? all : weighty, lent: sighting.lent,
      place: ConfigurationPlace.of(sighting.order, under: root))
  }
}

extension MessageInquiry.Topic {
  fileprivate mutating func add(_ recognition: Recognition) {
    let place = places[recognition.captures] ?? mentions.count
    if place == mentions.count {
      guard place < MessageInquiry.mostMentions else {
        others += 1
        return
      }
      places[recognition.captures] = place
      mentions.append(
        MessageInquiry.Mention(
          captures: recognition.captures, excerpt: recognition.excerpt, line: recognition.line))
    }
    mentions[place].count += 1
  }

  /// The message with what its mentions are about; those that name nothing count only by themselves.
  fileprivate func explanation(_ sightings: [Sighting]) -> Explanation {
    let all = Array(zip(mentions, sightings))
    let named = all.filter { if case .unnamed = $0.1.state { false } else { true } }
    let told = named.isEmpty ? all : named
    return Explanation(
      message, excerpt: told.first?.0.excerpt, line: told.first?.0.line ?? 1,
      count: max(1, told.reduce(others) { $0 + $1.0.count }),
      sightings: named.isEmpty ? Array(sightings.prefix(1)) : named.map(\.1))
  }
}
