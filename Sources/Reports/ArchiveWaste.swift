package import Archives
package import Diagnosis
internal import FileSystem

/// What one archive loses to copies, on disk and as it is shipped.
package struct ArchiveWaste: Sendable {
  /// Bytes once it is unpacked.
  package let unpacked: UInt64
  /// Bytes in the archive itself.
  package let shipped: UInt64
  /// The findings of the archive, without those of archives in it.
  package let findings: [Finding]

  /// Adds up what the findings of an archive cost.
  package init(of archive: ArchiveCensus, in report: CheckReport) {
    let inner = report.archives.filter { $0.top != archive.top && $0.top.isAtOrBelow(archive.top) }
    let own = report.findings.filter { finding in
      finding.path.isAtOrBelow(archive.top)
        && !inner.contains { finding.path.isAtOrBelow($0.top) }
    }
    findings = own
    let copies = own.filter { $0.wastedBytes > 0 }
    unpacked = copies.reduce(0) { $0.addingReportingOverflow($1.wastedBytes).partialValue }
    shipped = copies.reduce(0) { sum, finding in
      sum.addingReportingOverflow(ArchiveWaste.shipped(finding, archive)).partialValue
    }
  }

  // A finding about a directory stands for all that is in it.
  private static func shipped(_ finding: Finding, _ archive: ArchiveCensus) -> UInt64 {
    if finding.name != nil { return archive.shippedSizes[finding.path] ?? 0 }
    return archive.shippedSizes.reduce(0) { sum, item in
      item.key.isAtOrBelow(finding.directory) ? sum + item.value : sum
    }
  }
}
