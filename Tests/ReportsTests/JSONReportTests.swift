import Census
import Diagnosis
import ELF
import FileSystem
import Foundation
import LoaderConfiguration
import Messages
import Ownership
import Reports
import Testing

/// A finding of every rule, and evidence of every kind.
private enum Sample {
  static func finding(
    _ rule: RuleID, _ evidence: Evidence, name: FileName? = "libfoo.so.1",
    remedy: Remedy = Remedy(.safe, .link(to: "libfoo.so.1.2")), wastedBytes: UInt64 = 600
  ) -> Finding {
    Finding(
      rule, .warning, in: "/opt", name: name, soname: Soname(Array("libfoo.so.1".utf8)),
      role: .soname, evidence: evidence, remedy: remedy, wastedBytes: wastedBytes)
  }

  static func copy(size: UInt64) -> Finding {
    finding(
      .hardCopy, .copy(of: "libfoo.so.1.2", size: size, doubt: nil), wastedBytes: size)
  }

  static let turn = Remedy(
    .safe, .turnChain(file: "libfoo.so.1", realName: "libfoo.so.1.2", relink: ["libfoo.so.1": "x"]))

  static let findings: [Finding] = [
    copy(size: .max),
    finding(
      .hardCopy, .copy(of: "libfoo.so.1.2", size: 1, doubt: .accessDiffers), remedy: .manual),
    finding(
      .conflictingCopy, .conflict(with: "a", size: 1, canonicalSize: 2, twin: "b"),
      remedy: Remedy(.version, .link(to: "a"))),
    finding(.invertedChain, .inverted(realName: "a", links: ["b", "c"]), remedy: turn),
    finding(.hardLink, .sharedInode(names: ["a", "b"], size: 3), remedy: .none),
    finding(.missingSonameLink, .unnamed(file: "a")),
    finding(.danglingLink, .deadLink(text: Array("../x".utf8))),
    finding(.linkLoop, .deadLink(text: [0xff])),
    finding(.outdatedLink, .outdated(leadsTo: "a", newest: "b")),
    finding(.wrongSonameLink, .wrongSoname(text: [0x22], found: Soname([0xfe, 0x22]))),
    finding(.absoluteLink, .absolute(text: Array("/opt/libfoo.so.1".utf8))),
    finding(.textStub, .stub(LinkStub(form: .xsym, target: "a"))),
    finding(.backupHijack, .backup("a", canonical: nil, isInUse: true, isIdentical: false)),
    finding(
      .copiedDirectory, .copiedDirectory(original: "/lib", libraries: 2), name: nil,
      remedy: Remedy(.safe, .linkDirectory(text: Array("lib".utf8), original: "/lib"))),
    finding(.emptyLibrary, .empty),
    finding(
      .truncatedLibrary,
      .truncated(TruncatedObject(structure: .loadSegment, expectedSize: 9, actualSize: 1))),
    finding(.notALibrary, .notALibrary(.file(.markup))),
    finding(
      .notALibrary, .notALibrary(.damaged(.invalidValue(7, in: .identification, at: 4)))),
    finding(.notALibrary, .notALibrary(.special(.fifo))),
    finding(
      .foreignArchitecture, .foreign(architecture: "aarch64", native: "x86-64", libraries: 1)),
    finding(.missingSoname, .bare, remedy: .none),
    finding(.unstorableLinks, .bare, name: nil, remedy: Remedy(.script)),
    finding(.escapingLink, .escaping(text: Array("../../../x".utf8)), remedy: .manual),
    finding(
      .staleLinks, .driverLinks(missing: ["libnvcuvid.so.1"], stray: []), name: nil,
      remedy: .manual),
    finding(.missingDirectory, .searched(because: configured), name: nil, remedy: .none),
    finding(.stubInSearchPath, .searched(because: configured), name: nil, remedy: .manual),
    finding(
      .shadowedLibrary, .shadowed(by: "/lib/libfoo.so.1", version: "1.2", taken: nil),
      remedy: .manual),
    finding(
      .mixedFamily,
      .mixed(
        product: "cuDNN 8",
        parts: [.init(path: "/opt/a", version: "8.4"), .init(path: "/opt/b", version: "8.6")]),
      name: nil, remedy: .manual),
    finding(.driverMismatch, .driver(library: "570.1", module: "560.2"), remedy: .manual),
    finding(
      .insecureDirectory, .writable("/opt", owner: 1000, group: 100, permissions: 0o1777),
      name: nil, remedy: .manual),
    finding(.lostLink, .lost(LostLink(text: [0xff], place: .textStub)), remedy: Remedy(.safe)),
    finding(.staleCache, .cache(.damaged), name: nil, remedy: Remedy(.safe, .refreshCache)),
    finding(
      .staleCache, .cache(.differs(gone: ["/a"], changed: [], unlisted: ["/b"], unsearched: [])),
      name: nil, remedy: Remedy(.safe, .refreshCache)),
    finding(
      .staleCache, .cache(.absent(libraries: 3)), name: nil, remedy: Remedy(.safe, .refreshCache)),
    finding(
      .staleCache, .cache(.unreadable(.permissionDenied)), name: nil,
      remedy: Remedy(.safe, .refreshCache)),
  ]

  static let configured = Provenance.configuration(file: "/etc/ld.so.conf", line: 3)
}

struct JSONReportTests {
  private static func bytes(
    _ findings: [Finding], unexamined: [Unexamined] = [], catalog: any Catalog = English()
  ) throws -> [UInt8] {
    try JSONReport.bytes(
      CheckReport(
        root: "/", targets: ["/opt"], census: LibraryCensus(unexamined: unexamined),
        findings: findings), catalog: catalog)
  }

  private static func document(
    _ findings: [Finding], unexamined: [Unexamined] = [], catalog: any Catalog = English()
  ) throws -> [String: Any] {
    let bytes = try bytes(findings, unexamined: unexamined, catalog: catalog)
    let object = try JSONSerialization.jsonObject(with: Data(bytes))
    return try #require(object as? [String: Any])
  }

  private static func members(_ findings: [Finding]) throws -> [[String: Any]] {
    try #require(try document(findings)["findings"] as? [[String: Any]])
  }

  @Test func `the samples leave no rule out`() {
    #expect(Set(Sample.findings.map(\.rule)) == Set(RuleID.allCases))
  }

  @Test(arguments: Language.allCases)
  func `findings of all kinds make a document with what the contract names`(
    _ language: Language
  ) throws {
    let document = try Self.document(Sample.findings, catalog: language.catalog)
    #expect(
      Set(document.keys) == [
        "schema", "tool", "root", "targets", "summary", "findings", "unexamined",
      ])
    #expect(document["schema"] as? String == "solder.report/1")
    let findings = try #require(document["findings"] as? [[String: Any]])
    #expect(findings.count == Sample.findings.count)
    for (member, finding) in zip(findings, Sample.findings) {
      #expect(
        Set(member.keys) == [
          "rule", "severity", "path", "soname", "role", "message", "fix", "wastedBytes", "owner",
          "evidence", "fingerprint",
        ])
      #expect(member["rule"] as? String == finding.rule.rawValue)
      #expect(member["severity"] as? String == "warning")
      #expect((member["message"] as? String)?.isEmpty == false)
      #expect(member["owner"] is NSNull)
      let fix = try #require(member["fix"] as? [String: Any])
      #expect(Set(fix.keys) == ["class", "link"])
    }
  }

  @Test func `a finding's members say what the finding says`() throws {
    var finding = Sample.copy(size: 3_869_904)
    finding.owner = Owner(manager: .dpkg, package: "libfoo1:amd64")
    let member = try #require(try Self.members([finding]).first)
    #expect(member["path"] as? String == "/opt/libfoo.so.1")
    #expect(member["soname"] as? String == "libfoo.so.1")
    #expect(member["role"] as? String == "soname")
    #expect(member["wastedBytes"] as? Int == 3_869_904)
    #expect(member["fix"] as? [String: String] == ["class": "safe", "link": "libfoo.so.1.2"])
    #expect(
      member["owner"] as? [String: String] == ["manager": "dpkg", "package": "libfoo1:amd64"])
    let evidence = try #require(member["evidence"] as? [String: Any])
    #expect(evidence["identicalTo"] as? String == "libfoo.so.1.2" && evidence["doubt"] is NSNull)
  }

  @Test func `keys are sorted at every level`() throws {
    let text = String(decoding: try Self.bytes(Sample.findings), as: UTF8.self)
    var last: [Int: String] = [:]
    var keys = 0
    for line in text.split(separator: "\n") {
      let depth = line.prefix { $0 == " " }.count
      last = last.filter { $0.key <= depth }
      // An object that begins has keys of its own.
      if line.hasSuffix("{") { last[depth + 2] = nil }
      guard let match = line.wholeMatch(of: /\ *"([^"]+)" : .*/) else { continue }
      let key = String(match.1)
      if let before = last[depth] { #expect(before < key, "\(before) before \(key)") }
      last[depth] = key
      keys += 1
    }
    #expect(keys > 200)
  }

  @Test func `a document ends with one line end and does not escape slashes`() throws {
    let text = String(decoding: try Self.bytes(Sample.findings), as: UTF8.self)
    #expect(text.hasSuffix("}\n") && !text.hasSuffix("\n\n"))
    #expect(!text.contains(#"\/"#))
  }

  @Test func `exact bytes are given for names that are not UTF-8 only`() throws {
    let bad = try #require(FileName(Array("lib".utf8) + [0xff] + Array(".so".utf8)))
    let hostile = try #require(FileName(Array("lib\u{1b}\n\\é.so".utf8)))
    let members = try Self.members([
      Sample.finding(.emptyLibrary, .empty, name: bad),
      Sample.finding(.emptyLibrary, .empty, name: hostile),
    ])
    let encoded = try #require(members[0]["pathBytes"] as? String)
    #expect(Data(base64Encoded: encoded) == Data(Array("/opt/".utf8) + bad.bytes))
    #expect(members[0]["path"] as? String == #"/opt/lib\xff.so"#)
    #expect(members[1]["pathBytes"] == nil)
    #expect(members[1]["path"] as? String == "/opt/lib\u{1b}\n\\é.so", "exact where it is UTF-8")
  }

  @Test func `a fingerprint stays while sizes, severities and remedies change`() throws {
    var other = Sample.copy(size: 9)
    other.severity = .error
    other.remedy = .manual
    let prints = try Self.members([Sample.copy(size: 1), other]).map {
      $0["fingerprint"] as? String
    }
    #expect(prints[0] == prints[1])
    #expect(prints[0]?.wholeMatch(of: /[0-9a-f]{32}/) != nil)
  }

  @Test func `rule, path and SONAME each make another fingerprint`() throws {
    let evidence = Evidence.empty
    let findings = [
      Sample.finding(.emptyLibrary, evidence), Sample.finding(.notALibrary, evidence),
      Sample.finding(.emptyLibrary, evidence, name: "libbar.so.1"),
      Finding(
        .emptyLibrary, .warning, in: "/opt2", name: "libfoo.so.1",
        soname: Soname(Array("libfoo.so.1".utf8)), evidence: evidence),
      Finding(.emptyLibrary, .warning, in: "/opt", name: "libfoo.so.1", evidence: evidence),
      Finding(
        .emptyLibrary, .warning, in: "/opt", name: "libfoo.so.1",
        soname: Soname(Array("libfoo.so.2".utf8)), evidence: evidence),
    ]
    let prints = try Self.members(findings).compactMap { $0["fingerprint"] as? String }
    #expect(Set(prints).count == findings.count)
  }

  @Test func `what was not examined is told with its reason`() throws {
    let path: Path = "/opt/x"
    let document = try Self.document(
      [],
      unexamined: [
        Unexamined(path: path, reason: .failed(FileSystemError(.open, path, .permissionDenied))),
        Unexamined(path: Path([0xff]), reason: .tooDeep),
      ])
    let unexamined = try #require(document["unexamined"] as? [[String: Any]])
    #expect(unexamined[0]["path"] as? String == "/opt/x" && unexamined[0]["pathBytes"] == nil)
    #expect((unexamined[0]["reason"] as? String)?.contains("permission denied") == true)
    #expect(unexamined[1]["pathBytes"] as? String == "/w==")
    let summary = try #require(document["summary"] as? [String: Any])
    #expect(summary["unexamined"] as? Int == 2)
  }

  @Test func `the summary counts what the findings say`() throws {
    let findings = [Sample.copy(size: 5), Sample.copy(size: 7)]
    let summary = try #require(try Self.document(findings)["summary"] as? [String: Any])
    #expect(summary["warnings"] as? Int == 2 && summary["errors"] as? Int == 0)
    #expect(summary["wastedBytes"] as? Int == 12)
    #expect(
      Set(summary.keys) == [
        "directories", "libraries", "families", "hidden", "errors", "warnings", "notes",
        "wastedBytes",
        "unexamined",
      ])
  }
}
