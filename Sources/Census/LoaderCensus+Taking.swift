internal import ELF
package import FileSystem
package import LoaderCache
package import LoaderConfiguration

extension LoaderCensus {
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
    let byteOrder = loaders.first?.architecture.byteOrder ?? .littleEndian
    return LoaderCensus(
      order: order, ways: ways, rootOwner: (try? root.status(of: Path("/")))?.owner ?? 0,
      cache: CacheState.read(byteOrder, under: root), expectedEntries: expectedEntries,
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
    return stages + links(on: directory, in: root)
  }

  /// The links that a path goes through, each with the directory it lies in: who may replace one of
  /// them decides where the path leads.
  private static func links(
    on directory: Path, in root: borrowing SystemRoot
  ) -> [DirectoryWay.Stage] {
    var stages: [DirectoryWay.Stage] = []
    for part in [directory] + directory.ancestors {
      guard let name = part.lastName,
        let way = try? LinkWay(of: name.bytes, from: part.parent, in: root)
      else { continue }
      for stop in way.stops {
        guard let status = stop.status, status.kind == .symbolicLink,
          let parent = try? root.status(of: stop.parent)
        else { continue }
        stages += [
          DirectoryWay.Stage(path: stop.parent.simplified, status: parent),
          DirectoryWay.Stage(path: stop.parent.appending(stop.name), status: status),
        ]
      }
    }
    return stages
  }
}
