import Messages
import Testing

private let path = "/opt/demo/libzz.so.1"

/// What is said around what is known of messages.
let explainSentences: [Sentence] = [
  Sentence("meaning") { $0.explainMeaning },
  Sentence("harm") { $0.explainHarm },
  Sentence("here") { $0.explainHere },
  Sentence("cause") { $0.explainCause },
  Sentence("other causes") { $0.explainOtherCauses },
  Sentence("possible causes") { $0.explainPossibleCauses },
  Sentence("remedy") { $0.explainRemedy },
  Sentence("changes") { $0.explainChanges },
  Sentence("more") { $0.explainMore },
  Sentence("harmless") { $0.explainHarmless },
  Sentence("harmful to some") { $0.explainSometimesHarmful },
  Sentence("harmful") { $0.explainHarmful },
  Sentence("times", ["40"]) { $0.explainTimes(40) },
  Sentence("others", ["7"]) { $0.explainOthers(7) },
  Sentence("absent", [path]) { $0.explainAbsent(path) },
  Sentence("unnamed") { $0.explainUnnamed },
  Sentence("present", [path]) { $0.explainPresent(path) },
  Sentence("there", [path]) { $0.explainThere(path) },
  Sentence("too many", ["libzz.so.1"]) { $0.explainTooMany("libzz.so.1") },
  Sentence("directory", [path]) { $0.explainDirectory(path) },
  Sentence("seen", ["/opt/demo", "<message>"]) { $0.explainSeen("/opt/demo", "<message>") },
  Sentence("loads", ["libzz.so.1", path]) { $0.explainLoads("libzz.so.1", path) },
  Sentence("refuses", [path, "<reason>"]) { $0.explainRefuses(path, "<reason>") },
  Sentence("not found", ["libzz.so.1"]) { $0.explainNotFound("libzz.so.1") },
  Sentence("elsewhere", [path]) { $0.explainElsewhere(path) },
  Sentence("not in the cache", [path]) { $0.explainNotInCache(path) },
  Sentence("lent", ["Windows", "WSL"]) { $0.explainLent },
  Sentence("nothing to do") { $0.explainNothingToDo },
  Sentence("ask the program") { $0.explainAskProgram },
  Sentence("makes links", ["`solder undo`"]) { $0.explainMakesLinks },
  Sentence("leads to the newest", ["`solder undo`"]) { $0.explainLeadsToNewest },
  Sentence("look inside") { $0.explainLookInside },
  Sentence("whole directory", ["`--dry-run`"]) { $0.explainWholeDirectory },
  Sentence("paste", ["Ctrl-D"]) { $0.explainPaste },
  Sentence("unknown", ["solder"]) { $0.explainUnknown },
  Sentence("unknown, hint", ["`solder check`", "`solder explain --list`"]) {
    $0.explainHintUnknown
  },
]
