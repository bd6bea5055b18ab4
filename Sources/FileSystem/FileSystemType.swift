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
  /// In memory, `TMPFS_MAGIC`: gone when the system stops.
  package static let tmpfs = FileSystemType(rawValue: 0x0102_1994)
  /// Process information, `PROC_SUPER_MAGIC`.
  package static let proc = FileSystemType(rawValue: 0x9fa0)
  /// Kernel objects, `SYSFS_MAGIC`.
  package static let sysfs = FileSystemType(rawValue: 0x6265_6572)
  /// ext2, ext3 and ext4, `EXT4_SUPER_MAGIC`.
  package static let ext4 = FileSystemType(rawValue: 0xef53)
  /// Any file system of a program's, `FUSE_SUPER_MAGIC`; virtiofs as well.
  package static let fuse = FileSystemType(rawValue: 0x6573_5546)
  /// Plan 9's protocol, `V9FS_MAGIC`: shares of virtual machines, Windows' drives under WSL 2.
  package static let ninePlan = FileSystemType(rawValue: 0x0102_1997)
  /// Windows' shares, `SMB2_SUPER_MAGIC`.
  package static let smb = FileSystemType(rawValue: 0xfe53_4d42)
  /// Compressed and never written, `SQUASHFS_MAGIC`.
  package static let squashfs = FileSystemType(rawValue: 0x7371_7368)

  /// Which links it keeps, as far as the number alone proves it.
  ///
  /// What is not listed is in doubt: 9p, FUSE and SMB keep links or not, as the other side likes.
  package var links: LinkSupport {
    if self == .vfat || self == .exfat { return .none }
    return FileSystemType.keepingLinks.contains(rawValue) ? .symbolic : .unknown
  }

  /// Whether it is of a kind that is only ever written as a whole, by a tool.
  package var isNeverWritten: Bool { FileSystemType.writtenAsWhole.contains(rawValue) }

  /// Whether its files are views of the kernel's state rather than stored.
  package var isKernelView: Bool { self == .proc || self == .sysfs }

  // squashfs, EROFS, ISO 9660, cramfs, romfs.
  private static let writtenAsWhole: Set<Int64> = [
    squashfs.rawValue, 0xe0f5_e1e2, 0x9660, 0x28cd_3d45, 0x7275,
  ]

  // ext4, XFS, Btrfs, tmpfs, ramfs, overlay, F2FS, ZFS, bcachefs, JFS, ReiserFS, NILFS, UBIFS, GFS2,
  // OCFS2, Ceph, NFS, NTFS (ntfs3), HFS+, eCryptfs; and what is never written, which may well hold some.
  private static let keepingLinks: Set<Int64> = writtenAsWhole.union([
    ext4.rawValue, 0x5846_5342, 0x9123_683e, 0x0102_1994, 0x8584_58f6, 0x794c_7630, 0xf2f5_2010,
    0x2fc1_2fc1, 0xca45_1a4e, 0x3153_464a, 0x5265_4973, 0x3434, 0x2405_1905, 0x0116_1970,
    0x7461_636f, 0x00c3_6400, 0x6969, 0x7366_746e, 0x482b, 0xf15f,
  ])
}
