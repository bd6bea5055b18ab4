import FileSystem
import Foundation
import TestSupport
import Testing

extension FileName: ExpressibleByStringInterpolation {
  /// A name from a literal of a test, where a wrong one is a mistake of the test.
  package init(stringLiteral text: String) {
    guard let name = FileName(Array(text.utf8)) else { preconditionFailure("no name: \(text)") }
    self = name
  }
}

extension Path: ExpressibleByStringInterpolation {
  /// A path from a literal of a test.
  package init(stringLiteral text: String) { self.init(text.utf8) }
}

extension ScratchDirectory {
  /// A handle on the directory, or on one in it.
  func open(_ name: String = ".") throws -> Directory {
    let machine = try SystemRoot.open("/")
    return try Directory.open(Path((name == "." ? path : path(name)).utf8), in: machine)
  }

  /// The bytes of a file in the directory.
  func contents(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  /// The names in the directory, sorted.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}

/// The failure of a call, or `nil` where it did not fail.
func failure(_ call: () throws -> Void) -> FileSystemError? {
  do {
    try call()
    return nil
  } catch {
    return error as? FileSystemError
  }
}
