internal import ELF
package import FileSystem
package import LoaderCache
internal import LoaderConfiguration

/// The cache that `-p` prints.
package enum PrintedCache {
  // A million libraries take as many bytes.
  private static let sizeLimit = 64 * 1024 * 1024

  /// Reads it; `nil` for an empty file, of which there is nothing to say.
  package static func read(
    _ options: LdconfigOptions, under root: borrowing SystemRoot
  ) throws(LdconfigFailure) -> CacheFile? {
    let path = options.cachePath
    let bytes = try bytes(of: path, under: root)
    let port = options.machine ?? Port(.host)
    do {
      return try CacheFile(bytes, isBigEndian: port?.isBigEndian ?? false)
    } catch {
      switch error {
      case .empty: return nil
      case .wrongEndianness where options.machine == nil:
        guard
          let own = LdconfigRun.loader(for: nil, under: root).flatMap({ Port($0.architecture) }),
          own.isBigEndian != port?.isBigEndian
        else { throw .unusableCache(path, .wrongEndianness) }
        var options = options
        options.machine = own
        return try read(options, under: root)
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

  /// Whether the entries of a cache are to be told in the words of 2.36 and before.
  ///
  /// The root's loader is asked only where the words would differ.
  package static func isLegacy(
    _ cache: CacheFile, _ options: LdconfigOptions, under root: borrowing SystemRoot
  ) -> Bool {
    guard cache.records.contains(where: { $0.kind.rawValue & 0xff != 3 }) else { return false }
    let release = options.release ?? LdconfigRun.loader(for: options.machine, under: root)?.release
    return release.map { $0 < GlibcRelease(2, 37) } ?? false
  }

  private static func bytes(
    of path: Path, under root: borrowing SystemRoot
  ) throws(LdconfigFailure) -> [UInt8] {
    do throws(FileSystemError) {
      let file = try root.open(file: path)
      guard file.status.kind != .directory else {
        throw FileSystemError(.read, path, .noSuchDevice)
      }
      guard let bytes = try file.contents(atMost: sizeLimit) else {
        throw FileSystemError(.read, path, .fileTooLarge)
      }
      return bytes
    } catch {
      throw error.operation == .read
        ? .cannotReadCache(error.errno) : .cannotOpenCache(path, error.errno)
    }
  }
}
