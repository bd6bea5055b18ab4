import Diagnosis
import FileSystem
import Host
import TestSupport
import Testing

/// A library under its SONAME, with the file of a full version behind it.
private func chain(_ stem: String, _ soname: String, _ version: String) -> [String: TreeItem] {
  [
    "\(stem).so.\(soname)": .link("\(stem).so.\(version)"),
    "\(stem).so.\(version)": .library("\(stem).so.\(soname)"),
  ]
}

private func chains(_ all: [String: TreeItem]...) -> TreeItem {
  .directory(all.reduce(into: [:]) { $0.merge($1) { $1 } })
}

extension LoaderDiagnosis {
  /// The parts that a finding of mixed versions names.
  fileprivate var parts: [String] {
    findings.flatMap { finding -> [String] in
      guard case .mixed(let product, let parts) = finding.evidence else { return [] }
      return ["\(finding.path)", product] + parts.map { "\($0.path) \($0.version)" }
    }
  }
}

struct MixedFamilyTests {
  private func judged(
    _ first: TreeItem, _ second: TreeItem = .directory([:]), at paths: (String, String) = ("a", "b")
  ) throws -> LoaderDiagnosis {
    try LoaderDiagnosis(
      ["opt": .directory([paths.0: first, paths.1: second])],
      configuration: "/opt/\(paths.0)\n/opt/\(paths.1)\n")
  }

  private static let cudnn8 = chain("libcudnn", "8", "8.6.0")

  @Test func `parts of two versions in one directory are an error`() throws {
    let diagnosis = try judged(
      chains(
        Self.cudnn8, chain("libcudnn_ops_infer", "8", "8.4.0"),
        chain("libcudnn_cnn_infer", "8", "8.6.0")))
    #expect(diagnosis.lines(of: .mixedFamily) == ["/opt/a/libcudnn_ops_infer.so.8 error"])
    #expect(
      diagnosis.parts == [
        "/opt/a/libcudnn_ops_infer.so.8", "cuDNN", "/opt/a/libcudnn.so.8 8.6.0",
        "/opt/a/libcudnn_cnn_infer.so.8 8.6.0", "/opt/a/libcudnn_ops_infer.so.8 8.4.0",
      ])
  }

  @Test func `parts that the loader finds in two directories are an error`() throws {
    let diagnosis = try judged(
      chains(Self.cudnn8),
      chains(chain("libcudnn", "8", "8.4.0"), chain("libcudnn_ops", "8", "8.4.0"))
    )
    #expect(diagnosis.lines(of: .mixedFamily) == ["/opt/b/libcudnn_ops.so.8 error"])
  }

  @Test func `a whole second version that is never found is none`() throws {
    let diagnosis = try judged(
      chains(Self.cudnn8, chain("libcudnn_ops", "8", "8.6.0")),
      chains(chain("libcudnn", "8", "8.4.0"), chain("libcudnn_ops", "8", "8.4.0")))
    #expect(diagnosis.lines(of: .mixedFamily).isEmpty)
  }

  @Test func `a part that is found first without a version hides the others`() throws {
    let diagnosis = try judged(
      chains(Self.cudnn8, ["libcudnn_ops.so.8": .library("libcudnn_ops.so.8")]),
      chains(chain("libcudnn_ops", "8", "8.4.0")))
    #expect(diagnosis.lines(of: .mixedFamily).isEmpty)
  }

  @Test func `healthy layouts are healthy`() throws {
    let layouts: [TreeItem] = [
      // cuDNN 7, 8 and 9 beside each other.
      chains(
        chain("libcudnn", "7", "7.6.5"), Self.cudnn8, chain("libcudnn_ops_infer", "8", "8.6.0"),
        chain("libcudnn", "9", "9.1.0"), chain("libcudnn_graph", "9", "9.1.0")),
      // A toolkit, whose products have versions of their own.
      chains(
        chain("libcublas", "12", "12.4.5.8"), chain("libcublasLt", "12", "12.4.5.8"),
        chain("libcufft", "11", "11.2.1.3"), chain("libcufftw", "11", "11.2.1.3"),
        chain("libnvrtc", "12", "12.4.127"), chain("libnvrtc-builtins", "12.4", "12.4.127"),
        chain("libnvrtc-builtins", "12.2", "12.2.140"), chain("libcudart", "12", "12.4.127"),
        chain("libnpps", "12", "12.2.5.30"), chain("libnppc", "12", "12.2.5.30")),
      // TensorRT, with the builder resources of an older one left behind.
      chains(
        chain("libnvinfer", "10", "10.3.0"), chain("libnvinfer_plugin", "10", "10.3.0"),
        ["libnvinfer_builder_resource.so.10.1.0": .library("libnvinfer_builder_resource.so.10.1.0")]
      ),
      // Jetson's driver, whose libcuda has a number of its own.
      chains(chain("libcuda", "1", "1.1"), chain("libnvidia-ml", "1", "540.3.0")),
      // Wheels have no full versions.
      .directory([
        "libcudnn.so.9": .library("libcudnn.so.9"),
        "libcudnn_ops.so.9": .library("libcudnn_ops.so.9"),
      ]),
    ]
    for layout in layouts { #expect(try judged(layout).lines(of: .mixedFamily).isEmpty) }
  }

  @Test(arguments: [
    ("libnvinfer", "10", "10.3.0", "libnvinfer_plugin", "10", "10.1.0"),
    ("libcublas", "12", "12.4.5.8", "libcublasLt", "12", "12.4.2.65"),
    ("libcufft", "11", "11.2.1.3", "libcufftw", "11", "11.2.0.1"),
    ("libcusolver", "11", "11.6.1.9", "libcusolverMg", "11", "11.6.0.99"),
    ("libnppc", "12", "12.2.5.30", "libnpps", "12", "12.2.4.1"),
    ("libnvrtc", "12", "12.4.127", "libnvrtc-builtins", "12.4", "12.4.99"),
    ("libcuda", "1", "570.133.20", "libnvidia-ptxjitcompiler", "1", "570.86.15"),
  ])
  func `each product is known`(
    _ a: String, _ aName: String, _ aVersion: String, _ b: String, _ bName: String,
    _ bVersion: String
  ) throws {
    let mixed = try judged(chains(chain(a, aName, aVersion), chain(b, bName, bVersion)))
    #expect(mixed.lines(of: .mixedFamily) == ["/opt/a/\(b).so.\(bName) error"])
    let sound = try judged(chains(chain(a, aName, aVersion), chain(b, bName, aVersion)))
    #expect(sound.lines(of: .mixedFamily).isEmpty)
  }

  @Test func `oneAPI's versions stand in the directories`() throws {
    func tree(_ second: String) throws -> LoaderDiagnosis {
      try LoaderDiagnosis(
        [
          "mkl": .directory([
            "2024.1": .directory(["libmkl_core.so.2": .library("libmkl_core.so.2")]),
            second: .directory([
              "libmkl_avx512.so.2": .library("libmkl_avx512.so.2"),
              "libmkl_core.so.2": .library("libmkl_core.so.2", content: 2),
            ]),
          ])
        ], configuration: "/mkl/2024.1\n/mkl/\(second)\n")
    }
    #expect(
      try tree("2023.2").lines(of: .mixedFamily) == ["/mkl/2023.2/libmkl_avx512.so.2 error"])
    #expect(try tree("latest").lines(of: .mixedFamily).isEmpty)
  }

  @Test func `the package for forward compatibility may differ`() throws {
    let driver = chains(chain("libcuda", "1", "535.1.1"), chain("libnvidia-ml", "1", "535.1.1"))
    let newer = chains(
      chain("libcuda", "1", "570.1.1"), chain("libnvidia-ptxjitcompiler", "1", "570.1.1"))
    #expect(try judged(newer, driver, at: ("compat", "b")).lines(of: .mixedFamily).isEmpty)
    #expect(!(try judged(newer, driver).lines(of: .mixedFamily).isEmpty))
  }

  @Test func `a directory of another processor says nothing`() throws {
    let foreign = ELFBuilder(soname: "libcudnn_ops.so.8", machine: 183).bytes()
    let diagnosis = try judged(
      chains(
        Self.cudnn8,
        [
          "libcudnn_ops.so.8.4.0": .bytes(foreign),
          "libcudnn_ops.so.8": .link("libcudnn_ops.so.8.4.0"),
        ]))
    #expect(diagnosis.lines(of: .mixedFamily).isEmpty)
  }

  @Test func `a directory that is named is judged alone`() throws {
    let mixed = try Diagnosis([
      "libcudnn.so.8": .link("libcudnn.so.8.6.0"), "libcudnn.so.8.6.0": .library("libcudnn.so.8"),
      "libcudnn_ops.so.8": .link("libcudnn_ops.so.8.4.0"),
      "libcudnn_ops.so.8.4.0": .library("libcudnn_ops.so.8"),
    ])
    #expect(mixed.findings.map(\.rule) == [.mixedFamily])
  }
}

struct StubInSearchPathTests {
  private static let stubs: TreeItem = .directory([
    "libcuda.so": .library("libcuda.so.1"), "libcublas.so": .library("libcublas.so.12"),
  ])

  @Test func `a searched directory of driver stubs is an error, with its line`() throws {
    let diagnosis = try LoaderDiagnosis(
      ["cuda": .directory(["stubs": Self.stubs])], configuration: "\n/cuda/stubs\n")
    #expect(diagnosis.lines(of: .stubInSearchPath) == ["/cuda/stubs error"])
    #expect(
      diagnosis.findings.first { $0.rule == .stubInSearchPath }?.evidence
        == .searched(because: .configuration(file: "/etc/ld.so.conf", line: 2)))
  }

  @Test func `one that is not searched, or holds no driver, is none`() throws {
    let tree: [String: TreeItem] = [
      "cuda": .directory([
        "stubs": Self.stubs, "libcudart.so.12": .library("libcudart.so.12"),
        "other": .directory(["stubs": .directory(["libfoo.so.1": .library("libfoo.so.1")])]),
        "libcuda.so": .link("stubs/libcuda.so"),
      ])
    ]
    let diagnosis = try LoaderDiagnosis(tree, configuration: "/cuda\n/cuda/other/stubs\n")
    #expect(diagnosis.lines(of: .stubInSearchPath).isEmpty)
  }

  @Test func `the driver's SONAME led to a stub is an error`() throws {
    let diagnosis = try LoaderDiagnosis(
      [
        "cuda": .directory(["stubs": Self.stubs]),
        "lib": .directory(["libcuda.so.1": .link("/cuda/stubs/libcuda.so")]),
      ], configuration: "/lib\n")
    #expect(diagnosis.lines(of: .stubInSearchPath) == ["/lib/libcuda.so.1 error"])
  }
}

struct DriverMismatchTests {
  private static let tree: [String: TreeItem] = [
    "lib": chains(
      chain("libcuda", "1", "570.133.20"), chain("libnvidia-ml", "1", "570.133.20"))
  ]

  private func host(
    _ module: String?, libraries: [VersionedLibrary] = [], windows: WindowsSubsystem? = nil
  ) -> HostFacts {
    HostFacts(
      windowsSubsystem: windows,
      driver: NVIDIADriver(module: module.flatMap { DottedVersion($0) }, libraries: libraries))
  }

  private func judged(
    _ host: HostFacts?, _ tree: [String: TreeItem] = tree, searching path: String = "/lib"
  ) throws -> [Finding] {
    let diagnosis = try LoaderDiagnosis(tree, configuration: "\(path)\n", host: host)
    return diagnosis.findings.filter { $0.rule == .driverMismatch }
  }

  @Test func `libraries of another version than the module are errors`() throws {
    let findings = try judged(host("565.57.01"))
    #expect(
      findings.map { "\($0.path) \($0.severity)" } == [
        "/lib/libcuda.so.1 error", "/lib/libnvidia-ml.so.1 error",
      ])
    #expect(
      findings.first?.evidence == .driver(library: "570.133.20", module: "565.57.01"))
  }

  @Test func `the same version, no module, Windows and a foreign root are none`() throws {
    #expect(try judged(host("570.133.20")).isEmpty)
    #expect(try judged(host(nil)).isEmpty)
    #expect(try judged(nil).isEmpty)
    #expect(try judged(host("565.57.01", windows: WindowsSubsystem(kind: .wsl2))).isEmpty)
  }

  @Test func `forward compatibility and numbers of another kind are none`() throws {
    let driver = chains(chain("libcuda", "1", "570.133.20"))
    let compat: [String: TreeItem] = ["cuda-12.8": .directory(["compat": driver])]
    #expect(try judged(host("535.1.1"), compat, searching: "/cuda-12.8/compat").isEmpty)
    let jetson = ["lib": chains(chain("libcuda", "1", "1.1"))]
    #expect(try judged(host("540.3.0"), jetson).isEmpty)
  }

  @Test func `a file that lies elsewhere is known by where the name leads`() throws {
    let tree: [String: TreeItem] = [
      "lib": .directory(["libcuda.so.1": .link("/nv/libcuda.so.535.261.03")]),
      "nv": chains(chain("libcuda", "1", "535.261.03")),
    ]
    let version = try #require(DottedVersion("535.261.03"))
    let found = VersionedLibrary(
      name: "/lib/libcuda.so.1", path: "/nv/libcuda.so.535.261.03", version: version)
    #expect(try judged(host("570.1.1", libraries: [found]), tree).count == 1)
    #expect(try judged(host("535.261.03", libraries: [found]), tree).isEmpty)
  }
}
