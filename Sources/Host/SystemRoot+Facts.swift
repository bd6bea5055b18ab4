internal import FileSystem

extension SystemRoot {
  /// All bytes of a small regular file; `nil` where there is none, or it is longer.
  func bytes(of path: Path, atMost limit: Int) -> [UInt8]? {
    guard let file = try? open(file: path), file.status.kind == .regular else { return nil }
    return (try? file.contents(atMost: limit)) ?? nil
  }

  /// The names in a directory; none where it cannot be listed.
  func names(in directory: Path) -> [FileName] {
    let opened = try? Directory.open(directory, in: self)
    return ((try? opened?.entries()) ?? []).map(\.name)
  }

  /// Whether a path leads to anything.
  func has(_ path: Path) -> Bool { (try? status(of: path)) != nil }

  // As many as the kernel follows: path_resolution(7).
  private static let mostLinks = 40

  /// The name of the file that a path leads to, link by link; `nil` where it leads nowhere.
  func end(of path: Path) -> Path? {
    var path = path
    for _ in 0..<SystemRoot.mostLinks {
      guard let name = path.lastName, let parent = try? Directory.open(path.parent, in: self),
        let status = try? parent.status(of: name)
      else { return nil }
      guard status.kind == .symbolicLink else { return path }
      guard let text = try? parent.readLink(name) else { return nil }
      path = path.parent.appending(Path(text))
    }
    return nil
  }
}
