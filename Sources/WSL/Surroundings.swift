package import FileSystem
internal import Host
package import Repair

/// What is there already of a directory of links and of the configuration that names it.
package struct Surroundings: Sendable {
  /// A small file and what it holds.
  package struct Text: Sendable {
    /// Where it is.
    package let path: Path
    /// What lstat(2) says of it.
    package let status: FileStatus
    /// All its bytes.
    package let bytes: [UInt8]
  }

  /// What lies where the directory of links is to be.
  package enum Site: Sendable {
    /// Nothing.
    case free
    /// A directory of links.
    case farm(FileStatus, LinkFarm)
    /// Something that is not ours to replace.
    case taken
  }

  /// What lies where the directory of links is to be.
  package let site: Site
  /// `ld.so.conf` and the files of `ld.so.conf.d`, sorted, as far as they can be changed.
  package let configurations: [Text]
  /// Whether there is a directory for a further configuration file.
  package let hasConfigurationDirectory: Bool
  /// `wsl.conf`.
  package let settings: Text?
  /// The unit that keeps the links current.
  package let unit: Text?
  /// Whether there is a directory for units.
  package let hasUnitDirectory: Bool
  /// Names of these files that are links or no files, so that they are left alone.
  package let unusable: [Path]

  /// Where further configuration files are.
  static let configurationDirectory = Path("/etc/ld.so.conf.d")
  /// The unit that keeps the links current: systemd.unit(5).
  static let unitPath = Path("/etc/systemd/system/solder-wsl.service")
  private static let outermost = Path("/etc/ld.so.conf")
  private static let sizeLimit = 64 * 1024

  /// Looks at all that a directory of links at `place` concerns.
  package static func read(
    at place: Path, in root: borrowing SystemRoot
  ) throws(FileSystemError) -> Surroundings {
    var unusable: [Path] = []
    var configurations: [Text] = []
    let names = try configurationNames(in: root)
    for path in [outermost] + (names ?? []).map(configurationDirectory.appending) {
      if let text = try text(path, in: root, &unusable) { configurations.append(text) }
    }
    return Surroundings(
      site: try site(place, in: root), configurations: configurations,
      hasConfigurationDirectory: names != nil,
      settings: try text(SubsystemSettings.path, in: root, &unusable),
      unit: try text(unitPath, in: root, &unusable),
      hasUnitDirectory: (try? root.status(of: unitPath.parent))?.kind == .directory,
      unusable: unusable)
  }

  private static func configurationNames(
    in root: borrowing SystemRoot
  ) throws(FileSystemError) -> [FileName]? {
    do {
      let directory = try Directory.open(configurationDirectory, in: root)
      return try directory.entries().map(\.name).filter { name in
        name.bytes.first != UInt8(ascii: ".")
          && name.bytes.suffix(5).elementsEqual(".conf".utf8)
      }.sorted()
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }

  private static func site(
    _ place: Path, in root: borrowing SystemRoot
  ) throws(FileSystemError) -> Site {
    guard let name = place.lastName else { return .taken }
    do {
      let parent = try Directory.open(place.parent, in: root)
      guard let status = try parent.statusIfPresent(of: name) else { return .free }
      return try LinkFarm.read(name, in: parent).map { .farm(status, $0) } ?? .taken
    } catch {
      guard error.isMissing else { throw error }
      return .taken
    }
  }

  private static func text(
    _ path: Path, in root: borrowing SystemRoot, _ unusable: inout [Path]
  ) throws(FileSystemError) -> Text? {
    guard let name = path.lastName else { return nil }
    do {
      let directory = try Directory.open(path.parent, in: root)
      guard let status = try directory.statusIfPresent(of: name) else { return nil }
      guard status.kind == .regular,
        let bytes = try directory.open(file: name).contents(atMost: sizeLimit)
      else {
        unusable.append(path)
        return nil
      }
      return Text(path: path, status: status, bytes: bytes)
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }
}

extension FileSystemError {
  fileprivate var isMissing: Bool { errno == .noSuchFile || errno == .notDirectory }
}
