internal import FileSystem
internal import Host
internal import Messages
internal import Repair
package import WSL

extension Phrasing {
  /// What has to be said beside a plan for a directory of links.
  package func message(_ remark: FarmPlan.Remark) -> String {
    switch remark {
    case .left(let path, let refusal): message(refusal, path)
    case .hindered(let path, let obstacle):
      catalog.skipped(
        Escaping.displayed(path),
        reason: reason(obstacle, to: path, in: path.parent) { Escaping.shellWord($0.bytes) })
    case .unitToEnable(let isOff):
      isOff
        ? catalog.systemdIsOff(Escaping.displayed(SubsystemSettings.path))
        : catalog.enableUnit("sudo systemctl enable solder-wsl.service")
    }
  }

  /// Why a directory of links, or what goes with it, is not made at a path.
  func message(_ refusal: FarmRefusal, _ path: Path) -> String {
    let shown = Escaping.displayed(path)
    return switch refusal {
    case .unusable: catalog.fileLeftAlone(shown)
    case .siteTaken: catalog.placeTaken(shown)
    case .noParent: catalog.placeWithoutParent(Escaping.displayed(path.parent))
    case .noLinks: catalog.placeWithoutLinks(shown)
    case .volatileSite: catalog.placeVolatile(shown)
    case .notInForce: catalog.farmNotInForce(shown)
    case .noConfiguration: catalog.noLoaderConfiguration
    case .noUnits: catalog.noUnitDirectory
    case .bootCommandTaken(let command): catalog.bootCommandTaken(command, file: shown)
    }
  }
}
