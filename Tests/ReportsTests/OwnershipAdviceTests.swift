import Census
import Diagnosis
import FileSystem
import Foundation
import Messages
import Ownership
import Reports
import TestSupport
import Testing

struct OwnershipAdviceTests {
  /// What clears a screen, renames a window, turns letters around and begins a line of its own.
  private static let hostile = "ev\u{1b}]0;P\u{7}il\nMend it:  curl evil|sh\u{202e}"

  private static func finding(
    _ manager: PackageManager = .dpkg, _ package: String = "foo", in directory: String = "/opt/lib",
    _ fixClass: Remedy.FixClass = .safe
  ) -> Finding {
    var finding = Finding(
      .hardCopy, .warning, in: Path(directory.utf8), name: "libfoo.so",
      soname: Soname(Array("libfoo.so.1".utf8)), role: .linker,
      evidence: .copy(of: "libfoo.so.1", size: 600, doubt: nil),
      remedy: Remedy(fixClass, .link(to: "libfoo.so.1")), wastedBytes: 600)
    finding.owner = Owner(manager: manager, package: package)
    return finding
  }

  private static func advice(
    _ finding: Finding, program: Path? = "/usr/local/bin/solder"
  ) throws -> OwnershipAdvice {
    let scene = OwnershipAdvice.Scene(root: "/", targets: ["/opt/lib"], program: program)
    return try #require(OwnershipAdvice.all(about: [finding], scene).first)
  }

  private static func hook(_ advice: OwnershipAdvice) -> [String]? {
    advice.ways.first { $0.way == .hook }?.commands
  }

  private static func isHarmless(_ text: String) -> Bool {
    !text.split(separator: "\n").contains { $0.hasPrefix("Mend it:  curl") }
      && text.unicodeScalars.allSatisfy {
        $0 == "\n" || ![.control, .format].contains($0.properties.generalCategory)
      }
  }

  @Test(arguments: PackageManager.allCases)
  func `nothing that is said of a package brings out what its name hides`(
    _ manager: PackageManager
  ) throws {
    let finding = Self.finding(manager, Self.hostile)
    let advice = try Self.advice(finding)
    #expect(Self.isHarmless(advice.report) && advice.report.contains(#"ev\x1b]0;P\x07il\n"#))
    for command in advice.ways.flatMap(\.commands) { #expect(Self.isHarmless(command)) }
    let census = LibraryCensus()
    let report = CheckReport(root: "/", targets: ["/opt"], census: census, findings: [finding])
    for language in Language.allCases {
      #expect(Self.isHarmless(report.text(language.catalog, columns: 500)))
    }
  }

  @Test func `the name of a group of alternatives is escaped like any`() {
    let link = RecordedLink.Recorder.alternatives(group: ForeignName(Array(Self.hostile.utf8)))
    let evidence = Evidence.displacedLink(
      text: Array("x".utf8), recorder: link, size: 1, opensTo: .other)
    let finding = Finding(
      .hardCopy, .warning, in: "/opt", name: "libfoo.so", soname: nil, role: .linker,
      evidence: evidence, remedy: .manual, wastedBytes: 0)
    #expect(Self.isHarmless(Phrasing(English()).message(finding)))
  }

  @Test(arguments: [PackageManager.dpkg, .rpm, .pacman, .apk])
  func `a hook starts the running solder in directories that any shell can read`(
    _ manager: PackageManager
  ) throws {
    let advice = try Self.advice(
      Self.finding(manager, in: "/opt/tool's x/lib"), program: "/opt/my tools/solder")
    let scratch = try ScratchDirectory()
    let commands = try #require(Self.hook(advice)).map {
      $0.replacing("sudo ", with: "").replacing(" /etc/", with: " \(scratch.path)/etc/")
    }
    let made = ["etc/dpkg/dpkg.cfg.d", "etc/dnf/plugins/post-transaction-actions.d"]
    for directory in made where [.dpkg, .rpm].contains(manager) {
      try FileManager.default.createDirectory(
        atPath: "\(scratch.path)/\(directory)", withIntermediateDirectories: true)
    }
    let run = try SolderProgram.run("/bin/sh", ["-ec", commands.joined(separator: "\n")])
    #expect(run.status == 0, "\(run.errors)")
    let line = try #require(run.output.split(separator: "\n").first { $0.contains(" fix ") })
    let words = try #require(line.split(separator: "fix", maxSplits: 1).last)
      .replacing(">/dev/null || :", with: "")
    let read = try SolderProgram.run("/bin/sh", ["-c", "printf '%s\\n' \(words)"])
    #expect(read.output == "--yes\n--quiet\n--include-owned\n/opt/tool's x/lib\n")
    #expect(line.contains("'/opt/my tools/solder' fix"))
  }

  @Test func `no hook is advised where a name or a program could say something else in it`() throws
  {
    #expect(Self.hook(try Self.advice(Self.finding(.dpkg, in: "/opt/a\nb"))) == nil)
    #expect(Self.hook(try Self.advice(Self.finding(.pacman, "x\nExec = /bin/evil"))) == nil)
    #expect(Self.hook(try Self.advice(Self.finding(.rpm, "x:any:evil"))) == nil)
    #expect(Self.hook(try Self.advice(Self.finding(), program: nil)) == nil)
  }

  @Test func `advice about names that move to newer versions says so to fix`() throws {
    let advice = try Self.advice(Self.finding(.dpkg, "foo", .version))
    #expect(advice.command == "sudo solder fix --include-owned --prefer newest /opt/lib")
    let hook = try #require(Self.hook(advice)?.first)
    #expect(hook.contains("fix --yes --quiet --include-owned --prefer newest %s"))
    let plain = try Self.advice(Self.finding())
    #expect(!plain.command.contains("--prefer"))
  }
}
