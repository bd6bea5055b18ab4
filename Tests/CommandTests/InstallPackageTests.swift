import Foundation
import TestSupport
import Testing

/// Packages are installed as the archives they are: what is in them, with links, and back.
struct InstallPackageTests {

  private static let packages = [
    (
      name: "foo.rpm",
      command: "rpmbuild --quiet -bb --define \"_topdir $PWD/top\" foo.spec >log 2>&1; "
        + "find top -name '*.rpm' -exec mv {} foo.rpm ';'"
    ),
    (
      name: "foo-1-0.conda",
      command:
        "tar -cC tree usr | zstd -q > pkg-foo-1-0.tar.zst; mkdir info; echo {} > info/index.json; "
        + "tar -c info | zstd -q > info-foo-1-0.tar.zst; echo '{\"conda_pkg_format_version\": 2}' > "
        + "metadata.json; zip -q0 foo-1-0.conda metadata.json info-* pkg-*"
    ),
    (
      name: "foo.deb",
      command: "mkdir tree/DEBIAN; printf 'Package: foo\\nVersion: 1\\nArchitecture: all\\n"
        + "Maintainer: x <x@x>\\nDescription: x\\n' > tree/DEBIAN/control; "
        + "dpkg-deb --root-owner-group -b tree foo.deb >/dev/null"
    ),
  ]

  @Test(arguments: packages.map(\.name))
  func `a package comes with its links restored, and goes`(_ name: String) throws {
    let package = try #require(Self.packages.first { $0.name == name })
    let bench = try InstallBench()
    let file = TreeItem.library("libfoo.so.1")
    let libraries: [String: TreeItem] = [
      "libfoo.so": .link("libfoo.so.1"), "libfoo.so.1": file, "libfoo.so.1.2": file,
    ]
    try TreeItem.directory([
      "usr": .directory([
        "lib": .directory(libraries), "include": .directory(["foo.h": .text("x")]),
      ])
    ]).make(at: bench.base + "/tree")
    try RPMSpec.text(installing: "cp -a \(bench.base)/tree/usr %{buildroot}", files: "/usr/*")
      .write(toFile: bench.base + "/foo.spec", atomically: true, encoding: .utf8)
    let packed = try Program.shell("cd \(bench.base) && \(package.command)")
    #expect(packed.status == 0, "\(packed.errors)")
    try TreeItem.directory(["usr": .directory(["mine": .text("x")])]).make(at: bench.prefix)
    let before = try bench.snapshot()
    let run = try bench.install(bench.base + "/" + name, "-y")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(bench.link("usr/lib/libfoo.so") == "libfoo.so.1")
    #expect(bench.link("usr/lib/libfoo.so.1") == "libfoo.so.1.2")
    let content = FileManager.default.contents(atPath: bench.prefix + "/usr/lib/libfoo.so.1.2")
    #expect(content == Data(TreeItem.libraryBytes("libfoo.so.1")))
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: bench.prefix)) == ["usr"])
    #expect(try bench.undo().status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `a package's link from the root leads to the same name within the prefix`() throws {
    let bench = try InstallBench()
    try TreeItem.directory([
      "usr": .directory([
        "lib": .directory([
          "libfoo.so": .link("/lib/libfoo.so.1"), "libbar.so": .link("/usr/lib/libbar.so.1"),
          "libout.so": .link("/../etc/libout.so.1"), "libbar.so.1": .library("libbar.so.1"),
        ])
      ])
    ]).make(at: bench.base + "/tree")
    let pack =
      "mkdir -p tree/DEBIAN; printf 'Package: foo\\nVersion: 1\\nArchitecture: all\\n"
      + "Maintainer: x <x@x>\\nDescription: x\\n' > tree/DEBIAN/control; "
      + "dpkg-deb --root-owner-group -b tree foo.deb >/dev/null"
    let made = try Program.shell("cd \(bench.base) && \(pack)")
    try #require(made.status == 0, "\(made.errors)")
    let archive = bench.base + "/foo.deb"
    let refused = try bench.install(archive, "-y")
    #expect(refused.status == 2 && refused.errors.contains("libout.so"), "\(refused.errors)")
    let run = try bench.install(archive, "-y", "--only", "lib[fb]*", "--strip-components", "1")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(bench.link("lib/libbar.so") == "libbar.so.1")
    // What is at the top of /lib would lie at the top of the prefix.
    #expect(bench.link("lib/libfoo.so") == "../libfoo.so.1")
    #expect(try bench.undo().status == 0)
    let again = try bench.install(archive, "-y", "--only", "lib[fb]*")
    #expect(again.status == 0, "\(again.output)\(again.errors)")
    #expect(bench.link("usr/lib/libfoo.so") == "../../lib/libfoo.so.1")
    #expect(bench.link("usr/lib/libbar.so") == "libbar.so.1")
  }
}
