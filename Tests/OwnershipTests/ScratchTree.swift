import FileSystem
import Foundation

/// A directory of its own for one test, made from literals and removed with it.
final class ScratchTree {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("solder-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func directory(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + name, withIntermediateDirectories: true)
  }

  func file(_ name: String, _ content: some Sequence<UInt8>) throws {
    try directory((name as NSString).deletingLastPathComponent)
    try Data(content).write(to: URL(fileURLWithPath: path + name))
  }

  func file(_ name: String, _ content: String = "") throws {
    try file(name, content.utf8)
  }

  func link(_ name: String, to text: String) throws {
    try directory((name as NSString).deletingLastPathComponent)
    try FileManager.default.createSymbolicLink(atPath: path + name, withDestinationPath: text)
  }

  func opened() throws -> SystemRoot { try SystemRoot.open(Path(path)) }
}

/// What a program prints, or `nil` where there is no such program.
func output(of program: String, _ arguments: [String]) throws -> String? {
  guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}
