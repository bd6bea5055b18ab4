import Messages

/// How parts are joined, and what is alike in several languages or is no sentence.
let joiningSentences: [Sentence] = [
  Sentence("a clause") { $0.sentence("<clause>") },
  Sentence("with a size") { $0.sized("<what>", "7 B") },
  Sentence("left") { $0.left("<path>", message: "<message>", reason: "<reason>") },
  Sentence("error's word") { $0.errorWord },
  Sentence("warning's word") { $0.warningWord },
  Sentence("note's word") { $0.noteWord },
  Sentence("link") { $0.stepLink("liba.so", to: "liba.so.1") },
  Sentence("hard link") { $0.stepHardLink("liba.so", to: "liba.so.1") },
  Sentence("answers") { $0.acceptedAnswers.joined(separator: ", ") },
  Sentence("error") { $0.error("<what>") },
  Sentence("values after help") { $0.helpNoted("<help>", "<note>") },
  Sentence("harm and reason", ["<degree>", "<reason>"]) { $0.explainHarm("<degree>", "<reason>") },
  Sentence("reason of ldconfig") { $0.ldconfigReason(errno: "ENOENT", text: "<text>") },
  Sentence("incomplete cache") { $0.ldconfigIncomplete("<reason>") },
  Sentence("headline of a loader's rule") { $0.loaderHeadline(of: "stale-cache") },
  Sentence("consequence of a loader's rule") { $0.loaderConsequence(of: "stale-cache") },
]
