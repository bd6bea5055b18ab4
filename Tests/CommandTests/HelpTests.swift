import Messages
import TestSupport
import Testing

/// Help and complaints about the command line, in the three languages.
struct HelpTests {
  private static let commands = [
    [], ["check"], ["fix"], ["undo"], ["which"], ["links"], ["links", "save"],
    ["links", "restore"], ["explain"], ["repack"],
  ]
  private static let locales = [
    Language.english: "C", .korean: "ko_KR.UTF-8", .chinese: "zh_CN.UTF-8",
  ]

  private static func has(_ text: String, _ range: ClosedRange<UInt32>) -> Bool {
    text.unicodeScalars.contains { range.contains($0.value) }
  }

  private static func isIn(_ language: Language, _ text: String) -> Bool {
    let (hasHangul, hasHan) = (has(text, 0xac00...0xd7a3), has(text, 0x4e00...0x9fff))
    return switch language {
    case .english: !hasHangul && !hasHan
    case .korean: hasHangul && !hasHan
    case .chinese: hasHan && !hasHangul
    }
  }

  private static func run(_ words: [String], _ language: Language) throws -> Program.Run {
    try Program.solder(words, environment: ["LC_ALL": locales[language] ?? ""])
  }

  // MARK: Help

  @Test(arguments: commands, Language.allCases)
  func `help is in the language and fits in 80 columns`(
    words: [String], language: Language
  ) throws {
    let help = try Self.run(words + ["--help"], language)
    #expect(help.status == 0 && help.errors == "")
    #expect(Self.isIn(language, help.output))
    #expect(help.output.contains((["solder"] + words).joined(separator: " ")))
    for line in help.output.split(separator: "\n") {
      #expect(DisplayWidth.columns(of: String(line)) <= 80, "\(line)")
    }
    #expect(try Self.run(["help"] + words, language).output == help.output)
    for option in [["--lang", language.rawValue], ["--lang=\(language.rawValue)"]] {
      #expect(try Program.solder(option + words + ["--help"]).output == help.output)
      #expect(try Program.solder(option + ["help"] + words).output == help.output)
      if words != [], words != ["links"] {
        #expect(try Program.solder(words + option + ["-h"]).output == help.output)
      }
    }
  }

  @Test(arguments: commands)
  func `help has all options, arguments and commands in every language`(words: [String]) throws {
    func parts(_ language: Language) throws -> [Substring] {
      let lines = try Self.run(words + ["--help"], language).output.split(separator: "\n")
      return lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.flatMap { line in
        let label = line.dropFirst(2).firstRange(of: "  ").map { line[..<$0.lowerBound] } ?? line
        return label.split { " ,".contains($0) }.filter { $0.hasPrefix("-") }
      }
    }
    let english = try parts(.english)
    #expect(!english.isEmpty)
    #expect(try parts(.korean) == english)
    #expect(try parts(.chinese) == english)
  }

  // What ArgumentParser itself writes, and nobody has translated.
  @Test(arguments: commands, [Language.korean, .chinese])
  func `no English of the parser is left in help`(words: [String], language: Language) throws {
    let help = try Self.run(words + ["--help"], language).output
    for english in [
      "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "See '", "detailed", "default",
      "values", "Show", "<options>", "<subcommand>",
    ] {
      #expect(!help.contains(english), "\(english)")
    }
  }

  @Test(arguments: Language.allCases)
  func `the right column begins at one place`(language: Language) throws {
    let help = try Self.run(["check", "--help"], language).output
    for line in help.split(separator: "\n") where line.hasPrefix("  -") {
      // The label and its blanks.
      guard let gap = line.dropFirst(2).firstRange(of: "  ") else { continue }
      let text = line[gap.lowerBound...].drop { $0 == " " }
      let label = String(line[..<text.startIndex])
      #expect(DisplayWidth.columns(of: label) == 26, "\(line)")
    }
  }

  // MARK: Complaints

  /// One of each kind of error that ArgumentParser has, and of solder's own.
  private static let mistakes = [
    ["check", "--nonsense"], ["check", "--forma", "text"], ["check", "-z"], ["check", "-qo"],
    ["check", "-output"], ["check", "--root"], ["check", "--quiet=3"], ["undo", "1", "two"],
    ["undo", "1", "2", "3"], ["links", "save"], ["check", "--format", "yaml"],
    ["check", "--fail-on", "fatal"], ["fix", "--prefer", "oldest"],
    ["fix", "--only", "no-such-rule"], ["check", "--ignore", "no-such-rule"], ["undo", "one"],
    ["check", "---x"], ["chekc"], ["nonsense"], ["links", "sav"],
    ["--generate-completion-script", "tcsh"], ["fix", "--lock-timeout", "-1"],
    ["fix", "--lock-timeout=86401"], ["check", ""], ["which"], ["check", "--root", ""],
    ["fix", "--state-dir", ""], ["check", "--color", "pink"], ["which", "--isa-level", "x", "a"],
  ]

  @Test(arguments: mistakes, Language.allCases)
  func `what is wrong with a command line is told in the language`(
    words: [String], language: Language
  ) throws {
    let run = try Self.run(words, language)
    #expect(run.status == 64 && run.output == "")
    let lines = run.errors.split(separator: "\n").map(String.init)
    let first = try #require(lines.first)
    #expect(Self.isIn(language, first), "\(first)")
    let beginnings = [Language.english: "Error: ", .korean: "오류: ", .chinese: "错误："]
    #expect(first.hasPrefix(try #require(beginnings[language])))
    guard language != .english else { return }
    for english in [
      "Error", "Help:", "Usage", "Unknown", "Missing", "The value", "invalid", "Please", "Invalid",
      "nexpected", "does not take", "See '", "more information", " or ", "Did you", "Can't",
    ] {
      #expect(!run.errors.contains(english), "\(run.errors)")
    }
  }

  @Test(arguments: [
    (["check", "--nonsense"], "Unknown option '--nonsense'"),
    (["check", "--forma", "x"], "Unknown option '--forma'. Did you mean '--format'?"),
    (["chekc"], "Unknown command 'chekc'. Did you mean 'check'?"),
    (["links", "sav"], "Unknown command 'sav'. Did you mean 'save'?"),
    (["nonsense"], "Unknown command 'nonsense'"),
    (["check", "--root"], "Missing value for '--root <dir>'"),
    (["check", "-qo"], "Missing value for '-o <file>' in '-qo'"),
    (["undo", "1", "2", "3"], "2 unexpected arguments: '2', '3'"),
    (["links", "save"], "Missing expected argument '<dir>'"),
    (["undo", "one"], "The value 'one' is invalid for '<id>'"),
    (["check", "--lang", "tlh"], "The value 'tlh' is invalid for '--lang <lang>'. Please"),
    (["fix", "--only", "x"], "The value 'x' is invalid for '--only <rule>'. Please"),
    (["check", "a\u{1b}[31m", "--x\u{1b}"], "Unknown option '--x\\x1b'"),
  ])
  func `a complaint says what, with the word that is wrong`(
    words: [String], sentence: String
  ) throws {
    let run = try Program.solder(words)
    #expect(run.errors.hasPrefix("Error: " + sentence), "\(run.errors)")
    #expect(!run.errors.contains("\u{1b}") && !run.errors.contains("\\n"))
  }

  @Test func `a complaint ends with how the command is called and where there is more`() throws {
    #expect(
      try Program.solder(["links", "save"]).errors == """
        Error: Missing expected argument '<dir>'
        Help:  <dir>  The directory, searched recursively.
        Usage: solder links save [<options>] <dir>
          See 'solder links save --help' for more information.

        """)
  }

  @Test func `--lang may stand before the command, whatever the locale says`() throws {
    let bench = try Bench(["liba.so.1": .library("liba.so.1"), "liba.so": .library("liba.so.1")])
    for words in [["--lang", "zh", "check"], ["--lang=zh", "check"], ["check", "--lang", "zh"]] {
      let run = try Program.solder(words + [bench.tree], environment: ["LC_ALL": "ko_KR.UTF-8"])
      #expect(run.status == 1)
      #expect(Self.isIn(.chinese, run.output))
    }
    let version = try Program.solder(["--lang", "ko", "ldconfig", "--version"])
    #expect(version.output == (try Program.solder(["ldconfig", "--version"]).output))
  }

  @Test func `completion scripts and the version are as they were`() throws {
    let script = try Program.solder(["--generate-completion-script", "bash"])
    #expect(script.status == 0 && script.output.hasPrefix("#!/bin/bash"))
    let version = try Program.solder(["--version"], environment: ["LC_ALL": "ko_KR.UTF-8"])
    #expect(version.output == (try Program.solder(["--version"]).output))
  }
}
