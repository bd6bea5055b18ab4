import FileSystem
import Foundation
import LoaderCache
import LoaderConfiguration
import TestSupport
import Testing

@testable import Ldconfig

// Foundation has a Port, too.
typealias Port = Ldconfig.Port

/// The bytes of a text.
func text(_ text: String) -> [UInt8] { Array(text.utf8) }

/// A file's name from a literal.
func name(_ text: String) throws -> FileName { try #require(FileName(text)) }

extension Behaviour {
  /// As solder is without options, on a system of today.
  static let own = Behaviour(release: .newestKnown, isStrict: false)

  /// As glibc's ldconfig of a release 2.x.
  static func glibc(_ minor: Int) -> Behaviour {
    Behaviour(release: GlibcRelease(2, minor), isStrict: true)
  }
}

/// What ldconfig finds in a file.
struct Found: Hashable, Sendable, CustomTestStringConvertible {
  var library: LibraryFacts?
  var notices: [Notice] = []

  /// Nothing, and nothing to say.
  static let nothing = Found()

  /// A file of which something is to be said.
  static func notice(_ notice: Notice) -> Found { Found(notices: [notice]) }

  /// A library.
  static func library(
    _ soname: String?, _ kind: LibraryKind = .x86_64, isaLevel: UInt32 = 0,
    isAncient: Bool = false, _ notices: [Notice] = []
  ) -> Found {
    Found(
      library: LibraryFacts(
        kind: kind, soname: soname.map(text), isaLevel: isaLevel, isAncient: isAncient),
      notices: notices)
  }

  var testDescription: String {
    guard let library else { return "no library \(notices)" }
    let soname = library.soname.map { String(decoding: $0, as: UTF8.self) } ?? "no SONAME"
    return "\(soname), 0x\(String(library.kind.rawValue, radix: 16)) \(notices)"
  }
}

/// A place where files are written to be read as ldconfig reads them.
struct ReadingBench: ~Copyable {
  private let scratch: ScratchDirectory
  private let root: SystemRoot
  /// What messages call the file.
  let path: Path

  init(name: String = "libfoo.so.1.2") throws {
    let scratch = try ScratchDirectory()
    root = try SystemRoot.open(Path(scratch.path))
    self.scratch = scratch
    path = Path("/" + name)
  }

  /// What is found in a file with these bytes.
  func found(
    in bytes: [UInt8], for port: Port = Port.all[0], _ behaviour: Behaviour = .own
  ) throws -> Found {
    try write(bytes)
    return try foundAgain(for: port, behaviour)
  }

  /// What is found in the file last written.
  func foundAgain(for port: Port, _ behaviour: Behaviour) throws -> Found {
    var reader = LibraryReader(port: port, behaviour: behaviour)
    let reading = try reader.read(try root.open(file: path), path)
    return Found(library: reading.library, notices: reading.notices)
  }

  func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: scratch.path + String(describing: path)))
  }
}

extension ELFBuilder {
  /// The image with a segment of property notes at its end, in the place of the interpreter.
  ///
  /// Without a segment alignment or size it is the word's, and the size of the notes.
  func bytes(properties: [UInt8], align: UInt64? = nil, size: UInt64? = nil) -> [UInt8] {
    var builder = self
    builder.interpreter = "/lib/ld.so"
    var bytes = builder.bytes()
    let word = wordSize == .bits64 ? 8 : 4
    while bytes.count % 8 != 0 { bytes.append(0) }
    let offset = bytes.count
    bytes += properties
    func set(_ place: Int, _ value: UInt64, _ width: Int) {
      let number = (0..<width).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
      bytes.replaceSubrange(
        place..<place + width, with: byteOrder == .littleEndian ? number : number.reversed())
    }
    // The second program header: the interpreter's.
    let header = wordSize == .bits64 ? 64 + 56 : 52 + 32
    set(header, 0x6474_e553, 4)
    set(header + (word == 8 ? 8 : 4), UInt64(offset), word)
    set(header + (word == 8 ? 32 : 16), size ?? UInt64(properties.count), word)
    set(header + (word == 8 ? 48 : 28), align ?? UInt64(word), word)
    return bytes
  }
}

/// Numbers of four bytes, the least significant first.
func numbers(_ values: UInt32...) -> [UInt8] {
  values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) } }
}
