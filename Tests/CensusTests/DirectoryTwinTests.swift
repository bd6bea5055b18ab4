import Census
import FileSystem
import TestSupport
import Testing

struct DirectoryTwinTests {
  private static var library: TreeItem { .library("libfoo.so.1", size: 1000) }
  private static var files: [String: TreeItem] {
    [
      "libfoo.so.1": library, "libfoo.so": .link("libfoo.so.1"), "readme": .text("12345"),
      "sub": .directory(["libbar.so.1": .library("libbar.so.1", size: 2000)]),
    ]
  }

  private static func twin(_ tree: [String: TreeItem], of name: String = "lib64") throws
    -> DirectoryTwin?
  {
    let scratch = try ScratchDirectory().lay(tree)
    let census = try scratch.census()
    #expect(census.directories.filter { $0.twin != nil }.count < 2)
    return census.directories.first { $0.path == scratch.programPath(name) }?.twin
  }

  @Test(arguments: ["lib64", "lib32", "libx32"])
  func `a full copy of lib beside it is its twin`(_ name: String) throws {
    let twin = try #require(
      try Self.twin(["lib": .directory(Self.files), name: .directory(Self.files)], of: name))
    #expect(twin.linkText == Array("lib".utf8))
    #expect(twin.original.lastName == "lib")
    #expect(twin.wastedBytes == 3005 && twin.libraries == 2)
  }

  @Test func `a full copy of a CUDA target's lib is its twin`() throws {
    let twin = try #require(
      try Self.twin([
        "targets": .directory(["x86_64-linux": .directory(["lib": .directory(Self.files)])]),
        "lib64": .directory(Self.files),
      ]))
    #expect(twin.linkText == Array("targets/x86_64-linux/lib".utf8))
  }

  @Test func `names of one inode waste their bytes once`() throws {
    var files = Self.files
    files["libfoo.so.1.2"] = .hardLink("libfoo.so.1")
    let twin = try Self.twin(["lib": .directory(files), "lib64": .directory(files)])
    #expect(twin?.wastedBytes == 3005)
  }

  @Test func `the smallest difference makes a directory no copy`() throws {
    let changes: [(String, TreeItem?)] = [
      ("libfoo.so.1", .library("libfoo.so.1", content: 2, size: 1000)), ("more", .text("")),
      ("libfoo.so", .link("./libfoo.so.1")), ("readme", .mode(0o600, .text("12345"))),
      ("readme", nil), ("sub", .directory([:])), ("libfoo.so", Self.library),
    ]
    for (name, item) in changes {
      var other = Self.files
      other[name] = item
      #expect(try Self.twin(["lib": .directory(Self.files), "lib64": .directory(other)]) == nil)
    }
  }

  @Test func `directories that share a file are no copies`() throws {
    let scratch = try ScratchDirectory().lay([
      "lib": .directory(["libfoo.so.1": Self.library]), "lib64": .directory([:]),
    ])
    let root = try SystemRoot.open("/")
    let lib = try Directory.open(scratch.programPath("lib"), in: root)
    try Directory.open(scratch.programPath("lib64"), in: root)
      .makeHardLink("libfoo.so.1", to: "libfoo.so.1", of: lib)
    #expect(try scratch.census().directories.allSatisfy { $0.twin == nil })
  }

  @Test func `other names, links and directories without libraries have no twin`() throws {
    #expect(
      try Self.twin(["lib": .directory(Self.files), "copy": .directory(Self.files)], of: "copy")
        == nil)
    #expect(try Self.twin(["lib": .directory(Self.files), "lib64": .link("lib")]) == nil)
    #expect(
      try Self.twin([
        "lib": .directory(["libx.so": .directory([:])]),
        "lib64": .directory(["libx.so": .directory([:])]),
      ]) == nil)
  }
}
