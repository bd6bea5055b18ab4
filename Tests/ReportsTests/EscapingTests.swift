import FileSystem
import Reports
import TestSupport
import Testing

struct EscapingTests {
  @Test(arguments: [
    ("libfoo.so.1", "libfoo.so.1"), ("", ""), ("링크 库 é", "링크 库 é"), ("a b", "a b"),
    ("a\\b", #"a\\b"#), ("\\n", #"\\n"#), ("\n\t\r", #"\n\t\r"#), ("\u{1b}[31m", #"\x1b[31m"#),
    ("\u{0}\u{7}\u{7f}", #"\x00\x07\x7f"#), ("\u{202e}fos.bil", #"\u{202e}fos.bil"#),
    ("\u{2066}\u{200b}\u{feff}", #"\u{2066}\u{200b}\u{feff}"#), ("\u{9b}31m", #"\u{9b}31m"#),
    ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#), ("\u{a0}\u{3000}", #"\u{a0}\u{3000}"#),
    ("\u{e000}\u{10ffff}", #"\u{e000}\u{10ffff}"#), ("'\"$`", "'\"$`"), ("\u{1f600}", "\u{1f600}"),
  ])
  func `what could move a cursor or mislead an eye is escaped`(_ text: String, _ shown: String) {
    #expect(Escaping.displayed(Array(text.utf8)) == shown)
  }

  @Test(
    arguments: [
      ([0xff], #"\xff"#), ([0x61, 0x80, 0x62], #"a\x80b"#), ([0xc3], #"\xc3"#),
      ([0xc3, 0x28], #"\xc3("#), ([0xed, 0xa0, 0x80], #"\xed\xa0\x80"#),
      ([0xf0, 0x9f, 0x98], #"\xf0\x9f\x98"#), ([0xc0, 0xaf], #"\xc0\xaf"#),
      ([0xf5, 0x80, 0x80, 0x80], #"\xf5\x80\x80\x80"#), ([0xc3, 0xa9, 0xa9], #"é\xa9"#),
    ] as [([UInt8], String)])
  func `bytes that are not UTF-8 are shown one by one`(_ bytes: [UInt8], _ shown: String) {
    #expect(Escaping.displayed(bytes) == shown)
    #expect(Escaping.exact(bytes) == nil)
  }

  @Test func `no two names of two bytes look alike, and none has a control byte`() {
    // As bytes: strings that are canonically equivalent are equal.
    var seen: Set<[UInt8]> = []
    var hasControlByte = false
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let shown = Array(Escaping.displayed([first, second]).utf8)
        seen.insert(shown)
        if shown.contains(where: { $0 < 0x20 || $0 == 0x7f }) { hasControlByte = true }
      }
    }
    #expect(seen.count == 65536 && !hasControlByte)
  }

  @Test func `a plain path is a shell word as it is`() {
    let path = "/usr/lib/x86_64-linux-gnu/libstdc++.so.6"
    #expect(Escaping.shellWord(Array(path.utf8)) == path)
    #expect(Escaping.shellWord(Array("a b".utf8)) == "'a b'")
    #expect(Escaping.shellWord([]) == "''")
    #expect(Escaping.shellWord(Array("it's".utf8)) == #"'it'\''s'"#)
  }

  @Test func `bash reads a shell word back to the same bytes`() throws {
    let texts = [
      "", " ", "a b", "it's", "$HOME", "`id`", "$(id)", "*", "~", "~root", "-n", "#", "!x", "a\\b",
      "\\", "\n", "a\nb", "\u{1b}[0m", "\"", "é링크", "\u{202e}", "a;b|c&d<e>f", "{a,b}", "[ab]",
      "=", "%s", "'", "''", "\\'", "a'b\"c\\d\n", "\u{7f}", "=ls", "a=b", "@", "^x",
    ]
    var names = texts.map { Array($0.utf8) }
    names += (1...255).map { [0x78, UInt8($0), 0x37] }
    names += (1...255).map { [UInt8($0)] }
    let script = names.map {
      "printf %s \(Escaping.shellWord($0)) | od -An -v -tx1 | tr -d ' \\n'; echo"
    }
    let run = try SolderProgram.run("/bin/bash", ["-c", script.joined(separator: "\n")])
    #expect(run.status == 0)
    let read = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    for (name, line) in zip(names, read) {
      let wanted = name.map { String(Int($0) + 256, radix: 16).dropFirst() }.joined()
      #expect(line == wanted)
    }
  }

  @Test func `a plain shell word is read by a shell that knows no dollar quotes, or there is none`()
    throws
  {
    let names = ["a b", "it's", "''", #"a\b"#, #"\n\"#, "é'링크", "$(id)"]
    let script = names.compactMap { Escaping.plainShellWord(Array($0.utf8)) }
      .map { "printf '%s\\n' " + $0 }
    let run = try SolderProgram.run("/bin/sh", ["-c", script.joined(separator: "\n")])
    #expect(run.output == names.map { $0 + "\n" }.joined())
    for name in ["a\nb", "\u{1b}", "\u{202e}"] {
      #expect(Escaping.plainShellWord(Array(name.utf8)) == nil)
    }
    #expect(Escaping.plainShellWord([0xff]) == nil)
  }

  @Test func `a word that an option could be is still one word for the program`() {
    // Targets that begin with a dash are the caller's business; the shell does not see options.
    #expect(Escaping.shellWord(Array("-rf".utf8)) == "-rf")
  }
}
