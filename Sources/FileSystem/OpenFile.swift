internal import CLinux
internal import Glibc

/// An open regular file.
///
/// Read by position, never mapped: others may cut it short meanwhile.
package struct OpenFile: ~Copyable {
  /// The number the kernel knows it by, for a library that reads by descriptor; never closed there.
  package let descriptor: Int32
  /// What it was when it was opened.
  package let status: FileStatus
  /// The path it was opened by, for messages.
  package let path: Path

  private init(adopting descriptor: Int32, status: FileStatus, path: Path) {
    self.descriptor = descriptor
    self.status = status
    self.path = path
  }

  deinit { _ = Glibc.close(descriptor) }

  static func adopt(_ descriptor: Int32, path: Path) throws(FileSystemError) -> OpenFile {
    do {
      let status = try FileSystem.status(descriptor, nil, follow: false, path: path)
      return OpenFile(adopting: descriptor, status: status, path: path)
    } catch {
      _ = Glibc.close(descriptor)
      throw error
    }
  }

  /// What it is now.
  package func currentStatus() throws(FileSystemError) -> FileStatus {
    try FileSystem.status(descriptor, nil, follow: false, path: path)
  }

  /// Fills `buffer` with up to `count` bytes at `offset`; fewer only at the end of the file.
  package func read(
    at offset: UInt64, count: Int, into buffer: inout [UInt8]
  ) throws(FileSystemError) {
    if buffer.count != count { buffer = [UInt8](repeating: 0, count: count) }
    let filled = try fill(&buffer, at: offset)
    if filled < buffer.count { buffer.removeSubrange(filled...) }
  }

  /// Fills memory from `offset` as far as the file reaches; gives the count.
  package func read(
    at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileSystemError) -> Int {
    unsafe try fill(buffer, at: offset)
  }

  /// All bytes of a file of at most `limit`; `nil` where it is longer.
  package func contents(atMost limit: Int) throws(FileSystemError) -> [UInt8]? {
    // One byte more than there should be tells a file that grows from one that does not. The kernel's
    // views of itself state no size, and most are short.
    let stated = status.size == 0 ? OpenFile.pageSize : Int(min(UInt64(limit), status.size)) + 1
    var all = try beginning(min(stated, limit + 1))
    var isWhole = all.count < min(stated, limit + 1)
    var piece: [UInt8] = []
    while !isWhole, all.count <= limit {
      let count = min(max(all.count, OpenFile.pageSize), limit + 1 - all.count)
      try read(at: UInt64(all.count), count: count, into: &piece)
      all += piece
      isWhole = piece.count < count
    }
    return all.count > limit ? nil : all
  }

  private static let pageSize = 4096

  /// The first bytes, up to a number of them, in memory that nothing was written to before.
  private func beginning(_ count: Int) throws(FileSystemError) -> [UInt8] {
    var failure: FileSystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      // Page by page, as they are touched, large memory costs more than what is done with it.
      unsafe clinux_populate(buffer.baseAddress, buffer.count)
      do throws(FileSystemError) {
        filled = unsafe try fill(UnsafeMutableRawBufferPointer(buffer), at: 0)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  private func fill(
    _ buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(FileSystemError) -> Int {
    unsafe try FileSystem.fill(buffer, from: descriptor, at: offset, path: path)
  }

  /// Overwrites the whole of `buffer` from `offset` as far as the file reaches; gives the count.
  func fill(_ buffer: inout [UInt8], at offset: UInt64) throws(FileSystemError) -> Int {
    try FileSystem.fill(&buffer, from: descriptor, at: offset, path: path)
  }
}

func fill(
  _ buffer: inout [UInt8], from descriptor: Int32, at offset: UInt64, path: Path
) throws(FileSystemError) -> Int {
  var failure: FileSystemError?
  let filled = unsafe buffer.withUnsafeMutableBytes { buffer in
    do throws(FileSystemError) {
      return unsafe try fill(buffer, from: descriptor, at: offset, path: path)
    } catch {
      failure = error
      return 0
    }
  }
  if let failure { throw failure }
  return filled
}

private func fill(
  _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, at offset: UInt64, path: Path
) throws(FileSystemError) -> Int {
  var filled = 0
  let size = buffer.count
  while filled < size {
    // No file reaches as far as the kernel can count: nothing is there.
    guard offset < UInt64(Int64.max) - UInt64(size) else { return filled }
    let position = off_t(offset) + off_t(filled)
    let count = try retrying(.read, path) {
      unsafe pread(
        descriptor, buffer.baseAddress.map { unsafe $0 + filled }, size - filled, position)
    }
    if count == 0 { break }
    filled += count
  }
  return filled
}
