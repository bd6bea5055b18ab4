internal import CLinux
internal import Glibc

/// Open files of one size, to be compared with each other byte for byte, side by side.
///
/// One pass over all of them: blocks of 256 KiB are read by position and compared with memcmp(3); a
/// file that has no equal left is not read further. No hash decides. What is a hole in all files of a
/// set holds the same bytes and is not read: lseek(2), "Seeking file data and holes".
package struct FileGroup: ~Copyable {
  private struct Member {
    let descriptor: Int32
    let path: Path
    let hasHoles: Bool
  }

  private var members: [Member] = []

  /// How many files may be open at once; larger groups are compared in parts.
  package static let capacity = 64

  private static let blockSize = 256 * 1024

  /// An empty group.
  package init() {}

  deinit { for member in members { _ = Glibc.close(member.descriptor) } }

  /// Adds a file of the directory and gives what it is at this moment.
  package mutating func add(
    _ name: FileName, of directory: borrowing Directory
  ) throws(FileSystemError) -> FileStatus {
    let file = try directory.open(file: name)
    let copy = try retrying(.open, file.path) { fcntl(file.descriptor, F_DUPFD_CLOEXEC, 0) }
    members.append(
      Member(
        descriptor: copy, path: file.path,
        hasHoles: file.status.allocatedSize < file.status.size))
    return file.status
  }

  /// Whether two files hold the same bytes, all of them compared.
  package static func areIdentical(
    _ name: FileName, of directory: borrowing Directory, and other: FileName,
    of otherDirectory: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    let first = try directory.open(file: name)
    let second = try otherDirectory.open(file: other)
    let size = first.status.size
    guard second.status.size == size else { return false }
    // Most headers are small; a block is no larger than the file.
    let block = Int(min(size, UInt64(blockSize)))
    var (mine, theirs): ([UInt8], [UInt8]) = ([], [])
    var offset: UInt64 = 0
    while offset < size {
      try first.read(at: offset, count: block, into: &mine)
      try second.read(at: offset, count: block, into: &theirs)
      guard !mine.isEmpty, mine == theirs else { return false }
      offset += UInt64(mine.count)
    }
    return true
  }

  /// The members by equality of all their bytes: lists of positions in the order of adding.
  package func identicalSets() throws(FileSystemError) -> [[Int]] {
    var finished: [[Int]] = []
    var pending = members.isEmpty ? [] : [Array(members.indices)]
    var first = [UInt8](repeating: 0, count: FileGroup.blockSize)
    var second = first
    var offset: UInt64 = 0
    while true {
      finished += pending.filter { $0.count < 2 }
      pending.removeAll { $0.count < 2 }
      if pending.isEmpty { return finished.sorted { $0[0] < $1[0] } }
      var next: [[Int]] = []
      var reachedEnd = true
      for set in pending {
        var (equal, rest) = ([set[0]], Array(set.dropFirst()))
        var reference = set[0]
        while true {
          let count = try fill(&first, from: reference, at: offset)
          if count > 0 { reachedEnd = false }
          var differing: [Int] = []
          for candidate in rest {
            let other = try fill(&second, from: candidate, at: offset)
            if other == count, areEqual(first, second, count) {
              equal.append(candidate)
            } else {
              differing.append(candidate)
            }
          }
          next.append(equal)
          guard let other = differing.first else { break }
          (reference, equal, rest) = (other, [other], Array(differing.dropFirst()))
        }
      }
      if reachedEnd { return (finished + next).sorted { $0[0] < $1[0] } }
      pending = next
      offset += UInt64(FileGroup.blockSize)
      if let data = try beginOfData(in: pending.joined(), from: offset) {
        offset = max(offset, data)
      }
    }
  }

  /// Where the first block with data in any of the members begins; `nil` where one has no holes.
  private func beginOfData(
    in positions: some Sequence<Int>, from offset: UInt64
  ) throws(FileSystemError) -> UInt64? {
    var first = UInt64.max
    for position in positions {
      let member = members[position]
      guard member.hasHoles else { return nil }
      first = min(first, try data(in: member, from: offset))
      if first <= offset { return nil }
    }
    return first - first % UInt64(FileGroup.blockSize)
  }

  private func data(in member: Member, from offset: UInt64) throws(FileSystemError) -> UInt64 {
    do {
      return UInt64(
        try retrying(.read, member.path) {
          lseek(member.descriptor, off_t(clamping: offset), CLINUX_SEEK_DATA)
        })
    } catch {
      // Nothing but a hole, or the end, comes after; a file system that cannot tell has data only.
      return error.errno == .noSuchAddress ? .max : offset
    }
  }

  private func fill(
    _ buffer: inout [UInt8], from member: Int, at offset: UInt64
  ) throws(FileSystemError) -> Int {
    try FileSystem.fill(
      &buffer, from: members[member].descriptor, at: offset, path: members[member].path)
  }

  private func areEqual(_ first: [UInt8], _ second: [UInt8], _ count: Int) -> Bool {
    unsafe first.withUnsafeBytes { a in
      unsafe second.withUnsafeBytes { b in
        guard let a = a.baseAddress, let b = b.baseAddress else { return count == 0 }
        return unsafe memcmp(a, b, count) == 0
      }
    }
  }
}
