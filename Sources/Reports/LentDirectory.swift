package import FileSystem
package import Host
internal import Messages
package import WSL

/// The directory that Windows lends to WSL, as a check saw it.
package struct LentDirectory: Sendable {
  /// The subsystem that lends it.
  package let subsystem: WindowsSubsystem
  /// How it is mounted.
  package let mount: DriverMount
  /// Whether the loader searches it.
  package let isSearched: Bool
  /// The directory of links to its files that the loader searches.
  package let links: Path?

  /// Puts the facts together; `nil` where nothing is lent.
  package init?(_ subsystem: WindowsSubsystem?, isSearched: Bool, links: Path? = nil) {
    guard let subsystem, let mount = subsystem.driverMount else { return nil }
    self.subsystem = subsystem
    self.mount = mount
    self.isSearched = isSearched
    self.links = links
  }

  /// The ways to mend it from here, the best first.
  package var ways: [Way] {
    if subsystem.isContainer { return [] }
    return [.links, .windows] + (mount.isVolatile ? [.volatile] : [])
  }
}

/// What is said below the findings of a directory that Windows lends: whose it is, what works, what
/// does not, and the ways to mend it.
struct LentDirectoryText {
  private let lent: LentDirectory
  private let catalog: any Catalog
  private let columns: Int

  init(_ lent: LentDirectory, catalog: any Catalog, columns: Int) {
    self.lent = lent
    self.catalog = catalog
    self.columns = columns
  }

  /// The lines, without line ends.
  var lines: [String] {
    var lines = paragraph(whose)
    if !lent.isSearched, let links = lent.links {
      return lines + paragraph(catalog.lentLinked(Escaping.displayed(links))) + [""]
    }
    lines += paragraph(lent.isSearched ? catalog.lentConsequence : catalog.lentNotSearched)
    if lent.subsystem.isContainer { return lines + paragraph(catalog.wayOfHost) + [""] }
    return lines + [""] + ways + [""]
  }

  /// The ways to mend it, each with its command.
  var ways: [String] {
    ["    " + catalog.waysTitle]
      + lent.ways.map(words).flatMap { command, outlives in
        ["      " + command]
          + DisplayWidth.wrapped(outlives, columns: columns - 8).map { "        " + $0 }
      }
  }

  private var whose: String {
    if lent.subsystem.isContainer { return catalog.lentToContainer }
    return lent.mount.isVolatile ? catalog.lentByOverlay : catalog.lentByReadOnlyShare
  }

  private func words(of way: Way) -> (command: String, outlives: String) {
    (WayCommand.text(way), way.told(by: catalog))
  }

  private func paragraph(_ text: String) -> [String] {
    DisplayWidth.wrapped(text, columns: columns - 4).map { "    " + $0 }
  }
}

extension Way {
  /// What it does, and what that outlives.
  func told(by catalog: any Catalog) -> String {
    switch self {
    case .links: catalog.wayLinks
    case .windows: catalog.wayWindows
    case .volatile: catalog.wayVolatile
    }
  }
}
