/// The form of a message: literal text with holes.
///
/// Written as `ldconfig: {path} is not a symbolic link`. A `'` stands for any quotation mark, `{{` for a
/// brace. Patterns are matched anywhere in a line, in linear time; there is no alternative and no repetition.
package struct MessagePattern: Hashable, Sendable, ExpressibleByStringLiteral {
  /// What a hole takes.
  package enum Hole: String, Hashable, Sendable, CaseIterable {
    /// A file's path or name; may have blanks in it.
    case path
    /// A library's name or path that a program asked for: `libfoo.so.1`.
    case library
    /// A second path of the message.
    case other
    /// The program that speaks or fails.
    case program
    /// A word without blanks: a symbol, a version, a type.
    case word
    /// A library as `-l` names it: `foo` for `libfoo.so`.
    case linked
    /// Digits, decimal or hexadecimal.
    case number
    /// Any text: a reason, a list.
    case text
  }

  /// A part of a pattern.
  package enum Piece: Hashable, Sendable {
    /// Bytes that stand there as they are.
    case literal([UInt8])
    /// What differs from line to line.
    case hole(Hole)
  }

  /// The parts in their order.
  package let pieces: [Piece]

  /// Patterns one behind the other.
  init(_ patterns: [MessagePattern]) { pieces = patterns.flatMap(\.pieces) }

  /// The pattern of a text; an unknown hole is literal text.
  package init(stringLiteral text: String) {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "{")) else {
      pieces = bytes.isEmpty ? [] : [.literal(bytes)]
      return
    }
    var pieces: [Piece] = []
    var literal: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "{"), rest.first == byte {
        rest.removeFirst()
        literal.append(byte)
        continue
      }
      guard byte == UInt8(ascii: "{"), let (hole, length) = Hole.beginning(rest) else {
        literal.append(byte)
        continue
      }
      if !literal.isEmpty { pieces.append(.literal(literal)) }
      literal = []
      pieces.append(.hole(hole))
      rest = rest.dropFirst(length)
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    self.pieces = pieces
  }
}

extension MessagePattern.Hole {
  /// The names of the holes, each with the brace that ends it.
  private static let names = allCases.map { (hole: $0, name: Array("\($0.rawValue)}".utf8)) }

  /// The hole whose name a text begins with, and the length of that.
  fileprivate static func beginning(
    _ text: ArraySlice<UInt8>
  ) -> (hole: MessagePattern.Hole, length: Int)? {
    for (hole, name) in names where text.starts(with: name) { return (hole, name.count) }
    return nil
  }
}
