package import FileSystem

extension RunningProcesses {
  /// Looks at all processes; `nil` where there is no `/proc`, or the root is not the machine's own.
  package static func read(under root: borrowing SystemRoot) -> RunningProcesses? {
    root.isForeign ? nil : read(in: root)
  }

  /// As above, for a root whose `/proc` is believed in any case.
  static func read(in root: borrowing SystemRoot) -> RunningProcesses? {
    guard let directory = try? Directory.open(proc, in: root),
      let entries = try? directory.entries()
    else { return nil }
    let numbers = entries.compactMap { number($0.name) }.sorted()
    guard !numbers.isEmpty else { return nil }
    var look = ProcessLook(own: namespace(of: "self", in: root))
    var programs: [RunningProgram] = []
    for number in numbers {
      if let program = look.program(number, in: root) { programs.append(program) }
    }
    return RunningProcesses(
      programs: programs, examined: look.examined, unexamined: look.unexamined)
  }

  static let proc = Path("/proc")

  private static func number(_ name: FileName) -> Int? {
    guard name.bytes.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
    return Int(String(decoding: name.bytes, as: UTF8.self))
  }

  /// Which mount namespace a process lives in: the text of `ns/mnt`, proc_pid_ns(5).
  static func namespace(of process: String, in root: borrowing SystemRoot) -> [UInt8]? {
    guard let name = FileName("mnt"),
      let directory = try? Directory.open(proc.appending(Path("\(process)/ns")), in: root)
    else { return nil }
    return try? directory.readLink(name)
  }
}

/// Looks at one process after the other, and at each path once.
private struct ProcessLook {
  private let own: [UInt8]?
  private var known: [Path: StaleLibrary.Present] = [:]
  private(set) var examined = 0
  private(set) var unexamined = 0

  // A browser has some thousand mappings, a database of the largest kind some hundred thousand.
  private static let mapLimit = 64 * 1024 * 1024

  init(own: [UInt8]?) { self.own = own }

  mutating func program(_ number: Int, in root: borrowing SystemRoot) -> RunningProgram? {
    let place = RunningProcesses.proc.appending(Path("\(number)"))
    let map: MemoryMap
    do throws(FileSystemError) {
      guard let bytes = try Self.contents(of: place.appending(Path("maps")), in: root) else {
        unexamined += 1
        return nil
      }
      map = MemoryMap(maps: bytes)
    } catch {
      // A process that ended meanwhile maps nothing any more: ESRCH, or its directory is gone.
      if error.errno != .noSuchFile, error.errno != .noSuchProcess { unexamined += 1 }
      return nil
    }
    examined += 1
    let namespace = RunningProcesses.namespace(of: "\(number)", in: root)
    let isOurs = own != nil && namespace == own
    let libraries = Set(stale(map, isOurs: isOurs, in: root)).sorted {
      $0.path == $1.path ? $0.state.rawValue < $1.state.rawValue : $0.path < $1.path
    }
    guard !libraries.isEmpty else { return nil }
    return RunningProgram(
      process: number, name: Self.name(place, in: root), libraries: libraries)
  }

  /// In another mount namespace the paths are not ours to look at; only the kernel's word counts.
  private mutating func stale(
    _ map: MemoryMap, isOurs: Bool, in root: borrowing SystemRoot
  ) -> [StaleLibrary] {
    var libraries: [StaleLibrary] = []
    for file in map.files where StaleLibrary.concerns(file) {
      if isOurs {
        for path in [file.path, file.pathWithoutMark].compactMap({ $0 }) where known[path] == nil {
          known[path] = Self.present(path, in: root)
        }
      }
      let known = known
      if let library = StaleLibrary(
        file, present: { isOurs ? known[$0] ?? .unknown : .unknown })
      {
        libraries.append(library)
      }
    }
    return libraries
  }

  private static func present(
    _ path: Path, in root: borrowing SystemRoot
  ) -> StaleLibrary.Present {
    do throws(FileSystemError) {
      return .file(try root.status(of: path).identity)
    } catch {
      return error.errno == .noSuchFile || error.errno == .notDirectory ? .nothing : .unknown
    }
  }

  private static func name(_ place: Path, in root: borrowing SystemRoot) -> [UInt8] {
    let bytes = (try? contents(of: place.appending(Path("comm")), in: root)) ?? nil
    return Array((bytes ?? []).prefix { $0 != UInt8(ascii: "\n") })
  }

  /// All bytes of a file of the kernel's, which does not tell how many there are.
  private static func contents(
    of path: Path, in root: borrowing SystemRoot
  ) throws(FileSystemError) -> [UInt8]? {
    let file = try root.open(file: path)
    var all: [UInt8] = []
    var block: [UInt8] = []
    repeat {
      try file.read(at: UInt64(all.count), count: 64 * 1024, into: &block)
      all += block
      if all.count > mapLimit { return nil }
    } while block.count == 64 * 1024
    return all
  }
}
