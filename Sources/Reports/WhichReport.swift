package import FileSystem
package import Resolution

/// What `solder which` found out.
package struct WhichReport: Sendable {
  /// One thing that was asked for, and the answer.
  package enum Answer: Sendable {
    /// A name, as the loader would look for it.
    case name(Lookup)
    /// A program or library, and all it needs.
    case tree(Path, Loading)
    /// A file that is neither, or that could not be looked at; why.
    case failed(Path, String)
  }

  /// The root it was asked of.
  package let root: Path
  /// The answers, in the order of the questions.
  package let answers: [Answer]

  /// Puts the parts together.
  package init(root: Path, answers: [Answer]) {
    self.root = root
    self.answers = answers
  }

  /// Whether something could not be examined.
  package var hasFailures: Bool {
    answers.contains { if case .failed = $0 { true } else { false } }
  }

  /// Whether all was found, and nothing is marked.
  package var isSound: Bool {
    answers.allSatisfy { answer in
      switch answer {
      case .name(let lookup):
        lookup.taken != nil && lookup.stale.isEmpty && lookup.shadowed.isEmpty
      case .tree(_, let loading): loading.isSound
      case .failed: false
      }
    }
  }
}
