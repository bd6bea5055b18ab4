internal import ELF
package import FileSystem
package import LoaderCache

/// The cache that `-p` prints.
package enum PrintedCache {
  // As many bytes as offsets of 32 bits reach are absurd; a real cache has one hundredth.
  private static let sizeLimit = 512 * 1024 * 1024

  /// Reads it; `nil` for an empty file, of which there is nothing to say.
  package static func read(
    _ options: LdconfigOptions, under root: borrowing SystemRoot
  ) throws(LdconfigFailure) -> CacheFile? {
    let path = options.cachePath
    let bytes = try bytes(of: path, under: root)
    let isBigEndian = (options.machine ?? Port(.host))?.isBigEndian ?? false
    do {
      return try CacheFile(bytes, isBigEndian: isBigEndian)
    } catch {
      switch error {
      case .empty: return nil
      case .notCache: throw .unusableCache(path, .notCache)
      case .wrongEndianness: throw .unusableCache(path, .wrongEndianness)
      case .malformedExtension: throw .unusableCache(path, .malformedExtension)
      case .entriesOutside: throw .unusableCache(path, .malformedEntry(nil))
      case .stringOutside(_, let entry, _), .unterminated(_, let entry, _),
        .stringsTooLarge(_, let entry, _):
        throw .unusableCache(path, .malformedEntry(entry))
      }
    }
  }

  private static func bytes(
    of path: Path, under root: borrowing SystemRoot
  ) throws(LdconfigFailure) -> [UInt8] {
    do throws(FileSystemError) {
      let file = try root.open(file: path)
      guard file.status.kind != .directory else {
        throw FileSystemError(.read, path, .noSuchDevice)
      }
      return try file.contents(atMost: sizeLimit) ?? []
    } catch {
      throw error.operation == .read
        ? .cannotReadCache(error.errno) : .cannotOpenCache(path, error.errno)
    }
  }
}
