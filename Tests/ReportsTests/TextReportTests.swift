import Census
import Diagnosis
import FileSystem
import Messages
import Reports
import TestSupport
import Testing

struct TextReportTests {
  private static func library(_ content: UInt8 = 1) -> TreeItem {
    .library("libcudnn.so.7", content: content, size: 400_000)
  }

  /// Everything that can be wrong at once, under names of one column a character.
  private static var broken: [String: TreeItem] {
    [
      "copies": .directory([
        "libcudnn.so": library(), "libcudnn.so.7": library(), "libcudnn.so.7.5.0": library(),
      ]),
      "links": .directory([
        "libcudnn.so": .link("libcudnn.so.8"), "libcudnn.so.7": .link("libcudnn.so.7.4"),
        "libcudnn.so.7.4": library(2), "libcudnn.so.7.5.0": library(), "liba.so": .link("liba.so"),
        "libb.so.1": .link("libb.so.2"), "libb.so.2": .library("libb.so.2"),
      ]),
      "files": .directory([
        "liba.so": .text("<html>"), "libb.so": .text(""), "libc.so": .text("libc.so.1"),
        "libd.so": .bytes(Array(TreeItem.libraryBytes("libd.so").prefix(90))),
        "libf.so.1": .library("libf.so.1", content: 2), "libf.so.1.2": .library("libf.so.1"),
        "libf.so.1.2.bak": .library("libf.so.1"),
      ]),
      "turned": .directory([
        "libf.so": .library("libf.so.1"), "libf.so.1": .link("libf.so"),
        "libf.so.1.2": .link("libf.so"),
      ]),
      "lib": .directory(["libf.so": .library("libf.so")]),
      "lib64": .directory(["libf.so": .library("libf.so")]),
    ]
  }

  @Test func `the three cuDNN files of the first post are told as one broken chain`() throws {
    let scratch = try ScratchDirectory().lay([
      "lib": .directory([
        "libcudnn.so": Self.library(), "libcudnn.so.7": Self.library(),
        "libcudnn.so.7.5.0": Self.library(), "libcudnn_static.a": .text("!<arch>\n"),
      ])
    ])
    #expect(
      try scratch.report(target: "/lib").text() == """
        /lib

          warning  libcudnn: 3 copies of one file; 2 should be links       800 kB wasted
            libcudnn.so        copy, 400 kB  should be -> libcudnn.so.7
            libcudnn.so.7      copy, 400 kB  should be -> libcudnn.so.7.5.0
            libcudnn.so.7.5.0  file, 400 kB
            ldconfig calls libcudnn.so.7 `not a symbolic link` and leaves libcudnn.so
            out of its cache; a program that opens two of the names loads the library
            twice; an update will leave the copies behind.

        1 broken chain, 0 healthy, in 1 directory. 800 kB can be won back.
        Mend it:  solder fix /lib

        """)
  }

  @Test(arguments: [80, 100], Language.allCases)
  func `no line is longer than asked for`(_ columns: Int, _ language: Language) throws {
    let report = try ScratchDirectory().lay(Self.broken).report()
    let text = report.text(language.catalog, columns: columns)
    #expect(report.findings.count >= 14)
    // The summary is told of below; a command to be copied is never parted.
    for line in text.split(separator: "\n").dropLast(2) {
      #expect(DisplayWidth.columns(of: String(line)) <= columns, "\(line)")
    }
  }

  @Test(arguments: Language.allCases)
  func `the summary is no longer than asked for either`(_ language: Language) throws {
    let text = try ScratchDirectory().lay(Self.broken).report().text(language.catalog, columns: 40)
    for line in text.split(separator: "\n").suffix(2).dropLast() {
      #expect(DisplayWidth.columns(of: String(line)) <= 40, "\(line)")
    }
  }

  @Test
  func `a name that is no file has no blanks after it`() throws {
    let scratch = try ScratchDirectory().lay(["libe.so": .fifo, "libe.so.1": .library("libe.so.1")])
    #expect(!(try scratch.report().text()).split(separator: "\n").contains { $0.last == " " })
  }

  @Test(arguments: Language.allCases)
  func `no line ends with a blank, and the text ends with a line end`(
    _ language: Language
  ) throws {
    let text = try ScratchDirectory().lay(Self.broken).report().text(language.catalog)
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    #expect(!text.split(separator: "\n").contains { $0.last == " " })
  }

  @Test func `hostile names never reach the terminal as they are`() throws {
    let scratch = try ScratchDirectory()
    let directory = try Directory.open("\(scratch.path)", in: try SystemRoot.open("/"))
    let names: [[UInt8]] = [
      Array("lib\u{1b}[2J.so.1".utf8), Array("lib\nerror: all is lost.so.1".utf8),
      Array("lib\u{202e}x.so.1".utf8), Array("lib".utf8) + [0xff, 0x9b] + Array(".so.1".utf8),
      Array("lib\r.so.1".utf8),
    ]
    for bytes in names {
      let name = try #require(FileName(bytes))
      try directory.makeLink(name, to: bytes + [0x1b, 0x5d])
      _ = try directory.create(file: try #require(FileName(bytes + Array(".2".utf8))))
    }
    let report = try scratch.report()
    #expect(report.findings.count == 10)
    for language in Language.allCases {
      let text = report.text(language.catalog)
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{7f}" })
      #expect(!text.unicodeScalars.contains("\u{202e}") && !text.contains("\u{fffd}"))
      #expect(!text.unicodeScalars.contains { (0x80..<0xa0).contains($0.value) })
    }
  }

  @Test func `a healthy tree is told to be healthy`() throws {
    let scratch = try ScratchDirectory().lay(["libf.so.1": .library("libf.so.1")])
    let text = try scratch.report().text()
    #expect(text.split(separator: "\n").count == 1 && text.contains("1 library"))
    #expect(!text.contains("solder fix"))
  }

  @Test func `of many notes only ten are told, unless all are asked for`() throws {
    var tree: [String: TreeItem] = [:]
    for number in 10..<25 {
      tree["lib\(number).so"] = .hardLink("lib\(number).so.1")
      tree["lib\(number).so.1"] = .library("lib\(number).so.1")
    }
    let report = try ScratchDirectory().lay(tree).report()
    func notes(_ text: String) -> Int {
      text.split(separator: "\n").count { $0.hasPrefix("  note") }
    }
    #expect(notes(report.text()) == 10 && report.text().contains("5 "))
    #expect(notes(report.text(isVerbose: true)) == 15)
  }

  @Test func `colours only repeat what the words say`() throws {
    let report = try ScratchDirectory().lay(Self.broken).report()
    let colored = TextReport.text(
      report, catalog: English(), style: Style(isColored: true), columns: 80, isVerbose: false)
    let pattern = /\u{1b}\[[0-9;]*m/
    #expect(colored.contains(pattern))
    #expect(colored.replacing(pattern, with: "") == report.text())
  }

  @Test func `one report is one text`() throws {
    let scratch = try ScratchDirectory().lay(Self.broken)
    #expect(try scratch.report().text() == scratch.report().text())
  }
}
