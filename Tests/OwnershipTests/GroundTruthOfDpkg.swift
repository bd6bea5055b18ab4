import FileSystem
import Foundation
import Testing

@testable import Ownership

struct GroundTruthOfDpkg {
  /// `dpkg -S` without its diversions, by path: the packages of each line.
  func owners(_ paths: [String]) throws -> [String: Set<String>]? {
    var owners: [String: Set<String>] = [:]
    for start in stride(from: 0, to: paths.count, by: 2000) {
      let some = Array(paths[start..<min(start + 2000, paths.count)])
      guard let text = try output(of: "/usr/bin/dpkg", ["-S"] + some) else { return nil }
      for line in text.split(separator: "\n") where !line.hasPrefix("diversion by") {
        guard let cut = line.range(of: ": /") else { continue }
        let packages = line[..<cut.lowerBound].split(separator: ", ").map(String.init)
        owners[String(line[cut.lowerBound...].dropFirst(2)), default: []].formUnion(packages)
      }
    }
    return owners
  }

  /// What the links of the top of the machine's tree, as a merged usr has them, call a directory.
  let aliases: [(link: String, target: String)] = [
    "lib", "lib32", "lib64", "libx32", "bin", "sbin",
  ]
  .compactMap { name in
    let text = try? FileManager.default.destinationOfSymbolicLink(atPath: "/\(name)")
    return text.map { ("/\(name)/", $0.hasPrefix("/") ? "\($0)/" : "/\($0)/") }
  }

  func spellings(of path: String) -> [String] {
    [path]
      + aliases.filter { path.hasPrefix($0.target) }
      .map { $0.link + path.dropFirst($0.target.count) }
  }

  /// All files and links that are called like libraries, in every directory below some.
  func libraries(below tops: [String]) -> [String] {
    tops.flatMap { top -> [String] in
      (FileManager.default.enumerator(atPath: top) ?? .init())
        .compactMap { ($0 as? String).map { "\(top)/\($0)" } }
        .filter { path in
          // dpkg takes these for patterns.
          path.contains(".so") && !path.contains { "*?[\\\n".contains($0) }
        }
    }.sorted()
  }

  @Test func `every library of this machine has the owner dpkg says, under each of its paths`()
    throws
  {
    let paths = libraries(below: ["/usr", "/opt"])
    // dpkg matches as listed: packages from before the merge list /lib.
    let spelled = paths.flatMap(spellings)
    guard !paths.isEmpty, let truth = try owners(spelled) else {
      try Test.cancel("no dpkg, or no libraries")
    }
    let known = OwnerDatabases.owners(
      of: Set(spelled.map { Path($0) }), in: try SystemRoot.open(Path("/")))
    #expect(known.problems.isEmpty)
    var owned = 0
    for path in paths {
      let spellings = spellings(of: path)
      let expected = Set(spellings.flatMap { truth[$0] ?? [] })
      let found = Set(spellings.map { known.owners[Path($0)] })
      #expect(found.count == 1, "\(path): not the same by each path")
      if let owner = found.first ?? nil, owner.manager == .dpkg {
        let package = String(decoding: owner.package.bytes, as: UTF8.self)
        #expect(expected.contains(package), "\(path)")
        owned += 1
      } else {
        #expect(expected.isEmpty, "\(path)")
      }
    }
    print("\(paths.count) libraries under \(spelled.count) paths; \(owned) are packages'")
  }
}
