internal import Diagnosis
internal import FileSystem
package import LoaderConfiguration
internal import Messages

extension Phrasing {
  /// What a finding about the loader's view says, in one sentence.
  func loaderMessage(_ finding: Finding, _ name: String) -> String {
    switch finding.evidence {
    case .escaping(let text):
      return finding.rule == .stubInSearchPath
        ? catalog.stubLink(Escaping.displayed(finding.path), text: Escaping.displayed(text))
        : catalog.escapingLink(name, text: Escaping.displayed(text))
    case .searched(let provenance):
      return finding.rule == .stubInSearchPath
        ? catalog.stubInSearchPath(Escaping.displayed(finding.directory), source(of: provenance))
        : catalog.missingDirectory(name, source(of: provenance))
    case .cache(let disagreement): return message(disagreement)
    case .shadowed(let taken, let version, let takenVersion):
      let (path, taken) = (Escaping.displayed(finding.path), Escaping.displayed(taken))
      guard let version, let takenVersion, version != takenVersion else {
        return catalog.shadowed(path, by: taken)
      }
      return catalog.shadowed(path, version: version, by: taken, takenVersion: takenVersion)
    case .mixed(let product, let parts):
      return catalog.mixedFamily(
        product, parts: parts.map { (Escaping.displayed($0.path), $0.version) })
    case .driver(let library, let module):
      return catalog.driverMismatch(
        Escaping.displayed(finding.path), library: library, module: module)
    case .writable(let place, let owner, let group, let permissions):
      let mode = String(permissions, radix: 8)
      return catalog.insecureDirectory(
        Escaping.displayed(finding.directory), place: Escaping.displayed(place), owner: "\(owner)",
        group: "\(group)", mode: mode)
    case .driverLinks(let missing, let stray):
      let parts = [
        missing.first.map { catalog.linksLack(missing.count, Escaping.displayed($0)) },
        stray.first.map { catalog.linksStray(stray.count, Escaping.displayed($0)) },
      ].compactMap { $0 }
      return catalog.linksDiffer(Escaping.displayed(finding.directory), parts)
    default: return name
    }
  }

  /// What part of the loader's configuration could not be used, and why.
  func message(_ problem: ConfigurationProblem) -> String {
    switch problem {
    case .unreadable(let error): message(error)
    case .notRegularFile(let path): catalog.notRegularFile(Escaping.displayed(path))
    case .tooLarge(let path): catalog.configurationTooLarge(Escaping.displayed(path))
    case .includeCycle(let path, let file, let line):
      catalog.includeCycle(Escaping.displayed(path), file: Escaping.displayed(file), line: line)
    case .includeTooDeep(let file, let line):
      catalog.includeTooDeep(file: Escaping.displayed(file), line: line)
    case .relativeDirectory(let path, let file, let line):
      catalog.relativeDirectory(
        Escaping.displayed(path), file: Escaping.displayed(file), line: line)
    case .notDirectory(let path, let file, let line):
      catalog.notDirectory(Escaping.displayed(path), file: Escaping.displayed(file), line: line)
    case .tooMany: catalog.tooManyConfigured
    }
  }

  private func message(_ disagreement: Evidence.CacheDisagreement) -> String {
    switch disagreement {
    case .absent(let libraries): return catalog.cacheAbsent(libraries: libraries)
    case .unreadable(let errno):
      return catalog.cacheUnreadable(catalog.reason(errno: errno.name, text: errno.text))
    case .noFile: return catalog.cacheIsNoFile
    case .damaged: return catalog.cacheDamaged
    case .differs(let gone, let changed, let unlisted, let unsearched):
      let parts = [
        part(gone, catalog.cacheNamesGone), part(changed, catalog.cacheNamesChanged),
        part(unlisted, catalog.cacheLacks), part(unsearched, catalog.cacheNamesUnsearched),
      ]
      return catalog.cacheDiffers(parts.compactMap { $0 })
    }
  }

  private func part(_ paths: [Path], _ say: (_ count: Int, _ example: String) -> String) -> String?
  {
    paths.first.map { say(paths.count, Escaping.displayed($0)) }
  }

  /// Why the loader looks into a directory.
  package func source(of provenance: Provenance) -> String {
    switch provenance {
    case .commandLine: catalog.searchedByCommand
    case .configuration(let file, let line):
      catalog.searchedByConfiguration(file: Escaping.displayed(file), line: line)
    case .builtIn: catalog.searchedByDefault
    case .hardwareCapabilities(_, let reason): source(of: reason)
    }
  }
}
