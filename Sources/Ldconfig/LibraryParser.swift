internal import ELF
internal import FileSystem
internal import LoaderCache

/// One file being read: header, program headers, dynamic section, property notes.
struct LibraryParser {
  private let window: FileWindow
  private let path: Path
  private let port: Port
  private let behaviour: Behaviour
  /// How many bytes of property notes are looked at; real ones have less than a hundred.
  private var noteBudget: UInt64 = 64 * 1024
  /// What is to be said although the file may be a library.
  private(set) var notices: [Notice] = []

  init(window: FileWindow, path: Path, port: Port, behaviour: Behaviour) {
    self.window = window
    self.path = path
    self.port = port
    self.behaviour = behaviour
  }

  /// The library in the file.
  mutating func library() throws(NoLibrary) -> LibraryFacts {
    guard window.size >= UInt64(port.headerSize) else {
      // As many bytes of the magic as there are: four at most.
      let beginning = window.beginning(4)
      let looksLikeELF = LibraryParser.magic.starts(with: beginning)
      throw looksLikeELF ? .notice(.tooSmall(path)) : .nothing
    }
    if let ancient = try ancientLibrary() { return ancient }
    guard window.beginning(4).elementsEqual(LibraryParser.magic) else {
      throw hasScript ? .nothing : .notice(.wrongMagic(path))
    }
    guard try number(16, 2) == 3 else { throw .nothing }  // ET_DYN
    return try sharedObject()
  }

  static let magic: [UInt8] = [0x7f, 0x45, 0x4c, 0x46]

  private mutating func number(_ offset: UInt64, _ width: Int) throws(NoLibrary) -> UInt64 {
    do {
      return try window.number(at: offset, width: width)
    } catch {
      throw .failed(error)
    }
  }

  private mutating func string(_ offset: UInt64) throws(NoLibrary) -> [UInt8] {
    do {
      return try window.string(at: offset, limit: LibraryFacts.longestSoname)
    } catch {
      throw .failed(error)
    }
  }

  /// Every pointer must lie in the file, or right behind it.
  private func checked(_ offset: UInt64) throws(NoLibrary) -> UInt64 {
    guard offset <= window.size else { throw .notice(.truncated(path)) }
    return offset
  }
}

// MARK: - What is no ELF file

extension LibraryParser {
  /// A library of the a.out days, by its first number; its SONAME is a part of its file name.
  private mutating func ancientLibrary() throws(NoLibrary) -> LibraryFacts? {
    let magic = try number(0, 4) & 0xffff
    guard magic == 0x010b || magic == 0x00cc else { return nil }
    return LibraryFacts(
      kind: behaviour.isLegacy ? .libc4 : .libc6, soname: path.lastName.map(ancientSoname),
      isAncient: true)
  }

  private func ancientSoname(_ name: FileName) -> [UInt8] {
    let so = Array(".so.".utf8)
    let bytes = name.bytes
    guard bytes.count >= so.count else { return bytes }
    for start in 0...(bytes.count - so.count) where bytes[start...].starts(with: so) {
      let version = start + so.count
      let end = bytes[version...].firstIndex(of: UInt8(ascii: "."))
      return Array(bytes[..<(end ?? bytes.count)])
    }
    return bytes
  }

  /// Whether it is text that may well have a library's name: a linker script, a debugger's helper.
  private var hasScript: Bool {
    let beginning = window.beginning(512)
    if ["GROUP", "GNU ld script"].contains(where: { contains(beginning, Array($0.utf8)) }) {
      return true
    }
    let endings =
      behaviour.knowsAllDebuggerHelpers ? ["-gdb.py", "-gdb.gdb", "-gdb.scm"] : ["-gdb.py"]
    return endings.contains { path.bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private func contains(_ bytes: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard bytes.count >= word.count else { return false }
    return (bytes.startIndex...(bytes.endIndex - word.count)).contains {
      bytes[$0...].starts(with: word)
    }
  }
}

// MARK: - Shared objects

extension LibraryParser {
  private struct Segments {
    var dynamic: UInt64?
    var loads: [(address: UInt64, size: UInt64, offset: UInt64)] = []
    var isaLevel: UInt32 = 0
    var interpreter: UInt64?
  }

  private mutating func sharedObject() throws(NoLibrary) -> LibraryFacts {
    let fileClass = UInt8(truncatingIfNeeded: try number(4, 1))
    let is64 = fileClass == 2
    let machine = UInt16(truncatingIfNeeded: try number(18, 2))
    let flags = UInt32(truncatingIfNeeded: try number(is64 ? 48 : 36, 4))
    let kind: LibraryKind
    var detectsKind = false
    switch port.verdict(machine: machine, fileClass: fileClass, flags: flags, behaviour) {
    case .kind(let known): kind = known
    case .undetermined:
      kind = behaviour.isLegacy ? .elf : .libc6
      detectsKind = behaviour.isLegacy
    case .unknownMachine: throw .notice(.unknownMachine(path, machine))
    case .unknownClass: throw .notice(.unknownClass(path))
    case .refused: throw .nothing
    }
    let segments = try segments(is64: is64)
    guard let dynamic = segments.dynamic else { throw .nothing }
    let section = try dynamicSection(at: dynamic, segments, is64: is64)
    var facts = LibraryFacts(kind: kind, soname: section.soname, isaLevel: segments.isaLevel)
    if detectsKind, section.namesGlibc { facts.kind = .libc6 }
    return facts
  }

  private mutating func segments(is64: Bool) throws(NoLibrary) -> Segments {
    let table = try checked(try number(is64 ? 32 : 28, is64 ? 8 : 4))
    let count = try number(is64 ? 56 : 44, 2)
    let (size, word): (UInt64, Int) = is64 ? (56, 8) : (32, 4)
    var segments = Segments()
    for index in 0..<count {
      let header = try checked(table &+ index &* size)
      let type = try number(header, 4)
      let offset = try number(header &+ (is64 ? 8 : 4), word)
      let fileSize = try number(header &+ (is64 ? 32 : 16), word)
      switch type {
      case 1:  // PT_LOAD
        let address = try number(header &+ (is64 ? 16 : 8), word)
        segments.loads.append((address, fileSize, offset))
      case 2:  // PT_DYNAMIC; its offset is kept in 32 bits
        if let earlier = segments.dynamic, earlier != 0 { notices.append(.severalDynamicSegments) }
        if fileSize == 0 { throw .nothing }
        segments.dynamic = offset & 0xffff_ffff
      case 3:  // PT_INTERP
        segments.interpreter = try checked(offset)
      case 0x6474_e553 where port.family == .x86:  // PT_GNU_PROPERTY
        let align = try number(header &+ (is64 ? 48 : 28), word)
        if let level = try isaLevel(at: offset, size: fileSize, align: align, is64: is64) {
          segments.isaLevel = level
        }
      default: break
      }
    }
    return segments
  }
}

// MARK: - The dynamic section

extension LibraryParser {
  private struct DynamicFacts {
    var soname: [UInt8]?
    var namesGlibc = false
  }

  /// More entries than this no library has; what follows is not looked at.
  private static let entryLimit: UInt64 = 65536

  private mutating func dynamicSection(
    at start: UInt64, _ segments: Segments, is64: Bool
  ) throws(NoLibrary) -> DynamicFacts {
    let start = try checked(start)
    let strings = try stringTable(start, segments, is64: is64)
    var facts = DynamicFacts()
    if behaviour.isLegacy, let interpreter = segments.interpreter {
      facts.namesGlibc = LibraryParser.interpreters.contains(try string(interpreter))
    }
    let (size, word): (UInt64, Int) = is64 ? (16, 8) : (8, 4)
    for index in 0..<LibraryParser.entryLimit {
      let entry = start &+ index &* size
      let tag = try number(entry, word)
      if tag == 0 { break }
      guard tag == 1 || tag == 14 else { continue }  // DT_NEEDED, DT_SONAME
      if tag == 1, !behaviour.isLegacy || facts.namesGlibc { continue }
      let name = try string(try checked(strings &+ (try number(entry &+ UInt64(word), word))))
      if tag == 14 {
        facts.soname = name
        if !behaviour.isLegacy { break }
      } else if LibraryParser.glibcNames.contains(name) {
        facts.namesGlibc = true
      }
      // Up to 2.36 the last SONAME counts, unless glibc was met first.
      if facts.namesGlibc, facts.soname != nil { break }
    }
    return facts
  }

  private mutating func stringTable(
    _ start: UInt64, _ segments: Segments, is64: Bool
  ) throws(NoLibrary) -> UInt64 {
    let (size, word): (UInt64, Int) = is64 ? (16, 8) : (8, 4)
    for index in 0..<LibraryParser.entryLimit {
      let entry = start &+ index &* size
      let tag = try number(entry, word)
      if tag == 0 { break }
      _ = try checked(entry)
      guard tag == 5 else { continue }  // DT_STRTAB
      let address = try number(entry &+ UInt64(word), word)
      for load in segments.loads
      where address >= load.address && address &- load.address < load.size {
        // glibc keeps the difference in 64 bits, and takes the greatest number for none.
        let wide = load.address &- load.offset
        let difference = is64 ? wide : wide & 0xffff_ffff
        if wide == .max { break }
        return try checked(address &- difference)
      }
      return try checked(address)
    }
    throw .nothing
  }

  private static let glibcNames = ["libc.so.6", "libm.so.6"].map { Array($0.utf8) }
  private static let interpreters = [
    "/lib/ld-linux.so.2", "/libx32/ld-linux-x32.so.2", "/lib64/ld-linux-x86-64.so.2",
    "/lib/ld-linux-x86-64.so.2",
  ].map { Array($0.utf8) }
}

// MARK: - Property notes

extension LibraryParser {
  /// The x86 level of the first property note: the number of the highest bit it needs.
  private mutating func isaLevel(
    at start: UInt64, size: UInt64, align: UInt64, is64: Bool
  ) throws(NoLibrary) -> UInt32? {
    let word: UInt64 = is64 ? 8 : 4
    guard align == word, start <= window.size else { return nil }
    var note = start
    // All notes of a file share one budget: thousands of segments may point to the same bytes.
    let length = min(size, noteBudget, window.size - start)
    noteBudget -= length
    let end = start + length
    while note &+ 12 <= end {
      let (nameSize, dataSize) = (try number(note, 4), try number(note &+ 4, 4))
      let type = try number(note &+ 8, 4)
      let data = note &+ (12 &+ nameSize).roundedUp(to: word)
      if nameSize == 4, type == 5, try number(note &+ 12, 4) == gnuName {
        return try isaLevel(inProperties: data, size: dataSize, end: end, word: word)
      }
      note = data &+ dataSize.roundedUp(to: word)
    }
    return nil
  }

  private mutating func isaLevel(
    inProperties start: UInt64, size: UInt64, end: UInt64, word: UInt64
  ) throws(NoLibrary) -> UInt32? {
    guard size >= 8, size % word == 0 else { return nil }
    var property = start
    let last = min(start &+ size, end)
    var previous: UInt64 = 0
    while property &+ 8 <= last {
      let (type, length) = (try number(property, 4), try number(property &+ 4, 4))
      if type < previous || type > LibraryParser.isaNeeded { return nil }
      previous = type
      if type == LibraryParser.isaNeeded {
        guard length == 4 else { return nil }
        let bits = UInt32(truncatingIfNeeded: try number(property &+ 8, 4))
        return bits == 0 ? nil : UInt32(31 - bits.leadingZeroBitCount)
      }
      property = property &+ 8 &+ length.roundedUp(to: word)
    }
    return nil
  }

  /// "GNU" and a zero byte, as a number.
  private var gnuName: UInt64 {
    port.byteOrder == .littleEndian ? 0x0055_4e47 : 0x474e_5500
  }

  private static let isaNeeded: UInt64 = 0xc000_8002  // GNU_PROPERTY_X86_ISA_1_NEEDED
}

extension UInt64 {
  fileprivate func roundedUp(to multiple: UInt64) -> UInt64 {
    (self &+ (multiple &- 1)) & ~(multiple &- 1)
  }
}
