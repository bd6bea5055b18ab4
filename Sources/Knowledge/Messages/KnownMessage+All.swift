extension KnownMessage {
  /// All messages that solder can read.
  package static let all = ldconfig + linkers + frameworks + packages + copying
}
