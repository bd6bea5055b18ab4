internal import FileSystem
internal import Messages
internal import Reports

/// What is being worked on, on a terminal, once the work has taken half a second.
final class Progress {
  private let isShown: Bool
  private let started = CurrentProcess.milliseconds
  private var lastShown: Int64 = 0
  private var hasDrawn = false
  private let columns: Int

  init(on terminal: Terminal) {
    isShown = !terminal.isQuiet && StandardStream.error.isTerminal
    columns = (StandardStream.error.columns ?? 80) - 1
  }

  /// Shows a line in place of the last one, ten times a second at most.
  func show(_ text: @autoclosure () -> String) {
    guard isShown else { return }
    let now = CurrentProcess.milliseconds
    guard now - started > 500, now - lastShown > 100 else { return }
    (lastShown, hasDrawn) = (now, true)
    var line = text()
    while DisplayWidth.columns(of: line) > columns { line.removeLast() }
    try? StandardStream.error.write(Array("\r\u{1b}[K\(line)".utf8))
  }

  /// Takes the line away.
  func clear() {
    guard hasDrawn else { return }
    try? StandardStream.error.write(Array("\r\u{1b}[K".utf8))
    hasDrawn = false
  }
}
