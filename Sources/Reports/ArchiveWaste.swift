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
    // A finding about a directory stands for all that is in it.
    let directories = Set(copies.filter { $0.name == nil }.map(\.directory))
    let sizes = ArchiveWaste.sizes(of: directories, in: archive)
    shipped = copies.reduce(0) { sum, finding in
      let size =
        finding.name == nil ? sizes[finding.directory] : archive.shippedSizes[finding.path]
      return sum.addingReportingOverflow(size ?? 0).partialValue
    }
  }

  private static func sizes(
    of directories: Set<Path>, in archive: ArchiveCensus
  ) -> [Path: UInt64] {
    var sizes: [Path: UInt64] = [:]
    if directories.isEmpty { return sizes }
    for (path, size) in archive.shippedSizes {
      var place = path
      while place.bytes.count > archive.top.bytes.count {
        place = place.parent
        guard directories.contains(place) else { continue }
        sizes[place] = sizes[place, default: 0].addingReportingOverflow(size).partialValue
      }
    }
    return sizes
  }
}
