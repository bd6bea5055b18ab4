import ELF
import TestSupport
import Testing

struct SharedObjectTests {
  static let layouts: [(ELFBuilder.WordSize, ELFBuilder.ByteOrder)] =
    ELFBuilder.WordSize.allCases.flatMap { size in
      ELFBuilder.ByteOrder.allCases.map { (size, $0) }
    }

  @Test(arguments: layouts)
  func `every word size and byte order is read`(
    wordSize: ELFBuilder.WordSize, byteOrder: ELFBuilder.ByteOrder
  ) {
    var builder = ELFBuilder(
      soname: "libfoo.so.1", needed: ["libc.so.6", "libm.so.6"], wordSize: wordSize, machine: 8,
      byteOrder: byteOrder)
    builder.flags = 0x8000_0007
    builder.addressBias = 0x40_0000
    let architecture = Architecture(
      machine: .mips, wordSize: wordSize == .bits64 ? .bits64 : .bits32,
      byteOrder: byteOrder == .bigEndian ? .bigEndian : .littleEndian)
    let expected = SharedObject(
      architecture: architecture, flags: 0x8000_0007, soname: Array("libfoo.so.1".utf8),
      needed: [Array("libc.so.6".utf8), Array("libm.so.6".utf8)])
    #expect(objectFile(builder.bytes()) == .sharedObject(expected))
  }

  @Test func `a library without DT_SONAME has none`() {
    let object = sharedObject(ELFBuilder(needed: ["libc.so.6"]).bytes())
    #expect(object?.soname == nil)
    #expect(object?.needed == [Array("libc.so.6".utf8)])
    #expect(object?.hasDynamicSection == true)
  }

  @Test func `a library without any names needs no string table`() {
    let bytes = ELFBuilder().bytes(setting: .stringTableTag, to: 0x7fff)
    #expect(sharedObject(bytes)?.hasDynamicSection == true)
  }

  @Test func `an empty SONAME is not a missing one`() {
    #expect(sharedObject(ELFBuilder(soname: "").bytes())?.soname == [])
  }

  @Test func `a SONAME is any bytes`() {
    var builder = ELFBuilder()
    builder.rawSoname = [0xff, 0x2f, 0x0a, 0x80]
    #expect(sharedObject(builder.bytes())?.soname == [0xff, 0x2f, 0x0a, 0x80])
  }

  @Test func `the first of two SONAMEs counts`() {
    let builder = ELFBuilder(soname: "libfoo.so.1", needed: ["libbar.so.2"])
    let bytes = builder.bytes(setting: .neededTag, to: 14)
    #expect(sharedObject(bytes)?.soname == Array("libbar.so.2".utf8))
    #expect(sharedObject(bytes)?.needed == [])
  }

  @Test func `the last of two dynamic segments counts`() {
    var builder = ELFBuilder(soname: "libfoo.so.1")
    builder.dynamicSegments = 2
    #expect(sharedObject(builder.bytes())?.soname == Array("libfoo.so.1".utf8))
  }

  @Test func `an object without PT_DYNAMIC has no dynamic section`() {
    var builder = ELFBuilder(soname: "libfoo.so.1")
    builder.dynamicSegments = 0
    #expect(sharedObject(builder.bytes())?.hasDynamicSection == false)
    #expect(sharedObject(builder.bytes())?.soname == nil)
  }

  @Test func `a dynamic segment without bytes is no dynamic section, as in a debug file`() {
    let bytes = ELFBuilder(soname: "libfoo.so.1").bytes(setting: .dynamicFileSize, to: 0)
    #expect(sharedObject(bytes)?.hasDynamicSection == false)
  }

  @Test func `DT_NEEDED is kept up to its limit`() {
    let names = (0..<5000).map { "lib\($0).so" }
    let object = sharedObject(ELFBuilder(soname: "libfoo.so.1", needed: names).bytes())
    #expect(object?.needed == names.prefix(SharedObject.neededLimit).map { Array($0.utf8) })
    #expect(object?.soname == Array("libfoo.so.1".utf8))
  }

  @Test func `a program is told from a library`() {
    var builder = ELFBuilder(soname: "libfoo.so.1")
    func isProgram() -> Bool? {
      sharedObject(builder.bytes())?.isPositionIndependentExecutable
    }
    #expect(isProgram() == false)
    builder.interpreter = "/lib64/ld-linux-x86-64.so.2"
    #expect(isProgram() == false)
    builder.hasDebugEntry = true
    #expect(isProgram() == true)
    builder.interpreter = nil
    #expect(isProgram() == false)
    builder.flags1 = 0x800_0001
    #expect(isProgram() == true)
    builder.flags1 = 1
    #expect(isProgram() == false)
  }

  @Test(arguments: [0, 1, 2, 4, 0xfe00, 0xffff] as [UInt16])
  func `another type of object is told with its architecture`(type: UInt16) {
    let bytes = ELFBuilder(soname: "libfoo.so.1", type: type).bytes()
    let architecture = Architecture(machine: .x86_64, wordSize: .bits64, byteOrder: .littleEndian)
    #expect(objectFile(bytes) == .otherObject(ObjectType(rawValue: type), architecture))
    #expect(objectFile(Array(bytes.prefix(64))) == objectFile(bytes))
  }

  @Test(arguments: [
    "", "\u{7f}", "\u{7f}EL", "/* GNU ld script */ INPUT(libfoo.so.1)", "\u{7f}elf",
  ])
  func `bytes without the magic are no ELF file`(text: String) {
    #expect(objectFile(Array(text.utf8)) == .notELF)
  }
}
