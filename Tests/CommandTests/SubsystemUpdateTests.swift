import Foundation
import TestSupport
import Testing

/// A directory of links after the driver was updated on Windows, where nothing told the links.
@Suite(.enabled(if: SubsystemRoot.isPossible)) struct SubsystemUpdateTests {
  private static let mend = "solder fix --wsl links"

  /// A distribution with links in force; then the driver brings a decoder and loses a library.
  private static func updated(into place: String? = nil) throws -> SubsystemRoot {
    let root = try SubsystemRoot(SubsystemRoot.driver(cuda: 162_552))
    let into = place.map { ["--into", $0] } ?? []
    #expect(try root.solder(["fix", "--wsl", "links", "-y"] + into).status == 0)
    #expect(try root.solder("check").status == 0)
    for name in ["libnvcuvid.so", "libnvcuvid.so.1"] {
      try TreeItem.library("libnvcuvid.so.1", size: 117_425)
        .make(at: root.file("usr/lib/wsl/lib/\(name)"))
    }
    try FileManager.default.removeItem(atPath: root.file("usr/lib/wsl/lib/libnvidia-ml.so.1"))
    return root
  }

  @Test func `check tells that links are behind the driver, and how they are made anew`() throws {
    let root = try Self.updated()
    let check = try root.solder("check")
    #expect(check.status == 1, "\(check.output)")
    #expect(check.flow.contains("/usr/lib/wsl/solder are behind the Windows driver"))
    #expect(check.flow.contains("2 libraries have no link, such as libnvcuvid.so;"))
    #expect(check.flow.contains("libnvidia-ml.so.1 leads elsewhere than it should"))
    #expect(check.output.contains("Mend it:  \(Self.mend)\n"), "\(check.output)")
    let document = try root.solder("check", "--format", "json").json()
    let findings = try #require(document["findings"] as? [[String: Any]])
    let stale = try #require(findings.first { $0["rule"] as? String == "stale-links" })
    let evidence = try #require(stale["evidence"] as? [String: [String]])
    #expect(evidence["missing"] == ["libnvcuvid.so", "libnvcuvid.so.1"])
    #expect(evidence["stray"] == ["libnvidia-ml.so.1"])
  }

  @Test(arguments: [nil, "/opt-links"])
  func `the command it names makes the machine clean again`(_ place: String?) throws {
    let root = try Self.updated(into: place)
    let named = place.map { " --into \($0)" } ?? ""
    #expect(try root.solder("check").output.contains("\(Self.mend)\(named)\n"))
    let words = ["fix", "--wsl", "links", "-y"] + (place.map { ["--into", $0] } ?? [])
    #expect(try root.solder(words).status == 0)
    #expect(try root.solder("check").status == 0)
    #expect(try root.solder("which", "libnvcuvid.so.1").status == 0)
  }

  @Test func `a plain fix leaves the links and names the command`() throws {
    let run = try Self.updated().solder("fix", "-y")
    #expect(run.status == 1)
    #expect(run.flow.contains("made anew by: \(Self.mend)"), "\(run.output)")
  }

  @Test func `which sends to the links, not to the driver's directory`() throws {
    let run = try Self.updated().solder("which", "libnvcuvid.so.1")
    #expect(run.status == 1)
    #expect(run.flow.contains("\(Self.mend)"), "\(run.output)")
    #expect(!run.output.contains("tee -a"))
  }

  @Test func `copies trouble no program where links stand in, and more where nothing does`() throws
  {
    let root = try SubsystemRoot(SubsystemRoot.driver(cuda: 162_552))
    try FileManager.default.removeItem(atPath: root.file("etc/ld.so.conf.d/ld.wsl.conf"))
    let bare = try root.solder("check", "/usr/lib/wsl/lib")
    #expect(bare.flow.contains("programs do not find CUDA"), "\(bare.output)")
    #expect(bare.output.contains(Self.mend))
    #expect(try root.solder("fix", "--wsl", "links", "-y").status == 0)
    let linked = try root.solder("check", "/usr/lib/wsl/lib")
    #expect(linked.flow.contains("links in /usr/lib/wsl/solder instead"), "\(linked.output)")
    let document = try root.solder("check", "--format", "json", "/usr/lib/wsl/lib").json()
    #expect((document["lent"] as? [String: Any])?["links"] as? String == "/usr/lib/wsl/solder")
  }
}
