package import Census
package import Repair

/// What is to be done to bring a staged tree to its destination.
package struct Arrangement: Sendable {
  /// The steps, and what is left.
  package var plan: Plan
  /// Names that are at the destination already as they should be.
  package var right = 0
  /// Links that the source had lost and that come back.
  package var restored = 0
  /// What could not be looked at.
  package var unexamined: [Unexamined] = []
}
