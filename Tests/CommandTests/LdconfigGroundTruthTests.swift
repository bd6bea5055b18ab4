import Foundation
import TestSupport
import Testing

/// The system's ldconfig and `solder ldconfig --strict-glibc` on the same files.
///
/// `Torture/ldconfig_compare.py` compares them on whole roots; this is each field and each prefix.
@Suite(.enabled(if: SystemLdconfig.isUsable, "no ldconfig that may change its root"))
struct LdconfigGroundTruthTests {
  /// A file, and what is to be told of it where it is not taken for the same.
  private struct Sample {
    let name: String
    let bytes: [UInt8]
    var label = ""
  }

  /// What both say of files, each alone in a directory of its own.
  private static func expectSame(_ files: [Sample]) throws {
    let bench = try LdconfigBench([:])
    let directories = files.indices.map { "/d\($0)" }
    for (directory, file) in zip(directories, files) {
      ByteTree.directory(Array(bench.path(directory).utf8))
      bench.write(file.bytes, to: "\(directory)/\(file.name)")
    }
    let words = "-n -N -X -v --program-name=ldconfig \(directories.joined(separator: " ")) 2>&1"
    let system = try Program.shell("\(SystemLdconfig.path) -r \(bench.root) \(words)")
    let own = try bench.shell("--strict-glibc --glibc=\(SystemLdconfig.release) \(words)")
    #expect(system.status == 0 && own.status == 0)
    let (ownParts, systemParts) = (parts(of: own), parts(of: system))
    #expect(ownParts.count == files.count && systemParts.count == files.count)
    for (index, (own, system)) in zip(ownParts, systemParts).enumerated() {
      // glibc makes a path of anything.
      if own.contains("whose soname is not a file name") { continue }
      #expect(own == system, "\(files[index].name) \(files[index].label)")
    }
  }

  /// What was said of each directory, its heading first.
  private static func parts(of run: Program.Run) -> [String] {
    let lines = run.bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    return lines.reduce(into: []) { parts, line in
      if line.hasSuffix(" (from <cmdline>:0)") { parts.append("") }
      if !parts.isEmpty { parts[parts.count - 1] += line + "\n" }
    }
  }

  private static func builder(_ wordSize: ELFBuilder.WordSize, _ machine: UInt16) -> ELFBuilder {
    ELFBuilder(
      soname: "libfoo.so.1", needed: ["libc.so.6"], wordSize: wordSize, machine: machine)
  }

  @Test(arguments: [(ELFBuilder.WordSize.bits64, UInt16(62)), (.bits32, 3), (.bits32, 62)])
  func `every prefix of a library is taken for the same`(
    _ wordSize: ELFBuilder.WordSize, _ machine: UInt16
  ) throws {
    let image = Self.builder(wordSize, machine).bytes()
    let samples = (0...image.count).map {
      Sample(name: "libx.so.1", bytes: Array(image.prefix($0)), label: "\($0) bytes")
    }
    try Self.expectSame(samples)
  }

  @Test(arguments: [(ELFBuilder.WordSize.bits64, UInt16(62)), (.bits32, 3)])
  func `a library with one wrong field is taken for the same`(
    _ wordSize: ELFBuilder.WordSize, _ machine: UInt16
  ) throws {
    let builder = Self.builder(wordSize, machine)
    let size = UInt64(builder.bytes().count)
    // Nothing between a few pages and the ends of the numbers: glibc reads there what is not its own.
    let values = [0, 1, 2, 3, 5, 14, 62, 100, 176, 177, size - 1, size, size + 1, 1 << 20]
    let samples = ELFBuilder.Field.allCases.flatMap { field in
      values.map { value in
        Sample(
          name: "libx.so.1", bytes: builder.bytes(setting: field, to: value),
          label: "\(field) = \(value)")
      }
    }
    try Self.expectSame(samples)
  }

  @Test func `other files are taken for the same`() throws {
    func padded(_ text: String, _ size: Int = 600) -> [UInt8] {
      Array(text.utf8) + [UInt8](repeating: 0x20, count: max(0, size - text.utf8.count))
    }
    var samples: [Sample] = []
    for word in ["GROUP (x)", "INPUT (x)", "/* GNU ld script */", "#!/bin/sh", "\u{7f}ELF", ""] {
      for size in [0, 1, 5, 63, 64, 600] {
        samples.append(
          Sample(name: "libx.so.1", bytes: padded(word, size), label: "\(word) \(size)"))
      }
    }
    for place in 495...512 {
      let blanks = String(repeating: " ", count: place)
      for word in ["GROUP", "GNU ld script"] {
        samples.append(Sample(name: "libx.so", bytes: padded(blanks + word), label: "at \(place)"))
      }
    }
    for name in ["libx.so.1-gdb.py", "libx.so.1-gdb.gdb", "libx.so.1-gdb.scm", "libx.so-gdb.pyc"] {
      samples.append(Sample(name: name, bytes: padded("import gdb")))
    }
    for name in ["libx.so.4.5.6", "libx.so", "libx.so.", "libx.so..1", "libx.so.a.so.b.c"] {
      for magic in [[0x0b, 1], [0xcc, 0]] as [[UInt8]] {
        samples.append(Sample(name: name, bytes: magic + padded(""), label: "a.out"))
      }
    }
    try Self.expectSame(samples)
  }

  @Test func `names are looked at, or not, as by the system's`() throws {
    let names = [
      "libx.so", "libx.sox", "libx.so.1~", "libx.so.1.bak", "ld.so", "ld.so.1", "ld64.so",
      "ld64.so.1",
      "ld-2.36.so", "ld32.so.1", "lib.so", "libx", "libx.a", "LIBX.so", "libx.SO", ".libx.so",
      "libx.so.1.dpkg-new", "libx.so.1.dpkg-tmp", "libx.so.1.dpkg-old", "libx.so.1;1a2b3c4d",
      "libx.so.1.#prelink#", "libx.so.1.#prelink#.abcdef", "libx.so.1.#prelink#.abcde",
      "libx.so.1.#prelink#.abcdefg", "libc-2.12.so", "libx.soname.txt", "x.so", "libx.so.debug",
    ]
    let image = ELFBuilder(needed: ["libc.so.6"]).bytes()
    try Self.expectSame(names.map { Sample(name: $0, bytes: image) })
  }

  @Test func `levels of property notes are the system's`() throws {
    let builder = ELFBuilder(soname: "libfoo.so.1", needed: ["libc.so.6"])
    let bench = try LdconfigBench(
      ["lib": .directory(["glibc-hwcaps": .directory([:])])], configuration: "/lib\n")
    let hardware = "lib/glibc-hwcaps"
    for bits: UInt32 in [0, 1, 2, 3, 4, 7, 8, 0x10, 0x8000_0000, .max] {
      ByteTree.directory(Array(bench.path("\(hardware)/v\(bits)").utf8))
      bench.write(Self.withLevel(builder, bits), to: "\(hardware)/v\(bits)/libfoo.so.1")
    }
    let words = ["-X", "-C", "/etc/own"]
    let release = "--glibc=\(SystemLdconfig.release)"
    // First the system's, so that both are said to be made by the same.
    #expect(try bench.runSystem("-X", "--program-name=x", "-f", "/etc/ld.so.conf").status == 0)
    #expect(try bench.run(["--strict-glibc", release] + words).status == 0)
    #expect(try bench.bytes("etc/own") == bench.bytes("etc/ld.so.cache"))
  }

  /// The image with a property note in place of its interpreter.
  private static func withLevel(_ builder: ELFBuilder, _ bits: UInt32) -> [UInt8] {
    var builder = builder
    builder.interpreter = "x"
    var bytes = builder.bytes()
    func number(_ value: UInt32) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
    }
    while bytes.count % 8 != 0 { bytes.append(0) }
    let place = UInt32(bytes.count)
    let note = [4, 16, 5, 0x55_4e47, 0xc000_8002, 4, bits, 0].flatMap(number)
    bytes += note
    // The second program header: type, place, size in the file, alignment.
    for (offset, value) in [(0, 0x6474_e553), (8, place), (32, 32), (48, 8)] as [(Int, UInt32)] {
      bytes.replaceSubrange(120 + offset..<124 + offset, with: number(value))
    }
    return bytes
  }
}
