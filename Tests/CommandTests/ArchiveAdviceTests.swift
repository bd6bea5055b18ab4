import Foundation
import TestSupport
import Testing

/// The lines that `check` gives the maintainer of an archive to paste.
struct ArchiveAdviceTests {
  private static let copies: [String: TreeItem] = [
    "libfoo.so.1": .library("libfoo.so.1", size: 4000),
    "libfoo.so.1.2": .library("libfoo.so.1", size: 4000),
  ]

  private static func shell(_ command: String, in directory: String) throws {
    let run = try Program.run(
      "/bin/sh", ["-ec", command].map { Array($0.utf8) }, in: directory)
    try #require(run.status == 0, "\(run.errors)")
  }

  private static func advice(_ archive: String, in scratch: ScratchDirectory) throws -> [String] {
    let run = try Program.solder(["check", "--format", "json", archive], in: scratch.path)
    return (try run.json()["archives"] as? [[String: Any]] ?? []).flatMap {
      $0["advice"] as? [String] ?? []
    }
  }

  @Test func `lines for ln work whatever the directory is called`() throws {
    let scratch = try ScratchDirectory()
    try scratch.lay([
      "tree": .directory([
        "-d": .directory(Self.copies), "it's $HOME": .directory(Self.copies),
        "%(id)": .directory(Self.copies),
      ])
    ])
    try Self.shell("tar -C tree -cf a.tar .", in: scratch.path)
    let lines = try Self.advice("a.tar", in: scratch)
    #expect(lines.count == 3)
    try Self.shell(lines.joined(separator: "\n"), in: scratch.path("tree"))
    let run = try Program.solder(["check", scratch.path("tree")])
    #expect(run.status == 0, "\(run.output)")
  }

  @Test func `a line for a spec file expands no macro out of a name`() throws {
    let scratch = try ScratchDirectory()
    try scratch.lay(["%(id)": .directory(Self.copies)])
    guard try Program.shell("command -v rpmbuild").status == 0 else {
      withKnownIssue("rpmbuild is missing", isIntermittent: true) { Issue.record("rpmbuild") }
      return
    }
    let spec = RPMSpec.text(
      installing: """
        mkdir -p %{buildroot}/opt
        cp -a \(scratch.path)/%%* %{buildroot}/opt/
        """, files: "/opt")
    try Data(spec.utf8).write(to: URL(fileURLWithPath: scratch.path("foo.spec")))
    try Self.shell(
      "rpmbuild --quiet -bb --define '_topdir \(scratch.path)/top' foo.spec >log 2>&1 || "
        + "{ cat log >&2; false; }; find top -name '*.rpm' -exec mv {} foo.rpm ';'",
      in: scratch.path)
    #expect(
      try Self.advice("foo.rpm", in: scratch)
        == ["ln -sf libfoo.so.1.2 %{buildroot}/'opt/%%(id)/libfoo.so.1'"])
  }

  @Test func `a line for dh_link has no quotes, which it does not know`() throws {
    guard try Program.shell("command -v dpkg-deb").status == 0 else {
      withKnownIssue("dpkg-deb is missing", isIntermittent: true) { Issue.record("dpkg-deb") }
      return
    }
    let scratch = try ScratchDirectory()
    let control = "Package: foo\nVersion: 1\nArchitecture: all\nMaintainer: a <a@b.c>\n"
    try scratch.lay([
      "tree": .directory([
        "DEBIAN": .directory(["control": .text(control + "Description: foo\n")]),
        "opt": .directory(["my $app": .directory(Self.copies)]),
      ])
    ])
    try Self.shell("dpkg-deb --build tree foo.deb >/dev/null", in: scratch.path)
    let directory = "opt/my${Space}${Dollar}app"
    #expect(
      try Self.advice("foo.deb", in: scratch)
        == ["\(directory)/libfoo.so.1.2 \(directory)/libfoo.so.1"])
  }

  @Test func `a wheel's library with other bytes is not written over`() throws {
    let scratch = try ScratchDirectory()
    try scratch.lay([
      "tree": .directory([
        "foo": .directory([
          "libfoo.so": .library("libfoo.so.1"), "libfoo.so.1": .library("libfoo.so.1", content: 2),
          "libfoo.so.1.2": .library("libfoo.so.1"),
        ]),
        "foo-1.dist-info": .directory(["WHEEL": .text("Wheel-Version: 1.0\n")]),
      ])
    ])
    try Self.shell(
      "cd tree; python3 -m zipfile -c ../foo-1-py3-none-any.whl foo foo-1.dist-info",
      in: scratch.path)
    let lines = try Self.advice("foo-1-py3-none-any.whl", in: scratch)
    #expect(lines.contains("rm -- foo/libfoo.so"))
    #expect(!lines.contains { $0.hasPrefix("mv") })
  }

  @Test func `an archive that repack can write is told the command for it`() throws {
    let scratch = try ScratchDirectory()
    try scratch.lay(["tree": .directory(["lib": .directory(Self.copies)])])
    try Self.shell(
      "tar -C tree -czf a.tar.gz .; cd tree; 7z a -bso0 ../a.7z . ", in: scratch.path)
    for language in ["en", "ko", "zh"] {
      let told = try Program.solder(["check", "--lang", language, "a.tar.gz"], in: scratch.path)
      #expect(told.output.contains("solder repack a.tar.gz OUT\n"), "\(told.output)")
    }
    let fixed = try Program.solder(["fix", "a.tar.gz"], in: scratch.path)
    #expect(fixed.status == 2 && fixed.errors.contains("`solder repack`"), "\(fixed.errors)")
    let seven = try Program.solder(["check", "a.7z"], in: scratch.path)
    #expect(seven.status == 1 && !seven.output.contains("solder repack"))
  }

  @Test func `a library that ends in a hole of a sparse file is whole`() throws {
    let scratch = try ScratchDirectory()
    try scratch.lay([
      "tree": .directory(["lib": .directory(["libfoo.so.1": .library("libfoo.so.1")])])
    ])
    try Self.shell("truncate -s 3M tree/lib/libfoo.so.1", in: scratch.path)
    for format in ["gnu", "posix"] {
      try Self.shell("tar -C tree --format=\(format) -cSf a.tar lib", in: scratch.path)
      let run = try Program.solder(["check", "a.tar"], in: scratch.path)
      #expect(run.status == 0, "\(run.errors)")
    }
  }
}
