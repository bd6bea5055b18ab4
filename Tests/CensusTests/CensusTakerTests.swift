import Census
import ELF
import FileSystem
import Foundation
import TestSupport
import Testing

struct CensusTakerTests {
  private static var one: [String: TreeItem] { ["libfoo.so.1": .library("libfoo.so.1")] }

  private static func names(_ census: LibraryCensus) -> [[FileName]] {
    census.directories.map { $0.entries.map(\.name.fileName) }
  }

  @Test func `directories with libraries are found at any depth, sorted by path`() throws {
    let scratch = try ScratchDirectory().lay([
      "b": .directory(Self.one), "a": .directory(["c": .directory(Self.one)]),
      "a-b": .directory(Self.one), "empty": .directory(["readme": .text("x")]),
    ])
    let census = try scratch.census()
    #expect(census.directories.map(\.path) == ["a/c", "a-b", "b"].map(scratch.programPath))
    #expect(census.unexamined.isEmpty)
  }

  @Test func `only names that ldconfig looks at are entries, sorted`() throws {
    let scratch = try ScratchDirectory().lay([
      "libb.so": .library(nil), "liba.so.1.bak": .library(nil), "foo.so": .library(nil),
      "libc.a": .text("x"), ".solder-0": .library(nil), "ld-linux.so.2": .library(nil),
    ])
    #expect(try Self.names(scratch.census()) == [["ld-linux.so.2", "liba.so.1.bak", "libb.so"]])
  }

  private final class Onlooker: CensusOnlooker {
    var listed: [FileIdentity: [FileName]] = [:]
    var opened: [FileName: FileIdentity] = [:]

    func note(_ listing: [DirectoryEntry], of directory: FileIdentity) {
      listed[directory] = listing.map(\.name)
    }

    func note(_ file: consuming OpenFile, named name: FileName, in directory: FileIdentity) {
      opened[name] = listed[directory]?.contains(name) == true ? file.status.identity : nil
    }
  }

  @Test func `an onlooker is shown what is listed and opened`() throws {
    let scratch = try ScratchDirectory().lay([
      "lib": .directory([
        "libfoo.so.1": .library("libfoo.so.1"), "libfoo.so": .link("libfoo.so.1"),
        "readme": .text("x"), "libbar.so": .text("GROUP ( libfoo.so.1 )"),
      ]),
      "bare": .directory(["readme": .text("x")]),
    ])
    let onlooker = Onlooker()
    let census = CensusTaker.census(
      searching: ["bare", "lib"].map(scratch.programPath), in: try SystemRoot.open("/"),
      showing: onlooker)
    let directory = try #require(census.directories.first)
    #expect(
      onlooker.listed.mapValues { $0.sorted() } == [
        directory.status.identity: ["libbar.so", "libfoo.so", "libfoo.so.1", "readme"]
      ])
    #expect(Set(onlooker.opened.keys) == ["libbar.so", "libfoo.so.1"])
    for entry in directory.entries where entry.link == nil {
      #expect(onlooker.opened[entry.name.fileName] == entry.status.identity)
    }
  }

  @Test func `a link to a directory is not followed`() throws {
    let scratch = try ScratchDirectory().lay([
      "lib": .directory(Self.one), "lib64": .link("lib"), "libdir.so": .link("lib"),
    ])
    let census = try scratch.census()
    #expect(
      census.directories.map(\.path) == [Path(scratch.path.utf8), scratch.programPath("lib")])
    #expect(census.directories[0].entries.map(\.kind).count == 1)
    let followed = try scratch.census(of: ["lib64"])
    #expect(followed.directories.map(\.path) == [scratch.programPath("lib64")], "but as a target")
  }

  @Test func `a directory met twice counts once`() throws {
    let scratch = try ScratchDirectory().lay([
      "lib": .directory(["sub": .directory(Self.one)]), "again": .link("lib"),
    ])
    let census = try scratch.census(of: ["lib", "lib/sub", ".", "again", "lib"])
    #expect(census.directories.map(\.path) == [scratch.programPath("lib/sub")])
    #expect(census.unexamined.isEmpty)
  }

  @Test func `a directory with a library's name is entered, and its name noted`() throws {
    let scratch = try ScratchDirectory().lay([
      "libz.so.1": .directory(["libz.so.1": .library("libz.so.1")])
    ])
    let census = try scratch.census()
    #expect(Self.names(census) == [["libz.so.1"], ["libz.so.1"]])
    #expect(census.directories[0].entries.map(\.kind) == [.special(.directory)])
    #expect(census.directories[1].families.count == 1)
  }

  @Test func `a FIFO with a library's name is not opened for reading`() throws {
    let scratch = try ScratchDirectory().lay(["libpipe.so": .fifo])
    let census = try scratch.census()
    #expect(census.directories.flatMap(\.entries).map(\.kind) == [.special(.fifo)])
    #expect(census.unexamined.isEmpty)
  }

  @Test func `a file as a target stands for the names of its stem`() throws {
    let scratch = try ScratchDirectory().lay([
      "libfoo.so": .link("libfoo.so.1"), "libfoo.so.1": .library("libfoo.so.1"),
      "libbar.so.1": .library("libbar.so.1"), "sub": .directory(Self.one),
    ])
    for target in ["libfoo.so", "libfoo.so.1"] {
      let census = try scratch.census(of: [target])
      #expect(Self.names(census) == [["libfoo.so", "libfoo.so.1"]])
      #expect(census.directories.map(\.path) == [Path(scratch.path.utf8)])
    }
  }

  @Test func `a dead link is a target too`() throws {
    let scratch = try ScratchDirectory().lay([
      "libfoo.so": .link("gone"), "liba.so": .link("liba.so"),
    ])
    #expect(try Self.names(scratch.census(of: ["libfoo.so"])) == [["libfoo.so"]])
    #expect(try Self.names(scratch.census(of: ["liba.so"])) == [["liba.so"]])
  }

  @Test func `a target that is missing or no library is not examined, and says so`() throws {
    let scratch = try ScratchDirectory().lay(["readme": .text("x")])
    let census = try scratch.census(of: ["gone", "readme", "libgone.so"])
    let gone = FileSystemError(.open, scratch.programPath("gone"), .noSuchFile)
    let library = FileSystemError(.open, scratch.programPath("libgone.so"), .noSuchFile)
    #expect(
      census.unexamined == [
        Unexamined(path: gone.path, reason: .failed(gone)),
        Unexamined(path: library.path, reason: .failed(library)),
        Unexamined(path: scratch.programPath("readme"), reason: .notALibraryOrDirectory),
      ])
    #expect(census.directories.isEmpty)
  }

  @Test
  func `a directory and a file in it as targets count once`() throws {
    let scratch = try ScratchDirectory().lay([
      "libfoo.so": .library("libfoo.so.1"), "libfoo.so.1": .library("libfoo.so.1"),
    ])
    #expect(try scratch.census(of: [".", "libfoo.so"]).directories.count == 1)
    #expect(try scratch.census(of: ["libfoo.so", "libfoo.so.1"]).directories.count == 1)
  }

  @Test(.enabled(if: getuid() != 0, "nothing is unreadable to root"))
  func `what cannot be read is not examined, and the rest is`() throws {
    let scratch = try ScratchDirectory().lay([
      "libfoo.so.1": .mode(0o000, .library("libfoo.so.1")), "libbar.so.1": .library("libbar.so.1"),
      "closed": .mode(0o000, .directory([:])),
    ])
    let census = try scratch.census()
    #expect(Self.names(census) == [["libbar.so.1"]])
    #expect(
      census.unexamined.map(\.path) == ["closed", "libfoo.so.1"].map(scratch.programPath))
  }

  @Test func `the views of the kernel are not entered`() throws {
    let census = CensusTaker.census(of: ["/proc", "/sys"], in: try SystemRoot.open("/"))
    #expect(census.directories.isEmpty && census.unexamined.isEmpty)
  }

  @Test func `each directory is announced as it is entered`() throws {
    let scratch = try ScratchDirectory().lay(["a": .directory(Self.one), "b": .directory([:])])
    var announced: [Path] = []
    _ = CensusTaker.census(of: [Path(scratch.path.utf8)], in: try SystemRoot.open("/")) {
      announced.append($0)
    }
    #expect(announced == [Path(scratch.path.utf8)] + ["a", "b"].map(scratch.programPath))
  }

  @Test func `a file too large for a library is reported, not read`() throws {
    let scratch = try ScratchDirectory().lay([
      "libfoo.so.1": .library("libfoo.so.1"), "libfoo.so.1.2": .library("libfoo.so.1"),
    ])
    let file = try #require(FileHandle(forWritingAtPath: scratch.path("libfoo.so.1.2")))
    try file.truncate(atOffset: 64 << 30 + 1)
    let census = try scratch.census()
    #expect(census.unexamined.map(\.reason) == [.tooLarge(size: 64 << 30 + 1)])
    #expect(Self.names(census) == [["libfoo.so.1"]])
  }

  @Test func `directories deeper than 200 levels are reported, not entered`() throws {
    let scratch = try ScratchDirectory()
    var directory = try scratch.open()
    for _ in 0...201 { directory = try directory.makeDirectory("d", permissions: 0o755) }
    let census = try scratch.census()
    #expect(census.unexamined.map(\.reason) == [.tooDeep])
    #expect(census.directories.isEmpty)
  }
}
