internal import Digest
internal import ELF

/// Keeps of one streamed file what tells what it is, and a digest of all of it.
struct FileCollector {
  private var head: [UInt8] = []
  private var parts: [(range: Range<UInt64>, bytes: [UInt8])] = []
  private var digest: SHA256?
  private var size: UInt64
  private var position: UInt64 = 0
  private var knowsParts: Bool

  // A library's names lie behind its symbols, in the largest ones after ten million bytes.
  private static let longestHead = 16 << 20
  private static let shortestHead = 4096

  /// Collects a file for the first time: what is likely to be asked for.
  init(size: UInt64?, isDigested: Bool) {
    self.size = size ?? .max
    digest = isDigested ? SHA256() : nil
    knowsParts = false
    head.reserveCapacity(Int(min(UInt64(FileCollector.longestHead), size ?? 4096)))
  }

  /// Collects exactly some parts of a file, when it is read again.
  init(size: UInt64, parts: [Range<UInt64>], isDigested: Bool) {
    self.size = size
    digest = isDigested ? SHA256() : nil
    self.parts = parts.map { ($0, []) }
    knowsParts = true
  }

  /// Takes the next bytes; what was left out before them is zeros.
  mutating func take(_ bytes: Span<UInt8>, at offset: UInt64) {
    if offset > position { fill(to: offset) }
    add(bytes)
  }

  /// Takes zeros up to a place.
  mutating func fill(to end: UInt64) {
    let zeros = [UInt8](repeating: 0, count: 64 * 1024)
    while position < end {
      add(zeros.span.extracting(first: Int(min(end - position, UInt64(zeros.count)))))
    }
  }

  private mutating func add(_ bytes: Span<UInt8>) {
    digest?.update(bytes)
    let start = position
    position += UInt64(bytes.count)
    let isAll = knowsParts && parts.allSatisfy { $0.range.upperBound <= start }
    if isAll && head.count >= FileCollector.longestHead { return }
    if head.count < FileCollector.longestHead, !isReread {
      let count = min(bytes.count, FileCollector.longestHead - head.count)
      append(bytes.extracting(first: count), to: &head)
    }
    if !knowsParts, head.count >= min(FileCollector.shortestHead, Int(clamping: size)) {
      // What lies in the head already is asked for there.
      knowsParts = true
      parts = ObjectFile.likelyParts(head: head, fileSize: size)
        .filter { $0.upperBound > UInt64(FileCollector.longestHead) }.prefix(8).map { ($0, []) }
    }
    for index in parts.indices { keep(bytes, from: start, inPart: index) }
  }

  private var isReread: Bool { knowsParts && head.isEmpty }

  private mutating func keep(_ bytes: Span<UInt8>, from start: UInt64, inPart index: Int) {
    let range = parts[index].range.clamped(to: start..<start + UInt64(bytes.count))
    guard !range.isEmpty else { return }
    let wanted = bytes.extracting(Int(range.lowerBound - start)..<Int(range.upperBound - start))
    append(wanted, to: &parts[index].bytes)
  }

  private func append(_ bytes: Span<UInt8>, to array: inout [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe array.append(contentsOf: $0) }
  }

  /// How many bytes came.
  var count: UInt64 { position }

  /// What was kept; and the digest of all bytes, where it was asked for.
  consuming func finish() -> (parts: KeptParts, digest: [UInt8]?) {
    var kept = KeptParts(size: position, parts: [])
    if !head.isEmpty || !isReread { kept.parts.append((0, head)) }
    kept.parts += parts.map { ($0.range.lowerBound, $0.bytes) }
    return (kept, digest?.finish())
  }
}
