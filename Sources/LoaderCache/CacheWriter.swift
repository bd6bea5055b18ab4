/// Makes cache files, byte for byte as glibc's ldconfig makes them.
package struct CacheWriter: Hashable, Sendable {
  /// The layout.
  package var format: CacheFormat

  /// Whether numbers have their most significant byte first.
  package var isBigEndian: Bool

  /// Whether C's `char` is signed where the cache is used; see ``LibraryOrdering``.
  package var bytesAreSigned: Bool

  /// The text that says what made the cache, `nil` for none; the old layout has no place for it.
  package var generator: [UInt8]?

  /// Whether names of `glibc-hwcaps` directories in a compat file are placed as glibc places them.
  ///
  /// Loaders count from the start of the file, and glibc's ldconfig from the start of the new part:
  /// in a compat file no loader finds the names it wrote. Other files do not differ.
  package var placesNamesAsGlibc: Bool

  /// Describes the file; without arguments, one for x86 without a generator.
  package init(
    format: CacheFormat = .new, isBigEndian: Bool = false, bytesAreSigned: Bool = true,
    generator: [UInt8]? = nil, placesNamesAsGlibc: Bool = false
  ) {
    (self.format, self.isBigEndian) = (format, isBigEndian)
    (self.bytesAreSigned, self.generator) = (bytesAreSigned, generator)
    self.placesNamesAsGlibc = placesNamesAsGlibc
  }

  /// The file with these entries, which are put in the order that loaders need.
  ///
  /// The names are those of all `glibc-hwcaps` directories that were listed, empty ones too: glibc
  /// keeps them all. Those that entries have need not be among them.
  package func bytes(
    of entries: [CacheEntry], subdirectoryNames: [[UInt8]] = []
  ) throws(CacheLimit) -> [UInt8] {
    let contents = try CacheContents(
      entries, at: CacheOrder(bytesAreSigned: bytesAreSigned).positions(of: entries),
      SubdirectoryNames(of: entries, listed: subdirectoryNames))
    let strings = CacheLayout.newHeaderSize + CacheLayout.newEntrySize * contents.records.count
    var output = CacheOutput(isBigEndian: isBigEndian)
    output.reserveCapacity(2 * strings + contents.table.bytes.count)
    switch format {
    case .old:
      output.appendOldEntries(contents, count: contents.oldCount, strings: 0)
      output.append(contents.table.bytes)
    case .compat:
      // Rounded up, so that the new part begins at a multiple of eight bytes.
      let count = contents.oldCount.roundedUp(toMultipleOf: 2)
      output.appendOldEntries(contents, count: count, strings: strings)
      appendNewPart(contents, strings: strings, to: &output)
    case .new:
      appendNewPart(contents, strings: strings, to: &output)
    }
    guard UInt32(exactly: output.bytes.count) != nil else {
      throw .fileSize(output.bytes.count)
    }
    return output.bytes
  }

  /// Appends the new part; its strings begin at an offset from its start.
  private func appendNewPart(
    _ contents: CacheContents, strings: Int, to output: inout CacheOutput
  ) {
    let start = output.bytes.count
    let end = start + strings + contents.table.bytes.count
    let directory = end.roundedUp(toMultipleOf: CacheLayout.extensionAlignment)
    let hasDirectory = generator != nil || !contents.usedNames.isEmpty

    output.append(CacheLayout.newMagic)
    output.append(contents.records.count)
    output.append(contents.table.bytes.count)
    output.append([CacheLayout.endianness(isBigEndian: isBigEndian), 0, 0, 0])
    output.append(hasDirectory ? directory : 0)
    output.appendZeros(12)
    output.appendNewEntries(contents, strings: strings)
    output.append(contents.table.bytes)
    guard hasDirectory else { return }
    output.appendZeros(directory - end)
    let base = strings + (placesNamesAsGlibc ? 0 : start)
    output.appendExtension(generator: generator, names: contents.usedNames.map { base + $0 })
  }
}
