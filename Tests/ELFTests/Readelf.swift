import ELF
import Foundation

/// What `readelf -dhW` of GNU binutils says of one file.
struct ReadelfReport: Equatable {
  var elfClass = ""
  var byteOrder = ""
  var type = ""
  var machine = ""
  var soname: [UInt8]?
  var needed: [[UInt8]] = []

  /// Reports on files; those that are no ELF files are left out.
  static func reports(on paths: [String]) throws -> [String: ReadelfReport] {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/readelf")
    process.arguments = ["-dhW"] + paths
    process.environment = ["LC_ALL": "C"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return parse(text, first: paths.first ?? "")
  }

  private static func parse(_ text: String, first: String) -> [String: ReadelfReport] {
    var reports: [String: ReadelfReport] = [:]
    var path = first
    for line in text.split(separator: "\n") {
      if line.hasPrefix("File: ") {
        path = String(line.dropFirst("File: ".count))
      } else {
        reports[path, default: ReadelfReport()].add(line)
      }
    }
    return reports.filter { !$0.value.elfClass.isEmpty }
  }

  private mutating func add(_ line: Substring) {
    func value(after label: String) -> String? {
      guard line.hasPrefix("  \(label):") else { return nil }
      return line.dropFirst(label.count + 3).trimmingCharacters(in: .whitespaces)
    }
    if let value = value(after: "Class") { elfClass = value }
    if let value = value(after: "Data") { byteOrder = value }
    if let value = value(after: "Type") { type = value }
    if let value = value(after: "Machine") { machine = value }
    if line.contains("(SONAME)") { soname = soname ?? Self.bracketed(line) }
    if line.contains("(NEEDED)") { needed.append(Self.bracketed(line)) }
  }

  private static func bracketed(_ line: Substring) -> [UInt8] {
    guard let start = line.firstIndex(of: "["), let end = line.lastIndex(of: "]") else { return [] }
    return Array(line[line.index(after: start)..<end].utf8)
  }
}
