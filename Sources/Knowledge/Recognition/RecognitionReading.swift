/// The reading of a stream, chunk by chunk, of which never more than a piece of a line is kept.
package struct RecognitionReading: Sendable {
  /// How much work was done: bytes taken and places compared.
  package private(set) var steps = 0

  private var search: PatternSearch
  private var piece: [UInt8] = []
  private var lineNumber = 1
  /// What is known of a line whose beginning was taken already.
  private var continuation: Continuation?

  private struct Continuation { var isRecord: Bool }

  /// Lines longer than this are taken in pieces.
  package static let longestPiece = 1 << 16
  /// How much of a piece is looked at again with the next; half of it belongs to either.
  private static let overlap = 1 << 13

  /// A reading that begins with line 1.
  package init(_ recogniser: Recogniser) { search = PatternSearch(recogniser) }

  /// Takes the next bytes, which may end anywhere, and gives what the lines that they complete say.
  package mutating func feed(_ chunk: [UInt8]) -> [Recognition] {
    var found: [Recognition] = []
    var rest = chunk[...]
    while !rest.isEmpty {
      let room = rest.prefix(Self.longestPiece - piece.count)
      let end = room.firstIndex(of: .separator)
      piece += room[..<(end ?? room.endIndex)]
      rest = rest[(end.map { $0 + 1 } ?? room.endIndex)...]
      if end != nil {
        found += endLine()
      } else if piece.count == Self.longestPiece {
        found += endPiece()
      }
    }
    return found
  }

  /// Takes the last line, if no line feed ended it.
  package mutating func finish() -> [Recognition] {
    piece.isEmpty ? [] : endLine()
  }

  private mutating func endLine() -> [Recognition] {
    defer {
      piece.removeAll(keepingCapacity: true)
      continuation = nil
      lineNumber += 1
    }
    return look(at: VisibleText(piece, isRecord: isRecord), until: .max)
  }

  private mutating func endPiece() -> [Recognition] {
    let text = VisibleText(piece, isRecord: isRecord)
    let end = VisibleText(Array(piece.dropLast(Self.overlap / 2)), isRecord: isRecord).bytes.count
    let found = look(at: text, until: end)
    piece = Array(piece.suffix(Self.overlap))
    continuation = Continuation(isRecord: text.isRecord)
    return found
  }

  private var isRecord: Bool { continuation?.isRecord ?? false }

  /// Looks for what ends within this piece's own part of the line.
  private mutating func look(at text: VisibleText, until end: Int) -> [Recognition] {
    var start = 0
    if continuation != nil {
      start = VisibleText(Array(piece.prefix(Self.overlap / 2)), isRecord: isRecord).bytes.count
    }
    steps += piece.count
    return search.recognitions(
      in: text.bytes, owning: start..<max(start, end), line: lineNumber, counting: &steps)
  }
}
