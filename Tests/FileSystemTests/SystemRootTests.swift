import FileSystem
import TestSupport
import Testing

struct SystemRootTests {
  private static func scratch() throws -> ScratchDirectory {
    try ScratchDirectory().lay([
      "secret": .text("outside"),
      "root": .directory([
        "etc": .directory(["file": .text("inside"), "up": .link("../../../../secret")]),
        "absolute": .link("/etc/file"), "absoluteDirectory": .link("/etc"),
        "dots": .link("../secret"), "loop": .link("loop"),
      ]),
    ])
  }

  private static func text(_ path: Path, in root: borrowing SystemRoot) throws -> String {
    let bytes = try root.open(file: path).contents(atMost: 100) ?? []
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `an absolute link stays in a foreign root`() throws {
    let scratch = try Self.scratch()
    let root = try SystemRoot.open(Path(scratch.path("root").utf8))
    let isForeign = root.isForeign
    #expect(isForeign)
    #expect(try Self.text("/absolute", in: root) == "inside")
    #expect(try Self.text("/absoluteDirectory/file", in: root) == "inside")
    #expect(try Self.text("etc/file", in: root) == "inside")
    #expect(try Directory.open("/absoluteDirectory", in: root).entries().count == 2)
  }

  @Test(arguments: ["/../secret", "/../../../../../../secret", "/etc/../../secret", "/dots"])
  func `no dots lead out of a foreign root`(_ path: String) throws {
    let scratch = try Self.scratch()
    let root = try SystemRoot.open(Path(scratch.path("root").utf8))
    #expect(
      failure { _ = try root.open(file: Path(path)) }
        == FileSystemError(.open, Path(path), .noSuchFile))
    #expect(failure { _ = try root.status(of: Path(path)) }?.errno == .noSuchFile)
  }

  @Test func `a link with many dots ends at the foreign root`() throws {
    let scratch = try Self.scratch()
    let root = try SystemRoot.open(Path(scratch.path("root").utf8))
    #expect(failure { _ = try root.open(file: "/etc/up") }?.errno == .noSuchFile)
    let top = try root.status(of: "/../..").identity
    #expect(try top == root.status(of: "/").identity)
  }

  @Test func `a loop is an error, not an endless search`() throws {
    let scratch = try Self.scratch()
    let root = try SystemRoot.open(Path(scratch.path("root").utf8))
    #expect(failure { _ = try root.open(file: "/loop") }?.errno == .tooManyLinks)
  }

  @Test func `the machine's own root follows links where they lead`() throws {
    let scratch = try Self.scratch()
    let root = try SystemRoot.open("/")
    let isForeign = root.isForeign
    #expect(!isForeign)
    #expect(try Self.text(Path(scratch.path("root/dots").utf8), in: root) == "outside")
    #expect(try root.status(of: Path(scratch.path("secret").utf8)).size == 7)
  }

  @Test func `magic links of procfs are not followed`() throws {
    let root = try SystemRoot.open("/")
    #expect(failure { _ = try root.status(of: "/proc/self/root/etc") }?.errno == .tooManyLinks)
  }

  @Test func `a root that is no directory is refused with its path`() throws {
    let scratch = try Self.scratch()
    let path = Path(scratch.path("secret").utf8)
    #expect(
      failure { _ = try SystemRoot.open(path) } == FileSystemError(.open, path, .notDirectory))
  }
}
