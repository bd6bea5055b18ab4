import Foundation
import TestSupport
import Testing

/// `--root`: nothing leads out of it.
struct RootTests {
  private static var copies: [String: TreeItem] {
    ["liba.so.1": .library("liba.so.1"), "liba.so": .library("liba.so.1")]
  }

  @Test func `an absolute link is followed inside the root`() throws {
    let bench = try Bench([
      "usr": .directory(["lib": .directory(Self.copies)]), "lib": .link("/usr/lib"),
    ])
    let run = try Program.solder(
      ["check", "--root", bench.tree, "--format", "json", "/lib"])
    #expect(run.status == 1, "\(run.errors)")
    #expect(try Bench.findings(in: run.json(), below: "/lib") == ["hard-copy liba.so"])
    #expect(try Bench.summary(of: run.json())["libraries"] == 2)
    let fix = try Program.solder(
      ["fix", "-y", "--root", bench.tree, "--state-dir", bench.state, "/lib"])
    #expect(fix.status == 0, "\(fix.errors)")
    #expect(try bench.links() == ["lib": "/usr/lib", "usr/lib/liba.so": "liba.so.1"])
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.links() == ["lib": "/usr/lib"])
  }

  @Test func `plain words and words that have to be parsed ask for the same`() throws {
    let bench = try Bench(["usr": .directory(["lib": .directory(Self.copies)])])
    let plain = try Program.solder(["check", "--root", bench.tree])
    let parsed = try Program.solder(["check", "--root", bench.tree, "--color", "auto"])
    #expect(plain.status == 1 && parsed.status == 1)
    let time = /\d+ ms/
    #expect(plain.output.replacing(time, with: "") == parsed.output.replacing(time, with: ""))
    #expect(plain.errors == parsed.errors)
    let missing = try Program.solder(["check", "--root", bench.path("missing")])
    #expect(missing.status == 2 && missing.errors.contains("missing"))
    #expect(try Program.solder(["check", "--root"]).status == 64)
    #expect(try Program.solder(["check", "--root", "--quiet"]).status == 64)
  }

  @Test(arguments: [
    ["check"], ["check", "/lib"], ["fix", "-y"], ["undo", "-y"], ["which", "libc.so.6"],
    ["links", "save", "/"], ["links", "restore", "f", "/"],
  ])
  func `an empty root, state directory or output is no path`(_ words: [String]) throws {
    var options = ["--root", "--output"]
    if ["fix", "undo"].contains(words[0]) { options.append("--state-dir") }
    for option in options {
      let run = try Program.solder(words + [option, ""])
      #expect(run.status == 64 && run.output.isEmpty, "\(words) \(run.status)")
      #expect(run.errors.contains("\(option) was given an empty path"), "\(run.errors)")
      #expect(try Program.solder(words + ["\(option)="]).status == 64)
    }
    let korean = try Program.solder(words + ["--root", "", "--lang", "ko"])
    #expect(korean.errors.contains("--root 옵션의 경로가 비어 있습니다"))
  }

  @Test func `a library's absolute link is resolved inside the root`() throws {
    let bench = try Bench([
      "lib": .directory([
        "liba.so.1": .link("/lib/liba.so.1.0"), "liba.so.1.0": .library("liba.so.1"),
      ])
    ])
    let run = try Program.solder(["check", "--root", bench.tree, "--format", "json", "/lib"])
    #expect(try Bench.findings(in: run.json(), below: "/lib") == ["absolute-link liba.so.1"])
    let fix = try Program.solder(
      ["fix", "-y", "--root", bench.tree, "--state-dir", bench.state, "/lib"])
    #expect(fix.status == 0)
    #expect(try bench.links() == ["lib/liba.so.1": "liba.so.1.0"])
  }

  @Test func `dots do not lead above the root`() throws {
    let bench = try Bench([
      "inside": .directory(["lib": .directory([:])]), "lib": .directory(Self.copies),
    ])
    let run = try Program.solder([
      "check", "--root", bench.path("inside"), "--format", "json", "/../../lib", "/lib/../../lib",
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Bench.findings(in: run.json(), below: "/") == [])
  }

  @Test func `a link out of the root leads to nothing outside`() throws {
    let bench = try Bench([
      "root": .directory(["lib": .link("../outside"), "far": .link("/outside")]),
      "outside": .directory(Self.copies),
    ])
    let before = try bench.snapshot()
    for target in ["/lib", "/far"] {
      let run = try Program.solder(
        ["fix", "-y", "--root", bench.path("root"), "--state-dir", bench.state, target])
      #expect(run.status == 2, "\(target) \(run.output)")
      #expect(try bench.snapshot() == before)
    }
  }

  @Test func `owned names are held until they are included`() throws {
    let dpkg: TreeItem = .directory([
      "lib": .directory([
        "dpkg": .directory([
          "info": .directory(["x.list": .text("/.\n/lib\n/lib/liba.so\n/lib/liba.so.1\n")])
        ])
      ])
    ])
    let bench = try Bench(["lib": .directory(Self.copies), "var": dpkg])
    let before = try bench.snapshot()
    let words = ["fix", "-y", "--root", bench.tree, "--state-dir", bench.state]
    let held = try Program.solder(words + ["/lib"])
    #expect(held.status == 1)
    #expect(held.output.contains("package x"))
    #expect(try bench.snapshot() == before)
    #expect(try Program.solder(words + ["--include-owned", "/lib"]).status == 0)
    #expect(try bench.links() == ["lib/liba.so": "liba.so.1"])
  }

  @Test func `fingerprints do not depend on where the root is`() throws {
    func prints() throws -> [String] {
      let bench = try Bench(["lib": .directory(Self.copies)])
      let run = try Program.solder(["check", "--root", bench.tree, "--format", "json", "/lib"])
      let findings = try #require(run.json()["findings"] as? [[String: Any]])
      return findings.compactMap { $0["fingerprint"] as? String }
    }
    let (one, other) = (try prints(), try prints())
    #expect(one.count == 1 && one == other)
  }

  // ldd(1) fails for what needs no shared library.
  private static let isStatic = (try? Program.shell("ldd $SOLDER").status) == 1

  @Test(.enabled(if: geteuid() == 0 && isStatic, "needs root and a static executable"))
  func `it runs in an empty root without proc, libraries and locale`() throws {
    let bench = try Bench(["lib": .directory(Self.copies)])
    // By another process: what this one has open for writing, its other children inherit.
    #expect(try Program.shell("cp $SOLDER \(bench.path("solder"))").status == 0)
    let chroot = "env -i /usr/sbin/chroot \(bench.tree) /solder"
    let check = try Program.shell("\(chroot) check /lib")
    #expect(check.status == 1, "\(check.errors)")
    #expect(check.errors == "")
    #expect(check.output.contains("liba.so"))
    let pack = "cd \(bench.tree) && tar -cJf a.txz lib && zip -qr a.zip lib"
    #expect(try Program.shell(pack).status == 0)
    for archive in ["a.txz", "a.zip"] {
      let check = try Program.shell("\(chroot) check /\(archive)")
      #expect(check.status == 1 && check.errors == "", "\(check.errors)")
    }
    #expect(try Program.shell("\(chroot) fix -y /lib").status == 0)
    #expect(try bench.links()["lib/liba.so"] == "liba.so.1")
    #expect(try Program.shell("\(chroot) undo -y").status == 0)
    #expect(try bench.links() == [:])
  }
}
