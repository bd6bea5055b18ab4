import Foundation
import TestSupport
import Testing

private let canBuildRPMs =
  geteuid() == 0
  && ["/usr/bin/rpm", "/usr/bin/rpmbuild"].allSatisfy(FileManager.default.isExecutableFile)

/// A package that rpm has installed with its links, which a copy then takes the place of.
@Suite(.enabled(if: canBuildRPMs, "needs rpm, rpmbuild and root"))
struct RPMPackageTests {
  private static let directory = "/usr/lib64"

  /// Installs a package of one library into a root of its own; `link` makes its shorter names.
  private static func bench(linkingBy link: String) throws -> Bench {
    let bench = try Bench()
    let build = bench.beside("build")
    try FileManager.default.createDirectory(atPath: build, withIntermediateDirectories: true)
    try Data(TreeItem.libraryBytes("libfoo.so.1")).write(to: URL(filePath: build + "/library"))
    let spec = """
      Name: foo
      Version: 1.0
      Release: 1
      Summary: A library
      License: MIT
      BuildArch: noarch
      %define __os_install_post %{nil}
      %define _use_internal_dependency_generator 0
      %description
      A library
      %install
      mkdir -p %{buildroot}\(directory)
      cd %{buildroot}\(directory)
      cp \(build)/library libfoo.so.1.1
      \(link) libfoo.so.1.1 libfoo.so.1
      \(link) libfoo.so.1 libfoo.so
      %files
      \(directory)/libfoo.so*
      """
    try spec.write(toFile: build + "/foo.spec", atomically: true, encoding: .utf8)
    try expect("rpmbuild -bb --define '_topdir \(build)' \(build)/foo.spec")
    try expect(
      "rpm --root \(bench.tree) --dbpath /var/lib/rpm -i --nodeps --noscripts --ignorearch "
        + "\(build)/RPMS/noarch/foo-1.0-1.noarch.rpm")
    return bench
  }

  @discardableResult
  private static func expect(_ command: String) throws -> Program.Run {
    let run = try Program.shell(command)
    #expect(run.status == 0, "\(command): \(run.output)\(run.errors)")
    return run
  }

  private static func fix(_ bench: Bench, _ words: String...) throws -> Program.Run {
    try Program.solder(
      ["fix", "--root", bench.tree, "--state-dir", bench.state] + words + [directory])
  }

  /// What rpm finds changed in the package's links.
  private static func verify(_ bench: Bench) throws -> [String] {
    let run = try Program.shell("rpm --root \(bench.tree) --dbpath /var/lib/rpm -V --nodeps foo")
    return run.output.split(separator: "\n").filter { $0.contains("libfoo") }.map(String.init)
  }

  @Test func `a link that rpm recorded comes back unasked, and rpm finds nothing changed`() throws {
    let bench = try Self.bench(linkingBy: "ln -s")
    #expect(try Self.verify(bench).isEmpty)
    let lib = bench.path("usr/lib64")
    try Self.expect(
      "cd \(lib) && rm libfoo.so libfoo.so.1 && cp libfoo.so.1.1 libfoo.so.1 "
        + "&& cp libfoo.so.1.1 libfoo.so")
    #expect(try Self.verify(bench).count == 2)
    let check = try Program.solder(["check", "--root", bench.tree, Self.directory])
    #expect(check.output.contains("the package foo has a link to libfoo.so.1."), "\(check.output)")
    let fix = try Self.fix(bench, "-y")
    #expect(fix.status == 0, "\(fix.output)\(fix.errors)")
    let links = ["usr/lib64/libfoo.so": "libfoo.so.1", "usr/lib64/libfoo.so.1": "libfoo.so.1.1"]
    #expect(try bench.links().filter { $0.key.contains("libfoo") } == links)
    #expect(try Self.verify(bench).isEmpty)
    #expect(!fix.output.contains("post-transaction-actions"))
  }

  @Test func `copies that rpm installed are held back, with a hook that dnf reads`() throws {
    let bench = try Self.bench(linkingBy: "cp")
    let fix = try Self.fix(bench, "-y", "-v")
    #expect(fix.status == 1)
    #expect(fix.output.contains("2 names belong to the package foo (rpm)"), "\(fix.output)")
    #expect(fix.output.contains("/etc/dnf/plugins/post-transaction-actions.d/solder-foo.action"))
    #expect(try Self.fix(bench, "-y", "--include-owned").status == 0)
    #expect(try Self.verify(bench).allSatisfy { $0.hasPrefix("....L....") })
    #expect(try bench.undo("-y").status == 0)
    #expect(try Self.verify(bench).isEmpty)
  }

  @Test func `what a log hides may be anybody's, so nobody's names are held back too`() throws {
    let bench = try Self.bench(linkingBy: "ln -s")
    let lib = bench.path("usr/lib64")
    let log = bench.path("var/lib/rpm/rpmdb.sqlite-wal")
    let own = "cd \(lib) && for n in libown.so.1.1 libown.so.1; do cp libfoo.so.1.1 $n; done"
    try Self.expect("\(own) && sed -i s/libfoo/libown/ libown.so.*")
    try? FileManager.default.removeItem(atPath: log)
    try Data("no log, but longer than the head of one".utf8).write(to: URL(filePath: log))
    let held = try Self.fix(bench, "-y")
    #expect(held.status == 2)
    #expect(
      held.errors.contains("/var/lib/rpm/rpmdb.sqlite-wal of rpm is damaged"), "\(held.errors)")
    #expect(try bench.links()["usr/lib64/libown.so.1"] == nil)
    try FileManager.default.removeItem(atPath: log)
    let fix = try Self.fix(bench, "-y")
    #expect(fix.status == 0 && fix.errors.isEmpty, "\(fix.output)\(fix.errors)")
    #expect(try bench.links()["usr/lib64/libown.so.1"] == "libown.so.1.1")
  }
}
