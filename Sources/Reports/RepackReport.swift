package import FileSystem
package import Repacking

/// What `solder repack` found and did.
package struct RepackReport: Sendable {
  /// The archive, as the user named it.
  package let input: Path
  /// Where the new one is, or would be.
  package let output: Path
  /// Whether nothing was to be written.
  package let isDryRun: Bool
  /// What was planned; `nil` where nothing could be.
  package var plan: RepackPlan?
  /// Why nothing is written, one sentence each.
  package var refusals: [(path: Path, reason: String)] = []
  /// How long the output is; `nil` where there is none.
  package var outputSize: UInt64?

  /// A report of nothing yet.
  package init(input: Path, output: Path, isDryRun: Bool) {
    self.input = input
    self.output = output
    self.isDryRun = isDryRun
  }
}
