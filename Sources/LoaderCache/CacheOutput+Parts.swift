extension CacheOutput {
  /// Appends the old header and entries; the last one again and again where the count is larger.
  mutating func appendOldEntries(_ contents: CacheContents, count: Int, strings: Int) {
    append(CacheLayout.oldMagic)
    appendZeros(1)
    append(count)
    var last: CacheContents.Record?
    for record in contents.records where record.isInOldPart {
      appendOldEntry(record, strings: strings)
      last = record
    }
    guard let last else { return }
    for _ in contents.oldCount..<count { appendOldEntry(last, strings: strings) }
  }

  private mutating func appendOldEntry(_ record: CacheContents.Record, strings: Int) {
    append(UInt32(bitPattern: record.kind))
    append(strings + record.soname)
    append(strings + record.path)
  }

  /// Appends the new entries; their strings begin at an offset from the new part's start.
  mutating func appendNewEntries(_ contents: CacheContents, strings: Int) {
    for record in contents.records {
      appendOldEntry(record, strings: strings)
      // Once the version of the kernel that the library needs.
      appendZeros(4)
      append(record.capability)
    }
  }

  /// Appends the extension directory and its sections' data, which come in the opposite order.
  mutating func appendExtension(generator: [UInt8]?, names: [Int]) {
    let sections = (generator == nil ? 0 : 1) + (names.isEmpty ? 0 : 1)
    let data =
      bytes.count + CacheLayout.extensionHeaderSize + CacheLayout.extensionSectionSize * sections
    append(CacheLayout.extensionMagic)
    append(sections)
    if let generator {
      appendSection(CacheLayout.Tag.generator, at: data + 4 * names.count, size: generator.count)
    }
    if !names.isEmpty {
      appendSection(CacheLayout.Tag.subdirectories, at: data, size: 4 * names.count)
    }
    for name in names { append(name) }
    append(generator ?? [])
  }

  private mutating func appendSection(_ tag: UInt32, at offset: Int, size: Int) {
    append(tag)
    appendZeros(4)
    append(offset)
    append(size)
  }
}
