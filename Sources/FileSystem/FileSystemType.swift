/// A kind of file system: the `f_type` of statfs(2).
package struct FileSystemType: RawRepresentable, Hashable, Sendable {
  /// The magic number.
  package let rawValue: Int64

  /// Takes a number as it is.
  package init(rawValue: Int64) { self.rawValue = rawValue }

  /// FAT with long names, `MSDOS_SUPER_MAGIC`.
  package static let vfat = FileSystemType(rawValue: 0x4d44)
  /// exFAT of the kernel, `EXFAT_SUPER_MAGIC`.
  package static let exfat = FileSystemType(rawValue: 0x2011_bab0)
  /// Process information, `PROC_SUPER_MAGIC`.
  package static let proc = FileSystemType(rawValue: 0x9fa0)
  /// Kernel objects, `SYSFS_MAGIC`.
  package static let sysfs = FileSystemType(rawValue: 0x6265_6572)

  /// Whether symbolic links can never be stored on it.
  package var cannotStoreLinks: Bool { self == .vfat || self == .exfat }

  /// Whether its files are views of the kernel's state rather than stored.
  package var isKernelView: Bool { self == .proc || self == .sysfs }
}
