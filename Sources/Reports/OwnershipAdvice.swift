internal import Census
package import Diagnosis
package import FileSystem
package import Ownership

/// What to do about the names of one package: what its upgrade does, how to make a repair last, and
/// what to write to whoever maintains it.
package struct OwnershipAdvice: Sendable {
  /// Where and for whom the advice is.
  package struct Scene: Sendable {
    /// The root that was looked at.
    package let root: Path
    /// The targets as the user named them.
    package let targets: [Path]

    /// Puts the two together.
    package init(root: Path, targets: [Path]) {
      self.root = root
      self.targets = targets
    }

    var isForeign: Bool { root != Path("/") }

    /// A path as it is from the top of the root.
    func absolute(_ path: Path) -> Path {
      path.absolute(from: isForeign ? Path("/") : CurrentProcess.workingDirectory)
    }
  }

  /// How a repair outlives the next upgrade.
  package enum Way: String, Sendable {
    /// The package manager has solder mend again after each installation.
    case hook
    /// dpkg puts the package's own files elsewhere.
    case diversion
  }

  /// The package.
  package let owner: Owner
  /// The ways to make a repair last, the best first; none where nothing does.
  package let ways: [(way: Way, commands: [String])]
  /// What to run to mend the names although a package owns them.
  package let command: String
  /// The text for the maintainer, in English whatever language is spoken.
  package let report: String

  /// The advice about findings of one owner.
  package init(_ owner: Owner, _ findings: [Finding], _ scene: Scene) {
    self.owner = owner
    let root = scene.isForeign ? ["--root", Escaping.shellWord(scene.root.bytes)] : []
    let targets = scene.targets.map { Escaping.shellWord($0.bytes) }
    command = (["sudo solder fix --include-owned"] + root + targets).joined(separator: " ")
    ways = PersistentWays(owner, findings, scene).all
    report = MaintainerReport(owner, findings, scene).text
  }

  /// Whether an upgrade by this manager brings back what the package ships.
  package var isUpgraded: Bool {
    switch owner.manager.rawValue {
    case "conda", "pip", "uv": false
    default: true
    }
  }

  /// The advice about each owner of some findings, by the owner's name.
  package static func all(about findings: [Finding], _ scene: Scene) -> [OwnershipAdvice] {
    let byOwner = Dictionary(grouping: findings.filter { $0.owner != nil }, by: \.owner)
    return byOwner.compactMap { owner, findings in
      owner.map { OwnershipAdvice($0, findings, scene) }
    }.sorted {
      ($0.owner.package, $0.owner.manager.rawValue) < ($1.owner.package, $1.owner.manager.rawValue)
    }
  }
}

/// The commands that make a repair outlive an upgrade, by package manager.
private struct PersistentWays {
  private let owner: Owner
  private let scene: OwnershipAdvice.Scene
  private let directories: [Path]
  private let names: [Path]

  init(_ owner: Owner, _ findings: [Finding], _ scene: OwnershipAdvice.Scene) {
    self.owner = owner
    self.scene = scene
    names = Set(findings.filter { $0.name != nil }.map { scene.absolute($0.path) }).sorted()
    directories = Set(findings.map { scene.absolute($0.directory) }).sorted()
  }

  var all: [(way: OwnershipAdvice.Way, commands: [String])] {
    switch owner.manager.rawValue {
    case "dpkg": [(.hook, [dpkgHook]), (.diversion, diversions)]
    case "rpm": [(.hook, [dnfAction])]
    case "pacman": [(.hook, [pacmanHook])]
    case "apk": [(.hook, apkHook)]
    default: []
    }
  }

  // As a word of a word: the hook's line is read by a shell again.
  private var targets: String {
    directories.map { Escaping.shellWord($0.bytes) }.joined(separator: " ")
  }
  private var mend: String { "%s fix --yes --quiet --include-owned" }
  private var program: String { "\"$(command -v solder)\"" }

  private func word(_ text: String) -> String { Escaping.shellWord(Array(text.utf8)) }

  /// A file of the root, as it is from outside.
  private func file(_ path: String) -> String {
    let bytes = scene.isForeign ? scene.root.bytes + Array(path.utf8) : Array(path.utf8)
    return Escaping.shellWord(bytes)
  }

  // dpkg reads only files whose names are letters, digits, - and _.
  private var hookName: String {
    let plain = owner.package.unicodeScalars.map { scalar in
      scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        ? Character(scalar) : "_"
    }
    return "solder-" + String(plain)
  }

  private var dpkgHook: String {
    "printf 'post-invoke=\(mend) %s >/dev/null || :\\n' \(program) \(word(targets)) | "
      + "sudo tee \(file("/etc/dpkg/dpkg.cfg.d/\(hookName)"))"
  }

  private var diversions: [String] {
    let root = scene.isForeign ? "--root \(Escaping.shellWord(scene.root.bytes)) " : ""
    return names.map { path in
      // Beside it, under a name that ldconfig does not look at, and so does not choose.
      let prefix = Array("diverted-".utf8)
      let elsewhere =
        path.lastName.flatMap { FileName(prefix + $0.bytes) }.map { path.parent.appending($0) }
        ?? path.parent.appending(Path("diverted"))
      return "sudo dpkg-divert \(root)--add --no-rename --divert "
        + "\(Escaping.shellWord(elsewhere.bytes)) \(Escaping.shellWord(path.bytes))"
    }
  }

  private var dnfAction: String {
    let name = "/etc/dnf/plugins/post-transaction-actions.d/\(hookName).action"
    return "printf '%s:in:\(mend) %s\\n' \(word(owner.package)) \(program) \(word(targets)) | "
      + "sudo tee \(file(name))"
  }

  private var pacmanHook: String {
    let lines = [
      "[Trigger]", "Operation = Install", "Operation = Upgrade", "Type = Package", "Target = %s",
      "[Action]", "When = PostTransaction", "Exec = \(mend) %s",
    ].joined(separator: "\\n")
    return "printf '\(lines)\\n' \(word(owner.package)) \(program) \(word(targets)) | "
      + "sudo tee \(file("/etc/pacman.d/hooks/\(hookName).hook"))"
  }

  private var apkHook: [String] {
    let hook = file("/etc/apk/commit_hooks.d/\(hookName)")
    let line = "#!/bin/sh\\n[ \"$1\" = post-commit ] || exit 0\\n\(mend) %s >/dev/null || :\\n"
    return [
      "printf '\(line)' \(program) \(word(targets)) | sudo tee \(hook)", "sudo chmod +x \(hook)",
    ]
  }
}

/// A report to whoever maintains a package that ships copies.
private struct MaintainerReport {
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
    let lines =
      [
        "\(owner.package): shared libraries are shipped as copies where symbolic links belong", "",
        "The \(owner.manager.rawValue) package \(owner.package) installs under these names what "
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
