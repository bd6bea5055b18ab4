import ELF
import Foundation
import TestSupport
import Testing

/// Comparison with what GNU readelf and ldconfig make of the same files.
struct GroundTruthTests {
  private static let libraries = "/usr/lib/x86_64-linux-gnu"
  private static let machines: [Machine: String] = [
    .x86_64: "Advanced Micro Devices X86-64", .i386: "Intel 80386",
  ]

  static func isInstalled(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: path)
  }

  @Test(.enabled(if: isInstalled("/usr/bin/readelf"), "readelf is not installed"))
  func `the installed libraries are what readelf says`() throws {
    let paths = try Self.installedLibraries()
    let reports = try ReadelfReport.reports(on: paths)
    var buffer: [UInt8] = []
    for path in paths {
      let file = try ObjectFile.read(FileSource(path), buffer: &buffer)
      guard let report = reports[path], report.type.hasPrefix("DYN") else {
        if case .sharedObject = file { Issue.record("\(path) is no shared object") }
        continue
      }
      guard case .sharedObject(let object) = file else {
        Issue.record("\(path) is taken for \(file)")
        continue
      }
      #expect(Self.report(on: object, type: report.type) == report, "\(path)")
      let isProgram = report.type.contains("Position-Independent Executable")
      #expect(object.isPositionIndependentExecutable == isProgram, "\(path)")
    }
  }

  @Test(.enabled(if: isInstalled("/usr/bin/readelf"), "readelf is not installed"))
  func `readelf reads the images of the builder`() throws {
    let folder = try Self.scratchFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (wordSize, byteOrder) in SharedObjectTests.layouts {
      var builder = ELFBuilder(
        soname: "libfoo.so.1", needed: ["libc.so.6", "libm.so.6"], wordSize: wordSize,
        byteOrder: byteOrder)
      builder.interpreter = "/lib64/ld-linux-x86-64.so.2"
      builder.addressBias = 0x1000
      let path = "\(folder)/\(wordSize)-\(byteOrder).so"
      try Data(builder.bytes()).write(to: URL(fileURLWithPath: path))
      let report = try #require(try ReadelfReport.reports(on: [path])[path])
      let object = try #require(sharedObject(builder.bytes()))
      #expect(Self.report(on: object, type: report.type) == report)
    }
  }

  @Test(.enabled(if: isInstalled("/sbin/ldconfig"), "ldconfig is not installed"))
  func `ldconfig makes a link for an image of the builder`() throws {
    let folder = try Self.scratchFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var builder = ELFBuilder(soname: "libfoo.so.1", needed: ["libc.so.6"])
    if Architecture.host.machine != .x86_64 { builder.machine = Architecture.host.machine.rawValue }
    try Data(builder.bytes()).write(to: URL(fileURLWithPath: "\(folder)/libfoo.so.1.2.3"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/sbin/ldconfig")
    process.arguments = ["-n", folder]
    try process.run()
    process.waitUntilExit()
    let target = try FileManager.default.destinationOfSymbolicLink(
      atPath: "\(folder)/libfoo.so.1")
    #expect(target == "libfoo.so.1.2.3")
  }

  private static func installedLibraries() throws -> [String] {
    guard FileManager.default.fileExists(atPath: libraries) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: libraries)
      .filter { $0.hasPrefix("lib") && $0.contains(".so") }
      .map { "\(libraries)/\($0)" }
      .filter {
        try FileManager.default.attributesOfItem(atPath: $0)[.type] as? FileAttributeType
          == .typeRegular
      }
  }

  private static func scratchFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "solder-elf-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }

  /// The report that readelf would make of an object of this architecture.
  private static func report(on object: SharedObject, type: String) -> ReadelfReport {
    let architecture = object.architecture
    let order = architecture.byteOrder == .littleEndian ? "little" : "big"
    return ReadelfReport(
      elfClass: architecture.wordSize == .bits64 ? "ELF64" : "ELF32",
      byteOrder: "2's complement, \(order) endian", type: type,
      machine: machines[architecture.machine] ?? "", soname: object.soname,
      needed: object.needed)
  }
}
