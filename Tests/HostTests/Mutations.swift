import TestSupport

/// Every beginning of some bytes.
func prefixes(of bytes: [UInt8]) -> [[UInt8]] { (0...bytes.count).map { Array(bytes.prefix($0)) } }

/// Bytes with a few of them changed, inserted or taken away, as a seed says.
func mutations(of bytes: [UInt8], seed: UInt64, count: Int = 400) -> [[UInt8]] {
  var generator = SeededGenerator(seed: seed)
  let special = Array("\n\t \"'\\=:-./0\0".utf8) + [0xff]
  return (0..<count).map { _ in
    var mutated = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !mutated.isEmpty {
      let index = Int.random(in: mutated.indices, using: &generator)
      let byte = special.randomElement(using: &generator) ?? 0
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: mutated.remove(at: index)
      case 1: mutated.insert(byte, at: index)
      case 2: mutated[index] = byte
      default: mutated[index] = UInt8.random(in: 0...255, using: &generator)
      }
    }
    return mutated
  }
}
