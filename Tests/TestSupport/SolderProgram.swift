import Foundation

/// The built program, run as a user would run it.
public struct SolderProgram {
  /// What a run gave.
  public struct Run {
    /// Exit status; 128 and more where a signal ended it.
    public let status: Int32
    /// Standard output.
    public let output: String
    /// Standard error.
    public let errors: String
    /// Standard output as JSON.
    public func json() throws -> [String: Any] {
      let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
      return value as? [String: Any] ?? [:]
    }
  }

  /// The executable: `$SOLDER`, or the one built along with the tests.
  public static let executable: String = {
    if let path = ProcessInfo.processInfo.environment["SOLDER"] { return path }
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return bundle.appendingPathComponent("solder").path
  }()

  /// Gives the executable another name, as in a root of its own.
  ///
  /// No copy where it can be: a program that was just written is busy as long as another test that was
  /// started meanwhile holds the file open.
  public static func place(at path: String) throws {
    if link(executable, path) == 0 { return }
    try FileManager.default.copyItem(atPath: executable, toPath: path)
  }

  /// Runs solder with some words, without a terminal; `environment` is added to a plain one.
  public static func run(
    _ words: [String], environment: [String: String] = [:], in directory: String? = nil
  ) throws -> Run {
    try run(executable, words, environment: environment, in: directory)
  }

  /// Runs any program.
  public static func run(
    _ program: String, _ words: [String], environment: [String: String] = [:],
    in directory: String? = nil
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = words
    var variables = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "SWIFT_BACKTRACE": "enable=no"]
    // Where the tests' own libraries lie, for a program that is not linked statically.
    for name in ["LD_LIBRARY_PATH", "HOME", "TMPDIR"] {
      variables[name] = ProcessInfo.processInfo.environment[name]
    }
    process.environment = variables.merging(environment) { $1 }
    if let directory { process.currentDirectoryURL = URL(fileURLWithPath: directory) }
    // Files rather than pipes: no run can wait for a reader.
    let scratch = try ScratchDirectory()
    for name in ["out", "err"] {
      _ = FileManager.default.createFile(atPath: scratch.path(name), contents: nil)
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: scratch.path("out"))
    process.standardError = FileHandle(forWritingAtPath: scratch.path("err"))
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) -> String {
      String(
        decoding: FileManager.default.contents(atPath: scratch.path(name)) ?? Data(), as: UTF8.self)
    }
    let signalled = process.terminationReason == .uncaughtSignal
    return Run(
      status: signalled ? 128 + process.terminationStatus : process.terminationStatus,
      output: text("out"), errors: text("err"))
  }
}
