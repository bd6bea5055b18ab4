import FileSystem
import Glibc
import Ldconfig
import LoaderConfiguration

/// One way of looking at a library.
private struct Way {
  let port: Port
  let isStrict: Bool
  let minor: Int
}

/// A root with one library, which is written anew for each input.
private final class Shelf {
  let root: SystemRoot
  private let file: Int32
  private let place: String

  init() {
    // In memory, where there is such a place.
    let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(base)/solder-fuzz-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "no directory to work in")
    place = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    precondition(mkdir(place + "/lib", 0o755) == 0, "no directory to work in")
    file = open(place + "/lib/libfuzz.so.1.2", O_RDWR | O_CREAT, 0o644)
    guard file >= 0, let root = try? SystemRoot.open(Path(place)) else {
      preconditionFailure("no file to work with")
    }
    self.root = root
    // A crash leaves the place, with the file that led to it.
    atexit { shelf.remove() }
  }

  fileprivate func remove() {
    _ = unlink(place + "/lib/libfuzz.so.1.2")
    _ = rmdir(place + "/lib")
    _ = rmdir(place)
  }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    precondition(
      ftruncate(file, 0) == 0 && pwrite(file, bytes.baseAddress, bytes.count, 0) == bytes.count)
  }
}

private nonisolated(unsafe) let shelf = Shelf()

private let ways = Port.all.flatMap { port in
  [(false, 43), (true, 43), (true, 36)].map { Way(port: port, isStrict: $0.0, minor: $0.1) }
}

/// Gives one input to ldconfig as a library, for two of its ways, which the input's length chooses.
///
/// libFuzzer reports a trap; beyond that, what is chosen must be a file's name that can be shown, no
/// link may be made, and a file cannot be both a library and truncated.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLdconfig(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  shelf.write(UnsafeBufferPointer(start: start, count: count))
  // All ways of each input would make ten times fewer inputs.
  for way in [ways[count % 3], ways[count % ways.count]] { look(way) }
  return 0
}

private func look(_ way: Way) {
  var options = LdconfigOptions()
  options.machine = way.port
  options.release = GlibcRelease(2, way.minor)
  options.isStrict = way.isStrict
  options.isVerbose = true
  options.readsOperandsOnly = true
  options.skipsCache = true
  options.keepsLinks = true
  options.operands = [Array("/lib".utf8)]
  var events: [LdconfigEvent] = []
  let environment = LdconfigRun.Environment(
    now: FileTime(seconds: 0, nanoseconds: 0), hardwareMask: 0)
  let run = LdconfigRun(options, under: shelf.root, generator: "", environment: environment) {
    events.append($0)
  }
  let isChanged = try? run.perform(under: shelf.root)
  precondition(isChanged == false, "a run that writes nothing has failed")
  check(events)
}

private func check(_ events: [LdconfigEvent]) {
  var (hasLibrary, hasEnded) = (false, false)
  for event in events {
    switch event {
    case .directory(let directory, _):
      precondition(directory.path == Path("/lib"), "another directory")
    case .library(let soname, let file):
      hasLibrary = true
      precondition(file == FileName("libfuzz.so.1.2"), "another file")
      precondition(soname.bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7f }, "a bad SONAME")
    case .link(let outcome): precondition(outcome == .kept, "a link was changed")
    case .notice(.severalDynamicSegments): break
    case .notice: hasEnded = true
    }
  }
  precondition(!(hasLibrary && hasEnded), "a library and none")
}
