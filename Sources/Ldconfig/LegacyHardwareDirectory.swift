internal import FileSystem

/// Directories for processors with certain features, as there were up to 2.36: `tls`, `haswell`.
///
/// Their features are numbered bits; a directory below such a directory asks for both, and the
/// numbers are added: ldconfig makes another one of `i586/i586`.
struct LegacyHardwareDirectory {
  /// `LD_HWCAP_MASK`: which features of the processor count.
  let mask: UInt64

  private static let platforms: [FileName?: UInt64] = [
    FileName("tls"): 63, FileName("i586"): 48, FileName("i686"): 49, FileName("haswell"): 50,
    FileName("xeon_phi"): 51,
  ]
  private static let features: [FileName?: UInt64] = [
    FileName("sse2"): 0, FileName("x86_64"): 1, FileName("avx512_1"): 2,
  ]

  /// The bit of a directory's name; `nil` for an ordinary one.
  func bit(of name: FileName) -> UInt64? {
    if let number = LegacyHardwareDirectory.platforms[name] { return 1 << number }
    guard let number = LegacyHardwareDirectory.features[name], mask & (1 << number) != 0 else {
      return nil
    }
    return 1 << number
  }
}
