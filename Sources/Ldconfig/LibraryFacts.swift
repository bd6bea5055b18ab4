internal import LoaderCache

/// What ldconfig keeps of a library it has read.
struct LibraryFacts: Hashable {
  /// What it is made for.
  var kind: LibraryKind
  /// The bytes of `DT_SONAME`; `nil` without one.
  var soname: [UInt8]?
  /// The x86 level its code needs, 0 for none.
  var isaLevel: UInt32 = 0

  /// Whether it is of the a.out days, and its SONAME a part of its file name.
  var isAncient = false

  /// Longer names are cut: no file can have them.
  static let longestSoname = 4096
}
