/// The names that a link of some text would go through, as far as names lead on.
///
/// The text need not be any link's yet: what it would lead to is asked before it is made.
package struct LinkWay {
  /// A name on the way.
  package struct Stop: Hashable, Sendable {
    /// The directory it lies in.
    package let directory: FileIdentity
    /// A path to that directory.
    package let parent: Path
    /// The name.
    package let name: FileName
    /// What the name itself is; `nil` where there is none.
    package let status: FileStatus?
  }

  /// The names in their order; the last one is no link, is missing, or is one too many.
  package let stops: [Stop]
  /// Whether there are more links than the kernel follows: path_resolution(7).
  package let isEndless: Bool

  /// As many links as the kernel follows on one way.
  private static let mostLinks = 40

  /// Follows `text` from a directory as the kernel would, never out of a foreign root.
  ///
  /// A text that ends in a slash, `.` or `..` has no last name, and no stop.
  package init(
    of text: [UInt8], from directory: Path, in root: borrowing SystemRoot
  ) throws(FileSystemError) {
    var stops: [Stop] = []
    var (text, base) = (text, directory)
    for _ in 0...LinkWay.mostLinks {
      let target = base.appending(Path(text))
      guard !text.isEmpty, text.last != UInt8(ascii: "/"), let name = target.lastName else { break }
      let place: Directory
      do {
        place = try Directory.open(target.parent, in: root)
      } catch {
        guard error.errno == .noSuchFile || error.errno == .notDirectory else { throw error }
        break
      }
      let status = try place.statusIfPresent(of: name)
      stops.append(
        Stop(
          directory: try place.status().identity, parent: target.parent, name: name,
          status: status))
      guard status?.kind == .symbolicLink else {
        (self.stops, isEndless) = (stops, false)
        return
      }
      (text, base) = (try place.readLink(name), target.parent)
    }
    self.stops = stops
    isEndless = stops.count > LinkWay.mostLinks
  }

  /// Where the way ends, if that is something other than a link.
  package var end: Stop? {
    guard !isEndless, let last = stops.last, let status = last.status,
      status.kind != .symbolicLink
    else { return nil }
    return last
  }
}
