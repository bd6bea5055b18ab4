import Foundation
import TestSupport
import Testing

/// What cannot be read of the loader's configuration and cache, and how to add to it.
extension WhichTests {
  @Test(arguments: [
    (TreeItem.text("no cache at all"), "is no cache"), (.fifo, "is no cache"),
    (.directory([:]), "is no cache"), (.link("ld.so.cache"), "/etc/ld.so.cache"),
  ])
  func `a cache that cannot be read makes answers uncertain`(
    cache: TreeItem, reason: String
  ) throws {
    let bench = try root(
      needed: ["liba.so.1", "libb.so.1"], runpath: "/a",
      [
        "etc": .directory(["ld.so.cache": cache]),
        "a": .directory(["liba.so.1": object("liba.so.1")]),
      ])
    let answer = try ask(bench, "/bin/p")
    #expect(
      answer.marks == [[], ["missing", "uncertain"]] && answer.status == 2, "\(answer.json)")
    #expect(answer.unexamined == ["/etc/ld.so.cache"])
    let run = try Program.solder(["which", "--root", bench.tree, "/bin/p"])
    #expect(run.output.contains(reason) && run.output.contains("1 name"), "\(run.output)")
    let certain = try ask(
      root(
        runpath: "/a",
        [
          "etc": .directory(["ld.so.cache": cache]),
          "a": .directory(["liba.so.1": object("liba.so.1")]),
        ]), "/bin/p")
    #expect(certain.marks == [[]] && certain.status == 0 && !certain.unexamined.isEmpty)
  }

  @Test func `a cache that is not there is no trouble`() throws {
    let answer = try ask(root(["etc": .directory([:])]), "/bin/p")
    #expect(answer.marks == [["missing"]] && answer.status == 1 && answer.unexamined.isEmpty)
  }

  @Test func `a configuration that cannot be read makes what is missing uncertain`() throws {
    let bench = try root([
      "etc": .directory([
        "ld.so.conf": .text("include /etc/more.conf\n"), "more.conf": .directory([:]),
      ]),
      "usr": .directory(["lib": .directory(["libb.so.1": object("libb.so.1")])]),
    ])
    let missing = try ask(bench, "liba.so.1")
    #expect(missing.status == 2 && missing.unexamined == ["/etc/more.conf"])
    let found = try ask(bench, "libb.so.1")
    #expect(found.status == 0 && found.unexamined == ["/etc/more.conf"], "\(found.json)")
  }

  @Test(arguments: [
    (
      "include /etc/ld.so.conf.d/*.conf\n", true,
      "echo /opt/x/lib | sudo tee -a ROOT/etc/ld.so.conf.d/local.conf"
    ),
    (
      "include ld.so.conf.d/*\n", true,
      "echo /opt/x/lib | sudo tee -a ROOT/etc/ld.so.conf.d/local.conf"
    ),
    (
      "include /etc/ld.so.conf.d/*.conf\n", false,
      "echo /opt/x/lib | sudo tee -a ROOT/etc/ld.so.conf"
    ),
    (
      "include /etc/ld.so.conf.d/my*.conf\n", true,
      "echo /opt/x/lib | sudo tee -a ROOT/etc/ld.so.conf"
    ),
    ("/a\n", true, "echo /opt/x/lib | sudo tee -a ROOT/etc/ld.so.conf"),
    ("/a", true, "printf '\\n%s\\n' /opt/x/lib | sudo tee -a ROOT/etc/ld.so.conf"),
  ])
  func `the command for a directory writes where the configuration reads`(
    configuration: String, hasDirectory: Bool, command: String
  ) throws {
    var etc: [String: TreeItem] = ["ld.so.conf": .text(configuration)]
    if hasDirectory { etc["ld.so.conf.d"] = .directory([:]) }
    let library = TreeItem.directory(["libz.so.1": object("libz.so.1")])
    let bench = try root([
      "etc": .directory(etc), "opt": .directory(["x": .directory(["lib": library])]),
    ])
    let run = try Program.solder(["which", "--root", bench.tree, "libz.so.1"])
    let hint = try #require(
      run.output.split(separator: "\n").first { $0.contains("sudo tee") }, "\(run.output)")
    #expect(hint.contains(command.replacing("ROOT", with: bench.tree) + " &&"), "\(hint)")
    // Run as it is told, it makes the name be found.
    let words = hint.replacing("sudo solder", with: "$SOLDER").replacing("sudo ", with: "")
    let start = try #require(
      words.range(of: "(echo|printf|mkdir) .*", options: .regularExpression))
    _ = try Program.shell(String(words[start]))
    #expect(try ask(bench, "libz.so.1").json["rule"] as? String == "cache")
  }
}
