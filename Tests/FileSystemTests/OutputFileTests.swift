import FileSystem
import Foundation
import TestSupport
import Testing

struct OutputFileTests {
  private let report = Array("a report\n".utf8)

  @Test func `a new file is made with nothing beside it`() throws {
    let scratch = try ScratchDirectory()
    try OutputFile.write(report, to: Path(scratch.path("report").utf8))
    #expect(try scratch.contents("report") == report)
    #expect(try scratch.open().status(of: "report").permissions == 0o644)
    #expect(try scratch.names() == ["report"])
  }

  @Test func `a regular file is replaced and keeps its permissions`() throws {
    let scratch = try ScratchDirectory().lay(["report": .mode(0o600, .text("an older, longer one"))]
    )
    let before = try scratch.open().status(of: "report")
    try OutputFile.write(report, to: Path(scratch.path("report").utf8))
    let after = try scratch.open().status(of: "report")
    #expect(try scratch.contents("report") == report)
    #expect(after.identity != before.identity && after.permissions == 0o600)
    #expect(try scratch.names() == ["report"])
  }

  @Test func `a link stays, and what it leads to is written`() throws {
    let scratch = try ScratchDirectory().lay([
      "link": .link("file"), "file": .text("an older, longer one"),
    ])
    let before = try scratch.open().status(of: "file").identity
    try OutputFile.write(report, to: Path(scratch.path("link").utf8))
    #expect(try scratch.open().readLink("link") == Array("file".utf8))
    #expect(try scratch.contents("file") == report)
    #expect(try scratch.open().status(of: "file").identity == before)
  }

  @Test func `a FIFO is written into`() throws {
    let scratch = try ScratchDirectory().lay(["pipe": .fifo])
    // Open at both ends, so that neither side waits for the other.
    let reader = Foundation.open(scratch.path("pipe"), O_RDWR | O_NONBLOCK)
    try #require(reader >= 0)
    defer { close(reader) }
    try OutputFile.write(report, to: Path(scratch.path("pipe").utf8))
    var buffer = [UInt8](repeating: 0, count: 100)
    let count = read(reader, &buffer, buffer.count)
    #expect(Array(buffer.prefix(max(0, count))) == report)
    #expect(try scratch.open().status(of: "pipe").kind == .fifo)
  }

  @Test func `a device is written into`() throws {
    try OutputFile.write(report, to: "/dev/null")
    let machine = try SystemRoot.open("/")
    #expect(try machine.status(of: "/dev/null").kind == .characterDevice)
  }

  @Test func `a directory is no place for a report`() throws {
    let scratch = try ScratchDirectory().lay(["sub": .directory([:])])
    #expect(
      failure { try OutputFile.write(report, to: Path(scratch.path("sub").utf8)) }?.errno
        == .isDirectory)
    #expect(failure { try OutputFile.write(report, to: "/") }?.errno == .isDirectory)
  }

  @Test func `where the directory is missing, the failure names it`() throws {
    let scratch = try ScratchDirectory()
    let failed = failure { try OutputFile.write(report, to: Path(scratch.path("no/report").utf8)) }
    #expect(failed == FileSystemError(.open, Path(scratch.path("no").utf8), .noSuchFile))
  }

  @Test func `where a name is to be replaced, a link is not gone through`() throws {
    let scratch = try ScratchDirectory().lay([
      "old": .mode(0o666, .text("old text")), "link": .link("old"), "sub": .directory([:]),
    ])
    func path(_ name: String) -> Path { Path(scratch.path(name).utf8) }
    #expect(
      try OutputFile.occupant(of: path("old"), reading: 3) == .file(beginning: Array("old".utf8)))
    #expect(try OutputFile.occupant(of: path("link"), reading: 3) == .other)
    #expect(try OutputFile.occupant(of: path("sub"), reading: 3) == .other)
    #expect(try OutputFile.occupant(of: path("new"), reading: 3) == .nothing)
    for name in ["link", "new"] {
      try OutputFile.replace(path(name), with: report)
      #expect(try OutputFile.occupant(of: path(name), reading: 99) == .file(beginning: report))
    }
    #expect(try OutputFile.occupant(of: path("old"), reading: 3) != .file(beginning: report))
    #expect(failure { try OutputFile.replace(path("sub"), with: report) }?.errno == .isDirectory)
    #expect(try scratch.open().entries().count == 4)
  }
}
