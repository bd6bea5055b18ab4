import ELF
import FileSystem
import LoaderConfiguration
import TestSupport
import Testing

@testable import Host

struct HostFactsOfTrees {
  private func read(
    _ tree: [String: TreeItem], isRunning: Bool = false, searching directories: [String] = []
  ) throws -> HostFacts {
    let scratch = try ScratchDirectory().lay(tree)
    let root = try SystemRoot.open(Path(scratch.path))
    let searched = directories.map { path in
      SearchedNames(directory: Path(path), names: root.names(in: Path(path)))
    }
    return HostFacts.read(under: root, isRunning: isRunning, searched: searched)
  }

  /// What the kernel would show: all that must not be believed of a foreign root.
  private static var kernelViews: [String: TreeItem] {
    [
      "proc": .directory([
        "self": .directory(["mountinfo": .text(MountTables.lines)]),
        "sys": .directory([
          "kernel": .directory(["osrelease": .text("5.15.90.1-microsoft-standard-WSL2\n")]),
          "fs": .directory(["binfmt_misc": .directory(["WSLInterop-late": .text("enabled")])]),
        ]),
        "driver": .directory([
          "nvidia": .directory([
            "version": .text("NVRM version: NVIDIA UNIX x86_64 Kernel Module  470.82.01  x\n")
          ])
        ]),
      ]),
      "dev": .directory(["dxg": .text("")]),
    ]
  }

  @Test func `an empty root has no facts`() throws {
    #expect(try read([:]) == HostFacts())
  }

  @Test func `a running system tells its kernel, Windows below and the module`() throws {
    let facts = try read(Self.kernelViews, isRunning: true)
    #expect(facts.kernel == Array("5.15.90.1-microsoft-standard-WSL2".utf8))
    #expect(
      facts.windowsSubsystem
        == WindowsSubsystem(
          kind: .wsl2,
          driverMount: DriverMount(
            fileSystem: Array("overlay".utf8), isReadOnly: false, generation: .store),
          hasGraphicsDevice: true, hasInterop: true))
    #expect(facts.driver?.module?.text == "470.82.01")
  }

  @Test func `of a foreign root the kernel's views are never read`() throws {
    #expect(try read(Self.kernelViews) == HostFacts())
  }

  @Test func `the driver's libraries are followed to their files`() throws {
    let facts = try read(
      [
        "lib": .directory([
          "libcuda.so.1": .link("/etc/alternatives/cuda"),
          "libnvidia-ml.so.1": .link("libnvidia-ml.so.535.261.03"),
          "libnvidia-ml.so.535.261.03": .library("libnvidia-ml.so.1"),
          "libcuda.so.9": .link("nowhere"), "libcuda.so.8": .link("libcuda.so.8"),
        ]),
        "etc": .directory(["alternatives": .directory(["cuda": .link("/nv/libcuda.so.535.261.03")])]
        ),
        "nv": .directory(["libcuda.so.535.261.03": .library("libcuda.so.1")]),
      ], searching: ["/lib"])
    #expect(
      facts.driver?.libraries.map { "\($0.name) \($0.path) \($0.version.text)" } == [
        "/lib/libcuda.so.1 /nv/libcuda.so.535.261.03 535.261.03",
        "/lib/libnvidia-ml.so.1 /lib/libnvidia-ml.so.535.261.03 535.261.03",
      ])
    #expect(facts.driver?.libraryVersions.map(\.text) == ["535.261.03"])
  }

  @Test func `toolkits are told once, by their full name`() throws {
    let facts = try read([
      "usr": .directory([
        "local": .directory([
          "cuda": .link("/etc/alternatives/cuda"), "cuda-12": .link("cuda-12.4"),
          "cuda-12.4": .directory(["version.json": .text(CUDAVersions.json)]),
          "cuda-10.1": .directory(["version.txt": .text("CUDA Version 10.1.105\n")]),
          "cuda-9.0": .directory([:]), "cuda-examples": .directory([:]), "cudax": .text("file"),
        ])
      ]),
      "etc": .directory(["alternatives": .directory(["cuda": .link("/usr/local/cuda-12.4")])]),
    ])
    #expect(
      facts.toolkits.map { "\($0.path) \($0.version?.text ?? "-") \($0.isDefault)" } == [
        "/usr/local/cuda-9.0 9.0 false", "/usr/local/cuda-10.1 10.1.105 false",
        "/usr/local/cuda-12.4 12.4.1 true",
      ])
  }

  @Test func `cuDNN is found in searched directories and toolkits, each directory once`() throws {
    let facts = try read(
      [
        "lib": .directory([
          "libcudnn.so": .link("libcudnn.so.8"), "libcudnn.so.8": .link("libcudnn.so.8.9.7"),
          "libcudnn.so.8.9.7": .library("libcudnn.so.8"),
          "libcudnn.so.7": .library("libcudnn.so.7"),
        ]),
        "usr": .directory([
          "lib": .link("../lib"),
          "local": .directory([
            "cuda-11.5": .directory(["lib64": .directory(["libcudnn.so.8.3.1": .library("x")])])
          ]),
        ]),
      ], searching: ["/lib", "/usr/lib"])
    #expect(
      facts.cudnn.map { "\($0.path) \($0.version.text)" } == [
        "/lib/libcudnn.so.7 7", "/lib/libcudnn.so.8.9.7 8.9.7",
        "/usr/local/cuda-11.5/lib64/libcudnn.so.8.3.1 8.3.1",
      ])
  }

  @Test func `a C library from before 2.33 is told by the name of its file`() throws {
    let facts = try read([
      "lib64": .directory(["ld-linux-x86-64.so.2": .library("ld-linux-x86-64.so.2")]),
      "lib": .directory([:]),
    ])
    #expect(facts.cLibrary == .glibc(nil) && facts.architecture?.name == "x86-64")
    let older = try read([
      "lib64": .directory([
        "ld-linux-x86-64.so.2": .library("ld-linux-x86-64.so.2"),
        "libc.so.6": .link("libc-2.31.so"), "libc-2.31.so": .library("libc.so.6"),
      ])
    ])
    #expect(older.cLibrary == .glibc(GlibcRelease(2, 31)))
  }

  @Test func `musl is known by its loader`() throws {
    let facts = try read([
      "lib": .directory(["ld-musl-x86_64.so.1": .library("libc.musl-x86_64.so.1")])
    ])
    #expect(facts.cLibrary == .musl && facts.architecture?.name == "x86-64")
  }

  @Test func `files that are no files, and too large ones, are passed over`() throws {
    let facts = try read(
      [
        "etc": .directory(["os-release": .fifo]),
        "usr": .directory([
          "lib": .directory([
            "os-release": .text("ID=x\n" + String(repeating: "#", count: 70_000))
          ])
        ]),
        "proc": .directory(["driver": .directory(["nvidia": .directory(["version": .fifo])])]),
      ], isRunning: true)
    #expect(facts.distribution == nil && facts.driver == nil)
  }

  @Test func `no link of a root leads out of it`() throws {
    let facts = try read([
      "etc": .directory(["os-release": .link("../../../../../../etc/os-release")])
    ])
    #expect(facts.distribution == nil)
  }

  @Test func `this machine's facts are those its own programs tell`() throws {
    let root = try SystemRoot.open(Path("/"))
    let facts = HostFacts.read(under: root, searched: [])
    #expect(facts.kernel == CurrentProcess.kernelRelease)
    #expect(facts.architecture == .host)
    #expect(facts.distribution != nil && facts.cLibrary != nil)
  }
}
