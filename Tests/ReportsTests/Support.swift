import Census
import Diagnosis
import ELF
import FileSystem
import Messages
import Reports
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
  /// The report of a check of everything in the directory, whose paths begin at the directory.
  func report(target: Path = "/") throws -> CheckReport {
    let root = try SystemRoot.open("\(path)")
    let census = CensusTaker.census(of: [target], in: root)
    let native = Architecture(machine: .x86_64, wordSize: .bits64, byteOrder: .littleEndian)
    let findings = Diagnostician.findings(
      in: census, Circumstances(native: native, loaderDirectories: []))
    return CheckReport(root: "/", targets: [target], census: census, findings: findings)
  }
}

extension CheckReport {
  /// The report as text without colours.
  func text(_ catalog: any Catalog = English(), columns: Int = 80, isVerbose: Bool = false)
    -> String
  {
    TextReport.text(
      self, catalog: catalog, style: Style(isColored: false), columns: columns,
      isVerbose: isVerbose)
  }
}
