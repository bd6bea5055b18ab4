import LoaderCache
import TestSupport
import Testing

struct CacheOrderTests {
  @Test func `the greatest SONAME comes first, then the greatest kind`() {
    let entries = [
      CacheEntry("libx.so.10", "/1"), CacheEntry("libx.so.2", "/2", .x32),
      CacheEntry("libx.so.2", "/3", .x86_64), CacheEntry("libx.so.2", "/4", .elf),
      CacheEntry("libx.so.2", "/5", LibraryKind(rawValue: -1)), CacheEntry("liba.so", "/6"),
    ]
    #expect(CacheOrder().sorted(entries.reversed()) == entries)
  }

  @Test func `subdirectories come first by name, then masks by their bits, then the rest`() {
    let capabilities: [HardwareCapability] = [
      .subdirectory(name: text("A"), isaLevel: 0), .subdirectory(name: text("a"), isaLevel: 5),
      .subdirectory(name: text("aa"), isaLevel: 1), .subdirectory(name: [0x80], isaLevel: 0),
      .mask(7), .mask(1 << 63 | 1), .mask(3), .mask(1 << 63), .mask(1), .none,
    ]
    let entries = capabilities.map {
      CacheEntry(soname: text("l"), path: text("/l"), kind: .libc6, capability: $0)
    }
    #expect(CacheOrder().sorted(entries.reversed()) == entries)
  }

  @Test func `what is level stays as it is`() {
    let names = ["l1", "l01", "l001", "l1", "l0001"]
    let entries = (0..<500).map { CacheEntry(names[$0 % names.count], "/\($0)") }
    #expect(CacheOrder().sorted(entries) == entries)
    #expect(CacheOrder().sorted(entries.reversed()) == entries.reversed())
  }

  @Test func `bytes above 127 sort as the machine has them`() {
    let entries = [[0x61], [0x61, 0x62], [0x61, 0x80]].map {
      CacheEntry(soname: $0, path: text("/"), kind: .libc6)
    }
    let signed = CacheOrder(bytesAreSigned: true).sorted(entries).map(\.soname)
    #expect(signed == [[0x61, 0x62], [0x61], [0x61, 0x80]])
    let unsigned = CacheOrder(bytesAreSigned: false).sorted(entries).map(\.soname)
    #expect(unsigned == [[0x61, 0x80], [0x61, 0x62], [0x61]])
  }

  @Test(arguments: [true, false], 1...30)
  func `random names are in the order of ldconfig`(bytesAreSigned: Bool, seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces: [[UInt8]] = [
      text("libbench"), text("lib"), text(".so."), text("a"), text(":"), text("/"), [0x7f], [0x80],
      [0xff], [1], text("7"), text("07"), text("123456789"), text("000"), text("9"),
    ]
    // One name with a wrapping number makes all names be compared in full.
    let hasLarge = seed % 10 == 0
    let entries = (0..<300).map { number in
      var soname: [UInt8] = []
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        let piece = pieces.randomElement(using: &generator) ?? []
        // A letter keeps two numbers from becoming one larger one.
        if soname.last.map({ 0x30...0x39 ~= $0 }) == true { soname += text("x") }
        soname += piece
      }
      if hasLarge, number == 7 { soname = text("z9999999999") }
      return CacheEntry(soname: soname, path: text("/\(number)"), kind: .libc6)
    }
    let sorted = CacheOrder(bytesAreSigned: bytesAreSigned).sorted(entries)
    func compare(_ left: CacheEntry, _ right: CacheEntry) -> Int {
      LibraryOrdering.compare(left.soname, right.soname, bytesAreSigned: bytesAreSigned)
    }
    // Insertion, which keeps what is level as it is.
    var expected: [CacheEntry] = []
    for entry in entries {
      let place = expected.firstIndex { compare($0, entry) < 0 } ?? expected.endIndex
      expected.insert(entry, at: place)
    }
    #expect(sorted == expected, "seed \(seed)")
  }
}
