extension KnownMessage {
  /// What ldconfig says.
  static let ldconfig = ldconfigLinks + ldconfigFiles + ldconfigDirectories + ldconfigCache
}
