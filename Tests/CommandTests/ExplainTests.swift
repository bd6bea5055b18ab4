import Foundation
import TestSupport
import Testing

/// `solder explain`: messages as people paste them, about trees that show what they tell of.
struct ExplainTests {
  /// The library of the first seed: three copies of one file.
  private static let copies: [String: TreeItem] = [
    "libcudnn.so": .library("libcudnn.so.7", size: 9000),
    "libcudnn.so.7": .library("libcudnn.so.7", size: 9000),
    "libcudnn.so.7.5.0": .library("libcudnn.so.7", size: 9000),
  ]

  /// Runs `solder explain` with a text as its standard input.
  private static func explain(_ text: String, _ words: String...) throws -> Program.Run {
    let scratch = try ScratchDirectory()
    let file = scratch.path("text")
    try Data(text.utf8).write(to: URL(filePath: file))
    let options = words.map { "'\($0)'" }.joined(separator: " ")
    return try Program.shell("\"$SOLDER\" explain \(options) - < '\(file)'")
  }

  private static func explanations(_ run: Program.Run) throws -> [[String: Any]] {
    try #require(try run.json()["explanations"] as? [[String: Any]], "\(run.errors)")
  }

  // MARK: What is here

  @Test func `copies are told with the command that mends them, which does`() throws {
    let bench = try Bench(Self.copies)
    let line = "ldconfig: \(bench.path("libcudnn.so.7")) is not a symbolic link"
    let run = try Program.solder(["explain", line])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.flow.contains("libcudnn.so.7 is a full copy of libcudnn.so.7.5.0"), "\(run.output)")
    #expect(run.output.contains("libcudnn.so.7 -> libcudnn.so.7.5.0"))
    #expect(run.output.contains("solder explain hard-copy"))
    let document = try Self.explanations(
      try Program.solder(["explain", "--format", "json", line]))
    let commands = try #require(document.first?["commands"] as? [String])
    #expect(commands == ["solder fix \(bench.path("libcudnn.so.7"))"])
    let causes = try #require(document.first?["causes"] as? [[String: Any]])
    #expect(causes.first?["fits"] as? Bool == true)
    #expect(causes.dropFirst().contains { $0["fits"] as? Bool == false })
    #expect(try bench.fix("-y").status == 0)
    let after = try Program.solder(["explain", line])
    #expect(after.status == 0)
    #expect(after.flow.contains("nothing here: it is in order now"), "\(after.output)")
    #expect(!after.output.contains("solder fix"))
  }

  @Test(
    arguments: [
      (
        [
          "libz.so.1": TreeItem.library("libz.so.1", content: 1),
          "libz.so.1.2": .library("libz.so.1", content: 2),
        ],
        "conflicting-copy"
      ),
      (["libz.so.1": .text("libz.so.1.2"), "libz.so.1.2": .library("libz.so.1")], "text-stub"),
      (["libz.so.1": .link("libz.so.1.9"), "libz.so.1.2": .library("libz.so.1")], "dangling-link"),
      (["libz.so.1": .bytes([]), "libz.so.1.2": .library("libz.so.1")], "empty-library"),
      (["libz.so.1": .link("libz.so"), "libz.so": .link("libz.so.1")], "link-loop"),
    ] as [([String: TreeItem], String)])
  func `what the path is decides`(_ tree: [String: TreeItem], _ rule: String) throws {
    let bench = try Bench(tree)
    let run = try Self.explain(
      "ldconfig: \(bench.path("libz.so.1")) is not a symbolic link\n", "--format", "json")
    let explanation = try #require(try Self.explanations(run).first)
    #expect((explanation["rules"] as? [String])?.first == rule)
    #expect(explanation["isSettled"] as? Bool == false)
    let fitting = (explanation["causes"] as? [[String: Any]])?.filter {
      $0["fits"] as? Bool == true
    }
    if ["conflicting-copy", "text-stub"].contains(rule) { #expect(fitting?.isEmpty == false) }
  }

  @Test func `a path that is not here is told of in general`() throws {
    let run = try Program.solder(
      ["explain", "ldconfig: /nowhere/libfoo.so.1 is not a symbolic link"])
    #expect(run.status == 0)
    #expect(run.flow.contains("/nowhere/libfoo.so.1 is not on this machine"))
    #expect(run.output.contains("solder fix /nowhere"))
  }

  @Test func `a name is looked for as the loader would, under the root that is named`() throws {
    let bench = try Bench([
      "etc": .directory(["ld.so.conf": .text("/opt/lib\n")]),
      "opt": .directory([
        "lib": .directory(["libfoo.so.1": .library("libfoo.so.1")]),
        "other": .directory(["libbar.so.1": .library("libbar.so.1")]),
      ]),
    ])
    let line = { (name: String) in
      "./app: error while loading shared libraries: \(name): cannot open shared object file: "
        + "No such file or directory"
    }
    let uncached = try Program.solder(["explain", "--root", bench.tree, line("libfoo.so.1")])
    #expect(uncached.flow.contains("/opt/lib/libfoo.so.1 has that name and is not in"))
    #expect(uncached.output.contains("solder ldconfig -r \(bench.tree)"), "\(uncached.output)")
    let elsewhere = try Program.solder(["explain", "--root", bench.tree, line("libbar.so.1")])
    #expect(elsewhere.flow.contains("in a directory that the loader does not search"))
    #expect(elsewhere.output.contains("/opt/other"))
    let missing = try Program.solder(["explain", "--root", bench.tree, line("libqux.so.1")])
    #expect(missing.flow.contains("the loader finds no libqux.so.1"))
  }

  @Test func `the package that owns the copy is named, however often a log says it`() throws {
    // Owned copies, told of after every package of an upgrade.
    let library = TreeItem.library("libstlink.so.1", size: 287_816)
    let bench = try Bench([
      "usr": .directory([
        "lib": .directory([
          "libstlink.so": library, "libstlink.so.1": library, "libstlink.so.1.5.1": library,
        ])
      ]),
      "var": .directory([
        "lib": .directory([
          "dpkg": .directory([
            "status": .text(
              "Package: stlink\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1.5.1\n\n"
            ),
            "info": .directory([
              "stlink.list": .text(
                "/.\n/usr\n/usr/lib\n/usr/lib/libstlink.so\n/usr/lib/libstlink.so.1\n"
                  + "/usr/lib/libstlink.so.1.5.1\n")
            ]),
          ])
        ])
      ]),
    ])
    var log = "Reading package lists... Done\n"
    for package in 0..<40 {
      log += "Setting up package-\(package) (1.0-1) ...\n"
      log += "Processing triggers for libc-bin (2.24-11+deb9u4) ...\n"
      log += "ldconfig: /usr/lib/libstlink.so.1 is not a symbolic link\n\n"
    }
    let run = try Self.explain(log, "--root", bench.tree)
    #expect(run.status == 0)
    #expect(run.output.contains("(40 times)"))
    #expect(run.flow.contains("owned by the package stlink"), "\(run.output)")
    let document = try Self.explanations(
      try Self.explain(log, "--root", bench.tree, "--format", "json"))
    let about = try #require(document.first { $0["id"] as? String == "A1" })
    #expect(about["count"] as? Int == 40)
    #expect((about["here"] as? [Any])?.count == 1)
  }

  // MARK: The two posts it began with

  @Test func `the first post, pasted whole, is told as three copies of cuDNN`() throws {
    let directory = "usr/local/cuda-10.1/targets/x86_64-linux/lib"
    var tree = TreeItem.directory(Self.copies)
    for name in directory.split(separator: "/").reversed() {
      tree = .directory([String(name): tree])
    }
    guard case .directory(let items) = tree else { return }
    let bench = try Bench(items)
    let post = """
      ---
      title: cuDNN- something is not a symbolic link
      categories: troubleshooting cuda cudnn
      ---
      cuDNN 등을 설치할 때 다음과 같은 오류를 만나곤 합니다.
      ```bash
      /\(directory)/libcudnn.so.7 is not a symbolic link
      ```
      ```bash
      ❯❯❯ ls /\(directory)/ -l
      lrwxrwxrwx   14 root 27 Feb 15:36 libOpenCL.so -> /\(directory)/libOpenCL.so.1
      .rwxr-xr-x 400M root 27 Feb 17:20 libcudnn.so
      .rwxr-xr-x 400M root 27 Feb 17:20 libcudnn.so.7
      .rwxr-xr-x 400M root 27 Feb 17:20 libcudnn.so.7.5.0
      ❯❯❯ sudo ln -s /\(directory)/libcudnn.so.7 /\(directory)/libcudnn.so
      ```
      """
    let run = try Self.explain(post, "--root", bench.tree, "--format", "json")
    let explanations = try Self.explanations(run)
    #expect(explanations.map { $0["id"] as? String } == ["A2"])
    let here = try #require(explanations.first?["here"] as? [[String: Any]])
    #expect(here.map { $0["path"] as? String } == ["/\(directory)/libcudnn.so.7"])
    #expect(explanations.first?["rules"] as? [String] == ["hard-copy"])
  }

  // MARK: Input

  @Test(arguments: ["-lzzz:", "-lfoo:", "-lvulkan:", "-lhello:", "-lq:"])
  func `a message need not be quoted, whatever is in it`(_ word: String) throws {
    let words = "/usr/bin/ld: cannot find \(word) No such file or directory".split(separator: " ")
    for start in [["explain", "--format", "json"], ["--lang", "ko", "explain", "--format=json"]] {
      let run = try Program.solder(start + words.map(String.init))
      let explanation = try #require(try Self.explanations(run).first, "\(run.errors)")
      #expect(explanation["id"] as? String == "C1")
      #expect((explanation["excerpt"] as? String)?.contains(word) == true)
    }
  }

  @Test func `what is not known is passed over, and nothing known is said`() throws {
    let mixed = try Self.explain(
      "hello\nldconfig: /nowhere/libfoo.so.1 is not a symbolic link\nworld\n")
    #expect(mixed.status == 0)
    #expect(mixed.errors.isEmpty)
    let unknown = try Self.explain("hello\nworld\n")
    #expect(unknown.status == 1)
    #expect(unknown.output.isEmpty)
    #expect(unknown.errors.contains("solder explain --list"))
    #expect(try Self.explain("").status == 1)
  }

  @Test func `a name that would move the cursor is shown escaped`() throws {
    let bench = try Bench([:])
    let run = try Self.explain(
      "ldconfig: /nowhere/\u{1b}]0;x\u{7}lib\u{202e}foo.so.1 is not a symbolic link\n",
      "--root", bench.tree)
    #expect(!run.bytes.contains(0x1b))
    #expect(!run.output.unicodeScalars.contains("\u{202e}"))
  }

  @Test func `a command shown cannot be more than it looks`() throws {
    let run = try Self.explain(
      "ldconfig: /nowhere/$(touch x);'`id`/libfoo.so.1 is not a symbolic link\n")
    let command = try #require(
      run.output.split(separator: "\n").first { $0.contains("solder fix ") })
    let words = try Program.shell("set -- \(command); printf '%s\\n' \"$@\"").output
    #expect(words.contains("/nowhere/$(touch x);'`id`"), "\(command)")
  }

  // MARK: Pages and languages

  @Test(arguments: ["en", "ko", "zh"])
  func `pages, lists and explanations speak the language`(_ language: String) throws {
    for words in [["hard-copy"], ["--list"], ["A1"]] {
      let run = try Program.solder(["explain", "--lang", language] + words)
      #expect(run.status == 0, "\(run.errors)")
      let isASCII = run.output.utf8.allSatisfy { $0 < 0x80 }
      if words != ["--list"] { #expect(isASCII == (language == "en"), "\(run.output)") }
    }
  }

  @Test func `documents are as the schema says`() throws {
    let bench = try Bench(Self.copies)
    let scratch = try ScratchDirectory()
    let line = "ldconfig: \(bench.path("libcudnn.so.7")) is not a symbolic link"
    let runs = [
      try Program.solder(["explain", "--format", "json", line]),
      try Program.solder(["explain", "--format", "json", "--lang", "zh", line]),
      try Program.solder(["explain", "--format", "json", "B1"]),
      try Program.solder(["explain", "--format", "json", "--list"]),
      try Program.solder(["explain", "--format", "json", "text-stub", "--lang", "ko"]),
      try Self.explain(
        "libnone.so.1: cannot open shared object file: No such file\n", "--format", "json"),
    ]
    for (index, run) in runs.enumerated() {
      let file = scratch.path("\(index).json")
      try Data(run.bytes).write(to: URL(filePath: file))
      #expect(try SchemaTests.validate("explain", [file]).status == 0, "\(index): \(run.output)")
    }
  }
}
