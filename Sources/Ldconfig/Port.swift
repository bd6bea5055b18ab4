package import ELF
internal import LoaderCache

/// An architecture as ldconfig is built for it: what it takes for a library, and how it writes.
package struct Port: Hashable, Sendable {
  /// What decides the type of a library.
  enum Family: Hashable, Sendable {
    case x86, arm, powerpc, s390, riscv, loongarch
  }

  /// Its customary name, such as `aarch64`.
  package let name: String
  let family: Family
  let wordSize: WordSize
  let byteOrder: ByteOrder

  /// Whether numbers in the cache begin with their most significant byte.
  package var isBigEndian: Bool { byteOrder == .bigEndian }

  /// Whether C's `char` has a sign, which decides the order of names outside ASCII.
  package var bytesAreSigned: Bool { family == .x86 || family == .loongarch }

  /// The size of the ELF header that a file must have at least.
  var headerSize: Int { wordSize == .bits64 ? 64 : 52 }

  /// All that solder knows.
  package static let all: [Port] = [
    Port(name: "x86-64", family: .x86, wordSize: .bits64, byteOrder: .littleEndian),
    Port(name: "i386", family: .x86, wordSize: .bits32, byteOrder: .littleEndian),
    Port(name: "x32", family: .x86, wordSize: .bits32, byteOrder: .littleEndian),
    Port(name: "aarch64", family: .arm, wordSize: .bits64, byteOrder: .littleEndian),
    Port(name: "armhf", family: .arm, wordSize: .bits32, byteOrder: .littleEndian),
    Port(name: "riscv64", family: .riscv, wordSize: .bits64, byteOrder: .littleEndian),
    Port(name: "ppc64le", family: .powerpc, wordSize: .bits64, byteOrder: .littleEndian),
    Port(name: "s390x", family: .s390, wordSize: .bits64, byteOrder: .bigEndian),
    Port(name: "loongarch64", family: .loongarch, wordSize: .bits64, byteOrder: .littleEndian),
  ]

  /// The port of a name; `nil` for an unknown one.
  ///
  /// The names that kernels, compilers and distributions use are taken too.
  package init?(name: String) {
    let usual =
      switch name.lowercased() {
      case "x86_64", "amd64": "x86-64"
      case "i486", "i586", "i686", "x86": "i386"
      case "arm64": "aarch64"
      case "arm", "armv7l", "armv7hl": "armhf"
      case "ppc64el", "powerpc64le": "ppc64le"
      case "loong64": "loongarch64"
      case let other: other
      }
    guard let port = Port.all.first(where: { $0.name == usual }) else { return nil }
    self = port
  }

  /// The port of an architecture; `nil` where there is none.
  package init?(_ architecture: Architecture) {
    self.init(name: architecture.name)
  }

  private init(name: String, family: Family, wordSize: WordSize, byteOrder: ByteOrder) {
    self.name = name
    self.family = family
    self.wordSize = wordSize
    self.byteOrder = byteOrder
  }

  /// The architecture whose libraries it is for.
  package var architecture: Architecture {
    let machine: Machine =
      switch name {
      case "i386": .i386
      case "aarch64": .aarch64
      case "armhf": .arm
      case "riscv64": .riscv
      case "ppc64le": .ppc64
      case "s390x": .s390
      case "loongarch64": .loongarch
      default: .x86_64
      }
    return Architecture(machine: machine, wordSize: wordSize, byteOrder: byteOrder)
  }
}

extension Port {
  /// What a port makes of a file's processor.
  enum Verdict: Hashable {
    /// A library of this type.
    case kind(LibraryKind)
    /// A library for the C library it names or, up to 2.36, of an unknown one.
    case undetermined
    /// Another processor.
    case unknownMachine
    /// No word size that there is.
    case unknownClass
    /// Not for this port, which says nothing about it.
    case refused
  }

  /// Judges by `e_machine`, `EI_CLASS` and `e_flags`.
  func verdict(
    machine: UInt16, fileClass: UInt8, flags: UInt32, _ behaviour: Behaviour
  ) -> Verdict {
    if family == .x86 { return x86Verdict(machine: machine, fileClass: fileClass) }
    if behaviour.checksMachineEverywhere, !ownMachines.contains(Machine(rawValue: machine)) {
      return .unknownMachine
    }
    guard fileClass == 1 || fileClass == 2 else { return .unknownClass }
    let is64 = fileClass == 2
    switch family {
    case .x86: return .refused
    case .arm: return is64 ? .kind(.aarch64) : armVerdict(flags)
    case .powerpc: return is64 ? .kind(.ppc64) : .undetermined
    case .s390: return is64 ? .kind(.s390x) : .undetermined
    case .riscv: return riscvVerdict(flags)
    case .loongarch: return loongarchVerdict(flags)
    }
  }

  private var ownMachines: [Machine] {
    switch family {
    case .x86: [.x86_64, .i386]
    case .arm: [.aarch64, .arm]
    case .powerpc: [.ppc64, .ppc]
    case .s390: [.s390]
    case .riscv: [.riscv]
    case .loongarch: [.loongarch]
    }
  }

  private func x86Verdict(machine: UInt16, fileClass: UInt8) -> Verdict {
    switch (Machine(rawValue: machine), fileClass) {
    case (.x86_64, 2): .kind(.x86_64)
    case (.x86_64, 1): .kind(.x32)
    case (.x86_64, _): .unknownClass
    case (.i386, 1): .undetermined
    default: .unknownMachine
    }
  }

  private func armVerdict(_ flags: UInt32) -> Verdict {
    guard flags & 0xff00_0000 == 0x0500_0000 else { return .undetermined }
    if flags & 0x400 != 0 { return .kind(.armHardFloat) }
    return flags & 0x200 != 0 ? .kind(.armSoftFloat) : .undetermined
  }

  private func riscvVerdict(_ flags: UInt32) -> Verdict {
    guard flags & ~7 == 0 else { return .refused }
    switch flags & 6 {
    case 0: return .kind(.riscvSoftFloat)
    case 4: return .kind(.riscvDoubleFloat)
    default: return .refused
    }
  }

  private func loongarchVerdict(_ flags: UInt32) -> Verdict {
    switch flags & ~0x40 {
    case 1: .kind(.loongarchSoftFloat)
    case 3: .kind(.loongarchDoubleFloat)
    default: .refused
    }
  }
}
