import Foundation
import TestSupport
import Testing

/// Random trees of links that are lost in random ways, from printed seeds.
struct LinksRandomTreeTests {
  /// A way to lose one link.
  private enum Loss: CaseIterable {
    case missing, stub, empty, copy, otherBytes, otherLink, directory, kept
  }

  private struct Scene {
    let bench: Bench
    let links: [String: String]
    let openings: [String: [UInt8]]
  }

  private static func scene(_ dice: inout SeededGenerator) throws -> Scene {
    let bench = try Bench()
    let directories = [""] + ["a/", "a/b/", "c/", "c/d/e/"].shuffled(using: &dice).prefix(3)
    for directory in directories where !directory.isEmpty {
      try FileManager.default.createDirectory(
        atPath: bench.path(directory), withIntermediateDirectories: true)
    }
    var names: [String] = []
    for number in 0..<Int.random(in: 1...5, using: &dice) {
      let name = "\(directories.randomElement(using: &dice) ?? "")f\(number)"
      // Few different bytes, so that wrong files are equal by chance.
      try TreeItem.library("x", content: .random(in: 0...2, using: &dice)).make(
        at: bench.path(name))
      names.append(name)
    }
    for number in 0..<Int.random(in: 1...12, using: &dice) {
      let place = directories.randomElement(using: &dice) ?? ""
      let up = String(repeating: "../", count: place.count { $0 == "/" })
      let aim =
        switch Int.random(in: 0..<20, using: &dice) {
        case 0: "gone"
        case 1: "../out"
        case 2: String((directories.randomElement(using: &dice) ?? "").dropLast())
        case 3: "l\(number)"
        default: names.randomElement(using: &dice) ?? "f0"
        }
      let name = "\(place)l\(number)"
      let text = up + aim
      try TreeItem.link(text.isEmpty ? "." : text).make(at: bench.path(name))
      names.append(name)
    }
    return Scene(bench: bench, links: try bench.links(), openings: try bench.openings())
  }

  /// Loses a link.
  private static func lose(
    _ name: String, _ loss: Loss, _ scene: Scene
  ) throws {
    let text = scene.links[name] ?? ""
    switch loss {
    case .kept: break
    case .missing: try scene.bench.put(name, nil)
    case .stub: try scene.bench.put(name, .text(text))
    case .empty: try scene.bench.put(name, .bytes([]))
    case .copy: try scene.bench.put(name, scene.openings[name].map { .bytes($0) })
    case .otherBytes: try scene.bench.put(name, .bytes([1, 2, 3]))
    case .otherLink: try scene.bench.put(name, .link("f0x"))
    case .directory: try scene.bench.put(name, .directory([:]))
    }
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func `names keep their bytes, links that can come back do, and undo takes all back`(
    _ seed: UInt64
  ) throws {
    var dice = SeededGenerator(seed: seed)
    let scene = try Self.scene(&dice)
    let bench = scene.bench
    try bench.save()
    let isMild = seed.isMultiple(of: 2)
    let losses: [Loss] = isMild ? [.missing, .copy, .kept] : Loss.allCases
    // Each link is lost by itself: what it opened to is known from before.
    for name in scene.links.keys.sorted() {
      try Self.lose(name, losses.randomElement(using: &dice) ?? .kept, scene)
    }
    let before = try bench.snapshot()
    let opened = try bench.openings()
    let wasLink = try bench.links()

    let run = try bench.restore("-y")
    #expect([0, 1].contains(run.status), "seed \(seed): \(run.output)\(run.errors)")
    let links = try bench.links()
    let openings = try bench.openings()
    for (name, bytes) in opened where wasLink[name] == nil && bytes.count > 200 {
      #expect(openings[name] == bytes, "seed \(seed): \(name)")
    }
    for (name, text) in links where wasLink[name] == nil {
      #expect(scene.links[name] == text, "seed \(seed): \(name)")
    }
    if isMild {
      // Nothing but links that lead out can stay lost, and those that go through them.
      for (name, bytes) in scene.openings {
        #expect(openings[name] == bytes || links[name] == nil, "seed \(seed): \(name)")
      }
      if !scene.links.values.contains(where: { $0.hasSuffix("../out") }) {
        #expect(links == scene.links && run.status == 0, "seed \(seed): \(run.output)")
      }
    }
    let again = try bench.restore("-y")
    #expect(again.status == run.status && !again.output.contains("Plan"), "seed \(seed)")
    guard links != wasLink else { return }
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before, "seed \(seed)")
  }
}
