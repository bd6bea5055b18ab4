/// A pattern made ready to be looked for: literals by number, and what is before each of them.
struct CompiledPattern: Sendable {
  /// A literal of a pattern.
  struct Part: Sendable {
    /// Its number.
    let literal: Int
    /// How long it is.
    let length: Int
    /// The hole before it, or nothing where it is joined to the literal before it or is the first.
    let hole: MessagePattern.Hole?
  }

  /// The number of its message.
  let message: Int
  /// The literals in their order.
  private(set) var parts: [Part] = []
  /// The hole after the last literal, if there is one.
  private(set) var trailing: MessagePattern.Hole?
  /// Whether it is a message only where nothing else is said.
  let standsAlone: Bool
  /// How many bytes of literals it has; the more, the more it says.
  private(set) var weight = 0

  /// The literal whose presence makes the pattern worth a look: the longest.
  var anchor: Int? { parts.max { $0.length < $1.length }?.literal }

  /// A pattern of a message, whose literals get their numbers from `number`.
  init(_ pattern: MessagePattern, of message: Int, numbering number: ([UInt8]) -> Int) {
    self.message = message
    standsAlone = pattern.standsAlone
    let pieces = pattern.comparedPieces
    parts.reserveCapacity(pieces.count)
    for piece in pieces {
      switch piece {
      case .literal(let bytes):
        weight += bytes.count
        parts.append(Part(literal: number(bytes), length: bytes.count, hole: trailing))
        trailing = nil
      case .hole(let hole): trailing = hole
      }
    }
  }
}

extension MessagePattern {
  /// How ldconfig begins its lines.
  static let ldconfig = Array("ldconfig: ".utf8)
  /// How it does where a distribution has put a script in its place.
  static let wrappedLdconfig = Array("ldconfig.real: ".utf8)

  /// The pieces with their literals folded, without the quotation marks around holes.
  ///
  /// Holes take the marks and leave them out, so that a hole may be quoted or not. What ldconfig begins
  /// with is a literal of its own. Punctuation behind a last hole is left to the hole, which leaves it out
  /// too: a path ends at its end, not at its first dot.
  fileprivate var comparedPieces: [Piece] {
    var compared: [Piece] = []
    compared.reserveCapacity(pieces.count + 1)
    for (index, piece) in pieces.enumerated() {
      guard case .literal(let bytes) = piece else {
        compared.append(piece)
        continue
      }
      let literal = folded(bytes, at: index)
      let isFirst = index == 0 && literal.starts(with: Self.ldconfig)
      if isFirst { compared.append(.literal(Self.ldconfig)) }
      let rest = isFirst ? Array(literal.dropFirst(Self.ldconfig.count)) : literal
      let isLast = index > 0 && index == pieces.count - 1
      if rest.isEmpty || isLast && rest.allSatisfy(NameExtent.endsSentence) { continue }
      compared.append(.literal(rest))
    }
    return compared
  }

  /// A literal as it is compared, at its place among the pieces.
  private func folded(_ bytes: [UInt8], at index: Int) -> [UInt8] {
    let whole = FoldedText.folded(bytes)
    var literal = whole[...]
    if index > 0, case .hole = pieces[index - 1] {
      literal.dropQuote(at: { $0.first }, by: { $0.removeFirst() })
    }
    if index + 1 < pieces.count, case .hole = pieces[index + 1] {
      literal.dropQuote(at: { $0.last }, by: { $0.removeLast() })
    }
    return literal.isEmpty ? whole : Array(literal)
  }
}

extension ArraySlice<UInt8> {
  /// Drops a quotation mark at an end, and the blank that some languages put within it.
  fileprivate mutating func dropQuote(
    at end: (Self) -> UInt8?, by drop: (inout Self) -> Void
  ) {
    var trimmed = self
    if end(trimmed) == .blank { drop(&trimmed) }
    guard end(trimmed) == .quote else { return }
    drop(&trimmed)
    self = trimmed
  }
}
