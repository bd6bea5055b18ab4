import Foundation

/// A source file of the program, by its module.
struct SourceFile: Sendable, CustomStringConvertible {
  /// The module, which is the directory below `Sources`.
  let module: String
  /// The path below `Sources`.
  let path: String
  /// The lines.
  let lines: [String]

  var description: String { path }

  /// The lines without comments and the texts of string literals.
  let code: [String]

  private init(module: String, path: String, lines: [String]) {
    (self.module, self.path, self.lines) = (module, path, lines)
    code = SourceFile.code(of: lines)
  }

  private static func code(of lines: [String]) -> [String] {
    var inText = false
    return lines.map { line in
      if line.contains("\"\"\"") {
        defer { if line.components(separatedBy: "\"\"\"").count == 2 { inText.toggle() } }
        return ""
      }
      if inText { return "" }
      return bare(line)
    }
  }

  // By hand: a regular expression takes seconds for all lines of the program.
  private static func bare(_ line: String) -> String {
    var kept: [UInt8] = []
    var (isQuoted, isEscaped) = (false, false)
    for byte in line.utf8 {
      if isQuoted {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isQuoted = false
        }
      } else {
        isQuoted = byte == UInt8(ascii: "\"")
        if byte == UInt8(ascii: "/"), kept.last == byte {
          kept.removeLast()
          break
        }
        if !isQuoted { kept.append(byte) }
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The modules that are imported, whatever the access.
  var imports: [String] {
    code.compactMap { line in
      guard line.contains("import ") else { return nil }
      return line.wholeMatch(
        of: /\s*(@\w+ )?((package|internal|public|private|fileprivate) )?import (\w+).*/
      )
      .map { String($0.4) }
    }
  }

  /// The root of the repository, found from where this file lies.
  static let repository = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files below `Sources`.
  static let all: [SourceFile] = {
    let sources = repository.appending(path: "Sources").path
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: sources)) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = (try? String(contentsOfFile: "\(sources)/\(path)", encoding: .utf8)) ?? ""
      return SourceFile(
        module: String(path.prefix { $0 != "/" }), path: path,
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }()
}
