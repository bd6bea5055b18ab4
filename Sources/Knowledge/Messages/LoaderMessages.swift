extension KnownMessage {
  /// What the loader says, and those who start programs.
  static let loader = loaderFiles + loaderKinds + loaderSymbols + loaderPreloads + loaderPrograms
}
