package import Census
internal import FileSystem

extension DirectoryCensus {
  /// The version that the name of the file behind an entry tells: `1.2.13` of `libz.so.1.2.13`.
  ///
  /// No more than the SONAME says is no version: `libz.so.1` tells nothing of the file.
  package func version(of entry: LibraryEntry) -> String? {
    guard let identity = entry.resolvedIdentity, let soname = entry.library?.soname else {
      return nil
    }
    let names = entries(with: identity).filter { $0.link == nil }.map(\.name)
    let versions = names.filter { $0.form == .versioned && $0.fileName.bytes != soname.bytes }
      .map { String(decoding: $0.fileName.bytes.dropFirst($0.stem.count + 1), as: UTF8.self) }
    return versions.max { $0.utf8.count < $1.utf8.count }
  }
}
