/// What a line was found to say.
package struct Recognition: Sendable {
  /// The message.
  package let message: KnownMessage
  /// What stood in the pattern's holes, byte for byte; the first where a hole occurs twice.
  package let captures: [MessagePattern.Hole: [UInt8]]
  /// The line's number, from 1.
  package let line: Int
}
