internal import FileSystem

extension CUDAToolkit {
  // Debian and Arch have one each, in a place of their own.
  private static let otherPlaces = [Path("/opt/cuda"), Path("/usr/lib/cuda")]
  private static let usual = Path("/usr/local")
  private static let sizeLimit = 256 * 1024
  // Beyond this many nobody keeps toolkits; it is a directory made to keep us busy.
  private static let mostToolkits = 64

  /// The toolkits of a root, each once however many names it has.
  static func all(under root: borrowing SystemRoot) -> [CUDAToolkit] {
    let common = usual.appending(Path("cuda"))
    let preferred = (try? root.status(of: common))?.identity
    var seen: Set<FileIdentity> = []
    var toolkits: [CUDAToolkit] = []
    for path in places(under: root) where toolkits.count < mostToolkits {
      guard let status = try? root.status(of: path), status.kind == .directory,
        let version = version(of: path, under: root), seen.insert(status.identity).inserted
      else { continue }
      toolkits.append(
        CUDAToolkit(path: path, version: version, isDefault: status.identity == preferred))
    }
    return toolkits.sorted { left, right in
      (left.version?.components ?? [], left.path) < (right.version?.components ?? [], right.path)
    }
  }

  /// Full versions before `cuda-12` and `cuda`, which mostly lead to them.
  private static func places(under root: borrowing SystemRoot) -> [Path] {
    let names = root.names(in: usual).filter { $0.bytes.starts(with: "cuda".utf8) }
    let telling = names.sorted { left, right in
      let (a, b) = (precision(left), precision(right))
      return a == b ? left < right : a > b
    }
    return telling.prefix(4 * mostToolkits).map { usual.appending($0) } + otherPlaces
  }

  private static func precision(_ name: FileName) -> Int {
    version(inName: name)?.components.count ?? 0
  }

  // Without a version it is some other directory that is called so.
  private static func version(of path: Path, under root: borrowing SystemRoot) -> DottedVersion? {
    func bytes(_ name: String) -> [UInt8]? {
      root.bytes(of: path.appending(Path(name)), atMost: sizeLimit)
    }
    return bytes("version.json").flatMap(version(inJSON:))
      ?? bytes("version.txt").flatMap(version(inText:)) ?? path.lastName.flatMap(version(inName:))
  }
}

private func < (left: ([Int], Path), right: ([Int], Path)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0.lexicographicallyPrecedes(right.0)
}
