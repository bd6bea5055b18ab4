package import Census
internal import Diagnosis
package import FileSystem
internal import Host
package import Repair

/// The way `links`: a directory of links in place of the driver's in the loader's configuration.
package struct FarmPlan: Sendable {
  /// What keeps the links current once a driver update brought other files.
  package enum Keeper: String, Hashable, Sendable, CaseIterable {
    /// `[boot] command` of `wsl.conf`.
    case boot
    /// A unit of systemd.
    case systemd
  }

  /// Something that has to be said beside the plan.
  package enum Remark: Hashable, Sendable {
    /// What was asked for and is not done, the object, and why.
    case left(Path, FarmRefusal)
    /// A name cannot be changed, and why.
    case hindered(Path, Obstacle)
    /// The unit is there and has to be enabled; `isOff` where `wsl.conf` does not start systemd.
    case unitToEnable(isOff: Bool)

    /// Whether something that was asked for is not done.
    package var isOfLeft: Bool { held != nil }

    /// It as a finding that is left; `nil` where nothing is.
    package var held: HeldFinding? {
      hold.map { path, reason in
        let finding = Finding(
          .hardCopy, .warning, in: path.parent, name: path.lastName, evidence: .bare,
          remedy: Remedy(.safe))
        return HeldFinding(finding: finding, reason: reason)
      }
    }

    fileprivate var isOfAll: Bool {
      switch self {
      case .left(_, let refusal): refusal.isOfAll
      case .hindered: true
      case .unitToEnable: false
      }
    }

    private var hold: (path: Path, reason: HoldReason)? {
      switch self {
      case .left(let path, let refusal): (path, .farm(refusal))
      case .hindered(let path, let obstacle): (path, .place(obstacle))
      case .unitToEnable: nil
      }
    }
  }

  /// Whether a remark tells why nothing at all is changed.
  package var isRefused: Bool { remarks.contains(where: \.isOfAll) }

  /// Whether something that was asked for is not done.
  package var leavesSome: Bool { remarks.contains(where: \.isOfLeft) }

  /// What is not done, as findings that are left.
  package var held: [HeldFinding] { remarks.compactMap(\.held) }

  /// Whether a line of the loader's configuration can name a directory, and it lasts there.
  package static func isUsable(_ place: Path) -> Bool {
    let marks = Set("/._+-".utf8)
    return place.isAbsolute && place.lastName != nil
      && !place.isAtOrBelow(WindowsSubsystem.driverDirectory)
      && place.bytes.allSatisfy { byte in
        marks.contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
  }

  /// Where directories of links are made when nothing else is asked for.
  package static let usualPlace = Path("/usr/lib/wsl/solder")

  /// The changes.
  package let plan: Plan
  /// What has to be said beside them.
  package let remarks: [Remark]

  /// Plans a directory of links for the driver's `directory`, and whatever makes the loader use it.
  ///
  /// - Parameters:
  ///   - place: Where the directory of links is to be.
  ///   - command: What `keeper` is to run, such as `/usr/local/bin/solder fix --wsl links --yes`.
  package init(
    of directory: DirectoryCensus, at place: Path, _ surroundings: Surroundings,
    keeper: Keeper? = nil, command: String = ""
  ) {
    let farm = DriverLibraries.farm(
      of: directory, driver: DriverLibraries.spelling(from: place))
    var draft = Draft(place)
    for path in surroundings.unusable { draft.leave(path, .unusable) }
    draft.build(farm, at: place, surroundings)
    draft.configure(surroundings, driver: directory.path, place: place)
    draft.settle(surroundings, keeper, command)
    if draft.directories.isEmpty, draft.remarks.isEmpty, !surroundings.isInForce {
      draft.leave(place, .notInForce)
    }
    // All of it or nothing: a cache without the driver is worse than one with a warning.
    remarks = draft.remarks
    let isRefused = remarks.contains(where: \.isOfAll)
    plan = Plan(directories: isRefused ? [] : draft.directories, held: [])
  }
}

extension FarmPlan {
  /// A plan in the making.
  private struct Draft {
    var directories: [Plan.DirectorySteps] = []
    var remarks: [Remark] = []

    /// What all steps are for: where one is left, those after it are left as well.
    private let finding: Finding

    init(_ place: Path) {
      finding = Finding(
        .hardCopy, .warning, in: place.parent, name: place.lastName, evidence: .bare,
        remedy: Remedy(.safe))
    }

    /// Says what is not done; each once.
    mutating func leave(_ path: Path, _ refusal: FarmRefusal) {
      let remark = Remark.left(path, refusal)
      if !remarks.contains(remark) { remarks.append(remark) }
    }

    private mutating func add(
      _ name: FileName, in directory: Path, _ making: Step.Making, _ expectation: Step.Expectation,
      _ remainder: Step.Remainder = .none
    ) {
      let step = Step(
        name: name, making: making, expectation: expectation, leadsTo: nil, remainder: remainder,
        finding: finding, followsOthers: true)
      directories.append(Plan.DirectorySteps(path: directory, status: nil, steps: [step]))
    }

    /// The directory of links, where it is not there as it should be.
    mutating func build(_ farm: LinkFarm, at place: Path, _ surroundings: Surroundings) {
      guard let name = place.lastName else { return }
      if surroundings.isSiteVolatile { return leave(place, .volatileSite) }
      if [.none, .hardOnly].contains(surroundings.siteLinks) { return leave(place, .noLinks) }
      let expectation: Step.Expectation
      switch surroundings.site {
      case .taken: return leave(place, .siteTaken)
      case .homeless: return leave(place, .noParent)
      case .free: expectation = .nothing
      case .farm(_, let present) where present == farm: return
      case .farm(let status, let present): expectation = .farm(status, present)
      }
      if let obstacle = surroundings.siteObstacle {
        return remarks.append(.hindered(place, obstacle))
      }
      add(name, in: place.parent, .farm(farm), expectation)
    }

    /// The file with other bytes, or a new one.
    private mutating func write(_ bytes: [UInt8], to text: Surroundings.Text) {
      guard let name = text.path.lastName, text.bytes != bytes || text.status == nil,
        !bytes.isEmpty
      else { return }
      if let obstacle = text.obstacle { return remarks.append(.hindered(text.path, obstacle)) }
      add(
        name, in: text.path.parent, .file(FileText(bytes)),
        text.status.map { .file($0) } ?? .nothing, text.status == nil ? .none : .kept)
    }

    /// The loader searches the directory of links instead of the driver's.
    mutating func configure(_ surroundings: Surroundings, driver: Path, place: Path) {
      var isNamed = false
      for text in surroundings.configurations {
        guard
          let changed = ConfigurationLines.replacing(
            driver.bytes, lines: text.lines, with: place.bytes, in: text.bytes)
        else { continue }
        write(changed, to: text)
        // A line of a file that the loader does not read names nothing.
        isNamed = isNamed || !text.lines.isEmpty
      }
      if isNamed || surroundings.isInForce { return }
      switch surroundings.addition {
      case .text(let text):
        write(ConfigurationLines.adding(place.bytes, to: text.bytes), to: text)
      case .unusable(let path): leave(path, .unusable)
      case .nowhere(let path): leave(path, .noConfiguration)
      }
    }

    /// WSL does not write its configuration anew, and something keeps the links current.
    mutating func settle(
      _ surroundings: Surroundings, _ keeper: Keeper?, _ command: String
    ) {
      guard let text = surroundings.settings else { return }
      var settings = SubsystemSettings(text.bytes)
      if !settings.isOff("ldconfig", in: "automount") {
        settings = settings.setting("ldconfig", in: "automount", to: "false")
      }
      switch keeper {
      case .boot:
        let present = settings.value(of: "command", in: "boot") ?? ""
        if present.isEmpty {
          settings = settings.setting("command", in: "boot", to: command)
        } else if !present.contains(command) {
          leave(text.path, .bootCommandTaken(command: command))
        }
      case .systemd:
        guard let unit = surroundings.unit else {
          return leave(Surroundings.unitPath.parent, .noUnits)
        }
        write(Array(Draft.unit(running: command).utf8), to: unit)
        remarks.append(.unitToEnable(isOff: !settings.isOn("systemd", in: "boot")))
      case nil: break
      }
      write(settings.bytes, to: text)
    }

    // systemd.service(5). Status 1 says that something was left, which is no failure of the unit.
    private static func unit(running command: String) -> String {
      """
      [Unit]
      Description=Links to the libraries of the Windows driver, kept current
      RequiresMountsFor=/usr/lib/wsl/lib
      After=local-fs.target

      [Service]
      Type=oneshot
      ExecStart=\(command)
      SuccessExitStatus=1

      [Install]
      WantedBy=multi-user.target

      """
    }
  }
}
