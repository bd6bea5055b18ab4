package import ELF
package import FileSystem

/// A file that the user names, which says for which loader it is.
package enum Subject: Sendable {
  /// A program or library.
  case object(FoundFile)
  /// Something else; what a reader makes of it.
  case other(ObjectFile)
  /// It could not be looked at.
  case failed(FileSystemError)

  /// Looks at a path.
  package static func at(_ path: Path, under root: borrowing SystemRoot) -> Subject {
    do throws(FileSystemError) {
      let bytes = FileBytes(file: try root.open(file: path))
      let status = bytes.file.status
      guard status.kind == .regular else { return .other(.notELF) }
      var buffer: [UInt8] = []
      switch try LoadableFile.read(bytes, buffer: &buffer) {
      case .object(let object):
        // A program without one is linked statically; anything else is no library.
        guard object.object.hasDynamicSection || object.type == .executable else {
          return .other(.sharedObject(object.object))
        }
        return .object(FoundFile(path: path, status: status, object: object))
      case .other(let other, _): return .other(other)
      }
    } catch {
      return .failed(error)
    }
  }
}
