/// A pattern made ready to be looked for: literals by number, and what lies around each of them.
struct CompiledPattern: Sendable {
  /// The number of its message.
  let message: Int
  /// The literals in their order, by number.
  private(set) var literals: [Int] = []
  /// How long each of the literals is.
  private(set) var lengths: [Int] = []
  /// The hole before the first literal, if there is one.
  private(set) var leading: MessagePattern.Hole?
  /// The hole between a literal and the next, or nothing where they are joined.
  private(set) var between: [MessagePattern.Hole?] = []
  /// The hole after the last literal, if there is one.
  private(set) var trailing: MessagePattern.Hole?
  /// How many bytes of literals it has; the more, the more it says.
  private(set) var weight = 0

  /// The literal whose presence makes the pattern worth a look: the longest.
  var anchor: Int? {
    let longest = lengths.indices.max { lengths[$0] < lengths[$1] }
    return longest.map { literals[$0] }
  }

  /// A pattern of a message, whose literals get their numbers from `number`.
  init(_ pattern: MessagePattern, of message: Int, numbering number: ([UInt8]) -> Int) {
    self.message = message
    for piece in pattern.comparedPieces {
      switch piece {
      case .literal(let bytes):
        weight += bytes.count
        append(bytes, number(bytes))
      case .hole(let hole): append(hole)
      }
    }
  }

  private mutating func append(_ literal: [UInt8], _ number: Int) {
    if let trailing {
      between.append(trailing)
    } else if !literals.isEmpty {
      between.append(nil)
    }
    trailing = nil
    literals.append(number)
    lengths.append(literal.count)
  }

  private mutating func append(_ hole: MessagePattern.Hole) {
    if literals.isEmpty { leading = hole } else { trailing = hole }
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
