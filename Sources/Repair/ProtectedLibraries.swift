internal import Census
package import Diagnosis
internal import FileSystem

/// The C library's own files: a mistake with one of them and no program starts any more.
package enum ProtectedLibraries {
  // The SONAME stems of glibc's parts, and musl's.
  private static let stems = Set(
    [
      "libc.so", "libm.so", "libmvec.so", "libpthread.so", "libdl.so", "librt.so", "libutil.so",
      "libresolv.so", "libanl.so", "libBrokenLocale.so", "libthread_db.so", "libnsl.so",
      "libcrypt.so", "libc_malloc_debug.so", "libmemusage.so", "libpcprofile.so", "libSegFault.so",
    ].map { Array($0.utf8) })

  private static let beginnings = ["ld-", "ld.so", "ld64.so", "libnss_", "libc.musl-"].map {
    Array($0.utf8)
  }

  /// Whether the finding is about one of them, by its name or by the SONAME of its family.
  package static func contains(_ finding: Finding) -> Bool {
    isProtected(finding.name) || isProtected(finding.soname?.fileName)
  }

  private static func isProtected(_ name: FileName?) -> Bool {
    guard let name else { return false }
    return stems.contains(LibraryName(name).stem)
      || beginnings.contains { name.bytes.starts(with: $0) }
  }
}
