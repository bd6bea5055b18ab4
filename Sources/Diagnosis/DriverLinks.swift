package import FileSystem

/// A searched directory of links to the libraries that Windows lends, beside those libraries.
package struct DriverLinks: Hashable, Sendable {
  /// The directory of links.
  package let place: Path
  /// The names that the driver offers and that have no link, sorted.
  package let missing: [FileName]
  /// The links that lead elsewhere than they should, or to what the driver no longer has, sorted.
  package let stray: [FileName]

  /// Puts the facts together.
  package init(place: Path, missing: [FileName], stray: [FileName]) {
    (self.place, self.missing, self.stray) = (place, missing, stray)
  }
}
