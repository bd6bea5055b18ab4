/// Where what stands in a hole begins or ends, when no literal says so.
struct NameExtent {
  /// The folded text.
  let text: [UInt8]
  /// The part between two separators.
  let segment: Range<Int>

  /// As long as a path may be for the kernel.
  static let longestPath = 4096

  /// What a hole takes that ends before a literal.
  func before(_ end: Int, _ hole: MessagePattern.Hole) -> Range<Int>? {
    let start =
      switch hole {
      case .text: segment.lowerBound
      case .number: run(before: end) { Self.isDigit($0) }
      case .word, .linked: run(before: end) { $0 != .blank && $0 != .quote }
      case .path, .library, .other, .program: nameStart(before: end)
      }
    return taken(start..<end, hole)
  }

  /// What a hole takes that begins after a literal.
  func after(_ start: Int, _ hole: MessagePattern.Hole) -> Range<Int>? {
    let end =
      switch hole {
      case .text: segment.upperBound
      case .number: run(after: start) { Self.isDigit($0) }
      case .word, .linked: wordEnd(after: start)
      case .path, .library, .other, .program: nameEnd(after: start)
      }
    return taken(withoutPunctuation(start..<end), hole)
  }

  /// What a hole takes that is between two literals.
  func between(_ range: Range<Int>, _ hole: MessagePattern.Hole) -> Range<Int>? {
    taken(range, hole)
  }

  /// A hole's part of the text without what is around it, if it can be what the hole is for.
  private func taken(_ range: Range<Int>, _ hole: MessagePattern.Hole) -> Range<Int>? {
    guard let range = trimmed(range) else { return nil }
    return switch hole {
    case .text, .word, .linked: range
    case .number: isNumber(range) ? range : nil
    case .path, .library, .other, .program:
      text[range.upperBound - 1] == UInt8(ascii: ":") ? nil : range
    }
  }

  /// Digits after a decimal one, with an `x` for the second at most.
  private func isNumber(_ range: Range<Int>) -> Bool {
    guard let first = range.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[first])
    else { return false }
    return !text[range].dropFirst(2).contains(UInt8(ascii: "x"))
  }

  /// Whether a byte may be in a number.
  static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "x"):
      true
    default: false
    }
  }

  /// Without the blanks and quotation marks around it; nothing if nothing is left.
  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] == .blank || text[start] == .quote { start += 1 }
    while start < end, text[end - 1] == .blank || text[end - 1] == .quote { end -= 1 }
    return start < end ? start..<end : nil
  }

  private func run(before end: Int, _ isPart: (UInt8) -> Bool) -> Int {
    var start = trimmedEnd(end)
    while start > segment.lowerBound, end - start < Self.longestPath, isPart(text[start - 1]) {
      start -= 1
    }
    return start
  }

  private func run(after start: Int, _ isPart: (UInt8) -> Bool) -> Int {
    var end = start
    while end < segment.upperBound, end - start < Self.longestPath, isPart(text[end]) { end += 1 }
    return end
  }

  /// The end without a closing quotation mark.
  private func trimmedEnd(_ end: Int) -> Int {
    var end = end
    while end > segment.lowerBound, text[end - 1] == .quote || text[end - 1] == .blank { end -= 1 }
    return end
  }

  private func isQuote(_ index: Int) -> Bool {
    segment.contains(index) && text[index] == .quote
  }

  private func wordEnd(after start: Int) -> Int {
    let first = isQuote(start) ? start + 1 : start
    return run(after: first) { $0 != .blank && $0 != .quote }
  }
}

// MARK: - Names that may have blanks in them

extension NameExtent {
  /// Where a name begins that ends here.
  ///
  /// At an opening quotation mark, if it has a closing one. Else at the nearest slash that begins a word,
  /// so that `/usr/lib/wsl/lib/libd3d12 (1).so` is one path. Else it is the last word.
  private func nameStart(before end: Int) -> Int {
    let last = trimmedEnd(end)
    if last < end, isQuote(last) || isQuote(last + 1) {
      let opening = run(before: last) { $0 != .quote }
      if isQuote(opening - 1) { return opening }
    }
    let word = run(before: last) { $0 != .blank && $0 != .quote }
    if isBareLibrary(word..<last) { return word }
    return pathStart(before: last) ?? bareStart(word, before: last)
  }

  /// `libfoo.so.1`: what is before it belongs to something else.
  private func isBareLibrary(_ word: Range<Int>) -> Bool {
    text[word].starts(with: Array("lib".utf8)) && !text[word].contains(UInt8(ascii: "/"))
      && holdsSuffix(word)
  }

  private func holdsSuffix(_ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    for index in range.dropLast(2)
    where text[index] == UInt8(ascii: ".") && text[index + 1] == UInt8(ascii: "s")
      && text[index + 2] == UInt8(ascii: "o")
    {
      return true
    }
    return false
  }

  /// The nearest word before here that is a path, with nothing in between that ends a phrase.
  private func pathStart(before end: Int) -> Int? {
    var index = end - 1
    let lowest = max(segment.lowerBound, end - Self.longestPath)
    while index >= lowest {
      if beginsPath(index) { return index }
      if isStop(index, before: end) { return nil }
      index -= 1
    }
    return nil
  }

  private func beginsPath(_ index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "/"): index == segment.lowerBound || isBoundary(text[index - 1])
    case UInt8(ascii: "."), UInt8(ascii: "~"):
      (index == segment.lowerBound || isBoundary(text[index - 1]) && text[index - 1] != 0x3a)
        && text[index..<segment.upperBound].dropFirst().drop { $0 == UInt8(ascii: ".") }.first
          == UInt8(ascii: "/")
    default: false
    }
  }

  private func isBoundary(_ byte: UInt8) -> Bool {
    switch byte {
    case .blank, .quote, UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "["),
      UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="),
      UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: ";"):
      true
    default: false
    }
  }

  /// Whether a phrase ends here: `: `, `; `, `| `, a quotation mark.
  private func isStop(_ index: Int, before end: Int) -> Bool {
    switch text[index] {
    case .quote: true
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ","):
      index + 1 < end && text[index + 1] == .blank
    default: false
    }
  }

  /// The last word, and the one before it of a `libfoo (1).so`.
  private func bareStart(_ word: Int, before end: Int) -> Int {
    guard word < end, text[word] == UInt8(ascii: "("), word - 1 > segment.lowerBound,
      text[word - 1] == .blank
    else { return afterBracket(word, before: end) }
    return run(before: word - 1) { $0 != .blank && $0 != .quote }
  }

  private func afterBracket(_ word: Int, before end: Int) -> Int {
    word + 1 < end && isBoundary(text[word]) ? word + 1 : word
  }

  /// Where a name ends that begins here.
  private func nameEnd(after start: Int) -> Int {
    var start = start
    while start < segment.upperBound, text[start] == .blank { start += 1 }
    if isQuote(start) {
      let closing = run(after: start + 1) { $0 != .quote }
      if isQuote(closing) { return closing }
    }
    let phrase = phraseEnd(after: start)
    let word = run(after: start) { $0 != .blank }
    return word < phrase && holdsSuffix(start..<word) ? word : phrase
  }

  private func phraseEnd(after start: Int) -> Int {
    let end = min(segment.upperBound, start + Self.longestPath)
    var index = start
    while index < end, !isStop(index, before: segment.upperBound) { index += 1 }
    return index
  }

  /// Without what ends a sentence or a bracket that was opened before.
  private func withoutPunctuation(_ range: Range<Int>) -> Range<Int> {
    var range = trimmed(range) ?? range
    while let last = range.last, Self.endsSentence(text[last]), !closesBracket(in: range) {
      range = trimmed(range.dropLast()) ?? range.lowerBound..<range.lowerBound
    }
    return range
  }

  /// Whether the last byte closes a bracket that is within: `libfoo.so (1)`.
  private func closesBracket(in range: Range<Int>) -> Bool {
    guard text[range.upperBound - 1] == UInt8(ascii: ")") else { return false }
    let brackets = text[range]
    return brackets.count { $0 == UInt8(ascii: "(") } >= brackets.count { $0 == UInt8(ascii: ")") }
  }

  /// Whether a byte is punctuation that ends a sentence or something in brackets.
  static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ">"), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: ")"):
      true
    default: false
    }
  }
}
