import Foundation
import TestSupport
import Testing

/// `solder copy`: what `cp -a` does, with links restored.
struct CopyTests {
  private static func copy(_ bench: InstallBench, _ source: String, _ word: String = "-y") throws
    -> Program.Run
  {
    try Program.solder(
      ["copy", source, bench.prefix, "--state-dir", bench.state, "--lang", "en", word])
  }

  private static let tree: [String: TreeItem] = [
    "lib": .directory([
      "libz.so": .link("libz.so.1"), "libz.so.1": .link("libz.so.1.3"),
      "libz.so.1.3": .mode(0o755, .library("libz.so.1")), "out": .link("/nowhere"),
      "a": .text("x"), "b": .hardLink("a"),
    ]),
    "bin": .mode(0o750, .directory(["run": .mode(0o4711, .text("#!"))])),
  ]

  @Test func `a healthy tree is copied exactly`() throws {
    let bench = try InstallBench()
    let source = bench.base + "/source"
    try TreeItem.directory(Self.tree).make(at: source)
    let before = try TreeSnapshot(of: source)
    let run = try Self.copy(bench, source)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(try bench.snapshot() == before)
    #expect(try Self.copy(bench, source).output.hasPrefix("Nothing to copy."))
    #expect(try bench.undo().status == 0)
    #expect(!FileManager.default.fileExists(atPath: bench.prefix))
  }

  @Test func `a file of equal bytes gets the mode of the source, and its own back`() throws {
    let bench = try InstallBench()
    let source = bench.base + "/source"
    try TreeItem.directory(Self.tree).make(at: source)
    #expect(try Self.copy(bench, source).status == 0)
    try TreeItem.mode(0o600, .text("x")).make(at: bench.prefix + "/new")
    #expect(chmod(bench.prefix + "/bin/run", 0o700) == 0)
    let before = try bench.snapshot()
    let run = try Self.copy(bench, source)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let mode = try FileManager.default.attributesOfItem(atPath: bench.prefix + "/bin/run")
    #expect((mode[.posixPermissions] as? Int) == 0o4711)
    #expect(try Self.copy(bench, source).output.hasPrefix("Nothing to copy."))
    #expect(try bench.undo().status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `links that the source lost are restored in the copy only`() throws {
    let bench = try InstallBench()
    let source = bench.base + "/source"
    let file = TreeItem.library("libz.so.1")
    try TreeItem.directory([
      "libz.so": file, "libz.so.1": .text("libz.so.1.3"), "libz.so.1.3": file,
    ])
    .make(at: source)
    let before = try TreeSnapshot(of: source)
    #expect(try Self.copy(bench, source).status == 0)
    #expect(bench.link("libz.so") == "libz.so.1" && bench.link("libz.so.1") == "libz.so.1.3")
    #expect(try TreeSnapshot(of: source) == before)
  }

  @Test func `into a place within itself nothing runs in a circle`() throws {
    let bench = try InstallBench()
    try TreeItem.directory(Self.tree).make(at: bench.prefix)
    let run = try Program.solder(
      ["copy", bench.prefix, bench.prefix + "/lib/inner", "-y", "--state-dir", bench.state])
    #expect(run.status == 0, "\(run.errors)")
    #expect(bench.link("lib/inner/lib/libz.so") == "libz.so.1")
    #expect(!FileManager.default.fileExists(atPath: bench.prefix + "/lib/inner/lib/inner"))
    #expect(bench.debris() == [])
    let again = try Program.solder(
      ["copy", bench.prefix, bench.prefix + "/lib/inner", "-y", "--state-dir", bench.state])
    #expect(again.status == 0 && again.output.hasPrefix("Nothing to copy."), "\(again.output)")
  }

  @Test func `a copy that was killed while it wrote down its steps is gone on with`() throws {
    let bench = try InstallBench()
    let files = (0..<250).map { ("file-\($0)", TreeItem.text("new \($0)")) }
    try TreeItem.directory(Dictionary(uniqueKeysWithValues: files)).make(at: bench.base + "/source")
    try TreeItem.directory(["file-1": .text("old")]).make(at: bench.prefix)
    let before = try bench.snapshot()
    var killed = 0
    for number in 2...4 {
      let strike = try Program.shell(
        "strace -f -o /dev/null -e trace=write -e inject=write:signal=KILL:when=\(number) \"$SOLDER\" "
          + "copy \(bench.base)/source \(bench.prefix) --state-dir \(bench.state) -y")
      if strike.status != 0 { killed += 1 }
      let run = try Self.copy(bench, bench.base + "/source")
      #expect(run.status == 0, "\(number): \(run.output)\(run.errors)")
      let undo = try bench.undo()
      #expect(undo.status == 0, "\(number): \(undo.errors)")
      #expect(try bench.snapshot() == before, "\(number)")
    }
    #expect(killed > 0)
    #expect(bench.debris() == [])
  }

  @Test func `what is refused is left out by way of the command that can`() throws {
    let bench = try InstallBench()
    let source = bench.base + "/source"
    try TreeItem.directory(["a": .text("a"), "pipe": .fifo]).make(at: source)
    let run = try Self.copy(bench, source)
    #expect(run.status == 2 && run.errors.contains("pipe is refused"), "\(run.errors)")
    #expect(run.errors.contains("`solder install SOURCE --into DEST --keep-modes --only GLOB`"))
    #expect(try bench.install(source, "--keep-modes", "--only", "a", "-y").status == 0)
  }

  @Test func `a file that is written to meanwhile is named as such`() throws {
    let bench = try InstallBench()
    let source = bench.base + "/source"
    try TreeItem.directory(["a": .text("a")]).make(at: source)
    let run = try Program.shell(
      """
      truncate -s 200M \(source)/big
      (while [ -e \(source)/big ]; do echo x >> \(source)/big; done) & writer=$!
      $SOLDER copy \(source) \(bench.prefix) -y --lang en --state-dir \(bench.state); status=$?
      kill $writer; exit $status
      """)
    #expect(run.status == 2 && run.errors.contains("big is refused: it changed"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: bench.prefix))
  }

  @Test func `only a directory is copied`() throws {
    let bench = try InstallBench()
    try TreeItem.text("x").make(at: bench.base + "/file")
    #expect(try Self.copy(bench, bench.base + "/file").status == 2)
    #expect(try Self.copy(bench, bench.base + "/missing").status == 2)
  }
}

extension CopyTests {
  @Test func `a copy that was killed is gone on with`() throws {
    let bench = try InstallBench()
    let source = bench.base + "/source"
    // Large enough that the run is still at it when it is killed.
    try TreeItem.directory([
      "a": .library("liba.so.1", size: 1 << 20),
      "b": .directory(
        Dictionary(
          uniqueKeysWithValues: (0..<400).map {
            ("lib\($0).so.1", TreeItem.library("lib\($0).so.1", size: 1 << 16))
          })),
    ]).make(at: source)
    let words = "copy \(source) \(bench.prefix) -y --state-dir \(bench.state)"
    // Ended by timeout(1) in the midst of it, wherever that is.
    _ = try Program.shell("timeout -s KILL 0.15 $SOLDER \(words)")
    let left = bench.debris().first
    let inode = left.flatMap { try? bench.inode("\($0.prefix { $0 != "/" })/prefix/a") }
    let run = try Program.shell("$SOLDER \(words)")
    #expect(run.status == 0, "\(run.errors)")
    if let inode { #expect(try bench.inode("prefix/a") == inode) }
    #expect(bench.debris() == [])
    #expect(try bench.snapshot().lines.count == TreeSnapshot(of: source).lines.count)
  }
}

extension InstallBench {
  /// The inode of something below the base.
  func inode(_ name: String) throws -> UInt64? {
    let attributes = try FileManager.default.attributesOfItem(atPath: base + "/" + name)
    return (attributes[.systemFileNumber] as? NSNumber)?.uint64Value
  }
}
