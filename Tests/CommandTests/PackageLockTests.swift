import Foundation
import TestSupport
import Testing

/// Package managers, and other solders, at work where names are to change.
struct PackageLockTests {
  private static func bench(
    _ database: [String: TreeItem] = dpkg, tree: String = "opt"
  ) throws -> Bench {
    try Bench(
      database.merging([
        tree: .directory([
          "libfoo.so.1": .library("libfoo.so.1"), "libfoo.so.1.2": .library("libfoo.so.1"),
        ])
      ]) { $1 })
  }

  private static func nested(_ path: String, _ file: String) -> [String: TreeItem] {
    let parts = path.split(separator: "/").map(String.init)
    let place = TreeItem.directory([file: .text("")])
    let whole = parts.dropFirst().reversed().reduce(place) { .directory([$1: $0]) }
    return [parts[0]: whole]
  }

  private static var dpkg: [String: TreeItem] { nested("var/lib/dpkg", "lock-frontend") }

  /// Runs a command while another process holds a lock as a package manager does.
  private static func holding(
    _ file: String, by call: String = "lockf", until end: String = "sys.stdin.read()",
    _ command: String
  ) throws -> Program.Run {
    let holder = """
      import fcntl, sys, time
      f = open(sys.argv[1], 'r+')
      fcntl.\(call)(f, fcntl.LOCK_EX)
      print('held', flush=True)
      \(end)
      """
    return try Program.shell(
      """
      d=$(mktemp -d); mkfifo $d/in $d/out
      python3 -c "\(holder)" \(file) <$d/in >$d/out & exec 3>$d/in 4<$d/out
      read word <&4
      \(command)
      status=$?; exec 3>&-; wait; rm -r $d; exit $status
      """)
  }

  private static func fix(_ bench: Bench, _ words: String = "--lock-timeout 0") -> String {
    "\"$SOLDER\" fix -y --root \(bench.tree) --state-dir \(bench.state) \(words) /opt"
  }

  @Test(arguments: [
    ("var/lib/dpkg", "lock-frontend", "lockf"), ("var/lib/dpkg", "lock", "lockf"),
    ("var/lib/rpm", ".rpm.lock", "lockf"), ("usr/lib/sysimage/rpm", ".rpm.lock", "lockf"),
    ("lib/apk/db", "lock", "flock"),
  ])
  func `while a package manager is at work nothing is changed, and it is named`(
    _ place: String, _ file: String, _ call: String
  ) throws {
    let bench = try Self.bench(Self.nested(place, file))
    let before = try bench.snapshot()
    let run = try Self.holding(bench.path("\(place)/\(file)"), by: call, Self.fix(bench))
    #expect(run.status == 2, "\(run.output)\(run.errors)")
    #expect(run.errors.contains(bench.path("\(place)/\(file)")), "\(run.errors)")
    if call == "lockf" { #expect(run.errors.contains("python3 (process "), "\(run.errors)") }
    #expect(run.errors.contains("--lock-timeout"))
    #expect(try bench.snapshot() == before)
    #expect(try Program.shell(Self.fix(bench)).status == 0)
  }

  @Test func `who asked for a document gets one that says why nothing was done`() throws {
    let bench = try Self.bench()
    let file = bench.path("var/lib/dpkg/lock-frontend")
    let fix = try Self.holding(file, Self.fix(bench, "--lock-timeout 0 --format json"))
    #expect(fix.status == 2)
    #expect(try Self.actions(fix) == ["skipped: a package manager is at work there"])
    #expect(try Program.shell(Self.fix(bench)).status == 0)
    let undo = try Self.holding(
      file,
      "\"$SOLDER\" undo -y --root \(bench.tree) --state-dir \(bench.state) --lock-timeout 0 "
        + "--format json")
    #expect(undo.status == 2)
    #expect(try Self.actions(undo) == ["skipped: a package manager is at work there"])
  }

  @Test func `an interrupted run that a lock keeps from being settled gives a document too`() throws
  {
    let bench = try Self.bench()
    #expect(try Program.shell(Self.fix(bench)).status == 0)
    // As a run leaves it that ended before its last line.
    let journal = "\(bench.state)/repairs/1/journal"
    let lines = try String(contentsOfFile: journal, encoding: .utf8).split(separator: "\n")
    let file = try #require(FileHandle(forUpdatingAtPath: journal))
    try file.truncate(atOffset: UInt64(lines.dropLast().reduce(0) { $0 + $1.utf8.count + 1 }))
    try file.close()
    let words = "--lock-timeout 0 --format json"
    let undo = "\"$SOLDER\" undo -y --root \(bench.tree) --state-dir \(bench.state) \(words)"
    for command in [Self.fix(bench, words), undo] {
      let run = try Self.holding(bench.path("var/lib/dpkg/lock-frontend"), command)
      #expect(run.status == 2, "\(run.errors)")
      #expect(try run.json()["schema"] as? String == "solder.repair/1", "\(run.output)")
    }
  }

  private static func actions(_ run: Program.Run) throws -> [String] {
    let actions = try run.json()["actions"] as? [[String: Any]] ?? []
    return actions.map { "\($0["status"] ?? ""): \($0["reason"] ?? "")" }
  }

  @Test func `pacman's lock is a file, which may have been left behind`() throws {
    let bench = try Self.bench(Self.nested("var/lib/pacman", "db.lck"))
    let run = try Program.shell(Self.fix(bench))
    #expect(run.status == 2)
    #expect(run.errors.contains("sudo rm \(bench.path("var/lib/pacman/db.lck"))"), "\(run.errors)")
    try FileManager.default.removeItem(atPath: bench.path("var/lib/pacman/db.lck"))
    #expect(try Program.shell(Self.fix(bench)).status == 0)
  }

  @Test func `a lock that is let go in time is waited for, and that is said`() throws {
    let bench = try Self.bench()
    let file = bench.path("var/lib/dpkg/lock-frontend")
    let run = try Self.holding(file, until: "time.sleep(1)", Self.fix(bench, ""))
    #expect(run.errors.contains("waiting for python3 (process "), "\(run.errors)")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test func `undo waits as well`() throws {
    let bench = try Self.bench()
    #expect(try Program.shell(Self.fix(bench)).status == 0)
    let after = try bench.snapshot()
    let undo = "\"$SOLDER\" undo -y --state-dir \(bench.state) --lock-timeout 0"
    let run = try Self.holding(bench.path("var/lib/dpkg/lock-frontend"), undo)
    #expect(run.status == 2, "\(run.output)\(run.errors)")
    #expect(try bench.snapshot() == after)
    #expect(try Program.shell(undo).status == 0)
  }

  @Test func `another solder is waited for before the first look, and that is said`() throws {
    let bench = try Self.bench()
    #expect(try Program.shell(Self.fix(bench)).status == 0)
    // What the other one is in the midst of: the copies come back while it holds the store.
    let undone =
      "time.sleep(1); os.replace(sys.argv[1] + '-copy', '\(bench.path("opt/libfoo.so.1"))')"
    let lock = bench.state + "/lock"
    let copy = bench.path("opt/libfoo.so.1.2")
    let run = try Self.holding(
      lock, by: "flock", until: "import os; \(undone)",
      "cp \(copy) \(lock)-copy; " + Self.fix(bench))
    #expect(run.errors.contains("another solder is at work with \(bench.state)"), "\(run.errors)")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("1 change made"), "\(run.output)")
  }

  @Test func `a dry run and a check ask nobody`() throws {
    let bench = try Self.bench()
    let file = bench.path("var/lib/dpkg/lock-frontend")
    let run = try Self.holding(file, Self.fix(bench, "-n --lock-timeout 0"))
    #expect(run.status == 1 && !run.errors.contains("lock"), "\(run.errors)")
  }

  @Test func `where packages put nothing, their managers are not waited for`() throws {
    let bench = try Self.bench(tree: "home")
    let command =
      "\"$SOLDER\" fix -y --root \(bench.tree) --state-dir \(bench.state) --lock-timeout 0 /home"
    let run = try Self.holding(bench.path("var/lib/dpkg/lock-frontend"), command)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test func `a hook of the package manager that holds the lock goes ahead`() throws {
    let bench = try Self.bench()
    let before = """
      import fcntl, subprocess, sys
      f = open(sys.argv[1], 'r+')
      fcntl.lockf(f, fcntl.LOCK_EX)
      sys.exit(subprocess.call(sys.argv[2], shell=True))
      """
    let run = try Program.shell(
      "python3 -c \"\(before)\" \(bench.path("var/lib/dpkg/lock-frontend")) '\(Self.fix(bench))'")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test func `a lock that is no file is passed over`() throws {
    for item in [TreeItem.fifo, .link("/dev/null"), .directory([:])] {
      var tree = Self.nested("var/lib/dpkg", "lock")
      tree["var"] = .directory(["lib": .directory(["dpkg": .directory(["lock": item])])])
      let bench = try Self.bench(tree)
      let run = try Program.shell(Self.fix(bench))
      #expect(run.status == 0, "\(run.output)\(run.errors)")
    }
  }

  @Test func `a time that is none is wrong usage`() throws {
    let bench = try Self.bench()
    #expect(try bench.fix("--lock-timeout", "-1").status == 64)
    #expect(try bench.fix("--lock-timeout", "soon").status == 64)
  }
}
