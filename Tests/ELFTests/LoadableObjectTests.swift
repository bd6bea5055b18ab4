import ELF
import TestSupport
import Testing

/// What a loader must know beyond what ldconfig does: where to look, for what, and by whom.
struct LoadableObjectTests {
  static var builder: ELFBuilder {
    var builder = ELFBuilder(soname: "libfoo.so.1", needed: ["libc.so.6", "libm.so.6"])
    (builder.rpath, builder.runpath, builder.flags1) = ("/opt/a", "$ORIGIN/b:/c", 0x801)
    builder.interpreter = "/lib/ld.so.1"
    return builder
  }

  static func file(_ bytes: [UInt8], size: UInt64? = nil) -> LoadableFile {
    var buffer: [UInt8] = []
    return LoadableFile.read(MemorySource(bytes, size: size), buffer: &buffer)
  }

  static func object(_ bytes: [UInt8]) -> LoadableObject? {
    guard case .object(let object) = file(bytes) else { return nil }
    return object
  }

  static func stop(_ bytes: [UInt8]) -> ObjectFile? {
    guard case .other(let file, _) = file(bytes) else { return nil }
    return file
  }

  @Test(arguments: SharedObjectTests.layouts)
  func `every word size and byte order is read`(
    wordSize: ELFBuilder.WordSize, byteOrder: ELFBuilder.ByteOrder
  ) {
    for gap in [0, 5000, 70_000] {
      var builder = Self.builder
      (builder.wordSize, builder.byteOrder, builder.addressBias) = (wordSize, byteOrder, 0x10000)
      (builder.filters, builder.auxiliaries) = (["libx.so.1"], ["liby.so.1", "libz.so.1"])
      (builder.gaps.programHeaders, builder.gaps.strings, builder.gaps.soname) = (gap, gap, gap)
      let object = Self.object(builder.bytes())
      #expect(object?.object.needed == ["libc.so.6", "libm.so.6"].map { Array($0.utf8) })
      #expect(
        object?.rpath == Array("/opt/a".utf8) && object?.runpath == Array("$ORIGIN/b:/c".utf8))
      #expect(object?.interpreter == Array("/lib/ld.so.1".utf8))
      #expect(object?.isWithoutDefaultDirectories == true && object?.isProgram == false)
      let filtees = object?.filtees.map {
        "\(String(decoding: $0.name, as: UTF8.self)) \($0.isOptional) \($0.position)"
      }
      #expect(filtees == ["libx.so.1 false 0", "liby.so.1 true 2", "libz.so.1 true 2"])
    }
  }

  @Test func `no prefix of a program passes for one`() {
    for gap in [0, 5000] {
      var builder = Self.builder
      builder.gaps.strings = gap
      let image = builder.bytes()
      for count in 0..<image.count {
        let prefix = Array(image.prefix(count))
        switch Self.stop(prefix) {
        case .notELF: #expect(count < 4)
        case .truncated(let object):
          #expect(object.actualSize == UInt64(count) && object.expectedSize > UInt64(count))
        default: Issue.record("\(count) bytes are taken for \(Self.file(prefix))")
        }
        // A file that gets shorter while it is read is no program either.
        #expect(Self.isStopped(prefix, size: UInt64(image.count)))
      }
    }
  }

  static func isStopped(_ bytes: [UInt8], size: UInt64) -> Bool {
    if case .other = file(bytes, size: size) { true } else { false }
  }

  // MARK: - One wrong field

  private static let far: UInt64 = .max - 3
  private static let strings = 1 + 10 + 10 + 7 + 13 + 12

  @Test(
    arguments: [
      (.neededIndex, UInt64(strings)), (.neededIndex, far), (.rpathIndex, UInt64(strings)),
      (.rpathIndex, far), (.runpathIndex, UInt64(strings)), (.runpathIndex, far),
    ] as [(ELFBuilder.Field, UInt64)])
  func `an index outside of the strings is damage`(field: ELFBuilder.Field, value: UInt64) {
    let bytes = Self.builder.bytes(setting: field, to: value)
    guard
      case .damaged(.indexOutsideStringTable(value, in: .dynamicSection, at: let place)) =
        Self.stop(bytes)
    else {
      Issue.record("\(field): \(Self.file(bytes))")
      return
    }
    #expect(UInt64(Self.builder.place(of: field)?.lowerBound ?? 0) == place)
  }

  @Test func `an index says which string, whatever stands before it`() {
    func object(_ field: ELFBuilder.Field, _ value: UInt64) -> LoadableObject? {
      Self.object(Self.builder.bytes(setting: field, to: value))
    }
    #expect(object(.rpathIndex, 0)?.rpath == [])
    #expect(object(.rpathIndex, 1)?.rpath == Array("libc.so.6".utf8))
    #expect(object(.runpathIndex, 21)?.runpath == Array("/opt/a".utf8))
    #expect(object(.neededIndex, 22)?.object.needed.first == Array("opt/a".utf8))
  }

  @Test func `an unknown tag is no entry`() {
    func object(_ field: ELFBuilder.Field) -> LoadableObject? {
      Self.object(Self.builder.bytes(setting: field, to: 0x7000_0000))
    }
    #expect(object(.rpathTag)?.rpath == nil && object(.rpathTag)?.runpath != nil)
    #expect(object(.runpathTag)?.runpath == nil && object(.runpathTag)?.rpath != nil)
    #expect(object(.flags1Tag)?.isWithoutDefaultDirectories == false)
    #expect(object(.neededTag)?.object.needed == [Array("libm.so.6".utf8)])
  }

  @Test(
    arguments: [
      (0, false, false), (0x800, true, false), (0x800_0000, false, true), (1, false, false),
      (.max, true, true), (0x7ff, false, false),
    ] as [(UInt64, Bool, Bool)])
  func `two bits of DT_FLAGS_1 count`(value: UInt64, isWithout: Bool, isProgram: Bool) {
    let object = Self.object(Self.builder.bytes(setting: .flags1, to: value))
    #expect(object?.isWithoutDefaultDirectories == isWithout)
    #expect(object?.isProgram == isProgram)
  }

  @Test func `an interpreter that is not in the file is told as such`() {
    let size = UInt64(Self.builder.bytes().count)
    func stop(_ field: ELFBuilder.Field, _ value: UInt64) -> ObjectFile? {
      Self.stop(Self.builder.bytes(setting: field, to: value))
    }
    func truncated(_ end: UInt64) -> ObjectFile {
      .truncated(
        TruncatedObject(structure: .interpreter, expectedSize: end, actualSize: size))
    }
    #expect(stop(.interpreterOffset, size) == truncated(size + 13))
    #expect(stop(.interpreterOffset, Self.far) == truncated(.max))
    guard
      case .damaged(.tooLarge(.interpreter, at: _, size: 4097, limit: 4096)) =
        stop(.interpreterFileSize, 4097)
    else {
      Issue.record("\(String(describing: stop(.interpreterFileSize, 4097)))")
      return
    }
    guard case .damaged(.tooLarge) = stop(.interpreterFileSize, .max) else {
      Issue.record("\(String(describing: stop(.interpreterFileSize, .max)))")
      return
    }
  }

  @Test func `an interpreter ends at its zero byte, or with its segment`() {
    func interpreter(_ field: ELFBuilder.Field, _ value: UInt64) -> [UInt8]? {
      Self.object(Self.builder.bytes(setting: field, to: value))?.interpreter
    }
    #expect(interpreter(.interpreterFileSize, 4) == Array("/lib".utf8))
    #expect(interpreter(.interpreterFileSize, 20) == Array("/lib/ld.so.1".utf8))
    #expect(interpreter(.interpreterFileSize, 0) == nil)
    #expect(interpreter(.interpreterType, 0x6474_e550) == nil)
  }

  @Test func `each byte may be anything`() {
    let image = Self.builder.bytes()
    for index in image.indices {
      for value in [0, 1, 0x7f, 0xff] as [UInt8] {
        var changed = image
        changed[index] = value
        if case .object(let object) = Self.file(changed) {
          #expect(object.object.needed.count <= 3 && object.filtees.count <= 1)
        }
      }
    }
  }

  @Test func `seeded mutations end`() {
    let seed: UInt64 = 62
    var generator = SeededGenerator(seed: seed)
    var builder = Self.builder
    (builder.filters, builder.notes) = (["libx.so.1"], PropertyNoteTests.needs(4))
    let image = builder.bytes()
    for _ in 0..<5000 {
      var changed = image
      for _ in 0..<4 {
        changed[Int.random(in: 4..<image.count, using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      if case .object(let object) = Self.file(changed) {
        #expect(object.filtees.count <= 16, "seed \(seed)")
      }
    }
  }
}
