import TestSupport
import Testing

/// Listings that users posted, with small files: what must never be linked without being asked for.
struct ConflictFixtureTests {
  private static func expectLeft(
    _ tree: [String: TreeItem], _ findings: [String], links: [String: String] = [:],
    status: Int32 = 1, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try Bench(tree).expect(
      Verdict(
        findings: findings, check: status, links: links, fix: status, left: findings,
        checkAfter: status, staysAsItIs: true), sourceLocation: sourceLocation)
  }

  @Test func `FX26 two vendors' libGLdispatch under one SONAME`() throws {
    try Self.expectLeft(
      [
        "libGLdispatch.so.0": .library("libGLdispatch.so.0", content: 1, size: 716),
        "libGLdispatch.so.0.0.0": .library("libGLdispatch.so.0", content: 2, size: 627),
      ], ["conflicting-copy libGLdispatch.so.0"])
  }

  @Test func `FX26 equal sizes do not make them equal`() throws {
    try Self.expectLeft(
      [
        "libGLdispatch.so.0": .library("libGLdispatch.so.0", content: 1),
        "libGLdispatch.so.0.0.0": .library("libGLdispatch.so.0", content: 2),
      ], ["conflicting-copy libGLdispatch.so.0"])
  }

  @Test func `FX27 the driver's libEGL beside the dispatching one`() throws {
    try Self.expectLeft(
      [
        "libEGL.so.1": .library("libEGL.so.1", content: 1, size: 700),
        "libEGL.so.375.39": .library("libEGL.so.1", content: 2, size: 900),
      ], ["conflicting-copy libEGL.so.1"])
  }

  // Which of the two is newer no name says; a rule for families that must match would warn here.
  @Test func `FX28 cuDNN 3 and 4 in one directory`() throws {
    let links = [
      "libcudnn.so": "libcudnn.so.7.0", "libcudnn.so.7.0": "libcudnn.so.7.0.64",
      "libcudnn.so.4": "libcudnn.so.4.0.7",
    ]
    let tree = links.mapValues { TreeItem.link($0) }.merging([
      "libcudnn.so.7.0.64": .library("libcudnn.so.7.0", content: 3),
      "libcudnn.so.4.0.7": .library("libcudnn.so.4", content: 4),
    ]) { $1 }
    try Self.expectLeft(tree, [], links: links, status: 0)
  }

  @Test(arguments: ["libcudnn.so.7.5.0", "libcudnn.so.7.6.5"])
  func `FX37 a file that was overwritten through a link`(target: String) throws {
    let links = ["libcudnn.so": "libcudnn.so.7", "libcudnn.so.7": target]
    let tree = links.mapValues { TreeItem.link($0) }.merging([
      "libcudnn.so.7.5.0": .library("libcudnn.so.7", content: 65),
      "libcudnn.so.7.6.5": .library("libcudnn.so.7", content: 65),
    ]) { $1 }
    try Self.expectLeft(tree, ["hard-copy libcudnn.so.7.5.0"], links: links)
  }

  @Test func `equal bytes without a SONAME under unrelated names are no copies`() throws {
    try Self.expectLeft(
      ["libfoxi.so": .library(nil), "libonnxifi.so": .library(nil)], [], status: 0)
  }
}
