internal import FileSystem

/// Where bytes go block by block: to a file, or through a compressor to one.
package protocol ByteSink: AnyObject {
  /// Takes the next bytes.
  func take(_ bytes: Span<UInt8>) throws(ArchiveError)
}

/// The file that an archive is written to.
final class FileSink: ByteSink {
  private let file: PendingFile
  private let path: Path

  init(_ file: PendingFile, path: Path) {
    self.file = file
    self.path = path
  }

  func take(_ bytes: Span<UInt8>) throws(ArchiveError) {
    do throws(FileSystemError) {
      // The file goes away with whoever lets go of it.
      if CurrentProcess.wasInterrupted { throw FileSystemError(.write, path, .interrupted) }
      try file.write(bytes)
    } catch {
      throw ArchiveError(path, error)
    }
  }
}

/// Bytes kept in memory, for parts of an archive that are short.
final class MemorySink: ByteSink {
  private(set) var bytes: [UInt8] = []

  func take(_ bytes: Span<UInt8>) throws(ArchiveError) {
    unsafe bytes.withUnsafeBufferPointer { unsafe self.bytes.append(contentsOf: $0) }
  }
}
