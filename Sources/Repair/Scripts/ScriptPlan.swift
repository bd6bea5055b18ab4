package import FileSystem

/// Why a script leaves what `solder fix` would do.
package enum ScriptRefusal: Hashable, Sendable {
  /// A whole directory would become a link.
  case wholeDirectory
  /// The replaced file has bytes that are nowhere else: only the undo store can keep them.
  case keptFile
  /// A chain that stands on its head needs a hard link, and this kind of script makes none.
  case turnedChain
  /// A small file stands where a link belongs, and this kind of script cannot prove its bytes.
  case stub
  /// The link's text leads out of the directory.
  case leadsOut
  /// The name or the link's text cannot be written in this kind of script.
  case unwritable
  /// Two names differ in case only, which is one name on Windows.
  case sameInOtherCase
  /// The link would come to a name whose own change is left.
  case dependsOnLeft
  /// `solder fix` would skip it as well.
  case skipped(SkipReason)
  /// It could not be looked at.
  case failed(FileSystemError)
}

/// A plan as a script can carry it out: the changes directory by directory, and what is left.
package struct ScriptPlan: Sendable {
  /// The changes in one directory, in the order in which they are made.
  package struct Changes: Sendable {
    /// The directory's path as the plan has it.
    package let path: Path
    /// The changes.
    package let changes: [ScriptedChange]

    /// Puts the two together.
    package init(path: Path, changes: [ScriptedChange]) {
      self.path = path
      self.changes = changes
    }
  }

  /// A step that no change stands for.
  package struct Left: Sendable {
    /// The directory's path.
    package let directory: Path
    /// The step.
    package let step: Step
    /// Why.
    package let reason: ScriptRefusal
  }

  /// The directories in the plan's order; none without changes.
  package let directories: [Changes]
  /// What is left of the plan's steps, in the plan's order.
  package let left: [Left]

  /// Looks once more at all that a plan would replace, as a repair does before its first change.
  ///
  /// `refusal` says which changes in which directory this kind of script cannot make.
  package init(
    _ plan: Plan, in root: borrowing SystemRoot,
    refusal: (ScriptedChange, Path) -> ScriptRefusal? = { _, _ in nil }
  ) {
    var directories: [Changes] = []
    var left: [Left] = []
    var actions = Preparation(plan, in: root).outcome.actions[...]
    for steps in plan.directories {
      let mine = actions.prefix(steps.steps.count)
      actions = actions.dropFirst(steps.steps.count)
      var translation = ScriptTranslation(steps)
      for action in mine { translation.add(action, in: root, refusal) }
      left += translation.left
      if !translation.changes.isEmpty {
        directories.append(Changes(path: steps.path, changes: translation.changes))
      }
    }
    self.directories = directories
    self.left = left
  }

  /// Puts a plan together that leaves nothing.
  package init(directories: [Changes]) {
    self.directories = directories
    left = []
  }

  /// Whether there is nothing that the script would do.
  package var isEmpty: Bool { directories.isEmpty }
}
