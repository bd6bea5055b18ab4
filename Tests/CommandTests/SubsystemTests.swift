import Foundation
import TestSupport
import Testing

/// `check` and `fix` in WSL: distributions laid out in scratch roots, in which solder is started.
@Suite(.enabled(if: SubsystemRoot.isPossible)) struct SubsystemTests {
  private static let files2024 = SubsystemRoot.driver(cuda: 162_552, decoder: 117_425)

  // MARK: Recognising

  @Test(
    arguments: [
      (SubsystemRoot.store, "overlay", true), (SubsystemRoot.inbox, "9p", false),
      (SubsystemRoot.session, "virtiofs", false),
    ])
  func `the mount tells what is lent and which ways there are`(
    _ mount: String, _ type: String, _ isVolatile: Bool
  ) throws {
    let root = try SubsystemRoot(Self.files2024, mount: mount)
    let run = try root.solder("check")
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.output.contains("driver libraries lent at /usr/lib/wsl/lib (\(type))"))
    #expect(run.output.contains("solder fix --wsl links"))
    #expect(run.output.contains("solder fix --wsl windows"))
    #expect(run.output.contains("solder fix --wsl volatile") == isVolatile)
    #expect(run.flow.contains("gone once the distribution stops") == isVolatile)
    let lent = try root.solder("check", "--format", "json", "/usr/lib/wsl/lib").json()["lent"]
    let facts = try #require(lent as? [String: Any])
    #expect(facts["isVolatile"] as? Bool == isVolatile)
    #expect(facts["isSearched"] as? Bool == true)
    #expect(
      facts["ways"] as? [String] == ["links", "windows"] + (isVolatile ? ["volatile"] : []))
  }

  @Test(
    arguments: [
      // 2020: read for all, Windows' own with a second name and one with blanks.
      SubsystemRoot.driver(cuda: 124_664, mode: 0o444).merging([
        "libd3d12 (1).so": .library("libd3d12.so"), "libdirectml.so": .library("libdirectml.so"),
      ]) { $1 },
      SubsystemRoot.driver(cuda: 133_088), SubsystemRoot.driver(cuda: 141_464, mode: 0o555),
      SubsystemRoot.driver(cuda: 162_552, decoder: 117_425),
    ])
  func `every generation of the driver is three copies, and Windows' own files are nothing`(
    _ files: [String: TreeItem]
  ) throws {
    let root = try SubsystemRoot(files)
    let findings = try root.findings("/usr/lib/wsl/lib")
    let wanted =
      ["libcuda.so", "libcuda.so.1"] + (files["libnvcuvid.so"] == nil ? [] : ["libnvcuvid.so"])
    #expect(
      findings.filter { !$0.hasPrefix("note") }.sorted()
        == wanted.map { "warning hard-copy script /usr/lib/wsl/lib/\($0)" })
    #expect(!findings.contains { $0.contains("none") == false && $0.contains("libd3d12") })
  }

  @Test func `a toolkit beside it is mended and the driver's directory is left`() throws {
    var toolkit: [String: TreeItem] = [:]
    for part in ["", "_adv_infer", "_ops_infer"] {
      for version in ["", ".8", ".8.0.5"] {
        toolkit["libcudnn\(part).so\(version)"] = .library("libcudnn\(part).so.8")
      }
    }
    let root = try SubsystemRoot(
      Self.files2024, others: ["opt": .directory(["cuda": .directory(toolkit)])],
      configuration: "/opt/cuda\n")
    let run = try root.solder("fix", "-y")
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.flow.contains("Windows lends this directory"))
    #expect(try root.link("opt/cuda/libcudnn.so.8") == "libcudnn.so.8.0.5")
    #expect(throws: (any Error).self) { try root.link("usr/lib/wsl/lib/libcuda.so.1") }
  }

  @Test func `what only looks like it is an ordinary directory`() throws {
    for (mount, kernel) in [
      ("50 1 8:1 /srv /usr/lib/wsl/lib rw - ext4 /dev/sda1 rw\n", SubsystemRoot.kernel),
      ("", "6.1.0-18-amd64\n"), ("", SubsystemRoot.kernel),
    ] {
      let root = try SubsystemRoot(Self.files2024, mount: mount, kernel: kernel)
      let run = try root.solder("fix", "-y")
      #expect(run.status == 0, "\(run.output)\(run.errors)")
      #expect(try root.link("usr/lib/wsl/lib/libcuda.so.1") == "libcuda.so.1.1")
      #expect(try root.solder("fix", "--wsl", "links", "-y").status == 2)
    }
    // Of a root that is only looked at, the kernel's views are not its own.
    let root = try SubsystemRoot(Self.files2024)
    let check = try Program.solder(["check", "--root", root.path])
    #expect(!check.output.contains("--wsl"))
  }

  @Test func `a container is sent to the distribution that runs it`() throws {
    let root = try SubsystemRoot(
      Self.files2024, hasInterop: false, others: [".dockerenv": .text("")])
    #expect(try root.solder("check").flow.contains("create the container anew"))
    #expect(try root.solder("fix", "--wsl", "links", "-y").status == 2)
  }

  // MARK: The ways

  @Test func `links take the directory's place, as ldconfig agrees, and all of it comes back`()
    throws
  {
    let settings = "[boot]\nsystemd = true # mine\n\n[network]\nhostname = box\n"
    let root = try SubsystemRoot(Self.files2024, settings: settings)
    #expect(try root.solder("ldconfig").errors.contains("libcuda.so.1 is not a symbolic link"))
    let before = try root.configuration()
    let fix = try root.solder("fix", "--wsl", "links", "-y")
    #expect(fix.status == 0, "\(fix.output)\(fix.errors)")
    #expect(fix.errors.contains("wsl --terminate"))
    #expect(try root.text("etc/wsl.conf") == settings + "\n[automount]\nldconfig = false\n")
    #expect(try root.solder("ldconfig").errors.isEmpty)
    #expect(
      try root.solder("ldconfig", "-p").output.contains(
        "libcuda.so (libc6,x86-64) => /usr/lib/wsl/solder/libcuda.so"))
    #expect(try root.solder("check").status == 0)
    #expect(try root.solder("fix", "--wsl", "links", "-y").status == 0)
    let undo = try root.solder("undo", "-y")
    #expect(undo.status == 0, "\(undo.errors)")
    #expect(try root.configuration() == before)
    #expect(!FileManager.default.fileExists(atPath: root.file("usr/lib/wsl/solder")))
  }

  @Test func `where the links cannot be made nothing else is changed`() throws {
    for place in ["usr/lib/wsl", "etc/ld.so.conf.d"] {
      let root = try SubsystemRoot(Self.files2024)
      let before = try root.wholeConfiguration()
      let run = try Program.shell(
        "unshare -m sh -c 'mount --bind \(root.file(place)) \(root.file(place)) && "
          + "mount -o remount,ro,bind \(root.file(place)) && "
          + "chroot \(root.path) /solder fix --wsl links -y'")
      #expect(run.status == 1, "\(run.output)\(run.errors)")
      #expect(run.errors.contains("read-only"), "\(run.errors)")
      #expect(try root.wholeConfiguration() == before)
      #expect(!FileManager.default.fileExists(atPath: root.file("usr/lib/wsl/solder")))
    }
  }

  @Test func `links in memory would not last and are not made`() throws {
    let root = try SubsystemRoot(Self.files2024, others: ["memory": .directory([:])])
    let before = try root.wholeConfiguration()
    let run = try Program.shell(
      "unshare -m sh -c 'mount -t tmpfs none \(root.file("memory")) && "
        + "chroot \(root.path) /solder fix --wsl links --into /memory/links -y'")
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    #expect(run.errors.contains("would be gone when the distribution stops"), "\(run.errors)")
    #expect(try root.wholeConfiguration() == before)
  }

  @Test(arguments: ["rc2.d", "empty"])
  func `a directory that is not solder's own is not replaced`(_ name: String) throws {
    let root = try SubsystemRoot(
      Self.files2024,
      others: [
        "srv": .directory([
          "rc2.d": .directory(["S01x": .link("../init.d/x")]), "empty": .directory([:]),
        ])
      ])
    let before = try TreeSnapshot(of: root.file("srv"))
    let run = try root.solder("fix", "--wsl", "links", "--into", "/srv/\(name)", "-y")
    #expect(run.status == 1)
    #expect(run.errors.contains("no directory of links to the driver"), "\(run.errors)")
    #expect(try TreeSnapshot(of: root.file("srv")) == before)
  }

  @Test(arguments: ["/opt/a=b", "/opt/a#b", "/opt/a\n/b", "/usr/lib/wsl/lib/sub", "/", "/opt/a b"])
  func `a place that no line can name, or that does not last, is refused`(_ place: String) throws {
    let run = try Program.solder(["fix", "--wsl", "links", "--into", place, "-y"])
    #expect(run.status == 64)
  }

  @Test func `a stale cache is made anew before the links are said to be current`() throws {
    let root = try SubsystemRoot(Self.files2024)
    #expect(try root.solder("ldconfig").status == 0)
    #expect(try root.solder("fix", "--wsl", "links", "-y", "--no-cache").status == 0)
    #expect(!(try root.solder("ldconfig", "-p").output.contains("/usr/lib/wsl/solder")))
    let again = try root.solder("fix", "--wsl", "links", "-y")
    #expect(again.status == 0, "\(again.output)\(again.errors)")
    #expect(
      try root.solder("ldconfig", "-p").output.contains("=> /usr/lib/wsl/solder/libcuda.so\n"))
    let bare = try SubsystemRoot(Self.files2024)
    #expect(try bare.solder("fix", "--wsl", "links", "-y").status == 0)
    #expect(try bare.solder("which", "libcuda.so").status == 0)
  }

  @Test(arguments: [
    ["ld.so.conf": "/opt\n"], ["ld.so.conf": "/usr//lib/wsl/lib\n"],
    ["ld.so.conf": "include /etc/gpu/*.conf\n", "gpu/a.conf": "/usr/lib/wsl/./lib # GPU\n"],
    ["ld.so.conf": "/usr/lib/wsl/lib\n/usr/lib/wsl/lib/\n"],
  ])
  func `however the configuration comes to the driver, it comes to the links afterwards`(
    _ files: [String: String]
  ) throws {
    let root = try SubsystemRoot(Self.files2024)
    try FileManager.default.removeItem(atPath: root.file("etc/ld.so.conf.d/ld.wsl.conf"))
    try FileManager.default.createDirectory(
      atPath: root.file("etc/gpu"), withIntermediateDirectories: true)
    for (name, text) in files {
      try text.write(toFile: root.file("etc/\(name)"), atomically: false, encoding: .utf8)
    }
    let run = try root.solder("fix", "--wsl", "links", "-y")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(try root.solder("ldconfig").errors.isEmpty)
    let which = try root.solder("which", "libcuda.so")
    #expect(which.output.contains("/usr/lib/wsl/solder/libcuda.so"), "\(which.output)")
  }

  @Test func `a second place takes the first one's line`() throws {
    let root = try SubsystemRoot(Self.files2024)
    #expect(try root.solder("fix", "--wsl", "links", "-y").status == 0)
    #expect(try root.solder("fix", "--wsl", "links", "--into", "/opt-links", "-y").status == 0)
    #expect(try root.text("etc/ld.so.conf.d/ld.wsl.conf").hasSuffix("\n/opt-links"))
    #expect(try root.solder("which", "libcuda.so").output.contains("/opt-links/libcuda.so"))
  }

  @Test func `Windows' own files are touched by no way, copies of them or not`() throws {
    var files = Self.files2024
    files["libd3d12.so.1"] = .library("libd3d12.so")
    let root = try SubsystemRoot(files)
    #expect(try root.solder("fix", "--wsl", "windows", "--into", "/root").status == 1)
    #expect(!(try root.text("root/solder-wsl-fix.cmd").contains("libd3d12")))
    #expect(try root.solder("fix", "--wsl", "volatile", "-y").errors.contains("distribution stops"))
    #expect(throws: (any Error).self) { try root.link("usr/lib/wsl/lib/libd3d12.so") }
    #expect(throws: (any Error).self) { try root.link("usr/lib/wsl/lib/libd3d12.so.1") }
  }

  @Test func `links restored from a manifest are held there as well`() throws {
    let root = try SubsystemRoot(Self.files2024)
    let manifest = """
      {"schema":"solder.links/1","links":[{"path":"libcuda.so.1","link":"libcuda.so.1.1"}]}
      """
    try TreeItem.text(manifest).make(at: root.file("m.json"))
    let run = try root.solder("links", "restore", "/m.json", "/usr/lib/wsl/lib", "-y")
    #expect(run.status != 0)
    #expect(throws: (any Error).self) { try root.link("usr/lib/wsl/lib/libcuda.so.1") }
  }

  @Test func `the system's own ldconfig finds nothing to say about the links`() throws {
    let root = try SubsystemRoot(Self.files2024)
    let fix = try root.solder("fix", "--wsl", "links", "-y")
    #expect(fix.status == 0, "\(fix.output)\(fix.errors)")
    let links = try FileManager.default.contentsOfDirectory(atPath: root.file("usr/lib/wsl/solder"))
    let run = try Program.shell("ldconfig -r \(root.path) 2>&1; ldconfig -r \(root.path) -p")
    #expect(!run.output.contains("is not a symbolic link"), "\(run.output)")
    #expect(run.output.contains("=> /usr/lib/wsl/solder/libcuda.so\n"))
    let after = try FileManager.default.contentsOfDirectory(atPath: root.file("usr/lib/wsl/solder"))
    #expect(links.sorted() == after.sorted())
  }

  @Test func `links here and now are made only where that works, and that they end is said`() throws
  {
    let root = try SubsystemRoot(Self.files2024)
    let run = try root.solder("fix", "--wsl", "volatile", "-y")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.errors.contains("gone when the distribution stops"))
    #expect(try root.link("usr/lib/wsl/lib/libcuda.so") == "libcuda.so.1")
    let inbox = try SubsystemRoot(Self.files2024, mount: SubsystemRoot.inbox)
    let refused = try inbox.solder("fix", "--wsl", "volatile", "-y")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("lent read-only"), "\(refused.errors)")
  }

  @Test(arguments: [
    ["--wsl", "links", "/opt"], ["--wsl", "volatile", "--into", "/x"], ["--into", "/x"],
    ["--keep-current", "boot"], ["--wsl", "windows", "--keep-current", "boot"],
    ["--wsl", "windows", "--script", "cmd"], ["--wsl", "windows", "--format", "json"],
    ["--wsl", "elsewhere"], ["--wsl", "links", "--only", "hard-copy"],
    ["--wsl", "links", "--hard-links"], ["--wsl", "links", "--prefer", "newest"],
    ["--wsl", "links", "--include-owned"], ["--wsl", "links", "--include-protected"],
    ["--wsl", "windows", "--hard-links"],
  ])
  func `options that do not go together are wrong usage`(_ words: [String]) throws {
    #expect(try Program.solder(["fix"] + words).status == 64)
  }

  // MARK: The second seed, from its first line to its last

  @Test func `the message at the start leads to a script, and after it there is none`() throws {
    let root = try SubsystemRoot(Self.files2024)
    let message = try root.solder("ldconfig").errors
    #expect(message.contains("/usr/lib/wsl/lib/libcuda.so.1 is not a symbolic link"))
    let check = try root.solder("check", "--lang", "zh", "/usr/lib/wsl/lib")
    #expect(check.output.contains("这些文件属于 Windows 驱动程序"))
    #expect(try root.solder("which", "libcuda.so").status == 1)
    let fix = try root.solder("fix", "--wsl", "windows", "--into", "/root")
    #expect(fix.status == 1, "\(fix.errors)")
    // What mklink leaves, as it looks from here once the machine was shut down.
    for (name, text) in [
      ("libcuda.so", "libcuda.so.1"), ("libcuda.so.1", "libcuda.so.1.1"),
      ("libnvcuvid.so", "libnvcuvid.so.1"),
    ] {
      let path = root.file("usr/lib/wsl/lib/\(name)")
      try FileManager.default.removeItem(atPath: path)
      try TreeItem.link(text).make(at: path)
    }
    #expect(try root.solder("ldconfig").errors.isEmpty)
    #expect(try root.solder("check").status == 0)
    #expect(try root.solder("which", "libcuda.so").status == 0)
    #expect(try root.solder("fix", "--wsl", "windows").output == "Nothing to mend.\n")
    // The script that takes it back must stay as it is.
    let undo = try root.text("root/solder-wsl-undo.cmd")
    let again = try root.solder("fix", "--wsl", "windows", "--into", "/root")
    #expect(again.status == 0)
    #expect(again.output.contains("earlier script /root/solder-wsl-fix.cmd is still there"))
    #expect(try root.text("root/solder-wsl-undo.cmd") == undo)
  }
}
