extension English {
  package var explainMeaning: String { "meaning" }
  package var explainHarm: String { "harm" }
  package var explainHere: String { "here" }
  package var explainCause: String { "cause" }
  package var explainOtherCauses: String { "or" }
  package var explainPossibleCauses: String { "maybe" }
  package var explainRemedy: String { "remedy" }
  package var explainChanges: String { "changes" }
  package var explainMore: String { "more" }

  package var explainHarmless: String { "harmless" }
  package var explainSometimesHarmful: String { "harmful to some" }
  package var explainHarmful: String { "harmful" }

  package func explainHarm(_ degree: String, _ reason: String) -> String {
    "\(degree): \(reason)"
  }

  package func explainTimes(_ count: Int) -> String { "\(count) times" }
  package func explainOthers(_ count: Int) -> String { "and \(count) more" }
  package func explainAbsent(_ path: String) -> String {
    "\(path) is not on this machine; what follows is general"
  }
  package var explainUnnamed: String {
    "the message names no file to look at; what follows is general"
  }
  package func explainPresent(_ path: String) -> String { "\(path) is there and in order" }
  package func explainThere(_ path: String) -> String { "\(path) is there" }
  package func explainTooMany(_ name: String) -> String {
    "\(name) was not looked at: the messages name too many files"
  }
  package func explainDirectory(_ path: String) -> String { "\(path) is a directory" }
  package func explainSeen(_ directory: String, _ message: String) -> String {
    "in \(directory): \(message)"
  }
  package func explainLoads(_ name: String, _ path: String) -> String {
    "the loader finds \(name): \(path)"
  }
  package func explainRefuses(_ path: String, _ reason: String) -> String {
    "the loader stops at \(path): \(reason)"
  }
  package func explainNotFound(_ name: String) -> String { "the loader finds no \(name)" }
  package func explainElsewhere(_ path: String) -> String {
    "\(path) has that name, in a directory that the loader does not search"
  }
  package func explainNotInCache(_ path: String) -> String {
    "\(path) has that name and is not in the loader's cache"
  }
  package var explainLent: String { "Windows lends this directory to WSL" }

  package var explainNothingToDo: String {
    "nothing here: it is in order now"
  }
  package var explainAskProgram: String {
    "if a program still fails, ask what it would load:"
  }
  package var explainMakesLinks: String {
    "`solder fix` makes these names links; what opens as a library now opens to the same bytes, and "
      + "`solder undo` takes it back"
  }
  package var explainLeadsToNewest: String {
    "the files differ, and which one is wanted only you can say: `--prefer newest` leads the name to "
      + "the newest and keeps what it replaces; `solder undo` takes it back"
  }
  package var explainLookInside: String {
    "look into the directory; if the library is inside, put that file in the place of the directory"
  }
  package var explainWholeDirectory: String {
    "the command looks at whole directories; with `--dry-run` it first shows all that it would change"
  }

  package var explainPaste: String {
    "Paste the message, then press Ctrl-D on a line of its own."
  }
  package var explainUnknown: String { "none of this is a message that solder knows" }
  package var explainHintUnknown: String {
    "give the whole line as it was printed, with the paths in it; `solder check` looks without a "
      + "message, `solder explain --list` names the rules"
  }
}
