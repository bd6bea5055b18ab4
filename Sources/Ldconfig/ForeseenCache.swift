package import FileSystem
package import LoaderCache
package import LoaderConfiguration

/// What a new cache would list, with links as they are; nothing is written.
///
/// Who looks at the same directories for another purpose can show what was listed and opened: no
/// directory is then listed and no library opened a second time.
package final class ForeseenCache {
  private let run: LdconfigRun
  private let order: SearchOrder
  private var libraries: LibraryStore
  private var sightings: [FileIdentity: DirectorySighting] = [:]

  /// Prepares to foresee the cache of a root with these loaders.
  ///
  /// `order` is what was read of the configuration; it is not read again if it is what a run would read.
  package init(
    under root: borrowing SystemRoot, loaders: [DynamicLoader], order: SearchOrder,
    environment: LdconfigRun.Environment
  ) {
    var options = LdconfigOptions()
    options.keepsLinks = true
    options.skipsCache = true
    options.isRefresh = true
    run = LdconfigRun(
      options, under: root, generator: "", environment: environment, loaders: loaders
    ) { _ in }
    let sources = run.sources(under: root)
    self.order = order.source == sources ? order : SearchOrder.read(sources, under: root)
    libraries = run.libraries(under: root)
  }

  /// Takes the names of a directory, in the kernel's order.
  package func note(_ listing: [DirectoryEntry], of directory: FileIdentity) {
    sightings[directory] = DirectorySighting(listing: listing)
  }

  /// Takes a file that was opened by its name in a directory that was noted.
  package func note(
    _ file: consuming OpenFile, named name: FileName, in directory: FileIdentity
  ) {
    sightings[directory]?.statuses[name] = file.status
    libraries.remember(file)
  }

  /// The entries; `nil` where something could not be read.
  package func entries(under root: borrowing SystemRoot) -> [CacheEntry]? {
    run.foreseenEntries(order, sightings, under: root, &libraries)
  }
}

/// What was seen of a directory before it is gone through.
struct DirectorySighting {
  /// Its names, in the kernel's order.
  let listing: [DirectoryEntry]
  /// What some of the names are.
  var statuses: [FileName: FileStatus] = [:]
}
