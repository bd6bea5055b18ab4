import Foundation
import Knowledge
import TestSupport
import Testing

/// What this machine's loader says, and what is read in it.
@Suite(.enabled(if: LiveProgram.isLoaded, "there is no program that glibc's loader loads"))
struct LiveLoaderMessagesTests {
  /// The system's program that does nothing, made to ask for another library or loader.
  private static func program(_ old: String, _ new: String) -> TreeItem {
    .bytes(LiveProgram.harmless.replacing(Array(old.utf8), with: Array(new.utf8)))
  }

  /// A program beside what has its library's name.
  private static func beside(_ library: TreeItem?) -> [String: TreeItem] {
    var tree = ["app": program("libc.so.6", "libx.so.6")]
    tree["libx.so.6"] = library
    return tree
  }

  private static let library = ELFBuilder(soname: "libx.so.6")

  /// The library with one byte of its head changed.
  private static func library(_ index: Int, _ byte: UInt8) -> TreeItem {
    var bytes = library.bytes(paddedTo: 600)
    bytes[index] = byte
    return .bytes(bytes)
  }

  private static let atPath: (hole: MessagePattern.Hole, text: String) = (.path, "@/libx.so.6")
  private static let byName: (hole: MessagePattern.Hole, text: String) = (.library, "libx.so.6")

  private static let provocations: [Provocation] = [
    Provocation("B1", beside(nil), [], byName),
    Provocation("B1", beside(.link("gone")), [], byName),
    Provocation("B1", beside(library(18, 183)), [], byName),
    Provocation("B2", beside(.text("libfoo.so.1.1")), [], atPath),
    Provocation("B3", beside(.text(String(repeating: "text ", count: 200))), [], atPath),
    Provocation("B4", beside(.bytes(Array(library.bytes().prefix(64)))), [], atPath),
    Provocation("B5", beside(.directory([:])), [], atPath),
    Provocation("B6", beside(library(4, 1)), [], byName),
    Provocation("B7", beside(library(5, 2)), [], atPath),
    Provocation("B8", beside(library(7, 9)), [], atPath),
    Provocation("B9", beside(library(16, 1)), [], atPath),
    Provocation("B10", beside(library(16, 2)), [], byName),
  ]

  @Test(arguments: provocations)
  func `what the loader says of a program's library is read`(_ provocation: Provocation) throws {
    let scratch = try ScratchDirectory().lay(provocation.tree)
    let run = try SolderProgram.run(
      scratch.path("app"), [], environment: ["LD_LIBRARY_PATH": scratch.path])
    provocation.expect(in: run.errors, at: scratch.path)
  }

  private static let preloads: [Provocation] = [
    Provocation("B20", [:], ["@/none.so"], (.path, "@/none.so")),
    Provocation("B21", ["a.so": .text("b.so")], ["@/a.so"], (.path, "@/a.so")),
    Provocation(
      "B21", ["a.so": .text(String(repeating: "text ", count: 200))], ["@/a.so"],
      (.path, "@/a.so")),
    Provocation("B22", ["lib": .directory([:])], ["@/lib"], (.path, "@/lib")),
    Provocation("B30", ["a.so": library(4, 1)], ["@/a.so"], (.path, "@/a.so")),
  ]

  @Test(arguments: preloads)
  func `what the loader says of LD_PRELOAD is read`(_ provocation: Provocation) throws {
    let scratch = try ScratchDirectory().lay(provocation.tree)
    let words = provocation.words.map { $0.replacing("@", with: scratch.path) }
    let run = try SolderProgram.run("/bin/true", [], environment: ["LD_PRELOAD": words[0]])
    provocation.expect(in: run.errors, at: scratch.path)
  }

  private static let opened: [Provocation] = [
    Provocation("B5", beside(.directory([:])), [], atPath),
    Provocation("B11", beside(.link("libx.so.6")), [], atPath),
  ]

  @Test(.enabled(if: LiveProgram.python != nil, "there is no Python"), arguments: opened)
  func `what dlopen says is read`(_ provocation: Provocation) throws {
    let scratch = try ScratchDirectory().lay(provocation.tree)
    let run = try SolderProgram.run(
      try #require(LiveProgram.python),
      ["-c", "import ctypes; ctypes.CDLL('\(scratch.path("libx.so.6"))')"])
    provocation.expect(in: run.errors, at: scratch.path)
  }

  @Test(
    .enabled(if: LiveProgram.python != nil, "there is no Python"),
    .enabled(if: LiveProgram.mayBeUser, "there is no setpriv to be another user"))
  func `what dlopen says of a closed file is read`() throws {
    let closed = Provocation("B28", Self.beside(.mode(0, .library(nil))), [], Self.atPath)
    let scratch = try ScratchDirectory().lay(closed.tree)
    chmod(scratch.path, 0o755)
    let run = try LiveProgram.runAsUser(
      try #require(LiveProgram.python),
      ["-c", "import ctypes; ctypes.CDLL('\(scratch.path("libx.so.6"))')"])
    closed.expect(in: run.errors, at: scratch.path)
  }

  @Test(.enabled(if: LiveProgram.mayMount, "no file system can be mounted here"))
  func `what the loader says of a library that may not be run is read`() throws {
    let scratch = try ScratchDirectory().lay([
      "app": Self.program("libc.so.6", "libx.so.6"), "place": .directory([:]),
      "libx.so.6": .library("libx.so.6"),
    ])
    let script =
      "mount -t tmpfs -o noexec none place && cp libx.so.6 place && LD_LIBRARY_PATH=place ./app"
    let run = try SolderProgram.run(
      try #require(LiveProgram.unshare), ["--mount", "/bin/sh", "-c", script], in: scratch.path)
    Provocation("B29", [:], [], Self.byName).expect(in: run.errors, at: scratch.path)
  }

  private static let asked: [Provocation] = [
    Provocation("B23", beside(nil), ["@/app"], byName),
    Provocation("B24", ["app": .text("text")], ["@/app"]),
    Provocation("B25", ["app": .library("libfoo.so.1")], ["@/app"]),
  ]

  @Test(.enabled(if: LiveProgram.ldd != nil, "there is no ldd"), arguments: asked)
  func `what ldd says is read`(_ provocation: Provocation) throws {
    let scratch = try ScratchDirectory().lay(provocation.tree)
    let words = provocation.words.map { $0.replacing("@", with: scratch.path) }
    let run = try SolderProgram.run(try #require(LiveProgram.ldd), words)
    provocation.expect(in: run.output + run.errors, at: scratch.path)
  }

  @Test(.enabled(if: LiveProgram.bash != nil, "there is no bash"))
  func `what bash says where the loader is missing is read`() throws {
    let provocation = Provocation(
      "B26", ["app": Self.program("/lib64/ld-", "/none0/ld-")], [], (.path, "@/app"))
    let scratch = try ScratchDirectory().lay(provocation.tree)
    let run = try SolderProgram.run(try #require(LiveProgram.bash), ["-c", scratch.path("app")])
    guard !run.errors.hasSuffix("No such file or directory\n") else {
      print("bash says no more than `No such file or directory`: it is older than 5.2")
      return
    }
    provocation.expect(in: run.errors, at: scratch.path)
  }
}

/// What the loader says of symbols and of cut libraries, which needs code.
@Suite(
  .enabled(if: LiveProgram.loader != nil, "there is no glibc loader for x86-64"),
  .enabled(if: LiveProgram.compiler != nil, "there is no compiler"))
struct LiveSymbolMessagesTests {
  private static let user = "int one(void); int two(void); int main(void) { return one() + two(); }"
  private static let both = "int one(void) { return 1; } int two(void) { return 2; }"
  private static let versions = "V1 { global: one; }; V2 { global: two; } V1;"

  /// A program that was built with one library and finds another.
  private struct Case: Sendable, CustomTestStringConvertible {
    let expected: Provocation
    let builtWith: (source: String, versions: String?)
    let finds: (source: String, versions: String?)
    var testDescription: String { expected.id }
  }

  private static let cases: [Case] = [
    Case(
      expected: Provocation("B13", [:], [], (.path, "@/libfoo.so.1")), builtWith: (both, versions),
      finds: ("int one(void) { return 1; }", "V1 { global: one; };")),
    Case(
      expected: Provocation("B14", [:], [], (.path, "@/libfoo.so.1")), builtWith: (both, versions),
      finds: (both, nil)),
    Case(
      expected: Provocation("B15", [:], [], (.word, "two")), builtWith: (both, versions),
      finds: (
        "int one(void) { return 1; } int other(void) { return 2; }",
        "V1 { global: one; }; V2 { global: other; } V1;"
      )),
    Case(
      expected: Provocation("B16", [:], [], (.word, "two")), builtWith: (both, nil),
      finds: ("int one(void) { return 1; }", nil)),
  ]

  @Test(arguments: cases)
  private func `what the loader says of symbols is read`(_ example: Case) throws {
    let scratch = try ScratchDirectory()
    let scratchProgram = try Self.program(example, in: scratch)
    let run = try SolderProgram.run(
      scratchProgram, [], environment: ["LD_LIBRARY_PATH": "", "LD_BIND_NOW": "1"])
    example.expected.expect(in: run.errors, at: scratch.path)
  }

  @Test func `a library without its versions is read`() throws {
    let example = try #require(Self.cases.first { $0.expected.id == "B14" })
    let scratch = try ScratchDirectory()
    let run = try SolderProgram.run(
      try Self.program(example, in: scratch), [], environment: ["LD_LIBRARY_PATH": ""])
    guard run.errors.contains("Inconsistency") else {
      print("this loader takes symbols from a library without versions")
      return
    }
    Provocation("B18").expect(in: run.errors, at: scratch.path)
  }

  @Test func `a newer C library's version is read`() throws {
    let scratch = try ScratchDirectory().lay([:])
    let example = try #require(Self.cases.last)
    let program = try Self.program(example, in: scratch)
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: program)))
    let (old, new) = (Array("GLIBC_2.2.5\0".utf8), Array("GLIBC_9.9.9\0".utf8))
    for index in bytes.indices.dropLast(old.count)
    where bytes[index..<index + old.count].elementsEqual(old) {
      bytes.replaceSubrange(index..<index + old.count, with: new)
    }
    try TreeItem.bytes(bytes).make(at: scratch.path("newer"))
    let run = try SolderProgram.run(
      scratch.path("newer"), [], environment: ["LD_LIBRARY_PATH": ""])
    Provocation("B19", [:], [], (.word, "9.9.9")).expect(in: run.errors, at: scratch.path)
  }

  @Test(.enabled(if: LiveProgram.bash != nil, "there is no bash"))
  func `what a shell says of a library that was cut short is read`() throws {
    let scratch = try ScratchDirectory()
    let same = Case(
      expected: Provocation("B12"), builtWith: (Self.both, nil), finds: (Self.both, nil))
    let program = try Self.program(same, in: scratch)
    let library = scratch.path("libfoo.so.1")
    let whole = try Data(contentsOf: URL(fileURLWithPath: library))
    try Data(whole.prefix(4096)).write(to: URL(fileURLWithPath: library))
    // A second command, so that the shell lives to tell.
    let run = try SolderProgram.run(
      try #require(LiveProgram.bash), ["-c", "\(program); exit $?"],
      environment: ["LD_LIBRARY_PATH": ""])
    same.expected.expect(in: run.errors, at: scratch.path)
  }

  /// Builds the program, then puts the other library beside it.
  private static func program(_ example: Case, in scratch: ScratchDirectory) throws -> String {
    try compile(example.builtWith, in: scratch)
    try write(user, "user.c", in: scratch)
    let program = scratch.path("app")
    try run(["-o", program, "user.c", "libfoo.so.1", "-Wl,-rpath,$ORIGIN"], in: scratch)
    try compile(example.finds, in: scratch)
    return program
  }

  private static func compile(
    _ library: (source: String, versions: String?), in scratch: ScratchDirectory
  ) throws {
    try write(library.source, "foo.c", in: scratch)
    var words = ["-shared", "-fPIC", "-Wl,-soname,libfoo.so.1", "-o", "libfoo.so.1", "foo.c"]
    if let versions = library.versions {
      try write(versions, "versions", in: scratch)
      words.append("-Wl,--version-script=versions")
    }
    try run(words, in: scratch)
  }

  private static func write(_ text: String, _ name: String, in scratch: ScratchDirectory) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: scratch.path(name)))
  }

  private static func run(_ words: [String], in scratch: ScratchDirectory) throws {
    let compiler = try #require(LiveProgram.compiler)
    let run = try SolderProgram.run(compiler, words, in: scratch.path)
    try #require(run.status == 0, "\(run.errors)")
  }
}
