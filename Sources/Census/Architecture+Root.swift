package import ELF
package import FileSystem

extension Architecture {
  // Where each processor's loader lies, by the ABI documents; the first that is there decides.
  private static let loaders = [
    "/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1", "/lib/ld-linux-armhf.so.3",
    "/lib/ld-linux-riscv64-lp64d.so.1", "/lib64/ld64.so.2", "/lib/ld64.so.1",
    "/lib64/ld-linux-loongarch-lp64d.so.1", "/lib/ld-linux.so.2", "/lib/ld-linux.so.3",
  ].map { Path($0) }

  /// The processor a root is made for, read from its loader; solder's own where it has none.
  package static func native(to root: borrowing SystemRoot) -> Architecture {
    guard root.isForeign else { return .host }
    var inspector = LibraryInspector()
    for loader in loaders {
      guard let file = try? root.open(file: loader), let name = loader.lastName else { continue }
      if let content = try? inspector.content(of: file, name: LibraryName(name)),
        let facts = content.library
      {
        return facts.architecture
      }
    }
    return .host
  }
}
