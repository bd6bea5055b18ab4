import FileSystem
import Foundation
import TestSupport
import Testing

struct DirectoryEditingTests {
  @Test func `two names change places with all they are`() throws {
    let scratch = try ScratchDirectory().lay(["a": .text("file"), "b": .link("nowhere")])
    let directory = try scratch.open()
    let before = (try directory.status(of: "a"), try directory.status(of: "b"))
    try directory.exchange("a", "b")
    let after = (try directory.status(of: "a"), try directory.status(of: "b"))
    #expect(after.0.isSameContent(as: before.1) && after.1.isSameContent(as: before.0))
    #expect(try directory.readLink("a") == Array("nowhere".utf8))
  }

  @Test func `a directory and a link change places`() throws {
    let scratch = try ScratchDirectory().lay(["lib64": .directory([:]), "new": .link("lib")])
    let directory = try scratch.open()
    try directory.exchange("new", "lib64")
    #expect(try directory.status(of: "lib64").kind == .symbolicLink)
    #expect(try directory.status(of: "new").kind == .directory)
  }

  @Test func `an exchange with a missing name changes nothing`() throws {
    let scratch = try ScratchDirectory().lay(["a": .text("a")])
    let directory = try scratch.open()
    let path = Path(scratch.path.utf8)
    #expect(
      failure { try directory.exchange("a", "b") }
        == FileSystemError(.exchange, path.appending("b" as FileName), .noSuchFile))
    #expect(try scratch.names() == ["a"])
  }

  @Test func `a name moves to a free one only`() throws {
    let scratch = try ScratchDirectory().lay([
      "a": .text("a"), "taken": .text("t"), "dangling": .link("nowhere"),
    ])
    let directory = try scratch.open()
    for taken in ["taken", "dangling"] as [FileName] {
      #expect(
        failure { try directory.rename("a", to: taken) }
          == FileSystemError(.rename, directory.path.appending(taken), .fileExists))
    }
    #expect(try scratch.contents("taken") == Array("t".utf8))
    try directory.rename("a", to: "free")
    #expect(try scratch.names() == ["dangling", "free", "taken"])
  }

  @Test func `a name moved over another one replaces it`() throws {
    let scratch = try ScratchDirectory().lay(["a": .text("a"), "b": .text("b")])
    try scratch.open().rename("a", over: "b")
    #expect(try scratch.names() == ["b"])
    #expect(try scratch.contents("b") == Array("a".utf8))
  }

  @Test func `a link is made with any text, but not over a name`() throws {
    let scratch = try ScratchDirectory().lay(["taken": .link("nowhere")])
    let directory = try scratch.open()
    let text: [UInt8] = [0xff, 0x0a] + [UInt8](repeating: 0x61, count: 4093)
    try directory.makeLink("made", to: text)
    #expect(try directory.readLink("made") == text)
    #expect(
      failure { try directory.makeLink("taken", to: text) }
        == FileSystemError(
          .symbolicLink, directory.path.appending("taken" as FileName), .fileExists))
  }

  @Test func `a hard link is a further name of the file`() throws {
    let scratch = try ScratchDirectory().lay([
      "file": .text("f"), "link": .link("file"), "other": .directory([:]),
    ])
    let directory = try scratch.open()
    let other = try scratch.open("other")
    try other.makeHardLink("second", to: "file", of: directory)
    try directory.makeHardLink("third", to: "link", of: directory)
    #expect(try other.status(of: "second").identity == directory.status(of: "file").identity)
    #expect(try directory.status(of: "file").hardLinks == 2)
    #expect(try directory.status(of: "third").kind == .symbolicLink, "a link is not followed")
    #expect(
      failure { try other.makeHardLink("second", to: "file", of: directory) }?.errno == .fileExists)
  }

  @Test func `only what is no directory is unlinked`() throws {
    let scratch = try ScratchDirectory().lay([
      "sub": .directory(["x": .text("")]), "toSub": .link("sub"),
    ])
    let directory = try scratch.open()
    #expect(failure { try directory.unlink("sub") }?.errno == .isDirectory)
    #expect(failure { try directory.removeDirectory("sub") }?.errno == .notEmpty)
    #expect(
      failure { try directory.unlink("missing") }
        == FileSystemError(.unlink, directory.path.appending("missing" as FileName), .noSuchFile))
    try directory.unlink("toSub")
    #expect(try scratch.names() == ["sub"])
  }

  @Test func `a directory is made for its owner, opened, and removed`() throws {
    let scratch = try ScratchDirectory()
    let directory = try scratch.open()
    let made = try directory.makeDirectory("new", permissions: 0o700)
    #expect(try made.status().permissions == 0o700)
    #expect(made.path == directory.path.appending("new" as FileName))
    #expect(
      failure { _ = try directory.makeDirectory("new", permissions: 0o700) }?.errno == .fileExists)
    try made.synchronize()
    try directory.removeDirectory("new")
    #expect(try scratch.names().isEmpty)
  }

  @Test func `times go to the link itself and to the directory`() throws {
    let scratch = try ScratchDirectory().lay(["link": .link("file"), "file": .text("f")])
    let directory = try scratch.open()
    let time = FileTime(seconds: 1_000_000_007, nanoseconds: 123_456_789)
    let early = FileTime(seconds: -5, nanoseconds: 1)
    let file = try directory.status(of: "file")
    try directory.setTimes(of: "link", access: early, modification: time)
    try directory.setTimes(of: nil, access: time, modification: early)
    #expect(try directory.status(of: "link").modificationTime == time)
    #expect(try directory.status().modificationTime == early)
    #expect(try directory.status(of: "file") == file)
  }

  @Test func `a file is made for its owner, and never over or through a name`() throws {
    let scratch = try ScratchDirectory().lay(["file": .text("f"), "link": .link("new")])
    let directory = try scratch.open()
    for taken in ["file", "link"] as [FileName] {
      #expect(
        failure { _ = try directory.create(file: taken) }
          == FileSystemError(.open, directory.path.appending(taken), .fileExists))
    }
    #expect(failure { _ = try directory.open(appendingTo: "link") }?.errno == .tooManyLinks)
    let made = try directory.create(file: "made")
    #expect(try made.status().permissions == 0o600)
    #expect(try scratch.names() == ["file", "link", "made"])
  }

  @Test func `a file opened for adding keeps what it has`() throws {
    let scratch = try ScratchDirectory().lay(["log": .text("one\n")])
    let file = try scratch.open().open(appendingTo: "log")
    try file.write(Array("two\n".utf8))
    var bytes: [UInt8] = []
    try file.read(at: 2, count: 4, into: &bytes)
    #expect(bytes == Array("e\ntw".utf8))
    try file.truncate(to: 3)
    try file.write(Array("!".utf8))
    #expect(try scratch.contents("log") == Array("one!".utf8))
    let time = FileTime(seconds: 77, nanoseconds: 999_999_999)
    try file.setPermissions(0o4711)
    try file.setTimes(access: time, modification: time)
    let status = try file.status()
    #expect(status.permissions == 0o4711 && status.modificationTime == time)
  }

  @Test func `temporary names are all different, and nothing that looks for libraries meets them`()
    throws
  {
    var seen: Set<FileName> = []
    for _ in 0..<1000 {
      let name = try Directory.temporaryName()
      #expect(name.bytes.count == 20 && name.bytes.starts(with: Directory.temporaryPrefix))
      seen.insert(name)
    }
    #expect(seen.count == 1000)
    for beginning in ["lib", "ld-", "ld.so.", "ld64.so."] {
      #expect(!Directory.temporaryPrefix.starts(with: beginning.utf8))
    }
    #expect(Directory.temporaryPrefix.first == UInt8(ascii: "."))
  }
}
