package import Census
package import FileSystem

/// A link that a repair makes right, and that the next ldconfig will change again.
package struct Prediction: Hashable, Sendable {
  /// The directory, as a user would type it.
  package let directory: Path
  /// What ldconfig will do there.
  package let choice: LdconfigChoice

  /// The SONAME link.
  package var path: Path { directory.appending(choice.link) }

  /// What would become of the links of a plan, seen in the directories as they will be.
  package static func of(
    _ plan: Plan, in census: LibraryCensus, takesLeftovers: Bool
  ) -> [Prediction] {
    plan.directories.flatMap { steps -> [Prediction] in
      guard !steps.replacesDirectory,
        let directory = census.directories.first(where: { $0.path == steps.path })
      else { return [] }
      return of(
        Set(steps.steps.map(\.name)), in: directory.after(steps.steps), takesLeftovers)
    }
  }

  /// What will become of the links that a repair made, seen in the directories as they are now.
  package static func of(
    _ outcome: Outcome, in census: LibraryCensus, takesLeftovers: Bool
  ) -> [Prediction] {
    let made = Dictionary(
      grouping: outcome.actions.filter { $0.status == .done }, by: \.directory)
    return census.directories.flatMap { directory in
      of(Set((made[directory.path] ?? []).map(\.step.name)), in: directory, takesLeftovers)
    }
  }

  private static func of(
    _ names: Set<FileName>, in directory: DirectoryCensus, _ takesLeftovers: Bool
  ) -> [Prediction] {
    let sonames = Set(directory.entries.compactMap { $0.library?.soname?.fileName })
    return names.intersection(sonames).sorted().compactMap { name in
      directory.ldconfigChange(of: name, takesLeftovers: takesLeftovers).map {
        Prediction(directory: directory.path, choice: $0)
      }
    }
  }
}
