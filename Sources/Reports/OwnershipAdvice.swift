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
    /// The running solder, which a hook starts again; where it cannot be told, no hook is advised.
    package let program: Path?

    /// Puts them together.
    package init(root: Path, targets: [Path], program: Path? = CurrentProcess.executable) {
      self.root = root
      self.targets = targets
      self.program = program
    }

    var isForeign: Bool { root != Path("/") }

    /// A path as it is from the top of the root.
    func absolute(_ path: Path) -> Path {
      path.absolute(from: isForeign ? Path("/") : CurrentProcess.workingDirectory)
    }

    /// A path as it is from outside of a foreign root; of the machine's own, as it was given.
    func outside(_ path: Path) -> Path {
      isForeign ? RootedCommand(under: root).outside(absolute(path)) : path
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
    command =
      (["sudo solder fix --include-owned"] + OwnershipAdvice.preference(for: findings) + root
      + targets)
      .joined(separator: " ")
    ways = PersistentWays(owner, findings, scene).all
    report = MaintainerReport(owner, findings, scene).text
  }

  /// The option without which a repair of these findings would leave some.
  static func preference(for findings: [Finding]) -> [String] {
    findings.contains { $0.remedy.fixClass == .version } ? ["--prefer newest"] : []
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
