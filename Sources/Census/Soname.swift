package import FileSystem

/// The value of `DT_SONAME`: the name a program asks the loader for (gABI, "Dynamic Section").
///
/// It is data from a stranger. Any bytes are possible; only `fileName` may ever become a path.
package struct Soname: Hashable, Sendable {
  /// The bytes as they stand in the file.
  package let bytes: [UInt8]

  /// Takes the bytes as they are.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The SONAME as the name of a link; `nil` with a slash, a control byte, `..`, or no library's name.
  package var fileName: FileName? {
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }), let name = FileName(bytes),
      LibraryName(name).isProper
    else { return nil }
    return name
  }
}
