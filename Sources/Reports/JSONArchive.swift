internal import Archives
internal import FileSystem

/// One archive of a check: how it is packed, what that costs, and what its maintainer can paste.
struct JSONArchive: Encodable {
  private struct Links: Encodable {
    let hard, symbolic: Int
  }

  private let path: String
  private let pathBytes: String?
  private let kind: String
  private let format: String
  private let compression: String?
  private let entries: Int
  private let links: Links
  private let repeatedNames: [String]
  private let wastedBytes: UInt64
  private let wastedBytesShipped: UInt64
  private let isShippedEstimated: Bool
  private let advice: [String]

  init(_ archive: ArchiveCensus, in report: CheckReport) {
    let name = JSONName(archive.top.bytes)
    (path, pathBytes) = (name.text, name.base64)
    kind = archive.kind.rawValue
    format = archive.form.name
    compression = archive.compressor?.rawValue
    entries = archive.entries
    links = Links(hard: archive.links.hard, symbolic: archive.links.symbolic)
    repeatedNames = archive.repeatedNames.map { JSONName($0.bytes).text }
    let waste = ArchiveWaste(of: archive, in: report)
    wastedBytes = waste.unpacked
    wastedBytesShipped = waste.shipped
    isShippedEstimated = !archive.hasExactSizes
    advice = ArchiveAdvice(archive, waste.findings).commands
  }
}

extension ArchiveForm {
  /// The name that people know the format by.
  fileprivate var name: String {
    switch self {
    case .zip: "zip"
    case .sevenZip: "7z"
    case .tar: "tar"
    case .cpio: "cpio"
    case .debian: "deb"
    case .compressed(let compressor): compressor.rawValue
    }
  }
}
