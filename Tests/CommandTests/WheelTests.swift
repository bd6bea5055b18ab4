import Foundation
import TestSupport
import Testing

/// Real wheels from the package index, by name, through pip: zip archives have no links.
@Suite(.serialized)
struct WheelTests {
  /// An unpacked wheel under a root that has nothing but a loader configuration.
  private struct Wheel {
    let scratch: ScratchDirectory
    let library: String
    var root: String { scratch.path("root") }
    var state: String { scratch.path("state") }

    /// Fetches a wheel and moves the directory of its libraries to `/opt/lib` of the root.
    init?(_ requirement: String, libraries: String) throws {
      scratch = try ScratchDirectory()
      library = scratch.path("root/opt/lib")
      let words = [
        "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
        "--only-binary", ":all:", "--dest", scratch.path("wheels"), requirement,
      ]
      let environment = ProcessInfo.processInfo.environment
      let pip = try Program.run(
        "/usr/bin/env", (["python3"] + words).map { Array($0.utf8) }, environment: environment)
      if pip.errors.contains("No module named pip") || pip.status == 127 {
        Issue.record("pip is missing (Debian: python3-pip): \(pip.errors)")
        return nil
      }
      guard pip.status == 0 else {
        let signs = ["Retrying", "timed out", "Connection", "name resolution"]
        let isNetworkLost = signs.contains { pip.errors.contains($0) }
        withKnownIssue("the package index cannot be reached", isIntermittent: true) {
          Issue.record("\(requirement): \(pip.errors)")
        } when: {
          isNetworkLost
        }
        return nil
      }
      let unpack = """
        set -e; mkdir -p root/etc root/opt; echo /opt/lib >root/etc/ld.so.conf
        python3 -m zipfile -e wheels/*.whl unpacked
        mv unpacked/\(libraries) root/opt/lib; chmod -R a+rx root
        """
      let run = try Program.run(
        "/bin/sh", ["-c", unpack].map { Array($0.utf8) }, environment: environment,
        in: scratch.path)
      try #require(run.status == 0, "\(run.errors)")
    }

    func solder(_ words: String...) throws -> Program.Run {
      let state = words[0] == "check" ? [] : ["--state-dir", state]
      return try Program.solder([words[0]] + state + words.dropFirst())
    }

    func count(_ kind: FileAttributeType) throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: library).count { name in
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(library)/\(name)")
        return name.contains(".so") && attributes[.type] as? FileAttributeType == kind
      }
    }

    /// How often a file is mapped when it is opened by one name and then by another.
    func mappings(opening first: String, then second: String) throws -> Int {
      let source = """
        #include <dlfcn.h>
        #include <stdio.h>
        #include <string.h>
        int main(int count, char **words) {
          for (int word = 1; word < count; word++)
            if (!dlopen(words[word], RTLD_NOW)) { fputs(dlerror(), stderr); return 1; }
          char line[4096];
          FILE *maps = fopen("/proc/self/maps", "r");
          while (fgets(line, sizeof line, maps))
            if (strstr(line, "libtbb.so") && strstr(line, " 00000000 ")) fputs(line, stdout);
        }
        """
      try Data(source.utf8).write(to: URL(filePath: scratch.path("open.c")))
      let command = "cc -o open open.c -ldl && ./open \(library)/\(first) \(library)/\(second)"
      let run = try Program.run(
        "/bin/sh", ["-c", command].map { Array($0.utf8) }, in: scratch.path)
      try #require(run.status == 0, "\(run.errors)")
      return run.output.split(separator: "\n").count
    }
  }

  /// All copies become links, ldconfig is content, and everything can be taken back.
  private static func expectMended(
    _ wheel: Wheel, copies: Int, files: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try TreeSnapshot(of: wheel.library)
    let check = try wheel.solder("check", "--format", "json", wheel.library)
    #expect(check.status == 1, sourceLocation: sourceLocation)
    let findings = try Bench.findings(in: check.json(), below: wheel.library)
    #expect(
      findings.count == copies && findings.allSatisfy { $0.hasPrefix("hard-copy ") },
      "\(findings)", sourceLocation: sourceLocation)

    let fix = try wheel.solder("fix", "-y", wheel.library)
    #expect(fix.status == 0, "\(fix.output)\(fix.errors)", sourceLocation: sourceLocation)
    #expect(try wheel.count(.typeRegular) == files, sourceLocation: sourceLocation)
    #expect(try wheel.count(.typeSymbolicLink) == copies, sourceLocation: sourceLocation)
    #expect(try wheel.solder("check", wheel.library).status == 0, sourceLocation: sourceLocation)

    let fixed = try TreeSnapshot(of: wheel.library)
    let ldconfig = try Program.shell("ldconfig -r \(wheel.root)")
    #expect(ldconfig.status == 0, sourceLocation: sourceLocation)
    #expect(ldconfig.errors == "", sourceLocation: sourceLocation)
    #expect(
      try TreeSnapshot(of: wheel.library) == fixed, "ldconfig had something to do",
      sourceLocation: sourceLocation)

    #expect(try wheel.solder("undo", "-y").status == 0, sourceLocation: sourceLocation)
    #expect(try TreeSnapshot(of: wheel.library) == before, sourceLocation: sourceLocation)
  }

  private static let isLarge = ProcessInfo.processInfo.environment["SOLDER_LARGE"] == "1"

  @Test func `tbb: twelve copies become links and come back`() throws {
    guard let wheel = try Wheel("tbb==2021.13.1", libraries: "tbb-*.data/data/lib") else { return }
    let summary = try Bench.summary(
      of: wheel.solder("check", "--format", "json", wheel.library).json())
    #expect(summary["families"] == 6)
    #expect(summary["warnings"] == 12)
    #expect(summary["wastedBytes"] == 11_663_632)
    try Self.expectMended(wheel, copies: 12, files: 6)
  }

  @Test func `tbb: a program that opens two names maps the file once, not twice`() throws {
    guard let wheel = try Wheel("tbb==2021.13.1", libraries: "tbb-*.data/data/lib") else { return }
    #expect(try wheel.mappings(opening: "libtbb.so", then: "libtbb.so.12.13") == 2)
    #expect(try wheel.solder("fix", "-y", wheel.library).status == 0)
    #expect(try wheel.mappings(opening: "libtbb.so", then: "libtbb.so.12.13") == 1)
  }

  @Test func `tbb: the loader cache lists the SONAME and the linker name`() throws {
    guard let wheel = try Wheel("tbb==2021.13.1", libraries: "tbb-*.data/data/lib") else { return }
    func cached() throws -> [String] {
      let run = try Program.shell("ldconfig -r \(wheel.root) && ldconfig -r \(wheel.root) -p")
      return run.output.split(separator: "\n").compactMap {
        $0.split(separator: " ").first?.trimmingCharacters(in: .whitespaces)
      }
    }
    #expect(try !cached().contains("libtbb.so"))
    #expect(try wheel.solder("fix", "-y", wheel.library).status == 0)
    let names = try cached()
    #expect(names.contains("libtbb.so") && names.contains("libtbb.so.12"), "\(names)")
  }

  @Test(.enabled(if: isLarge, "SOLDER_LARGE=1 fetches 100 MB"))
  func `oneccl: the development name goes to the version whose bytes it has`() throws {
    guard let wheel = try Wheel("oneccl==2022.2.0", libraries: "oneccl-*.data/data/lib") else {
      return
    }
    try Self.expectMended(wheel, copies: 5, files: 5)
  }

  @Test(.enabled(if: isLarge, "SOLDER_LARGE=1 fetches 100 MB"))
  func `impi-rt: four names of one library, and libraries without a SONAME`() throws {
    guard let wheel = try Wheel("impi-rt==2021.19.0", libraries: "impi_rt-*.data/data/lib") else {
      return
    }
    try Self.expectMended(wheel, copies: 17, files: 10)
  }
}
