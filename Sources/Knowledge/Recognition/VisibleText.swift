/// What a terminal would show of a line: without colours and redraws, and without the escapes of a log.
///
/// What was drawn over, and what a log joined, is kept as a part of its own, with `UInt8.separator` between.
struct VisibleText {
  /// The text.
  private(set) var bytes: [UInt8] = []
  /// Whether the line is a record in JSON, whose texts are between quotation marks.
  private(set) var isRecord: Bool

  private let line: [UInt8]
  private var index = 0

  /// The visible text of a line, or of a part of one which is known to be a record.
  init(_ line: [UInt8], isRecord: Bool = false) {
    self.line = line
    self.isRecord = isRecord
    bytes.reserveCapacity(line.count)
    while index < line.count { readNext() }
  }

  private mutating func readNext() {
    let byte = line[index]
    switch Self.kinds[Int(byte)] {
    case .plain:
      bytes.append(byte)
      index += 1
    case .nothing: index += 1
    case .control:
      separate()
      index += 1
    case .backspace:
      eraseLast()
      index += 1
    case .special: readSpecial(byte)
    }
  }

  private mutating func readSpecial(_ byte: UInt8) {
    switch byte {
    case 0: readZero()
    case .escape:
      index += 1
      readEscape()
    case UInt8(ascii: "\\"): readBackslash()
    case UInt8(ascii: "#"): readOctal()
    case UInt8(ascii: "^"): readCaret()
    case UInt8(ascii: "{") where !isRecord:
      isRecord = beginsRecord()
      show(byte)
    case UInt8(ascii: "\"") where isRecord:
      separate()
      index += 1
    default: show(byte)
    }
  }

  /// Every other byte is zero in what Windows programs print; elsewhere a zero ends a text.
  private mutating func readZero() {
    let isWide = peek(2) == 0 || index >= 2 && line[index - 2] == 0
    if !isWide || peek(1) == 0 { separate() }
    index += 1
  }

  private mutating func show(_ byte: UInt8) {
    bytes.append(byte)
    index += 1
  }

  private mutating func separate() {
    if let last = bytes.last, last != .separator { bytes.append(.separator) }
  }

  private mutating func eraseLast() {
    guard let last = bytes.last, last != .separator else { return }
    bytes.removeLast()
    // The other bytes of one character.
    guard last >= 0x80 else { return }
    var isWhole = last >= 0xc0
    while !isWhole, let next = bytes.last, next >= 0x80 {
      bytes.removeLast()
      isWhole = next >= 0xc0
    }
  }

  private func peek(_ distance: Int) -> UInt8? {
    index + distance < line.count ? line[index + distance] : nil
  }

  private func follows(_ text: StaticText) -> Bool {
    text.bytes.enumerated().allSatisfy { peek($0.offset) == $0.element }
  }
}

// MARK: - Escape sequences (ECMA-48)

extension VisibleText {
  /// Passes over what follows an escape character.
  private mutating func readEscape() {
    guard let byte = peek(0) else { return }
    switch byte {
    case UInt8(ascii: "["):
      index += 1
      readControlSequence()
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      skipControlString()
    case 0x20...0x2f:
      while let next = peek(0), (0x20...0x2f).contains(next) { index += 1 }
      if peek(0) != nil { index += 1 }
    // The cursor is put elsewhere.
    case UInt8(ascii: "7"), UInt8(ascii: "8"):
      separate()
      index += 1
    case 0x30...0x7e: index += 1
    default: break
    }
  }

  /// Colours and erasures are nothing; where the cursor moves, something else begins.
  private mutating func readControlSequence() {
    while let byte = peek(0), (0x20...0x3f).contains(byte) { index += 1 }
    guard let last = peek(0), (0x40...0x7e).contains(last) else { return }
    index += 1
    switch last {
    case UInt8(ascii: "m"), UInt8(ascii: "K"), UInt8(ascii: "h"), UInt8(ascii: "l"): break
    default: separate()
    }
  }

  /// Titles and the targets of links, up to their end or another escape.
  private mutating func skipControlString() {
    while let byte = peek(0), byte != 0x07, byte != .escape { index += 1 }
    if peek(0) == 0x07 {
      index += 1
    } else if peek(1) == UInt8(ascii: "\\") {
      index += 2
    }
  }
}

// MARK: - What logs write in the place of bytes

extension VisibleText {
  /// `\"`, and in a record all of JSON's escapes.
  private mutating func readBackslash() {
    guard let byte = peek(1) else { return show(UInt8(ascii: "\\")) }
    if isRecord { return readRecordEscape(byte) }
    switch byte {
    case UInt8(ascii: "\""), .quote:
      index += 1
      show(byte)
    case UInt8(ascii: "n") where endsText(at: 2):
      separate()
      index += 2
    case UInt8(ascii: "x") where follows("\\x1b["), UInt8(ascii: "0") where follows("\\033["):
      index += 5
      readControlSequence()
    case UInt8(ascii: "e") where follows("\\e["):
      index += 3
      readControlSequence()
    default: show(UInt8(ascii: "\\"))
    }
  }

  private func endsText(at distance: Int) -> Bool {
    guard let byte = peek(distance) else { return true }
    return byte == .quote || byte == UInt8(ascii: "\"")
  }

  private mutating func readRecordEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "f"):
      separate()
      index += 2
    case UInt8(ascii: "t"):
      bytes.append(.blank)
      index += 2
    case UInt8(ascii: "b"):
      eraseLast()
      index += 2
    case UInt8(ascii: "u"): readCodeUnit()
    default:
      bytes.append(byte)
      index += 2
    }
  }

  /// `\u001b`, `\ud83d\ude00`.
  private mutating func readCodeUnit() {
    guard let first = hexadecimal(at: 2) else { return show(UInt8(ascii: "\\")) }
    index += 6
    var code = first
    if (0xd800...0xdbff).contains(first), follows("\\u"), let second = hexadecimal(at: 2),
      (0xdc00...0xdfff).contains(second)
    {
      index += 6
      code = 0x10000 + (first - 0xd800) << 10 + (second - 0xdc00)
    }
    showCharacter(code)
  }

  private mutating func showCharacter(_ code: UInt32) {
    if code == UInt32(UInt8.escape) { return readEscape() }
    guard code >= 0x20, code != 0x7f else { return separate() }
    if let scalar = Unicode.Scalar(code) { bytes += Array(String(scalar).utf8) }
  }

  private func hexadecimal(at distance: Int) -> UInt32? {
    var code: UInt32 = 0
    for offset in distance..<distance + 4 {
      guard let byte = peek(offset), let digit = Self.digit(byte) else { return nil }
      code = code << 4 | digit
    }
    return code
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 0x37
    default: nil
    }
  }

  /// `#033[31m`, `#011`, as syslog daemons write control bytes.
  private mutating func readOctal() {
    if follows("#033[") {
      index += 5
      readControlSequence()
    } else if follows("#011") {
      index += 4
      bytes.append(.blank)
    } else if follows("#012") || follows("#015") {
      index += 4
      separate()
    } else {
      show(UInt8(ascii: "#"))
    }
  }

  /// `^[[31m`, as `cat -v` writes it.
  private mutating func readCaret() {
    guard follows("^[[") else { return show(UInt8(ascii: "^")) }
    index += 3
    readControlSequence()
  }

  /// Whether a record begins with this brace: `{"log":`.
  private func beginsRecord() -> Bool {
    var distance = 1
    while peek(distance) == .blank, distance < 8 { distance += 1 }
    guard peek(distance) == UInt8(ascii: "\"") else { return false }
    let name = distance + 1
    distance = name
    while let byte = peek(distance), byte != UInt8(ascii: "\""), distance < name + 64 {
      guard byte > 0x20, byte < 0x7f, byte != UInt8(ascii: "/") else { return false }
      distance += 1
    }
    guard distance > name, peek(distance) == UInt8(ascii: "\"") else { return false }
    distance += 1
    while peek(distance) == .blank, distance < name + 72 { distance += 1 }
    return peek(distance) == UInt8(ascii: ":")
  }
}

extension VisibleText {
  /// What a byte of a line may be.
  private enum Kind { case plain, nothing, control, backspace, special }

  private static let kinds: [Kind] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0x07, 0x0e, 0x0f: .nothing
    case 0x08: .backspace
    case UInt8(ascii: "\t"): .plain
    case 0x00, .escape, UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "{"),
      UInt8(ascii: "\""):
      .special
    case 0x01...0x1f, 0x7f: .control
    default: .plain
    }
  }

  /// A short text to compare with.
  private struct StaticText: ExpressibleByStringLiteral {
    let bytes: [UInt8]
    init(stringLiteral text: String) { bytes = Array(text.utf8) }
  }
}

extension UInt8 {
  /// What begins an escape sequence.
  static let escape: UInt8 = 0x1b
}
