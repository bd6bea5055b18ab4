import TestSupport
import Testing

/// Languages and colours.
struct LanguageTests {
  private static func bench() throws -> Bench {
    try Bench([
      "liba.so.1": .library("liba.so.1"), "liba.so": .library("liba.so.1"),
      "libstub.so.1": .text("libstub.so.1.0"),
    ])
  }

  private static func has(_ text: String, _ range: ClosedRange<UInt32>) -> Bool {
    text.unicodeScalars.contains { range.contains($0.value) }
  }

  private static func hasHangul(_ text: String) -> Bool { has(text, 0xac00...0xd7a3) }
  private static func hasHan(_ text: String) -> Bool { has(text, 0x4e00...0x9fff) }
  private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  @Test func `Korean and Chinese are spoken when asked for`() throws {
    let bench = try Self.bench()
    #expect(Self.hasHangul(try bench.check("--lang", "ko").output))
    #expect(Self.hasHan(try bench.check("--lang", "zh").output))
    #expect(Self.hasHangul(try bench.fix("--lang", "ko").errors))
    #expect(Self.hasHan(try bench.fix("--lang", "zh").output))
    #expect(
      Self.isASCII(try bench.check("--lang", "en", environment: ["LANG": "ko_KR.UTF-8"]).output))
  }

  @Test(arguments: [
    (["LC_ALL": "ko_KR.UTF-8"], "ko"), (["LANG": "ko_KR.UTF-8"], "ko"),
    (["LC_MESSAGES": "zh_CN.UTF-8", "LANG": "ko_KR.UTF-8"], "zh"), (["LANG": "zh_CN"], "zh"),
    (["LC_ALL": "C", "LANG": "ko_KR.UTF-8"], "en"), (["LANG": "C"], "en"), ([:], "en"),
    (["LC_ALL": "", "LANG": "ko_KR.UTF-8"], "ko"), (["LANG": "fr_FR.UTF-8"], "en"),
    (["LC_ALL": "C.UTF-8"], "en"),
  ])
  func `the locale chooses the language`(variables: [String: String], language: String) throws {
    let bench = try Self.bench()
    let output = try bench.check(environment: variables).output
    switch language {
    case "ko": #expect(Self.hasHangul(output))
    case "zh": #expect(Self.hasHan(output) && !Self.hasHangul(output))
    default: #expect(Self.isASCII(output), "\(output)")
    }
  }

  @Test func `rules, fields and paths are the same in every language`() throws {
    let bench = try Self.bench()
    let english = try bench.check("--format", "json")
    for language in ["ko", "zh"] {
      let run = try bench.check("--format", "json", "--lang", language)
      #expect(run.status == english.status)
      #expect(
        try Bench.findings(in: run.json(), below: "/")
          == Bench.findings(in: english.json(), below: "/"))
    }
  }

  @Test func `colours appear only when asked for, or on a terminal`() throws {
    let bench = try Self.bench()
    #expect(try !bench.check().output.contains("\u{1b}"))
    #expect(try bench.check("--color", "always").output.contains("\u{1b}["))
    #expect(
      try bench.check("--color", "always", environment: ["NO_COLOR": "1"]).output.contains(
        "\u{1b}["))
    #expect(try !bench.check("--color", "never").output.contains("\u{1b}"))
    #expect(try !bench.check("--format", "json", "--color", "always").output.contains("\u{1b}"))
  }

  @Test func `on a terminal there are colours unless the environment refuses them`() throws {
    let bench = try Self.bench()
    func run(_ variables: String) throws -> String {
      let command = "env \(variables) $SOLDER check \(bench.tree)"
      return try Program.shell("script -qec '\(command)' /dev/null").output
    }
    #expect(try run("TERM=xterm NO_COLOR=").contains("\u{1b}["))
    #expect(try !run("TERM=xterm NO_COLOR=1").contains("\u{1b}["))
    #expect(try !run("TERM=dumb").contains("\u{1b}["))
  }
}
