import FileSystem
import TestSupport
import Testing

struct DirectoryLookingTests {
  @Test func `a name is looked at without following it, unless asked to`() throws {
    let scratch = try ScratchDirectory().lay(["file": .text("1234"), "link": .link("file")])
    let directory = try scratch.open()
    #expect(try directory.status(of: "link").kind == .symbolicLink)
    #expect(try directory.resolvedStatus(of: "link").size == 4)
    #expect(try directory.statusIfPresent(of: "missing") == nil)
    #expect(
      failure { _ = try directory.status(of: "missing") }
        == FileSystemError(.status, directory.path.appending("missing" as FileName), .noSuchFile))
  }

  @Test func `neither a file nor a directory is opened through a link`() throws {
    let scratch = try ScratchDirectory().lay([
      "file": .text("f"), "toFile": .link("file"), "sub": .directory([:]), "toSub": .link("sub"),
    ])
    let directory = try scratch.open()
    #expect(failure { _ = try directory.open(file: "toFile") }?.errno == .tooManyLinks)
    let refusal = failure { _ = try directory.open(directory: "toSub") }
    #expect(refusal?.errno == .notDirectory || refusal?.errno == .tooManyLinks)
    #expect(refusal?.path == directory.path.appending("toSub" as FileName))
    #expect(failure { _ = try directory.open(directory: "file") }?.errno == .notDirectory)
  }

  @Test func `a FIFO without a writer is opened at once`() throws {
    let scratch = try ScratchDirectory().lay(["pipe": .fifo])
    let file = try scratch.open().open(file: "pipe")
    #expect(file.status.kind == .fifo)
  }

  @Test func `a file is read by position, and no further than it reaches`() throws {
    let scratch = try ScratchDirectory().lay(["file": .text("0123456789")])
    let file = try scratch.open().open(file: "file")
    var bytes: [UInt8] = []
    try file.read(at: 8, count: 4, into: &bytes)
    #expect(bytes == Array("89".utf8))
    for beyond in [10, 11, 1 << 40, UInt64.max] {
      try file.read(at: beyond, count: 4, into: &bytes)
      #expect(bytes.isEmpty, "at \(beyond)")
    }
    #expect(try file.contents(atMost: 10) == Array("0123456789".utf8))
    #expect(try file.contents(atMost: 9) == nil)
  }

  @Test func `a view of the kernel, which states no size, is read to its end`() throws {
    let root = try SystemRoot.open("/")
    let file = try root.open(file: "/proc/self/maps")
    try #require(file.status.size == 0)
    let all = try #require(try file.contents(atMost: 16 * 1024 * 1024))
    #expect(all.count > 4096 && all.last == UInt8(ascii: "\n"))
    #expect(try file.contents(atMost: 4096) == nil)
    #expect(
      try root.open(file: "/proc/sys/kernel/osrelease").contents(atMost: 4095)?.isEmpty == false)
  }

  @Test func `an empty file has no bytes, whatever may be read of it`() throws {
    let scratch = try ScratchDirectory().lay(["file": .text("")])
    let file = try scratch.open().open(file: "file")
    #expect(try file.contents(atMost: 0) == [])
    #expect(try file.contents(atMost: 100_000) == [])
  }

  @Test
  func `the greatest offset the kernel knows is beyond the end too`() throws {
    let scratch = try ScratchDirectory().lay(["file": .text("0123456789")])
    let file = try scratch.open().open(file: "file")
    var bytes: [UInt8] = []
    try file.read(at: UInt64(Int64.max), count: 4, into: &bytes)
    #expect(bytes.isEmpty)
  }

  @Test func `a second handle is the same directory`() throws {
    let scratch = try ScratchDirectory()
    let directory = try scratch.open()
    let second = try directory.reopened()
    #expect(try second.status().identity == directory.status().identity)
    #expect(second.path == directory.path)
  }

  @Test func `a file that changes says so`() throws {
    let scratch = try ScratchDirectory().lay(["file": .text("f")])
    let directory = try scratch.open()
    let before = try directory.status(of: "file")
    let isSame = try directory.status(of: "file").isUnchanged(since: before)
    #expect(isSame)
    try directory.makeHardLink("second", to: "file", of: directory)
    let linked = try directory.status(of: "file")
    #expect(linked.isSameContent(as: before))
    try directory.open(appendingTo: "file").write([1])
    #expect(try !directory.status(of: "file").isSameContent(as: before))
  }
}
