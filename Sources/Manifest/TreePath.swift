package import FileSystem

/// A name below some directory, as the names to it: never absolute, never `..`, nothing to follow.
package struct TreePath: Hashable, Sendable {
  /// The names from the directory down; at least one.
  package let names: [FileName]

  /// Longest path that is taken, in bytes: the kernel takes no longer one in a call.
  private static let longest = 4095

  /// Takes a path written with slashes, or gives `nil` where it could lead anywhere but down.
  package init?(_ bytes: [UInt8]) {
    guard !bytes.isEmpty, bytes.count <= TreePath.longest else { return nil }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var names: [FileName] = []
    for part in parts {
      guard let name = FileName(part) else { return nil }
      names.append(name)
    }
    self.names = names
  }

  /// The name in a directory that is so many names down.
  package init(_ name: FileName, in parent: [FileName]) { names = parent + [name] }

  /// The last name.
  package var name: FileName { names[names.count - 1] }
  /// The names of the directory it lies in; none for the top.
  package var parent: [FileName] { Array(names.dropLast()) }

  /// The path written with slashes.
  package var bytes: [UInt8] {
    Array(names.map(\.bytes).joined(separator: [UInt8(ascii: "/")]))
  }
}

extension TreePath: Comparable {
  /// Orders by names, so that a directory comes right before what is in it.
  package static func < (left: TreePath, right: TreePath) -> Bool {
    left.names.lexicographicallyPrecedes(right.names)
  }
}
