import Foundation
import TestSupport
import Testing

/// Roots made to harm, hang or mislead.
struct LdconfigHostileTests {
  // MARK: Leaving the root

  /// A root full of ways out, and what lies outside.
  private static func leakyBench() throws -> LdconfigBench {
    let outside = "outside"
    return try LdconfigBench(
      [
        "lib": .directory([
          "libup.so.1": .link("../../\(outside)/libup.so.1.0"),
          "libfar.so.1": .link("../../../../../../../../etc/passwd"),
          "libtop.so.1": .link("/../\(outside)/libup.so.1.0"),
          "libin.so.1": .link("/opt/libin.so.1.0"),
          "libback.so.1": .link("../../../lib/libown.so.1.0"),
          "libown.so.1.0": .library("libown.so.1"),
        ]),
        "opt": .directory(["libin.so.1.0": .library("libin.so.1")]),
        "way": .link("../\(outside)"), "high": .link("/../../\(outside)"),
        "hard": .directory(["glibc-hwcaps": .link("../../\(outside)")]),
      ],
      configuration: "/lib\n/way\n/high\n/hard\n/../\(outside)\ninclude ../../\(outside)/*.conf\n")
  }

  private static func layOutside(_ bench: LdconfigBench) throws {
    let outside = bench.bench.beside("outside")
    _ = try Program.shell("mkdir -p \(outside)/v3 && chmod 777 \(outside) \(outside)/v3")
    let library = TreeItem.libraryBytes("libup.so.1")
    for name in ["libup.so.1.0", "v3/libup.so.1.0"] {
      ByteTree.write(library, to: Array("\(outside)/\(name)".utf8))
    }
    ByteTree.write(Array("/outside\n".utf8), to: Array("\(outside)/x.conf".utf8), mode: 0o644)
  }

  @Test func `no way leads out of a root, with privileges or without`() throws {
    for asUser in [false, true] {
      let bench = try Self.leakyBench()
      try Self.layOutside(bench)
      let before = try TreeSnapshot(of: bench.bench.beside("outside"))
      if asUser { try bench.giveToUser() }
      let run = asUser ? try bench.runAsUser(["-v"]) : try bench.run("-v")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try TreeSnapshot(of: bench.bench.beside("outside")) == before)
      #expect(
        try bench.entries() == [
          "libown.so.1 (libc6,x86-64) => /lib/libown.so.1",
          "libin.so.1 (libc6,x86-64) => /lib/libin.so.1",
        ])
      #expect(!run.output.contains("outside/") && !run.output.contains("v3"))
      // What leads nowhere inside is a dangling link; one that leads somewhere from outside may stay.
      #expect(bench.link("lib/libtop.so.1") == nil)
      #expect(bench.link("lib/libin.so.1") == "/opt/libin.so.1.0")
      #expect(bench.link("lib/libown.so.1")?.hasPrefix("lib") == true)
    }
  }

  @Test func `with privileges and without, the same is made`() throws {
    let caches = try [false, true].map { asUser in
      let bench = try LdconfigBench([
        "lib": .directory([
          "libfoo.so.1.0": .library("libfoo.so.1"), "libabs.so.1": .link("/opt/libabs.so.1.0"),
          "libfoo.so": .link("libfoo.so.1"),
        ]),
        "opt": .directory(["libabs.so.1.0": .library("libabs.so.1")]),
      ])
      if asUser { try bench.giveToUser() }
      let run = asUser ? try bench.runAsUser() : try bench.run()
      #expect(run.status == 0 && run.errors == "")
      return try bench.bytes("etc/ld.so.cache")
    }
    #expect(caches[0] == caches[1])
  }

  @Test func `operands are taken inside the root too`() throws {
    let bench = try Self.leakyBench()
    try Self.layOutside(bench)
    let before = try TreeSnapshot(of: bench.bench.beside("outside"))
    let run = try bench.run("-v", "-n", "/../../outside", "/way", bench.bench.beside("outside"))
    #expect(run.status == 0 && run.output == "")
    #expect(run.errors.split(separator: "\n").count == 3)
    let manual = try bench.run("-l", "/way/libup.so.1.0")
    #expect(manual.status == 0 && manual.errors.contains("/way/libup.so.1.0"))
    #expect(try TreeSnapshot(of: bench.bench.beside("outside")) == before)
  }

  // MARK: Waiting for ever

  @Test func `FIFOs, sockets and devices are not waited for`() throws {
    let bench = try LdconfigBench(library: [
      "libfifo.so.1": .fifo, "fifo": .fifo, "libpipe.so.1": .link("fifo"),
      "libfoo.so.1.0": .library("libfoo.so.1"), "libloop.so.1": .link("libloop.so.1"),
    ])
    let run = try Program.shell(
      "timeout 20 $SOLDER ldconfig --builtin-dirs= -r \(bench.root)")
    #expect(run.status == 0 && run.errors == "")
    #expect(try bench.entries() == ["libfoo.so.1 (libc6,x86-64) => /lib/libfoo.so.1"])
    #expect(bench.link("lib/libpipe.so.1") == "fifo")
    let manual = try Program.shell(
      "timeout 20 $SOLDER ldconfig -r \(bench.root) -l /lib/libfifo.so.1 /lib/libpipe.so.1")
    #expect(manual.status == 0)
    #expect(manual.errors.split(separator: "\n").count == 2)
  }

  @Test func `a FIFO in the place of a configuration or of the cache is not waited for`() throws {
    let bench = try LdconfigBench(
      [
        "etc": .directory([
          "ld.so.conf": .text("include x.conf\n/lib\n"), "x.conf": .fifo, "ld.so.cache": .fifo,
        ]),
        "lib": .directory(["libfoo.so.1.0": .library("libfoo.so.1")]),
      ], configuration: nil)
    let command = "timeout 20 $SOLDER ldconfig --builtin-dirs= -r \(bench.root)"
    #expect(try Program.shell("\(command) -p").status == 1)
    #expect(try Program.shell(command).status == 0)
    #expect(try bench.entries().count == 1)
  }

  // MARK: Configurations

  @Test func `includes that lead back to themselves are ended with a message`() throws {
    let bench = try LdconfigBench(
      [
        "etc": .directory([
          "ld.so.conf": .text("/lib\ninclude d/*.conf\n/opt\n"),
          "d": .directory([
            "a.conf": .text("include b.conf\n"), "b.conf": .text("# b\ninclude a.conf\n"),
          ]),
        ]),
        "lib": .directory(["libfoo.so.1.0": .library("libfoo.so.1")]),
        "opt": .directory(["libbar.so.1.0": .library("libbar.so.1")]),
      ], configuration: nil)
    let run = try bench.run()
    #expect(run.status == 0 && run.output == "")
    let a = "ignoring include of /etc/d/a.conf, which is being read already"
    let b = "ignoring include of /etc/d/b.conf, which is being read already"
    #expect(
      run.errors == "ldconfig: /etc/d/b.conf:2: \(a)\nldconfig: /etc/d/a.conf:1: \(b)\n")
    #expect(try bench.entries().count == 2)
  }

  @Test func `a configuration that includes itself is ended with a message`() throws {
    let bench = try LdconfigBench(
      ["lib": .directory([:])], configuration: "include /etc/ld.so.conf\n/lib\n")
    let run = try bench.run()
    #expect(run.status == 0)
    let place = "/etc/ld.so.conf:1: ignoring include of /etc/ld.so.conf"
    #expect(run.errors == "ldconfig: \(place), which is being read already\n")
  }

  // MARK: Terminals

  private static let escape = "lib\u{1b}[2Jbell\u{7}.so.1"
  private static let shown = "lib\\x1b[2Jbell\\x07.so.1"

  private static func escapeBench() throws -> LdconfigBench {
    let bench = try LdconfigBench(
      ["lib\u{1b}[31m": .directory([escape: .library(nil), "libx.so.1": .text("")])],
      configuration: "/lib\u{1b}[31m\n")
    return bench
  }

  @Test func `control bytes of names are shown, not sent`() throws {
    let bench = try Self.escapeBench()
    let run = try bench.run("-v")
    #expect(run.status == 0)
    #expect(
      run.output == """
        /lib\\x1b[31m: (from /etc/ld.so.conf:1)
        \t\(Self.shown) -> \(Self.shown)

        """)
    #expect(run.errors == "ldconfig: File /lib\\x1b[31m/libx.so.1 is empty, not checked.\n")
    #expect(
      try bench.entries() == ["\(Self.shown) (libc6,x86-64) => /lib\\x1b[31m/\(Self.shown)"])
  }

  @Test func `strictly they are sent as they are into a pipe`() throws {
    let bench = try Self.escapeBench()
    let run = try bench.run("-v", "--strict-glibc")
    #expect(
      run.output == """
        /lib\u{1b}[31m: (from /etc/ld.so.conf:1)
        \t\(Self.escape) -> \(Self.escape)

        """)
    #expect(run.errors == "ldconfig: File /lib\u{1b}[31m/libx.so.1 is empty, not checked.\n")
    let entry = "\(Self.escape) (libc6,x86-64) => /lib\u{1b}[31m/\(Self.escape)"
    #expect(try bench.entries("--strict-glibc") == [entry])
  }

  @Test func `strictly they are shown on a terminal`() throws {
    let bench = try Self.escapeBench()
    try bench.run()
    let command = "$SOLDER ldconfig -r \(bench.root) --builtin-dirs= --strict-glibc"
    for words in ["-p", "-v"] {
      let run = try Program.shell("script -qec '\(command) \(words)' /dev/null")
      #expect(run.output.contains(Self.shown) && !run.output.contains("\u{1b}"))
    }
    withExtendedLifetime(bench) {}
  }
}
