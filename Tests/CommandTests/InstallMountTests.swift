import Foundation
import TestSupport
import Testing

/// Another file system lies within the destination: what goes there cannot be renamed from beside it.
struct InstallMountTests {
  private static let list = "find prefix -printf '%P %y %m %s %T@ %l\\n' | sort"

  @Test(arguments: ["mount -t tmpfs none prefix/lib", "mount --bind other prefix/lib"])
  func `what goes to a mounted directory comes by way of a stage there`(_ mount: String) throws {
    let bench = try InstallBench()
    try Self.layScene(bench)
    let archive = try bench.tar("new.tar", InstallBench.cudnn("9.2.0", content: 2), ["-cz"])
    let run = try Self.inNamespace(
      bench,
      """
      \(mount) && cp -a lib/. prefix/lib && touch -d @1600000000 prefix/lib && \(Self.list) > before
      "$SOLDER" install \(archive) --into prefix --state-dir state -y > told || exit 1
      readlink prefix/lib/libcudnn.so.9
      cmp prefix/lib/libcudnn.so.9.2.0 \(bench.base)/source-new.tar/cudnn*/lib/libcudnn.so.9.2.0
      find . -name '.solder-*'
      "$SOLDER" undo --state-dir state -y > told || exit 1
      \(Self.list) | diff before - && echo as before
      """)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("libcudnn.so.9.2.0\n"), "\(run.output)")
    #expect(run.output.hasSuffix("as before\n"), "\(run.output)\(run.errors)")
    #expect(!run.output.contains("./.solder-") && !run.output.contains("/.solder-"))
  }

  @Test func `a whole new directory comes to a mounted one with its links, hard links and modes`()
    throws
  {
    let bench = try InstallBench()
    try Self.layScene(bench)
    let tree = TreeItem.directory([
      "new": .directory([
        "file": .mode(0o755, .text("text")), "twin": .hardLink("file"), "link": .link("file"),
        "deep": .directory(["file": .text("deep")]),
      ])
    ])
    try TreeItem.directory(["lib": tree]).make(at: bench.base + "/source")
    let run = try Self.inNamespace(
      bench,
      """
      mount -t tmpfs none prefix/lib && \(Self.list) > before
      "$SOLDER" copy source prefix --state-dir state -y > told || exit 1
      diff -r source/lib/new prefix/lib/new && stat -c %h,%a prefix/lib/new/twin
      [ source/lib/new/file -nt prefix/lib/new/file ] || readlink prefix/lib/new/link
      "$SOLDER" undo --state-dir state -y > told || exit 1
      \(Self.list) | diff before - && echo as before
      """)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("2,755\nfile\n"), "\(run.output)\(run.errors)")
    #expect(run.output.hasSuffix("as before\n"), "\(run.output)\(run.errors)")
  }

  @Test(arguments: ["renameat2", "linkat", "fsync", "unlinkat", "mkdirat", "utimensat"])
  func `a run that is killed on the way leaves no stage there`(_ call: String) throws {
    let bench = try InstallBench()
    try Self.layScene(bench)
    let archive = try bench.tar("new.tar", InstallBench.cudnn("9.2.0", content: 2))
    let run = try Self.inNamespace(
      bench,
      """
      mount -t tmpfs none prefix/lib && cp -a lib/. prefix/lib && \(Self.list) > before
      for place in 1 2 3 5 8 13 21; do
        strace -f -o /dev/null -e trace=\(call) -e inject=\(call):signal=KILL:when=$place \\
          "$SOLDER" install \(archive) --into prefix --state-dir state -y > /dev/null 2>&1
        "$SOLDER" undo --state-dir state -y > /dev/null 2>&1
        "$SOLDER" undo --state-dir state -y > /dev/null 2>&1
        find . -name '.solder-*'; \(Self.list) | sed 's/ [^ ]* [^ ]*$//' > after
        sed 's/ [^ ]* [^ ]*$//' before | diff - after
      done
      """)
    #expect(run.output == "", "\(run.output)\(run.errors)")
  }

  private static func layScene(_ bench: InstallBench) throws {
    try TreeItem.directory([
      "lib": .directory([:]), "include": .directory(["cudnn.h": .text("// old\n")]),
    ]).make(at: bench.prefix)
    guard case .directory(let old)? = InstallBench.cudnn("9.1.0").values.first,
      let lib = old["lib"]
    else { return }
    try lib.make(at: bench.base + "/lib")
    try TreeItem.directory([:]).make(at: bench.base + "/other")
  }

  private static func inNamespace(
    _ bench: InstallBench, _ script: String
  ) throws -> Program.Run {
    try (script + "\n").write(
      toFile: bench.base + "/script", atomically: true, encoding: .utf8)
    return try Program.shell(
      "cd \(bench.base) && unshare \(geteuid() == 0 ? "-m" : "-rm") sh script")
  }
}
