internal import FileSystem

/// An archive of a vendor whose page says which parts of it to copy where.
struct KnownLayout: Hashable, Sendable {
  /// What is to be unpacked; all of it where there are none.
  let patterns: [WildcardPattern]
  /// Whether its directories lie below `targets`, with links to them at the top.
  let hasTargets: Bool

  /// Known by the directory that everything is in.
  init?(top: FileName) {
    guard let known = KnownLayout.all.first(where: { $0.top.matches(top.bytes) }) else {
      return nil
    }
    patterns = known.parts.map { WildcardPattern(Array($0.utf8)) }
    hasTargets = known.parts.contains("targets/*")
  }

  /// The directories that lie below `targets`.
  static let targetDirectories = Set(["lib", "bin", "include"].compactMap { FileName($0) })
  /// What they lie below.
  static let targets = FileName("targets")

  /// `lib` unpacks to `lib64`.
  static let libraries64: [FileName: FileName] = {
    guard let lib = FileName("lib"), let lib64 = FileName("lib64") else { return [:] }
    return [lib: lib64]
  }()

  private struct Known {
    let top: WildcardPattern
    let parts: [String]

    init(_ top: String, _ parts: [String] = []) {
      self.top = WildcardPattern(Array(top.utf8))
      self.parts = parts
    }
  }

  // NVIDIA's pages copy headers and libraries; a LICENSE would take the place of the toolkit's own.
  private static let development = ["include/*", "lib/*", "lib64/*"]

  private static let all = [
    Known("cudnn-*-archive", development),
    // cuDNN up to 8.2.
    Known("cuda", development),
    Known("nccl_*", development),
    Known("TensorRT-*", ["include*", "lib*", "bin*", "targets/*"]),
    Known("libcu*-archive", development),
    Known("libn*-archive", development),
    Known("cuda_*-archive", ["include/*", "lib/*", "bin/*", "nvvm/*", "pkg-config/*"]),
    Known("oneapi-*"), Known("onetbb-*"), Known("l_*_oneapi_*"), Known("tbb*oss"),
  ]
}
