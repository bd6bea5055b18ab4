package import Census
package import Diagnosis
package import FileSystem
package import Knowledge
package import LoaderConfiguration
package import Resolution

/// A known message as it was met, once or many times, and what it is about on this machine.
package struct Explanation: Sendable {
  /// The message.
  package let message: KnownMessage
  /// How it stood there the first time; `nil` where a person asked for it by its id.
  package let excerpt: [UInt8]?
  /// The line it was first met on, from 1.
  package let line: Int
  /// How many times it was met.
  package let count: Int
  /// The different objects it was about, in the order they were met.
  package let sightings: [Sighting]

  /// Puts the parts together.
  package init(
    _ message: KnownMessage, excerpt: [UInt8]? = nil, line: Int = 1, count: Int = 1,
    sightings: [Sighting] = []
  ) {
    (self.message, self.excerpt, self.line) = (message, excerpt, line)
    (self.count, self.sightings) = (count, sightings)
  }
}

extension Explanation {
  /// Whether it tells of a step in which nothing is wrong, and of no object.
  package var isMereStep: Bool {
    guard message.harm == .harmless, message.rules.isEmpty else { return false }
    return sightings.allSatisfy { if case .unnamed = $0.state { true } else { false } }
  }
}

/// What one object of a message is on this machine.
package struct Sighting: Sendable {
  /// What is there.
  package enum State: Sendable {
    /// The message names nothing that could be looked for.
    case unnamed
    /// Too many were named to look at this one.
    case tooMany([UInt8])
    /// There is nothing of this path.
    case absent(Path)
    /// It could not be looked at.
    case unreadable(FileSystemError)
    /// There is a file, directory or link of this path; a link to a directory is one.
    case present(Path, FileKind)
    /// A library's name, as the loader looks for it now.
    case library(Lookup)
  }

  /// How far rules could look at what is there.
  package enum Depth: Sendable {
    /// Rules saw it.
    case examined
    /// It is not what rules are about.
    case notExamined
    /// They should have seen it and could not.
    case failed(Unexamined)

    fileprivate var isExamined: Bool { if case .examined = self { true } else { false } }
  }

  /// What stood in the message's holes.
  package let captures: [MessagePattern.Hole: [UInt8]]
  /// How often.
  package let count: Int
  /// What is there.
  package let state: State
  /// How far it was looked at.
  package let depth: Depth
  /// What rules see there, the gravest first.
  package let findings: [Finding]
  /// The findings that cost something, or that are what the message tells of.
  package let grave: [Finding]
  /// Whether it lies in the directory that Windows lends to WSL.
  package let isLent: Bool
  /// Whether the user who asks owns the directory.
  package let isOwn: Bool
  /// Whether it was looked at, and the message is over.
  package let isSound: Bool

  /// Puts the parts together.
  package init(
    _ message: KnownMessage, _ captures: [MessagePattern.Hole: [UInt8]], count: Int, _ state: State,
    _ depth: Depth = .notExamined, findings: [Finding] = [], isLent: Bool = false,
    isOwn: Bool = false
  ) {
    (self.captures, self.count, self.state, self.depth) = (captures, count, state, depth)
    (self.findings, self.isLent, self.isOwn) = (findings, isLent, isOwn)
    grave = findings.filter { $0.severity > .note || message.rules.contains($0.rule.rawValue) }
    isSound = grave.isEmpty && Sighting.ends(message, state, depth)
  }

  private static func ends(_ message: KnownMessage, _ state: State, _ depth: Depth) -> Bool {
    guard message.isOverOnceInOrder else { return false }
    return switch state {
    case .unnamed, .tooMany, .absent, .unreadable: false
    case .present(_, .directory): message.rules.contains("missing-directory")
    case .present: depth.isExamined
    case .library(let lookup): lookup.taken != nil
    }
  }

  /// The path as it was looked at; nothing where none was named.
  var path: Path? {
    switch state {
    case .absent(let path), .present(let path, _): path
    case .unnamed, .tooMany, .unreadable, .library: nil
    }
  }
}

/// What `solder explain` was asked, and what it answers.
package struct ExplainReport: Sendable {
  /// The root that was looked at.
  package let root: Path
  /// The messages, in the order they were first met.
  package let explanations: [Explanation]
  /// The directory that Windows lends to WSL, where a message is about it.
  package let lent: LentDirectory?
  /// Where a directory is to be written so that it is searched.
  package let place: ConfigurationPlace

  /// Puts the parts together.
  package init(
    root: Path, explanations: [Explanation], lent: LentDirectory? = nil, place: ConfigurationPlace
  ) {
    (self.root, self.explanations) = (root, explanations)
    (self.lent, self.place) = (lent, place)
  }
}
