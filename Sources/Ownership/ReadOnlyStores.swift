internal import FileSystem

/// The places of a root where files are never to be changed: stores of Nix, Guix, ostree and others.
///
/// A file is in one where its directory really is, whatever links a path goes through.
struct ReadOnlyStores {
  private struct Store {
    let manager: PackageManager
    let path: Path
  }

  private var stores: [FileIdentity: Store] = [:]
  private var known: [FileIdentity: Owner?] = [:]
  private var asked = Path("/")
  private static let maximumDepth = 512

  private static let places: [(PackageManager, String)] = [
    (.nix, "/nix/store"), (.guix, "/gnu/store"), (.ostree, "/ostree"), (.snap, "/snap"),
    (.snap, "/var/lib/snapd"), (.flatpak, "/var/lib/flatpak"),
  ]

  /// Looks which stores the root has.
  init(under root: borrowing SystemRoot) {
    for (manager, text) in Self.places { add(manager, Path(text), under: root) }
    let isBooted = (try? root.status(of: Path("/run/ostree-booted"))) != nil
    let isDeployed = [Path("/ostree/repo"), Path("/ostree/deploy")].allSatisfy {
      (try? root.status(of: $0))?.kind == .directory
    }
    if isBooted || isDeployed { add(.ostree, Path("/usr"), under: root) }
  }

  /// Whether there is none, as on most systems.
  var isEmpty: Bool { stores.isEmpty }

  private mutating func add(
    _ manager: PackageManager, _ path: Path, under root: borrowing SystemRoot
  ) {
    guard let status = try? root.status(of: path), status.kind == .directory else { return }
    stores[status.identity] = Store(manager: manager, path: path)
  }

  /// Who keeps the file, if a store does; `path` is any path to it.
  mutating func owner(
    of file: FileLocation, at path: Path, under root: borrowing SystemRoot
  ) -> Owner? {
    asked = path
    return owner(of: file.directory, at: path.parent, entry: file.name, under: root, depth: 0)
  }

  /// Goes up from a directory as `..` leads; `entry` is the name the way came from, where known.
  private mutating func owner(
    of directory: FileIdentity, at path: Path, entry: FileName?, under root: borrowing SystemRoot,
    depth: Int
  ) -> Owner? {
    if let store = stores[directory] {
      return Owner(manager: store.manager, package: Self.package(entry, in: store.manager))
    }
    if let known = known[directory] { return known }
    let parent = path.appending(Path(".."))
    guard depth < Self.maximumDepth, let above = (try? root.status(of: parent))?.identity,
      above != directory
    else { return nil }
    var name: FileName?
    if let store = stores[above] { name = self.name(of: directory, in: store.path, under: root) }
    let owner = owner(of: above, at: parent, entry: name, under: root, depth: depth + 1)
    known.updateValue(owner, forKey: directory)
    return owner
  }

  /// The name of an entry of a store, by the path that led there where that tells.
  private func name(
    of directory: FileIdentity, in store: Path, under root: borrowing SystemRoot
  ) -> FileName? {
    for place in asked.ancestors {
      guard let name = place.lastName,
        let status = try? root.status(of: store.appending(name))
      else { continue }
      if status.identity == directory { return name }
    }
    return nil
  }

  private static func package(_ entry: FileName?, in manager: PackageManager) -> String {
    guard let entry, manager == .nix || manager == .guix || manager == .snap else {
      return manager.rawValue
    }
    let bytes = entry.bytes
    let hasHash = manager != .snap && bytes.count > 33 && bytes[32] == UInt8(ascii: "-")
    return String(decoding: hasHash ? bytes[33...] : bytes[...], as: UTF8.self)
  }
}
