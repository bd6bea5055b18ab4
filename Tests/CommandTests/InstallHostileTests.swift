import Foundation
import TestSupport
import Testing

/// Archives that mean harm: nothing is written anywhere, and the entry is named.
struct InstallHostileTests {
  /// Archives made with Python's tarfile, which writes whatever it is told.
  private static let hostile: [(String, String, String)] = [
    ("upwards", "f('a/../../evil')", "evil"), ("absolute", "f('/tmp/evil-solder')", "evil-solder"),
    ("a link upwards", "l('x', '../../outside')", "x"),
    ("an absolute link", "l('x', '/etc/passwd')", "x"),
    ("a way out by two links", "l('p/q/r/up', '../..'); l('out', 'p/q/r/up/../..')", "out"),
    ("a file through a link", "l('d', '.'); f('d/evil')", "d/evil"),
    ("a file through a link outside", "l('d', '../outside'); f('d/evil')", "d/evil"),
    ("a hard link outside", "h('x', '../outside/secret')", "x"),
    ("a hard link to nothing", "h('x', 'nothing')", "x"),
    ("a hard link through a link", "l('d', '.'); f('a'); h('x', 'd/a')", "x"),
    ("a device", "k('null', tarfile.CHRTYPE)", "null"),
    ("a FIFO", "k('fifo', tarfile.FIFOTYPE)", "fifo"),
    ("set-user-ID", "f('su', mode=0o4755)", "su"), ("a name twice", "f('a'); f('a')", "a"),
    ("a file over a link", "l('a', 'b'); f('a')", "a"),
    ("a file for a directory", "f('a'); f('a/b')", "a/b"),
    ("a line end", "f('a\\nb')", "a"), ("an escape", "f('a\\x1b[2Jb')", "a"),
    ("a long name", "f('x' * 300)", "xxx"),
  ]

  @Test(arguments: hostile.map(\.0))
  func `it is refused as a whole`(_ name: String) throws {
    let (_, script, entry) = try #require(Self.hostile.first { $0.0 == name })
    let bench = try InstallBench()
    try TreeItem.directory(["keep": .text("x")]).make(at: bench.prefix)
    try TreeItem.directory(["secret": .text("s")]).make(at: bench.base + "/outside")
    let archive = bench.base + "/hostile.tar"
    try Self.make(archive, "f('ok/libz.so.1'); " + script)
    let before = try TreeSnapshot(of: bench.base, ignoring: ["state"])
    for words in ["-n", "-y"] {
      let run = try bench.install(archive, words)
      #expect(run.status == 2, "\(run.output)")
      #expect(run.errors.contains(entry) && run.errors.contains("is refused"), "\(run.errors)")
      #expect(!run.errorBytes.contains(0x1b))
    }
    #expect(try TreeSnapshot(of: bench.base, ignoring: ["state"]) == before)
    #expect(bench.debris() == [])
  }

  @Test(arguments: [
    ("h('x', '/etc/passwd')", "hard link to /etc/passwd, which lies outside"),
    ("h('x', '../a')", "hard link to ../a, which lies outside"),
    ("l('a', 'b'); h('x', 'a')", "hard link to a, which is no file that came before it"),
    ("f('c/a'); h('x', 'c/a')", "hard link to c/a, which is not chosen"),
    ("l('x', 'a' * 5000)", "a link whose text is empty or too long"),
  ])
  func `the reason is about what is wrong`(_ script: String, _ reason: String) throws {
    let bench = try InstallBench()
    let archive = bench.base + "/a.tar"
    try Self.make(archive, script)
    let words = script.contains("c/a") ? ["--only", "x"] : []
    let run = try Program.solder(
      ["install", archive, "--into", bench.prefix, "-y", "--state-dir", bench.state] + words)
    #expect(run.status == 2 && run.errors.contains(reason), "\(run.errors)")
  }

  @Test func `what is neither a file nor a directory is no source`() throws {
    let bench = try InstallBench()
    try TreeItem.fifo.make(at: bench.base + "/pipe")
    let run = try bench.install(bench.base + "/pipe", "-y")
    #expect(run.status == 2 && run.errors.contains("is neither a directory nor an archive"))
  }

  @Test func `what is not chosen cannot do harm and is not refused`() throws {
    let bench = try InstallBench()
    let archive = bench.base + "/a.tar"
    try Self.make(archive, "f('lib/a'); k('dev/null', tarfile.CHRTYPE)")
    #expect(try bench.install(archive, "--only", "lib/*", "-y").status == 0)
  }

  @Test(arguments: ["cut", "flipped", "empty", "text"])
  func `what is no whole archive leaves nothing`(_ kind: String) throws {
    let bench = try InstallBench()
    let archive = try bench.tar("cudnn.tar.gz", InstallBench.cudnn("9.1.0"), ["-cz"])
    var bytes = [UInt8](FileManager.default.contents(atPath: archive) ?? Data())
    switch kind {
    case "cut": bytes.removeLast(bytes.count / 2)
    case "flipped": bytes[bytes.count / 2] ^= 0xff
    case "empty": bytes = []
    default: bytes = Array("just some text".utf8)
    }
    try Data(bytes).write(to: URL(fileURLWithPath: archive))
    let run = try bench.install(archive, "-y")
    #expect(run.status == 2 && !run.errors.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: bench.prefix))
    #expect(bench.debris() == [])
  }

  private static func make(_ archive: String, _ script: String) throws {
    let program = """
      import io, sys, tarfile
      t = tarfile.open(sys.argv[1], 'w', format=tarfile.GNU_FORMAT)
      def k(name, kind, link='', mode=0o644, data=b''):
          i = tarfile.TarInfo(name); i.type, i.linkname, i.mode, i.size = kind, link, mode, len(data)
          t.addfile(i, io.BytesIO(data))
      def f(name, mode=0o644): k(name, tarfile.REGTYPE, mode=mode, data=b'evil')
      def l(name, text): k(name, tarfile.SYMTYPE, text)
      def h(name, text): k(name, tarfile.LNKTYPE, text)
      \(script)
      t.close()
      """
    let run = try Program.run(
      "/usr/bin/env", ["python3", "-c", program, archive].map { Array($0.utf8) })
    guard run.status == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
