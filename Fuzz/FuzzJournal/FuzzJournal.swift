import Digest
import FileSystem
import Repair

/// Reads one input as a journal, once as it is and once with the right checksum before each line.
///
/// libFuzzer reports a trap; beyond that, what a journal says must hold together, so that nothing
/// that uses it can act outside of a directory.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJournal(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  check(bytes)
  let lines = bytes.split(separator: UInt8(ascii: "\n"))
  check(
    lines.flatMap { line in
      Array(SHA256.hexadecimal(of: Array(line)).utf8.prefix(16)) + [UInt8(ascii: " ")] + line
        + [UInt8(ascii: "\n")]
    })
  return 0
}

private func check(_ bytes: [UInt8]) {
  guard let journal = try? Journal(lines: bytes, path: Path("journal")) else { return }
  for step in journal.steps {
    precondition(journal.directories.indices.contains(step.directory), "no such directory")
    precondition(step.name.name != nil && step.temporary.name != nil, "no such name")
  }
  precondition(journal.stepsInForce.allSatisfy(journal.steps.indices.contains), "no such step")
  precondition(journal.undoNames.keys.allSatisfy(journal.steps.indices.contains), "no such step")
}
