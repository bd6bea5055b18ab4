package import ELF
package import FileSystem

/// A file that the loader can load.
package struct FoundFile: Hashable, Sendable {
  /// The path it was opened by.
  package let path: Path
  /// Which file it is.
  package let status: FileStatus
  /// What it says of itself.
  package let object: LoadableObject
}

/// What opening a path gives, seen by a loader of one architecture.
enum Examination {
  case absent
  case leadsNowhere
  case notPermitted
  case leavesList(Errno)
  case otherArchitecture(Architecture?)
  case otherABI
  case refused(Refusal)
  case library(FoundFile)
}

/// Looks at files as a loader does, at each path once.
final class FileExaminer {
  private let abi: ProcessorABI
  private var architecture: Architecture { abi.architecture }
  private var buffer: [UInt8] = []
  private var examined: [Path: Examination] = [:]
  private var directories: [Path: Bool] = [:]

  init(for abi: ProcessorABI) { self.abi = abi }

  /// Whether a directory is there.
  func isDirectory(_ path: Path, under root: borrowing SystemRoot) -> Bool {
    if let known = directories[path] { return known }
    let answer = (try? root.status(of: path))?.kind == .directory
    directories[path] = answer
    return answer
  }

  /// What is at a path.
  func examine(_ path: Path, under root: borrowing SystemRoot) -> Examination {
    if let known = examined[path] { return known }
    let answer = look(at: path, under: root)
    examined[path] = answer
    return answer
  }

  private func look(at path: Path, under root: borrowing SystemRoot) -> Examination {
    do throws(FileSystemError) {
      let status = try root.status(of: path)
      guard status.kind == .regular else { return .refused(.notRegularFile(status.kind)) }
      let bytes = FileBytes(file: try root.open(file: path))
      let file = try LoadableFile.read(bytes, buffer: &buffer)
      switch HeaderJudgement(head: buffer.span, by: abi) {
      case .accepted: return judge(file, bytes.file.status, path)
      case .tooShort: return .refused(.tooShort)
      case .notELF: return .refused(.notELF)
      case .otherArchitecture: return .otherArchitecture(file.architecture)
      case .otherABI: return .otherABI
      case .otherSystem: return .refused(.otherSystem)
      case .damaged: return .refused(.damaged)
      }
    } catch {
      switch error.errno {
      case .noSuchFile: return isLink(path, under: root) ? .leadsNowhere : .absent
      case .permissionDenied, .notPermitted: return .notPermitted
      default: return .leavesList(error.errno)
      }
    }
  }

  private func judge(_ file: LoadableFile, _ status: FileStatus, _ path: Path) -> Examination {
    switch file {
    case .object(let object):
      guard object.object.architecture == architecture else {
        return .otherArchitecture(object.object.architecture)
      }
      // Such as a file of debugging information only.
      guard object.object.hasDynamicSection else { return .refused(.notLibrary) }
      return .library(FoundFile(path: path, status: status, object: object))
    case .other(let other, _):
      switch other {
      case .notELF: return .refused(.notELF)
      case .otherObject, .sharedObject: return .refused(.notLibrary)
      case .truncated, .damaged: return .refused(.damaged)
      }
    }
  }

  private func isLink(_ path: Path, under root: borrowing SystemRoot) -> Bool {
    guard let name = path.lastName, let directory = try? Directory.open(path.parent, in: root)
    else { return false }
    return (try? directory.status(of: name))?.kind == .symbolicLink
  }
}

extension LoadableFile {
  /// What the header says it is for, as far as that can be read.
  fileprivate var architecture: Architecture? {
    switch self {
    case .object(let object): object.object.architecture
    case .other(_, let architecture): architecture
    }
  }
}

/// An open file as the bytes that a reader asks for.
struct FileBytes: ~Copyable, ByteSource {
  let file: OpenFile

  var size: UInt64 { file.status.size }

  func read(
    at offset: UInt64, count: Int, into buffer: inout [UInt8]
  ) throws(FileSystemError) {
    try file.read(at: offset, count: count, into: &buffer)
  }
}
