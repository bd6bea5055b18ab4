import Foundation
import TestSupport
import Testing

/// Package databases that others than root have made above root's files.
@Suite(.enabled(if: geteuid() == 0, "needs to be root"))
struct StrangersDatabaseTests {
  /// A directory for all with root's copies in it, and beside them what a stranger may make there.
  private static func bench(hardLink: Bool = false) throws -> Bench {
    let library = TreeItem.library("libfoo.so.1")
    let books = "%FILES%\nvictim/libfoo.so\nvictim/libfoo.so.1\n\n"
    let texts =
      "#mtree\n./victim/libfoo.so type=link link=../evil/libfoo.so.1\n"
      + "./victim/libfoo.so.1 type=link link=../evil/libfoo.so.1\n"
    let bench = try Bench([
      "victim": .directory([
        "libfoo.so": library, "libfoo.so.1": library, "libfoo.so.1.2": library,
      ]),
      "evil": .directory(["libfoo.so.1": hardLink ? library : .link("../victim/libfoo.so.1.2")]),
      "var": .directory([
        "lib": .directory([
          "pacman": .directory([
            "db.lck": .text(""),
            "local": .directory([
              "x-1-1": .directory(["files": .text(books), "mtree": .bytes(storedGzip(texts))])
            ]),
          ])
        ])
      ]),
    ])
    if hardLink {
      try FileManager.default.removeItem(atPath: bench.path("evil/libfoo.so.1"))
      try #require(link(bench.path("victim/libfoo.so.1.2"), bench.path("evil/libfoo.so.1")) == 0)
    }
    try #require(chmod(bench.tree, 0o1777) == 0)
    return bench
  }

  private static func give(_ names: String..., of bench: Bench, to user: Int) throws {
    let paths = names.map { bench.path($0) }.joined(separator: " ")
    try #require(Program.shell("chown -hR \(user):\(user) \(paths)").status == 0)
  }

  private static func fix(_ bench: Bench, _ target: String) throws -> Program.Run {
    try Program.solder(
      ["fix", "-y", "--lock-timeout", "0", "--state-dir", bench.state, bench.path(target)])
  }

  @Test(arguments: [false, true])
  func `a stranger's books neither lead root's links nor keep root out`(hardLink: Bool) throws {
    let bench = try Self.bench(hardLink: hardLink)
    try Self.give("evil", "var", of: bench, to: 65534)
    if hardLink { try Self.give("victim/libfoo.so.1.2", of: bench, to: 0) }
    let fix = try Self.fix(bench, "victim")
    #expect(fix.status == 0, "\(fix.output)\(fix.errors)")
    let links = try bench.links()
    #expect(links["victim/libfoo.so.1"] == "libfoo.so.1.2")
    #expect(links["victim/libfoo.so"] == "libfoo.so.1")
  }

  @Test func `a link through what another may change is left to a person`() throws {
    let bench = try Self.bench()
    // The tree is a user's, and root's directory in it is not.
    try Self.give("", of: bench, to: 1000)
    try Self.give("victim", of: bench, to: 0)
    try FileManager.default.removeItem(atPath: bench.path("var/lib/pacman/db.lck"))
    let before = try bench.snapshot()
    let check = try Program.solder(["check", "--format", "json", bench.path("victim")])
    let findings = try #require(try check.json()["findings"] as? [[String: Any]])
    let openings = findings.compactMap { ($0["evidence"] as? [String: Any])?["opensTo"] as? String }
    #expect(openings == ["exposed", "exposed"], "\(check.output)")
    #expect(try Self.fix(bench, "victim").status == 1)
    #expect(try bench.snapshot() == before)
  }

  @Test func `a user's own tree is mended by its books, by the user and by root`() throws {
    for asUser in [false, true] {
      let bench = try Self.bench()
      try Self.give("", of: bench, to: 1000)
      try #require(Program.shell("chmod 755 \(bench.beside(""))").status == 0)
      if asUser { try #require(Program.shell("install -d -o 1000 \(bench.state)").status == 0) }
      let words = ["fix", "-y", "--lock-timeout", "0", "--state-dir", bench.state]
      let target = [bench.path("victim")]
      let run = asUser ? Program.solderAsUser : { try Program.solder($0) }
      let locked = try run(words + target)
      #expect(locked.status == 2 && locked.errors.contains("db.lck"), "\(locked.errors)")
      try FileManager.default.removeItem(atPath: bench.path("var/lib/pacman/db.lck"))
      let fix = try run(words + target)
      #expect(fix.status == 0, "\(fix.output)\(fix.errors)")
      #expect(try bench.links()["victim/libfoo.so.1"] == "../evil/libfoo.so.1")
    }
  }
}
