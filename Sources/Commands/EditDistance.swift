/// How far words are from each other: the letters to put in, leave out or change.
enum EditDistance {
  /// The word that was probably meant; `nil` where none is near.
  static func nearest(to word: String, among words: [String]) -> String? {
    let near = words.map { (word: $0, distance: distance(word, $0)) }
      .filter { $0.distance <= max(1, $0.word.count / 3 + 1) }
    return near.min { $0.distance < $1.distance }?.word
  }

  private static func distance(_ first: String, _ second: String) -> Int {
    let second = Array(second)
    // A word of a whole file needs no table.
    guard first.count <= 4 * max(1, second.count) else { return first.count }
    var row = Array(0...second.count)
    for letter in first {
      var diagonal = row[0]
      row[0] += 1
      for (column, other) in second.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[second.count]
  }
}
