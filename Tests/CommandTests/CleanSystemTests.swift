import Foundation
import TestSupport
import Testing

/// An untouched Debian has nothing to warn of.
struct CleanSystemTests {
  @Test func `Debian's own libraries have no findings above notes`() throws {
    let run = try Program.solder([
      "check", "--format", "json", "--severity", "warning",
      // Not Debian's: a vendor's package that really ships its libpython twice.
      "--ignore", "hard-copy:/usr/lib/google-cloud-sdk/*", "/usr/lib", "/lib", "/opt",
    ])
    #expect(try Bench.findings(in: run.json(), below: "/") == [])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Bench.summary(of: run.json())["libraries"] ?? 0 > 10)
  }

  @Test func `nor has all that Debian's loader searches`() throws {
    let run = try Program.solder(["check", "--format", "json", "--severity", "warning"])
    #expect(try Bench.findings(in: run.json(), below: "/") == [])
    #expect(run.status == 0, "\(run.errors)")
  }
}
