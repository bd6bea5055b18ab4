internal import FileSystem
internal import LoaderCache
internal import LoaderConfiguration

extension ScanCache {
  /// Where it lies, beside glibc's own, which is left alone.
  static let directory = Path("/var/cache/ldconfig")
  static let fileName = FileName("solder-scan-cache")

  private static let title = Array("solder scan cache 1\n".utf8)
  private static let recordSize = 68
  // A million libraries of the longest names are less.
  private static let sizeLimit = 256 * 1024 * 1024
  /// What changed less long ago may change again unseen: clocks of file systems are coarse.
  private static let settlingTime: Int64 = 2

  /// Reads what the last run wrote; anything odd is as good as nothing.
  static func read(
    for port: Port, _ behaviour: Behaviour, under root: borrowing SystemRoot
  ) -> ScanCache {
    guard let fileName, let file = try? root.open(file: directory.appending(fileName)),
      file.status.kind == .regular, let bytes = (try? file.contents(atMost: sizeLimit)) ?? nil
    else { return ScanCache() }
    return ScanCache(decoding: bytes, heading(port, behaviour)) ?? ScanCache()
  }

  /// Writes what this run met; that it cannot is no trouble.
  func write(
    for port: Port, _ behaviour: Behaviour, now: FileTime, under root: borrowing SystemRoot
  ) {
    let settled = met.filter {
      $0.key.isSettled(before: now.seconds - ScanCache.settlingTime) && !$0.value.isAncient
    }
    if settled == remembered { return }
    guard let fileName = ScanCache.fileName,
      let directory = try? ScanCache.openDirectory(under: root),
      let temporary = try? Directory.temporaryName(),
      let file = try? directory.create(file: temporary)
    else { return }
    do {
      try file.write(ScanCache.encoded(settled, ScanCache.heading(port, behaviour)))
      try directory.rename(temporary, over: fileName)
    } catch {
      try? directory.unlink(temporary)
    }
  }

  // Made where only its last component is missing, for root alone, as glibc does.
  private static func openDirectory(
    under root: borrowing SystemRoot
  ) throws(FileSystemError) -> Directory {
    do {
      return try Directory.open(directory, in: root)
    } catch {
      guard error.errno == .noSuchFile, let name = directory.lastName else { throw error }
      return try Directory.open(directory.parent, in: root).makeDirectory(name, permissions: 0o700)
    }
  }

  // Facts hold for one way of reading only.
  private static func heading(_ port: Port, _ behaviour: Behaviour) -> [UInt8] {
    let way = "\(port.name) \(behaviour.release.major).\(behaviour.release.minor)"
    return title + Array("\(way) \(behaviour.isStrict ? "strict" : "own")\n".utf8)
  }
}

// MARK: - Bytes

extension ScanCache {
  private static func encoded(_ facts: [Key: LibraryFacts], _ heading: [UInt8]) -> [UInt8] {
    var body: [UInt8] = []
    body.reserveCapacity(facts.count * (recordSize + 32))
    for (key, facts) in facts {
      for number in key.numbers { body.append(number, width: 8) }
      body.append(UInt64(UInt32(bitPattern: facts.kind.rawValue)), width: 4)
      body.append(UInt64(facts.isaLevel), width: 4)
      body.append(UInt64(facts.soname?.count ?? 0xffff), width: 4)
      body += facts.soname ?? []
    }
    var bytes = heading
    bytes.append(checksum(body.span), width: 8)
    return bytes + body
  }

  private init?(decoding bytes: [UInt8], _ heading: [UInt8]) {
    guard bytes.starts(with: heading), bytes.count >= heading.count + 8 else { return nil }
    var rest = bytes[heading.count...]
    let sum = rest.popNumber(width: 8)
    guard sum == ScanCache.checksum(rest.span) else { return nil }
    var facts: [Key: LibraryFacts] = [:]
    facts.reserveCapacity(rest.count / (ScanCache.recordSize + 16))
    while rest.count >= ScanCache.recordSize {
      let key = Key(numbers: (0..<7).map { _ in rest.popNumber(width: 8) })
      let kind = LibraryKind(
        rawValue: Int32(bitPattern: UInt32(truncatingIfNeeded: rest.popNumber(width: 4))))
      let isaLevel = UInt32(truncatingIfNeeded: rest.popNumber(width: 4))
      let length = Int(truncatingIfNeeded: rest.popNumber(width: 4) & 0xffff)
      let soname = length == 0xffff ? nil : Array(rest.prefix(length))
      guard length == 0xffff || soname?.count == length, let key, isaLevel < 32,
        soname?.contains(0) != true
      else { return nil }
      rest = rest.dropFirst(soname?.count ?? 0)
      facts[key] = LibraryFacts(kind: kind, soname: soname, isaLevel: isaLevel)
    }
    guard rest.isEmpty else { return nil }
    self.init(facts)
  }

  /// FNV-1a over eight bytes at a time: it tells a file cut short or damaged, not a forged one.
  private static func checksum(_ bytes: Span<UInt8>) -> UInt64 {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in bytes.indices { sum = (sum ^ UInt64(bytes[index])) &* 0x0100_0000_01b3 }
    return sum
  }
}

extension ScanCache.Key {
  fileprivate var numbers: [UInt64] {
    [
      identity.device, identity.inode, size, UInt64(bitPattern: modification.seconds),
      UInt64(modification.nanoseconds), UInt64(bitPattern: change.seconds),
      UInt64(change.nanoseconds),
    ]
  }

  fileprivate init?(numbers: [UInt64]) {
    guard numbers.count == 7 else { return nil }
    self.init(
      identity: FileIdentity(device: numbers[0], inode: numbers[1]), size: numbers[2],
      modification: FileTime(
        seconds: Int64(bitPattern: numbers[3]), nanoseconds: UInt32(truncatingIfNeeded: numbers[4])),
      change: FileTime(
        seconds: Int64(bitPattern: numbers[5]), nanoseconds: UInt32(truncatingIfNeeded: numbers[6]))
    )
  }

  fileprivate func isSettled(before time: Int64) -> Bool {
    change.seconds < time
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ number: UInt64, width: Int) {
    for index in 0..<width { append(UInt8(truncatingIfNeeded: number >> UInt64(8 * index))) }
  }
}

extension ArraySlice<UInt8> {
  /// Takes a number away from the beginning; what is missing counts as zero.
  fileprivate mutating func popNumber(width: Int) -> UInt64 {
    var number: UInt64 = 0
    for (index, byte) in prefix(width).enumerated() { number |= UInt64(byte) << UInt64(8 * index) }
    self = dropFirst(width)
    return number
  }
}
