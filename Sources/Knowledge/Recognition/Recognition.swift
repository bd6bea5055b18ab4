/// What a line was found to say.
package struct Recognition: Sendable {
  /// The message.
  package let message: KnownMessage
  /// The message as it stood there, byte for byte, without what was before and behind it.
  package let excerpt: [UInt8]
  /// What stood in the pattern's holes, byte for byte; the first where a hole occurs twice.
  package let captures: [MessagePattern.Hole: [UInt8]]
  /// The line's number, from 1.
  package let line: Int
}
