package import ELF
package import FileSystem

extension OpenFile: ByteSource {
  /// The length when it was opened, in bytes.
  package var size: UInt64 { status.size }
}

/// Reads as little of a file as tells what it is: three bounded reads at most.
package struct LibraryInspector {
  private var buffer: [UInt8] = []

  /// Longest file that is looked at as text.
  private static let longestText = 4096

  /// An inspector with an empty buffer, to be used for many files.
  package init() {}

  /// What the bytes of an open regular file are; `name` tells a debugger's helper from a library.
  package mutating func content<Source: ByteSource & ~Copyable>(
    of file: borrowing Source, name: LibraryName
  ) throws(Source.Failure) -> FileContent {
    if file.size == 0 { return .empty }
    switch try ObjectFile.read(file, buffer: &buffer) {
    case .sharedObject(let object):
      return .library(
        LibraryFacts(soname: object.soname.map(Soname.init), architecture: object.architecture))
    case .otherObject(let type, _): return .otherObject(type)
    case .truncated(let object): return .truncated(object)
    case .damaged(let error): return .damaged(error)
    case .notELF: return try text(of: file, name: name)
    }
  }

  private mutating func text<Source: ByteSource & ~Copyable>(
    of file: borrowing Source, name: LibraryName
  ) throws(Source.Failure) -> FileContent {
    try file.read(at: 0, count: LibraryInspector.longestText, into: &buffer)
    if file.size <= LibraryInspector.longestText, let stub = LinkStub(content: buffer) {
      return .linkStub(stub)
    }
    if LinkerScript.isLikely(buffer) { return .linkerScript }
    if name.isDebuggerHelper { return .debuggerHelper }
    return .unrecognised(FileContent.Lookalike(beginning: buffer))
  }
}

extension LibraryName {
  fileprivate var isDebuggerHelper: Bool {
    ["-gdb.py", "-gdb.gdb", "-gdb.scm"].contains {
      fileName.bytes.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }
}

/// Text that ld(1) takes under a library's name.
enum LinkerScript {
  private static let commands = ["GROUP", "INPUT", "OUTPUT_FORMAT", "AS_NEEDED"].map {
    Array($0.utf8)
  }
  private static let title = Array("GNU ld script".utf8)

  /// Whether the beginning of a file is text with a linker command: a word and a parenthesis.
  static func isLikely(_ beginning: [UInt8]) -> Bool {
    guard !beginning.contains(0) else { return false }
    return beginning.indices.contains { start in
      let rest = beginning[start...]
      return rest.starts(with: title) || commands.contains { isCommand($0, at: rest) }
    }
  }

  private static func isCommand(_ command: [UInt8], at text: ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: command) else { return false }
    let blanks: [UInt8] = [0x20, 0x09, 0x0a, 0x0d]
    return text.dropFirst(command.count).first { !blanks.contains($0) } == UInt8(ascii: "(")
  }
}

extension FileContent.Lookalike {
  // Single images of both word sizes and byte orders, and the container of several.
  private static let machOMagics: Set<[UInt8]> = [
    [0xfe, 0xed, 0xfa, 0xce], [0xce, 0xfa, 0xed, 0xfe], [0xfe, 0xed, 0xfa, 0xcf],
    [0xcf, 0xfa, 0xed, 0xfe], [0xca, 0xfe, 0xba, 0xbe],
  ]

  /// Guesses from the first bytes.
  fileprivate init(beginning: [UInt8]) {
    let magic = Array(beginning.prefix(4))
    if beginning.starts(with: "version https://git-lfs".utf8) {
      self = .gitLFSPointer
    } else if FileContent.Lookalike.machOMagics.contains(magic) {
      self = .machO
    } else if beginning.starts(with: "MZ".utf8), beginning.contains(0) {
      self = .portableExecutable
    } else if beginning.allSatisfy({ $0 == 0 }) {
      self = .zeros
    } else if beginning.starts(with: "!<arch>".utf8) || beginning.starts(with: "PK".utf8)
      || beginning.starts(with: [0x1f, 0x8b])
    {
      self = .archive
    } else if beginning.first(where: { !($0 == 0x20 || $0 == 0x09 || $0 == 0x0a || $0 == 0x0d) })
      == UInt8(ascii: "<")
    {
      self = .markup
    } else {
      self = beginning.contains(0) ? .other : .text
    }
  }
}
