internal import ArgumentParser
internal import Census
internal import FileSystem
internal import Messages
internal import Ownership
internal import Repair
internal import Reports

/// The one place that speaks: results to standard output or a file, talk to standard error.
struct Terminal {
  let language: Language
  let phrasing: Phrasing
  let style: Style
  let columns: Int
  let isQuiet: Bool
  private let output: Path?

  var catalog: any Catalog { phrasing.catalog }

  init(language: Language, color: ColorChoice, isQuiet: Bool, output: Path?) {
    self.language = language
    phrasing = Phrasing(language.catalog)
    self.output = output
    self.isQuiet = isQuiet
    let isPerson = output == nil && StandardStream.output.isTerminal
    columns = isPerson ? Terminal.readable(StandardStream.output.columns) : 80
    let isPlain =
      CurrentProcess.environment("NO_COLOR").map { !$0.isEmpty } == true
      || CurrentProcess.environment("TERM") == "dumb"
    switch color {
    case .always: style = Style(isColored: true)
    case .never: style = Style(isColored: false)
    case .auto: style = Style(isColored: isPerson && !isPlain)
    }
  }

  /// The columns to fill of a terminal: very long lines are hard to read, very short ones too.
  static func readable(_ columns: Int?) -> Int { min(max(columns ?? 80, 40), 100) }

  /// Whether a person can be asked.
  var canAsk: Bool { StandardStream.input.isTerminal && StandardStream.error.isTerminal }

  /// Gives out results.
  ///
  /// A reader that went away is no trouble; a full disk is.
  func tell(_ bytes: [UInt8]) throws {
    do throws(FileSystemError) {
      if let output {
        try OutputFile.write(bytes, to: output)
      } else {
        try StandardStream.output.write(bytes)
      }
    } catch {
      if error.errno == .brokenPipe { return }
      complain(phrasing.message(error), hint: phrasing.hint(error))
      throw ExitCode(ExitStatus.trouble.rawValue)
    }
  }

  /// Whether results came where they were to go; that they did not has been complained about.
  func hasTold(_ telling: () throws -> Void) -> Bool {
    do {
      try telling()
      return true
    } catch {
      return false
    }
  }

  /// Gives out results as text.
  func tell(_ text: String) throws { try tell(Array(text.utf8)) }

  /// Says something that is no result.
  func talk(_ text: String) {
    // Who closed standard error does not want to hear it.
    try? StandardStream.error.write(Array((text + "\n").utf8))
  }

  /// Opens the undo store, saying so where another solder must be waited for.
  func open(store path: Path) throws(JournalError) -> UndoStore {
    try UndoStore.open(path) {
      if !isQuiet { talk(catalog.waitingForStore(Escaping.displayed(path))) }
    }
  }

  /// The undo store that is held already, or else opens it.
  func store(_ held: consuming UndoStore?, at path: Path) throws(JournalError) -> UndoStore {
    if let held { return held }
    return try open(store: path)
  }

  /// Says what went wrong, and what to do about it.
  func complain(_ message: String, hint: String? = nil) {
    talk(catalog.error(message))
    if let hint, !isQuiet { talk(catalog.hint(hint)) }
  }

  /// Says what could not be examined.
  func complain(about unexamined: [Unexamined]) {
    for item in unexamined { complain(phrasing.message(item), hint: phrasing.hint(item)) }
  }

  /// Says what of package databases could not be read.
  func complain(about problems: [OwnershipProblem]) {
    for problem in problems { complain(phrasing.message(problem)) }
  }

  /// Says what is wrong with the undo store.
  func complain(_ error: JournalError) {
    var hint: String?
    if case .failed(let failure) = error {
      hint = failure.errno == .noSpace ? catalog.hintNoSpace : catalog.hintStateDirectory
    }
    complain(phrasing.message(error), hint: hint)
  }

  /// Asks a question that only a clear yes answers; an interrupt is a no.
  func agrees(to question: String) -> Bool {
    try? StandardStream.error.write(Array(question.utf8))
    let line = StandardStream.input.readLine() ?? []
    let answer = String(decoding: line, as: UTF8.self).lowercased()
    return catalog.acceptedAnswers.contains(
      String(answer.trimmingPrefix(while: \.isWhitespace)).trimmedAtEnd)
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
