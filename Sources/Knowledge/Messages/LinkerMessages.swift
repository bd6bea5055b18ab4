extension KnownMessage {
  /// What linkers say: GNU ld, gold, lld, mold, and CMake before them.
  static let linkers: [KnownMessage] =
    linkerNames + linkerTexts + linkerDamage + linkerFiles + linkerSymbols
}
