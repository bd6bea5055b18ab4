/// Why bytes are no manifest of links.
package enum LinkManifestError: Error, Hashable, Sendable {
  /// What is wrong with one link.
  package enum Flaw: Error, Hashable, Sendable, CaseIterable {
    /// The path is empty, absolute, too long, or has an empty name, `.`, `..` or a NUL.
    case path
    /// The text is empty, too long, or has a NUL.
    case text
    /// The exact bytes beside a text are no base64, or are UTF-8 and need not be there.
    case bytes
    /// What it led to is of no kind that is known, or lacks its size or digest.
    case destination
    /// The path was there before.
    case duplicate
    /// The path leads through another link of the manifest.
    case belowLink
  }

  /// It is longer than any manifest that is read.
  case tooLong(limit: Int)
  /// It is no JSON, or another document.
  case notAManifest
  /// It is a document of another schema, or of a version that is not known.
  case otherSchema(String)
  /// One link, counted from 1, cannot be.
  case link(Int, Flaw)
}
