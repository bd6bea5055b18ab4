import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Ownership

private let hasRPM = FileManager.default.isExecutableFile(atPath: "/usr/bin/rpmbuild")

/// A root in which rpm itself recorded a package with a file and a link.
@Suite(.enabled(if: hasRPM))
struct RPMOwnership {
  let tree: ScratchTree
  let database = "/var/lib/rpm/rpmdb.sqlite"

  init() throws {
    tree = try ScratchTree()
    try tree.file("/usr/lib/libprobe.so.1.0")
    try tree.file("/usr/lib/libprobe.so.1", "a copy")
    try tree.link("/lib", to: "usr/lib")
    try tree.file(
      "/build/probe.spec",
      """
      Name: probe
      Version: 1.0
      Release: 1
      Summary: A probe
      License: MIT
      BuildArch: noarch
      %description
      A probe
      %install
      mkdir -p %{buildroot}/usr/lib
      echo a > %{buildroot}/usr/lib/libprobe.so.1.0
      ln -s libprobe.so.1.0 %{buildroot}/usr/lib/libprobe.so.1
      %files
      /usr/lib/libprobe.so.1.0
      /usr/lib/libprobe.so.1
      """)
    _ = try output(
      of: "/usr/bin/rpmbuild",
      ["-bb", "--define", "_topdir \(tree.path)/build", tree.path + "/build/probe.spec"])
    _ = try output(
      of: "/usr/bin/rpm",
      rpm(["-i", "--justdb", "--nodeps", tree.path + "/build/RPMS/noarch/probe-1.0-1.noarch.rpm"]))
  }

  func rpm(_ arguments: [String]) -> [String] {
    ["--root", tree.path, "--dbpath", "/var/lib/rpm"] + arguments
  }

  func ask(_ paths: String...) throws -> KnownOwners {
    OwnerDatabases.owners(of: Set(paths.map { Path($0) }), in: try tree.opened())
  }

  @Test func `the owner is the one rpm names, and the link the one it recorded`() throws {
    let path = "/usr/lib/libprobe.so.1"
    let truth = try output(of: "/usr/bin/rpm", rpm(["-qf", "--qf", "%{NAME}", path]))
    #expect(truth == "probe")
    let owner = Owner(manager: .rpm, package: "probe")
    let known = try ask(path, path + ".0", "/lib/libprobe.so.1", "/usr/lib/libother.so")
    #expect(known.problems.isEmpty)
    #expect(
      known.owners == [
        Path(path): owner, Path(path + ".0"): owner, Path("/lib/libprobe.so.1"): owner,
      ])
    let link = RecordedLink(text: Array("libprobe.so.1.0".utf8), recorder: .package(owner))
    #expect(
      known.recordedLinks == [Path(path): link, Path("/lib/libprobe.so.1"): link])
  }

  @Test func `what is only in the write-ahead log counts, and nothing is written`() throws {
    // A copy made while a writer holds the database open has the change in the log alone.
    let script = """
      import sqlite3, shutil, sys
      p = sys.argv[1]
      c = sqlite3.connect(p); c.execute("PRAGMA wal_autocheckpoint=0")
      c.execute("INSERT INTO Basenames SELECT 'libnew.so', hnum, idx FROM Basenames LIMIT 1")
      c.execute("DELETE FROM Basenames WHERE key = 'libprobe.so.1.0'"); c.commit()
      shutil.copy(p, p + ".c"); shutil.copy(p + "-wal", p + ".c-wal")
      c.close()
      shutil.move(p + ".c", p); shutil.move(p + ".c-wal", p + "-wal")
      """
    _ = try output(of: "/usr/bin/python3", ["-c", script, tree.path + database])
    let before = try Data(contentsOf: URL(fileURLWithPath: tree.path + database + "-wal"))
    try #require(before.count > 4096)
    let known = try ask("/usr/lib/libprobe.so.1.0", "/usr/lib/libprobe.so.1")
    #expect(known.problems.isEmpty)
    #expect(known.owners.keys.map(\.description) == ["/usr/lib/libprobe.so.1"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: tree.path + database + "-wal")) == before)
  }

  @Test func `a damaged database is a problem or an answer, never a trap`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: tree.path + database)))
    try? FileManager.default.removeItem(atPath: tree.path + database + "-wal")
    var troubled = 0
    for round in 0..<300 {
      var bytes = whole
      if round % 3 == 0 {
        bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
      } else {
        for _ in 0..<(round % 3 == 1 ? 8 : 4000) {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
            in: 0...255, using: &random)
        }
      }
      try tree.file(database, bytes)
      let known = try ask("/usr/lib/libprobe.so.1.0", "/usr/lib/libprobe.so.1")
      if !known.problems.isEmpty { troubled += 1 }
    }
    #expect(troubled > 50, "seed \(seed)")
  }
}
