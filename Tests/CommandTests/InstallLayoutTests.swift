import Foundation
import TestSupport
import Testing

/// Archives in the shapes of their vendors', into prefixes in the shape of CUDA's toolkit: what comes of it is
/// what the vendors' pages say to do by hand.
struct InstallLayoutTests {
  private static func chain(
    _ name: String, _ soname: String, _ version: String
  ) -> [String: TreeItem] {
    [
      "\(name).so": .link("\(name).so.\(soname)"),
      "\(name).so.\(soname)": .link("\(name).so.\(version)"),
      "\(name).so.\(version)": .library("\(name).so.\(soname)"),
    ]
  }

  /// A toolkit as it lies at `/usr/local/cuda`.
  private static let toolkit: [String: TreeItem] = [
    "lib64": .link("targets/x86_64-linux/lib"), "include": .link("targets/x86_64-linux/include"),
    "bin": .directory(["nvcc": .mode(0o755, .text("#!"))]), "EULA.txt": .text("CUDA's own"),
    "targets": .directory([
      "x86_64-linux": .directory([
        "lib": .directory(chain("libcudart", "12", "12.4.127")),
        "include": .directory(["cuda.h": .text("// 12\n")]),
      ])
    ]),
  ]

  private static let tensorRT: [String: TreeItem] = [
    "TensorRT-10.3.0.26": .directory([
      "lib": .link("targets/x86_64-linux-gnu/lib"), "bin": .link("targets/x86_64-linux-gnu/bin"),
      "include": .directory(["NvInfer.h": .text("// 10\n")]),
      "doc": .directory(["README": .text("x")]), "samples": .directory(["a.cpp": .text("x")]),
      "targets": .directory([
        "x86_64-linux-gnu": .directory([
          "lib": .directory(chain("libnvinfer", "10", "10.3.0")),
          "bin": .directory(["trtexec": .mode(0o755, .text("#!"))]),
        ])
      ]),
    ])
  ]

  private static let shapes: [(name: String, tree: [String: TreeItem], library: String)] = [
    ("TensorRT-10.3.0.26.Linux.x86_64-gnu.cuda-12.5.tar.gz", tensorRT, "libnvinfer.so.10"),
    (
      "nccl_2.21.5-1+cuda12.4_x86_64.txz",
      [
        "nccl_2.21.5-1+cuda12.4_x86_64": .directory([
          "include": .directory(["nccl.h": .text("x")]), "LICENSE.txt": .text("x"),
          "lib": .directory(
            chain("libnccl", "2", "2.21.5").merging(
              ["pkgconfig": .directory(["nccl.pc": .text("x")])], uniquingKeysWith: { $1 })),
        ])
      ], "libnccl.so.2"
    ),
    (
      "libcublas-linux-x86_64-12.4.5.8-archive.tar.xz",
      [
        "libcublas-linux-x86_64-12.4.5.8-archive": .directory([
          "include": .directory(["cublas.h": .text("x")]), "LICENSE": .text("x"),
          "lib": .directory(
            chain("libcublas", "12", "12.4.5.8").merging(
              ["stubs": .directory(["libcublas.so": .library("libcublas.so.12", content: 9)])],
              uniquingKeysWith: { $1 })),
        ])
      ], "libcublas.so.12"
    ),
    (
      "cudnn-11.3-linux-x64-v8.2.1.32.tgz",
      [
        "cuda": .directory([
          "include": .directory(["cudnn.h": .text("x")]),
          "NVIDIA_SLA_cuDNN_Support.txt": .text("x"),
          "lib64": .directory(chain("libcudnn", "8", "8.2.1")),
        ])
      ], "libcudnn.so.8"
    ),
  ]

  @Test(arguments: shapes.map(\.name))
  func `a part comes beside the toolkit's own, by its links`(_ name: String) throws {
    let (_, tree, library) = try #require(Self.shapes.first { $0.name == name })
    let bench = try InstallBench()
    try TreeItem.directory(Self.toolkit).make(at: bench.prefix)
    let before = try bench.snapshot()
    let archive = try bench.tar(name, tree, ["-ca"])
    let run = try bench.install(archive, "-y")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(bench.link("lib64") == "targets/x86_64-linux/lib")
    #expect(bench.link("include") == "targets/x86_64-linux/include")
    let files = FileManager.default
    #expect(bench.link("lib64/" + library)?.hasPrefix(library + ".") == true, "\(run.output)")
    #expect(files.fileExists(atPath: bench.prefix + "/lib64/libcudart.so"))
    #expect(try files.contentsOfDirectory(atPath: bench.prefix + "/include").count == 2)
    let top = try files.contentsOfDirectory(atPath: bench.prefix)
    #expect(Set(top) == ["lib64", "include", "bin", "EULA.txt", "targets"], "\(top)")
    #expect(try files.contentsOfDirectory(atPath: bench.prefix + "/targets") == ["x86_64-linux"])
    if name.hasPrefix("TensorRT") {
      #expect(files.isExecutableFile(atPath: bench.prefix + "/bin/trtexec"))
    }
    #expect(try bench.install(archive, "-y").output.hasPrefix("Nothing to install."))
    #expect(try bench.undo().status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `TensorRT alone keeps its targets and the links to them`() throws {
    let bench = try InstallBench()
    let archive = try bench.tar("TensorRT-10.tar.gz", Self.tensorRT, ["-ca"])
    #expect(try bench.install(archive, "-y").status == 0)
    #expect(bench.link("lib") == "targets/x86_64-linux-gnu/lib")
    #expect(bench.link("bin") == "targets/x86_64-linux-gnu/bin")
    #expect(bench.link("lib/libnvinfer.so") == "libnvinfer.so.10")
    #expect(!FileManager.default.fileExists(atPath: bench.prefix + "/samples"))
  }

  @Test func `a link to a directory moves to another version of it and nowhere else`() throws {
    let bench = try InstallBench()
    let old: [String: TreeItem] = [
      "compiler": .directory([
        "2024.1": .directory(["lib": .directory([:])]), "latest": .link("2024.1"),
      ]),
      "lib": .link("targets/x86_64-linux/lib"), "mine": .link("compiler"),
      "targets": .directory(["x86_64-linux": .directory(["lib": .directory([:])])]),
    ]
    try TreeItem.directory(old).make(at: bench.prefix)
    let before = try bench.snapshot()
    let archive = try bench.tar(
      "new.tar",
      [
        "compiler": .directory([
          "2024.2.1": .directory(["lib": .directory(Self.chain("libsycl", "7", "7.2"))]),
          "latest": .link("2024.2.1"),
        ]), "lib": .link("targets/other/lib"), "mine": .text("a file"),
        "targets": .directory(["other": .directory(["lib": .directory(["x": .text("x")])])]),
      ])
    let run = try bench.install(archive, "-y")
    #expect(run.status == 1 && run.output.contains("lib"), "\(run.output)\(run.errors)")
    #expect(bench.link("compiler/latest") == "2024.2.1")
    #expect(bench.link("compiler/latest/lib/libsycl.so") == "libsycl.so.7")
    #expect(bench.link("lib") == "targets/x86_64-linux/lib" && bench.link("mine") == "compiler")
    #expect(try bench.undo().status == 0)
    #expect(try bench.snapshot() == before)
  }
}
