package import LoaderConfiguration

/// Which ldconfig is followed, and how closely.
package struct Behaviour: Hashable, Sendable {
  /// The release of glibc whose ldconfig is followed.
  package let release: GlibcRelease
  /// Whether it is followed even where solder knows better, as far as that is safe.
  package let isStrict: Bool

  /// Puts the two together.
  package init(release: GlibcRelease, isStrict: Bool) {
    self.release = release
    self.isStrict = isStrict
  }

  /// Up to 2.36: types of libraries, types of directories, and directories for old processors.
  var isLegacy: Bool { release < GlibcRelease(2, 37) }

  /// Since 2.39 what dpkg and rpm have under a temporary name is passed over; it always should be.
  var skipsPackageManagersNames: Bool { !isStrict || release >= GlibcRelease(2, 39) }

  /// Backup copies are candidates for glibc: with `libfoo.so.1.bak` beside it, a library is lost.
  var skipsBackups: Bool { !isStrict }

  /// Since 2.40 the debugger's helpers in Scheme and GDB's own language are known too.
  var knowsAllDebuggerHelpers: Bool { !isStrict || release >= GlibcRelease(2, 40) }

  /// glibc looks at `e_machine` on x86 only.
  var checksMachineEverywhere: Bool { !isStrict }

  /// glibc keeps the type of the library that was met first, whichever is chosen.
  var keepsTypeOfFirst: Bool { isStrict }

  /// glibc finds a link that leads to a link it makes itself only the next time it runs.
  var looksAgainAtDanglingLinks: Bool { !isStrict }

  /// glibc places names of hardware capabilities in `compat` files where no loader finds them.
  var placesNamesAsGlibc: Bool { isStrict }

  /// glibc writes the cache anew though nothing changed.
  var rewritesEqualCache: Bool { isStrict }
}
