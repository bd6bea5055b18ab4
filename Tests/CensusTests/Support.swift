import Census
import ELF
import FileSystem
import TestSupport

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
  /// The census of some names in the directory, or of all of it.
  func census(of names: [String] = ["."]) throws -> LibraryCensus {
    let targets = names.map { Path(($0 == "." ? path : path($0)).utf8) }
    return CensusTaker.census(of: targets, in: try SystemRoot.open("/"))
  }

  /// The path of something in the directory, as the program knows paths.
  func programPath(_ name: String) -> Path { Path(path(name).utf8) }

  /// A handle on the directory.
  func open() throws -> Directory {
    try Directory.open(Path(path.utf8), in: try SystemRoot.open("/"))
  }
}

extension Architecture {
  /// What `ELFBuilder` makes unless told otherwise.
  static let built = Architecture(
    machine: .x86_64, wordSize: .bits64, byteOrder: .littleEndian)
}
