internal import FileSystem

/// The list that makepkg(8) makes of a package's files, in the form of mtree(5).
enum PacmanTree {
  /// The links at paths of certain names, with their texts.
  ///
  /// A line is a path from `./` and words `key=value`; one of `/set` gives the words that hold for
  /// the lines after it where they have none of their own.
  static func links(
    of content: [UInt8], named names: Set<[UInt8]>
  ) -> [(path: Path, text: [UInt8])] {
    var found: [(path: Path, text: [UInt8])] = []
    var usual: ArraySlice<UInt8>?
    content.forEachLine { line in
      let words = line.split(separator: UInt8(ascii: " "))
      guard let place = words.first else { return }
      if place.elementsEqual("/set".utf8) {
        usual = value(of: "type=", in: words) ?? usual
      } else if place.elementsEqual("/unset".utf8) {
        if words.contains(where: { $0.elementsEqual("type".utf8) }) { usual = nil }
      } else if place.starts(with: "./".utf8), let text = value(of: "link=", in: words),
        (value(of: "type=", in: words) ?? usual)?.elementsEqual("link".utf8) == true
      {
        let (path, text) = (unescaped(place.dropFirst()), unescaped(text))
        guard let name = Path(path).lastName, names.contains(name.bytes), !text.isEmpty,
          !path.contains(0), !text.contains(0)
        else { return }
        found.append((Path(path), text))
      }
    }
    return found
  }

  private static func value(
    of key: String, in words: [ArraySlice<UInt8>]
  ) -> ArraySlice<UInt8>? {
    words.dropFirst().last { $0.starts(with: key.utf8) }?.dropFirst(key.utf8.count)
  }

  /// Bytes that could be mistaken, a space among them, are written as a backslash and three octal
  /// digits.
  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var (plain, rest) = ([UInt8](), text)
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), let escaped = octal(rest.prefix(3)) {
        plain.append(escaped)
        rest = rest.dropFirst(3)
      } else {
        plain.append(byte)
      }
    }
    return plain
  }

  private static func octal(_ digits: ArraySlice<UInt8>) -> UInt8? {
    let isNumber = digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
    guard digits.count == 3, isNumber else { return nil }
    return UInt8(exactly: digits.reduce(0) { $0 << 3 | Int($1 & 7) })
  }
}
