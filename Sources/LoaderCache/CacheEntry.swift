/// One line of the cache: a SONAME, and the path at which a loader finds a library for it.
package struct CacheEntry: Hashable, Sendable {
  /// The name programs ask for.
  package var soname: [UInt8]

  /// The absolute path of the library.
  package var path: [UInt8]

  /// What the library is made for.
  package var kind: LibraryKind

  /// What the processor must have.
  package var capability: HardwareCapability

  /// Makes an entry; any bytes but zero can be written.
  package init(
    soname: [UInt8], path: [UInt8], kind: LibraryKind, capability: HardwareCapability = .none
  ) {
    (self.soname, self.path, self.kind, self.capability) = (soname, path, kind, capability)
  }
}
