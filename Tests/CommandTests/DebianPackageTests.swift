import Foundation
import TestSupport
import Testing

private let canInstallPackages =
  geteuid() == 0
  && ["/usr/bin/dpkg", "/usr/bin/dpkg-deb", "/usr/bin/dpkg-divert", "/sbin/ldconfig"].allSatisfy(
    FileManager.default.isExecutableFile)

/// A Debian package that ships three copies of one library, as vendors' do: installed, held back,
/// mended, upgraded, found again, and kept mended by each way that solder names.
@Suite(.enabled(if: canInstallPackages, "needs dpkg-deb, dpkg-divert, ldconfig and root"))
struct DebianPackageTests {
  private static let target = "/opt/foo/lib"

  /// A root with an empty dpkg database and the package's versions beside it.
  private struct System {
    let bench: Bench

    init() throws {
      bench = try Bench([
        "etc": .directory(["ld.so.conf": .text("/opt/foo/lib\n"), "dpkg": .directory([:])]),
        "usr": .directory(["lib": .directory([:])]), "lib": .directory([:]),
        "var": .directory([
          "lib": .directory([
            "dpkg": .directory([
              "status": .text(""), "info": .directory([:]), "updates": .directory([:]),
              "triggers": .directory([:]),
            ])
          ])
        ]),
      ])
    }

    /// Builds a version whose every file holds bytes of its own.
    func build(_ version: UInt8) throws -> String {
      let place = bench.beside("foo-\(version)")
      let copy = TreeItem.library("libfoo.so.1", content: version)
      let control = """
        Package: foo-vendor
        Version: \(version)
        Architecture: all
        Maintainer: Vendor <vendor@example.com>
        Description: three copies

        """
      try FileManager.default.createDirectory(
        atPath: place, withIntermediateDirectories: true)
      try TreeItem.directory([
        "DEBIAN": .directory(["control": .text(control)]),
        "opt": .directory([
          "foo": .directory([
            "lib": .directory([
              "libfoo.so": copy, "libfoo.so.1": copy, "libfoo.so.1.\(version)": copy,
            ])
          ])
        ]),
      ]).make(at: place, isRoot: true)
      try expect("dpkg-deb --root-owner-group --build \(place) \(place).deb")
      return "\(place).deb"
    }

    /// Runs a command that has to succeed.
    @discardableResult
    func expect(_ command: String) throws -> Program.Run {
      let run = try Program.shell(command)
      #expect(run.status == 0, "\(command): \(run.output)\(run.errors)")
      return run
    }

    /// Installs a package as an administrator would, into the root.
    func install(_ package: String, _ options: String = "") throws {
      try expect(
        "dpkg --root=\(bench.tree) --log=/dev/null --force-script-chrootless \(options) "
          + "-i \(package)")
    }

    func ldconfig() throws -> Program.Run { try expect("ldconfig -r \(bench.tree)") }

    func fix(_ words: String...) throws -> Program.Run {
      try Program.solder(
        ["fix", "--root", bench.tree, "--state-dir", bench.state] + words + [target])
    }

    func check() throws -> Program.Run {
      try Program.solder(["check", "--root", bench.tree, target])
    }

    /// The text of a link of the package's directory; `nil` for a file.
    func link(_ name: String) -> String? {
      try? FileManager.default.destinationOfSymbolicLink(
        atPath: bench.path("opt/foo/lib/\(name)"))
    }

    /// What a name opens to.
    func bytes(_ name: String) -> [UInt8]? {
      FileManager.default.contents(atPath: bench.path("opt/foo/lib/\(name)")).map(Array.init)
    }

    /// The advice about the package, as the document of a dry run has it.
    func advice() throws -> [String: Any] {
      let document = try fix("-n", "--format", "json").json()
      let actions = try #require(document["actions"] as? [[String: Any]])
      return try #require(actions.first?["advice"] as? [String: Any])
    }

    /// The commands of one way to make a repair last, to be run by root.
    func commands(_ way: String) throws -> [String] {
      let ways = try #require(try advice()["persist"] as? [[String: Any]])
      let found = try #require(ways.first { $0["way"] as? String == way })
      return try #require(found["commands"] as? [String]).map {
        $0.replacing("sudo ", with: "")
      }
    }

    func expectMended(by version: UInt8, sourceLocation: SourceLocation = #_sourceLocation) {
      #expect(link("libfoo.so") == "libfoo.so.1", sourceLocation: sourceLocation)
      #expect(link("libfoo.so.1") == "libfoo.so.1.\(version)", sourceLocation: sourceLocation)
      let wanted = TreeItem.libraryBytes("libfoo.so.1", content: version)
      for name in ["libfoo.so", "libfoo.so.1", "libfoo.so.1.\(version)"] {
        #expect(bytes(name) == wanted, "\(name)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test func `the copies are held back with advice, and mended when that is asked for`() throws {
    let system = try System()
    try system.install(try system.build(1))
    #expect(try system.ldconfig().errors.contains("libfoo.so.1 is not a symbolic link"))
    let before = try system.bench.snapshot()
    let held = try system.fix("-y")
    #expect(held.status == 1)
    #expect(held.output.contains("2 names belong to the package foo-vendor (dpkg)"))
    #expect(held.output.contains("upgrade brings the copies back"))
    #expect(
      held.output.contains(
        "sudo solder fix --include-owned --root \(system.bench.tree) \(Self.target)"))
    #expect(!held.output.contains("dpkg-divert"))
    let verbose = try system.fix("-y", "-v").output
    #expect(verbose.contains("dpkg-divert") && verbose.contains("post-invoke="))
    #expect(verbose.contains("1200 bytes are stored more than once"))
    #expect(try system.bench.snapshot() == before)

    let report = try #require(try system.advice()["report"] as? String)
    for words in ["foo-vendor", "/opt/foo/lib/libfoo.so.1 (600 bytes", "-> libfoo.so.1.1"] {
      #expect(report.contains(words), "\(report)")
    }
    let korean = try system.fix("-n", "--format", "json", "--lang", "ko").output
    #expect(korean.contains("Please ship the links"))

    let mended = try system.fix("-y", "--include-owned")
    #expect(mended.status == 0, "\(mended.output)\(mended.errors)")
    #expect(mended.output.contains("dpkg-divert"))
    system.expectMended(by: 1)
    #expect(try system.ldconfig().errors.isEmpty)
  }

  @Test func `an upgrade brings the copies back, and they are found again`() throws {
    let system = try System()
    try system.install(try system.build(1))
    #expect(try system.fix("-y", "--include-owned").status == 0)
    try system.install(try system.build(2))
    #expect(system.link("libfoo.so.1") == nil)
    let check = try system.check()
    #expect(check.status == 1 && check.output.contains("3 copies of one file"))
    #expect(try system.fix("-y", "--include-owned").status == 0)
    system.expectMended(by: 2)
  }

  @Test func `with the diversions, the links lead to the new file after an upgrade`() throws {
    let system = try System()
    try system.install(try system.build(1))
    let commands = try system.commands("diversion")
    #expect(commands.count == 2)
    #expect(try system.fix("-y", "--include-owned").status == 0)
    for command in commands { try system.expect(command) }
    system.expectMended(by: 1)
    #expect(try system.check().status == 0)
    try system.install(try system.build(2))
    _ = try system.ldconfig()
    system.expectMended(by: 2)
    #expect(system.bytes("diverted-libfoo.so.1") != nil)
    #expect(try system.check().status == 0)
  }

  @Test func `diversions are taken back, and the package has its names again`() throws {
    let system = try System()
    try system.install(try system.build(1))
    let commands = try system.commands("diversion")
    #expect(try system.fix("-y", "--include-owned").status == 0)
    for command in commands { try system.expect(command) }
    try system.install(try system.build(2))
    for name in ["libfoo.so", "libfoo.so.1"] {
      try system.expect("rm \(system.bench.path("opt/foo/lib/\(name)"))")
      try system.expect(
        "dpkg-divert --root \(system.bench.tree) --remove --rename \(Self.target)/\(name)")
      #expect(system.link(name) == nil)
      #expect(system.bytes(name) == TreeItem.libraryBytes("libfoo.so.1", content: 2))
    }
    #expect(system.bytes("diverted-libfoo.so") == nil)
  }

  @Test func `with the hook, the new copies are links before the upgrade ends`() throws {
    let system = try System()
    try system.install(try system.build(1))
    #expect(try system.fix("-y", "--include-owned").status == 0)
    try FileManager.default.createDirectory(
      atPath: system.bench.path("etc/dpkg/dpkg.cfg.d"), withIntermediateDirectories: true)
    // dpkg reads the machine's own configuration only: the line is handed to it as an option, with
    // the root, which it leaves to its hooks.
    let program = SolderProgram.executable
    try system.install(try system.build(2))
    let command = try #require(try system.commands("hook").first)
    // The running solder is named, whether or not it is where a shell looks.
    try system.expect("PATH=/usr/bin:/bin; \(command)")
    let written = try String(
      contentsOfFile: system.bench.path("etc/dpkg/dpkg.cfg.d/solder-foo_vendor"), encoding: .utf8)
    let line = "post-invoke=\(program) fix --yes --quiet --include-owned /opt/foo/lib "
    #expect(written == line + ">/dev/null || :\n")
    let inRoot = written.dropLast().replacing(
      "solder fix", with: "solder fix --root \(system.bench.tree) --state-dir \(system.bench.state)"
    )
    try system.install(try system.build(3), "'--\(inRoot)'")
    system.expectMended(by: 3)
    #expect(try system.check().status == 0)
  }
}
