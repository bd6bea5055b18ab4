/// A pattern made ready to be looked for: literals by number, and what lies around each of them.
struct CompiledPattern: Sendable {
  /// The number of its message.
  let message: Int
  /// The literals in their order, by number.
  let literals: [Int]
  /// The hole before the first literal, if there is one.
  let leading: MessagePattern.Hole?
  /// The holes between two literals.
  let between: [MessagePattern.Hole]
  /// The hole after the last literal, if there is one.
  let trailing: MessagePattern.Hole?
  /// How many bytes of literals it has; the more, the more it says.
  let weight: Int
  /// Whether what is before it must not be a part of the same word: `ldconfig: `, but not `myldconfig: `.
  let beginsWord: Bool

  /// The literal whose presence makes the pattern worth a look: the longest.
  let anchor: Int
}

/// The literals and patterns of all messages.
struct PatternTable: Sendable {
  /// The patterns.
  private(set) var patterns: [CompiledPattern] = []
  /// The different literals.
  private(set) var literals: [[UInt8]] = []
  /// The patterns that each literal is the anchor of.
  private(set) var anchored: [[Int]] = []

  private var numbers: [[UInt8]: Int] = [:]

  /// The table of these patterns, each with the number of its message.
  init(_ patterns: [(message: Int, pattern: MessagePattern)]) {
    for (message, pattern) in patterns {
      for variant in pattern.variants { add(variant, of: message, weight: pattern.weight) }
    }
    numbers = [:]
  }

  private mutating func add(_ pieces: [MessagePattern.Piece], of message: Int, weight: Int) {
    var (literals, holes): ([Int], [MessagePattern.Hole]) = ([], [])
    var leading: MessagePattern.Hole?
    for piece in pieces {
      switch piece {
      case .literal(let bytes): literals.append(number(of: bytes))
      case .hole(let hole) where literals.isEmpty: leading = hole
      case .hole(let hole): holes.append(hole)
      }
    }
    guard let anchor = literals.max(by: { self.literals[$0].count < self.literals[$1].count })
    else { return }
    let trailing = holes.count == literals.count ? holes.popLast() : nil
    anchored[anchor].append(patterns.count)
    patterns.append(
      CompiledPattern(
        message: message, literals: literals, leading: leading, between: holes,
        trailing: trailing, weight: weight, beginsWord: Self.beginsWord(pieces), anchor: anchor))
  }

  private mutating func number(of literal: [UInt8]) -> Int {
    if let known = numbers[literal] { return known }
    numbers[literal] = literals.count
    literals.append(literal)
    anchored.append([])
    return literals.count - 1
  }

  private static func beginsWord(_ pieces: [MessagePattern.Piece]) -> Bool {
    guard case .literal(let bytes)? = pieces.first else { return false }
    return bytes.starts(with: MessagePattern.linkerConfigurator)
      || bytes.starts(with: MessagePattern.wrappedConfigurator)
  }
}

extension MessagePattern {
  /// How ldconfig begins its lines.
  fileprivate static let linkerConfigurator = Array("ldconfig: ".utf8)
  /// How it does where a distribution has put a script in its place.
  fileprivate static let wrappedConfigurator = Array("ldconfig.real: ".utf8)

  /// The bytes of the literals as they are compared.
  fileprivate var weight: Int {
    comparedPieces.reduce(0) { sum, piece in
      if case .literal(let bytes) = piece { sum + bytes.count } else { sum }
    }
  }

  /// The pieces as they are compared, once for each name that ldconfig has.
  fileprivate var variants: [[Piece]] {
    let pieces = soughtPieces
    guard case .literal(let bytes)? = pieces.first, bytes.starts(with: Self.linkerConfigurator)
    else { return [pieces] }
    let wrapped = Self.wrappedConfigurator + bytes.dropFirst(Self.linkerConfigurator.count)
    return [pieces, [.literal(wrapped)] + pieces.dropFirst()]
  }

  /// The pieces with their literals folded, without the quotation marks around holes.
  ///
  /// Holes take the marks and leave them out, so that a hole may be quoted or not.
  private var comparedPieces: [Piece] {
    pieces.indices.map { index in
      guard case .literal(let bytes) = pieces[index] else { return pieces[index] }
      var folded = FoldedText(bytes).bytes[...]
      if index > 0 { folded.dropQuote(while: { $0.first }, by: { $0.removeFirst() }) }
      if index < pieces.count - 1 { folded.dropQuote(while: { $0.last }, by: { $0.removeLast() }) }
      return .literal(folded.isEmpty ? FoldedText(bytes).bytes : Array(folded))
    }
  }

  /// The compared pieces without the punctuation behind a last hole, which the hole leaves out anyway.
  ///
  /// A path ends at its end, not at its first dot.
  private var soughtPieces: [Piece] {
    let pieces = comparedPieces
    guard pieces.count > 1, case .literal(let bytes)? = pieces.last,
      bytes.allSatisfy({ NameExtent.endsSentence($0) })
    else { return pieces }
    return pieces.dropLast()
  }
}

extension ArraySlice<UInt8> {
  /// Drops a quotation mark at an end, and the blank that some languages put within it.
  fileprivate mutating func dropQuote(
    while end: (Self) -> UInt8?, by drop: (inout Self) -> Void
  ) {
    var trimmed = self
    while let byte = end(trimmed), byte == .blank { drop(&trimmed) }
    guard end(trimmed) == .quote else { return }
    drop(&trimmed)
    self = trimmed
  }
}
