import Foundation
import TestSupport

/// Programs run by posix_spawn(3), ten times faster than Foundation's `Process`, with exact output.
enum Program {
  /// What a run gave.
  struct Run {
    /// Exit status; 128 and more where a signal ended it.
    let status: Int32
    /// Standard output.
    let bytes: [UInt8]
    /// Standard error.
    let errorBytes: [UInt8]

    /// Standard output as text.
    var output: String { String(decoding: bytes, as: UTF8.self) }
    /// Standard error as text.
    var errors: String { String(decoding: errorBytes, as: UTF8.self) }

    /// Standard output as JSON.
    func json() throws -> [String: Any] {
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
    }
  }

  /// Runs solder with some words, without a terminal; `environment` is added to a plain one.
  static func solder(
    _ words: [String], environment: [String: String] = [:], in directory: String? = nil
  ) throws -> Run {
    try run(
      SolderProgram.executable, words.map { Array($0.utf8) }, environment: environment,
      in: directory)
  }

  /// Runs solder as the user 1000 where this is root, who may do everything.
  static func solderAsUser(_ words: [String]) throws -> Run {
    guard geteuid() == 0 else { return try solder(words) }
    let user = ["--reuid=1000", "--regid=1000", "--clear-groups", SolderProgram.executable]
    return try run("/usr/bin/setpriv", (user + words).map { Array($0.utf8) })
  }

  /// Runs a command line by sh(1); `$SOLDER` is the program.
  static func shell(_ command: String) throws -> Run {
    try run(
      "/bin/sh", [Array("-c".utf8), Array(command.utf8)],
      environment: ["SOLDER": SolderProgram.executable])
  }

  /// Runs any program with any words.
  static func run(
    _ program: String, _ words: [[UInt8]], environment: [String: String] = [:],
    in directory: String? = nil
  ) throws -> Run {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let (output, errors) = (try Scratch(), try Scratch())
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.file, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.file, 2)

    // env(1) changes the directory.
    let move = directory.map { ["/usr/bin/env", "-C", $0].map { Array($0.utf8) } } ?? []
    var arguments = (move + [Array(program.utf8)] + words).map(string) + [nil]
    let program = directory == nil ? program : "/usr/bin/env"
    var variables = variables(environment).map { string(Array("\($0)=\($1)".utf8)) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, program, &actions, nil, &arguments, &variables)
    guard failure == 0 else {
      throw NSError(
        domain: NSPOSIXErrorDomain, code: Int(failure), userInfo: [NSFilePathErrorKey: program])
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7f
    return Run(
      status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, bytes: output.contents(),
      errorBytes: errors.contents())
  }

  private static func variables(_ more: [String: String]) -> [String: String] {
    var variables = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "SWIFT_BACKTRACE": "enable=no"]
    for name in ["LD_LIBRARY_PATH", "HOME", "TMPDIR"] {
      variables[name] = ProcessInfo.processInfo.environment[name]
    }
    return variables.merging(more) { $1 }
  }

  private static func string(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
    ByteTree.with(bytes) { strdup($0) }
  }

  /// A nameless file, so that no run can wait for a reader.
  private final class Scratch {
    let file: Int32

    init() throws {
      let base = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
      var template = Array("\(base)/solder-run-XXXXXX".utf8CString)
      file = mkstemp(&template)
      guard file >= 0 else { throw POSIXError(.EIO) }
      _ = fcntl(file, F_SETFD, FD_CLOEXEC)
      unlink(template)
    }

    deinit { close(file) }

    func contents() -> [UInt8] {
      var bytes = [UInt8](repeating: 0, count: Int(lseek(file, 0, SEEK_END)))
      lseek(file, 0, SEEK_SET)
      let count = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      return Array(bytes.prefix(max(0, count)))
    }
  }
}
