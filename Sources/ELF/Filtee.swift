/// A library whose symbols an object gives out as its own: `DT_FILTER`, `DT_AUXILIARY`.
package struct Filtee: Hashable, Sendable {
  /// The name, as in `DT_NEEDED`.
  package let name: [UInt8]

  /// Whether the object does without it where it is not found: `DT_AUXILIARY`.
  package let isOptional: Bool

  /// How many entries of `DT_NEEDED` come before it.
  package let position: Int

  /// Puts the parts together.
  package init(name: [UInt8], isOptional: Bool, position: Int) {
    self.name = name
    self.isOptional = isOptional
    self.position = position
  }
}
