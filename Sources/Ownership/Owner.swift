/// What puts files on a system and keeps account of them; the raw value is the name its users know.
package enum PackageManager: String, Hashable, Sendable, CaseIterable {
  /// Debian's: dpkg(1).
  case dpkg
  /// Red Hat's, SUSE's and others': rpm(8).
  case rpm
  /// Arch Linux's: pacman(8).
  case pacman
  /// Alpine's: apk(8).
  case apk
  /// Conda's environments.
  case conda
  /// Python's: pip.
  case pip
  /// Python's: uv.
  case uv
  /// The Nix store.
  case nix
  /// The Guix store.
  case guix
  /// File trees that ostree(1) deploys.
  case ostree
  /// Snaps.
  case snap
  /// Flatpak's runtimes and applications.
  case flatpak

  /// Whether it keeps files that nothing but itself may ever change.
  package var isReadOnlyStore: Bool {
    switch self {
    case .nix, .guix, .ostree, .snap, .flatpak: true
    case .dpkg, .rpm, .pacman, .apk, .conda, .pip, .uv: false
    }
  }
}

/// Who a file belongs to.
package struct Owner: Hashable, Sendable {
  /// The package manager that knows the file.
  package let manager: PackageManager
  /// The package as its manager names it, with `:ARCHITECTURE` where dpkg(1) writes that.
  package let package: ForeignName

  /// Puts the two together.
  package init(manager: PackageManager, package: String) {
    self.manager = manager
    self.package = ForeignName(Array(package.utf8))
  }
}
