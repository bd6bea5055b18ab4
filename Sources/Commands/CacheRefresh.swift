internal import FileSystem
internal import Ldconfig
internal import LoaderCache
internal import LoaderConfiguration
internal import Messages
internal import Reports

/// Making the loader's cache anew after names in directories that it lists were changed.
struct CacheRefresh {
  /// What became of it.
  enum Result {
    /// The loader looks in none of the directories, the root has no cache, or it was declined.
    case notNeeded
    /// The cache says what is in the directories.
    case refreshed
    /// The cache is as it was, which has been told.
    case failed(reason: String)

    var isRefreshed: Bool {
      if case .refreshed = self { true } else { false }
    }

    var failure: String? {
      if case .failed(let reason) = self { reason } else { nil }
    }
  }

  private let terminal: Terminal
  private let change: ChangeOptions

  init(_ change: ChangeOptions, _ terminal: Terminal) {
    self.change = change
    self.terminal = terminal
  }

  /// Refreshes the cache of a root where any of the directories is searched, and tells of a failure.
  ///
  /// Without directories it is not known which were changed.
  /// Links stay as they are: those that were to be changed are changed, and can be taken back.
  func perform(after directories: Set<Path>?, in root: borrowing SystemRoot) -> Result {
    guard !change.noCache, hasCache(root), areSearched(directories, in: root) else {
      return .notNeeded
    }
    return renew(in: root)
  }

  /// Makes the cache of a root anew, and tells of a failure.
  func renew(in root: borrowing SystemRoot) -> Result {
    var options = LdconfigOptions()
    options.keepsLinks = true
    options.isRefresh = true
    do throws(LdconfigFailure) {
      let run = LdconfigRun(
        options, under: root, generator: "solder \(SolderVersion.text)", environment: .ofProcess
      ) { _ in }
      _ = try run.perform(under: root)
      return .refreshed
    } catch {
      return .failed(reason: complain(error, root: root.path))
    }
  }

  private static let configurationDirectories = [Path("/etc"), Path("/etc/ld.so.conf.d")]

  // A root without one does well without: its loader looks into its own directories.
  private func hasCache(_ root: borrowing SystemRoot) -> Bool {
    (try? root.status(of: LdconfigOptions().cachePath))?.kind == .regular
  }

  private func areSearched(_ directories: Set<Path>?, in root: borrowing SystemRoot) -> Bool {
    guard let directories else { return true }
    let order = SearchOrder.read(under: root)
    // What the loader searches may be another directory than before.
    if directories.contains(where: CacheRefresh.configurationDirectories.contains) { return true }
    for directory in directories {
      if let status = try? root.status(of: directory), order.contains(status.identity) {
        return true
      }
    }
    return false
  }

  /// Says what failed; gives why.
  private func complain(_ failure: LdconfigFailure, root: Path) -> String {
    let reason = LdconfigText(terminal.catalog, program: [], escapes: true).reason(failure)
    let place = root == Path("/") ? "" : " -r " + Escaping.shellWord(root.bytes)
    terminal.complain(
      terminal.catalog.cacheNotRefreshed(reason: reason),
      hint: terminal.catalog.hintRefreshCache("sudo solder ldconfig" + place))
    return reason
  }
}
