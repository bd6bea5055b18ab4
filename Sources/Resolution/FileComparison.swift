internal import FileSystem

/// Tells whether two files are one, or equal, each pair once.
final class FileComparison {
  private struct Pair: Hashable {
    let first: FileIdentity
    let second: FileIdentity
  }

  private var known: [Pair: Bool] = [:]

  /// How the second file compares with the first.
  func compare(
    _ first: FoundFile, _ second: FoundFile, byDesign: Bool, under root: borrowing SystemRoot
  ) -> Sameness {
    if first.status.identity == second.status.identity { return .sameFile }
    let pair = Pair(first: first.status.identity, second: second.status.identity)
    let areEqual = known[pair] ?? haveEqualBytes(first, second, under: root)
    known[pair] = areEqual
    return areEqual ? .sameBytes : .different(byDesign: byDesign)
  }

  private static let blockSize = 256 * 1024

  private func haveEqualBytes(
    _ first: FoundFile, _ second: FoundFile, under root: borrowing SystemRoot
  ) -> Bool {
    guard first.status.size == second.status.size,
      let a = try? root.open(file: first.path), let b = try? root.open(file: second.path)
    else { return false }
    var (left, right) = ([UInt8](), [UInt8]())
    var offset: UInt64 = 0
    while offset < first.status.size {
      guard (try? a.read(at: offset, count: FileComparison.blockSize, into: &left)) != nil,
        (try? b.read(at: offset, count: FileComparison.blockSize, into: &right)) != nil,
        left == right, !left.isEmpty
      else { return false }
      offset += UInt64(left.count)
    }
    return true
  }
}
