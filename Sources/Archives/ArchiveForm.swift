/// How an archive begins, which tells how it has to be read.
package enum ArchiveForm: Hashable, Sendable {
  /// Read back and forth: its directory is at its end.
  case zip, sevenZip
  /// Read from the beginning.
  case tar, cpio
  /// A Debian package: an `ar` archive of `debian-binary` and tar archives.
  case debian
  /// Something that has to be decompressed first.
  case compressed(Compressor)

  /// What made the compressed bytes.
  package enum Compressor: String, Hashable, Sendable {
    case gzip, xz, lzma, bzip2, zstd, lz4
    /// An RPM package: headers and a compressed cpio archive.
    case rpm
  }

  /// Whether it has to be read back and forth.
  var hasDirectoryAtEnd: Bool { self == .zip || self == .sevenZip }

  /// How many bytes are needed to tell.
  package static let headSize = 512

  private static let magics: [(bytes: [UInt8], form: ArchiveForm)] = [
    (Array("PK\u{3}\u{4}".utf8), .zip), (Array("PK\u{5}\u{6}".utf8), .zip),
    (Array("PK00PK\u{3}\u{4}".utf8), .zip),
    (Array("7z".utf8) + [0xbc, 0xaf, 0x27, 0x1c], .sevenZip),
    (Array("!<arch>\ndebian-binary".utf8), .debian),
    ([0x1f, 0x8b], .compressed(.gzip)),
    ([0xfd] + Array("7zXZ".utf8) + [0], .compressed(.xz)),
    (Array("BZh".utf8), .compressed(.bzip2)),
    ([0x28, 0xb5, 0x2f, 0xfd], .compressed(.zstd)),
    // What pzstd writes first: how long the frame after it is.
    ([0x50, 0x2a, 0x4d, 0x18], .compressed(.zstd)),
    ([0x04, 0x22, 0x4d, 0x18], .compressed(.lz4)),
    ([0xed, 0xab, 0xee, 0xdb], .compressed(.rpm)),
    ([0x5d, 0x00, 0x00], .compressed(.lzma)),
    (Array("070701".utf8), .cpio), (Array("070702".utf8), .cpio), (Array("070707".utf8), .cpio),
    ([0xc7, 0x71], .cpio), ([0x71, 0xc7], .cpio),
  ]

  /// Tells by the first bytes; `nil` where they are no archive's.
  package init?(head: [UInt8]) {
    if let magic = ArchiveForm.magics.first(where: { head.starts(with: $0.bytes) }) {
      self = magic.form
    } else if ArchiveForm.isTarHeader(head) {
      self = .tar
    } else {
      return nil
    }
  }

  /// Whether a block has the checksum that every tar format asks for: tar(5).
  private static func isTarHeader(_ block: [UInt8]) -> Bool {
    guard block.count >= headSize, block[0] != 0 else { return false }
    let field = block[148..<156].drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    guard !field.isEmpty else { return false }
    let stated = field.reduce(0) { $0 * 8 + Int($1 - 0x30) }
    // The field itself counts as blanks; some old programs added signed bytes.
    let others = block[..<148] + block[156..<headSize]
    let unsigned = others.reduce(8 * 0x20) { $0 + Int($1) }
    let signed = others.reduce(8 * 0x20) { $0 + Int(Int8(bitPattern: $1)) }
    return stated == unsigned || stated == signed
  }
}
