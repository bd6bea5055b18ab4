internal import Census
internal import Diagnosis
internal import FileSystem
internal import Ownership

/// A report to whoever maintains a package that ships copies.
struct MaintainerReport {
  private let owner: Owner
  private let findings: [Finding]
  private let scene: OwnershipAdvice.Scene

  init(_ owner: Owner, _ findings: [Finding], _ scene: OwnershipAdvice.Scene) {
    self.owner = owner
    self.findings = findings.filter { $0.name != nil && $0.remedy.linkText != nil }
      .sorted { $0.path < $1.path }
    self.scene = scene
  }

  var text: String {
    let wasted = findings.reduce(UInt64(0)) {
      $0.addingReportingOverflow($1.wastedBytes).partialValue
    }
    let package = Escaping.displayed(owner.package)
    let lines =
      [
        "\(package): shared libraries are shipped as copies where symbolic links belong", "",
        "The \(owner.manager.rawValue) package \(package) installs under these names what "
          + "should be relative symbolic links:",
        "",
      ] + findings.map(line)
      + [
        "",
        "\(wasted) bytes are stored more than once. ldconfig reports a copy under a SONAME as "
          + "\"not a symbolic link\"",
        "and leaves a copied linker name out of its cache; a program "
          + "that opens two of the names loads the",
        "library twice; an update that replaces one "
          + "name leaves the others behind.", "",
        "Please ship the links (for example by `cp -a` instead of `cp` when the package is built):",
        "",
      ] + findings.compactMap(command) + ["", "Found by solder \(SolderVersion.text)."]
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ finding: Finding) -> String {
    let path = Escaping.displayed(scene.absolute(finding.path))
    let target = finding.remedy.linkText.map { Escaping.displayed($0) } ?? ""
    let soname = finding.soname.map { ", SONAME \(Escaping.displayed($0.bytes))" } ?? ""
    let size = finding.evidence.copySize.map { "\($0) bytes" } ?? "no copy"
    return "  \(path) (\(size)\(soname)) -> \(target)"
  }

  private func command(_ finding: Finding) -> String? {
    guard let target = finding.remedy.linkText else { return nil }
    return "  ln -sf \(Escaping.shellWord(target)) "
      + Escaping.shellWord(scene.absolute(finding.path).bytes)
  }
}

extension Evidence {
  /// The size of a file that lies where a link belongs.
  fileprivate var copySize: UInt64? {
    switch self {
    case .copy(_, let size, _), .conflict(_, let size, _, _),
      .displacedLink(_, _, let size, _):
      size
    default: nil
    }
  }
}
