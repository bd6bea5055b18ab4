import FileSystem
import Testing

@testable import Ownership

struct DpkgOwnership {
  let tree: ScratchTree

  init() throws {
    tree = try ScratchTree()
    try tree.directory("/var/lib/dpkg/info")
  }

  func list(_ package: String, _ lines: String...) throws {
    let text = lines.map { $0 + "\n" }.joined()
    try tree.file("/var/lib/dpkg/info/\(package).list", "/.\n" + text)
  }

  func ask(_ paths: String...) throws -> KnownOwners {
    OwnerDatabases.owners(of: Set(paths.map { Path($0) }), in: try tree.opened())
  }

  func package(of path: String) throws -> String? {
    let known = try ask(path)
    #expect(known.problems.isEmpty)
    return known.owners[Path(path)].map { String(decoding: $0.package.bytes, as: UTF8.self) }
  }

  @Test func `a file belongs to the package that lists it`() throws {
    try tree.file("/usr/lib/libz.so.1")
    try list("zlib1g:amd64", "/usr", "/usr/lib", "/usr/lib/libz.so.1")
    let known = try ask("/usr/lib/libz.so.1", "/usr/lib/libz.so", "/opt/libz.so.1")
    #expect(
      known.owners == [
        Path("/usr/lib/libz.so.1"): Owner(manager: .dpkg, package: "zlib1g:amd64")
      ])
    #expect(known.problems.isEmpty)
  }

  @Test func `a name that is a part of a listed one is not that file`() throws {
    try tree.file("/usr/lib/libz.so.1.2.13")
    try list("zlib1g", "/usr/lib/libz.so.1.2.13", "/usr/lib/xlibfoo.so.1", "/usr/lib/libbar.so.1/x")
    #expect(try package(of: "/usr/lib/libz.so.1") == nil)
    #expect(try package(of: "/usr/lib/libfoo.so.1") == nil)
    #expect(try package(of: "/usr/lib/libbar.so.1") == nil)
    #expect(try package(of: "/usr/lib/libz.so.1.2.13") == "zlib1g")
  }

  @Test func `short and equal-ended names are told apart`() throws {
    try tree.directory("/usr/lib")
    try list("one", "/usr/lib/a", "/usr/lib/liblonger-one.so.1")
    try list("two", "/usr/lib/b", "/usr/lib/liblonger-two.so.1")
    #expect(try package(of: "/usr/lib/a") == "one")
    #expect(try package(of: "/usr/lib/b") == "two")
    #expect(try package(of: "/usr/lib/liblonger-two.so.1") == "two")
  }

  @Test func `of several packages that list a file the first by name owns it`() throws {
    try tree.directory("/usr/lib")
    try list("libx:i386", "/usr/lib/x")
    try list("libx:amd64", "/usr/lib/x")
    #expect(try package(of: "/usr/lib/x") == "libx:amd64")
  }

  @Test(arguments: ["usr/lib", "/usr/lib"])
  func `with merged usr both spellings are one file`(target: String) throws {
    try tree.directory("/usr/lib")
    try tree.link("/lib", to: target)
    try list("old", "/lib/libold.so.1")
    try list("new", "/usr/lib/libnew.so.1")
    #expect(try package(of: "/usr/lib/libold.so.1") == "old")
    #expect(try package(of: "/lib/libold.so.1") == "old")
    #expect(try package(of: "/lib/libnew.so.1") == "new")
  }

  @Test func `without merged usr they are two`() throws {
    try tree.directory("/usr/lib")
    try tree.directory("/lib")
    try list("old", "/lib/libold.so.1")
    #expect(try package(of: "/lib/libold.so.1") == "old")
    #expect(try package(of: "/usr/lib/libold.so.1") == nil)
  }

  @Test func `links in the directory of the path are followed inside the root`() throws {
    try tree.directory("/usr/local/cuda-12.0/targets/x86_64-linux/lib")
    try tree.link("/usr/local/cuda-12.0/lib64", to: "targets/x86_64-linux/lib")
    try tree.link("/usr/local/cuda", to: "/usr/local/cuda-12.0")
    try list("libcudnn8", "/usr/local/cuda-12.0/targets/x86_64-linux/lib/libcudnn.so.8")
    #expect(try package(of: "/usr/local/cuda/lib64/libcudnn.so.8") == "libcudnn8")
    #expect(try package(of: "/usr/local/cuda/lib64/../lib/./libcudnn.so.8") == "libcudnn8")
    #expect(try package(of: "usr/local//cuda/lib64/libcudnn.so.8") == "libcudnn8")
  }

  @Test func `a directory that was moved and linked keeps its owners`() throws {
    try tree.directory("/data/opt/tool/lib")
    try tree.link("/opt", to: "data/opt")
    try list("tool", "/opt/tool/lib/libtool.so")
    #expect(try package(of: "/data/opt/tool/lib/libtool.so") == "tool")
  }

  @Test func `a link has an owner of its own`() throws {
    try tree.file("/usr/lib/libz.so.1.2.13")
    try tree.link("/usr/lib/libz.so", to: "libz.so.1.2.13")
    try list("zlib1g", "/usr/lib/libz.so.1.2.13")
    try list("zlib1g-dev", "/usr/lib/libz.so")
    #expect(try package(of: "/usr/lib/libz.so") == "zlib1g-dev")
  }

  @Test func `a root without a database has no owners and no problems`() throws {
    let bare = try ScratchTree()
    try bare.file("/usr/lib/libz.so.1")
    let known = OwnerDatabases.owners(
      of: [Path("/usr/lib/libz.so.1"), Path("/"), Path(""), Path("..")], in: try bare.opened())
    #expect(known == KnownOwners(owners: [:]))
  }
}

struct DpkgDiversions {
  let packages: DpkgOwnership

  init() throws {
    packages = try DpkgOwnership()
    try packages.tree.directory("/usr/lib/mesa-diverted")
    try packages.list("libgl1-mesa:amd64", "/usr/lib/libGL.so.1")
  }

  func divert(_ lines: String...) throws {
    try packages.tree.file(
      "/var/lib/dpkg/diversions", lines.map { $0 + "\n" }.joined())
  }

  @Test func `a diverted path belongs to the package that diverts`() throws {
    try divert("/usr/lib/libGL.so.1", "/usr/lib/mesa-diverted/libGL.so.1", "glx-diversions")
    #expect(try packages.package(of: "/usr/lib/libGL.so.1") == "glx-diversions")
  }

  @Test func `the file that was moved aside stays its own package's`() throws {
    try packages.list("glx-diversions", "/usr/lib/libGL.so.1")
    try divert("/usr/lib/libGL.so.1", "/usr/lib/mesa-diverted/libGL.so.1", "glx-diversions")
    #expect(
      try packages.package(of: "/usr/lib/mesa-diverted/libGL.so.1") == "libgl1-mesa:amd64")
    let both = try packages.ask("/usr/lib/libGL.so.1", "/usr/lib/mesa-diverted/libGL.so.1")
    #expect(both.owners.count == 2)
  }

  @Test func `the diverting package is named as its list is`() throws {
    try packages.list("nvidia:amd64", "/usr/lib/libGL.so.1")
    try divert("/usr/lib/libGL.so.1", "/usr/lib/mesa-diverted/libGL.so.1", "nvidia")
    #expect(try packages.package(of: "/usr/lib/libGL.so.1") == "nvidia:amd64")
  }

  @Test func `an administrator's diversion leaves the path to nobody`() throws {
    try divert("/usr/lib/libGL.so.1", "/usr/lib/libGL.so.1.distrib", ":")
    #expect(try packages.package(of: "/usr/lib/libGL.so.1") == nil)
    #expect(try packages.package(of: "/usr/lib/libGL.so.1.distrib") == "libgl1-mesa:amd64")
  }

  @Test func `a diversion written for lib counts in usr lib`() throws {
    try packages.tree.link("/lib", to: "usr/lib")
    try divert("/lib/libGL.so.1", "/lib/libGL.so.1.old", "glx-diversions")
    #expect(try packages.package(of: "/usr/lib/libGL.so.1") == "glx-diversions")
    #expect(try packages.package(of: "/usr/lib/libGL.so.1.old") == "libgl1-mesa:amd64")
  }

  @Test func `every prefix of the file is read without harm`() throws {
    let text = "/usr/lib/libGL.so.1\n/usr/lib/libGL.so.1.old\nglx\n/a\n/b\n:\n"
    for length in 0...text.utf8.count {
      let entries = DpkgDiversion.entries(of: Array(text.utf8.prefix(length)))
      #expect(entries.count <= 2)
    }
    #expect(DpkgDiversion.entries(of: Array(text.utf8)).count == 2)
  }
}
