import Foundation
import TestSupport
import Testing

/// `solder ldconfig` where the root is its own: chroot(1) into a scratch root with nothing but it.
@Suite(.enabled(if: OwnRoot.isPossible, "needs to be root, and a static solder"))
struct LdconfigOwnRootTests {
  private static let cache = "var/cache/ldconfig/solder-scan-cache"

  private static func root(_ library: [String: TreeItem]) throws -> OwnRoot {
    try OwnRoot([
      "lib": .directory(library), "var": .directory(["cache": .directory([:])]),
    ])
  }

  @Test func `what was read is remembered in a scan cache, and glibc's is left alone`() throws {
    let root = try Self.root(["libfoo.so.1.0": .library("libfoo.so.1")])
    root.settle("lib/libfoo.so.1.0")
    #expect(try root.run().status == 0)
    #expect(try root.bench.names("var/cache/ldconfig") == ["solder-scan-cache"])
    #expect(try root.bench.status("var/cache/ldconfig").st_mode & 0o777 == 0o700)
    let text = String(decoding: try root.bench.bytes(Self.cache), as: UTF8.self)
    #expect(text.hasPrefix("solder scan cache 1\n") && text.contains("libfoo.so.1"))
  }

  @Test func `a library overwritten at once, of the same size, is seen`() throws {
    let root = try Self.root([
      "libx.so": .library("libone.so.1"), "liby.so": .library("libone.so.1"),
    ])
    for round in 0..<6 {
      let soname = round % 2 == 0 ? "libone.so.1" : "libtwo.so.1"
      // In place: the inode and the size stay, and the second too.
      for name in ["libx.so", "liby.so"] {
        root.bench.write(TreeItem.libraryBytes(soname), to: "lib/\(name)")
      }
      let run = try root.run()
      #expect(run.status == 0 && run.errors == "", "round \(round): \(run.status) \(run.errors)")
      #expect(try root.bench.entries().allSatisfy { $0.hasPrefix("\(soname) ") })
      #expect(try root.bench.entries().count == 1)
    }
  }

  @Test func `a damaged scan cache is as good as none, and nothing is said of it`() throws {
    let root = try Self.root(["libfoo.so.1.0": .library("libfoo.so.1")])
    root.settle("lib/libfoo.so.1.0")
    #expect(try root.run().status == 0)
    let good = try root.bench.bytes(Self.cache)
    for count in [0, good.count / 4, good.count / 2, good.count * 3 / 4, good.count - 1] {
      root.bench.write(Array(good.prefix(count)), to: Self.cache)
      let run = try root.run()
      #expect(run.status == 0 && run.output == "" && run.errors == "")
      #expect(try root.bench.bytes(Self.cache) == good, "\(count) bytes")
      #expect(try root.bench.entries() == ["libfoo.so.1 (libc6,x86-64) => /lib/libfoo.so.1"])
    }
  }

  @Test func `a library remembered is not opened again, but with -i`() throws {
    let root = try Self.root(["libfoo.so.1.0": .library("libfoo.so.1")])
    root.settle("lib/libfoo.so.1.0")
    #expect(try root.run().status == 0)
    func opens(_ words: String) throws -> Int {
      let log = root.bench.bench.beside("strace")
      _ = try Program.shell(
        "strace -f -o \(log) -e trace=openat,openat2,open chroot \(root.bench.root) /solder "
          + "ldconfig --builtin-dirs= \(words)")
      let calls = try String(contentsOfFile: log, encoding: .utf8)
      return calls.split(separator: "\n").count { $0.contains("libfoo.so.1.0") }
    }
    #expect(try opens("") == 0)
    #expect(try opens("-i") == 1)
  }
}

/// A scratch root with solder in it, which is started there as the root's own.
final class OwnRoot {
  let bench: LdconfigBench

  init(_ tree: [String: TreeItem], configuration: String = "/lib\n") throws {
    bench = try LdconfigBench(tree, configuration: configuration)
    try SolderProgram.place(at: bench.path("solder"))
  }

  /// Whether this is possible here: a solder that is not static finds no libraries there.
  static let isPossible: Bool = {
    guard geteuid() == 0, let root = try? OwnRoot([:]) else { return false }
    return (try? root.chroot("/solder", "--version").status) == 0
  }()

  /// Runs `ldconfig` there.
  func run(_ words: String...) throws -> Program.Run {
    try chroot("/solder", ["ldconfig", "--builtin-dirs="] + words)
  }

  /// Runs any program there.
  func chroot(_ words: String...) throws -> Program.Run { try chroot(words[0], Array(words[1...])) }

  private func chroot(_ program: String, _ words: [String]) throws -> Program.Run {
    try Program.run(
      "/usr/sbin/chroot", ([bench.root, program] + words).map { Array($0.utf8) })
  }

  /// Waits until a file has not changed for so long that it may be remembered.
  func settle(_ name: String) {
    guard let changed = try? bench.status(name).st_ctim.tv_sec else { return }
    while time(nil) <= changed + 3 { usleep(50_000) }
  }
}
