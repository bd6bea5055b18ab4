import Foundation
import TestSupport
import Testing

/// `solder install` where packages have files: what is left, what is said of it, what goes with it.
struct InstallOwnedTests {
  private static func bench(owning name: String) throws -> InstallBench {
    let bench = try InstallBench()
    try TreeItem.directory([
      "usr": .directory(["lib": .directory([name: .text("the package's")])]),
      "var": .directory([
        "lib": .directory([
          "dpkg": .directory([
            "status": .text(
              "Package: cudnn\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1\n\n"),
            "info": .directory(["cudnn.list": .text("/.\n/usr\n/usr/lib\n/usr/lib/\(name)\n")]),
          ])
        ])
      ]),
    ]).make(at: bench.base + "/root")
    return bench
  }

  private static func install(_ bench: InstallBench, _ words: String...) throws -> Program.Run {
    let archive = try bench.tar("a.tar", InstallBench.cudnn("9.1.0"))
    return try Program.solder(
      [
        "install", archive, "--into", "/usr", "--root", bench.base + "/root", "--state-dir",
        bench.state, "--lang", "en",
      ] + words)
  }

  @Test func `a package's file stays, and so do the links that would lead to it`() throws {
    let bench = try Self.bench(owning: "libcudnn.so.9.1.0")
    let plan = try Self.install(bench, "-n")
    let run = try Self.install(bench, "-y")
    #expect(run.status == 1 && run.output.hasPrefix(plan.output), "\(run.output)")
    #expect(!run.output.contains(" was left: "), "\(run.output)")
    for (name, target) in [
      ("libcudnn.so.9", "libcudnn.so.9.1.0"), ("libcudnn.so", "libcudnn.so.9"),
    ] {
      let told = "\(name) is part of what is installed; it would lead to \(target), which is left"
      let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains(told), "\(run.output)")
      #expect(!FileManager.default.fileExists(atPath: bench.base + "/root/usr/lib/" + name))
    }
  }

  @Test func `what is said of it names a command that does it`() throws {
    let bench = try Self.bench(owning: "libcudnn.so.9")
    let run = try Self.install(bench, "-y")
    #expect(run.output.contains("The same command with `--include-owned` replaces them."))
    #expect(!run.output.contains("solder fix"), "\(run.output)")
    let document = try Self.install(bench, "-y", "--format", "json").output
    #expect(document.contains("upgrade would put its own file back"), "\(document)")
    #expect(!document.contains("solder fix"))
    #expect(try Self.install(bench, "-y", "--include-owned").status == 0)
  }

  @Test func `no link is made to a name that a directory has`() throws {
    let bench = try InstallBench()
    try TreeItem.directory(["lib": .directory(["libcudnn.so.9.1.0": .directory([:])])])
      .make(at: bench.prefix)
    let run = try bench.install(try bench.tar("a.tar", InstallBench.cudnn("9.1.0")), "-y")
    #expect(run.status == 1)
    #expect(bench.link("lib/libcudnn.so.9") == nil && bench.link("lib/libcudnn.so") == nil)
    #expect(bench.link("lib/libcudnn_ops.so") == "libcudnn_ops.so.9")
  }
}
