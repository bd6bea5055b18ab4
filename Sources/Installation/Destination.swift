package import FileSystem

/// Where something is installed: the deepest directory that is there, and what has to be made below it.
package struct Destination: ~Copyable {
  /// The directory that is there.
  package let base: Directory
  /// The directories that are missing on the way to the destination.
  package let missing: [FileName]
  /// Its path, absolute below the root.
  package let basePath: Path

  /// Looks for a destination below a root.
  ///
  /// What is typed may lead through links to it; from there on nothing leads out.
  package static func find(
    _ path: Path, in root: borrowing SystemRoot
  ) throws(FileSystemError) -> Destination {
    let from = root.isForeign ? Path("/") : CurrentProcess.workingDirectory
    var here = path.absolute(from: from)
    var missing: [FileName] = []
    while true {
      do throws(FileSystemError) {
        let base = try Directory.open(here, in: root)
        if let first = missing.first, try base.statusIfPresent(of: first) != nil {
          // A link that leads nowhere, or something that is no directory.
          throw FileSystemError(.makeDirectory, here.appending(first), .fileExists)
        }
        return Destination(base: base, missing: missing, basePath: here)
      } catch {
        guard error.errno == .noSuchFile, error.operation == .open, let name = here.lastName else {
          throw error
        }
        missing.insert(name, at: 0)
        here = here.parent
      }
    }
  }

  /// The destination itself, where it is there.
  var identities: Set<FileIdentity> {
    get throws(FileSystemError) { missing.isEmpty ? [try base.status().identity] : [] }
  }

  /// What of it decides where libraries go.
  var facts: PrefixFacts {
    guard missing.isEmpty, let lib = FileName("lib"), let lib64 = FileName("lib64") else {
      return PrefixFacts(hasOnlyLib64: false)
    }
    let has64 = (try? base.open(beneath: [lib64])) != nil
    return PrefixFacts(hasOnlyLib64: has64 && (try? base.statusIfPresent(of: lib)) == .some(nil))
  }
}
