import Census
import Diagnosis
import ELF
import FileSystem
import Host
import LoaderCache
import LoaderConfiguration
import TestSupport
import Testing

/// A root with a search order of its own, looked at and judged as a whole.
struct LoaderDiagnosis {
  let scratch: ScratchDirectory
  let findings: [Finding]
  let view: LoaderView

  /// Lays the tree; `configuration` is its `/etc/ld.so.conf`, `cache` what its cache lists.
  init(
    _ tree: [String: TreeItem], configuration: String, cache: [CacheEntry]? = nil,
    expected: [CacheEntry]? = nil, builtIn: [Path] = [], host: HostFacts? = nil
  ) throws {
    var etc: [String: TreeItem] = ["ld.so.conf": .text(configuration)]
    if let cache {
      etc["ld.so.cache"] = .bytes(try CacheWriter().bytes(of: cache))
    }
    scratch = try ScratchDirectory().lay(tree.merging(["etc": .directory(etc)]) { $1 })
    let root = try SystemRoot.open(Path(scratch.path.utf8))
    let order = SearchOrder.read(SearchOrder.Source(builtIn: builtIn), under: root)
    let loader = DynamicLoader(
      path: "/lib64/ld-linux-x86-64.so.2", architecture: .built, release: nil, directories: [])
    let census = CensusTaker.census(
      searching: order.directories.filter { $0.identity != nil }.map(\.path), in: root)
    let seen = LoaderCensus.take(
      order, loaders: [loader], expectedEntries: expected, in: root)
    view = LoaderView(loader: seen, census: census, native: .built, host: host)
    findings = Diagnostician.findings(
      in: view,
      Circumstances(
        native: .built, loaderDirectories: Set(order.directories.compactMap(\.identity))))
  }

  /// Path, rule and severity of each finding of a rule.
  func lines(of rule: RuleID) -> [String] {
    findings.filter { $0.rule == rule }.map { "\($0.path) \($0.severity)" }
  }
}

extension CacheEntry {
  /// An entry of an x86-64 library.
  init(_ soname: String, _ path: String) {
    self.init(
      soname: Array(soname.utf8), path: Array(path.utf8), kind: .x86_64, capability: .none)
  }
}

struct MissingDirectoryTests {
  @Test func `a configured directory that is not there is told with file and line`() throws {
    let diagnosis = try LoaderDiagnosis(
      ["opt": .directory(["a": .directory([:])])], configuration: "# first\n/opt/a\n/opt/b\n")
    #expect(diagnosis.lines(of: .missingDirectory) == ["/opt/b note"])
    #expect(
      diagnosis.findings.first { $0.rule == .missingDirectory }?.evidence
        == .searched(because: .configuration(file: "/etc/ld.so.conf", line: 3)))
  }

  @Test func `a built-in directory may be missing`() throws {
    let diagnosis = try LoaderDiagnosis([:], configuration: "", builtIn: ["/lib"])
    #expect(diagnosis.findings.isEmpty)
  }
}

struct StaleLinksTests {
  private static func findings(_ missing: [FileName], _ stray: [FileName]) throws -> [Finding] {
    var view = try LoaderDiagnosis([:], configuration: "", builtIn: []).view
    view.driverLinks = DriverLinks(place: "/usr/lib/wsl/solder", missing: missing, stray: stray)
    return StaleLinks.findings(in: view)
  }

  @Test func `links behind the driver are one finding, current ones none`() throws {
    #expect(try Self.findings([], []).isEmpty)
    let findings = try Self.findings(["libnvcuvid.so"], ["libnvidia-ml.so.1"])
    #expect(findings.map(\.path) == ["/usr/lib/wsl/solder"])
    #expect(
      findings.map(\.evidence)
        == [.driverLinks(missing: ["libnvcuvid.so"], stray: ["libnvidia-ml.so.1"])])
  }
}

struct ShadowedLibraryTests {
  private static func two(_ first: [String: TreeItem], _ second: [String: TreeItem]) throws
    -> LoaderDiagnosis
  {
    try LoaderDiagnosis(
      ["opt": .directory(["a": .directory(first), "b": .directory(second)])],
      configuration: "/opt/a\n/opt/b\n")
  }

  @Test func `another version that is found first is a warning`() throws {
    let diagnosis = try Self.two(
      ["libz.so.1": .link("libz.so.1.2.11"), "libz.so.1.2.11": .library("libz.so.1")],
      ["libz.so.1": .link("libz.so.1.3"), "libz.so.1.3": .library("libz.so.1", content: 2)])
    #expect(diagnosis.lines(of: .shadowedLibrary) == ["/opt/b/libz.so.1 warning"])
    #expect(
      diagnosis.findings.first { $0.rule == .shadowedLibrary }?.evidence
        == .shadowed(by: "/opt/a/libz.so.1", version: "1.3", taken: "1.2.11"))
  }

  @Test func `files whose names tell no version are a note`() throws {
    let diagnosis = try Self.two(
      ["libz.so.1": .library("libz.so.1")], ["libz.so.1": .library("libz.so.1", content: 2)])
    #expect(diagnosis.lines(of: .shadowedLibrary) == ["/opt/b/libz.so.1 note"])
  }

  @Test func `a link to the very file that is found first is nothing`() throws {
    let diagnosis = try Self.two(
      ["libz.so.1": .library("libz.so.1")], ["libz.so.1": .link("../a/libz.so.1")])
    #expect(diagnosis.lines(of: .shadowedLibrary).isEmpty)
  }

  @Test func `libraries for certain processors shadow nothing`() throws {
    let diagnosis = try LoaderDiagnosis(
      [
        "opt": .directory([
          "libz.so.1": .library("libz.so.1"),
          "glibc-hwcaps": .directory([
            "x86-64-v3": .directory(["libz.so.1": .library("libz.so.1", content: 2)])
          ]),
        ])
      ], configuration: "/opt\n")
    #expect(diagnosis.lines(of: .shadowedLibrary).isEmpty)
  }
}

struct InsecureDirectoryTests {
  private static func tree(_ mode: UInt16, above: UInt16 = 0o755) throws -> LoaderDiagnosis {
    try LoaderDiagnosis(
      [
        "opt": .mode(
          above, .directory(["a": .mode(mode, .directory(["libz.so.1": .library("libz.so.1")]))]))
      ], configuration: "/opt/a\n")
  }

  @Test func `a directory that all may write is a warning`() throws {
    #expect(try Self.tree(0o777).lines(of: .insecureDirectory) == ["/opt/a warning"])
    #expect(try Self.tree(0o1777).lines(of: .insecureDirectory) == ["/opt/a warning"])
  }

  @Test func `so is one below a directory that all may write`() throws {
    let diagnosis = try Self.tree(0o755, above: 0o777)
    #expect(diagnosis.lines(of: .insecureDirectory) == ["/opt/a warning"])
    let found = diagnosis.findings.first { $0.rule == .insecureDirectory }
    guard case .writable(let place, _, _, let mode)? = found?.evidence else {
      Issue.record("no evidence")
      return
    }
    #expect(place == "/opt")
    #expect(mode == 0o777)
  }

  @Test func `below a sticky directory nobody else moves it`() throws {
    #expect(try Self.tree(0o755, above: 0o1777).lines(of: .insecureDirectory).isEmpty)
  }

  @Test(arguments: ["/opt/w/link", "/opt/link"])
  func `a link that others can replace decides where the path leads`(_ path: String) throws {
    let diagnosis = try LoaderDiagnosis(
      [
        "opt": .directory([
          "safe": .directory(["libz.so.1": .library("libz.so.1")]),
          "w": .mode(0o777, .directory(["link": .link("/opt/safe")])), "link": .link("w/link"),
        ])
      ], configuration: "\(path)\n")
    #expect(diagnosis.lines(of: .insecureDirectory) == ["\(path) warning"])
  }

  @Test func `a link in a safe directory is safe`() throws {
    let diagnosis = try LoaderDiagnosis(
      [
        "opt": .directory([
          "safe": .directory(["libz.so.1": .library("libz.so.1")]), "link": .link("safe"),
        ])
      ], configuration: "/opt/link\n")
    #expect(diagnosis.lines(of: .insecureDirectory).isEmpty)
  }

  @Test func `a directory of the root's owner is safe`() throws {
    #expect(try Self.tree(0o755).findings.filter { $0.rule == .insecureDirectory }.isEmpty)
  }

  @Test func `the owner of a directory decides, and Debian's staff may write below usr local`() {
    func findings(_ path: Path, owner: UInt32, group: UInt32, mode: UInt32) -> [RuleID] {
      let status = FileStatus(
        kind: .directory, identity: FileIdentity(device: 1, inode: 1), size: 0, permissions: mode,
        owner: owner, group: group)
      let way = DirectoryWay(directory: path, stages: [.init(path: path, status: status)])
      let view = LoaderView(
        loader: LoaderCensus(order: SearchOrder(directories: []), ways: [way], rootOwner: 1000),
        census: LibraryCensus(), native: .built)
      return InsecureDirectory.findings(in: view).map(\.rule)
    }
    #expect(findings("/opt/a", owner: 1001, group: 0, mode: 0o755) == [.insecureDirectory])
    #expect(findings("/opt/a", owner: 1000, group: 1000, mode: 0o755) == [])
    #expect(findings("/opt/a", owner: 0, group: 1000, mode: 0o775) == [.insecureDirectory])
    #expect(findings("/opt/a", owner: 0, group: 50, mode: 0o2775) == [.insecureDirectory])
    #expect(findings("/usr/local/lib", owner: 0, group: 50, mode: 0o2775) == [])
  }
}

struct StaleCacheTests {
  private static let tree: [String: TreeItem] = [
    "opt": .directory([
      "a": .directory(["libz.so.1": .library("libz.so.1"), "libw.so.1": .library("libw.so.2")])
    ])
  ]
  private static let entries = [CacheEntry("libz.so.1", "/opt/a/libz.so.1")]

  private static func evidence(_ cache: [CacheEntry]?, _ expected: [CacheEntry]?) throws
    -> Evidence?
  {
    try LoaderDiagnosis(tree, configuration: "/opt/a\n", cache: cache, expected: expected)
      .findings.first { $0.rule == .staleCache }?.evidence
  }

  @Test func `a cache that lists what a new one would list is well`() throws {
    #expect(try Self.evidence(Self.entries, Self.entries) == nil)
  }

  @Test func `where it is not known what a new one would list, nothing is told`() throws {
    #expect(try Self.evidence(Self.entries, nil) == nil)
  }

  @Test func `what is gone, not listed, another one now, or from elsewhere is told`() throws {
    let cache = [
      CacheEntry("libx.so.1", "/opt/a/libx.so.1"), CacheEntry("libw.so.1", "/opt/a/libw.so.1"),
      CacheEntry("liby.so.1", "/srv/liby.so.1"),
    ]
    #expect(
      try Self.evidence(cache, Self.entries)
        == .cache(
          .differs(
            gone: ["/opt/a/libx.so.1"], changed: ["/opt/a/libw.so.1"],
            unlisted: ["/opt/a/libz.so.1"], unsearched: ["/srv/liby.so.1"])))
  }

  @Test func `a name that is another library now is told once`() throws {
    let cache = [CacheEntry("libother.so.3", "/opt/a/libz.so.1")]
    #expect(
      try Self.evidence(cache, Self.entries)
        == .cache(.differs(gone: [], changed: ["/opt/a/libz.so.1"], unlisted: [], unsearched: [])))
  }

  @Test func `without a cache only configured directories are lost`() throws {
    #expect(try Self.evidence(nil, Self.entries) == .cache(.absent(libraries: 1)))
    let builtIn = try LoaderDiagnosis(
      Self.tree, configuration: "", expected: Self.entries, builtIn: ["/opt/a"])
    #expect(builtIn.lines(of: .staleCache).isEmpty)
  }

  @Test func `a cache of other bytes is damaged`() throws {
    let diagnosis = try LoaderDiagnosis(
      Self.tree.merging(["etc": .directory([:])]) { $1 }, configuration: "/opt/a\n", cache: nil)
    let path = diagnosis.scratch.path("etc/ld.so.cache")
    try TreeItem.text("not a cache").make(at: path)
    let root = try SystemRoot.open(Path(diagnosis.scratch.path.utf8))
    let order = SearchOrder.read(SearchOrder.Source(builtIn: []), under: root)
    let loader = DynamicLoader(path: "/ld.so", architecture: .built, release: nil, directories: [])
    let seen = LoaderCensus.take(order, loaders: [loader], expectedEntries: [], in: root)
    let view = LoaderView(loader: seen, census: LibraryCensus(), native: .built)
    #expect(StaleCache.findings(in: view).map(\.evidence) == [.cache(.damaged)])
  }
}

struct EscapingLinkTests {
  private static func findings(_ text: String, root: Path?) throws -> [String] {
    let scratch = try ScratchDirectory().lay([
      "usr": .directory(["lib": .directory(["libz.so.1": .link(text)])])
    ])
    let opened = try SystemRoot.open(Path(scratch.path.utf8))
    let census = CensusTaker.census(of: ["/usr/lib"], in: opened)
    let circumstances = Circumstances(native: .built, loaderDirectories: [], foreignRoot: root)
    return Diagnostician.findings(in: census, circumstances).filter { $0.rule == .escapingLink }
      .map { "\($0.path)" }
  }

  @Test(arguments: [
    "../../../lib/libz.so.1", "../../../../x", "/srv/image/lib/libz.so.1", "/../lib/libz.so.1",
    "/usr/lib/../../../lib/libz.so.1",
  ])
  func `a text that leads out is told`(_ text: String) throws {
    #expect(try Self.findings(text, root: "/srv/image") == ["/usr/lib/libz.so.1"])
  }

  @Test(arguments: [
    "../../lib/libz.so.1", "/lib/libz.so.1", "./a/../libz.so.2", "/srv/imagery/z",
    "/usr/lib/../../lib/libz.so.1",
  ])
  func `a text that stays inside is not`(_ text: String) throws {
    #expect(try Self.findings(text, root: "/srv/image").isEmpty)
  }

  @Test func `the machine's own root has no outside`() throws {
    #expect(try Self.findings("../../../../x", root: nil).isEmpty)
  }
}
