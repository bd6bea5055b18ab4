import Dispatch
import Foundation
import Synchronization

/// What a tree can show to be broken.
enum Promise: Hashable {
  case looking, bytes, settled, restored, undone
}

/// Checks, fixes, fixes again and takes back many random trees, once for all tests.
enum RandomTreeRuns {
  private static func number(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  /// What went wrong, by what it breaks; each text begins with the seed.
  static let failures: [Promise: [String]] = {
    let (first, count) = (number("SOLDER_SEED", 1), number("SOLDER_TREES", 300))
    let found = Mutex<[Promise: [String]]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      var run = RandomTreeRun(seed: UInt64(first + index))
      do {
        try run.examine()
      } catch {
        run.expect(false, .looking, "\(error)")
      }
      let failures = run.failures
      found.withLock { $0.merge(failures) { $0 + $1 } }
    }
    return found.withLock { $0.mapValues { $0.sorted() } }
  }()
}

/// One random tree from beginning to end.
private struct RandomTreeRun {
  let seed: UInt64
  private(set) var failures: [Promise: [String]] = [:]

  init(seed: UInt64) { self.seed = seed }

  mutating func expect(_ holds: Bool, _ promise: Promise, _ message: @autoclosure () -> String) {
    guard !holds else { return }
    failures[promise, default: []].append("SOLDER_SEED=\(seed) SOLDER_TREES=1: \(message())")
  }

  mutating func examine() throws {
    // In memory where there is such a place: each fix and undo waits for the disk some ten times.
    let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    let directory = "\(base)/solder-tree-\(getpid())-\(seed)"
    let (tree, state) = ("\(directory)/tree", "\(directory)/state")
    try FileManager.default.createDirectory(atPath: tree, withIntermediateDirectories: true)
    defer { _ = try? Program.shell("rm -rf '\(directory)'") }
    let root = Array(tree.utf8)
    RandomTree.lay(seed: seed, at: root)
    let (before, opened) = (ByteTree.snapshot(of: root), openings(below: root))

    let check = try Program.solder(["check", "--format", "json", tree])
    expect(check.status <= 1, .looking, "check ended with \(check.status): \(check.errors)")
    expect(ByteTree.snapshot(of: root) == before, .looking, "check changed something")

    let fix = try Program.solder(["fix", "-y", "--state-dir", state, tree])
    expect(fix.status <= 1, .looking, "fix ended with \(fix.status)\n\(fix.output)\(fix.errors)")
    for (path, bytes) in opened where bytes.starts(with: [0x7f, 0x45, 0x4c, 0x46]) {
      let isKept = ByteTree.contents(path) == bytes
      expect(isKept, .bytes, "\(ByteTree.text(path)) lost its bytes\n\(fix.output)")
    }
    let left = try safeFindings(in: tree)
    expect(left == [], .settled, "safe findings are left: \(left)\n\(fix.output)")
    let fixed = ByteTree.snapshot(of: root)
    let again = try Program.solder(["fix", "-y", "--state-dir", state, tree])
    let isSettled = ByteTree.snapshot(of: root) == fixed
    expect(isSettled, .settled, "a second fix changed something\n\(fix.output)\(again.output)")

    for _ in ByteTree.names(in: Array("\(state)/repairs".utf8)) {
      let undo = try Program.solder(["undo", "-y", "--state-dir", state])
      expect(undo.status == 0, .restored, "undo: \(undo.status)\n\(undo.output)\(undo.errors)")
    }
    expect(openings(below: root) == opened, .restored, "undo differs\n\(fix.output)")
    let difference = ByteTree.snapshot(of: root).difference(from: before)
    let lines = lines(difference)
    expect(lines == "", .undone, "undo differs: \(lines)\n\(fix.output)")
  }

  /// Every name with the bytes it opens to; no bytes where it opens to no file.
  private func openings(below root: [UInt8]) -> [[UInt8]: [UInt8]] {
    let paths = ByteTree.paths(below: root)
    return Dictionary(uniqueKeysWithValues: paths.map { ($0, ByteTree.contents($0) ?? []) })
  }

  private func lines(_ difference: CollectionDifference<String>) -> String {
    let lines = difference.map { change in
      switch change {
      case .remove(_, let line, _): "- \(line)"
      case .insert(_, let line, _): "+ \(line)"
      }
    }
    return lines.joined(separator: "\n")
  }

  private func safeFindings(in tree: String) throws -> [String] {
    let report = try Program.solder(["check", "--format", "json", tree]).json()
    let findings = report["findings"] as? [[String: Any]] ?? []
    return findings.compactMap { finding in
      let fix = finding["fix"] as? [String: Any]
      guard fix?["class"] as? String == "safe" else { return nil }
      return "\(finding["rule"] ?? "?") \(finding["path"] ?? "?")"
    }
  }
}
