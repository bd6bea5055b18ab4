import Foundation
import Knowledge
import TestSupport
import Testing

/// A state and a command in it that makes a tool of this machine say a message.
struct LiveScene: Sendable, CustomTestStringConvertible {
  /// The id of the message, or of those that one release says and another.
  let ids: [String]
  /// What lies in the scratch directory, beside what the suite lays in all of them.
  let tree: [String: TreeItem]
  /// The command, for a shell in the scratch directory.
  let command: String
  /// What must be found to stand in a hole.
  let capture: (hole: MessagePattern.Hole, text: String)?

  init(
    _ id: String, or others: String..., in tree: [String: TreeItem] = [:], command: String,
    _ capture: (MessagePattern.Hole, String)? = nil
  ) {
    (ids, self.tree, self.command) = ([id] + others, tree, command)
    self.capture = capture.map { (hole: $0.0, text: $0.1) }
  }

  var testDescription: String { "\(ids[0]): \(command)" }

  private static let recogniser = Recogniser()

  /// Lays the tree, runs the command and expects the message in what is said.
  func expect(beside common: [String: TreeItem] = [:]) throws {
    let scratch = try ScratchDirectory().lay(common.merging(tree) { $1 })
    let run = try SolderProgram.run(
      "/bin/sh", ["-c", command], environment: ["LC_ALL": "C.UTF-8"], in: scratch.path)
    let said = run.output + run.errors
    let found = Self.recogniser.recognise(Array(said.utf8)).filter {
      ids.contains($0.message.id)
    }
    #expect(!found.isEmpty, "\(ids): \(said)")
    guard let capture, !found.isEmpty else { return }
    let captures = found.compactMap { $0.captures[capture.hole] }
    #expect(captures.contains(Array(capture.text.utf8)), "\(ids): \(said)")
  }
}

/// The tools of this machine.
enum LiveTool {
  /// Whether a tool is in one of the system's directories.
  static func isPresent(_ name: String) -> Bool {
    ["/usr/bin", "/bin", "/usr/sbin", "/sbin"].contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }

  /// Whether system calls can be made to fail here.
  static let injects: Bool = {
    guard isPresent("strace") else { return false }
    let run = try? SolderProgram.run(
      "/bin/sh", ["-c", "\(failing("rename", "ENOENT")) true"], in: "/")
    return run?.status == 0
  }()

  /// The beginning of a command whose calls fail.
  static func failing(_ calls: String, _ error: String) -> String {
    "strace -f -o /dev/null -e trace=?\(calls),?\(calls)at -e inject=?\(calls),?\(calls)at:error=\(error)"
  }
}
