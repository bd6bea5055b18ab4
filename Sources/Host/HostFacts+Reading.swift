internal import ELF
package import FileSystem
package import LoaderConfiguration

extension HostFacts {
  /// Reads what a root says of itself.
  ///
  /// - Parameters:
  ///   - loaders: The root's loaders, where they were read already.
  ///   - searched: The directories the loader searches, in its order.
  package static func read(
    under root: borrowing SystemRoot, loaders: [DynamicLoader]? = nil, searched: [SearchedNames]
  ) -> HostFacts {
    read(under: root, isRunning: !root.isForeign, loaders: loaders, searched: searched)
  }

  /// As above; `isRunning` says whether the kernel's views of the root are those of its own kernel.
  static func read(
    under root: borrowing SystemRoot, isRunning: Bool, loaders: [DynamicLoader]? = nil,
    searched: [SearchedNames]
  ) -> HostFacts {
    let loader = (loaders ?? DynamicLoader.all(under: root)).first
    let musl = loader == nil ? muslArchitecture(under: root) : nil
    var facts = HostFacts()
    facts.distribution = distribution(under: root)
    facts.cLibrary = musl == nil ? loader.map { glibc($0, under: root) } : .musl
    facts.architecture = loader?.architecture ?? musl ?? (isRunning ? .host : nil)
    if isRunning {
      facts.kernel = kernel(under: root)
      facts.windowsSubsystem = .read(under: root, kernel: facts.kernel)
    }
    facts.driver = NVIDIADriver(
      module: isRunning ? moduleVersion(under: root) : nil,
      libraries: driverLibraries(in: searched, under: root))
    facts.toolkits = CUDAToolkit.all(under: root)
    facts.cudnn = cudnn(in: searched, facts.toolkits, under: root)
    return facts
  }

  // The longest of these files has a few kilobytes.
  private static let sizeLimit = 64 * 1024

  private static func distribution(under root: borrowing SystemRoot) -> Distribution? {
    for path in ["/etc/os-release", "/usr/lib/os-release"] {
      if let bytes = root.bytes(of: Path(path), atMost: sizeLimit),
        let distribution = Distribution(osRelease: bytes)
      {
        return distribution
      }
    }
    return nil
  }

  static func kernel(under root: borrowing SystemRoot) -> [UInt8]? {
    let bytes = root.bytes(of: Path("/proc/sys/kernel/osrelease"), atMost: sizeLimit)
    let release = bytes?.prefix { $0 != UInt8(ascii: "\n") }.prefix(200)
    if let release, !release.isEmpty { return Array(release) }
    return root.isForeign ? nil : CurrentProcess.kernelRelease
  }

  // MARK: The C library

  // Until 2.33 the loader does not say its release, but the library's file is called by it.
  private static func glibc(
    _ loader: DynamicLoader, under root: borrowing SystemRoot
  ) -> CLibrary {
    if let release = loader.release { return .glibc(release) }
    let directories = loader.directories + [loader.path.parent]
    for directory in directories {
      let file = root.end(of: directory.appending(Path("libc.so.6")))?.lastName
      let prefix = Array("libc-".utf8)
      if let name = file?.bytes, name.starts(with: prefix),
        let release = GlibcRelease(name.dropFirst(prefix.count))
      {
        return .glibc(release)
      }
    }
    return .glibc(nil)
  }

  private static let muslProcessors = [
    "x86_64", "aarch64", "armhf", "arm", "i386", "riscv64", "powerpc64le", "s390x", "loongarch64",
    "x32", "riscv32", "powerpc64", "mips64", "mips",
  ]

  /// Whether a root's programs are loaded by musl, which reads no configuration and no cache.
  package static func usesMusl(under root: borrowing SystemRoot) -> Bool {
    DynamicLoader.all(under: root).isEmpty && muslArchitecture(under: root) != nil
  }

  private static func muslArchitecture(under root: borrowing SystemRoot) -> Architecture? {
    for processor in muslProcessors {
      let path = Path("/lib/ld-musl-\(processor).so.1")
      if let loader = DynamicLoader.read(path, under: root) { return loader.architecture }
    }
    return nil
  }

  // MARK: NVIDIA

  private static func moduleVersion(under root: borrowing SystemRoot) -> DottedVersion? {
    let report = root.bytes(of: Path("/proc/driver/nvidia/version"), atMost: sizeLimit)
    if let version = report.flatMap(NVIDIADriver.version(inModuleReport:)) { return version }
    let parameter = root.bytes(of: Path("/sys/module/nvidia/version"), atMost: sizeLimit)
    return parameter.flatMap(NVIDIADriver.version(inModuleParameter:))
  }

  private static func driverLibraries(
    in searched: [SearchedNames], under root: borrowing SystemRoot
  ) -> [VersionedLibrary] {
    var libraries: [VersionedLibrary] = []
    for place in searched {
      for name in place.names.sorted() where isDriver(name) {
        // Debian leads the name through alternatives to a directory that is not searched itself.
        let path = place.directory.appending(name)
        guard let end = root.end(of: path), let file = end.lastName,
          let version = NVIDIADriver.version(inName: file.bytes)
        else { continue }
        let library = VersionedLibrary(name: path, path: end.simplified, version: version)
        if !libraries.contains(where: { $0.path == library.path }) { libraries.append(library) }
      }
    }
    return libraries
  }

  private static func isDriver(_ name: FileName) -> Bool {
    NVIDIADriver.stems.contains { DottedVersion(of: name.bytes, after: $0) != nil }
  }

  // MARK: cuDNN

  private static let cudnnStem = Array("libcudnn.so".utf8)

  private static func cudnn(
    in searched: [SearchedNames], _ toolkits: [CUDAToolkit], under root: borrowing SystemRoot
  ) -> [VersionedLibrary] {
    var seen: Set<FileIdentity> = []
    var libraries: [VersionedLibrary] = []
    for place in searched {
      guard let status = try? root.status(of: place.directory) else { continue }
      guard seen.insert(status.identity).inserted else { continue }
      libraries += cudnn(place)
    }
    for toolkit in toolkits {
      let path = toolkit.path.appending(Path("lib64"))
      guard let status = try? root.status(of: path), seen.insert(status.identity).inserted else {
        continue
      }
      libraries += cudnn(SearchedNames(directory: path, names: root.names(in: path)))
    }
    return libraries
  }

  /// The full versions in a directory; the bare SONAME's number only where nothing says more.
  private static func cudnn(_ place: SearchedNames) -> [VersionedLibrary] {
    let found = place.names.compactMap { name in
      DottedVersion(of: name.bytes, after: cudnnStem).map {
        VersionedLibrary(path: place.directory.appending(name), version: $0)
      }
    }
    let telling = found.filter { library in
      !found.contains {
        $0.version != library.version
          && $0.version.components.starts(with: library.version.components)
      }
    }
    return telling.sorted { $0.version < $1.version }
  }
}
