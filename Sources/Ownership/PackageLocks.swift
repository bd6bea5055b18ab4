package import FileSystem

/// The locks by which package managers keep others out of their trees while they work.
///
/// Held while names change, so that no installation begins meanwhile; never while a person is asked.
package final class PackageLocks: Sendable {
  /// What came of trying to take them.
  package enum Attempt: Sendable {
    /// All that there are to take are ours.
    case taken(PackageLocks)
    /// A package manager is at work.
    case held(LockHolder)
  }

  private let locks: [RecordLock]

  private init(_ locks: [RecordLock]) { self.locks = locks }

  /// Takes the locks of all trees that the directories lie in, without waiting; all or none.
  ///
  /// A lock that may neither be taken nor asked about is passed over, and so is that of a package
  /// manager that has started this very process, as from a hook.
  package static func take(
    for directories: Set<Path>, in root: borrowing SystemRoot
  ) -> Attempt {
    var taken: [RecordLock] = []
    let ancestors = RunningProcess.ancestorsOfOwn
    for keeper in LockKeeper.all {
      for tree in keeper.trees(of: directories, in: root) {
        guard let place = try? Directory.open(tree.appending(keeper.directory), in: root) else {
          continue
        }
        for name in keeper.files {
          switch keeper.attempt(name, in: place) {
          case .taken(let lock): taken.append(lock)
          case .unknown: continue
          case .held(let number):
            if ancestors.contains(where: { keeper.isHeld(by: $0, number) }) { continue }
            return .held(
              LockHolder(
                manager: keeper.manager, file: place.path.appending(name).simplified,
                process: number.flatMap { RunningProcess($0) }, mayBeStale: keeper.isPresence))
          }
        }
      }
    }
    return .taken(PackageLocks(taken))
  }
}

/// Who keeps others out.
package struct LockHolder: Hashable, Sendable {
  /// The package manager whose lock it is.
  package let manager: String
  /// The lock.
  package let file: Path
  /// The process that holds it, where that can be told.
  package let process: RunningProcess?
  /// Whether the lock may have been left behind: it is a file that only has to be there.
  package let mayBeStale: Bool
}

/// Where one package manager has its locks, and of which kind they are.
private struct LockKeeper {
  let manager: String
  /// The directory of the locks, from the top of a tree.
  let directory: Path
  let files: [FileName]
  /// `nil` where the file's presence is the lock.
  let kind: RecordLock.Kind?
  /// The programs that take it, by the names the kernel keeps.
  let programs: Set<String>

  var isPresence: Bool { kind == nil }

  init(
    _ manager: String, _ directory: String, _ files: [String], _ kind: RecordLock.Kind?,
    _ programs: Set<String>
  ) {
    self.manager = manager
    self.directory = Path(directory)
    self.files = files.compactMap { FileName($0) }
    self.kind = kind
    self.programs = programs
  }

  // apt takes dpkg's two locks in this order, and so does dpkg.
  static let all = [
    LockKeeper(
      "dpkg", "var/lib/dpkg", ["lock-frontend", "lock"], .record,
      ["dpkg", "apt", "apt-get", "aptitude", "unattended-upgr", "synaptic", "packagekitd"]),
    LockKeeper("rpm", "var/lib/rpm", [".rpm.lock"], .record, rpmPrograms),
    LockKeeper("rpm", "usr/lib/sysimage/rpm", [".rpm.lock"], .record, rpmPrograms),
    LockKeeper("pacman", "var/lib/pacman", ["db.lck"], nil, ["pacman", "pamac", "packagekitd"]),
    LockKeeper("apk", "lib/apk/db", ["lock"], .wholeFile, ["apk"]),
    LockKeeper("apk", "usr/lib/apk/db", ["lock"], .wholeFile, ["apk"]),
  ]

  private static let rpmPrograms: Set<String> = [
    "rpm", "dnf", "dnf5", "yum", "zypper", "microdnf", "packagekitd",
  ]

  func attempt(_ name: FileName, in place: borrowing Directory) -> RecordLock.Attempt {
    if let kind { return RecordLock.take(name, in: place, kind: kind) }
    let isThere = (try? place.statusIfPresent(of: name)) ?? nil != nil
    return isThere ? .held(by: nil) : .unknown
  }

  func isHeld(by process: RunningProcess, _ number: Int?) -> Bool {
    if let number { return process.number == number }
    return programs.contains(String(decoding: process.program, as: UTF8.self))
  }
}

// MARK: - Trees

extension LockKeeper {
  // What packages leave to the people of a machine: file-hierarchy(7), hier(7).
  private static let leftToPeople = [
    "home", "root", "tmp", "var/tmp", "srv", "mnt", "media", "run", "dev",
  ].map { Path($0) }

  // More levels than a path of 4096 bytes is likely to have.
  private static let maximumDepth = 512

  /// The trees of the package manager in which directories lie where packages put files.
  func trees(of directories: Set<Path>, in root: borrowing SystemRoot) -> [Path] {
    var finder = PackageTreeFinder(marks: [directory], under: root)
    var found: [FileIdentity: Path] = [:]
    for directory in directories {
      guard let identity = (try? root.status(of: directory))?.identity else { continue }
      for tree in finder.trees(holding: identity, at: directory, under: root)
      where !isLeftToPeople(directory, in: tree, root) {
        found[tree.identity] = found[tree.identity] ?? tree.path
      }
    }
    return found.values.sorted()
  }

  private func isLeftToPeople(
    _ directory: Path, in tree: PackageTree, _ root: borrowing SystemRoot
  ) -> Bool {
    var places: Set<FileIdentity> = []
    for place in LockKeeper.leftToPeople {
      if let status = try? root.status(of: tree.path.appending(place)) {
        places.insert(status.identity)
      }
    }
    var path = directory
    for _ in 0..<LockKeeper.maximumDepth {
      guard let identity = (try? root.status(of: path))?.identity, identity != tree.identity
      else { return false }
      if places.contains(identity) { return true }
      path = path.appending(Path(".."))
    }
    return false
  }
}
