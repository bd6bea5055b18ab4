import Census
import Diagnosis
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

extension Architecture {
  /// What `ELFBuilder` makes unless told otherwise.
  static let built = Architecture(
    machine: .x86_64, wordSize: .bits64, byteOrder: .littleEndian)
  static let arm64 = Architecture(
    machine: .aarch64, wordSize: .bits64, byteOrder: .littleEndian)
}

/// A tree under a root of its own, looked at and judged.
struct Diagnosis {
  let scratch: ScratchDirectory
  let census: LibraryCensus
  let circumstances: Circumstances
  let findings: [Finding]

  /// Lays the tree, whose paths are then absolute ones, and asks every rule.
  ///
  /// - Parameters:
  ///   - searched: Whether the loader searches all of its directories.
  ///   - native: The processor of the root.
  init(
    _ tree: [String: TreeItem], searched: Bool = false, native: Architecture = .built
  ) throws {
    scratch = try ScratchDirectory().lay(tree)
    let root = try SystemRoot.open(Path(scratch.path.utf8))
    census = CensusTaker.census(of: ["/"], in: root)
    let directories = census.directories.map(\.status.identity)
    circumstances = Circumstances(
      native: native, loaderDirectories: searched ? Set(directories) : [])
    findings = Diagnostician.findings(in: census, circumstances)
  }

  /// All findings, one a line.
  var lines: [String] { findings.map(\.line) }
}

extension Finding {
  /// Path, rule, severity, role, class, link and wasted bytes.
  var line: String {
    let fix =
      switch remedy.change {
      case nil: ""
      case .link(let target): " -> \(target)"
      case .turnChain(let file, let realName, _): " \(file) <-> \(realName)"
      case .refreshCache: " refresh"
      case .linkDirectory(let text, _): " => \(String(decoding: text, as: UTF8.self))"
      }
    return "\(path) \(rule.rawValue) \(severity) \(role?.rawValue ?? "-") "
      + "\(remedy.fixClass)\(fix) \(wastedBytes)"
  }
}

/// A library of the SONAME that most of these tests are about; different numbers, different bytes.
func foo(_ content: UInt8 = 1) -> TreeItem { .library("libfoo.so.1", content: content) }
