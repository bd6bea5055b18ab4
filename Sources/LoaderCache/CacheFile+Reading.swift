extension CacheFile {
  /// Reads a file, with the numbers in the byte order of the machine the cache is for.
  package init(_ bytes: [UInt8], isBigEndian: Bool) throws(CacheError) {
    guard !bytes.isEmpty else { throw .empty }
    let input = CacheInput(bytes: bytes, isBigEndian: isBigEndian)
    guard input.size >= CacheLayout.oldHeaderSize, UInt32(exactly: input.size) != nil else {
      throw .notCache
    }
    if input.has(CacheLayout.oldMagic, at: 0) {
      let count = input.number(at: 12)
      guard input.fits(count, ofSize: CacheLayout.oldEntrySize, from: CacheLayout.oldHeaderSize)
      else { throw .notCache }
      let end = CacheLayout.oldHeaderSize + CacheLayout.oldEntrySize * Int(clamping: count)
      let start = end.roundedUp(toMultipleOf: CacheLayout.newAlignment)
      // As for ldconfig, what ends with its header is no new part.
      if input.has(CacheLayout.newMagic, at: start), input.size - start > CacheLayout.newHeaderSize
      {
        try self.init(newPartOf: input, at: start)
      } else {
        try self.init(oldPartOf: input, count: Int(clamping: count), end: end)
      }
    } else {
      guard input.has(CacheLayout.newMagic, at: 0) else { throw .notCache }
      try self.init(newPartOf: input, at: 0)
    }
  }

  private init(oldPartOf input: CacheInput, count: Int, end: Int) throws(CacheError) {
    var strings = CacheStrings(input)
    var records: [Record] = []
    records.reserveCapacity(count)
    for index in 0..<count {
      let position = CacheLayout.oldHeaderSize + CacheLayout.oldEntrySize * index
      records.append(try Record(index, at: position, in: input, &strings, from: end))
    }
    (bytes, format, generator, names) = (input.bytes, .old, nil, nil)
    self.records = records
  }

  private init(newPartOf input: CacheInput, at start: Int) throws(CacheError) {
    let order = input.byte(at: start + 28)
    guard order == 0 || order & 3 == CacheLayout.endianness(isBigEndian: input.isBigEndian) else {
      throw .wrongEndianness
    }
    let directory = try CacheExtension(input, at: input.number(at: start + 32))
    let count = input.number(at: start + 20)
    let first = start + CacheLayout.newHeaderSize
    guard count == 0 || input.fits(count, ofSize: CacheLayout.newEntrySize, from: first) else {
      throw .entriesOutside(count: count, fileSize: input.size)
    }
    var strings = CacheStrings(input)
    var records: [Record] = []
    records.reserveCapacity(Int(clamping: count))
    for index in 0..<Int(clamping: count) {
      let position = first + CacheLayout.newEntrySize * index
      records.append(
        try Record(
          index, at: position, in: input, &strings, from: start,
          mask: input.wideNumber(at: position + 16)))
    }
    names =
      directory.nameOffsets.isEmpty
      ? nil
      : CacheNames(directory.nameOffsets, of: records, in: input, &strings, start: start)
    (bytes, format, generator) = (input.bytes, start == 0 ? .new : .compat, directory.generator)
    self.records = records
  }
}

extension CacheFile.Record {
  /// Reads what the entries of both layouts begin with.
  fileprivate init(
    _ index: Int, at position: Int, in input: CacheInput, _ strings: inout CacheStrings,
    from start: Int, mask: UInt64 = 0
  ) throws(CacheError) {
    func fault(
      _ fault: CacheStrings.Fault, _ string: CacheString, _ offset: UInt32
    ) -> CacheError {
      switch fault {
      case .outside: .stringOutside(string, entry: index, offset: offset)
      case .unterminated: .unterminated(string, entry: index, offset: offset)
      case .tooLarge: .stringsTooLarge(string, entry: index, offset: offset)
      }
    }
    let (key, value) = (input.number(at: position + 4), input.number(at: position + 8))
    let ofPath = strings.result(at: value, from: start)
    // Nearly every SONAME is the end of its own path, whose end is known by then.
    let whole = (try? ofPath.get()) ?? 0..<0
    let (soname, path): (Range<Int>, Range<Int>)
    do throws(CacheStrings.Fault) {
      soname = try strings.range(at: key, from: start, endOf: whole)
    } catch {
      throw fault(error, .soname, key)
    }
    do throws(CacheStrings.Fault) {
      path = try ofPath.get()
    } catch {
      throw fault(error, .path, value)
    }
    self.init(
      soname: soname, path: path,
      kind: LibraryKind(rawValue: Int32(bitPattern: input.number(at: position))), mask: mask)
  }
}
