/// What puts files on a system and keeps account of them; the raw value is the name its users know.
package enum PackageManager: String, Hashable, Sendable, CaseIterable {
  /// Debian's: dpkg(1).
  case dpkg

  /// Whether it keeps a store that nobody changes in place.
  package var isReadOnlyStore: Bool { false }
}

/// Who a file belongs to.
package struct Owner: Hashable, Sendable {
  /// The package manager that knows the file.
  package let manager: PackageManager
  /// The package as its manager names it, with `:ARCHITECTURE` where dpkg(1) writes that.
  package let package: String

  /// Puts the two together.
  package init(manager: PackageManager, package: String) {
    self.manager = manager
    self.package = package
  }
}
