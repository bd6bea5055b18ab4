internal import FileSystem

/// The link from a SONAME to the file chosen for it.
///
/// Never a moment without it: a link that leads elsewhere is exchanged for one made beside it.
struct LinkUpdate {
  let soname: FileName
  let file: FileName

  /// What is under the SONAME.
  enum Present: Hashable {
    /// The file chosen, by whatever way.
    case right
    /// Nothing.
    case nothing
    /// A link that leads elsewhere or nowhere.
    case link
    /// Something that is no link.
    case obstacle
  }

  /// Looks at what is there; `nil` where the file chosen is gone.
  func present(
    in directory: borrowing Directory, _ root: borrowing SystemRoot
  ) -> Present? {
    if let found = try? directory.resolvedStatus(of: soname, in: root) {
      guard let chosen = try? directory.resolvedStatus(of: file, in: root) else { return nil }
      if found.identity == chosen.identity { return .right }
    }
    guard let status = try? directory.status(of: soname) else { return .nothing }
    return status.kind == .symbolicLink ? .link : .obstacle
  }

  /// What could not be done.
  enum Failure: Hashable {
    /// The link could not be made.
    case cannotLink
    /// What is there could not be replaced.
    case cannotReplace
    /// Another run made it in between.
    case taken
    /// Someone put something there that is no link.
    case noLink
  }

  /// Makes the link lead to the file; gives what could not be done.
  func perform(_ present: Present, in directory: borrowing Directory) -> Failure? {
    do throws(FileSystemError) {
      switch present {
      case .right, .obstacle: return nil
      case .nothing:
        try directory.makeLink(soname, to: file.bytes)
        return nil
      case .link: return try directory.replaceLink(soname, with: file.bytes) ? nil : .noLink
      }
    } catch {
      if present == .nothing, error.errno == .fileExists { return .taken }
      return error.operation == .symbolicLink ? .cannotLink : .cannotReplace
    }
  }

  /// Names of loaders, which Debian's ldconfig does not touch while they lead anywhere.
  static let loaders: Set<FileName> = Set(
    [
      "ld-linux-x86-64.so.2", "ld-linux.so.2", "ld-linux.so.3", "ld-linux-aarch64.so.1",
      "ld-linux-aarch64_be.so.1", "ld-linux-armhf.so.3", "ld-linux-ia64.so.2",
      "ld-linux-mipsn8.so.1", "ld-kfreebsd-x86-64.so.1", "ld.so.1", "ld64.so.1", "ld64.so.2",
    ].compactMap { FileName($0) })
}
