import FileSystem
import Foundation
import Knowledge
import LoaderConfiguration
import Messages
import Testing

@testable import Reports

/// All that is known of messages and rules, as a terminal of 80 columns shows it, in files for people to
/// read: `Snapshots/messages.ko.txt`, `Snapshots/rules.zh.txt` and so on.
struct KnowledgeSnapshotTests {
  private static let isRenewing =
    ProcessInfo.processInfo.environment["SOLDER_WRITE_DOCUMENTS"] != nil
  private static let plain = Style(isColored: false)

  private static func messages(_ language: Language) -> String {
    let explanations = KnownMessage.all.map { Explanation($0) }
    return ExplainText.text(
      ExplainReport(
        root: "/", explanations: explanations,
        place: ConfigurationPlace(file: "/etc/ld.so.conf.d/local.conf")),
      in: language, style: plain, columns: 80)
  }

  private static func rules(_ language: Language) -> String {
    RulePage.all.map {
      RulePageText.text($0, language: language, style: plain, columns: 80)
    }.joined(separator: "\n")
  }

  private static let kinds: [String: @Sendable (Language) -> String] = [
    "messages": messages, "rules": rules,
  ]

  @Test(arguments: ["messages", "rules"], Language.allCases)
  func `what is known is as in the snapshot`(_ kind: String, _ language: Language) throws {
    let write = try #require(Self.kinds[kind])
    let text = write(language)
    let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = directory.appending(path: "Snapshots/\(kind).\(language.rawValue).txt")
    if Self.isRenewing { try Data(text.utf8).write(to: file) }
    let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let (now, then) = (text.split(separator: "\n"), kept.split(separator: "\n"))
    let difference = now.difference(from: then).prefix(4).map { "\($0)" }
    #expect(
      text == kept,
      "Read what changed, then renew it by `make docs`: \(difference.joined(separator: "\n"))")
  }

  @Test(arguments: Language.allCases)
  func `only commands and paths are wider than a terminal`(_ language: Language) {
    let commands = KnownMessage.all.compactMap(\.remedy.command)
    for line in Self.messages(language).split(separator: "\n") {
      let words = String(line.drop { $0 == " " })
      let isWhole = commands.contains(words) || !words.contains(" ")
      #expect(DisplayWidth.columns(of: String(line)) <= 80 || isWhole, "\(line)")
    }
  }
}
