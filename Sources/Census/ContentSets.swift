internal import FileSystem

/// Which files of a directory hold the same bytes.
///
/// Only files of one size are read, side by side, and only once each: see `FileGroup`.
enum ContentSets {
  /// One number for each entry, equal where the bytes were proved equal.
  ///
  /// An entry that could not be read, or changed while it was, equals none and is reported.
  static func numbers(
    for entries: [LibraryEntry], of directory: borrowing Directory,
    unexamined: inout [Unexamined]
  ) -> [Int] {
    var numbers = Array(entries.indices)
    if numbers.count < 2 { return numbers }
    let bySize = Dictionary(grouping: entries.indices) { entries[$0].status.size }
    for positions in bySize.values {
      // Names of one inode are one file; one name of each stands for the others.
      let byFile = Dictionary(grouping: positions) { entries[$0].status.identity }
      let representatives = byFile.values.map { $0[0] }.sorted()
      let sets = identicalSets(
        of: representatives, among: entries, in: directory, unexamined: &unexamined)
      for set in sets {
        for representative in set {
          for position in byFile[entries[representative].status.identity] ?? [] {
            numbers[position] = set[0]
          }
        }
      }
    }
    return numbers
  }

  private static func identicalSets(
    of positions: [Int], among entries: [LibraryEntry], in directory: borrowing Directory,
    unexamined: inout [Unexamined]
  ) -> [[Int]] {
    guard positions.count > 1 else { return [positions] }
    guard positions.count <= FileGroup.capacity else {
      return mergedSets(of: positions, among: entries, in: directory, unexamined: &unexamined)
    }
    var group = FileGroup()
    var opened: [Int] = []
    do throws(FileSystemError) {
      for position in positions {
        let status = try group.add(entries[position].name.fileName, of: directory)
        guard status.isUnchanged(since: entries[position].status) else {
          throw FileSystemError(.read, directory.path, .wouldBlock)
        }
        opened.append(position)
      }
      return try group.identicalSets().map { $0.map { opened[$0] } }
    } catch {
      let reason: Unexamined.Reason =
        error.errno == .wouldBlock ? .changedWhileRead : .failed(error)
      unexamined.append(Unexamined(path: error.path, reason: reason))
      return positions.map { [$0] }
    }
  }

  // More files of one size than may be open at once: compare in parts, then the parts' sets.
  private static func mergedSets(
    of positions: [Int], among entries: [LibraryEntry], in directory: borrowing Directory,
    unexamined: inout [Unexamined]
  ) -> [[Int]] {
    var sets: [[Int]] = []
    for position in positions {
      var home: Int?
      for (index, set) in sets.enumerated() where home == nil {
        let pair = identicalSets(
          of: [set[0], position], among: entries, in: directory, unexamined: &unexamined)
        if pair.count == 1 { home = index }
      }
      if let home { sets[home].append(position) } else { sets.append([position]) }
    }
    return sets
  }
}
