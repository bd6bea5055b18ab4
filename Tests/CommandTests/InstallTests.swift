import Foundation
import TestSupport
import Testing

/// `solder install`: what comes where, over what, and back again.
struct InstallTests {
  @Test func `a vendor's archive comes to a fresh prefix as its page says, and goes again`() throws
  {
    let bench = try InstallBench()
    let archive = try bench.tar("cudnn.tar", InstallBench.cudnn("9.1.0"))
    let before = try TreeSnapshot(of: bench.base, ignoring: ["state"])
    let plan = try bench.install(archive, "-n")
    #expect(plan.status == 1 && plan.output.contains("prefix/  3 files, 4 links"))
    #expect(try TreeSnapshot(of: bench.base, ignoring: ["state"]) == before)
    let run = try bench.install(archive, "-y")
    #expect(run.status == 0 && run.output.hasPrefix(plan.output), "\(run.errors)")
    #expect(bench.link("lib/libcudnn.so.9") == "libcudnn.so.9.1.0")
    #expect(!FileManager.default.fileExists(atPath: bench.prefix + "/LICENSE"))
    #expect(try bench.undo().status == 0)
    #expect(try TreeSnapshot(of: bench.base, ignoring: ["state"]) == before)
  }

  @Test func `links that the archive had lost are restored`() throws {
    let bench = try InstallBench()
    let archive = try bench.tar("cudnn.tar", InstallBench.cudnn("9.1.0", copies: true))
    let run = try bench.install(archive, "-y")
    #expect(run.status == 0 && run.output.contains("4 links that the source had lost"))
    #expect(bench.link("lib/libcudnn.so") == "libcudnn.so.9")
    #expect(bench.link("lib/libcudnn_ops.so.9") == "libcudnn_ops.so.9.1.0")
  }

  @Test(arguments: [false, true])
  func `a newer version comes beside an older one, and the links move`(copies: Bool) throws {
    let bench = try InstallBench()
    try Self.lay(InstallBench.cudnn("9.1.0", copies: copies), at: bench.prefix)
    let before = try bench.snapshot()
    let archive = try bench.tar("new.tar", InstallBench.cudnn("9.2.0", content: 2))
    let run = try bench.install(archive, "-y")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(bench.link("lib/libcudnn.so") == "libcudnn.so.9")
    #expect(bench.link("lib/libcudnn.so.9") == "libcudnn.so.9.2.0")
    let old = FileManager.default.contents(atPath: bench.prefix + "/lib/libcudnn.so.9.1.0")
    #expect(old == Data(TreeItem.libraryBytes("libcudnn.so.9")))
    #expect(try bench.install(archive, "-y").output.hasPrefix("Nothing to install."))
    #expect(bench.debris() == [])
    #expect(try bench.undo().status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `a link stays at the newest version, as ldconfig would let it`() throws {
    let bench = try InstallBench()
    try Self.lay(InstallBench.cudnn("9.2.0", content: 2), at: bench.prefix)
    let archive = try bench.tar("old.tar", InstallBench.cudnn("9.1.0"))
    let run = try bench.install(archive, "-y")
    #expect(run.status == 1 && run.output.contains("libcudnn.so.9.2.0 is there and newer"))
    #expect(bench.link("lib/libcudnn.so.9") == "libcudnn.so.9.2.0")
    #expect(FileManager.default.fileExists(atPath: bench.prefix + "/lib/libcudnn.so.9.1.0"))
  }

  @Test func `nothing is written through a healthy chain`() throws {
    let bench = try InstallBench()
    try Self.lay(InstallBench.cudnn("9.1.0"), at: bench.prefix)
    let before = try bench.snapshot()
    let archive = try bench.tar(
      "flat.tar",
      ["lib": .directory(["libcudnn.so.9": .library("libcudnn.so.9", content: 7)])])
    #expect(try bench.install(archive, "-y").status == 0)
    let real = FileManager.default.contents(atPath: bench.prefix + "/lib/libcudnn.so.9.1.0")
    #expect(real == Data(TreeItem.libraryBytes("libcudnn.so.9")))
    #expect(try bench.undo().status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `files of others are kept and come back`() throws {
    let bench = try InstallBench()
    try TreeItem.directory([
      "include": .directory(["cudnn.h": .text("mine"), "other.h": .text("mine too")]),
      "lib": .directory(["libcudnn.so.9": .text("not a library"), "libcudnn.so": .fifo]),
    ]).make(at: bench.prefix)
    let before = try bench.snapshot()
    let archive = try bench.tar("cudnn.tar", InstallBench.cudnn("9.1.0"))
    let run = try bench.install(archive, "-y")
    #expect(run.status == 1, "a FIFO is not replaced: \(run.output)")
    #expect(bench.link("lib/libcudnn.so.9") == "libcudnn.so.9.1.0")
    #expect(try bench.undo().status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `CUDA's own links to its directories are gone through, others are not`() throws {
    let bench = try InstallBench()
    try TreeItem.directory([
      "targets": .directory(["x": .directory(["lib": .directory([:])])]),
      "lib64": .link("targets/x/lib"), "include": .link("../outside"),
    ]).make(at: bench.prefix)
    try TreeItem.directory([:]).make(at: bench.base + "/outside")
    let archive = try bench.tar("cudnn.tar", InstallBench.cudnn("9.1.0"))
    let run = try bench.install(archive, "-y")
    #expect(run.status == 1 && run.output.contains("nothing goes through it"))
    #expect(bench.link("targets/x/lib/libcudnn.so.9") == "libcudnn.so.9.1.0")
    #expect(try FileManager.default.contentsOfDirectory(atPath: bench.base + "/outside") == [])
  }

  @Test func `what is chosen, stripped and renamed`() throws {
    let bench = try InstallBench()
    let archive = try bench.tar(
      "a.tar",
      [
        "top": .directory([
          "lib": .directory(["libz.so.1": .library("libz.so.1"), "readme": .text("x")]),
          "doc": .directory(["x": .text("x")]),
        ])
      ])
    let words = ["--strip-components", "1", "--only", "lib/*", "--map", "lib=lib64", "-y"]
    let run = try Program.solder(
      ["install", archive, "--into", bench.prefix, "--state-dir", bench.state] + words)
    #expect(run.status == 0, "\(run.errors)")
    let top = try FileManager.default.contentsOfDirectory(atPath: bench.prefix)
    #expect(top == ["lib64"])
    #expect(try bench.install(archive, "--only", "nothing*", "-y").status == 2)
  }

  @Test func `a document says what came`() throws {
    let bench = try InstallBench()
    try Self.lay(InstallBench.cudnn("9.1.0"), at: bench.prefix)
    let archive = try bench.tar("new.tar", InstallBench.cudnn("9.2.0", content: 2))
    let document = try bench.install(archive, "-n", "--format", "json").json()
    #expect(document["schema"] as? String == "solder.repair/1")
    let actions = document["actions"] as? [[String: Any]] ?? []
    #expect(actions.contains { $0["rule"] as? String == "install" })
    #expect(actions.allSatisfy { $0["status"] as? String == "planned" })
  }

  @Test func `a directory of many files comes and goes as one`() throws {
    let bench = try InstallBench()
    let files = (0..<450).map { ("header-\($0).h", TreeItem.text("\($0)")) }
    let archive = try bench.tar(
      "many.tar", ["include": .directory(Dictionary(uniqueKeysWithValues: files))])
    #expect(try bench.install(archive, "-y").status == 0)
    #expect(try bench.snapshot().lines.count == 452)
    #expect(try bench.undo().status == 0)
    #expect(!FileManager.default.fileExists(atPath: bench.prefix))
  }

  @Test func `what somebody added since is not taken away`() throws {
    let bench = try InstallBench()
    let archive = try bench.tar("cudnn.tar", InstallBench.cudnn("9.1.0"))
    #expect(try bench.install(archive, "-y").status == 0)
    try TreeItem.text("mine").make(at: bench.prefix + "/lib/mine")
    let before = try bench.snapshot()
    let undo = try bench.undo()
    #expect(undo.status == 1 && undo.errors.contains("prefix/lib/mine is not"), "\(undo.errors)")
    #expect(try bench.snapshot() == before)
  }

  @Test func `the loader's cache is made anew where the destination is searched`() throws {
    let bench = try InstallBench()
    try TreeItem.directory([
      "etc": .directory(["ld.so.conf": .text("/opt/lib\n")]),
      "opt": .directory(["lib": .directory([:])]),
    ]).make(at: bench.base + "/root")
    #expect(try Program.solder(["ldconfig", "-r", bench.base + "/root"]).status == 0)
    let archive = try bench.tar("cudnn.tar", InstallBench.cudnn("9.1.0"))
    let run = try Program.solder([
      "install", archive, "--into", "/opt", "--root", bench.base + "/root", "-y", "--state-dir",
      bench.state,
    ])
    #expect(run.status == 0, "\(run.errors)")
    let cache = try Program.solder(["ldconfig", "-r", bench.base + "/root", "-p"]).output
    #expect(cache.contains("libcudnn_ops.so.9 (libc6,x86-64) => /opt/lib/libcudnn_ops.so.9"))
  }

  @Test func `a packed tree of copies, and one of stubs`() throws {
    let bench = try InstallBench()
    let file = TreeItem.library("libz.so.1")
    let copies = try bench.tar(
      "copies.tgz", ["lib": .directory(["libz.so.1": file, "libz.so.1.3": file])], ["-cz"])
    #expect(try bench.install(copies, "-y").status == 0)
    #expect(bench.link("lib/libz.so.1") == "libz.so.1.3")
    #expect(try bench.undo().status == 0)
    let stubs = try bench.tar(
      "stubs.tar", ["lib": .directory(["libz.so.1": .text("libz.so.1.3"), "libz.so.1.3": file])])
    #expect(try bench.install(stubs, "-y").status == 0)
    #expect(bench.link("lib/libz.so.1") == "libz.so.1.3")
  }

  /// Lays the content of a vendor's archive out by hand.
  static func lay(_ tree: [String: TreeItem], at path: String) throws {
    guard case .directory(var content)? = tree.values.first else { return }
    content["LICENSE"] = nil
    try TreeItem.directory(content).make(at: path)
  }
}
