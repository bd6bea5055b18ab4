import Foundation

/// A line of a source file, where a test's sentence is written down.
struct SourcePlace: Hashable, Sendable {
  let file: String
  /// From 1.
  let line: Int

  /// The requirement of the catalogue that is called there: the first one after the line's beginning.
  var requirement: String? {
    let lines = SourcePlace.lines(of: file)[min(line - 1, SourcePlace.lines(of: file).count)...]
    for line in lines {
      if let call = line.firstMatch(of: /\$0\.(\w+)/) { return String(call.1) }
    }
    return nil
  }

  /// The requirements of all protocols of the catalogue, by their files.
  static let requirements: [(file: String, name: String)] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: sources)) ?? []
    return names.filter { $0.hasSuffix("Catalog.swift") }.sorted().flatMap { file in
      lines(of: "\(sources)/\(file)").compactMap { line in
        line.firstMatch(of: /^  (?:func|var) (\w+)/).map { (file, String($0.1)) }
      }
    }
  }()

  /// The directory of these tests.
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  private static let sources = "\(tests)/../../Sources/Messages"

  private static func lines(of file: String) -> [String] {
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
