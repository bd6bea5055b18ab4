internal import Census
internal import FileSystem

extension DirectoryTwin {
  /// Whether a directory of the name is one that could be a copy, or what it is a copy of.
  static func involves(_ name: FileName) -> Bool {
    name.bytes.elementsEqual("lib".utf8) || isCopyName(name)
  }
}
