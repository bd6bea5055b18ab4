import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Ownership

struct OtherDatabases {
  let tree: ScratchTree

  init() throws { tree = try ScratchTree() }

  func owner(_ path: String) throws -> Owner? { try ask(path).owners[Path(path)] }

  func ask(_ paths: String...) throws -> KnownOwners {
    OwnerDatabases.owners(of: Set(paths.map { Path($0) }), in: try tree.opened())
  }

  @Test func `apk's record gives the package, through a merged usr too`() throws {
    try tree.file("/usr/lib/libz.so.1.3.1")
    try tree.link("/lib", to: "usr/lib")
    try tree.file(
      "/usr/lib/apk/db/installed",
      "P:other\nF:usr/lib\nR:libother.so\n\nP:zlib\nV:1.3.1-r2\nF:lib\nR:libz.so.1.3.1\nZ:Q1x=\n\n")
    #expect(try owner("/usr/lib/libz.so.1.3.1") == Owner(manager: .apk, package: "zlib"))
    #expect(try owner("/lib/libz.so.1.3.1") == Owner(manager: .apk, package: "zlib"))
    #expect(try owner("/usr/lib/libq.so") == nil)
  }

  @Test func `an alternatives group records its links, whoever owns them`() throws {
    try tree.file("/usr/lib/libblas.so.3", "a copy")
    try tree.file("/usr/lib/libslave.so.3", "a copy")
    try tree.file(
      "/var/lib/dpkg/alternatives/libblas.so.3-x",
      "auto\n/usr/lib/libblas.so.3\nlibslave-x\n/usr/lib/libslave.so.3\n\n/usr/lib/blas/l\n10\n\n\n"
    )
    let known = try ask("/usr/lib/libblas.so.3", "/usr/lib/libslave.so.3", "/usr/lib/libno.so")
    #expect(
      known.recordedLinks == [
        Path("/usr/lib/libblas.so.3"): RecordedLink(
          text: Array("/etc/alternatives/libblas.so.3-x".utf8),
          recorder: .alternatives(group: "libblas.so.3-x")),
        Path("/usr/lib/libslave.so.3"): RecordedLink(
          text: Array("/etc/alternatives/libslave-x".utf8),
          recorder: .alternatives(group: "libblas.so.3-x")),
      ])
    #expect(known.owners.isEmpty)
    #expect(known.problems.isEmpty)
  }

  @Test(arguments: [
    "var/lib/dpkg/alternatives", "var/lib/alternatives", "var/lib/rpm/alternatives",
    "usr/lib/alternatives", "etc/alternatives-admindir",
  ])
  func `groups are found wherever a distribution keeps them`(directory: String) throws {
    try tree.file("/usr/lib/libblas.so.3", "a copy")
    try tree.file("/\(directory)/blas", "manual\n/usr/lib/libblas.so.3\n\n@\n/usr/lib/blas/l\n1\n")
    let link = try ask("/usr/lib/libblas.so.3").recordedLinks[Path("/usr/lib/libblas.so.3")]
    #expect(link?.text == Array("/etc/alternatives/blas".utf8))
    #expect(link?.recorder == .alternatives(group: "blas"))
  }

  @Test func `conda and pip own what their records list, conda first`() throws {
    try tree.file("/opt/env/lib/libtbb.so")
    try tree.file("/opt/env/lib/libx.so")
    try tree.file(
      "/opt/env/conda-meta/x-1.json", #"{"name":"x","files":["lib/libx.so","bin/x"]}"#)
    try tree.file(
      "/opt/env/lib/python3.11/site-packages/tbb-2021.dist-info/RECORD",
      "../../libtbb.so,sha256=x,1\n../../libx.so,,\n\"odd,dir/lib\"\"q.so\",,\n")
    try tree.file("/opt/env/lib/python3.11/site-packages/tbb-2021.dist-info/INSTALLER", "uv\n")
    try tree.file("/opt/env/lib/python3.11/site-packages/odd,dir/lib\"q.so")
    #expect(try owner("/opt/env/lib/libtbb.so") == Owner(manager: .uv, package: "tbb"))
    #expect(try owner("/opt/env/lib/libx.so") == Owner(manager: .conda, package: "x"))
    #expect(
      try owner("/opt/env/lib/python3.11/site-packages/odd,dir/lib\"q.so")?.package == "tbb")
  }

  @Test(arguments: [("Packages", "Berkeley DB"), ("Packages.db", "ndb")])
  func `an old format of rpm is told`(name: String, format: String) throws {
    try tree.directory("/usr/lib")
    try tree.file("/var/lib/rpm/\(name)", "x")
    let path = Path("/var/lib/rpm/\(name)")
    #expect(
      try ask("/usr/lib/libx.so").problems == [.unsupportedFormat(.rpm, path, format: format)])
  }

  @Test func `the records are read at every length and with changed bytes without harm`() {
    let texts = [
      "auto\n/usr/lib/libx.so\ns\n/usr/lib/s.so\n\n",
      "P:z\nF:lib\nR:libx.so\na:0:0:777\nZ:Q16A/yKXYR0EF3avf+wJzXcNLZHgU=\n\n",
      "%FILES%\nusr/lib/libx.so\n\n", "/set type=link\n./usr/lib/libx.so link=a\\040b\n",
      "../../libx.so,sha256=x,1\n\"a\"\"b/libx.so\",,\n",
      #"{"name":"x","files":["lib/libx.so"]}"#,
    ]
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    print("seed \(seed)")
    let names: Set<[UInt8]> = [Array("libx.so".utf8)]
    func read(_ bytes: [UInt8]) {
      _ = AlternativesGroup.links(of: bytes, group: [97])
      _ = ApkRecords.files(of: bytes, named: names)
      _ = ApkLinkTexts.texts(of: ApkRecords.files(of: bytes, named: names), among: bytes)
      _ = PacmanFileList.files(of: bytes, named: names)
      _ = PacmanTree.links(of: bytes, named: names)
      _ = PythonRecord.paths(of: bytes, named: names)
      _ = CondaPackage(bytes)?.paths(named: names)
    }
    for text in texts.map({ Array($0.utf8) }) {
      for length in 0...text.count { read(Array(text.prefix(length))) }
      for _ in 0..<500 {
        var bytes = text
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
        read(bytes)
      }
    }
  }
}
