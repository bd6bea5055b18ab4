internal import FileSystem

/// The end of an archive that has its directory there and comes as a stream: what has to be known of it
/// before it can be read from its beginning.
package struct ArchiveEnd: Sendable {
  /// How long the archive is.
  let size: UInt64
  /// Its last bytes.
  let bytes: [UInt8]

  /// How many bytes are looked for the directory in.
  static let longest = 8 << 20
  // A zip file may end with a comment, before which its directory ends.
  private static let shortest = 128 << 10
  // The header of a 7z archive may be packed, which it says in another one: both lie in these.
  private static let shortestOfSevenZip = 1 << 20

  /// Takes the last bytes of an archive, and keeps of them what is needed.
  init(_ bytes: [UInt8], ofArchiveOfSize size: UInt64, _ form: ArchiveForm) throws(ArchiveError) {
    self.size = size
    let start = size - UInt64(bytes.count)
    let shortest = form == .zip ? ArchiveEnd.shortest : ArchiveEnd.shortestOfSevenZip
    var needed = size - min(size, UInt64(shortest))
    if form == .zip,
      let place = try ZipDirectory.Place(in: TailedStream(bytes, ofArchiveOfSize: size))
    {
      needed = min(needed, place.first)
    }
    self.bytes = Array(bytes[Int(max(needed, start) - start)...])
  }
}

/// What a stream of bytes is, opened as an archive.
package enum ArchiveOpening {
  /// No archive.
  case none
  /// An archive to be read.
  case reader(ArchiveReader)
  /// One that can be read by whoever has its end, and comes with it another time: the stream is used up.
  case end(ArchiveEnd)
}
