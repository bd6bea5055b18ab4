extension KnownMessage {
  /// Whether the message is over once rules find nothing wrong with the file that it names.
  ///
  /// A file in order has still not the version that a program asks for, nor the right to be read.
  package var isOverOnceInOrder: Bool { !rules.isEmpty && !Self.outlasting.contains(id) }

  /// Whether a name without a directory is one that the loader was asked for.
  ///
  /// Of what other programs say it is a file of the directory they ran in.
  package var namesWhatTheLoaderSeeks: Bool { id.hasPrefix("B") || id.hasPrefix("D") }

  // Some of their causes can be seen; that none is seen does not end them.
  private static let outlasting: Set<String> = [
    // The linker searches other directories than the loader.
    "C1", "C2", "C3", "C4", "C28", "C29",
    // Symbols and their versions.
    "B13", "B14", "B15", "B16", "B17", "B18", "B27",
    "D10", "D11", "D12", "D13", "D14", "D19", "D20", "D23", "D26",
    // What the system does not allow, and what a library is not made for.
    "A21", "B29",
    // What a package manager has on record.
    "E5", "E6", "E7", "E8", "E11", "E12", "E15", "E16",
  ]
}
