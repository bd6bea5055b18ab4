internal import Archives
internal import Census
package import Diagnosis
package import FileSystem
package import Repair

/// Everything that is to be installed, made ready in a stage: with its links, and compared with nothing yet.
package struct StagedTree: ~Copyable {
  /// The stage.
  package let stage: Stage
  /// Its path below the root.
  let path: Path
  /// What was restored in it: the finding by names from its top.
  let restored: [[FileName]: Finding]
  /// Its libraries.
  let census: LibraryCensus
  /// Whether owners and modes are those of the source.
  let keepsAccess: Bool

  /// Fills a stage from an archive or a directory.
  package static func fill(
    _ stage: consuming Stage, for request: InstallRequest, _ destination: borrowing Destination,
    in root: borrowing SystemRoot, _ circumstances: Circumstances, _ hooks: InstallHooks
  ) throws(InstallError) -> StagedTree {
    let links = try StagedTree.entries(of: request, destination, into: stage, hooks)
    guard links.entries > 0 else { throw .nothingChosen(request.source) }
    try judge(links, in: stage)
    let parent = stage.place.parent.path
    let top = stage.place.name.name.map { parent.appending($0) } ?? parent
    let path = stage.missing.reduce(top) { $0.appending($1) }
    do throws(FileSystemError) {
      let mending = try StageMending(of: stage, at: path, in: root, circumstances)
      try stage.directory.synchronizeFileSystem()
      return StagedTree(
        stage: stage, path: path, restored: mending.restored, census: mending.census,
        keepsAccess: request.ownership == .kept)
    } catch {
      throw .failed(error)
    }
  }

  private static func entries(
    of request: InstallRequest, _ destination: borrowing Destination, into stage: borrowing Stage,
    _ hooks: InstallHooks
  ) throws(InstallError) -> StagedLinks {
    let machine = try installing { () throws(FileSystemError) in
      try SystemRoot.open(Path("/"))
    }
    let status = try installing { () throws(FileSystemError) in
      try machine.status(of: request.source)
    }
    guard status.kind == .directory else {
      if request.isOfDirectory {
        throw .failed(FileSystemError(.open, request.source, .notDirectory))
      }
      guard status.kind == .regular else { throw .notAnArchive(request.source) }
      let file = try installing { () throws(FileSystemError) in
        try machine.open(file: request.source)
      }
      return try ArchiveUnpacking.unpack(file, request, destination.facts, into: stage, hooks)
    }
    let directory = try installing { () throws(FileSystemError) in
      try Directory.open(request.source, in: machine)
    }
    return try TreeStaging.copy(directory, request, destination, into: stage, hooks)
  }

  // A link of a stranger's may lead nowhere, and to what is at the destination, but not above it.
  private static func judge(
    _ links: StagedLinks, in stage: borrowing Stage
  ) throws(InstallError) {
    for link in links.links {
      let leadsOut = try installing { () throws(FileSystemError) in
        try LinkConfinement.leadsOut(link.text, from: link.names, in: stage)
      }
      if leadsOut { throw .refused(link.entry, .leadsOutside(text: link.text)) }
    }
  }
}
