import FileSystem
import Testing

@testable import Ownership

/// An environment as conda makes one.
struct CondaOwnership {
  let tree: ScratchTree
  let file = "/opt/env/lib/libtbb.so.12"

  init() throws {
    tree = try ScratchTree()
    try tree.file(file)
    try tree.file("/opt/env/conda-meta/history", "==> 2024-01-01 <==\n")
  }

  func record(_ name: String, _ content: String) throws {
    try tree.file("/opt/env/conda-meta/\(name).json", content)
  }

  func ask(_ path: String) throws -> KnownOwners {
    OwnerDatabases.owners(of: [Path(path)], in: try tree.opened())
  }

  @Test func `a record as conda writes it gives the package`() throws {
    try record(
      "tbb-2021.11.0-h00ab1b0_1",
      """
      {
        "build": "h00ab1b0_1",
        "depends": ["libgcc-ng >=12"],
        "files": ["include/tbb/tbb.h", "lib/libtbb.so", "lib/libtbb.so.12"],
        "name": "tbb",
        "paths_data": {"paths": [{"_path": "lib/libtbb.so.12", "path_type": "softlink"}],
          "paths_version": 1},
        "version": "2021.11.0"
      }
      """)
    let known = try ask(file)
    #expect(known == KnownOwners(owners: [Path(file): Owner(manager: .conda, package: "tbb")]))
    #expect(try ask("/opt/env/lib/libno.so").owners.isEmpty)
  }

  @Test func `a record without files owns none`() throws {
    try record("virtual-1-0", #"{"name": "virtual"}"#)
    #expect(try ask(file) == KnownOwners(owners: [:]))
  }

  @Test(arguments: [
    "", "[]", "{", #"{"name": 1, "files": ["lib/libtbb.so.12"]}"#, #"{"name": "\ud800"}"#,
    #"{"files": ["lib/libtbb.so.12"]}"#, "\0",
  ])
  func `a record that is none is told, and others count`(content: String) throws {
    try record("a-1-0", content)
    try record("tbb-1-0", #"{"name": "tbb", "files": ["lib/libtbb.so.12"]}"#)
    let known = try ask(file)
    #expect(known.owners[Path(file)]?.package == "tbb")
    #expect(known.problems == [.damaged(.conda, Path("/opt/env/conda-meta/a-1-0.json"))])
  }

  @Test func `a record owns nothing outside of its environment by an absolute path`() throws {
    try record("evil-1-0", #"{"name": "evil", "files": ["/opt/env/lib/libtbb.so.12"]}"#)
    #expect(try ask(file) == KnownOwners(owners: [:]))
  }

  @Test func `an environment within another is asked first`() throws {
    try record("outer-1-0", #"{"name": "outer", "files": ["envs/x/lib/liba.so"]}"#)
    try tree.file("/opt/env/envs/x/lib/liba.so")
    try tree.file(
      "/opt/env/envs/x/conda-meta/inner-1-0.json", #"{"name": "inner", "files": ["lib/liba.so"]}"#)
    #expect(try ask("/opt/env/envs/x/lib/liba.so").owners.values.map(\.package) == ["inner"])
  }
}
