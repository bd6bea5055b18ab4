/// A large value that many hold: a copy of it is one reference more.
final class Shared<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  let value: Value

  /// Takes a value.
  init(_ value: Value) { self.value = value }

  static func == (left: Shared, right: Shared) -> Bool {
    left === right || left.value == right.value
  }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
