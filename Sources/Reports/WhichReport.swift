package import FileSystem
package import LoaderConfiguration
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

  /// Something the loader goes by that could not be read.
  package enum Trouble: Sendable {
    /// Part of the configuration.
    case configuration(ConfigurationProblem)
    /// The cache.
    case cache(CacheState)

    /// What it is about.
    var path: Path {
      switch self {
      case .configuration(let problem): problem.path
      case .cache: CacheState.path
      }
    }
  }

  /// The root it was asked of.
  package let root: Path
  /// What the answers had to do without.
  package let troubles: [Trouble]
  /// Where a directory is to be written so that it is searched.
  package let place: ConfigurationPlace
  /// The directory of links that is searched in place of the one that Windows lends.
  package let links: Path?
  /// The answers, in the order of the questions.
  package let answers: [Answer]

  /// Puts the parts together.
  package init(
    root: Path, answers: [Answer], troubles: [Trouble], place: ConfigurationPlace,
    links: Path? = nil
  ) {
    self.root = root
    self.answers = answers
    self.troubles = troubles
    self.place = place
    self.links = links
  }

  /// Whether something could not be examined, or answers may be wrong for what was not.
  package var hasFailures: Bool {
    uncertain > 0 || answers.contains { if case .failed = $0 { true } else { false } }
  }

  /// How many names may have another answer for what could not be read.
  package var uncertain: Int {
    answers.reduce(0) { count, answer in
      switch answer {
      case .name(let lookup): count + (lookup.isUncertain ? 1 : 0)
      case .tree(_, let loading): count + loading.uncertain
      case .failed: count
      }
    }
  }

  /// Whether all was found, and nothing is marked.
  package var isSound: Bool {
    answers.allSatisfy { answer in
      switch answer {
      case .name(let lookup):
        lookup.taken.map { !$0.exceedsProcessor } == true && lookup.stale.isEmpty
          && lookup.shadowed.isEmpty
      case .tree(_, let loading): loading.isSound
      case .failed: false
      }
    }
  }
}
