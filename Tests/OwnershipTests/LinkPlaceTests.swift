import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Ownership

/// Links that are asked for without the owners, and groups of alternatives of trees within the root.
struct LinkPlaces {
  let tree: ScratchTree
  let file = "/srv/guest/usr/lib/libfoo.so.1"

  init() throws {
    tree = try ScratchTree()
    try tree.file(file, "a copy")
  }

  func links(fromMachine: Bool = false) throws -> [String] {
    let path = Path(fromMachine ? tree.path + file : file)
    let root = try SystemRoot.open(Path(fromMachine ? "/" : tree.path))
    return OwnerDatabases.alternativesLinks(at: [path], in: root).recordedLinks.map {
      #expect($0 == path)
      return String(decoding: $1.text, as: UTF8.self)
    }
  }

  @Test func `alternatives of a tree within the root are read, the innermost first`() throws {
    try tree.file("/var/lib/dpkg/alternatives/outer", "auto\n\(file)\n\n")
    #expect(try links() == ["/etc/alternatives/outer"])
    try tree.file(
      "/srv/guest/var/lib/dpkg/alternatives/inner", "auto\n/usr/lib/libfoo.so.1\n\n")
    #expect(try links() == ["/etc/alternatives/inner"])
    #expect(try links(fromMachine: true) == ["/etc/alternatives/inner"])
  }

  @Test func `what is no link in the books is not told where only links are asked for`() throws {
    let place = "/srv/guest/var/lib/pacman/local/foo-1-1/"
    try tree.file(place + "files", "%FILES%\nusr/lib/libfoo.so.1\n\n")
    try tree.file("/srv/guest/var/lib/dpkg/info/foo.list", "/usr/lib/libfoo.so.1\n")
    func ask() throws -> KnownOwners {
      OwnerDatabases.owners(of: [], linkPlaces: [Path(file)], in: try tree.opened())
    }
    try tree.file(place + "mtree", "damaged")
    #expect(try ask() == KnownOwners(owners: [:]))
    try tree.file(
      place + "mtree", storedGzip("#mtree\n./usr/lib/libfoo.so.1 type=link link=../w/x\n"))
    let known = try ask()
    #expect(known.owners[Path(file)] == Owner(manager: .pacman, package: "foo"))
    #expect(known.recordedLinks[Path(file)]?.text == Array("../w/x".utf8))
  }

  @Test func `problems of a relative path are told as they are from there`() throws {
    try tree.file("/env/lib/libx.so")
    try tree.file("/env/conda-meta/x-1-0.json", "[]")
    let before = FileManager.default.currentDirectoryPath
    // Relative to wherever the tests run, whatever that is: other tests run beside this one.
    let up = String(repeating: "../", count: before.split(separator: "/").count)
    let relative = up + tree.path.dropFirst()
    let known = OwnerDatabases.owners(
      of: [Path(relative + "/env/lib/libx.so")], in: try SystemRoot.open(Path("/")))
    #expect(
      known.problems == [.damaged(.conda, Path(relative + "/env/conda-meta/x-1-0.json"))])
    let foreign = OwnerDatabases.owners(
      of: [Path("env/lib/libx.so")], in: try tree.opened())
    #expect(foreign.problems == [.damaged(.conda, Path("/env/conda-meta/x-1-0.json"))])
  }
}
