internal import FileSystem
internal import LoaderConfiguration

/// A directory to be gone through.
struct ListedDirectory {
  /// Where it is and why.
  let search: SearchDirectory
  /// The features it asks for, as there were up to 2.36.
  var mask: UInt64 = 0

  /// The name below `glibc-hwcaps`; `nil` for an ordinary directory.
  var capabilityName: FileName? {
    guard case .hardwareCapabilities = search.provenance else { return nil }
    return search.path.lastName
  }
}
