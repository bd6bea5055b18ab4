internal import FileSystem
internal import Host
internal import Messages
package import WSL

extension Phrasing {
  /// What has to be said beside a plan for a directory of links.
  package func message(_ remark: FarmPlan.Remark) -> String {
    let settings = Escaping.displayed(SubsystemSettings.path)
    switch remark {
    case .bootCommandTaken(let command):
      return catalog.bootCommandTaken(command, file: settings)
    case .unitToEnable(let isOff):
      return isOff
        ? catalog.systemdIsOff(settings)
        : catalog.enableUnit("sudo systemctl enable solder-wsl.service")
    case .unusable(let path): return catalog.fileLeftAlone(Escaping.displayed(path))
    case .hindered(let path, let obstacle):
      let reason = reason(obstacle, to: path, in: path.parent) { Escaping.shellWord($0.bytes) }
      return catalog.skipped(Escaping.displayed(path), reason: reason)
    case .notInForce(let path): return catalog.farmNotInForce(Escaping.displayed(path))
    case .volatileSite(let path): return catalog.placeVolatile(Escaping.displayed(path))
    case .siteTaken(let path): return catalog.placeTaken(Escaping.displayed(path))
    case .noUnits: return catalog.noUnitDirectory
    case .noConfiguration: return catalog.noLoaderConfiguration
    }
  }
}
