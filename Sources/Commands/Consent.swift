internal import FileSystem
internal import Messages

extension Terminal {
  /// Whether what was shown may be done: unasked with `--yes`, never in a dry run, else by a clear yes.
  ///
  /// `unseen` is shown first where the results themselves do not tell a person, as in JSON.
  func consents(to question: String, _ change: ChangeOptions, unseen: String?) -> Bool {
    if change.dryRun {
      if unseen == nil { talk(catalog.dryRun) }
      return false
    }
    // From here on an interrupt ends the run between two steps.
    CurrentProcess.catchInterrupts()
    if change.yes { return true }
    guard canAsk else {
      talk(catalog.noTerminal)
      return false
    }
    if let unseen { talk(unseen) }
    if agrees(to: question) { return true }
    talk(catalog.nothingChanged)
    return false
  }
}
