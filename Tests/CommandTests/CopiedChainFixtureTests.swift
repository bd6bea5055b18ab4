import TestSupport
import Testing

/// Listings that users posted, with small files: chains of which all names became files.
///
/// FX numbers are those of the collection of listings the program was designed after.
struct CopiedChainFixtureTests {
  /// A chain of one file and links to it, as it should be.
  private static func chain(
    _ linker: String, _ soname: String, _ file: String, content: UInt8
  ) -> [String: TreeItem] {
    [linker: .link(soname), soname: .link(file), file: .library(soname, content: content)]
  }

  /// Names that are all files with the same bytes.
  private static func copies(
    _ names: String..., soname: String?, content: UInt8, size: Int = 600
  ) -> [String: TreeItem] {
    Dictionary(
      uniqueKeysWithValues: names.map { ($0, .library(soname, content: content, size: size)) })
  }

  private static func join(_ trees: [String: TreeItem]...) -> [String: TreeItem] {
    trees.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }

  @Test func `FX1 cuDNN among healthy neighbours: two copies become links`() throws {
    let neighbours = Self.join(
      Self.chain("libcublas.so", "libcublas.so.10", "libcublas.so.10.1.0.105", content: 2),
      Self.chain("libcufft.so", "libcufft.so.10", "libcufft.so.10.1.105", content: 3),
      Self.chain("libcurand.so", "libcurand.so.10", "libcurand.so.10.1.105", content: 4))
    let bench = try Bench(
      Self.join(
        neighbours, ["libcudnn_static.a": .text("!<arch>\n")],
        Self.copies(
          "libcudnn.so", "libcudnn.so.7", "libcudnn.so.7.5.0", soname: "libcudnn.so.7", content: 1,
          size: 4000)))
    try bench.expect(
      Verdict(
        findings: ["hard-copy libcudnn.so", "hard-copy libcudnn.so.7"], check: 1,
        links: [
          "libcublas.so": "libcublas.so.10", "libcublas.so.10": "libcublas.so.10.1.0.105",
          "libcufft.so": "libcufft.so.10", "libcufft.so.10": "libcufft.so.10.1.105",
          "libcurand.so": "libcurand.so.10", "libcurand.so.10": "libcurand.so.10.1.105",
          "libcudnn.so": "libcudnn.so.7", "libcudnn.so.7": "libcudnn.so.7.5.0",
        ]))
  }

  @Test func `FX1 what two copies waste is what they take`() throws {
    let bench = try Bench(
      Self.copies(
        "libcudnn.so", "libcudnn.so.7", "libcudnn.so.7.5.0", soname: "libcudnn.so.7", content: 1,
        size: 4000))
    let size = TreeItem.libraryBytes("libcudnn.so.7", size: 4000).count
    let summary = try Bench.summary(of: bench.check("--format", "json").json())
    #expect(summary["wastedBytes"] == 2 * size)
    #expect(summary["families"] == 1)
    #expect(summary["libraries"] == 3)
    let document = try bench.fix("-y", "--format", "json").json()
    #expect(document["reclaimedBytes"] as? Int == 2 * size)
  }

  @Test func `FX5 cuDNN from a wheel beside its static library`() throws {
    let bench = try Bench(
      Self.join(
        ["libcudnn_static.a": .text("!<arch>\n")],
        Self.copies(
          "libcudnn.so", "libcudnn.so.7", "libcudnn.so.7.0.5", soname: "libcudnn.so.7", content: 1))
    )
    try bench.expect(
      Verdict(
        findings: ["hard-copy libcudnn.so", "hard-copy libcudnn.so.7"], check: 1,
        links: ["libcudnn.so": "libcudnn.so.7", "libcudnn.so.7": "libcudnn.so.7.0.5"]))
  }

  @Test func `FX6 the six parts of cuDNN 8: twelve copies become links`() throws {
    let parts = [
      "libcudnn_adv_infer", "libcudnn_adv_train", "libcudnn_cnn_infer", "libcudnn_cnn_train",
      "libcudnn_ops_infer", "libcudnn_ops_train",
    ]
    var tree: [String: TreeItem] = [:]
    var links: [String: String] = [:]
    for (number, part) in parts.enumerated() {
      let (linker, soname, file) = ("\(part).so", "\(part).so.8", "\(part).so.8.0.3")
      tree.merge(Self.copies(linker, soname, file, soname: soname, content: UInt8(number))) { $1 }
      (links[linker], links[soname]) = (soname, file)
    }
    try Bench(tree).expect(
      Verdict(findings: links.keys.map { "hard-copy \($0)" }, check: 1, links: links))
  }

  @Test func `FX9 a copy in the middle of a chain: only the middle changes`() throws {
    let bench = try Bench([
      "libpugixml.so": .link("libpugixml.so.1"), "libpugixml.so.1": .library("libpugixml.so.1"),
      "libpugixml.so.1.6": .library("libpugixml.so.1"),
    ])
    try bench.expect(
      Verdict(
        findings: ["hard-copy libpugixml.so.1"], check: 1,
        links: ["libpugixml.so": "libpugixml.so.1", "libpugixml.so.1": "libpugixml.so.1.6"]))
  }

  @Test func `FX10 two libraries of which one name begins with the other`() throws {
    let bench = try Bench(
      Self.join(
        Self.copies(
          "libnvme.so", "libnvme.so.1", "libnvme.so.1.5.0", soname: "libnvme.so.1", content: 1),
        Self.copies(
          "libnvme-mi.so", "libnvme-mi.so.1", "libnvme-mi.so.1.5.0", soname: "libnvme-mi.so.1",
          content: 2)))
    let links = [
      "libnvme.so": "libnvme.so.1", "libnvme.so.1": "libnvme.so.1.5.0",
      "libnvme-mi.so": "libnvme-mi.so.1", "libnvme-mi.so.1": "libnvme-mi.so.1.5.0",
    ]
    // The lengths `ls -l` showed after the repair upstream.
    #expect(links.values.map(\.utf8.count).sorted() == [12, 15, 16, 19])
    try bench.expect(
      Verdict(findings: links.keys.map { "hard-copy \($0)" }, check: 1, links: links))
  }

  @Test func `FX13 an application's own directory with a version of three numbers`() throws {
    let bench = try Bench([
      "app": .directory([
        "lib": .directory(
          Self.copies(
            "libggml-cuda.so", "libggml-cuda.so.0", "libggml-cuda.so.0.9.4",
            soname: "libggml-cuda.so.0", content: 7))
      ])
    ])
    try bench.expect(
      Verdict(
        findings: [
          "hard-copy app/lib/libggml-cuda.so", "hard-copy app/lib/libggml-cuda.so.0",
        ], check: 1,
        links: [
          "app/lib/libggml-cuda.so": "libggml-cuda.so.0",
          "app/lib/libggml-cuda.so.0": "libggml-cuda.so.0.9.4",
        ]))
  }

  @Test func `FX16 the copies of a release tarball`() throws {
    let bench = try Bench(
      Self.copies(
        "libnvToolsExt.so", "libnvToolsExt.so.1", "libnvToolsExt.so.1.0.0",
        soname: "libnvToolsExt.so.1", content: 1))
    try bench.expect(
      Verdict(
        findings: ["hard-copy libnvToolsExt.so", "hard-copy libnvToolsExt.so.1"], check: 1,
        links: [
          "libnvToolsExt.so": "libnvToolsExt.so.1", "libnvToolsExt.so.1": "libnvToolsExt.so.1.0.0",
        ]))
  }

  @Test func `FX16 what a user made of them: the chain is turned round`() throws {
    let bench = try Bench([
      "libnvToolsExt.so": .library("libnvToolsExt.so.1"),
      "libnvToolsExt.so.1": .link("libnvToolsExt.so"),
      "libnvToolsExt.so.1.0.0": .link("libnvToolsExt.so"),
    ])
    try bench.expect(
      Verdict(
        findings: ["inverted-chain libnvToolsExt.so"], check: 1,
        links: [
          "libnvToolsExt.so": "libnvToolsExt.so.1", "libnvToolsExt.so.1": "libnvToolsExt.so.1.0.0",
        ]))
  }

  @Test func `FX17 SONAME names that are files beside their real names`() throws {
    let bench = try Bench(
      Self.join(
        ["libplutosvg.so": .link("libplutosvg.so.0"), "libplutovg.so": .link("libplutovg.so.1")],
        Self.copies(
          "libplutosvg.so.0", "libplutosvg.so.0.0.7", soname: "libplutosvg.so.0", content: 1),
        Self.copies(
          "libplutovg.so.1", "libplutovg.so.1.1.0", soname: "libplutovg.so.1", content: 2)))
    try bench.expect(
      Verdict(
        findings: ["hard-copy libplutosvg.so.0", "hard-copy libplutovg.so.1"], check: 1,
        links: [
          "libplutosvg.so": "libplutosvg.so.0", "libplutosvg.so.0": "libplutosvg.so.0.0.7",
          "libplutovg.so": "libplutovg.so.1", "libplutovg.so.1": "libplutovg.so.1.1.0",
        ]))
  }

  @Test func `FX33 the development name belongs to the version whose bytes it has`() throws {
    let bench = try Bench(
      Self.join(
        Self.copies("libccl.so", "libccl.so.1", "libccl.so.1.0", soname: "libccl.so.1", content: 1),
        Self.copies("libccl.so.2", "libccl.so.2.0", soname: "libccl.so.2", content: 2),
        Self.copies(
          "libccl_openmp.so", "libccl_openmp.so.0", "libccl_openmp.so.0.1",
          soname: "libccl_openmp.so.0.1", content: 3)))
    let links = [
      "libccl.so": "libccl.so.1", "libccl.so.1": "libccl.so.1.0", "libccl.so.2": "libccl.so.2.0",
      "libccl_openmp.so": "libccl_openmp.so.0.1", "libccl_openmp.so.0": "libccl_openmp.so.0.1",
    ]
    try bench.expect(
      Verdict(findings: links.keys.map { "hard-copy \($0)" }, check: 1, links: links))
  }

  @Test func `FX34 four names lead to the longest, and so do three without a SONAME`() throws {
    let bench = try Bench(
      Self.join(
        Self.copies(
          "libmpi.so", "libmpi.so.12", "libmpi.so.12.0", "libmpi.so.12.0.0",
          soname: "libmpi.so.12", content: 1),
        Self.copies(
          "libmpi_ilp64.so", "libmpi_ilp64.so.4", "libmpi_ilp64.so.4.1", soname: nil, content: 2)))
    let links = [
      "libmpi.so": "libmpi.so.12", "libmpi.so.12": "libmpi.so.12.0.0",
      "libmpi.so.12.0": "libmpi.so.12.0.0", "libmpi_ilp64.so": "libmpi_ilp64.so.4.1",
      "libmpi_ilp64.so.4": "libmpi_ilp64.so.4.1",
    ]
    try bench.expect(
      Verdict(findings: links.keys.map { "hard-copy \($0)" }, check: 1, links: links))
  }
}
