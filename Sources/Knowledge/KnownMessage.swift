/// A message of another program that solder can read, and what is known of it.
///
/// One entry a message: `Documentation/KNOWLEDGE.md` says how to add one.
package struct KnownMessage: Sendable {
  /// The stable name: the letter of its group and a number, `A1`.
  package let id: String
  /// The forms in which programs write it; any of them is enough.
  package let patterns: [MessagePattern]
  /// What it means, in one sentence.
  package let meaning: Wording
  /// Whether it does harm.
  package let harm: Harm
  /// To whom it does harm, or why to nobody, in one sentence.
  package let harmReason: Wording
  /// What brings it about, the likeliest first.
  package let causes: [Cause]
  /// What to do.
  package let remedy: Remedy
  /// The rules whose findings are this message's trouble; the first is the nearest.
  package let rules: [String]
  /// Lines as programs have written them, each recognised as this message and no other.
  package let samples: [String]

  /// An entry, as the tables of this module write it.
  package init(
    _ id: String, _ patterns: [MessagePattern], meaning: Wording, _ harm: Harm,
    _ harmReason: Wording, causes: [Cause], remedy: Remedy, rules: [String] = [],
    samples: [String]
  ) {
    (self.id, self.patterns, self.meaning) = (id, patterns, meaning)
    (self.harm, self.harmReason, self.causes) = (harm, harmReason, causes)
    (self.remedy, self.rules, self.samples) = (remedy, rules, samples)
  }
}

/// Whether what a message tells does harm.
package enum Harm: String, Sendable {
  /// Nothing stops working for it.
  case harmless
  /// It does to some programs, under some conditions.
  case sometimes
  /// Something fails until it is mended.
  case harmful
}

/// One of the things that can bring a message about.
package struct Cause: Sendable {
  /// The cause, as a clause that could follow "because".
  package let wording: Wording
  /// The rules of which a finding at the message's path makes this the cause that fits.
  ///
  /// Two circumstances count like rules: `lentByWindowsToWSL` and `directoryThere`.
  package let rules: [String]

  /// That the path lies in the directory that Windows lends to WSL.
  package static let lentByWindowsToWSL = "wsl"

  /// That the path is a directory.
  package static let directoryThere = "directory"

  /// A cause, and the rules that show it.
  package init(_ wording: Wording, shownBy rules: [String] = []) {
    (self.wording, self.rules) = (wording, rules)
  }
}

/// What to do about a message.
package struct Remedy: Sendable {
  /// What is to be done and what that changes, in a sentence or two.
  package let wording: Wording
  /// The command to run, with holes of the pattern: `solder fix {directory}`.
  ///
  /// `{directory}` and `{name}` are the two parts of what stood at `{path}`. Not shown where a hole of it
  /// stayed empty.
  package let command: String?

  /// Whether the command is about the library that was asked for, whatever else is named.
  package var asksForLibrary: Bool { command?.contains("{library}") == true }

  /// Advice, and the command that carries it out.
  package init(_ wording: Wording, command: String? = nil) {
    (self.wording, self.command) = (wording, command)
  }
}
