import Foundation
import Testing

/// What the compiler does not check of how the modules hang together.
struct ModuleRuleTests {
  @Test func `the sources are found`() {
    #expect(SourceFile.all.count > 100)
    #expect(SourceFile.all.allSatisfy { $0.lines.count > 1 })
  }

  @Test(arguments: ["ELF", "LoaderCache", "Messages", "Knowledge"])
  func `a module of facts and pure functions imports nothing`(_ module: String) {
    for file in SourceFile.all where file.module == module {
      #expect(file.imports.isEmpty, "\(file)")
    }
  }

  @Test(
    arguments: [
      ("ArgumentParser", ["Commands"]),
      ("FoundationEssentials", ["Manifest", "Ownership", "Repair", "Reports"]),
      ("Glibc", ["FileSystem"]), ("CLinux", ["FileSystem"]), ("CNettle", ["Digest"]),
      ("CSQLite", ["SQLite"]), ("CZlib", ["Compression"]), ("CLzma", ["Compression"]),
      ("CLibArchive", ["Archives"]),
      ("Foundation", []), ("Musl", []), ("Dispatch", []),
    ] as [(String, Set<String>)])
  func `what is not our own comes in by one door`(_ imported: String, _ modules: Set<String>) {
    for file in SourceFile.all where file.imports.contains(imported) {
      #expect(modules.contains(file.module), "\(file) imports \(imported)")
    }
  }

  @Test func `no import is left to the default access`() {
    for file in SourceFile.all where file.module != "solder" {
      #expect(!file.code.contains { $0.hasPrefix("import ") }, "\(file)")
    }
  }

  @Test func `unsafe operations are behind the doors to the system`() {
    let doors: Set = ["Archives", "Compression", "Digest", "FileSystem", "SQLite"]
    for file in SourceFile.all where !doors.contains(file.module) {
      #expect(!file.code.contains { $0.contains("unsafe ") || $0.contains("Unsafe") }, "\(file)")
    }
  }

  @Test(arguments: [
    "try!", "fatalError", "@unchecked Sendable", "nonisolated(unsafe)", "as!", "unowned(unsafe)",
    "UnsafeRawPointer(bitPattern", "print(",
  ])
  func `nothing that gives up a promise of the language is used`(_ word: String) {
    for file in SourceFile.all {
      for (index, line) in file.code.enumerated() where line.contains(word) {
        Issue.record("\(file):\(index + 1): \(word)")
      }
    }
  }

  @Test func `no module has a type of its own name`() {
    for file in SourceFile.all {
      for kind in ["struct", "class", "enum", "actor", "protocol", "typealias"] {
        let beginning = "\(kind) \(file.module)"
        let isNamed = file.code.contains { line in
          guard let found = line.range(of: beginning) else { return false }
          return line[found.upperBound...].first.map { $0.isLetter || $0.isNumber } != true
        }
        #expect(!isNamed, "\(file)")
      }
    }
  }

  @Test func `no file is longer than 400 lines`() {
    // The catalogues of sentences are tables, one entry for each sentence.
    for file in SourceFile.all where file.module != "Messages" {
      #expect(file.lines.count <= 401, "\(file): \(file.lines.count - 1) lines")
    }
  }
}
