internal import FileSystem
internal import Knowledge
internal import Messages
internal import Reports

/// One run of `solder explain`, from reading to telling.
struct ExplainRun {
  private let manner: Manner
  private let asksForList: Bool
  private let words: [[UInt8]]
  private let terminal: Terminal

  init(_ manner: Manner, asksForList: Bool, words: [[UInt8]]) {
    (self.manner, self.asksForList, self.words) = (manner, asksForList, words)
    terminal = manner.terminal
  }

  private var catalog: any Catalog { terminal.catalog }

  func run() throws -> ExitStatus {
    guard let root = Targets.openRoot(manner.root, terminal) else { return .trouble }
    if asksForList {
      try tell(pages: RulePage.all) {
        MessageListText.text(KnownMessage.all, style: terminal.style) + "\n"
          + RuleListText.text(
            $0, language: terminal.language, style: terminal.style, columns: terminal.columns)
      }
      return .success
    }
    if words.count == 1, let page = page(of: words[0]) {
      try tell(pages: [page]) {
        RulePageText.text(
          $0[0], language: terminal.language, style: terminal.style, columns: terminal.columns)
      }
      return .success
    }
    var inquiry = MessageInquiry()
    if words.count == 1, let message = known(words[0]) {
      inquiry.ask(about: message)
    } else {
      guard try read(into: &inquiry) else { return .trouble }
    }
    let report = inquiry.report(
      under: root, at: manner.root, Progress(on: terminal), terminal)
    try tell(report)
    if report.explanations.isEmpty {
      terminal.complain(catalog.explainUnknown, hint: catalog.explainHintUnknown)
      return .findings
    }
    return .success
  }

  private func page(of word: [UInt8]) -> RulePage? {
    RulePage.all.first { $0.rule.utf8.elementsEqual(word) }
  }

  private func known(_ word: [UInt8]) -> KnownMessage? {
    KnownMessage.all.first { $0.id.utf8.elementsEqual(word) }
  }

  /// Takes the words of the command line, or standard input to its end; false where it cannot be read.
  private func read(into inquiry: inout MessageInquiry) throws -> Bool {
    if !words.isEmpty, words != [[UInt8(ascii: "-")]] {
      inquiry.take(Array(words.joined(separator: [UInt8(ascii: " ")])))
      inquiry.finish()
      return true
    }
    if StandardStream.input.isTerminal, !terminal.isQuiet { terminal.talk(catalog.explainPaste) }
    do throws(FileSystemError) {
      while case let chunk = try StandardStream.input.read(atMost: ExplainRun.chunk), !chunk.isEmpty
      {
        inquiry.take(chunk)
      }
    } catch {
      terminal.complain(terminal.phrasing.message(error), hint: terminal.phrasing.hint(error))
      return false
    }
    inquiry.finish()
    return true
  }

  private static let chunk = 64 * 1024

  private func tell(pages: [RulePage], asText text: ([RulePage]) -> String) throws {
    switch manner.format {
    case .json:
      try terminal.tell(try JSONExplain.bytes(pages, of: manner.root, in: terminal.language))
    case .text: try terminal.tell(text(pages))
    }
  }

  private func tell(_ report: ExplainReport) throws {
    switch manner.format {
    case .json: try terminal.tell(try JSONExplain.bytes(report, in: terminal.language))
    case .text:
      let text = ExplainText.text(
        report, in: terminal.language, style: terminal.style, columns: terminal.columns)
      if !text.isEmpty { try terminal.tell(text) }
    }
  }
}
