extension KnownMessage {
  /// All messages that solder can read.
  package static let all =
    ldconfig + loader + linkers + frameworks + packages + copying
}
