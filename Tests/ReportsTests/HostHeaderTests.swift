import ELF
import FileSystem
import Host
import LoaderConfiguration
import Messages
import Processes
import Reports
import Testing

struct HostHeaders {
  private static func version(_ text: String) throws -> DottedVersion {
    try #require(DottedVersion(text))
  }

  private static func everything() throws -> HostFacts {
    let library = VersionedLibrary(
      name: "/lib/libcuda.so.1", path: "/lib/libcuda.so.570.133.20",
      version: try version("570.133.20"))
    return HostFacts(
      distribution: Distribution(
        prettyName: Array("Debian GNU/Linux 12 (bookworm)".utf8), id: nil, versionID: nil),
      kernel: Array("5.15.90.1-microsoft-standard-WSL2".utf8),
      cLibrary: .glibc(GlibcRelease(2, 36)),
      architecture: Architecture(machine: .x86_64, wordSize: .bits64, byteOrder: .littleEndian),
      windowsSubsystem: WindowsSubsystem(
        kind: .wsl2,
        driverMount: DriverMount(
          fileSystem: Array("overlay".utf8), isReadOnly: false, generation: .store),
        hasGraphicsDevice: true),
      driver: NVIDIADriver(module: try version("565.57.01"), libraries: [library]),
      toolkits: [
        CUDAToolkit(
          path: "/usr/local/cuda-12.4", version: try version("12.4.1"), isDefault: true)
      ],
      cudnn: [
        VersionedLibrary(path: "/lib/libcudnn.so.9.1.0", version: try version("9.1.0"))
      ])
  }

  private func lines(
    _ facts: HostFacts, _ catalog: any Catalog = English(), elapsed: Int64? = nil, columns: Int = 80
  ) -> [String] {
    HostHeader.lines(
      facts, directories: 8, libraries: 612, elapsed: elapsed, catalog: catalog,
      style: Style(isColored: false), columns: columns)
  }

  @Test func `all facts are told, aligned`() throws {
    #expect(
      lines(try Self.everything(), elapsed: 45) == [
        "distribution   Debian GNU/Linux 12 (bookworm)",
        "kernel         5.15.90.1-microsoft-standard-WSL2",
        "C library      glibc 2.36",
        "processor      x86-64",
        "Windows        WSL2",
        "               driver libraries lent at /usr/lib/wsl/lib (overlay)",
        "NVIDIA driver  libraries of 570.133.20",
        "               kernel module of 565.57.01",
        "CUDA           12.4.1 at /usr/local/cuda-12.4, the default",
        "cuDNN          9.1.0 at /lib",
        "searched       612 libraries in 8 directories in 45 ms",
      ])
  }

  @Test func `what is not known is not told`() {
    #expect(lines(HostFacts()) == ["searched  612 libraries in 8 directories"])
    #expect(lines(HostFacts(), elapsed: 1234).last?.hasSuffix("in 1.2 s") == true)
  }

  @Test(arguments: [Korean() as any Catalog, Chinese()])
  func `columns are counted as they are shown`(_ catalog: any Catalog) throws {
    let told = lines(try Self.everything(), catalog)
    let kernel = try #require(told.first { $0.contains("5.15.90") })
    let processor = try #require(told.first { $0.contains("x86-64") })
    func column(_ line: String, _ word: String) throws -> Int {
      let place = try #require(line.firstRange(of: word)?.lowerBound)
      return DisplayWidth.columns(of: String(line[..<place]))
    }
    #expect(try column(kernel, "5.15.90") == column(processor, "x86-64"))
  }

  @Test func `a hostile name cannot move the cursor`() {
    let facts = HostFacts(
      distribution: Distribution(
        prettyName: Array("a\u{1b}[2Jb\u{202e}".utf8), id: nil, versionID: nil),
      kernel: [0x78, 0xff])
    let text = lines(facts).joined()
    #expect(!text.contains("\u{1b}") && !text.contains("\u{202e}") && text.contains("x\\xff"))
  }
}

struct ProcessReports {
  private func lines(_ processes: RunningProcesses?, columns: Int = 80) -> [String] {
    ProcessReport.lines(
      processes, catalog: English(), style: Style(isColored: false), columns: columns)
  }

  @Test func `processes of one name with the same libraries are told together`() {
    let libraries = [
      StaleLibrary(path: "/lib/libssl.so.3", state: .replaced),
      StaleLibrary(path: "/opt", state: .displaced),
    ]
    let name = Array("nginx".utf8)
    let programs = [812, 813].map { RunningProgram(process: $0, name: name, libraries: libraries) }
    let other = RunningProgram(
      process: 7, name: Array("a\nb".utf8),
      libraries: [StaleLibrary(path: "/lib/libz.so.1", state: .deleted)])
    #expect(
      lines(RunningProcesses(programs: [other] + programs, examined: 90, unexamined: 3)) == [
        "Programs that still use a library that was replaced or removed", "",
        "  a\\nb (7)", "    /lib/libz.so.1  removed", "",
        "  nginx (812, 813)", "    /lib/libssl.so.3  replaced",
        "    /opt  a library in it was replaced by a repair", "",
        "They run the old code until they are started anew.",
        "3 processes could not be looked at; root can look at all",
      ])
  }

  @Test func `that nothing is stale is said, and that nothing was seen`() {
    #expect(
      lines(RunningProcesses(programs: [], examined: 90, unexamined: 0), columns: 100) == [
        "None of 90 processes uses a library that was replaced or removed"
      ])
    #expect(lines(nil).first?.hasPrefix("no process was looked at") == true)
  }
}

struct HostDocuments {
  @Test func `host and processes are members of a report that has them`() throws {
    let facts = HostFacts(kernel: Array("6.1".utf8), cLibrary: .musl)
    let stale = StaleLibrary(path: Path([0x2f, 0xff]), state: .deleted)
    let report = CheckReport(
      root: "/", targets: [], census: .init(), findings: [], host: facts,
      processes: RunningProcesses(
        programs: [RunningProgram(process: 7, name: [0x78], libraries: [stale])], examined: 2,
        unexamined: 1))
    let text = String(
      decoding: try JSONReport.bytes(report, catalog: English()), as: UTF8.self)
    for part in [
      "\"cLibrary\" : \"musl\"", "\"kernel\" : \"6.1\"", "\"driver\" : null", "\"process\" : 7",
      "\"pathBytes\" : \"L/8=\"", "\"state\" : \"deleted\"", "\"examined\" : 2",
    ] { #expect(text.contains(part), "\(part): \(text)") }
    let bare = CheckReport(root: "/", targets: [], census: .init(), findings: [])
    let without = String(
      decoding: try JSONReport.bytes(bare, catalog: English()), as: UTF8.self)
    #expect(!without.contains("host") && !without.contains("processes"))
  }
}
