import ELF
import FileSystem
import Foundation
import Testing

@testable import LoaderConfiguration

/// A root with a configuration and the directories it names.
struct ConfiguredRoot {
  let tree: ScratchTree

  init(_ configuration: String?, directories: [String] = []) throws {
    tree = try ScratchTree()
    try tree.directory("/etc")
    if let configuration { try tree.file("/etc/ld.so.conf", configuration) }
    for name in directories { try tree.directory(name) }
  }

  func read() throws -> SearchOrder { SearchOrder.read(under: try tree.opened()) }

  func paths() throws -> [String] {
    let order = try read()
    #expect(order.problems.isEmpty)
    return order.directories.map { String(decoding: $0.path.bytes, as: UTF8.self) }
  }
}

struct ConfiguredDirectories {
  @Test func `directories keep their order and their lines`() throws {
    let root = try ConfiguredRoot("# one\n/b\n\n/a", directories: ["/a", "/b"])
    let order = try root.read()
    #expect(order.directories.map(\.path) == [Path("/b"), Path("/a")])
    #expect(
      order.directories.map(\.provenance) == [
        .configuration(file: Path("/etc/ld.so.conf"), line: 2),
        .configuration(file: Path("/etc/ld.so.conf"), line: 4),
      ])
    let identity = try root.tree.opened().status(of: Path("/a")).identity
    #expect(order.contains(identity))
    #expect(!order.contains(try root.tree.opened().status(of: Path("/etc")).identity))
  }

  @Test func `of two spellings of one directory the first is kept`() throws {
    let root = try ConfiguredRoot("/lib/x\n/usr/lib/x\n/lib/x\n", directories: ["/usr/lib/x"])
    try root.tree.link("/lib", to: "/usr/lib")
    #expect(try root.paths() == ["/lib/x", "/lib"])
  }

  @Test func `a missing directory stays, once and without an identity`() throws {
    let root = try ConfiguredRoot("/gone\n/gone/\n/also/gone\n")
    let order = try root.read()
    #expect(order.directories.map(\.path) == [Path("/gone"), Path("/also/gone")])
    #expect(order.directories.allSatisfy { $0.identity == nil })
    #expect(order.problems.isEmpty)
  }

  @Test func `what thousands of includes name is one problem`() throws {
    let many = Array(repeating: "include /etc/bad\ninclude /etc/ld.so.conf\n", count: 1000)
    let root = try ConfiguredRoot(many.joined(), directories: ["/etc/bad"])
    #expect(
      try root.read().problems == [
        .notRegularFile(Path("/etc/bad")),
        .includeCycle(
          of: Path("/etc/ld.so.conf"), file: Path("/etc/ld.so.conf"), line: 2),
      ])
  }

  @Test func `a relative name and a file are problems`() throws {
    let root = try ConfiguredRoot("lib\n/etc/ld.so.conf\n")
    let file = Path("/etc/ld.so.conf")
    #expect(
      try root.read().problems == [
        .relativeDirectory(Path("lib"), file: file, line: 1),
        .notDirectory(file, file: file, line: 2),
      ])
  }

  @Test func `a missing configuration is no problem`() throws {
    #expect(try ConfiguredRoot(nil, directories: ["/usr/lib"]).paths() == ["/usr/lib"])
  }

  @Test func `subdirectories of glibc-hwcaps follow their directory`() throws {
    let root = try ConfiguredRoot(
      "/b\n/a\n",
      directories: [
        "/a", "/b/glibc-hwcaps/x86-64-v3/glibc-hwcaps/no", "/b/glibc-hwcaps/x86-64-v2",
        "/b/glibc-hwcaps/.hidden", "/b/glibc-hwcaps/a:b", "/elsewhere",
      ])
    try root.tree.file("/b/glibc-hwcaps/libx.so")
    try root.tree.link("/b/glibc-hwcaps/linked", to: "/elsewhere")
    try root.tree.link("/b/glibc-hwcaps/dangling", to: "nowhere")
    let caps = "/b/glibc-hwcaps/"
    let paths = try root.paths()
    #expect(paths.first == "/b" && paths.last == "/a")
    // In between they are in the kernel's order.
    #expect(
      paths.sorted() == ["/a", "/b"] + ["linked", "x86-64-v2", "x86-64-v3"].map { caps + $0 })
    let because = Provenance.configuration(file: Path("/etc/ld.so.conf"), line: 1)
    #expect(
      try root.read().directories[1].provenance
        == .hardwareCapabilities(of: Path("/b"), because: because))
    #expect(Set(try root.read().capabilityNames.map(\.description)).contains("x86-64-v3"))
  }
}

struct Includes {
  @Test func `patterns are taken in place and by name`() throws {
    let root = try ConfiguredRoot("/first\ninclude ld.so.conf.d/*.conf\n/last\n")
    try root.tree.file("/etc/ld.so.conf.d/b.conf", "/b\n")
    try root.tree.file("/etc/ld.so.conf.d/a.conf", "/a\n")
    try root.tree.file("/etc/ld.so.conf.d/.hidden.conf", "/hidden\n")
    try root.tree.file("/etc/ld.so.conf.d/c.off", "/c\n")
    #expect(try root.paths() == ["/first", "/a", "/b", "/last"])
    #expect(
      try root.read().directories[1].provenance
        == .configuration(file: Path("/etc/ld.so.conf.d/a.conf"), line: 1))
  }

  @Test func `wildcards may be in any component`() throws {
    let root = try ConfiguredRoot("include /opt/*/etc/[ab]?.conf\n")
    try root.tree.file("/opt/one/etc/a1.conf", "/one-a1\n")
    try root.tree.file("/opt/one/etc/b22.conf", "/one-b22\n")
    try root.tree.file("/opt/one-two/etc/b2.conf", "/onetwo-b2\n")
    try root.tree.file("/opt/file", "")
    try root.tree.file("/opt/two/etc/c1.conf", "/two-c1\n")
    // By bytes of the whole path: a hyphen comes before a slash.
    #expect(try root.paths() == ["/onetwo-b2", "/one-a1"])
  }

  @Test func `a relative pattern begins at the including file`() throws {
    let root = try ConfiguredRoot("include sub/x.conf ../opt/y.conf missing/*.conf none.conf\n")
    try root.tree.file("/etc/sub/x.conf", "include z.conf\n")
    try root.tree.file("/etc/sub/z.conf", "/z\n")
    try root.tree.file("/opt/y.conf", "/y\n")
    #expect(try root.paths() == ["/z", "/y"])
  }

  @Test func `a backslash takes a wildcard's meaning away`() throws {
    let root = try ConfiguredRoot("include /etc/d/\\*.conf\n")
    try root.tree.file("/etc/d/*.conf", "/star\n")
    try root.tree.file("/etc/d/a.conf", "/a\n")
    #expect(try root.paths() == ["/star"])
  }

  @Test func `nothing leads out of the root`() throws {
    let outside = try ScratchTree()
    try outside.file("/x.conf", "/outside\n")
    let ups = String(repeating: "../", count: 32)
    let root = try ConfiguredRoot(
      "include \(outside.path)/*.conf \(ups)\(outside.path)/x.conf /etc/d/*.conf\n")
    try root.tree.link("/etc/d/link.conf", to: outside.path + "/x.conf")
    try root.tree.link("/etc/d/inside.conf", to: "/opt/real.conf")
    try root.tree.file("/opt/real.conf", "/inside\n")
    #expect(try root.paths() == ["/inside"])
  }

  @Test func `a file that includes itself is read once, by whatever name`() throws {
    let root = try ConfiguredRoot("/a\ninclude ld.so.conf\ninclude d/*\n/b\n")
    try root.tree.link("/etc/d/again.conf", to: "../ld.so.conf")
    let order = try root.read()
    let file = Path("/etc/ld.so.conf")
    #expect(order.directories.map(\.path) == [Path("/a"), Path("/b")])
    #expect(
      order.problems == [
        .includeCycle(of: file, file: file, line: 2),
        .includeCycle(of: Path("/etc/d/again.conf"), file: file, line: 3),
      ])
  }

  @Test func `two files that include each other end`() throws {
    let root = try ConfiguredRoot("include a\n")
    try root.tree.file("/etc/a", "include b\n/a\n")
    try root.tree.file("/etc/b", "/b\ninclude a\n")
    let order = try root.read()
    #expect(order.directories.map(\.path) == [Path("/b"), Path("/a")])
    #expect(
      order.problems == [.includeCycle(of: Path("/etc/a"), file: Path("/etc/b"), line: 2)])
  }

  @Test func `one file may be included twice`() throws {
    let root = try ConfiguredRoot("include a a\n")
    try root.tree.file("/etc/a", "/a\n")
    #expect(try root.paths() == ["/a"])
  }

  @Test func `a chain of includes that is too long is cut`() throws {
    let root = try ConfiguredRoot("include 0\n/end\n")
    for number in 0..<100 {
      try root.tree.file("/etc/\(number)", "include \(number + 1)\n/\(number)\n")
    }
    let order = try root.read()
    #expect(
      order.problems == [.includeTooDeep(file: Path("/etc/31"), line: 1)])
    #expect(order.directories.count == 33)
  }
}

struct BuiltInDirectoriesOfRoots {
  func guessed(_ architecture: Architecture, _ directories: [String]) throws -> [String] {
    let tree = try ScratchTree()
    for name in directories { try tree.directory(name) }
    return BuiltInDirectories.guessed(for: architecture, under: try tree.opened())
      .map(\.description)
  }

  let x86 = Architecture(machine: .x86_64, wordSize: .bits64, byteOrder: .littleEndian)
  let riscv = Architecture(machine: .riscv, wordSize: .bits64, byteOrder: .littleEndian)
  let arm = Architecture(machine: .arm, wordSize: .bits32, byteOrder: .littleEndian)

  @Test func `a multiarch directory tells of Debian, whose list has no lib64`() throws {
    let four = ["/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib", "/usr/lib"]
    #expect(try guessed(x86, ["/usr/lib/x86_64-linux-gnu", "/usr/lib64"]) == four)
    #expect(try guessed(x86, ["/usr/lib/i386-linux-gnu"]).contains("/lib64"))
  }

  @Test func `without one it is upstream's list of the processor`() throws {
    #expect(
      try guessed(x86, []) == [
        "/lib", "/lib64", "/libx32", "/usr/lib", "/usr/lib64", "/usr/libx32",
      ])
    #expect(try guessed(arm, []) == ["/lib", "/usr/lib"])
    #expect(
      try guessed(riscv, []).prefix(5) == [
        "/lib", "/lib64/lp64d", "/lib64/lp64", "/lib32/ilp32d", "/lib32/ilp32",
      ])
  }

  @Test func `each loader's own directories are expanded by its processor`() {
    func expanded(_ directories: [String], _ architecture: Architecture) -> [String] {
      BuiltInDirectories.expanding(directories.map { Path($0) }, of: architecture)
        .map(\.description)
    }
    #expect(
      expanded(["/lib64", "/usr/lib64"], x86) == [
        "/lib", "/lib64", "/libx32", "/usr/lib", "/usr/lib64", "/usr/libx32",
      ])
    #expect(expanded(["/usr/lib"], x86) == ["/usr/lib", "/usr/lib64", "/usr/libx32"])
    let debian = ["/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib", "/usr/lib"]
    #expect(expanded(debian, x86) == debian)
    #expect(expanded(["/opt/glibc"], x86) == ["/opt/glibc"])
  }

  @Test func `a configured directory keeps its line`() throws {
    let root = try ConfiguredRoot("/usr/lib\n", directories: ["/usr/lib"])
    #expect(
      try root.read().directories.map(\.provenance) == [
        .configuration(file: Path("/etc/ld.so.conf"), line: 1)
      ])
  }
}

struct HostileConfigurations {
  @Test func `something other than a file is a problem`() throws {
    let root = try ConfiguredRoot("include d/*\n/a\n", directories: ["/etc/d/directory"])
    try #require(mkfifo(root.tree.path + "/etc/d/fifo", 0o644) == 0)
    let order = try root.read()
    #expect(
      order.problems == [
        .notRegularFile(Path("/etc/d/directory")), .notRegularFile(Path("/etc/d/fifo")),
      ])
    #expect(order.directories.map(\.path) == [Path("/a")])
  }

  @Test func `a file of absurd length is not read`() throws {
    let root = try ConfiguredRoot("include big\n/a\n")
    try root.tree.file("/etc/big")
    try #require(truncate(root.tree.path + "/etc/big", 1 << 40) == 0)
    let order = try root.read()
    #expect(order.problems == [.tooLarge(Path("/etc/big"))])
    #expect(order.directories.map(\.path) == [Path("/a")])
  }

  @Test func `a link that leads to itself is a problem`() throws {
    let root = try ConfiguredRoot("include loop\n/loop\n")
    try root.tree.link("/etc/loop", to: "loop")
    try root.tree.link("/loop", to: "loop")
    #expect(
      try root.read().problems == [
        .unreadable(FileSystemError(.open, Path("/etc/loop"), .tooManyLinks)),
        .unreadable(FileSystemError(.open, Path("/loop"), .tooManyLinks)),
      ])
  }

  @Test func `a very long name is a problem`() throws {
    let name = "/" + String(repeating: "x", count: 100_000)
    let order = try ConfiguredRoot("\(name)\ninclude \(name)/*\ninclude \(name)*\n/a\n").read()
    #expect(order.problems.count == 1 && order.remarks.compactMap(\.problem).count == 2)
    #expect(order.directories.map(\.path) == [Path(name), Path("/a")])
  }

  @Test func `countless directories end, and the built-in ones are there nevertheless`() throws {
    let lines = (0..<100_000).map { "/\($0)\n" }.joined()
    let root = try ConfiguredRoot(lines, directories: ["/usr/lib"])
    let order = try root.read()
    #expect(order.problems == [.tooMany])
    #expect(order.directories.count == 4097)
    #expect(order.directories.last?.provenance == .builtIn)
  }

  @Test func `who writes to one directory cannot crowd out another`() throws {
    let root = try ConfiguredRoot("/a\n/b\n", directories: ["/a", "/b"])
    for number in 0..<300 { try root.tree.directory("/a/glibc-hwcaps/d\(number)") }
    let order = try root.read()
    #expect(order.isComplete)
    #expect(order.directories.last?.path == Path("/b"))
    #expect(order.directories.count == 258)
  }

  @Test func `countless duplicates silence remarks and nothing else`() throws {
    let root = try ConfiguredRoot(
      String(repeating: "/a\n", count: 5000) + "/b\n", directories: ["/a", "/b"])
    let order = try root.read()
    #expect(order.isComplete)
    #expect(order.directories.map(\.path) == [Path("/a"), Path("/b")])
  }

  @Test func `countless includes and problems end`() throws {
    let includes = String(repeating: "include a a a a a a a a a a\n", count: 10_000)
    #expect(try ConfiguredRoot(includes).read().problems == [.tooMany])
    let relative = String(repeating: "a\n", count: 100_000)
    #expect(try ConfiguredRoot(relative).read().problems.count <= 4096)
  }

  @Test func `a tower of doubled includes ends`() throws {
    let root = try ConfiguredRoot("include 0 0\n")
    for number in 0..<40 {
      try root.tree.file("/etc/\(number)", "include \(number + 1) \(number + 1)\n")
    }
    #expect(try root.read().problems.last == .tooMany)
  }

  @Test func `patterns that try every way end`() throws {
    let root = try ConfiguredRoot(
      "include /d/*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b /*/*/*/*/*/*/*/*/*/*/* /d/[ /d/\\\n")
    try root.tree.file("/d/" + String(repeating: "a", count: 250))
    try root.tree.link("/d/up", to: "..")
    let start = ContinuousClock.now
    _ = try root.read()
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func `random bytes are no harm`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var state = seed
    let text = Array("# x\ninclude d/*.conf [a-b]*\n/usr/lib=libc6\nhwcap 1 x\n/a:b\n".utf8)
    let root = try ConfiguredRoot("", directories: ["/usr/lib"])
    for _ in 0..<300 {
      var mutated = text
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        mutated[Int(state >> 33) % mutated.count] = UInt8(truncatingIfNeeded: state >> 24)
      }
      try root.tree.file("/etc/ld.so.conf", mutated)
      let order = try root.read()
      #expect(order.directories.contains { $0.path == Path("/usr/lib") }, "seed \(seed)")
    }
  }
}

struct GroundTruthOfLdconfig {
  @Test func `this machine's directories are those ldconfig goes through`() throws {
    guard let text = try output(of: "/sbin/ldconfig", ["-v", "-N", "-X"]) else {
      try Test.cancel("ldconfig is missing")
    }
    // "/lib: (from <builtin>:0)" from newer ones, "/lib:" from older ones.
    let expected = text.split(separator: "\n").filter { $0.hasPrefix("/") }
      .compactMap { line in
        line.range(of: ": (").map { String(line[..<$0.lowerBound]) }
          ?? (line.hasSuffix(":") ? String(line.dropLast()) : nil)
      }
    let order = SearchOrder.read(under: try SystemRoot.open(Path("/")))
    let found = order.directories.filter { $0.identity != nil }
      .map { String(decoding: $0.path.bytes, as: UTF8.self) }
    #expect(found.sorted() == expected.sorted())
    #expect(order.problems.isEmpty)
  }
}
