import Foundation
import TestSupport
import Testing

/// A root for ldconfig, and the program to run on it.
struct LdconfigBench {
  let bench: Bench

  /// Lays a root out, with a configuration in it unless that is `nil`.
  init(_ tree: [String: TreeItem], configuration: String? = "/lib\n") throws {
    var tree = tree
    if let configuration {
      tree["etc"] = .directory(["ld.so.conf": .text(configuration)])
    }
    bench = try Bench(tree)
  }

  /// A root whose configured directory holds these.
  init(library: [String: TreeItem]) throws {
    try self.init(["lib": .directory(library)])
  }

  /// The root's path.
  var root: String { bench.tree }

  /// The path of something in the root.
  func path(_ name: String) -> String { bench.path(name) }

  /// Runs `solder ldconfig` on the root.
  ///
  /// No directories are built in, so that a root is what a test says it is.
  @discardableResult
  func run(_ words: String..., environment: [String: String] = [:]) throws -> Program.Run {
    try run(words, environment: environment)
  }

  /// As the same with single words.
  func run(_ words: [String], environment: [String: String] = [:]) throws -> Program.Run {
    try Program.solder(arguments + words, environment: environment)
  }

  /// Gives the root to the user that `runAsUser` stands for.
  func giveToUser() throws {
    // The way there is for its owner only.
    _ = try Program.shell("chmod 755 \(bench.beside(""))")
    if geteuid() == 0 { _ = try Program.shell("chown -hR 1000:1000 \(root)") }
  }

  /// Runs `solder ldconfig` as someone without privileges.
  @discardableResult
  func runAsUser(_ words: [String] = []) throws -> Program.Run {
    try Program.solderAsUser(arguments + words)
  }

  /// Runs `solder ldconfig` by sh(1), so that redirections may follow the words.
  func shell(_ words: String) throws -> Program.Run {
    try Program.shell("$SOLDER \(arguments.joined(separator: " ")) \(words)")
  }

  /// Runs a program by its path, with words that begin with the root.
  func run(program: String, _ words: String...) throws -> Program.Run {
    try Program.run(program, (arguments.dropFirst() + words).map { Array($0.utf8) })
  }

  /// Runs the system's ldconfig on the root.
  func runSystem(_ words: String...) throws -> Program.Run {
    try Program.run(SystemLdconfig.path, (["-r", root] + words).map { Array($0.utf8) })
  }

  private var arguments: [String] { ["ldconfig", "-r", root, "--builtin-dirs="] }

  // MARK: What is there

  /// The entries of the cache, as `-p` prints them between its first and last lines.
  func entries(_ words: String...) throws -> [String] {
    let run = try Program.solder(arguments + ["-p"] + words)
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    return run.output.split(separator: "\n").map(String.init).filter { $0.hasPrefix("\t") }
      .map { String($0.dropFirst()) }
  }

  /// The text of a link; `nil` where there is none.
  func link(_ name: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: path(name))
  }

  /// The names in a directory, sorted.
  func names(_ directory: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(directory)).sorted()
  }

  /// The bytes of a file.
  func bytes(_ name: String) throws -> [UInt8] {
    try #require(ByteTree.contents(Array(path(name).utf8)), "\(name)")
  }

  /// What lstat(2) says.
  func status(_ name: String) throws -> stat {
    try #require(ByteTree.status(Array(path(name).utf8)), "\(name)")
  }

  func write(_ bytes: [UInt8], to name: String) {
    ByteTree.write(bytes, to: Array(path(name).utf8))
  }
}

/// The system's ldconfig, which may be run on scratch roots only.
enum SystemLdconfig {
  static let path = "/sbin/ldconfig"

  /// Whether it is there and can change its root.
  static let isUsable = geteuid() == 0 && FileManager.default.isExecutableFile(atPath: path)

  /// The release, such as `2.36`: the last word of the first line of `--version`.
  static let release: String = {
    let run = try? Program.run(path, [Array("--version".utf8)])
    let line = run?.output.prefix { $0 != "\n" } ?? ""
    return line.split(separator: " ").last.map(String.init) ?? ""
  }()
}
