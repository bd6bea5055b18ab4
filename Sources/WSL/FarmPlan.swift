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
    /// Where the directory of links is to be lies something else.
    case siteTaken(Path)
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
      case .unusable, .siteTaken, .noConfiguration, .noUnits: true
      case .bootCommandTaken, .unitToEnable: false
      }
    }
  }

  /// Where directories of links are made when nothing else is asked for.
  package static let usualPlace = Path("/usr/lib/wsl/solder")

  /// The changes.
  package let plan: Plan
  /// What has to be said beside them.
  package let remarks: [Remark]
  /// How many links the directory holds.
  package let links: Int

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
      of: directory, driver: FarmPlan.spelling(of: directory.path, from: place))
    var draft = Draft()
    links = farm.entries.count
    if let step = FarmPlan.step(for: farm, at: place, surroundings.site) {
      draft.add(step, in: place.parent)
    } else if case .taken = surroundings.site {
      draft.remarks.append(.siteTaken(place))
    }
    draft.remarks += surroundings.unusable.map(Remark.unusable)
    if draft.remarks.isEmpty {
      draft.configure(surroundings, driver: directory.path, place: place)
      draft.settle(surroundings, keeper, command)
    }
    // All of it or nothing: a cache without the driver is worse than one with a warning.
    let isWhole = FarmPlan.isWhole(draft.remarks)
    plan = Plan(directories: isWhole ? draft.directories : [], held: [])
    remarks = draft.remarks
  }

  private static func step(
    for farm: LinkFarm, at place: Path, _ site: Surroundings.Site
  ) -> Step? {
    guard let name = place.lastName else { return nil }
    let expectation: Step.Expectation
    switch site {
    case .free: expectation = .nothing
    case .taken: return nil
    case .farm(let status, let other):
      if other == farm { return nil }
      expectation = .farm(status, other)
    }
    return Step(
      name: name, making: .farm(farm), expectation: expectation, leadsTo: nil, remainder: .none,
      finding: Draft.finding(name, in: place.parent))
  }

  // Beside the driver's directory a relative text does, and is right in a copy of the tree as well.
  private static func spelling(of driver: Path, from place: Path) -> Path {
    guard driver.parent == place.parent, let name = driver.lastName else { return driver }
    return Path("..").appending(name)
  }
}

extension FarmPlan {
  /// A plan in the making.
  private struct Draft {
    var directories: [Plan.DirectorySteps] = []
    var remarks: [Remark] = []

    static func finding(_ name: FileName, in directory: Path) -> Finding {
      Finding(
        .hardCopy, .warning, in: directory, name: name, evidence: .bare, remedy: Remedy(.safe))
    }

    mutating func add(_ step: Step, in directory: Path) {
      directories.append(Plan.DirectorySteps(path: directory, status: nil, steps: [step]))
    }

    /// The file with other bytes, or a new one.
    mutating func write(_ bytes: [UInt8], to path: Path, inPlaceOf text: Surroundings.Text?) {
      guard let name = path.lastName, text?.bytes != bytes else { return }
      add(
        Step(
          name: name, making: .file(FileText(bytes)),
          expectation: text.map { .file($0.status) } ?? .nothing, leadsTo: nil,
          remainder: text == nil ? .none : .kept,
          finding: Draft.finding(name, in: path.parent)), in: path.parent)
    }

    /// The loader searches the directory of links instead of the driver's.
    mutating func configure(_ surroundings: Surroundings, driver: Path, place: Path) {
      var isNamed = surroundings.configurations.contains {
        ConfigurationLines.names(place.bytes, in: $0.bytes)
      }
      for text in surroundings.configurations {
        guard
          let changed = ConfigurationLines.replacing(
            driver.bytes, with: place.bytes, in: text.bytes)
        else { continue }
        write(changed, to: text.path, inPlaceOf: text)
        isNamed = true
      }
      if isNamed { return }
      guard surroundings.hasConfigurationDirectory else {
        remarks.append(.noConfiguration)
        return
      }
      let path = Surroundings.configurationDirectory.appending(Path("ld.wsl.conf"))
      let present = surroundings.configurations.first { $0.path == path }
      write(
        ConfigurationLines.adding(place.bytes, to: present?.bytes ?? []), to: path,
        inPlaceOf: present)
    }

    /// WSL does not write its configuration anew, and something keeps the links current.
    mutating func settle(
      _ surroundings: Surroundings, _ keeper: Keeper?, _ command: String
    ) {
      var settings = SubsystemSettings(surroundings.settings?.bytes ?? [])
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
      case .systemd where !surroundings.hasUnitDirectory: remarks.append(.noUnits)
      case .systemd:
        write(
          Array(Draft.unit(running: command).utf8), to: Surroundings.unitPath,
          inPlaceOf: surroundings.unit)
        remarks.append(.unitToEnable(isOff: !settings.isOn("systemd", in: "boot")))
      case nil: break
      }
      write(settings.bytes, to: SubsystemSettings.path, inPlaceOf: surroundings.settings)
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
