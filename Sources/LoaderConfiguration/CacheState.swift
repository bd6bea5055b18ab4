package import ELF
package import FileSystem
package import LoaderCache

/// What is found where the loader's cache should be.
package enum CacheState: Sendable {
  /// Nothing.
  case absent
  /// Something that could not be read.
  case unreadable(FileSystemError)
  /// A directory, FIFO, device or the like.
  case notRegularFile
  /// Bytes that are no cache the loader could use.
  case damaged(CacheError)
  /// A cache.
  case read(CacheFile)

  /// Where the loader looks for its cache: ld.so(8), FILES.
  package static let path = Path("/etc/ld.so.cache")

  // Two million libraries take as many bytes.
  private static let sizeLimit = 128 * 1024 * 1024

  /// Reads the cache of a root as a loader of a byte order would.
  package static func read(
    _ byteOrder: ByteOrder, under root: borrowing SystemRoot
  ) -> CacheState {
    let bytes: [UInt8]
    do throws(FileSystemError) {
      // A FIFO would keep a reader waiting.
      let status = try root.status(of: path)
      guard status.kind == .regular else { return .notRegularFile }
      let file = try root.open(file: path)
      guard file.status.kind == .regular else { return .notRegularFile }
      guard let read = try file.contents(atMost: sizeLimit) else {
        return .unreadable(FileSystemError(.read, path, .fileTooLarge))
      }
      bytes = read
    } catch {
      return error.isAbsence ? .absent : .unreadable(error)
    }
    do {
      return .read(try CacheFile(bytes, isBigEndian: byteOrder == .bigEndian))
    } catch {
      return .damaged(error)
    }
  }
}
