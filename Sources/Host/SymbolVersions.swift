internal import ELF
package import FileSystem

/// The release of a library as the symbol versions it defines tell: `VERS_1.24.2`.
package enum SymbolVersions {
  /// The releases of files, by which file it is; one that tells none is left out.
  package static func releases(
    of paths: [Path], in root: borrowing SystemRoot
  ) -> [FileIdentity: DottedVersion] {
    var releases: [FileIdentity: DottedVersion] = [:]
    for path in paths {
      guard let file = try? root.open(file: path), file.status.kind == .regular else { continue }
      let identity = file.status.identity
      guard let names = try? VersionDefinitions.names(in: Whole(file)) else { continue }
      releases[identity] = release(in: names)
    }
    return releases
  }

  /// The release that names of versions tell, if all that end in a full one end in the same.
  ///
  /// A full release has three numbers: `libcudart.so.12` and `GLIBC_2.36` are names of interfaces.
  package static func release(in names: [[UInt8]]) -> DottedVersion? {
    let releases = names.compactMap { name -> DottedVersion? in
      let end = name.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false).last
      return end.flatMap { DottedVersion($0) }.flatMap { $0.components.count >= 3 ? $0 : nil }
    }
    return Set(releases).count == 1 ? releases.first : nil
  }
}

/// An open file, as `ELF` reads it.
private struct Whole: ByteSource, ~Copyable {
  private let file: OpenFile

  init(_ file: consuming OpenFile) { self.file = file }

  var size: UInt64 { file.status.size }

  func read(at offset: UInt64, count: Int, into buffer: inout [UInt8]) throws(FileSystemError) {
    try file.read(at: offset, count: count, into: &buffer)
  }
}
