import Foundation
import LoaderCache
import TestSupport
import Testing

/// ldconfig itself is asked which of some files it prefers.
///
/// A failure names the seed that repeats it; `SOLDER_SEED` sets another one.
@Suite(.enabled(if: Ldconfig.isPresent, "ldconfig is not installed"))
struct LdconfigGroundTruthTests {
  private static let seed =
    ProcessInfo.processInfo.environment["SOLDER_SEED"].flatMap { UInt64($0) } ?? 1

  @Test func `the file ldconfig links a SONAME to is the greatest`() throws {
    var generator = SeededGenerator(seed: Self.seed)
    let sets = (0..<300).map { number in
      // Up to nine digits: then the order has no circles, and the greatest is the greatest.
      RandomNames.set(
        number, count: Int.random(in: 2...6, using: &generator), digits: 9, &generator)
    }
    try Self.expectGreatest(of: sets)
  }

  @Test func `of two names with long numbers, ldconfig takes the greater`() throws {
    var generator = SeededGenerator(seed: Self.seed)
    let sets = (0..<200).map { RandomNames.set($0, count: 2, digits: 14, &generator) }.filter {
      // Where the difference is the least number there is, neither is the greater.
      let names = $0.map { Array($0.utf8) }
      return (LibraryOrdering.compare(names[0], names[1]) < 0)
        != (LibraryOrdering.compare(names[1], names[0]) < 0)
    }
    try Self.expectGreatest(of: sets)
  }

  private static func expectGreatest(of sets: [[String]]) throws {
    let scratch = try ScratchDirectory()
    for (number, names) in sets.enumerated() {
      for name in names {
        let library = TreeItem.libraryBytes("libsoname\(number).so.1")
        try Data(library).write(to: URL(fileURLWithPath: scratch.path(name)))
      }
    }
    let run = try SolderProgram.run(Ldconfig.path, ["-n", scratch.path])
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    for (number, names) in sets.enumerated() {
      let chosen = try FileManager.default.destinationOfSymbolicLink(
        atPath: scratch.path("libsoname\(number).so.1"))
      #expect(names.contains(chosen))
      for name in names {
        #expect(
          LibraryOrdering.compare(Array(chosen.utf8), Array(name.utf8)) >= 0,
          "seed \(seed): ldconfig took \(chosen), not \(name)")
      }
    }
  }
}

private enum RandomNames {
  /// Different names that belong together and differ somewhere before and after `.so`.
  static func set(
    _ number: Int, count: Int, digits: Int, _ generator: inout SeededGenerator
  ) -> [String] {
    var names: Set<String> = []
    let stem = text(0...2, digits, &generator)
    while names.count < count {
      let ownStem = Bool.random(using: &generator) ? stem : text(0...2, digits, &generator)
      names.insert("libs\(number)-\(ownStem).so\(text(1...5, digits, &generator))")
    }
    return names.sorted()
  }

  private static func text(
    _ length: ClosedRange<Int>, _ digits: Int, _ generator: inout SeededGenerator
  ) -> String {
    let parts = [".", ".", "a", "Z", "-", "_", "+", "~", "é", ".so", "rc"]
    return (0..<Int.random(in: length, using: &generator)).map { _ in
      if Bool.random(using: &generator) { return parts.randomElement(using: &generator) ?? "" }
      // A letter before the number keeps two numbers from becoming one longer one.
      let letter = Bool.random(using: &generator) ? "." : "x"
      let size = Int.random(in: 1...digits, using: &generator)
      let figures = (0..<size).map { _ in String(Int.random(in: 0...9, using: &generator)) }
      return letter + figures.joined()
    }.joined()
  }
}
