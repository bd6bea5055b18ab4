internal import ELF
internal import LoaderCache

extension CacheFile {
  /// The entries of a name, in the order of the file.
  ///
  /// Found by halving, as the loader does: the entries descend, and numbers in names count as such,
  /// so `libfoo.so.01` is found for `libfoo.so.1`.
  func records(for name: [UInt8], bytesAreSigned: Bool) -> ArraySlice<Record> {
    func order(_ position: Int) -> Int {
      LibraryOrdering.compare(
        name.span, bytes.span.extracting(records[position].soname), bytesAreSigned: bytesAreSigned)
    }
    var (low, high) = (0, records.count)
    while low < high {
      let middle = low + (high - low) / 2
      if order(middle) < 0 { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < records.count, order(end) == 0 { end += 1 }
    return records[low..<end]
  }
}

extension LoaderSetting {
  /// Whether C's `char` has a sign.
  var bytesAreSigned: Bool {
    [.x86_64, .i386, .loongarch].contains(architecture.machine)
  }

  /// Whether the loader takes entries of a kind.
  func takes(_ kind: LibraryKind) -> Bool {
    switch architecture.name {
    case "x86-64": kind == .x86_64
    case "x32": kind == .x32
    case "aarch64": kind == .aarch64
    case "arm": kind == .armHardFloat || kind == .libc6 || kind == .armSoftFloat
    case "riscv64": kind == .riscvDoubleFloat || kind == .riscvSoftFloat
    case "ppc64le", "ppc64": kind == .ppc64
    case "s390x": kind == .s390x
    case "loongarch64": kind == .loongarchDoubleFloat || kind == .loongarchSoftFloat
    default: kind == .libc6 || kind == .elf
    }
  }

  /// Whether the processor has the x86 level that an entry was marked with.
  func supports(isaLevel level: UInt32) -> Bool {
    level == 0 || architecture.machine != .x86_64
      || Int(level) <= self.level.capabilities.count + 1
  }
}
