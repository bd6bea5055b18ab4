import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Ownership

/// Whose databases are believed; only root can make a tree that is another's.
@Suite(.enabled(if: geteuid() == 0, "needs to be root"))
struct TreesOfStrangers {
  let tree: ScratchTree
  let file = "/srv/shared/lib/libfoo.so.1"

  init() throws {
    tree = try ScratchTree()
    try tree.file(file, "a copy")
    let place = "/srv/shared/var/lib/pacman/local/foo-1-1/"
    try tree.file(place + "files", "%FILES%\nlib/libfoo.so.1\n\n")
    try tree.file(
      place + "mtree", storedGzip("#mtree\n./lib/libfoo.so.1 type=link link=../evil/x\n"))
    try tree.file("/srv/shared/var/lib/dpkg/alternatives/foo", "auto\n/lib/libfoo.so.1\n\n")
  }

  /// Gives what lies at some paths to a user, or sets its mode.
  func set(_ paths: String..., user: uid_t = 0, group: gid_t = 0, mode: mode_t? = nil) throws {
    for path in paths {
      try #require(chown(tree.path + path, user, group) == 0)
      if let mode { try #require(chmod(tree.path + path, mode) == 0) }
    }
  }

  /// What is known of the copy: from within its root, or else from the machine's.
  func known(fromMachine: Bool = false) throws -> KnownOwners {
    let path = Path(fromMachine ? tree.path + file : file)
    return OwnerDatabases.owners(
      of: [path], in: try SystemRoot.open(Path(fromMachine ? "/" : tree.path)))
  }

  @Test func `root's tree is believed, from anywhere`() throws {
    for fromMachine in [false, true] {
      let known = try known(fromMachine: fromMachine)
      #expect(known.owners.values.map(\.package) == ["foo"])
      #expect(known.recordedLinks.count == 1)
    }
  }

  @Test(arguments: ["", "/lib", "/lib/pacman", "/lib/pacman/local"])
  func `what a stranger made in a directory for all is not`(_ part: String) throws {
    try set("/srv/shared", mode: 0o1777)
    try set("/srv/shared/var" + part, user: 65534, group: 65534)
    for fromMachine in [false, true] {
      let known = try known(fromMachine: fromMachine)
      #expect(known.owners.isEmpty && known.problems.isEmpty)
      if part.count < 5 { #expect(known.recordedLinks.isEmpty) }
    }
  }

  @Test func `root's own in a sticky directory is, by a stranger's link it is not`() throws {
    try set("/srv/shared", mode: 0o1777)
    #expect(try known().owners.count == 1)
    try FileManager.default.moveItem(
      atPath: tree.path + "/srv/shared/var", toPath: tree.path + "/srv/shared/its")
    try tree.link("/srv/shared/var", to: "its")
    #expect(try known().owners.count == 1)
    try #require(lchown(tree.path + "/srv/shared/var", 65534, 65534) == 0)
    #expect(try known() == KnownOwners(owners: [:]))
  }

  @Test(arguments: ["", "/var", "/var/lib/pacman", "/var/lib/pacman/local"])
  func `a directory that all, or a group, may write is believed of nobody`(_ part: String) throws {
    try set("/srv/shared" + part, mode: 0o777)
    #expect(try known().owners.isEmpty)
    try set("/srv/shared" + part, group: 100, mode: 0o775)
    #expect(try known().owners.isEmpty)
    // Root's own group, as with umask 002.
    try set("/srv/shared" + part, mode: 0o775)
    #expect(try known().owners.count == 1)
  }

  @Test func `a user's own tree is believed about what is in it`() throws {
    let all = try FileManager.default.subpathsOfDirectory(atPath: tree.path + "/srv/shared")
    for path in all.map({ "/srv/shared/" + $0 }) + ["/srv/shared"] {
      try set(path, user: 1000, group: 1000, mode: 0o775)
    }
    #expect(try known().owners.count == 1)
    #expect(try known(fromMachine: true).owners.count == 1)
  }

  @Test func `in a user's root, what is root's and what is the user's is believed`() throws {
    try set("", user: 1000, group: 1000)
    try set("/srv/shared/var/lib/pacman/local", user: 1000, group: 1000)
    #expect(try known().owners.count == 1)
    #expect(try known(fromMachine: true).owners.isEmpty)
  }

  @Test func `a root that was named is believed whatever its modes, but for strangers`() throws {
    try set("/srv/shared", "/srv/shared/var", group: 100, mode: 0o777)
    let root = try SystemRoot.open(Path(tree.path + "/srv/shared"))
    let path = Path("/lib/libfoo.so.1")
    #expect(OwnerDatabases.owners(of: [path], in: root).owners.count == 1)
    try set("/srv/shared/var/lib/pacman", user: 65534)
    #expect(OwnerDatabases.owners(of: [path], in: root).owners.isEmpty)
  }

  @Test func `an environment may be a group's`() throws {
    try tree.file("/opt/env/lib/liba.so")
    try tree.file("/opt/env/conda-meta/a-1-0.json", #"{"name": "a", "files": ["lib/liba.so"]}"#)
    try set("/opt/env", "/opt/env/conda-meta", user: 1000, group: 100, mode: 0o2775)
    func owners() throws -> Int {
      OwnerDatabases.owners(of: [Path("/opt/env/lib/liba.so")], in: try tree.opened()).owners.count
    }
    #expect(try owners() == 1)
    try set("/opt/env/conda-meta", user: 65534)
    #expect(try owners() == 0)
  }
}
