/// What a loader must know of a shared object before it loads it.
package struct SharedObject: Hashable, Sendable {
  /// The most entries of `DT_NEEDED` that are kept; the rest of a longer list is left out.
  package static let neededLimit = 4096

  /// The longest name accepted in `DT_SONAME` or `DT_NEEDED`, in bytes.
  package static let nameLimit = 4096

  /// The processor, word size and byte order.
  package let architecture: Architecture

  /// `e_flags`, whose meaning each processor defines: for Arm, bit 0x400 is hard float.
  package let flags: UInt32

  /// The bytes of the first `DT_SONAME` without the final zero byte, or `nil` without an entry.
  ///
  /// Nothing is promised about them: a name can be empty, hold slashes or not be UTF-8.
  package let soname: [UInt8]?

  /// The names in `DT_NEEDED`, in the order of the file, at most ``neededLimit`` of them.
  package let needed: [[UInt8]]

  /// Whether this is a program: `DF_1_PIE` is set, or there are `PT_INTERP` and `DT_DEBUG`.
  package let isPositionIndependentExecutable: Bool

  /// Whether the file holds a dynamic section; a separate debug file has none.
  package let hasDynamicSection: Bool

  /// Makes a description from its parts.
  package init(
    architecture: Architecture, flags: UInt32 = 0, soname: [UInt8]?, needed: [[UInt8]] = [],
    isPositionIndependentExecutable: Bool = false, hasDynamicSection: Bool = true
  ) {
    self.architecture = architecture
    self.flags = flags
    self.soname = soname
    self.needed = needed
    self.isPositionIndependentExecutable = isPositionIndependentExecutable
    self.hasDynamicSection = hasDynamicSection
  }
}
