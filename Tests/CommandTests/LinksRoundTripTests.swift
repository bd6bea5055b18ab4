import Foundation
import TestSupport
import Testing

/// Trees that went through something that loses links, and have them back.
struct LinksRoundTripTests {
  /// A way by which a tree travels: from `$1` to `$2`, which is not there yet.
  struct Way: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let script: String
    /// Whether links to directories arrive as whole directories.
    var copiesDirectories = false
    /// Links that led nowhere arrive as something that stays.
    var keepsDeadLinks = false
  }

  static let ways = [
    Way(
      testDescription: "a zip file of stored links, unpacked by Python",
      script: """
        cd "$1" && zip -qry "$2.zip" . && mkdir "$2" && \
        python3 -m zipfile -e "$2.zip" "$2" && rm "$2.zip"
        """, keepsDeadLinks: true),
    Way(
      testDescription: "a zip file made by Python, of copies",
      script: """
        cd "$1" && find . -xtype l -delete && python3 -m zipfile -c "$2.zip" * && mkdir "$2" && \
        python3 -m zipfile -e "$2.zip" "$2" && rm "$2.zip"
        """, copiesDirectories: true),
    Way(
      testDescription: "a copy that follows links",
      script: #"find "$1" -xtype l -delete && cp -rL "$1" "$2""#, copiesDirectories: true),
    Way(testDescription: "rsync without links", script: #"rsync -r "$1/" "$2" >/dev/null"#),
    Way(
      testDescription: "git without links",
      script: """
        git init -q "$1" && cd "$1" && git config user.name T && git config user.email t@localhost && \
        git add -A && git commit -qm all && git clone -q -c core.symlinks=false "$1" "$2" && \
        rm -rf "$2/.git" "$1/.git"
        """, keepsDeadLinks: true),
    Way(
      testDescription: "files only, links to files as empty ones",
      script: """
        cp -r "$1" "$2" && cd "$2" && find . -type l ! -xtype d ! -xtype l | while read -r link; do
          rm "$link" && : > "$link" || exit 1; done && find . -type l -delete
        """),
  ]

  private static func carry(_ bench: Bench, by way: Way) throws {
    // The original is worn out on the way: what arrives is put in its place.
    let words = ["-c", way.script, "sh", bench.tree, bench.beside("arrived")]
    let run = try Program.run("/bin/sh", words.map { Array($0.utf8) })
    #expect(run.status == 0 || way.script.hasPrefix("rsync"), "\(run.output)\(run.errors)")
    try FileManager.default.removeItem(atPath: bench.tree)
    try FileManager.default.moveItem(atPath: bench.beside("arrived"), toPath: bench.tree)
  }

  @Test(arguments: ways)
  func `all links of a tree are back`(_ way: Way) throws {
    let bench = try Bench(linkedTree)
    let (links, openings) = (try bench.links(), try bench.openings())
    #expect(links.count == 8)
    #expect(try bench.save().status == 0)
    try Self.carry(bench, by: way)
    #expect(try bench.links().isEmpty)

    let arrived = try bench.snapshot()
    let preview = try bench.restore("-n")
    #expect(try bench.snapshot() == arrived, "a dry run changed something")
    #expect(preview.status == 1)
    let restore = try bench.restore("-y")
    #expect(restore.output.hasPrefix(preview.output), "\(restore.output)")
    if way.keepsDeadLinks {
      // A stub opens, to whatever it be; a dead link does not.
      #expect(restore.status == 1 && restore.output.contains("led nowhere when it was saved"))
      #expect(try bench.links() == links.filter { $0.key != "lib/libdead.so" })
    } else {
      #expect(restore.status == 0, "\(restore.output)\(restore.errors)")
      #expect(try bench.links() == links)
      #expect(try bench.openings() == openings)
    }
    let again = try bench.restore("-y")
    #expect(again.status == restore.status)
    #expect(again.output.contains("\(way.keepsDeadLinks ? 7 : 8) links are there already."))

    let undo = try bench.undo("-y")
    #expect(undo.status == 0, "\(undo.output)\(undo.errors)")
    #expect(try bench.snapshot() == arrived)
  }

  @Test(arguments: ways)
  func `a link to a directory comes back, or is told to be a copied directory`(
    _ way: Way
  ) throws {
    var tree = linkedTree
    tree["lib64"] = .link("lib")
    tree["current"] = .directory(["plugins": .link("../plugins")])
    let bench = try Bench(tree)
    let links = try bench.links()
    try bench.save()
    try Self.carry(bench, by: way)
    let reason = try bench.reason("lib64")
    let restore = try bench.restore("-y")
    if way.copiesDirectories {
      #expect(restore.status == 1)
      #expect(reason?.hasPrefix("copied-directory") == true, "\(reason ?? "no reason")")
    } else {
      let found = try bench.links()
      #expect(
        found.filter { $0.key != "lib/libdead.so" } == links.filter { $0.key != "lib/libdead.so" },
        "\(restore.output)")
    }
  }
}
