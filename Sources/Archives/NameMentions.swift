package import FileSystem

/// Which of some names stand anywhere in the files of an archive, as whole words.
package enum NameMentions {
  /// The names that are mentioned, each with the first file whose mention counts.
  package static func find(
    _ names: Set<[UInt8]>, in reader: ArchiveReader, counting counts: ([UInt8], Path) -> Bool,
    progress: (Path) -> Void
  ) throws(ArchiveError) -> [[UInt8]: Path] {
    var found: [[UInt8]: Path] = [:]
    while let entry = try reader.next() {
      let path = reader.entryPath
      progress(path)
      guard entry.kind == .regular else { continue }
      var scanner = WordScanner(names)
      while try reader.readBlock({ bytes, _ in scanner.take(bytes) }) {}
      for name in scanner.finish() where found[name] == nil && counts(name, path) {
        found[name] = path
      }
    }
    return found
  }
}

/// Cuts a stream of bytes into words of the letters that names of libraries are made of.
private struct WordScanner {
  private let names: Set<[UInt8]>
  private let longest: Int
  private var word: [UInt8] = []
  private var found: Set<[UInt8]> = []

  private static let isLetter: [Bool] = (0...255).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: Array("._+-".utf8).contains(byte)
    }
  }

  init(_ names: Set<[UInt8]>) {
    self.names = names
    longest = names.map(\.count).max() ?? 0
    word.reserveCapacity(longest + 1)
  }

  mutating func take(_ bytes: Span<UInt8>) {
    let isLetter = WordScanner.isLetter
    for index in bytes.indices {
      let byte = bytes[index]
      if isLetter[Int(byte)] {
        if word.count <= longest { word.append(byte) }
      } else if !word.isEmpty {
        endWord()
      }
    }
  }

  private mutating func endWord() {
    if names.contains(word) { found.insert(word) }
    // A sentence may end with a name.
    if word.last == UInt8(ascii: "."), names.contains(Array(word.dropLast())) {
      found.insert(Array(word.dropLast()))
    }
    word.removeAll(keepingCapacity: true)
  }

  consuming func finish() -> Set<[UInt8]> {
    endWord()
    return found
  }
}
