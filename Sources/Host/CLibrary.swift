package import LoaderConfiguration

/// The C library of a root, as its loader tells.
package enum CLibrary: Hashable, Sendable {
  /// The GNU C library; without a release where neither the loader nor a file name says one.
  case glibc(GlibcRelease?)
  /// musl: its loader is the library.
  case musl
}
