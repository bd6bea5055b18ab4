import ELF
import TestSupport
import Testing

/// Which parts of a file are read.
struct ReadingTests {
  static let name = Array("libfoo.so.1".utf8)
  static let builder = ELFBuilder(soname: "libfoo.so.1", needed: ["libc.so.6"])

  @Test func `a small library is read once`() {
    let (offsets, counts, file) = reads(of: Self.builder.bytes())
    #expect(offsets == [0])
    #expect(counts == [4096])
    #expect(soname(of: file) == Self.name)
  }

  @Test func `a large library with all its names in the head is read once`() {
    let (offsets, _, file) = reads(of: Self.builder.bytes(paddedTo: 1_000_000))
    #expect(offsets == [0])
    #expect(soname(of: file) == Self.name)
  }

  @Test func `a dynamic section and strings beyond the head take a read each`() {
    var builder = Self.builder
    builder.gaps.strings = 8192
    builder.gaps.dynamicSection = 100_000
    let (offsets, counts, file) = reads(of: builder.bytes())
    #expect(offsets.count == 3)
    #expect(counts.allSatisfy { $0 <= 4096 })
    #expect(soname(of: file) == Self.name)
  }

  @Test func `a string that crosses the end of the head is read`() {
    for gap in 3800..<4100 {
      var builder = Self.builder
      builder.gaps.strings = gap
      let (offsets, _, file) = reads(of: builder.bytes(paddedTo: 20_000))
      #expect(offsets.count <= 3, "gap \(gap)")
      #expect(soname(of: file) == Self.name, "gap \(gap)")
    }
  }

  @Test func `program headers beyond the head are read`() {
    for gap in [4000, 4032, 4096, 100_000] {
      var builder = Self.builder
      builder.gaps.programHeaders = gap
      let (offsets, _, file) = reads(of: builder.bytes())
      #expect(offsets.count == 4, "gap \(gap)")
      #expect(soname(of: file) == Self.name, "gap \(gap)")
    }
  }

  @Test func `a large string table is read in pieces around its names`() {
    var builder = Self.builder
    builder.gaps.strings = 5000
    builder.gaps.soname = 3_000_000
    let (offsets, counts, file) = reads(of: builder.bytes())
    #expect(offsets.count == 4)
    #expect(counts.allSatisfy { $0 <= 4097 })
    #expect(soname(of: file) == Self.name)
    #expect(needed(of: file) == [Array("libc.so.6".utf8)])
  }

  @Test func `what reading fails with is thrown, at whichever read`() {
    var builder = Self.builder
    builder.gaps.strings = 8192
    builder.gaps.dynamicSection = 8192
    for goodReads in 0..<3 {
      let source = FailingSource(file: MemorySource(builder.bytes()), goodReads: goodReads)
      #expect(throws: FailingSource.Unreadable()) {
        var buffer: [UInt8] = []
        _ = try ObjectFile.read(source, buffer: &buffer)
      }
    }
  }

  @Test func `a file that became shorter since its size was taken is truncated`() {
    var builder = Self.builder
    builder.gaps.strings = 8192
    let bytes = builder.bytes()
    let short = Array(bytes.prefix(5000))
    guard case .truncated(let object) = objectFile(short, size: UInt64(bytes.count)) else {
      Issue.record("not truncated")
      return
    }
    #expect(object.structure == .dynamicSection)
    #expect(object.expectedSize == UInt64(bytes.count))
    #expect(object.actualSize <= 8400)
  }

  @Test func `one buffer serves many files`() {
    var buffer: [UInt8] = []
    for count in [3, 4000, 20, 9000, 64] {
      let bytes = ELFBuilder(soname: "lib\(count).so").bytes(paddedTo: count)
      let file = ObjectFile.read(MemorySource(bytes), buffer: &buffer)
      #expect(soname(of: file) == Array("lib\(count).so".utf8))
    }
  }

  private func soname(of file: ObjectFile) -> [UInt8]? {
    guard case .sharedObject(let object) = file else { return nil }
    return object.soname
  }

  private func needed(of file: ObjectFile) -> [[UInt8]]? {
    guard case .sharedObject(let object) = file else { return nil }
    return object.needed
  }
}
