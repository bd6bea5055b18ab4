package import FileSystem

extension WindowsSubsystem {
  /// The driver's directory as Windows names it; WSL's own libraries lie elsewhere.
  package static let windowsDirectory = #"%SystemRoot%\System32\lxss\lib"#

  // DirectX comes with Windows and with WSL, not with a graphics driver.
  private static let ownStems = ["libd3d12", "libd3d12core", "libdxcore", "libdirectml"]

  /// Whether a name in the driver's directory is of a library of Windows itself.
  ///
  /// Such files are names of Windows' component store, part of no chain, and never to be touched.
  package static func isOwn(_ name: FileName) -> Bool {
    // Listings show `libd3d12 (1).so` as well, which an installer left.
    let stem = name.bytes.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: " ") }
    return ownStems.contains { stem.elementsEqual($0.utf8) }
  }
}
