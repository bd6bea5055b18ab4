package import Census
package import FileSystem
package import Manifest

/// Reads the links of a tree, all of them, and what they lead to; changes nothing.
package struct LinkSurvey: ~Copyable {
  private let tree: LinkTree
  private let top: Path
  private var visited: Set<FileIdentity> = []
  private var digests: [FileIdentity: String] = [:]
  private var links: [SavedLink] = []
  private var unexamined: [Unexamined] = []
  private let progress: (Path) -> Void

  /// Deeper than this no directory is entered: each level keeps a handle open.
  private static let greatestDepth = 200

  private init(_ directory: borrowing Directory, _ progress: @escaping (Path) -> Void)
    throws(FileSystemError)
  {
    tree = LinkTree(try directory.reopened())
    top = directory.path
    self.progress = progress
  }

  /// The links below a directory, and what could not be looked at.
  ///
  /// Links to directories are not followed, views of the kernel are not entered. What lies outside of
  /// the directory is not looked at.
  package static func links(
    below path: Path, in root: borrowing SystemRoot,
    progress: @escaping (Path) -> Void = { _ in }
  ) throws(FileSystemError) -> (manifest: LinkManifest, unexamined: [Unexamined]) {
    let directory = try Directory.open(path, in: root)
    var survey = try LinkSurvey(directory, progress)
    survey.walk(directory, [])
    return (LinkManifest(survey.links), survey.unexamined.sorted { $0.path < $1.path })
  }

  private mutating func walk(_ directory: borrowing Directory, _ names: [FileName]) {
    noting { (survey) throws(FileSystemError) in
      guard try !directory.place().fileSystem.isKernelView,
        survey.visited.insert(try directory.status().identity).inserted
      else { return }
      survey.progress(directory.path)
      for entry in try directory.entries().sorted(by: { $0.name < $1.name }) {
        var kind = entry.kind
        if kind == .unknown {
          kind = try directory.statusIfPresent(of: entry.name)?.kind ?? .unknown
        }
        switch kind {
        case .symbolicLink: survey.add(entry.name, directory, names)
        case .directory: survey.descend(entry.name, directory, names)
        default: continue
        }
      }
    }
  }

  private mutating func descend(
    _ name: FileName, _ directory: borrowing Directory, _ names: [FileName]
  ) {
    guard names.count < LinkSurvey.greatestDepth else {
      unexamined.append(Unexamined(path: directory.path.appending(name), reason: .tooDeep))
      return
    }
    noting { (survey) throws(FileSystemError) in
      survey.walk(try directory.open(directory: name), names + [name])
    }
  }

  private mutating func add(
    _ name: FileName, _ directory: borrowing Directory, _ names: [FileName]
  ) {
    noting { (survey) throws(FileSystemError) in
      let text = try directory.readLink(name)
      let end = try survey.tree.way(of: text, from: names).end
      survey.links.append(
        SavedLink(
          path: TreePath(name, in: names), text: text, leadsTo: survey.destination(end)))
    }
  }

  private mutating func destination(_ end: LinkTree.End) -> SavedLink.Destination {
    switch end {
    case .file(let path, let status):
      return .file(size: status.size, sha256: digest(of: path, status))
    case .directory: return .directory
    case .special: return .special
    case .nowhere, .endless: return .nowhere
    case .outside: return .outside
    }
  }

  // The digest of what cannot be read is missing, and that is told.
  private mutating func digest(of path: TreePath, _ status: FileStatus) -> String? {
    if let known = digests[status.identity] { return known }
    noting { (survey) throws(FileSystemError) in
      guard let directory = try survey.tree.directory(path.parent) else { return }
      let file = try directory.open(file: path.name)
      let digest = try FileCopy.digest(of: file)
      guard try file.currentStatus().isUnchanged(since: status) else {
        survey.unexamined.append(Unexamined(path: file.path, reason: .changedWhileRead))
        return
      }
      survey.digests[status.identity] = digest
    }
    return digests[status.identity]
  }

  private mutating func noting(
    _ look: (inout LinkSurvey) throws(FileSystemError) -> Void
  ) {
    do throws(FileSystemError) {
      try look(&self)
    } catch {
      unexamined.append(Unexamined(path: error.path, reason: .failed(error)))
    }
  }
}
