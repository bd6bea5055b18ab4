internal import Diagnosis
internal import ELF
internal import FileSystem
internal import LoaderConfiguration

extension Circumstances {
  /// Those of a root whose loaders look for libraries in an order.
  init(
    of root: borrowing SystemRoot, _ loaders: [DynamicLoader], searching order: SearchOrder
  ) {
    self.init(
      native: loaders.first?.architecture ?? .host,
      loaderDirectories: Set(order.directories.compactMap(\.identity)),
      foreignRoot: root.isForeign ? root.path : nil)
  }
}
