package import FileSystem

/// Walks targets and takes the census of every directory that holds libraries.
///
/// Links to directories are not followed, views of the kernel (procfs, sysfs) are not entered, and a
/// directory that is met twice counts once. One bad file never ends the walk: it is noted.
package struct CensusTaker {
  private var survey: DirectorySurvey
  private var visited: Set<FileIdentity> = []
  private var directories: [DirectoryCensus] = []
  private var unexamined: [Unexamined] = []
  // Library files among the targets, by the directory they lie in: each directory is looked at once.
  private var libraryTargets: [FileIdentity: (parent: Path, stems: Set<[UInt8]>)] = [:]
  private let progress: (Path) -> Void

  /// Deeper than this no directory is entered: each level keeps a handle open.
  private static let greatestDepth = 200

  private init(onlooker: (any CensusOnlooker)? = nil, progress: @escaping (Path) -> Void) {
    survey = DirectorySurvey(onlooker: onlooker)
    self.progress = progress
  }

  /// The census of the targets, each a directory or a library file, under `root`.
  ///
  /// `progress` is told each directory as it is entered.
  package static func census(
    of targets: [Path], in root: borrowing SystemRoot,
    progress: @escaping (Path) -> Void = { _ in }
  ) -> LibraryCensus {
    var taker = CensusTaker(progress: progress)
    for target in targets { taker.take(target, root) }
    taker.takeLibraries(root)
    return taker.finished(root)
  }

  /// The census of directories by themselves, without those below them: what the loader searches.
  ///
  /// An `onlooker` is shown what is listed and opened.
  package static func census(
    searching directories: [Path], in root: borrowing SystemRoot,
    showing onlooker: (any CensusOnlooker)? = nil,
    progress: @escaping (Path) -> Void = { _ in }
  ) -> LibraryCensus {
    var taker = CensusTaker(onlooker: onlooker, progress: progress)
    for directory in directories { taker.takeAlone(directory, root) }
    return taker.finished(root)
  }

  private mutating func finished(_ root: borrowing SystemRoot) -> LibraryCensus {
    findTwins(root)
    return LibraryCensus(
      directories: directories.sorted { $0.path < $1.path },
      unexamined: (unexamined + survey.unexamined).sorted { $0.path < $1.path })
  }

  private mutating func takeAlone(_ path: Path, _ root: borrowing SystemRoot) {
    do throws(FileSystemError) {
      let directory = try Directory.open(path, in: root)
      guard visited.insert(try directory.status().identity).inserted else { return }
      progress(path)
      add(directory, try directory.entries(), root)
    } catch {
      unexamined.append(Unexamined(path: path, reason: .failed(error)))
    }
  }

  private mutating func take(_ target: Path, _ root: borrowing SystemRoot) {
    do throws(FileSystemError) {
      if try root.status(of: target).kind == .directory {
        walk(try Directory.open(target, in: root), root, depth: 0)
      } else if !takeLibrary(target, root) {
        unexamined.append(Unexamined(path: target, reason: .notALibraryOrDirectory))
      }
    } catch {
      // A link that leads nowhere is a library file too: its directory can be looked at.
      if [.noSuchFile, .tooManyLinks].contains(error.errno), takeLibrary(target, root) { return }
      unexamined.append(Unexamined(path: target, reason: .failed(error)))
    }
  }

  private mutating func takeLibrary(_ target: Path, _ root: borrowing SystemRoot) -> Bool {
    guard let name = target.lastName, LibraryName.isLibraryLike(name) else { return false }
    do throws(FileSystemError) {
      let directory = try Directory.open(target.parent, in: root)
      guard try directory.statusIfPresent(of: name) != nil else { return false }
      let identity = try directory.status().identity
      libraryTargets[identity, default: (target.parent, [])].stems.insert(LibraryName(name).stem)
    } catch {
      unexamined.append(Unexamined(path: target, reason: .failed(error)))
    }
    return true
  }

  private mutating func takeLibraries(_ root: borrowing SystemRoot) {
    for (identity, targets) in libraryTargets where visited.insert(identity).inserted {
      do throws(FileSystemError) {
        let directory = try Directory.open(targets.parent, in: root)
        add(directory, try directory.entries(), root, stems: targets.stems)
      } catch {
        unexamined.append(Unexamined(path: targets.parent, reason: .failed(error)))
      }
    }
  }

  private mutating func walk(
    _ directory: borrowing Directory, _ root: borrowing SystemRoot, depth: Int
  ) {
    do throws(FileSystemError) {
      let status = try directory.status()
      guard visited.insert(status.identity).inserted else { return }
      progress(directory.path)
      let listing = try directory.entries()
      guard add(directory, listing, root) else { return }
      for entry in listing.sorted(by: { $0.name < $1.name }) {
        guard try isDirectory(entry, directory) else { continue }
        descend(entry.name, directory, root, depth: depth)
      }
    } catch {
      unexamined.append(Unexamined(path: error.path, reason: .failed(error)))
    }
  }

  private mutating func descend(
    _ name: FileName, _ directory: borrowing Directory, _ root: borrowing SystemRoot, depth: Int
  ) {
    guard depth < CensusTaker.greatestDepth else {
      unexamined.append(Unexamined(path: directory.path.appending(name), reason: .tooDeep))
      return
    }
    do throws(FileSystemError) {
      walk(try directory.open(directory: name), root, depth: depth + 1)
    } catch {
      // Removed, or turned into a link, since the listing: nothing of this tree is lost by it.
      if [.noSuchFile, .notDirectory, .tooManyLinks].contains(error.errno) { return }
      unexamined.append(Unexamined(path: error.path, reason: .failed(error)))
    }
  }

  private func isDirectory(
    _ entry: DirectoryEntry, _ directory: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    if entry.kind != .unknown { return entry.kind == .directory }
    return try directory.statusIfPresent(of: entry.name)?.kind == .directory
  }

  /// Takes the census of one directory; false where its file system is not to be entered.
  @discardableResult
  private mutating func add(
    _ directory: borrowing Directory, _ listing: [DirectoryEntry], _ root: borrowing SystemRoot,
    stems: Set<[UInt8]>? = nil
  ) -> Bool {
    do throws(FileSystemError) {
      let place = try directory.place()
      if place.fileSystem.isKernelView { return false }
      let status = try directory.status()
      let census = survey.census(
        of: directory, listing: listing, status: status, place: place, root: root, stems: stems)
      if let census { directories.append(census) }
    } catch {
      unexamined.append(Unexamined(path: error.path, reason: .failed(error)))
    }
    return true
  }

  private mutating func findTwins(_ root: borrowing SystemRoot) {
    for index in directories.indices {
      do throws(FileSystemError) {
        directories[index].twin = try DirectoryTwin.find(for: directories[index], in: root)
      } catch {
        unexamined.append(Unexamined(path: error.path, reason: .failed(error)))
      }
    }
  }
}
