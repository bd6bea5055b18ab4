import Foundation
import TestSupport
import Testing

/// Archives as large as whole toolkits are.
struct InstallLargeTests {
  @Test func `a whole toolkit comes to a fresh prefix and goes, in bounded memory`() throws {
    let bench = try InstallBench()
    let archive = try Self.tar(
      bench, "toolkit.tar",
      "for i in range(20000): f('share/doc/part-%03d/header-%d.h' % (i // 100, i), b'x')")
    let run = try Self.bounded(bench, "install \(archive) --into \(bench.prefix) -y")
    #expect(run.status == 0, "\(run.errors)")
    let last = bench.prefix + "/share/doc/part-199/header-19999.h"
    #expect(FileManager.default.fileExists(atPath: last))
    let undo = try Self.bounded(bench, "undo -y")
    #expect(undo.status == 0, "\(undo.errors)")
    #expect(!FileManager.default.fileExists(atPath: bench.prefix))
  }

  @Test func `more entries than any toolkit has are refused`() throws {
    let bench = try InstallBench()
    let archive = try Self.tar(
      bench, "endless.tar", "for i in range(250001): d('d')")
    let run = try bench.install(archive, "-y")
    #expect(run.status == 2 && run.errors.contains("250000"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: bench.prefix))
    #expect(bench.debris() == [])
  }

  @Test func `names as long as a path may be come and go, longer ones are refused`() throws {
    let bench = try InstallBench()
    let fits = try Self.tar(
      bench, "long.tar", "f('/'.join(['d' * 250] * 14 + ['f' * 255]), b'x')\nf('lib/a', b'x')")
    let longer = try Self.tar(
      bench, "longer.tar", "f('lib/a', b'x')\nf('/'.join(['d' * 250] * 16 + ['f' * 70]), b'x')")
    let deeper = try Self.tar(bench, "deeper.tar", "f('lib/a', b'x')\nf('d/' * 200 + 'f', b'x')")
    try TreeItem.directory(["mine": .text("x")]).make(at: bench.prefix)
    let before = try bench.snapshot()
    for archive in [longer, deeper] {
      let run = try bench.install(archive, "-y")
      #expect(run.status == 2 && run.errors.contains("is refused"), "\(run.errors)")
      #expect(try bench.snapshot() == before)
    }
    let run = try bench.install(fits, "-y")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try bench.undo().status == 0)
    #expect(try bench.snapshot() == before)
    #expect(bench.debris() == [])
  }

  @Test func `an update of many files waits for the disk now and then, not for each`() throws {
    let bench = try InstallBench()
    let files = { (text: String) in
      Dictionary(uniqueKeysWithValues: (0..<600).map { ("header-\($0).h", TreeItem.text(text)) })
    }
    try TreeItem.directory(["include": .directory(files("old"))]).make(at: bench.prefix)
    let before = try bench.snapshot()
    let archive = try bench.tar("new.tar", ["include": .directory(files("new"))])
    let log = bench.base + "/log"
    let run = try Program.shell(
      "strace -f -e trace=fsync -o \(log) \"$SOLDER\" install \(archive) --into \(bench.prefix) "
        + "--state-dir \(bench.state) -y")
    #expect(run.status == 0, "\(run.errors)")
    let syncs = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      .count { $0.contains("fsync") }
    #expect((3...30).contains(syncs), "\(syncs)")
    #expect(try bench.undo().status == 0)
    #expect(try bench.snapshot() == before)
  }

  /// Runs solder with less address space than an entry more would need than is written down.
  private static func bounded(_ bench: InstallBench, _ words: String) throws -> Program.Run {
    try Program.shell(
      "ulimit -v 200000; exec \"$SOLDER\" \(words) --state-dir \(bench.state) --lang en")
  }

  private static func tar(
    _ bench: InstallBench, _ name: String, _ script: String
  ) throws -> String {
    let program = """
      import io, sys, tarfile
      t = tarfile.open(sys.argv[1], 'w', format=tarfile.GNU_FORMAT)
      def k(name, kind, link='', mode=0o644, data=b''):
          i = tarfile.TarInfo(name); i.type, i.linkname, i.mode, i.size = kind, link, mode, len(data)
          t.addfile(i, io.BytesIO(data))
      def f(name, data): k(name, tarfile.REGTYPE, data=data)
      def d(name): k(name, tarfile.DIRTYPE, mode=0o755)
      def l(name, text): k(name, tarfile.SYMTYPE, text)
      \(script)
      t.close()
      """
    let archive = bench.base + "/" + name
    let run = try Program.run(
      "/usr/bin/env", ["python3", "-c", program, archive].map { Array($0.utf8) })
    guard run.status == 0 else { throw CocoaError(.fileWriteUnknown) }
    return archive
  }
}
