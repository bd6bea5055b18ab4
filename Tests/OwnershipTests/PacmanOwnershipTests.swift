import FileSystem
import TestSupport
import Testing

@testable import Ownership

/// A root with one package of Arch Linux: a library, and a copy where its link was.
struct PacmanOwnership {
  let tree: ScratchTree
  let place = "/var/lib/pacman/local/foo-bar-1:1.0-2/"
  let owner = Owner(manager: .pacman, package: "foo-bar")
  let file = "/usr/lib/libfoo.so.1"

  init() throws {
    tree = try ScratchTree()
    try tree.file("/usr/lib/libfoo.so.1.0")
    try tree.file(file, "a copy")
    try tree.link("/lib", to: "usr/lib")
    try tree.file(
      place + "files",
      "%FILES%\nusr/\nusr/lib/\nusr/lib/libfoo.so.1\nusr/lib/libfoo.so.1.0\n\n"
        + "%BACKUP%\nusr/lib/libbar.so\tabc\n")
  }

  func ask(_ paths: String...) throws -> KnownOwners {
    OwnerDatabases.owners(of: Set(paths.map { Path($0) }), in: try tree.opened())
  }

  func link(_ lines: String...) throws -> String? {
    try tree.file(place + "mtree", storedGzip("#mtree\n" + lines.joined(separator: "\n") + "\n"))
    let known = try ask(file)
    #expect(known.problems.isEmpty)
    #expect(known.owners[Path(file)] == owner)
    return known.recordedLinks[Path(file)].map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test func `the list gives the package, backups and directories apart`() throws {
    let known = try ask(file, "/usr/lib/libbar.so", "/usr/lib")
    #expect(known == KnownOwners(owners: [Path(file): owner]))
  }

  @Test func `a link is what the package's compressed list says, by either spelling`() throws {
    let text = try link(
      "/set type=file uid=0 gid=0 mode=644",
      "./.PKGINFO time=1700000000.0 size=300 sha256digest=aa",
      "./usr/lib/libfoo.so.1 time=1700000000.0 mode=777 type=link link=libfoo.so.1.0",
      "./usr/lib/libfoo.so.1.0 time=1700000000.0 mode=755 size=10 sha256digest=bb")
    #expect(text == "libfoo.so.1.0")
    let known = try ask("/lib/libfoo.so.1", file + ".0")
    #expect(known.recordedLinks.keys.map(\.description) == ["/lib/libfoo.so.1"])
  }

  @Test func `the type may hold for all lines that follow, until another does`() throws {
    let line = "./usr/lib/libfoo.so.1 link=libfoo.so.1.0"
    #expect(try link("/set type=link mode=777", line) == "libfoo.so.1.0")
    #expect(try link("/set type=link", "/set mode=777", line) == "libfoo.so.1.0")
    #expect(try link("/set type=link", "/set type=file", line) == nil)
    #expect(try link("/set type=link", "/unset type", line) == nil)
    #expect(try link("/set type=link", line + " type=file") == nil)
    #expect(try link(line) == nil)
  }

  @Test func `escaped bytes are themselves again`() throws {
    #expect(try link(#"./usr/lib/libfoo.so\0561 type=link link=a\040b\134c\08"#) == #"a b\c\08"#)
    #expect(try link(#"./usr/lib/libfoo.so.1 type=link link=a\000b"#) == nil)
    #expect(try link("./usr/lib/libfoo.so.1 type=link link=") == nil)
  }

  @Test func `what only the compressed list has is not the package's`() throws {
    _ = try link("./usr/lib/libbar.so type=link link=x")
    #expect(try ask("/usr/lib/libbar.so") == KnownOwners(owners: [:]))
  }

  @Test func `a compressed list that is damaged is told, and the owner is known`() throws {
    for bytes in [Array("#mtree\n".utf8), Array(storedGzip("#mtree\n").dropLast()), []] {
      try tree.file(place + "mtree", bytes)
      let known = try ask(file)
      #expect(known.owners[Path(file)] == owner)
      #expect(known.problems == [.damaged(.pacman, Path(place + "mtree"))])
    }
  }
}
