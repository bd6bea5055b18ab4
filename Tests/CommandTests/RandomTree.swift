import TestSupport

/// A directory of small families in many states of disrepair, the same for the same seed.
struct RandomTree {
  private var generator: SeededGenerator
  private let root: [UInt8]

  /// Lays a tree out in a directory that is there and empty.
  static func lay(seed: UInt64, at root: [UInt8]) {
    var tree = RandomTree(generator: SeededGenerator(seed: seed), root: root)
    tree.lay()
  }

  private init(generator: SeededGenerator, root: [UInt8]) {
    (self.generator, self.root) = (generator, root)
  }

  private mutating func lay() {
    let directories =
      [[]]
      + ["sub", "lib", "stubs", "a b"].filter { _ in chance(4) }.map {
        Array($0.utf8)
      }
    for name in directories {
      let path = name.isEmpty ? root : root + [0x2f] + name
      if !name.isEmpty { ByteTree.directory(path) }
      var bases = Self.bases.shuffled(using: &generator)
      for _ in 0..<number(1...5) {
        guard let base = bases.popLast() else { break }
        layFamily(base, in: path)
      }
    }
    if chance(8) { copyDirectory() }
  }

  private static let bases: [[UInt8]] =
    [
      "libfoo", "libbar", "libfoo-mi", "lib space", "libnew\nline", "libquote'", "libquote\"",
      "lib\\back", "libüñí", "lib$HOME", "lib*", "lib;x", "libesc\u{1b}[31m", "lib\u{202e}oof",
      "libc++abi", "libtab\t", "lib%s%n", "lib`x`",
    ].map { Array($0.utf8) } + [
      Array("lib".utf8) + [0xff, 0xfe], Array("lib".utf8) + [0xc3],
      Array("lib".utf8) + [UInt8](repeating: 0x78, count: 235),
    ]

  // MARK: A family

  private mutating func layFamily(_ base: [UInt8], in directory: [UInt8]) {
    let stem = base + Array(".so".utf8)
    let versions = ["", ".1", ".1.2", ".1.2.3", ".1.3", ".2", ".2.0.1"].map { Array($0.utf8) }
    let sonames =
      versions.prefix(3).map { stem + $0 } + [
        nil, stem + versions[5], Array("libother.so.1".utf8), Array("../x.so.1".utf8),
      ]
    let soname = sonames[number(0...3) == 0 ? number(0...6) : 1]
    var names = versions.map { stem + $0 }.filter { _ in !chance(3) }
    if chance(4) {
      names.append(stem + Array([".1.bak", ".1.2.old", "~", ".1.orig"][number(0...3)].utf8))
    }
    if chance(8) { names.append(base + Array(" (copy).so.1".utf8)) }
    names = names.filter { $0.count <= 255 }.shuffled(using: &generator)
    let absolute = directory + [0x2f]
    var files: [[UInt8]] = []
    for name in names where ByteTree.status(absolute + name) == nil {
      let path = absolute + name
      let other = names.randomElement(using: &generator) ?? name
      switch number(0...19) {
      case 0...8: write(library(soname), to: path, &files)
      case 9...12: ByteTree.link(other, at: path)
      case 13: ByteTree.link(absolute + other, at: path)
      case 14: ByteTree.write(stub(of: other), to: path, mode: mode())
      case 15: ByteTree.write([], to: path, mode: mode())
      case 16:
        if let file = files.randomElement(using: &generator) {
          ByteTree.hardLink(file, at: path)
        } else {
          write(library(soname), to: path, &files)
        }
      case 17: ByteTree.link(stem + Array(".9.9".utf8), at: path)
      case 18: ByteTree.write(oddity(soname), to: path, mode: mode())
      default: write(library(sonames[number(0...6)]), to: path, &files)
      }
    }
  }

  private mutating func write(_ bytes: [UInt8], to path: [UInt8], _ files: inout [[UInt8]]) {
    ByteTree.write(bytes, to: path, mode: mode())
    files.append(path)
  }

  // Mostly one content, so that there are copies.
  private mutating func library(_ soname: [UInt8]?) -> [UInt8] {
    var builder = ELFBuilder(machine: chance(12) ? 183 : 62)
    builder.rawSoname = soname
    builder.fill = chance(4) ? 2 : 1
    builder.padding = 40
    return builder.bytes()
  }

  private mutating func oddity(_ soname: [UInt8]?) -> [UInt8] {
    switch number(0...4) {
    case 0: Array("/* GNU ld script */\nINPUT(-lfoo)\n".utf8)
    case 1: Array(library(soname).prefix(number(1...200)))
    case 2: Array("version https://git-lfs.github.com/spec/v1\n".utf8)
    case 3: Array("<html>".utf8)
    default: [UInt8](repeating: 0, count: 100)
    }
  }

  private mutating func stub(of name: [UInt8]) -> [UInt8] {
    switch number(0...2) {
    case 0: return name
    case 1: return Array("!<symlink>".utf8) + name + [0]
    default:
      let length = Array(String(10_000 + name.count).utf8.dropFirst())
      let digest = [UInt8](repeating: 0x30, count: 32)
      let text = Array("XSym\n".utf8) + length + [0x0a] + digest + [0x0a] + name + [0x0a]
      return text + [UInt8](repeating: 0x20, count: 1067 - text.count)
    }
  }

  // MARK: A directory twice

  private func copyDirectory() {
    let (old, new) = (root + Array("/lib".utf8), root + Array("/lib64".utf8))
    guard ByteTree.status(old) != nil else { return }
    ByteTree.directory(new)
    for name in ByteTree.names(in: old) {
      let (from, to) = (old + [0x2f] + name, new + [0x2f] + name)
      if let text = ByteTree.linkText(from) {
        ByteTree.link(text, at: to)
      } else if let bytes = ByteTree.contents(from), let status = ByteTree.status(from) {
        ByteTree.write(bytes, to: to, mode: status.st_mode & 0o7777)
      }
    }
  }

  // MARK: Chance

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func chance(_ one: Int) -> Bool { number(1...one) == 1 }

  private mutating func mode() -> UInt32 {
    chance(3) ? [0o644, 0o444, 0o600, 0o700, 0o666, 0o4755][number(0...5)] : 0o755
  }
}
