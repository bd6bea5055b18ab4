/// How an ELF file is too short.
package struct TruncatedObject: Hashable, Sendable {
  /// The part that reaches beyond the end of the file.
  package let structure: ObjectStructure

  /// The size in bytes that the file needs for this part, `UInt64.max` where it is larger.
  package let expectedSize: UInt64

  /// The size of the file in bytes.
  ///
  /// If the file became shorter while it was read, this can be no more than what was seen of it.
  package let actualSize: UInt64

  /// Makes a description from its parts.
  package init(structure: ObjectStructure, expectedSize: UInt64, actualSize: UInt64) {
    self.structure = structure
    self.expectedSize = expectedSize
    self.actualSize = actualSize
  }
}
