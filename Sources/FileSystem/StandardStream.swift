internal import CLinux
internal import Glibc

/// One of the three streams a process is started with: stdio(3).
package enum StandardStream: Int32, Sendable {
  case input = 0
  case output = 1
  case error = 2

  /// Whether a person is at the other end: isatty(3).
  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// The width of the terminal in columns, or `nil` where there is none.
  package var columns: Int? {
    let columns = Int(clinux_terminal_columns(rawValue))
    return columns > 0 ? columns : nil
  }

  /// Writes all bytes; a reader that went away is the error `EPIPE`.
  package func write(_ bytes: [UInt8]) throws(FileSystemError) {
    try FileSystem.write(bytes, to: rawValue, path: Path("standard stream \(rawValue)"))
  }

  /// Reads what is there, waiting for something to be there: read(2).
  ///
  /// Nothing at the end of the input.
  package func read(atMost limit: Int) throws(FileSystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = try retrying(.read, Path("standard stream \(rawValue)")) {
      unsafe bytes.withUnsafeMutableBytes {
        unsafe Glibc.read(rawValue, $0.baseAddress, $0.count)
      }
    }
    return Array(bytes.prefix(count))
  }

  /// Reads one line without its end, at most 4096 bytes; `nil` at the end of the input.
  ///
  /// An interrupt ends the waiting and counts as the end.
  package func readLine() -> [UInt8]? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while line.count < 4096 {
      let count = unsafe Glibc.read(rawValue, &byte, 1)
      if count < 1 { return line.isEmpty ? nil : line }
      if byte == UInt8(ascii: "\n") { return line }
      line.append(byte)
    }
    return line
  }
}

/// The process solder runs as: its command line, environment and signals.
package enum CurrentProcess {
  /// Lets no large block of memory stay with the process once it is freed: mallopt(3).
  package static func giveBackLargeBlocks() { clinux_give_back_large_blocks() }

  /// The words of the command line as bytes, the program's own name first.
  ///
  /// Saved before the Swift runtime starts, so they are there without `/proc` too.
  package static var arguments: [[UInt8]] {
    let count = Int(clinux_argument_count())
    guard let words = unsafe clinux_arguments() else { return [] }
    return (0..<count).compactMap { index in
      unsafe words[index].map { word in
        unsafe (0..<strlen(word)).map { unsafe UInt8(bitPattern: word[$0]) }
      }
    }
  }

  /// The path it was started by, from the root: getauxval(3), `AT_EXECFN`; no link is followed.
  package static var executable: Path? {
    unsafe clinux_executable().map { path in
      unsafe Path((0..<strlen(path)).map { unsafe UInt8(bitPattern: path[$0]) })
        .absolute(from: workingDirectory)
    }
  }

  /// The value of an environment variable, or `nil` where it is not set: getenv(3).
  package static func environment(_ name: String) -> String? {
    environmentBytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same as bytes, for what holds paths.
  package static func environmentBytes(_ name: String) -> [UInt8]? {
    unsafe getenv(name).map { value in
      unsafe (0..<strlen(value)).map { unsafe UInt8(bitPattern: value[$0]) }
    }
  }

  /// The effective user, as a number.
  package static var user: UInt32 { geteuid() }

  /// Ends the process: _exit(2), for nothing is buffered by the C library.
  package static func exit(_ status: Int32) -> Never { _exit(status) }

  /// Lets a closed pipe be an error of `write` rather than the end of the process.
  package static func ignoreBrokenPipes() { clinux_ignore_broken_pipes() }

  /// From now on an interrupt only sets `wasInterrupted`, so that a step can be finished.
  package static func catchInterrupts() { clinux_catch_interrupts() }

  /// Whether SIGINT, SIGTERM or SIGHUP came since `catchInterrupts`.
  package static var wasInterrupted: Bool { clinux_was_interrupted() != 0 }
}

extension CurrentProcess {
  /// The directory that relative paths begin at: getcwd(3); `/` where it cannot be told.
  package static var workingDirectory: Path {
    guard let bytes = unsafe getcwd(nil, 0) else { return Path("/") }
    defer { unsafe free(bytes) }
    return unsafe Path((0..<strlen(bytes)).map { unsafe UInt8(bitPattern: bytes[$0]) })
  }

  /// The time of day: clock_gettime(2), `CLOCK_REALTIME`.
  package static var time: FileTime {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_REALTIME, &time) == 0 else {
      return FileTime(seconds: 0, nanoseconds: 0)
    }
    return FileTime(
      seconds: Int64(time.tv_sec), nanoseconds: UInt32(truncatingIfNeeded: time.tv_nsec))
  }

  /// The release of the running kernel: uname(2).
  package static var kernelRelease: [UInt8]? {
    var names = utsname()
    guard unsafe uname(&names) == 0 else { return nil }
    return unsafe withUnsafeBytes(of: &names.release) { bytes in
      unsafe Array(bytes.prefix { $0 != 0 })
    }
  }

  /// `LD_HWCAP_MASK` as strtoul(3) reads it; all bits where it is not set.
  package static var hardwareCapabilityMask: UInt64 {
    unsafe getenv("LD_HWCAP_MASK").map { unsafe UInt64(strtoul($0, nil, 0)) } ?? .max
  }

  /// Waits for some milliseconds, or until a signal comes: nanosleep(2).
  package static func sleep(milliseconds: Int64) { clinux_sleep(milliseconds) }

  /// Milliseconds since some fixed point: clock_gettime(2), `CLOCK_MONOTONIC`.
  package static var milliseconds: Int64 {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_MONOTONIC, &time) == 0 else { return 0 }
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
