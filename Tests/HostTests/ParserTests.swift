import FileSystem
import Host
import TestSupport
import Testing

struct DottedVersions {
  @Test(arguments: [
    ("570.133.20", [570, 133, 20]), ("470.82.01", [470, 82, 1]), ("8", [8]),
    ("1.2.3.4.5.6.7.8", [1, 2, 3, 4, 5, 6, 7, 8]),
  ])
  func `numbers and dots are a version`(_ text: String, _ components: [Int]) {
    #expect(DottedVersion(text)?.components == components)
    #expect(DottedVersion(text)?.text == text)
  }

  @Test(arguments: [
    "", ".", "1.", ".1", "1..2", "1.2a", "-1", "1 ", "1.2.3.4.5.6.7.8.9", "1234567890",
  ])
  func `anything else is none`(_ text: String) {
    #expect(DottedVersion(text) == nil)
  }

  @Test func `a version in a file name follows the stem and a dot`() {
    let stem = Array("libcuda.so".utf8)
    #expect(DottedVersion(of: Array("libcuda.so.1".utf8), after: stem)?.components == [1])
    for name in ["libcuda.so", "libcuda.so.", "libcuda.so.1.bak", "libcudart.so.1", "libcuda.so1"] {
      #expect(DottedVersion(of: Array(name.utf8), after: stem) == nil, "\(name)")
    }
  }

  @Test func `versions agree as far as both say something`() throws {
    let version = try #require(DottedVersion("8.6.0.163"))
    for (other, agrees) in [("8.6.0.1", true), ("8.6", true), ("8.5.0", false), ("8.6.1", false)] {
      #expect(version.agrees(with: try #require(DottedVersion(other)), inFirst: 3) == agrees)
    }
  }
}

struct Distributions {
  static let debian = """
    PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
    NAME="Debian GNU/Linux"
    VERSION_ID="12"
    # ID=comment
    ID=debian
    """

  private func read(_ text: String) -> Distribution? { Distribution(osRelease: Array(text.utf8)) }

  @Test func `the lines of Debian say three things`() {
    let found = read(Self.debian)
    #expect(found?.name == Array("Debian GNU/Linux 12 (bookworm)".utf8))
    #expect(found?.id == Array("debian".utf8) && found?.versionID == Array("12".utf8))
  }

  @Test(arguments: [
    ("ID='a b'", "a b"), ("ID=\"a \\\"b\\\" \\$c\"", "a \"b\" $c"), ("ID=plain # not", "plain"),
    ("  ID=x\r", "x"), ("ID=a\nID=b", "b"), ("ID='a\\b'", "a\\b"), ("ID=\"open", "open"),
  ])
  func `a value is quoted as in a shell`(_ text: String, _ id: String) {
    #expect(read(text)?.id == Array(id.utf8))
  }

  @Test func `without the name for people the other two are shown`() {
    #expect(read("ID=arch")?.name == Array("arch".utf8))
    #expect(read("ID=alpine\nVERSION_ID=3.20")?.name == Array("alpine 3.20".utf8))
    #expect(read("NAME=x\nID=\nMY_ID=y") == nil)
  }

  @Test func `whatever the bytes are, values are short and the reading ends`() {
    let bytes = Array(Self.debian.utf8)
    for mutated in prefixes(of: bytes) + mutations(of: bytes, seed: 41) {
      #expect((Distribution(osRelease: mutated)?.name.count ?? 0) <= 401)
    }
    let long = read("PRETTY_NAME=" + String(repeating: "x", count: 1_000_000))
    #expect(long?.name.count == 200)
  }
}

struct MountTables {
  /// The lines of a report about WSL2 (microsoft/WSL issue 7152), and two odd ones.
  static let lines = """
    86 75 8:32 / / rw,relatime - ext4 /dev/sdc rw
    114 86 0:58 / /usr/lib/wsl/lib rw,nosuid,nodev,noatime - overlay none rw,lowerdir=/gpu_lib_packaged:/gpu_lib_inbox,upperdir=/gpu_lib/rw/upper,workdir=/gpu_lib/rw/work,uuid=on
    83 86 0:37 / /usr/lib/wsl/drivers ro,nosuid shared:1 master:2 - 9p drivers ro,aname=drivers
    87 86 0:38 / /mnt/a\\040b\\134c ro - tmpfs tmpfs ro
    not a line

    """

  @Test func `mounts are told by place and type`() {
    let table = MountTable(mountinfo: Array(Self.lines.utf8))
    #expect(
      table.mounts.map { "\($0.point) \(String(decoding: $0.fileSystem, as: UTF8.self))" } == [
        "/ ext4", "/usr/lib/wsl/lib overlay", "/usr/lib/wsl/drivers 9p", "/mnt/a b\\c tmpfs",
      ])
  }

  @Test func `of two mounts at a place the later one is seen`() {
    let text = "1 0 0:1 / / rw - ext4 a rw\n2 1 0:2 / / rw - overlay b rw\n"
    let table = MountTable(mountinfo: Array(text.utf8))
    #expect(table.fileSystem(at: Path("/")) == Array("overlay".utf8))
  }

  @Test func `this machine's table has a root`() throws {
    let (bytes, _) = try #require(
      try InputFile.contents(of: Path("/proc/self/mountinfo"), atMost: 1 << 22))
    #expect(MountTable(mountinfo: bytes).fileSystem(at: Path("/")) != nil)
  }

  @Test func `whatever the bytes are, there are no more mounts than lines`() {
    let bytes = Array(Self.lines.utf8)
    for mutated in prefixes(of: bytes) + mutations(of: bytes, seed: 42) {
      let lines = mutated.count { $0 == UInt8(ascii: "\n") } + 1
      #expect(MountTable(mountinfo: mutated).mounts.count <= lines)
    }
  }
}

struct NVIDIAVersions {
  @Test(
    arguments: [
      (
        "NVRM version: NVIDIA UNIX x86_64 Kernel Module  470.82.01  Wed Oct 27 21:21:55 UTC 2021\n"
          + "GCC version:  gcc version 9.3.0\n", "470.82.01"
      ),
      (
        "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  570.133.20  Release Build\n",
        "570.133.20"
      ),
      ("GCC version:  gcc version 570.1\n", nil), ("NVRM version: none\n", nil), ("", nil),
    ] as [(String, String?)])
  func `the module's report has its version in the first line`(_ text: String, _ version: String?) {
    #expect(NVIDIADriver.version(inModuleReport: Array(text.utf8))?.text == version)
    for bytes in prefixes(of: Array(text.utf8)) + mutations(of: Array(text.utf8), seed: 43) {
      let found = NVIDIADriver.version(inModuleReport: bytes)
      #expect(found == nil || found?.major ?? 0 >= 100)
    }
  }

  @Test func `the module's parameter is its version`() {
    #expect(
      NVIDIADriver.version(inModuleParameter: Array("570.133.20\n".utf8))?.text == "570.133.20")
    for text in ["", "\n", "x", "570", "1.1\n"] {
      #expect(NVIDIADriver.version(inModuleParameter: Array(text.utf8)) == nil)
    }
  }

  @Test(
    arguments: [
      ("libcuda.so.570.133.20", "570.133.20"), ("libnvidia-ml.so.470.82.01", "470.82.01"),
      ("libcuda.so.1", nil), ("libcuda.so.1.1", nil), ("libcuda.so", nil), ("libcuda.so.570", nil),
      ("libcudart.so.12.4.127", nil),
    ] as [(String, String?)])
  func `a file name tells the driver's version`(_ name: String, _ version: String?) {
    #expect(NVIDIADriver.version(inName: Array(name.utf8))?.text == version)
  }
}

struct CUDAVersions {
  static let json = """
    {
       "cuda" : {
          "name" : "CUDA SDK",
          "version" : "12.4.1"
       },
       "cuda_cudart" : { "name" : "CUDA Runtime (cudart)", "version" : "12.4.127" }
    }
    """

  @Test func `version.json has the toolkit's release in its first member`() {
    #expect(CUDAToolkit.version(inJSON: Array(Self.json.utf8))?.text == "12.4.1")
    #expect(CUDAToolkit.version(inJSON: Array("{\"cuda_x\":{\"version\":\"1.2\"}}".utf8)) == nil)
    #expect(
      CUDAToolkit.version(inJSON: Array("{\"cuda\":{},\"x\":{\"version\":\"1\"}}".utf8)) == nil)
  }

  @Test func `whatever the bytes are, the reading ends`() {
    let bytes = Array(Self.json.utf8)
    for mutated in prefixes(of: bytes) + mutations(of: bytes, seed: 44) {
      #expect((CUDAToolkit.version(inJSON: mutated)?.components.count ?? 1) <= 8)
    }
    for mutated in mutations(of: Array("CUDA Version 10.1.105\n".utf8), seed: 45) {
      #expect((CUDAToolkit.version(inText: mutated)?.components.count ?? 1) <= 8)
    }
  }

  @Test func `older toolkits say it in version.txt or only in their directory's name`() {
    #expect(CUDAToolkit.version(inText: Array("CUDA Version 10.1.105\n".utf8))?.text == "10.1.105")
    #expect(FileName("cuda-11.5").flatMap(CUDAToolkit.version(inName:))?.text == "11.5")
    #expect(FileName("cuda").flatMap(CUDAToolkit.version(inName:)) == nil)
    #expect(FileName("cuda-old").flatMap(CUDAToolkit.version(inName:)) == nil)
  }
}

struct WindowsSubsystems {
  private func judged(
    _ kernel: String, mounts: String = "1 0 0:1 / / rw - ext4 /dev/sdc rw\n", interop: Bool = false,
    container: Bool = false
  ) -> WindowsSubsystem? {
    WindowsSubsystem(
      WindowsSubsystem.Signs(
        kernel: Array(kernel.utf8), mounts: MountTable(mountinfo: Array(mounts.utf8)),
        hasInterop: interop, hasContainerMark: container))
  }

  @Test(
    arguments: [
      ("4.4.0-18362-Microsoft", WindowsSubsystem.Kind.wsl1),
      ("5.10.16.3-microsoft-standard-WSL2", .wsl2), ("6.6.87-custom-WSL2", .wsl2),
      ("6.1.0-18-amd64", nil), ("5.15.0-1034-azure", nil), ("", nil),
    ] as [(String, WindowsSubsystem.Kind?)])
  func `the kernel's name tells the kind`(_ kernel: String, _ kind: WindowsSubsystem.Kind?) {
    #expect(judged(kernel)?.kind == kind)
  }

  @Test func `a kernel of one's own is told by what else there is`() {
    #expect(judged("6.12.0-mine", interop: true)?.kind == .wsl2)
    #expect(judged("4.4.0-mine", mounts: "1 0 0:1 / / rw - wslfs rootfs rw\n")?.kind == .wsl1)
    #expect(judged("6.12.0-mine", mounts: MountTables.lines)?.kind == .wsl2)
  }

  // Lines as WSL's own tests and reports have them.
  private static let store =
    "114 86 0:58 / /usr/lib/wsl/lib rw,nosuid,nodev,noatime - overlay none rw,"
    + "lowerdir=/gpu_lib_packaged:/gpu_lib_inbox,upperdir=/gpu_lib/rw/upper,"
    + "workdir=/gpu_lib/rw/work,uuid=on\n"
  private static let inbox =
    "98 77 0:30 / /usr/lib/wsl/lib ro,nosuid,nodev,noatime - 9p lib ro,"
    + "aname=lib;fmask=222;dmask=222,cache=5,trans=fd,rfd=8,wfd=8\n"
  private static let session =
    "98 77 0:30 / /usr/lib/wsl/lib ro,relatime - virtiofs lib ro\n"
  private static let readOnlyOverlay =
    "114 86 0:58 / /usr/lib/wsl/lib ro - overlay none ro,"
    + "lowerdir=/gpu_lib_packaged:/gpu_lib_inbox\n"

  @Test(
    arguments: [
      (store, "overlay", .store, false), (inbox, "9p", .inbox, true),
      (session, "virtiofs", .session, true), (readOnlyOverlay, "overlay", .session, true),
    ] as [(String, String, DriverMount.Generation, Bool)])
  func `how the driver is lent is told by the mount`(
    _ line: String, _ type: String, _ generation: DriverMount.Generation, _ isReadOnly: Bool
  ) {
    let found = judged("5.15.90.1-microsoft-standard-WSL2", mounts: line, interop: true)
    let wanted = DriverMount(
      fileSystem: Array(type.utf8), isReadOnly: isReadOnly, generation: generation)
    #expect(found?.driverMount == wanted)
    #expect(found?.isContainer == false)
    #expect(wanted.isVolatile == (generation == .store))
  }

  @Test(arguments: [
    "50 1 8:1 /srv /usr/lib/wsl/lib rw - ext4 /dev/sda1 rw\n",
    "50 1 0:9 / /usr/lib/wsl/lib rw - overlay none rw,lowerdir=/a:/b,upperdir=/c,workdir=/d\n",
    "50 1 0:9 / /usr/lib/wsl/drivers ro - 9p drivers ro,aname=drivers\n",
  ])
  func `what only looks like it is not lent by Windows`(_ line: String) {
    let kernel = "5.15.90.1-microsoft-standard-WSL2"
    #expect(judged(kernel, mounts: line, interop: true)?.driverMount == nil)
    #expect(judged("6.1.0-18-amd64", mounts: line) == nil)
  }

  @Test func `WSL 1 lends nothing`() {
    #expect(judged("4.4.0-18362-Microsoft", mounts: Self.inbox)?.driverMount == nil)
  }

  @Test func `a container inside has the kernel and not the way to Windows`() {
    let kernel = "5.15.90.1-microsoft-standard-WSL2"
    #expect(judged(kernel, container: true)?.isContainer == true)
    #expect(judged(kernel, mounts: "1 0 0:1 / / rw - overlay o rw\n")?.isContainer == true)
    #expect(judged(kernel)?.isContainer == false)
  }
}

struct SubsystemSettingsTests {
  private func text(_ settings: SubsystemSettings) -> String {
    String(decoding: settings.bytes, as: UTF8.self)
  }

  private func settings(_ text: String) -> SubsystemSettings { SubsystemSettings(Array(text.utf8)) }

  @Test func `keys are found in their section, in any case, without blanks and comments`() {
    let found = settings(
      "# mine\n[Automount]\n  LDconfig=False # no\n[boot]\ncommand = \"service x start\"\n")
    #expect(found.isOff("ldconfig", in: "automount"))
    #expect(found.value(of: "command", in: "boot") == "service x start")
    #expect(found.value(of: "command", in: "automount") == nil)
    #expect(!found.isOff("enabled", in: "gpu"))
  }

  @Test(
    arguments: [
      ("", "[automount]\nldconfig = false\n"),
      ("[boot]\nsystemd=true", "[boot]\nsystemd=true\n\n[automount]\nldconfig = false\n"),
      (
        "[automount]\nroot = /mnt/\n\n[boot]\nsystemd=true\n",
        "[automount]\nroot = /mnt/\nldconfig = false\n\n[boot]\nsystemd=true\n"
      ),
      (
        "[automount]\n\tldconfig  =  true   # why not\noptions = \"metadata\"\n",
        "[automount]\n\tldconfig  =  false   # why not\noptions = \"metadata\"\n"
      ),
      ("[automount]", "[automount]\nldconfig = false\n"),
      (
        "[automount]\r\nenabled=true\r\n",
        "[automount]\r\nenabled=true\r\nldconfig = false\r\n"
      ),
      ("[x]\nldconfig=true\n", "[x]\nldconfig=true\n\n[automount]\nldconfig = false\n"),
      (
        "[automount]\nldconfig=true\n[automount]\nldconfig=1\n",
        "[automount]\nldconfig=false\n[automount]\nldconfig=false\n"
      ),
      // A comment right above a section speaks of that section, one below a key of the key's.
      (
        "[automount]\nroot=/m/\n\n# the network\n[network]\n",
        "[automount]\nroot=/m/\nldconfig = false\n\n# the network\n[network]\n"
      ),
      (
        "[automount]\nroot=/m/\n# the network\n[network]\n",
        "[automount]\nroot=/m/\nldconfig = false\n# the network\n[network]\n"
      ),
      (
        "[automount]\nroot=/m/\n# ldconfig=true\n\n[network]\n",
        "[automount]\nroot=/m/\n# ldconfig=true\nldconfig = false\n\n[network]\n"
      ),
      (
        "[automount]\nroot=/m/\n# the end",
        "[automount]\nroot=/m/\n# the end\nldconfig = false\n"
      ),
    ])
  func `one key is set and every other byte stays`(_ before: String, _ after: String) {
    let changed = settings(before).setting("ldconfig", in: "automount", to: "false")
    #expect(text(changed) == after)
    #expect(changed.isOff("ldconfig", in: "automount"))
    #expect(changed.setting("ldconfig", in: "automount", to: "false") == changed)
  }

  @Test func `any bytes are settings, and setting a key is enough`() {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("[]=#\n\r \"ab\u{0}".utf8) + [0xff]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      let changed = SubsystemSettings(bytes).setting("a", in: "b", to: "no")
      #expect(changed.value(of: "a", in: "b") == "no", "\(bytes)")
    }
  }
}
