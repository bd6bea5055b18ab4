/// The layouts of a cache file, by the words of `ldconfig -c`.
package enum CacheFormat: String, Hashable, Sendable, CaseIterable {
  /// What glibc 2.2 and later read.
  case new

  /// The old layout followed by the new one, for both kinds of loader.
  case compat

  /// What Linux libc 5 and the first releases of glibc read.
  case old
}
