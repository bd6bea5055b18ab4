import Foundation
import Knowledge
import TestSupport
import Testing

/// What this machine's ldconfig says, and what is read in it.
@Suite(.enabled(if: LiveProgram.isNative, "there is no glibc ldconfig for x86-64"))
struct LiveLdconfigMessagesTests {
  private static let small = Array(ELFBuilder(soname: "libfoo.so.1").bytes().prefix(20))
  private static let short = Array(ELFBuilder(soname: "libfoo.so.1").bytes().dropLast(90))
  private static let page = [UInt8]("<html>\(String(repeating: "x", count: 200))".utf8)

  private static func elf(
    _ soname: String = "libfoo.so.1", _ wordSize: ELFBuilder.WordSize = .bits64,
    machine: UInt16 = 62, type: UInt16 = 3
  ) -> TreeItem {
    .bytes(ELFBuilder(soname: soname, wordSize: wordSize, machine: machine, type: type).bytes())
  }

  /// The root of an ldconfig that searches `/a`.
  private static func root(
    _ libraries: [String: TreeItem], configuration: String = "/a\n",
    _ more: [String: TreeItem] = [:]
  ) -> [String: TreeItem] {
    let etc: TreeItem = .directory(["ld.so.conf": .text(configuration)])
    return ["etc": etc, "a": .directory(libraries)].merging(more) { $1 }
  }

  private static let ordinary = ["-r", "@", "-C", "/etc/cache"]

  private static let links: [Provocation] = [
    Provocation(
      "A1", root(["libfoo.so.1": .library("libfoo.so.1"), "libfoo.so.1.1": elf()]),
      ["-n", "@/a"], (.path, "@/a/libfoo.so.1")),
    Provocation(
      "A6", root(["libfoo.so.1": .link("gone")]), ["-v", "-n", "@/a"], (.path, "@/a/libfoo.so.1")),
    Provocation(
      "A7", root(["libfoo.so": .link("libfoo.so.1"), "libfoo.so.1": .link("libfoo.so")]),
      ["-v", "-n", "@/a"], (.path, "@/a/libfoo.so.1")),
    Provocation("A8", [:], ["-l", "@/not here"], (.path, "@/not here")),
    Provocation("A20", root([:]), ["-l", "@/a"], (.path, "@/a")),
    Provocation(
      "A21", ["libfoo.so.1": elf(type: 1)], ["-l", "@/libfoo.so.1"], (.path, "@/libfoo.so.1")),
    Provocation(
      "A35", root(["libfoo.so.1.1": .library("libfoo.so.1")]), ordinary + ["-v"],
      (.library, "libfoo.so.1")),
  ]

  private static let files: [Provocation] = [
    Provocation(
      "A9", root(["libfoo.so.1": .bytes([])]), ordinary, (.path, "/a/libfoo.so.1")),
    Provocation(
      "A10", root(["libfoo.so.1": .bytes(small)]), ordinary, (.path, "/a/libfoo.so.1")),
    Provocation(
      "A11", root(["lib foo.so.1": .bytes(page)]), ordinary, (.path, "/a/lib foo.so.1")),
    Provocation(
      "A12", root(["libfoo.so.1": .bytes(short)]), ordinary, (.path, "/a/libfoo.so.1")),
    Provocation(
      "A36", root(["libfoo.so.1": .link("dir"), "dir": .directory([:])]), ordinary,
      (.path, "/a/libfoo.so.1")),
    Provocation(
      "A15", root(["libfoo.so.1": elf(machine: 183)]), ordinary + ["-v"],
      (.path, "/a/libfoo.so.1")),
  ]

  private static let directories: [Provocation] = [
    Provocation(
      "A5", root([:], configuration: "/no where\n"), ordinary + ["-v"], (.path, "/no where")),
    Provocation(
      "A17", root([:], configuration: "/a\n/a/../a\n"), ordinary + ["-v"], (.path, "/a/../a")),
    Provocation(
      "A18", root([:], configuration: "/a\n/a/../a\n"), ordinary + ["-v"],
      (.path, "/etc/ld.so.conf")),
    Provocation("A30", root([:]), ["-C", "@/cache", "a"], (.path, "a")),
    Provocation(
      "A33", root([:], configuration: "hwcap 0 nosegneg\n"), ordinary, (.path, "/etc/ld.so.conf")),
  ]

  private static let caches: [Provocation] = [
    Provocation("A25", root([:]), ["-r", "@", "-C", "/q/cache"], (.path, "/q/cache~")),
    Provocation("A26", [:], ["-p", "-C", "@/no cache"], (.path, "@/no cache")),
    Provocation(
      "A27", ["cache": .text(String(repeating: "no cache\n", count: 20))], ["-p", "-C", "@/cache"]),
    Provocation(
      "A29", root([:], ["cache": .directory([:])]), ["-r", "@", "-C", "/cache"],
      (.path, "/cache")),
  ]

  @Test(arguments: links + files + directories + caches)
  func `what ldconfig says is read`(_ provocation: Provocation) throws {
    let scratch = try ScratchDirectory().lay(provocation.tree)
    let ldconfig = try #require(LiveProgram.ldconfig)
    let words = provocation.words.map { $0.replacing("@", with: scratch.path) }
    let run = try SolderProgram.run(ldconfig, words, in: scratch.path)
    provocation.expect(in: run.output + run.errors, at: scratch.path)
  }

  @Test func `two kinds of one library are read`() throws {
    // ldconfig says so if it meets the lower name first, and goes by the directory's own order.
    for number in 0..<40 {
      let libraries = [
        "libfoo.so.1.\(number)": Self.elf("libfoo.so.1", .bits32, machine: 3),
        "libfoo.so.1.\(100 + number)": Self.elf(),
      ]
      let scratch = try ScratchDirectory().lay(Self.root(libraries))
      let run = try SolderProgram.run(
        try #require(LiveProgram.ldconfig), ["-r", scratch.path, "-C", "/etc/cache"])
      guard !run.errors.isEmpty || number == 39 else { continue }
      return Provocation("A16", [:], [], (.path, "/a")).expect(in: run.errors, at: scratch.path)
    }
  }

  @Test func `the loader in a directory that is searched is read`() throws {
    let loader = try #require(LiveProgram.loader)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: loader))
    let provocation = Provocation(
      "A34", Self.root(["ld-linux-x86-64.so.2": .bytes([UInt8](bytes))]), [],
      (.path, "/a/ld-linux-x86-64.so.2"))
    let scratch = try ScratchDirectory().lay(provocation.tree)
    let run = try SolderProgram.run(
      try #require(LiveProgram.ldconfig), ["-r", scratch.path, "-C", "/etc/cache", "-v"])
    guard run.errors.contains("dynamic linker") else {
      print("ldconfig says nothing of the loader: only Debian's and its children's do")
      return
    }
    provocation.expect(in: run.errors, at: scratch.path)
  }
}

/// What ldconfig says to a user who is not root.
@Suite(
  .enabled(if: LiveProgram.isNative, "there is no glibc ldconfig for x86-64"),
  .enabled(if: LiveProgram.mayBeUser, "there is no setpriv to be another user"))
struct LiveLdconfigRefusalsTests {
  private static let refusals: [Provocation] = [
    Provocation(
      "A3", ["a": .mode(0o555, .directory(["libfoo.so.1.1": .library("libfoo.so.1")]))],
      ["-n", "@/a"], (.path, "@/a/libfoo.so.1")),
    Provocation(
      "A4",
      [
        "a": .mode(
          0o555,
          .directory([
            "libfoo.so.1": .link("libfoo.so.1.0"),
            "libfoo.so.1.0": .library("libfoo.so.1", content: 2),
            "libfoo.so.1.1": .library("libfoo.so.1"),
          ]))
      ], ["-n", "@/a"], (.path, "@/a/libfoo.so.1")),
    Provocation("A19", ["a": .mode(0, .directory([:]))], ["-v", "-n", "@/a"], (.path, "@/a")),
    Provocation(
      "A22", ["a": .directory(["libfoo.so.1": .mode(0, .library("libfoo.so.1"))])],
      ["-n", "@/a"], (.path, "@/a/libfoo.so.1")),
    Provocation(
      "A23", ["a": .mode(0o555, .directory([:]))], ["-X", "-C", "@/a/cache", "@/a"],
      (.path, "@/a/cache~")),
    Provocation(
      "A31", ["etc": .directory(["ld.so.conf": .text("include more/*.conf\n")])], ["-r", "@"]),
    Provocation(
      "A32", ["conf": .mode(0, .text(""))], ["-N", "-X", "-f", "@/conf"], (.path, "@/conf")),
  ]

  @Test(arguments: refusals)
  func `what ldconfig says to others than root is read`(_ provocation: Provocation) throws {
    let scratch = try ScratchDirectory().lay(provocation.tree)
    chmod(scratch.path, 0o755)
    let ldconfig = try #require(LiveProgram.ldconfig)
    let words = provocation.words.map { $0.replacing("@", with: scratch.path) }
    let run = try LiveProgram.runAsUser(ldconfig, words)
    provocation.expect(in: run.output + run.errors, at: scratch.path)
  }
}

/// What ldconfig says where the place of the cache is read-only or full.
@Suite(
  .enabled(if: LiveProgram.isNative, "there is no glibc ldconfig for x86-64"),
  .enabled(if: LiveProgram.mayMount, "no file system can be mounted here"))
struct LiveLdconfigPlacesTests {
  @Test(arguments: [
    ("A24", "ro", ":"), ("A28", "size=4k", "cat /dev/zero >place/full"),
  ])
  func `what ldconfig says of the cache's place is read`(
    id: String, options: String, before: String
  ) throws {
    let scratch = try ScratchDirectory().lay([
      "etc": .directory(["ld.so.conf": .text("")]), "place": .directory([:]),
    ])
    let script =
      "mount -t tmpfs -o \(options) none place && { \(before); "
      + "\(try #require(LiveProgram.ldconfig)) -r . -C /place/cache; }"
    let run = try SolderProgram.run(
      try #require(LiveProgram.unshare), ["--mount", "/bin/sh", "-c", script], in: scratch.path)
    let place = id == "A24" ? (MessagePattern.Hole.path, "/place/cache~") : nil
    Provocation(id, [:], [], place).expect(in: run.errors, at: scratch.path)
  }
}
