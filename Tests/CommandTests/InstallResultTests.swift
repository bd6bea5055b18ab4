import Foundation
import TestSupport
import Testing

/// Results of `install`, `copy` and `undo` that cannot be given out: no script may take them for success.
struct InstallResultTests {
  @Test(arguments: ["text", "json"])
  func `what cannot be told ends with trouble`(_ format: String) throws {
    let bench = try InstallBench()
    let archive = try bench.tar("a.tar", InstallBench.cudnn("9.1.0"))
    let state = "--state-dir \(bench.state) --format \(format)"
    let install = "$SOLDER install \(archive) --into \(bench.prefix) \(state)"
    #expect(try Program.shell("\(install) -n > /dev/full").status == 2)
    #expect(try Program.shell("\(install) -y > /dev/full").status == 2)
    #expect(try bench.install(archive, "-y").status == 0)
    #expect(try Program.shell("\(install) -y > /dev/full").status == 2)
    #expect(try Program.shell("$SOLDER undo -n \(state) > /dev/full").status == 2)
    #expect(try Program.shell("$SOLDER undo -y \(state) > /dev/full").status == 2)
  }

  @Test func `a destination without a name is wrong usage`() throws {
    let bench = try InstallBench()
    let archive = try bench.tar("a.tar", InstallBench.cudnn("9.1.0"))
    let run = try Program.solder(["install", archive, "--into", "", "--lang", "en"])
    #expect(run.status == 64 && run.errors.contains("--into was given an empty path"))
  }
}
