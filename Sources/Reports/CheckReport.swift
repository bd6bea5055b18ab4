package import Archives
package import Census
package import Diagnosis
package import FileSystem
package import Host
internal import LoaderConfiguration
package import Processes

/// The result of a check, for telling in any format.
package struct CheckReport: Sendable {
  /// The root that was looked at.
  package let root: Path
  /// The targets as the user named them.
  package let targets: [Path]
  /// What was seen.
  package let census: LibraryCensus
  /// What is wrong, without what the user ignores.
  package let findings: [Finding]
  /// How many findings below the least severity asked for are left out.
  package var hidden = 0
  /// What the loader sees, where the whole machine was looked at.
  package let loader: LoaderCensus?
  /// What is known of the machine or root, where the whole of it was looked at.
  package let host: HostFacts?
  /// The directory that Windows lends to WSL, where it was looked at.
  package var lent: LentDirectory?
  /// The archives among the targets, each before those that lie in it.
  package var archives: [ArchiveCensus] = []
  /// What running programs have mapped, where that was asked for and could be seen.
  package let processes: RunningProcesses?

  /// Puts a report together.
  package init(
    root: Path, targets: [Path], census: LibraryCensus, findings: [Finding],
    loader: LoaderCensus? = nil, host: HostFacts? = nil, processes: RunningProcesses? = nil
  ) {
    self.loader = loader
    self.host = host
    self.processes = processes
    self.root = root
    self.targets = targets
    self.census = census
    self.findings = findings
  }

  /// Whether a path lies in one of the archives.
  func isInArchive(_ path: Path) -> Bool {
    archives.contains { path.isAtOrBelow($0.top) }
  }

  /// How many regular files are libraries.
  package var libraries: Int {
    census.directories.reduce(0) { sum, directory in
      sum + directory.entries.count { $0.content?.library != nil }
    }
  }

  /// How many directories were looked at: those that hold libraries, or all that the loader searches.
  package var directories: Int {
    guard let loader else { return census.directories.count }
    return Set(loader.order.directories.compactMap(\.identity)).count
  }

  /// How many families there are.
  package var families: Int { census.directories.reduce(0) { $0 + $1.families.count } }

  /// How many findings are of a severity.
  package func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

  /// Bytes that could be won back.
  package var wastedBytes: UInt64 {
    findings.reduce(0) { $0.addingReportingOverflow($1.wastedBytes).partialValue }
  }

  /// The gravest severity found.
  package var worst: Severity? { findings.map(\.severity).max() }
}
