package import Census
package import FileSystem
internal import Host
internal import LoaderConfiguration
package import Repair

/// What is there already of a directory of links and of the configuration that names it.
package struct Surroundings: Sendable {
  /// A small file that is to be written, and what it holds.
  package struct Text: Sendable {
    /// Where it is.
    package let path: Path
    /// What lstat(2) says of it; `nil` where it is yet to be made.
    package let status: FileStatus?
    /// All its bytes.
    package let bytes: [UInt8]
    /// What keeps it from being written.
    package let obstacle: Obstacle?
    /// The lines, counted from 1, that name the driver's directory or an earlier directory of links.
    package var lines: Set<Int> = []
  }

  /// What lies where the directory of links is to be.
  package enum Site: Sendable {
    /// Nothing.
    case free
    /// A directory of links to the driver's files.
    case farm(FileStatus, LinkFarm)
    /// Something that is not ours to replace.
    case taken
    /// The directory in which it is to be is not there.
    case homeless
  }

  /// Where a further line of configuration belongs.
  package enum Addition: Sendable {
    /// Here.
    case text(Text)
    /// Here, where a link is, no file, or too large a one.
    case unusable(Path)
    /// Here, where there is no directory for it.
    case nowhere(Path)
  }

  /// What lies where the directory of links is to be.
  package let site: Site
  /// Whether all that lies there is gone when the distribution stops.
  package let isSiteVolatile: Bool
  /// Which links are kept there.
  package let siteLinks: LinkSupport
  /// What keeps it from being made there.
  package let siteObstacle: Obstacle?
  /// The files of the loader's configuration that may name the driver's directory.
  package let configurations: [Text]
  /// Whether the loader searches the directory of links, and not the driver's.
  package let isInForce: Bool
  /// Where a further line of configuration belongs.
  package let addition: Addition
  /// `wsl.conf`.
  package let settings: Text?
  /// The unit that keeps the links current; `nil` where there is no directory for units.
  package let unit: Text?
  /// Files that would have to be changed and are links or no files.
  package let unusable: [Path]
}

extension Surroundings {
  /// The unit that keeps the links current: systemd.unit(5).
  static let unitPath = Path("/etc/systemd/system/solder-wsl.service")
  private static let outermost = Path("/etc/ld.so.conf")
  private static let configurationDirectory = Path("/etc/ld.so.conf.d")
  private static let ownFile = Path("/etc/ld.so.conf.d/ld.wsl.conf")

  /// Looks at all that a directory of links at `place` concerns.
  package static func read(
    at place: Path, in root: borrowing SystemRoot
  ) throws(FileSystemError) -> Surroundings {
    let order = SearchOrder.read(under: root)
    let driver = try root.status(of: WindowsSubsystem.driverDirectory).identity
    let own = (try? root.status(of: place))?.identity
    let lines = lines(naming: driver, besides: own, order, in: root)
    var (unusable, configurations): ([Path], [Text]) = ([], [])
    for path in Set([outermost] + names(in: root) + lines.keys).sorted() {
      guard var text = try Text.read(path, in: root) else {
        if lines[path] != nil { unusable.append(path) }
        continue
      }
      text.lines = lines[path] ?? []
      configurations.append(text)
    }
    let isIncluded =
      order.includes(ownFile) && (try? root.status(of: configurationDirectory)) != nil
    // Its configuration would be written for nobody.
    let usesMusl = HostFacts.usesMusl(under: root)
    let settings = try Text.read(SubsystemSettings.path, in: root)
    if settings == nil { unusable.append(SubsystemSettings.path) }
    return Surroundings(
      site: try site(place, in: root), isSiteVolatile: isVolatile(place.parent, driver, in: root),
      siteLinks: (try? Directory.open(place.parent, in: root).place())?.links ?? .symbolic,
      siteObstacle: try Text.obstacle(to: place, in: root),
      configurations: configurations,
      isInForce: !usesMusl && own.map(order.contains) == true && !order.contains(driver)
        && lines.isEmpty,
      addition: usesMusl
        ? .nowhere(configurationDirectory)
        : try addition(isIncluded ? ownFile : outermost, in: root),
      settings: settings,
      unit: (try? root.status(of: unitPath.parent)) == nil
        ? nil : try Text.read(unitPath, in: root),
      unusable: unusable)
  }

  /// The lines by which the loader comes to the driver's directory, however they spell it, or to a
  /// directory of links that was made before.
  private static func lines(
    naming driver: FileIdentity, besides own: FileIdentity?, _ order: SearchOrder,
    in root: borrowing SystemRoot
  ) -> [Path: Set<Int>] {
    var lines: [Path: Set<Int>] = [:]
    for (path, provenance) in order.namings {
      guard case .configuration(let file, let line) = provenance,
        let identity = try? root.status(of: path).identity, identity != own
      else { continue }
      let isFarm: Bool
      if case .farm? = try? site(path, in: root) { isFarm = true } else { isFarm = false }
      if identity == driver || isFarm { lines[file, default: []].insert(line) }
    }
    return lines
  }

  // In memory, or on the driver's mount by another way. A system that is in memory as a whole lasts as
  // long as its links need.
  private static func isVolatile(
    _ directory: Path, _ driver: FileIdentity, in root: borrowing SystemRoot
  ) -> Bool {
    guard let top = try? root.status(of: Path("/")).identity.device,
      let opened = try? Directory.open(directory, in: root),
      let device = try? opened.status().identity.device, device != top
    else { return false }
    return device == driver.device || (try? opened.place().fileSystem) == .tmpfs
  }

  private static func addition(
    _ path: Path, in root: borrowing SystemRoot
  ) throws(FileSystemError) -> Addition {
    if let text = try Text.read(path, in: root) { return .text(text) }
    let isThere = (try? root.status(of: path.parent))?.kind == .directory
    return isThere ? .unusable(path) : .nowhere(configurationDirectory)
  }

  private static func names(in root: borrowing SystemRoot) -> [Path] {
    guard let directory = try? Directory.open(configurationDirectory, in: root) else { return [] }
    let names = ((try? directory.entries()) ?? []).map(\.name).filter { name in
      name.bytes.first != UInt8(ascii: ".") && name.bytes.suffix(5).elementsEqual(".conf".utf8)
    }
    return names.map(configurationDirectory.appending)
  }

  private static func site(
    _ place: Path, in root: borrowing SystemRoot
  ) throws(FileSystemError) -> Site {
    guard let name = place.lastName else { return .taken }
    let parent: Directory
    do {
      parent = try Directory.open(place.parent, in: root)
    } catch {
      guard error.isMissing else { throw error }
      return .homeless
    }
    guard let status = try parent.statusIfPresent(of: name) else { return .free }
    guard let farm = try LinkFarm.read(name, in: parent), DriverLibraries.isFarm(farm, at: place)
    else { return .taken }
    return .farm(status, farm)
  }
}

extension Surroundings.Text {
  private static let sizeLimit = 64 * 1024

  /// A file, or the place for one; `nil` where a link or no file is there, or too large a one.
  static func read(
    _ path: Path, in root: borrowing SystemRoot
  ) throws(FileSystemError) -> Surroundings.Text? {
    let obstacle = try obstacle(to: path, in: root)
    guard let name = path.lastName else { return nil }
    do {
      let directory = try Directory.open(path.parent, in: root)
      guard let status = try directory.statusIfPresent(of: name) else {
        return Surroundings.Text(path: path, status: nil, bytes: [], obstacle: obstacle)
      }
      guard status.kind == .regular,
        let bytes = try directory.open(file: name).contents(atMost: sizeLimit)
      else { return nil }
      return Surroundings.Text(path: path, status: status, bytes: bytes, obstacle: obstacle)
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }

  /// What keeps a name from being made or replaced.
  static func obstacle(
    to path: Path, in root: borrowing SystemRoot
  ) throws(FileSystemError) -> Obstacle? {
    guard let name = path.lastName else { return nil }
    do {
      let directory = try Directory.open(path.parent, in: root)
      let place = try directory.place()
      if let obstacle = Obstacle(toNamesOf: place, try directory.status()) { return obstacle }
      return try directory.statusIfPresent(of: name).flatMap { Obstacle(to: $0, in: place) }
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }
}

extension FileSystemError {
  fileprivate var isMissing: Bool { errno == .noSuchFile || errno == .notDirectory }
}

extension SearchOrder {
  /// What names a directory, also one that is named already: once the first line says something else,
  /// the second one counts.
  fileprivate var namings: [(path: Path, provenance: Provenance)] {
    directories.map { ($0.path, $0.provenance) }
      + remarks.compactMap { remark in
        if case .duplicate(let path, let provenance, _) = remark { return (path, provenance) }
        return nil
      }
  }
}
