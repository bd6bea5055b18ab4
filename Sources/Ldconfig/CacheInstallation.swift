internal import FileSystem

/// Putting a new cache in the place of the old one, in one instant.
struct CacheInstallation {
  let path: Path
  /// Whether a cache that is the same already is written nevertheless.
  let rewritesEqual: Bool

  // A million libraries take as many bytes.
  private static let sizeLimit = 64 * 1024 * 1024

  /// The bytes of the present cache; `nil` where there is none that can be read.
  func present(under root: borrowing SystemRoot) -> [UInt8]? {
    guard let file = try? root.open(file: path), file.status.kind == .regular else { return nil }
    return (try? file.contents(atMost: CacheInstallation.sizeLimit)) ?? nil
  }

  /// Writes the cache beside the old one under a name of its own, and renames it over it.
  ///
  /// Gives whether anything was changed.
  func install(
    _ bytes: [UInt8], replacing present: [UInt8]?, under root: borrowing SystemRoot
  ) throws(LdconfigFailure) -> Bool {
    if !rewritesEqual, present == bytes, isUsable(under: root) { return false }
    if isDevice(under: root) { throw .cannotRename(temporary, to: path, .fileExists) }
    if path.bytes.isEmpty { throw .cannotRename(Path("~"), to: path, .noSuchFile) }
    do throws(FileSystemError) {
      guard let name = path.lastName else { throw FileSystemError(.open, path, .isDirectory) }
      try replace(name, with: bytes, in: try Directory.open(path.parent, in: root))
    } catch {
      throw failure(error)
    }
    return true
  }

  private func replace(
    _ name: FileName, with bytes: [UInt8], in directory: borrowing Directory
  ) throws(FileSystemError) {
    let temporary = try Directory.temporaryName()
    let file = try directory.create(file: temporary)
    do throws(FileSystemError) {
      try file.write(bytes)
      try file.setPermissions(0o644)
      try file.synchronize()
      try directory.rename(temporary, over: name)
    } catch {
      try? directory.unlink(temporary)
      throw error
    }
    // The cache is in place; that its name may not outlast a power cut is no reason to fail.
    try? directory.synchronize()
  }

  private var temporary: Path { Path(path.bytes + [UInt8(ascii: "~")]) }

  // glibc replaces `/dev/null` by a file when it is told that this is the cache.
  private func isDevice(under root: borrowing SystemRoot) -> Bool {
    guard let name = path.lastName, let directory = try? Directory.open(path.parent, in: root),
      let kind = (try? directory.status(of: name))?.kind
    else { return false }
    return kind == .characterDevice || kind == .blockDevice
  }

  /// What glibc would say, which writes to the cache's name with a tilde.
  private func failure(_ error: FileSystemError) -> LdconfigFailure {
    return switch error.operation {
    case .write, .synchronize: .cannotWrite(error.errno)
    case .changeMode: .cannotChangeMode(temporary, error.errno)
    case .rename: .cannotRename(temporary, to: path, error.errno)
    default: .cannotCreateTemporary(temporary, error.errno)
    }
  }

  // A link, or a file that not everyone may read, is replaced although the bytes are the same.
  private func isUsable(under root: borrowing SystemRoot) -> Bool {
    guard let name = path.lastName, let directory = try? Directory.open(path.parent, in: root),
      let status = try? directory.status(of: name)
    else { return false }
    return status.kind == .regular && status.permissions == 0o644 && status.hardLinks == 1
      && status.owner == CurrentProcess.user
  }
}
