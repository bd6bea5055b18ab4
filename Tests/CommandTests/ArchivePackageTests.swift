import Foundation
import TestSupport
import Testing

/// Packages of distributions and of Python, made by their own tools or fetched by name.
struct ArchivePackageTests {
  private static let copies: [String: TreeItem] = [
    "libfoo.so": .library("libfoo.so.1", size: 4000),
    "libfoo.so.1": .library("libfoo.so.1", size: 4000),
    "libfoo.so.1.2": .library("libfoo.so.1", size: 4000),
  ]

  private static func rules(_ run: Program.Run) throws -> [String] {
    try (run.json()["findings"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
  }

  private static func shell(_ command: String, in directory: String) throws {
    let run = try Program.run(
      "/bin/sh", ["-ec", command].map { Array($0.utf8) }, in: directory)
    try #require(run.status == 0, "\(run.errors)")
  }

  private static func isMissing(_ program: String) -> Bool {
    guard access("/usr/bin/\(program)", X_OK) != 0 else { return false }
    withKnownIssue("a program is missing", isIntermittent: true) { Issue.record("\(program)") }
    return true
  }

  // MARK: Debian

  @Test func `a Debian package with copies is told the lines for dh_link`() throws {
    if Self.isMissing("dpkg-deb") { return }
    let scratch = try ScratchDirectory()
    let control = "Package: foo\nVersion: 1\nArchitecture: all\nMaintainer: a <a@b.c>\n"
    try scratch.lay([
      "tree": .directory([
        "DEBIAN": .directory(["control": .text(control + "Description: foo\n")]),
        "usr": .directory(["lib": .directory(Self.copies)]),
      ])
    ])
    for way in ["gzip", "xz", "zstd", "none"] {
      try Self.shell("dpkg-deb -Z\(way) --build tree foo-\(way).deb >/dev/null", in: scratch.path)
      let run = try Program.solder(["check", "foo-\(way).deb"], in: scratch.path)
      #expect(run.status == 1, "\(way): \(run.errors)")
      let lines = run.output.split(separator: "\n").map { $0.drop { $0 == " " } }
      #expect(lines.contains("usr/lib/libfoo.so.1.2 usr/lib/libfoo.so.1"), "\(run.output)")
      #expect(lines.contains("usr/lib/libfoo.so.1 usr/lib/libfoo.so"))
      #expect(run.output.contains("debian/PACKAGE.links"))
      #expect(!run.output.contains("solder fix"))
    }
  }

  @Test func `a development package leads to what another package brings`() throws {
    if Self.isMissing("dpkg-deb") { return }
    let scratch = try ScratchDirectory()
    let control = "Package: foo\nVersion: 1\nArchitecture: all\nMaintainer: a <a@b.c>\n"
    try scratch.lay([
      "tree": .directory([
        "DEBIAN": .directory(["control": .text(control + "Description: foo\n")]),
        "usr": .directory([
          "lib": .directory([
            "libfoo.so": .link("libfoo.so.1"), "libbar.so": .link("/lib/libbar.so.1"),
            "liblost.so.1": .link("liblost.so.1.0"),
          ])
        ]),
      ])
    ])
    try Self.shell("dpkg-deb --build tree foo.deb >/dev/null", in: scratch.path)
    let run = try Program.solder(["check", "--format", "json", "foo.deb"], in: scratch.path)
    #expect(try Self.rules(run) == ["dangling-link"])
    #expect(run.output.contains("liblost.so.1"))
  }

  @Test func `an archive that a package brings is no package`() throws {
    if Self.isMissing("dpkg-deb") { return }
    let scratch = try ScratchDirectory()
    let control = "Package: foo\nVersion: 1\nArchitecture: all\nMaintainer: a <a@b.c>\n"
    try scratch.lay([
      "inner": .directory(["lib": .directory(["libfoo.so": .link("/usr/lib/libfoo.so.1")])]),
      "tree": .directory([
        "DEBIAN": .directory(["control": .text(control + "Description: foo\n")]),
        "opt": .directory([:]),
      ]),
    ])
    try Self.shell(
      "tar -C inner -cf tree/opt/inner.tar lib; dpkg-deb --build tree foo.deb >/dev/null",
      in: scratch.path)
    let run = try Program.solder(["check", "--format", "json", "foo.deb"], in: scratch.path)
    #expect(try Self.rules(run) == ["escaping-link"])
    #expect(run.output.contains("foo.deb!/data.tar.xz!/opt/inner.tar!/lib/libfoo.so"))
  }

  @Test func `packages of Debian are in order`() throws {
    let scratch = try ScratchDirectory()
    let fetched = try Program.run(
      "/usr/bin/env",
      ["apt-get", "download", "-qq", "zlib1g", "zlib1g-dev"].map { Array($0.utf8) },
      in: scratch.path)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
      .filter { $0.hasSuffix(".deb") }
    guard fetched.status == 0, names.count == 2 else {
      withKnownIssue("the packages cannot be fetched", isIntermittent: true) {
        Issue.record("\(fetched.errors)")
      }
      return
    }
    for name in names {
      let run = try Program.solder(["check", "--fail-on", "note", name], in: scratch.path)
      #expect(run.status == 0, "\(run.output)\(run.errors)")
    }
  }

  // MARK: RPM

  @Test func `an RPM package with copies is told the lines for its spec file`() throws {
    if Self.isMissing("rpmbuild") { return }
    let scratch = try ScratchDirectory()
    try scratch.lay(["lib": .directory(Self.copies)])
    let spec = RPMSpec.text(
      installing: """
        mkdir -p %{buildroot}/usr/lib64
        cp \(scratch.path("lib"))/lib* %{buildroot}/usr/lib64/
        """, files: "/usr/lib64/*")
    try Data(spec.utf8).write(to: URL(fileURLWithPath: scratch.path("foo.spec")))
    try Self.shell(
      "rpmbuild --quiet -bb --define '_topdir \(scratch.path)/top' foo.spec >log 2>&1 || "
        + "{ cat log >&2; false; }; find top -name '*.rpm' -exec mv {} foo.rpm ';'",
      in: scratch.path)
    let run = try Program.solder(["check", "foo.rpm"], in: scratch.path)
    #expect(run.status == 1, "\(run.errors)")
    #expect(
      run.output.contains("ln -sf libfoo.so.1.2 %{buildroot}/usr/lib64/libfoo.so.1\n"),
      "\(run.output)")
    #expect(run.output.contains("%install"))
  }

  // MARK: Wheels

  @Test func `what pip makes of links in a wheel is what is found`() throws {
    let scratch = try ScratchDirectory()
    try scratch.lay([
      "tree": .directory([
        "foo": .directory([
          "libfoo.so": .link("libfoo.so.1"), "libfoo.so.1": .library("libfoo.so.1"),
        ]),
        "foo-1.dist-info": .directory(["WHEEL": .text("Wheel-Version: 1.0\n")]),
      ])
    ])
    if Self.isMissing("zip") { return }
    try Self.shell(
      "(cd tree && zip -qry ../foo-1-py3-none-any.whl .); mkdir py; "
        + "python3 -m zipfile -e foo-1-py3-none-any.whl py", in: scratch.path)
    let words = ["check", "--format", "json"]
    let ours = try Program.solder(words + ["foo-1-py3-none-any.whl"], in: scratch.path)
    let theirs = try Program.solder(words + ["py"], in: scratch.path)
    #expect(try Self.rules(ours) == ["text-stub"])
    let found = try ArchiveFormatTests.facts(ours.json(), below: "foo-1-py3-none-any.whl!")
    #expect(found == (try ArchiveFormatTests.facts(theirs.json(), below: "py")))
  }

  @Test(arguments: [("tbb==2021.13.1", 11_663_632), ("tbb==2021.9.0", 8_940_480)])
  func `a real wheel costs as much as its unpacked tree`(_ wheel: String, _ waste: Int) throws {
    let scratch = try ScratchDirectory()
    let words = [
      "python3", "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
      "--only-binary", ":all:", "--dest", scratch.path("wheels"), wheel,
    ]
    let pip = try Program.run(
      "/usr/bin/env", words.map { Array($0.utf8) },
      environment: ProcessInfo.processInfo.environment)
    guard pip.status == 0,
      let name = try FileManager.default.contentsOfDirectory(atPath: scratch.path("wheels")).first
    else {
      withKnownIssue("the package index cannot be reached", isIntermittent: true) {
        Issue.record("\(wheel): \(pip.errors)")
      }
      return
    }
    try Self.shell(
      "mv wheels/*.whl . && mkdir tree && python3 -m zipfile -e *.whl tree && chmod -R a+rX,u+w tree",
      in: scratch.path)
    let words2 = ["check", "--format", "json"]
    let ours = try Program.solder(words2 + [name], in: scratch.path)
    let theirs = try Program.solder(words2 + ["tree"], in: scratch.path)
    #expect(ours.status == 1)
    let found = try ArchiveFormatTests.facts(ours.json(), below: name + "!")
    #expect(found.count == 12)
    #expect(found == (try ArchiveFormatTests.facts(theirs.json(), below: "tree")))
    let (document, archives) = (try ours.json(), try ours.json()["archives"] as? [[String: Any]])
    #expect((document["summary"] as? [String: Any])?["wastedBytes"] as? Int == waste)
    #expect(archives?.first?["wastedBytes"] as? Int == waste)
    let shipped = archives?.first?["wastedBytesShipped"] as? Int ?? 0
    #expect(shipped > waste / 5 && shipped < waste / 2)
    #expect(archives?.first?["isShippedEstimated"] as? Bool == false)

    // The lines to paste do what they promise.
    guard
      try Program.run(
        "/usr/bin/env", ["python3", "-c", "import wheel"].map { Array($0.utf8) },
        environment: ProcessInfo.processInfo.environment
      ).status == 0
    else { return }
    let lines = archives?.first?["advice"] as? [String] ?? []
    let pasted = try Program.run(
      "/bin/sh", ["-ec", lines.joined(separator: "\n")].map { Array($0.utf8) },
      environment: ProcessInfo.processInfo.environment, in: scratch.path)
    #expect(pasted.status == 0, "\(pasted.errors)")
    let again = try Program.solder(["check", name], in: scratch.path)
    #expect(again.status == 0, "\(again.output)")
  }
}
