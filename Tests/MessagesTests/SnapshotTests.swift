import Foundation
import Messages
import Testing

/// Every sentence as it is told, in files for people to read: `Snapshots/en.txt`, `ko.txt`, `zh.txt`.
struct SnapshotTests {
  /// All sentences that the tests know.
  static let all = sentences + ruleSentences + otherSentences + joiningSentences
  private static let isRenewing =
    ProcessInfo.processInfo.environment["SOLDER_WRITE_DOCUMENTS"] != nil

  private static func file(_ language: Language) -> String {
    "\(SourcePlace.tests)/Snapshots/\(language.rawValue).txt"
  }

  /// The name of the requirement, which of its sentences where there are several, then the sentence.
  private static func text(_ language: Language) -> String {
    let names = all.map { $0.place.requirement ?? "?" }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    let entries = zip(names, all).map { name, sentence in
      let lines = sentence.say(language.catalog).split(separator: "\n").flatMap {
        DisplayWidth.wrapped(String($0), columns: 78)
      }
      let title = counts[name] == 1 ? name : "\(name): \(sentence.testDescription)"
      return (DisplayWidth.wrapped(title, columns: 80) + lines.map { "  " + $0 }).joined(
        separator: "\n") + "\n"
    }
    return entries.joined(separator: "\n")
  }

  @Test(arguments: Language.allCases)
  func `the sentences are those of the snapshot`(language: Language) throws {
    let text = Self.text(language)
    let file = Self.file(language)
    if Self.isRenewing { try Data(text.utf8).write(to: URL(fileURLWithPath: file)) }
    let kept = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    let (now, then) = (text.split(separator: "\n"), kept.split(separator: "\n"))
    let difference = now.difference(from: then).prefix(4).map { "\($0)" }
    #expect(
      text == kept,
      "Read what changed, then renew it by `make docs`: \(difference.joined(separator: "\n"))")
  }

  @Test func `no sentence of the catalogue is missing in the snapshot`() {
    let told = Set(Self.all.compactMap(\.place.requirement))
    #expect(SourcePlace.requirements.count > 500)
    for (file, name) in SourcePlace.requirements where !told.contains(name) {
      Issue.record("\(file): \(name) has no sentence in any of the tests' lists")
    }
  }

  @Test(arguments: Language.allCases)
  func `no line of the snapshot is wider than a terminal of 80 columns`(language: Language) {
    for line in Self.text(language).split(separator: "\n") {
      #expect(DisplayWidth.columns(of: String(line)) <= 80, "\(line)")
    }
  }
}
