import Foundation
import TestSupport
import Testing

/// Things that are no libraries under libraries' names.
struct HostileFileTests {
  /// Copies that must be found whatever lies beside them.
  private static var copies: [String: TreeItem] {
    ["libgood.so.1": .library("libgood.so.1"), "libgood.so.1.0": .library("libgood.so.1")]
  }

  private static func expectRest(
    _ bench: Bench, _ more: [String], status: Int32 = 1,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let run = try bench.check("--format", "json")
    #expect(run.status == status, "\(run.errors)", sourceLocation: sourceLocation)
    #expect(
      try Bench.findings(in: run.json(), below: bench.tree)
        == (["hard-copy libgood.so.1"] + more).sorted(), sourceLocation: sourceLocation)
  }

  @Test func `a FIFO is not opened`() throws {
    let bench = try Bench(Self.copies.merging(["libz.so.1": .fifo]) { $1 })
    try Self.expectRest(bench, ["not-a-library libz.so.1"])
  }

  @Test func `a link to a FIFO is not opened either`() throws {
    let bench = try Bench(
      Self.copies.merging(["pipe": .fifo, "libz.so.1": .link("pipe")]) { $1 })
    #expect(try bench.check().status == 1)
    #expect(try bench.findings().contains("hard-copy libgood.so.1"))
  }

  @Test func `a socket is told apart`() throws {
    let bench = try Bench(Self.copies)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array("libz.so.1".utf8)) }
    // The name of a socket is short, so it is made beside and moved.
    let short = "/tmp/s\(getpid())"
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(short.utf8) + [0]) }
    let socket = Foundation.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0)
    try #require(rename(short, bench.path("libz.so.1")) == 0)
    try Self.expectRest(bench, ["not-a-library libz.so.1"])
  }

  @Test(.enabled(if: geteuid() == 0, "only root makes devices"))
  func `a device is not opened`() throws {
    let bench = try Bench(Self.copies)
    // /dev/zero never ends.
    let made = mknod(bench.path("libz.so.1"), S_IFCHR | 0o666, dev_t(1 << 8 | 5))
    try #require(made == 0)
    try Self.expectRest(bench, ["not-a-library libz.so.1"])
  }

  @Test func `a directory called like a library is passed over`() throws {
    let bench = try Bench(Self.copies.merging(["libz.so.1": .directory([:])]) { $1 })
    try Self.expectRest(bench, [])
  }

  @Test func `forty links are followed, forty-one are a loop`() throws {
    var tree = Self.copies
    for number in 1...40 { tree["liblong.so.\(number)"] = .link("liblong.so.\(number - 1)") }
    tree["liblong.so.0"] = .library("liblong.so.0")
    tree["liblong.so.41"] = .link("liblong.so.40")
    let findings = try Bench(tree).findings()
    #expect(findings.contains("link-loop liblong.so.41"), "\(findings)")
    #expect(!findings.contains("link-loop liblong.so.40"))
    #expect(findings.contains("hard-copy libgood.so.1"))
  }

  @Test func `links in a circle are told and stay`() throws {
    let bench = try Bench(
      Self.copies.merging([
        "libring.so": .link("libring.so.1"), "libring.so.1": .link("libring.so"),
        "libself.so.1": .link("libself.so.1"),
      ]) { $1 })
    try Self.expectRest(
      bench, ["link-loop libring.so", "link-loop libring.so.1", "link-loop libself.so.1"])
    #expect(try bench.fix("-y").status == 1)
    #expect(try bench.links()["libself.so.1"] == "libself.so.1")
  }

  @Test func `a file that may not be read is reported, the rest is too`() throws {
    let bench = try Bench(
      Self.copies.merging([
        "libsecret.so.1": .mode(0o000, .library("libsecret.so.1")),
        "closed": .mode(0o000, .directory([:])),
      ]) { $1 })
    chmod(bench.beside(""), 0o755)
    let run = try Program.solderAsUser(["check", "--format", "json", bench.tree])
    #expect(run.status == 2)
    #expect(try Bench.findings(in: run.json(), below: bench.tree) == ["hard-copy libgood.so.1"])
    let unexamined = try #require(run.json()["unexamined"] as? [[String: Any]])
    let paths = unexamined.compactMap { $0["path"] as? String }
    #expect(paths == [bench.path("closed"), bench.path("libsecret.so.1")])
    for path in paths { #expect(run.errors.contains(path), "\(run.errors)") }
  }

  @Test func `bytes of every kind are findings, not failures`() throws {
    let bench = try Bench(
      Self.copies.merging([
        "liblfs.so.1": .text("version https://git-lfs.github.com/spec/v1\noid sha256:00\n"),
        "libpage.so.1": .text("<!DOCTYPE html><html></html>"),
        "libzeros.so.1": .bytes([UInt8](repeating: 0, count: 5000)),
        "libarchive.so.1": .text("!<arch>\n"), "libnone.so.1": .bytes([]),
        "libmagic.so.1": .bytes([0x7f, 0x45, 0x4c, 0x46]), "libone.so.1": .bytes([0x7f]),
      ]) { $1 })
    let run = try bench.check("--format", "json")
    #expect(run.status == 1)
    let names = Set(
      try Bench.findings(in: run.json(), below: bench.tree).compactMap {
        $0.split(separator: " ").last
      })
    #expect(names.count == 8, "\(names)")
  }
}
