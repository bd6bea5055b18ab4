import Foundation
import TestSupport
import Testing

/// The loader's cache after `fix` and `undo`.
@Suite(
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/sbin/ldconfig") && geteuid() == 0))
struct CacheRefreshTests {
  /// A root whose loader searches a directory of three copies, with a cache by the system's ldconfig.
  final class SearchedRoot {
    let bench: Bench

    init() throws {
      let copies = ["libcudnn.so", "libcudnn.so.7", "libcudnn.so.7.5.0"]
      bench = try Bench([
        "opt": .directory([
          "lib": .directory(
            Dictionary(uniqueKeysWithValues: copies.map { ($0, .library("libcudnn.so.7")) }))
        ]),
        "etc": .directory(["ld.so.conf": .text("/opt/lib\n")]),
      ])
      #expect(try ldconfig("-X"))
    }

    /// Whether the system's ldconfig did its work on the root.
    func ldconfig(_ words: String...) throws -> Bool {
      let all = (words + ["-r", bench.tree]).map { Array($0.utf8) }
      return try Program.run("/sbin/ldconfig", all).status == 0
    }

    func cache(_ name: String = "etc/ld.so.cache") throws -> [UInt8] {
      Array(try Data(contentsOf: URL(fileURLWithPath: bench.path(name))))
    }

    func solder(_ command: String, _ words: String...) throws -> Program.Run {
      try Program.solder(
        [command, "-y", "--root", bench.tree, "--state-dir", bench.state] + words)
    }
  }

  @Test func `a fix where the loader looks makes the cache that ldconfig would make`() throws {
    let root = try SearchedRoot()
    let before = try root.cache()
    let fix = try root.solder("fix", "/opt/lib", "--format", "json")
    #expect(fix.status == 0, "\(fix.errors)")
    #expect(try fix.json()["cacheRefreshed"] as? Bool == true)
    #expect(try root.cache() != before)
    #expect(try root.ldconfig("-C", "/etc/expected"))
    #expect(try root.cache() == root.cache("etc/expected"))
  }

  @Test func `undo makes the cache as it was`() throws {
    let root = try SearchedRoot()
    let before = try root.cache()
    #expect(try root.solder("fix", "/opt/lib").output.contains("Refreshed the loader's cache."))
    let undo = try root.solder("undo")
    #expect(undo.status == 0, "\(undo.errors)")
    #expect(undo.output.contains("Refreshed the loader's cache."))
    // The order of a directory may be another one; what is in the cache is not.
    #expect(try root.ldconfig("-X", "-C", "/etc/expected"))
    #expect(try root.cache() == root.cache("etc/expected"))
    #expect(try root.cache().count == before.count)
  }

  @Test func `it can be declined`() throws {
    let root = try SearchedRoot()
    let before = try root.cache()
    let fix = try root.solder("fix", "/opt/lib", "--no-cache", "--format", "json")
    #expect(try fix.json()["cacheRefreshed"] as? Bool == false)
    #expect(try root.cache() == before)
  }

  @Test func `elsewhere, and without a cache, there is nothing to refresh`() throws {
    let root = try SearchedRoot()
    try FileManager.default.moveItem(
      atPath: root.bench.path("opt/lib"), toPath: root.bench.path("opt/other"))
    let before = try root.cache()
    let fix = try root.solder("fix", "/opt/other", "--format", "json")
    #expect(try fix.json()["cacheRefreshed"] as? Bool == false)
    #expect(try root.cache() == before)
    #expect(try root.solder("undo").status == 0)
    try FileManager.default.moveItem(
      atPath: root.bench.path("opt/other"), toPath: root.bench.path("opt/lib"))
    try FileManager.default.removeItem(atPath: root.bench.path("etc/ld.so.cache"))
    #expect(try root.solder("fix", "/opt/lib").status == 0)
    #expect(!FileManager.default.fileExists(atPath: root.bench.path("etc/ld.so.cache")))
  }

  @Test func `a cache that cannot be written is trouble, and the command is named`() throws {
    let root = try SearchedRoot()
    // An immutable directory is a hindrance for root too.
    guard try Program.shell("chattr +i \(root.bench.path("etc"))").status == 0 else {
      try Test.cancel("the file system knows no immutable files")
    }
    defer { _ = try? Program.shell("chattr -i \(root.bench.path("etc"))") }
    let fix = try root.solder("fix", "/opt/lib")
    #expect(fix.status == 2)
    #expect(fix.errors.contains("the loader's cache could not be refreshed"))
    #expect(fix.errors.contains("sudo solder ldconfig -r \(root.bench.tree)"))
    #expect(try root.bench.links()["opt/lib/libcudnn.so.7"] == "libcudnn.so.7.5.0")
  }

  @Test func `a library whose SONAME has no link stays out, for the loader would take it`() throws {
    let root = try SearchedRoot()
    try TreeItem.library("libk.so.2").make(at: root.bench.path("opt/lib/libk.so.2.1"))
    let fix = try root.solder("fix", "/opt/lib", "--only", "hard-copy", "--format", "json")
    #expect(try fix.json()["cacheRefreshed"] as? Bool == true, "\(fix.errors)")
    #expect(!String(decoding: try root.cache(), as: UTF8.self).contains("libk.so.2"))
  }

  @Test func `what cannot be read leaves the cache as it is, and is trouble`() throws {
    let root = try SearchedRoot()
    let before = try root.cache()
    try TreeItem.text("/opt/lib\ninclude loop.conf\n").make(at: root.bench.path("etc/ld.so.conf"))
    try TreeItem.link("loop.conf").make(at: root.bench.path("etc/loop.conf"))
    let fix = try root.solder("fix", "/opt/lib")
    #expect(fix.status == 2)
    #expect(fix.errors.contains("/etc/loop.conf"), "\(fix.errors)")
    #expect(try root.cache() == before)
  }

  @Test func `a compat cache stays one`() throws {
    let root = try SearchedRoot()
    #expect(try root.ldconfig("-X", "-c", "compat"))
    #expect(try root.solder("fix", "/opt/lib").status == 0)
    #expect(try root.cache().starts(with: "ld.so-1.7.0".utf8))
  }
}
