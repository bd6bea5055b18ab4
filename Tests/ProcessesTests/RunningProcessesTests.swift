import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Processes

struct ProcessesOfTrees {
  private func process(_ name: String, _ maps: String, namespace: String = "mnt:[1]") -> TreeItem {
    .directory([
      "maps": .text(maps), "comm": .text(name + "\n"),
      "ns": .directory(["mnt": .link(namespace)]),
    ])
  }

  private func read(_ tree: [String: TreeItem]) throws -> RunningProcesses? {
    let scratch = try ScratchDirectory().lay(tree)
    return RunningProcesses.read(in: try SystemRoot.open(Path(scratch.path)))
  }

  private static let gone = "1-2 r-xp 0 fe:00 5 /lib/libgone.so.1 (deleted)\n"

  @Test func `programs are told by number with their stale libraries`() throws {
    let found = try #require(
      try read([
        "proc": .directory([
          "self": .directory(["ns": .directory(["mnt": .link("mnt:[1]")])]),
          "12": process("web server", Self.gone + Self.gone),
          "7": process("shell", "1-2 r-xp 0 fe:00 5 /bin/sh\n"),
          "31": process("contained", Self.gone, namespace: "mnt:[2]"),
          "40": .directory(["comm": .text("unreadable\n"), "maps": .directory([:])]),
          "uptime": .text("1"),
        ]),
        "lib": .directory(["libgone.so.1": .library("libgone.so.1")]),
      ]))
    #expect(
      found.programs.map { program in
        "\(program.process) \(String(decoding: program.name, as: UTF8.self)) "
          + program.libraries.map { "\($0.path) \($0.state.rawValue)" }.joined(separator: ",")
      } == [
        "12 web server /lib/libgone.so.1 replaced",
        // In another mount namespace the path is not ours to look at.
        "31 contained /lib/libgone.so.1 deleted",
      ])
    #expect(found.examined == 3 && found.unexamined == 1)
  }

  @Test func `without processes nothing was looked at`() throws {
    #expect(try read([:]) == nil)
    #expect(try read(["proc": .directory(["uptime": .text("1")])]) == nil)
  }

  @Test func `of a foreign root no process is looked at`() throws {
    let scratch = try ScratchDirectory().lay(["proc": .directory(["1": process("x", Self.gone)])])
    #expect(RunningProcesses.read(under: try SystemRoot.open(Path(scratch.path))) == nil)
  }
}

/// A program of this machine that has a library of the test's own mapped.
private final class Sleeper {
  let process = Process()

  init(preloading library: String) throws {
    process.executableURL = URL(fileURLWithPath: "/bin/sleep")
    process.arguments = ["60"]
    process.environment = ["LD_PRELOAD": library]
    try process.run()
    let maps = "/proc/\(process.processIdentifier)/maps"
    for _ in 0..<200 {
      if (try? String(contentsOfFile: maps, encoding: .utf8))?.contains(library) == true { return }
      usleep(10_000)
    }
  }

  deinit {
    // The threads of the tests block SIGTERM, and their children inherit that.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// What is told of it.
  func stale() throws -> [String] {
    let found = RunningProcesses.read(under: try SystemRoot.open(Path("/")))
    let own = found?.programs.first { $0.process == Int(process.processIdentifier) }
    return own?.libraries.map { "\($0.path.lastName?.description ?? "") \($0.state.rawValue)" }
      ?? []
  }
}

/// A library that every program of this machine could load: it lies beside the C library.
private let harmless: String? = {
  let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
  let files = maps.split(separator: "\n").compactMap { $0.split(separator: " ").last }
  let directory = files.first { $0.hasSuffix("/libc.so.6") }?.dropLast("libc.so.6".count)
  return directory.map { $0 + "libm.so.6" }.flatMap {
    FileManager.default.fileExists(atPath: String($0)) ? String($0) : nil
  }
}()

@Suite(.enabled(if: harmless != nil))
struct ARunningProgram {
  private let scratch: ScratchDirectory
  private let library: String

  init() throws {
    scratch = try ScratchDirectory()
    library = scratch.path("libown.so.1")
    try FileManager.default.copyItem(atPath: harmless ?? "", toPath: library)
  }

  @Test func `with its library in place is not told of`() throws {
    #expect(try Sleeper(preloading: library).stale().isEmpty)
  }

  @Test func `whose library another file was renamed over is told of`() throws {
    let sleeper = try Sleeper(preloading: library)
    try FileManager.default.copyItem(atPath: library, toPath: scratch.path("new"))
    #expect(rename(scratch.path("new"), library) == 0)
    #expect(try sleeper.stale() == ["libown.so.1 replaced"])
  }

  @Test func `whose library was removed is told of`() throws {
    let sleeper = try Sleeper(preloading: library)
    try FileManager.default.removeItem(atPath: library)
    #expect(try sleeper.stale() == ["libown.so.1 deleted"])
  }

  @Test func `whose library changed places with a link is told of`() throws {
    let sleeper = try Sleeper(preloading: library)
    let root = try SystemRoot.open(Path("/"))
    let directory = try Directory.open(Path(scratch.path), in: root)
    try FileManager.default.copyItem(atPath: library, toPath: scratch.path("libown.so.1.0"))
    let name = try #require(FileName("libown.so.1"))
    let temporary = try Directory.temporaryName()
    try directory.makeLink(temporary, to: Array("libown.so.1.0".utf8))
    try directory.exchange(temporary, name)
    #expect(try sleeper.stale().isEmpty)
    try directory.unlink(temporary)
    #expect(
      try sleeper.stale() == ["\(Path(scratch.path).lastName.map(\.description) ?? "") displaced"])
  }

  @Test func `whose library was moved and is still there is not told of`() throws {
    let sleeper = try Sleeper(preloading: library)
    #expect(rename(library, scratch.path("libown.so.2")) == 0)
    #expect(try sleeper.stale().isEmpty)
  }
}
