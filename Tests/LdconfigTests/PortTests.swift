import ELF
import LoaderCache
import Testing

@testable import Ldconfig

/// A file's processor, and what a port of ldconfig takes it for.
struct PortCase: Sendable, CustomTestStringConvertible {
  let ports: [String]
  let machine: UInt16
  let fileClass: UInt8
  let flags: UInt32
  let verdict: Port.Verdict

  init(
    _ ports: String, _ machine: UInt16, class fileClass: UInt8, flags: UInt32 = 0,
    _ verdict: Port.Verdict
  ) {
    self.ports = ports.split(separator: " ").map(String.init)
    (self.machine, self.fileClass, self.flags) = (machine, fileClass, flags)
    self.verdict = verdict
  }

  var testDescription: String {
    "\(ports.first ?? ""): machine \(machine), class \(fileClass), "
      + "flags 0x\(String(flags, radix: 16))"
  }
}

struct PortTests {
  private static let eabi5: UInt32 = 0x0500_0000

  /// What is so for glibc and for solder.
  static let table: [PortCase] = [
    PortCase("x86-64 x32 i386", 62, class: 2, .kind(.x86_64)),
    PortCase("x86-64 x32 i386", 62, class: 1, .kind(.x32)),
    PortCase("x86-64 x32 i386", 62, class: 0, .unknownClass),
    PortCase("x86-64 x32 i386", 62, class: 3, .unknownClass),
    PortCase("x86-64 x32 i386", 62, class: 2, flags: .max, .kind(.x86_64)),
    PortCase("x86-64 x32 i386", 3, class: 1, .undetermined),
    PortCase("x86-64 x32 i386", 3, class: 2, .unknownMachine),
    PortCase("x86-64 x32 i386", 3, class: 0, .unknownMachine),
    PortCase("x86-64 x32 i386", 50, class: 2, .unknownMachine),
    PortCase("x86-64 x32 i386", 183, class: 2, .unknownMachine),
    PortCase("x86-64 x32 i386", 0, class: 2, .unknownMachine),
    PortCase("x86-64 x32 i386", .max, class: 0xff, .unknownMachine),

    PortCase("aarch64 armhf", 183, class: 2, .kind(.aarch64)),
    PortCase("aarch64 armhf", 40, class: 1, .undetermined),
    PortCase("aarch64 armhf", 40, class: 1, flags: eabi5, .undetermined),
    PortCase("aarch64 armhf", 40, class: 1, flags: eabi5 | 0x400, .kind(.armHardFloat)),
    PortCase("aarch64 armhf", 40, class: 1, flags: eabi5 | 0x200, .kind(.armSoftFloat)),
    PortCase("aarch64 armhf", 40, class: 1, flags: eabi5 | 0x600, .kind(.armHardFloat)),
    PortCase("aarch64 armhf", 40, class: 1, flags: eabi5 | 0x100, .undetermined),
    PortCase("aarch64 armhf", 40, class: 1, flags: 0x0400_0400, .undetermined),
    PortCase("aarch64 armhf", 40, class: 1, flags: 0x400, .undetermined),
    PortCase("aarch64 armhf", 183, class: 0, .unknownClass),
    PortCase("aarch64 armhf", 40, class: 3, .unknownClass),

    PortCase("ppc64le", 21, class: 2, flags: 2, .kind(.ppc64)),
    PortCase("ppc64le", 20, class: 1, .undetermined),
    PortCase("ppc64le", 21, class: 7, .unknownClass),
    PortCase("s390x", 22, class: 2, .kind(.s390x)),
    PortCase("s390x", 22, class: 1, .undetermined),
    PortCase("s390x", 22, class: 0, .unknownClass),

    PortCase("riscv64", 243, class: 2, flags: 0, .kind(.riscvSoftFloat)),
    PortCase("riscv64", 243, class: 2, flags: 1, .kind(.riscvSoftFloat)),
    PortCase("riscv64", 243, class: 2, flags: 4, .kind(.riscvDoubleFloat)),
    PortCase("riscv64", 243, class: 2, flags: 5, .kind(.riscvDoubleFloat)),
    PortCase("riscv64", 243, class: 1, flags: 5, .kind(.riscvDoubleFloat)),
    PortCase("riscv64", 243, class: 2, flags: 2, .refused),
    PortCase("riscv64", 243, class: 2, flags: 6, .refused),
    PortCase("riscv64", 243, class: 2, flags: 8, .refused),
    PortCase("riscv64", 243, class: 2, flags: 0x8000_0004, .refused),

    PortCase("loongarch64", 258, class: 2, flags: 1, .kind(.loongarchSoftFloat)),
    PortCase("loongarch64", 258, class: 2, flags: 3, .kind(.loongarchDoubleFloat)),
    PortCase("loongarch64", 258, class: 2, flags: 0x41, .kind(.loongarchSoftFloat)),
    PortCase("loongarch64", 258, class: 2, flags: 0x43, .kind(.loongarchDoubleFloat)),
    PortCase("loongarch64", 258, class: 2, flags: 0, .refused),
    PortCase("loongarch64", 258, class: 2, flags: 2, .refused),
    PortCase("loongarch64", 258, class: 2, flags: 0x83, .refused),
    PortCase("loongarch64", 258, class: 2, flags: 0x40, .refused),
  ]

  /// Files for other processors, which glibc takes for its own on all ports but x86.
  static let foreign: [PortCase] = [
    PortCase("aarch64 armhf", 62, class: 2, .kind(.aarch64)),
    PortCase("aarch64 armhf", 3, class: 1, .undetermined),
    PortCase("aarch64 armhf", 243, class: 1, flags: 0x0500_0400, .kind(.armHardFloat)),
    PortCase("ppc64le", 62, class: 2, .kind(.ppc64)),
    PortCase("s390x", 62, class: 2, .kind(.s390x)),
    PortCase("s390x", 3, class: 1, .undetermined),
    PortCase("riscv64", 62, class: 2, .kind(.riscvSoftFloat)),
    PortCase("riscv64", 62, class: 2, flags: 8, .refused),
    PortCase("loongarch64", 62, class: 2, flags: 3, .kind(.loongarchDoubleFloat)),
    PortCase("loongarch64", 62, class: 2, .refused),
  ]

  private static func verdict(
    _ example: PortCase, _ port: String, _ behaviour: Behaviour
  ) throws -> Port.Verdict {
    try #require(Port(name: port)).verdict(
      machine: example.machine, fileClass: example.fileClass, flags: example.flags, behaviour)
  }

  @Test(arguments: table)
  func `a file's processor, class and flags decide its type`(_ example: PortCase) throws {
    for port in example.ports {
      for behaviour in [Behaviour.own, .glibc(43), .glibc(36)] {
        #expect(try Self.verdict(example, port, behaviour) == example.verdict, "\(port)")
      }
    }
  }

  @Test(arguments: foreign)
  func `another processor's file is refused, but not by glibc`(_ example: PortCase) throws {
    for port in example.ports {
      #expect(try Self.verdict(example, port, .own) == .unknownMachine, "\(port)")
      #expect(try Self.verdict(example, port, .glibc(43)) == example.verdict, "\(port)")
    }
  }

  @Test func `the table has every port`() {
    #expect(Set(Self.table.flatMap(\.ports)) == Set(Port.all.map(\.name)))
    #expect(Port.all.count == 9)
  }

  @Test func `a port has the word size, byte order and signs of its processor`() {
    let big = Port.all.filter(\.isBigEndian).map(\.name)
    let small = Port.all.filter { $0.headerSize == 52 }.map(\.name)
    let signed = Port.all.filter(\.bytesAreSigned).map(\.name)
    #expect(big == ["s390x"])
    #expect(small == ["i386", "x32", "armhf"])
    #expect(signed == ["x86-64", "i386", "x32", "loongarch64"])
    #expect(Port.all.allSatisfy { $0.headerSize == 52 || $0.headerSize == 64 })
  }

  @Test(arguments: [
    ("x86_64", "x86-64"), ("amd64", "x86-64"), ("i686", "i386"), ("i486", "i386"), ("x86", "i386"),
    ("arm64", "aarch64"), ("AArch64", "aarch64"), ("armv7l", "armhf"), ("arm", "armhf"),
    ("ppc64el", "ppc64le"), ("powerpc64le", "ppc64le"), ("loong64", "loongarch64"),
    ("X86-64", "x86-64"),
  ])
  func `a port is known by the names that others use`(_ given: String, _ own: String) {
    #expect(Port(name: given)?.name == own)
  }

  @Test(arguments: ["", "vax", "ppc64", "mips", "x86-64 ", "s390", "riscv32", "aarch64_be"])
  func `there are no ports of other names`(_ given: String) {
    #expect(Port(name: given) == nil)
  }

  @Test(arguments: Port.all)
  func `a port is that of its architecture`(_ port: Port) {
    #expect(Port(port.architecture)?.name == port.name)
    #expect(port.architecture.byteOrder == port.byteOrder)
    #expect(port.architecture.wordSize == port.wordSize)
  }
}
