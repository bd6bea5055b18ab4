package import FileSystem

/// A CUDA toolkit as it lies in the tree.
package struct CUDAToolkit: Hashable, Sendable {
  /// Its directory, inside the root, by the most telling of its names.
  package let path: Path
  /// The release it says of itself, else the one in its name.
  package let version: DottedVersion?
  /// Whether `/usr/local/cuda` leads to it.
  package let isDefault: Bool

  /// Puts the facts together.
  package init(path: Path, version: DottedVersion?, isDefault: Bool) {
    self.path = path
    self.version = version
    self.isDefault = isDefault
  }
}

extension CUDAToolkit {
  /// The release in a `version.json`: the `version` of its member `cuda`.
  package static func version(inJSON bytes: [UInt8]) -> DottedVersion? {
    guard let start = position(after: "\"cuda\"", in: bytes[...]),
      let object = value(after: UInt8(ascii: ":"), in: bytes[start...]),
      object.first == UInt8(ascii: "{")
    else { return nil }
    // The objects in this file hold strings only, so the first brace ends this one.
    let members = object.prefix { $0 != UInt8(ascii: "}") }
    guard let name = position(after: "\"version\"", in: members),
      let text = value(after: UInt8(ascii: ":"), in: members[name...]),
      text.first == UInt8(ascii: "\"")
    else { return nil }
    return DottedVersion(text.dropFirst().prefix { $0 != UInt8(ascii: "\"") })
  }

  /// The release in a `version.txt`, which older toolkits have: `CUDA Version 10.1.105`.
  package static func version(inText bytes: [UInt8]) -> DottedVersion? {
    guard let start = position(after: "CUDA Version ", in: bytes[...]) else { return nil }
    return DottedVersion(bytes[start...].prefix { $0 > UInt8(ascii: " ") })
  }

  /// The release in the name of a directory: `cuda-11.5`.
  package static func version(inName name: FileName) -> DottedVersion? {
    let prefix = Array("cuda-".utf8)
    guard name.bytes.starts(with: prefix) else { return nil }
    return DottedVersion(name.bytes.dropFirst(prefix.count))
  }

  private static func position(after text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    for index in bytes.startIndex...(bytes.endIndex - wanted.count) where bytes[index] == first {
      if bytes[index...].starts(with: wanted) { return index + wanted.count }
    }
    return nil
  }

  private static func value(
    after separator: UInt8, in bytes: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8>? {
    let rest = bytes.drop { $0 <= UInt8(ascii: " ") }
    guard rest.first == separator else { return nil }
    return rest.dropFirst().drop { $0 <= UInt8(ascii: " ") }
  }
}
