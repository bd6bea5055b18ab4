import Foundation
import TestSupport
import Testing

/// What glibc tests of its own ldconfig, as recipes; those that load libraries are beside.
struct LdconfigRecipeTests {
  @Test func `-X keeps dangling links, relative and absolute`() throws {
    let bench = try LdconfigBench(
      [
        "d": .directory([
          "libtest.so.1.1": .library("libtest.so.1"), "libdata-empty.so": .text(""),
          "libtest-rel.so.1": .link("libnone.so.1.1"),
          "libtest-abs.so.1": .link("/d/libnone.so.1.1"),
        ]),
        "tmp": .directory([:]), "dev": .directory(["null": .text("")]),
      ], configuration: nil)
    let names = try bench.names("d")
    let run = try bench.run("-X", "-f", "/dev/null", "-C", "/tmp/cache", "/d")
    #expect(run.status == 0)
    #expect(try bench.names("d") == names)
    #expect(bench.link("d/libtest-rel.so.1") == "libnone.so.1.1")
    #expect(bench.link("d/libtest-abs.so.1") == "/d/libnone.so.1.1")
    #expect(try bench.entries("-C", "/tmp/cache").count == 1)
    // Without it they go.
    try bench.run("-f", "/dev/null", "-C", "/tmp/cache", "/d")
    #expect(bench.link("d/libtest-rel.so.1") == nil && bench.link("d/libtest-abs.so.1") == nil)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/etc/ld.so.cache")))
  func `-p prints the machine's cache`() throws {
    let run = try Program.solder(["ldconfig", "-p"])
    #expect(run.status == 0 && run.errors == "")
    let lines = run.output.split(separator: "\n")
    #expect(lines.first?.hasSuffix("libs found in cache `/etc/ld.so.cache'") == true)
    #expect(lines.contains { $0.hasPrefix("\tlibc.so.") && $0.contains(" => ") })
    guard SystemLdconfig.isUsable else { return }
    let system = try Program.run(SystemLdconfig.path, ["-r", "/", "-p"].map { Array($0.utf8) })
    #expect(run.bytes == system.bytes)
  }

  @Test func `a link is made for a library with a SONAME, and for none without`() throws {
    let bench = try LdconfigBench([
      "d": .directory([
        "libtest_soname.so.1.2": .library("libtest_soname.so.1"),
        "libtest_nosoname.so.1.2": .library(nil),
      ])
    ])
    let run = try bench.run("-vn", "/d")
    #expect(run.status == 0 && run.errors == "")
    #expect(
      try bench.names("d")
        == ["libtest_nosoname.so.1.2", "libtest_soname.so.1", "libtest_soname.so.1.2"])
    #expect(bench.link("d/libtest_soname.so.1") == "libtest_soname.so.1.2")
  }

  @Test func `strings that are the ends of others are kept once`() throws {
    // Names of glibc-hwcaps are the only strings that may be anything, and they are kept unused too.
    func size(of names: [String]) throws -> Int {
      let directories = names.map { ($0, TreeItem.directory([:])) }
      let bench = try LdconfigBench(library: [
        "glibc-hwcaps": .directory(Dictionary(uniqueKeysWithValues: directories))
      ])
      try bench.run()
      let bytes = try bench.bytes("etc/ld.so.cache")
      if SystemLdconfig.isUsable {
        #expect(try bench.runSystem("-C", "/etc/system").status == 0)
        #expect(try bench.bytes("etc/system")[24..<28] == bytes[24..<28])
      }
      return bytes[24..<28].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    #expect(try size(of: []) == 0)
    #expect(try size(of: ["a"]) == 2)
    #expect(try size(of: ["a", "b", "aa", "aaa", "bb", "ba", "baa"]) == 14)
  }

  @Test func `a table of thousands of strings holds them all`() throws {
    let names = (0..<1500).map { "lib\($0 * 7919 % 100_003).so.1" }
    let libraries = names.map { ($0, TreeItem.library($0, size: 300)) }
    let bench = try LdconfigBench(library: Dictionary(uniqueKeysWithValues: libraries))
    let run = try bench.run()
    #expect(run.status == 0 && run.errors == "")
    let expected = names.map { "\($0) (libc6,x86-64) => /lib/\($0)" }
    #expect(try Set(bench.entries()) == Set(expected))
  }

  @Test func `these are names of libraries`() throws {
    let names = ["libc.so.6", "ld-linux-x86-64.so.2", "libc-2.12.so", "ld-2.12.so"]
    let libraries = names.map { ($0, TreeItem.library(nil)) }
    let bench = try LdconfigBench(library: Dictionary(uniqueKeysWithValues: libraries))
    try bench.run()
    #expect(
      try Set(bench.entries()) == Set(names.map { "\($0) (libc6,x86-64) => /lib/\($0)" }))
  }

  @Test(.enabled(if: OwnRoot.isPossible, "needs to be root, and a static solder"))
  func `a broken auxiliary cache is passed over in silence`() throws {
    let root = try OwnRoot([
      "lib": .directory(["libfoo.so.1.0": .library("libfoo.so.1")]),
      "var": .directory(["cache": .directory(["ldconfig": .directory([:])])]),
    ])
    if SystemLdconfig.isUsable { #expect(try root.bench.runSystem().status == 0) }
    root.settle("lib/libfoo.so.1.0")
    #expect(try root.run().status == 0)
    let files = try root.bench.names("var/cache/ldconfig").map { "var/cache/ldconfig/\($0)" }
    #expect(files.contains("var/cache/ldconfig/solder-scan-cache"))
    for quarters in [3, 2, 1] {
      for file in files {
        let bytes = try root.bench.bytes(file)
        root.bench.write(Array(bytes.prefix(bytes.count * quarters / 4)), to: file)
      }
      let run = try root.run()
      #expect(run.status == 0 && run.output == "" && run.errors == "")
    }
  }

  @Test func `a run on an ordinary root is silent`() throws {
    let bench = try LdconfigBench(
      [
        "etc": .directory([
          "ld.so.conf": .text("include ld.so.conf.d/*.conf\n"),
          "ld.so.conf.d": .directory([
            "libc.conf": .text("# libc default configuration\n/usr/local/lib\n"),
            "x.conf": .text("/opt/x\n/opt/missing\n"),
          ]),
        ]),
        "usr": .directory([
          "lib": .directory([
            "libfoo.so.1.2.3": .library("libfoo.so.1"), "libfoo.so": .link("libfoo.so.1"),
            "libfoo.a": .text("!<arch>\n"), "libc.so": .text("/* GNU ld script */\n"),
            "libfoo.so.1.2.3-gdb.py": .text("import gdb\n"), "README": .text("read me"),
          ]),
          "local": .directory(["lib": .directory([:])]),
        ]),
        "lib": .link("usr/lib"), "opt": .directory(["x": .directory(["libx.so": .library(nil)])]),
      ], configuration: nil)
    for _ in 0..<2 {
      let run = try Program.solder(["ldconfig", "-r", bench.root])
      #expect(run.status == 0 && run.output == "" && run.errors == "")
    }
    #expect(try bench.entries().count == 3)
  }
}
