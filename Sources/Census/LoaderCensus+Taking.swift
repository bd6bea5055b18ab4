internal import ELF
package import FileSystem
package import LoaderCache
package import LoaderConfiguration

extension LoaderCensus {
  /// Where the loader's cache is: ld.so(8), FILES.
  package static let cachePath = Path("/etc/ld.so.cache")

  // A million libraries take as many bytes.
  private static let cacheSizeLimit = 64 * 1024 * 1024
  // More levels than a path of 4096 bytes is likely to have.
  private static let mostStages = 512

  /// Looks at what the loader of a root looks at.
  ///
  /// `loaders` are those of the root, `expectedEntries` what a cache made now would list.
  package static func take(
    _ order: SearchOrder, loaders: [DynamicLoader], expectedEntries: [CacheEntry]?,
    in root: borrowing SystemRoot
  ) -> LoaderCensus {
    var ways: [DirectoryWay] = []
    for directory in order.directories where directory.identity != nil {
      ways.append(
        DirectoryWay(directory: directory.path, stages: stages(to: directory.path, in: root)))
    }
    let isBigEndian = loaders.first?.architecture.byteOrder == .bigEndian
    return LoaderCensus(
      order: order, ways: ways, rootOwner: (try? root.status(of: Path("/")))?.owner ?? 0,
      cache: cache(isBigEndian: isBigEndian, in: root), expectedEntries: expectedEntries,
      readsCache: !loaders.isEmpty)
  }

  private static func stages(
    to directory: Path, in root: borrowing SystemRoot
  ) -> [DirectoryWay.Stage] {
    var stages: [DirectoryWay.Stage] = []
    var path = directory
    // The kernel resolves `..` after links, and the root is its own parent.
    while stages.count < mostStages, let status = try? root.status(of: path),
      stages.last?.status.identity != status.identity
    {
      let told = path.simplified
      let isSame = (try? root.status(of: told))?.identity == status.identity
      stages.append(DirectoryWay.Stage(path: isSame ? told : path, status: status))
      path = path.appending(Path(".."))
    }
    return stages
  }

  private static func cache(isBigEndian: Bool, in root: borrowing SystemRoot) -> CacheState {
    let bytes: [UInt8]
    do throws(FileSystemError) {
      guard let read = try root.open(file: cachePath).contents(atMost: cacheSizeLimit) else {
        return .unreadable(FileSystemError(.read, cachePath, .fileTooLarge))
      }
      bytes = read
    } catch {
      return error.isAbsence ? .absent : .unreadable(error)
    }
    do {
      return .read(try CacheFile(bytes, isBigEndian: isBigEndian))
    } catch {
      return .damaged(error)
    }
  }
}
