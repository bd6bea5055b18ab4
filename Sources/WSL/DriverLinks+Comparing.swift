package import Census
package import Diagnosis
package import FileSystem
internal import Host
package import LoaderConfiguration
internal import Repair

extension DriverLinks {
  /// The first directory of the search order that holds links to the driver's files and nothing else.
  package static func place(in order: SearchOrder, _ root: borrowing SystemRoot) -> Path? {
    let driver = (try? root.status(of: WindowsSubsystem.driverDirectory))?.identity
    for directory in order.directories {
      guard let identity = directory.identity, identity != driver,
        DriverLinks.farm(at: directory.path, in: root) != nil
      else { continue }
      return directory.path
    }
    return nil
  }

  /// Compares the links at `place` with those that would be made for the driver's `directory` now.
  ///
  /// `nil` where they cannot be read.
  package init?(
    at place: Path, for directory: DirectoryCensus, in root: borrowing SystemRoot
  ) {
    guard let present = DriverLinks.farm(at: place, in: root) else { return nil }
    let wanted = DriverLibraries.farm(
      of: directory, driver: DriverLibraries.spelling(from: place))
    let linked = Set(present.entries.map(\.name))
    let right = Set(wanted.entries)
    self.init(
      place: place,
      missing: wanted.entries.filter { !linked.contains($0.name) }.compactMap(\.name.name),
      stray: present.entries.filter { !right.contains($0) }.compactMap(\.name.name))
  }

  private static func farm(at place: Path, in root: borrowing SystemRoot) -> LinkFarm? {
    guard let name = place.lastName, let parent = try? Directory.open(place.parent, in: root),
      let farm = try? LinkFarm.read(name, in: parent), DriverLibraries.isFarm(farm, at: place)
    else { return nil }
    return farm
  }
}
