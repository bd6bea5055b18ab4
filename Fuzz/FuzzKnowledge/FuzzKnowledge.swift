import Knowledge

private let recogniser = Recogniser()

/// Reads one input at once and in two chunks, of which its length chooses the first.
///
/// libFuzzer reports a trap; beyond that, the chunks may make no difference, no hole may be empty, no line
/// may be one that is not there, and the work may not grow faster than the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzKnowledge(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
  let whole = read([bytes[...]])
  let cut = count * 2 / 3
  let chunked = read([bytes[..<cut], bytes[cut...]])
  precondition(whole.count == chunked.count, "a chunk makes a difference")
  for (one, other) in zip(whole, chunked) {
    precondition(one.message.id == other.message.id && one.line == other.line, "another message")
    precondition(one.captures == other.captures, "another capture")
    precondition(one.captures.values.allSatisfy { !$0.isEmpty }, "an empty hole")
    precondition((1...lines).contains(one.line), "another line")
  }
  return 0
}

private func read(_ chunks: [ArraySlice<UInt8>]) -> [Recognition] {
  var reading = RecognitionReading(recogniser)
  var found = chunks.flatMap { reading.feed(Array($0)) }
  found += reading.finish()
  let count = chunks.reduce(0) { $0 + $1.count }
  precondition(reading.steps <= 500 * (count + 100), "too much work")
  return found
}
