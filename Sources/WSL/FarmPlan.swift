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
    /// `[boot] command` runs something else already; ours has to be added by hand.
    case bootCommandTaken(command: String)
    /// The unit is there and has to be enabled; `isOff` where `wsl.conf` does not start systemd.
    case unitToEnable(isOff: Bool)
    /// A name is a link, or no file: it is left alone.
    case unusable(Path)
    /// A name cannot be changed, and why.
    case hindered(Path, Obstacle)
    /// The loader still searches the driver's directory, or not the links.
    case notInForce(Path)
    /// Where the directory of links is to be lies something else.
    case siteTaken(Path)
    /// The directory of links would not outlive the next stop.
    case volatileSite(Path)
    /// The distribution has no place for the loader's configuration.
    case noConfiguration
    /// The distribution has no place for units of systemd.
    case noUnits
  }

  /// Whether a remark tells why nothing at all is changed.
  package var isRefused: Bool { !FarmPlan.isWhole(remarks) }

  private static func isWhole(_ remarks: [Remark]) -> Bool {
    !remarks.contains {
      switch $0 {
      case .unusable, .hindered, .siteTaken, .volatileSite, .noConfiguration, .noUnits,
        .notInForce:
        true
      case .bootCommandTaken, .unitToEnable: false
      }
    }
  }

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
    draft.remarks += surroundings.unusable.map(Remark.unusable)
    draft.build(farm, at: place, surroundings)
    draft.configure(surroundings, driver: directory.path, place: place)
    draft.settle(surroundings, keeper, command)
    if draft.directories.isEmpty, draft.remarks.isEmpty, !surroundings.isInForce {
      draft.remarks.append(.notInForce(place))
    }
    // All of it or nothing: a cache without the driver is worse than one with a warning.
    let isWhole = FarmPlan.isWhole(draft.remarks)
    plan = Plan(directories: isWhole ? draft.directories : [], held: [])
    remarks = draft.remarks
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
      if surroundings.isSiteVolatile { return remarks.append(.volatileSite(place)) }
      let expectation: Step.Expectation
      switch surroundings.site {
      case .taken: return remarks.append(.siteTaken(place))
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
      guard let addition = surroundings.addition else { return remarks.append(.noConfiguration) }
      write(ConfigurationLines.adding(place.bytes, to: addition.bytes), to: addition)
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
        } else if present != command {
          remarks.append(.bootCommandTaken(command: command))
        }
      case .systemd:
        guard let unit = surroundings.unit else { return remarks.append(.noUnits) }
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
