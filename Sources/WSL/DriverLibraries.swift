package import Census
package import FileSystem
internal import Host
package import Repair

/// The libraries that Windows lends, as a directory of links would offer them.
package enum DriverLibraries {
  /// The driver's directory as the links of a farm spell it.
  ///
  /// Beside it a relative text does, and is right in a copy of the tree as well.
  static func spelling(from place: Path) -> Path {
    let driver = WindowsSubsystem.driverDirectory
    guard driver.parent == place.parent, let name = driver.lastName else { return driver }
    return Path("..").appending(name)
  }

  /// Whether a directory of links was made for the driver's libraries: each leads to one of its files
  /// or to a neighbour.
  static func isFarm(_ farm: LinkFarm, at place: Path) -> Bool {
    let driver = spelling(from: place)
    let names = Set(farm.entries.map(\.name.bytes))
    return !farm.entries.isEmpty
      && farm.entries.allSatisfy { entry in
        names.contains(entry.text.bytes) || entry.text.path.parent == driver
      }
  }

  /// The links that were made here, in the overlay's upper layer: they hide what Windows has.
  ///
  /// In an overlay an object has the device of its layer, and a link of Windows' own is where its file is.
  package static func madeHere(in directory: DirectoryCensus) -> [FileName] {
    directory.entries.filter { entry in
      guard let file = entry.link?.destination.status else { return false }
      return entry.status.identity.device != file.identity.device
    }.map(\.name.fileName)
  }

  /// A farm in which each chain is whole: the real names lead to the driver's files, the others to them.
  ///
  /// A name whose file holds other bytes than the chain's leads to its own file: it keeps its bytes.
  /// `driver` is the driver's directory as the farm's links spell it.
  package static func farm(of directory: DirectoryCensus, driver: Path) -> LinkFarm {
    var links: [FileName: [UInt8]] = [:]
    let entries = directory.entries.filter { $0.name.isProper && !$0.isSpecial }
    let names = Set(entries.map(\.name.fileName))
    for entry in entries {
      let name = entry.name.fileName
      links[name] = driver.appending(name).bytes
      // A link to what is no library's name, or by way of a directory, would be dead in the farm.
      if case .link(let link) = entry.kind, link.destination.content != nil,
        let target = FileName(link.text), names.contains(target)
      {
        links[name] = link.text
      }
    }
    for family in directory.families {
      guard let canonical = family.canonical, links[canonical.name] != nil else { continue }
      for member in family.members where member.name != canonical.name {
        guard member.contentSet == canonical.contentSet, links[member.name] != nil,
          let target = family.rightTarget(of: member.entry.name, sonameLinkExists: true)
        else { continue }
        links[member.name] = target.bytes
      }
      // The loader asks for the SONAME, whatever the driver calls its file.
      if let soname = family.sonameLink, links[soname] == nil, LibraryName(soname).isProper {
        links[soname] = canonical.name.bytes
      }
    }
    return LinkFarm(links)
  }
}

extension LibraryEntry {
  fileprivate var isSpecial: Bool {
    if case .special = kind { return true }
    return false
  }
}
