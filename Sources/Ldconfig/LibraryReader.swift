internal import ELF
internal import FileSystem
internal import LoaderCache

/// Reads files as ldconfig does, which believes less and more of them than the loader.
///
/// `Sources/ELF` reads as the loader does and tells what is damaged; this reader must agree with
/// ldconfig about every odd file, or the two would write different caches.
struct LibraryReader {
  let port: Port
  let behaviour: Behaviour
  private var buffer: [UInt8] = []

  init(port: Port, behaviour: Behaviour) {
    self.port = port
    self.behaviour = behaviour
  }

  /// What became of reading a file.
  struct Reading {
    /// The library, if it is one.
    var library: LibraryFacts?
    /// What is to be said of it.
    var notices: [Notice] = []
    /// Whether the same file under another name would be read in the same way, in silence.
    var holdsForAllNames: Bool { notices.isEmpty && library?.isAncient != true }
  }

  /// Reads an open file; messages call it by `path`.
  mutating func read(
    _ file: consuming OpenFile, _ path: Path
  ) throws(FileSystemError) -> Reading {
    var reading = Reading()
    if file.status.size == 0 {
      reading.notices.append(.empty(path))
      return reading
    }
    let window = try FileWindow(file, byteOrder: port.byteOrder, buffer: takeBuffer())
    defer { buffer = window.head }
    var parser = LibraryParser(window: window, path: path, port: port, behaviour: behaviour)
    do {
      reading.library = try parser.library()
    } catch {
      switch error {
      case .notice(let notice): reading.notices = [notice]
      case .nothing: break
      case .failed(let error): throw error
      }
    }
    reading.notices = parser.notices + reading.notices
    return reading
  }

  // Taken out, so that nothing else holds it while it is written to.
  private mutating func takeBuffer() -> [UInt8] {
    let taken = buffer
    buffer = []
    return taken
  }
}

/// Why a file is no library.
enum NoLibrary: Error {
  /// It is to be told of.
  case notice(Notice)
  /// There is nothing to tell.
  case nothing
  /// It could not be read.
  case failed(FileSystemError)
}
