package import FileSystem
internal import LoaderCache

/// A library that a process still runs although its name no longer leads to it.
package struct StaleLibrary: Hashable, Sendable {
  /// What became of the file.
  package enum State: String, Hashable, Sendable {
    /// Its name leads to another file now.
    case replaced
    /// Its name is gone.
    case deleted
    /// A repair put something else in its place and removed it; the path is its directory.
    case displaced
  }

  /// The path it was mapped from.
  package let path: Path
  /// What became of it.
  package let state: State

  /// Puts the two together.
  package init(path: Path, state: State) {
    self.path = path
    self.state = state
  }
}

extension StaleLibrary {
  /// What a path leads to now, as far as it can be told.
  package enum Present: Hashable, Sendable {
    /// A file.
    case file(FileIdentity)
    /// Nothing.
    case nothing
    /// It cannot be looked at, or belongs to another mount namespace.
    case unknown
  }

  /// Judges a mapped file; `nil` where it is no library, is still in place, or nothing can be told.
  ///
  /// `present` answers for a path. A device number that is not the mapping's says nothing: overlayfs
  /// and btrfs tell one number in maps and another to stat(2).
  package init?(_ file: MemoryMap.MappedFile, present: (Path) -> Present) {
    guard let place = file.pathWithoutMark else {
      guard Self.isLibrary(file.path), case .file(let now) = present(file.path),
        now.device == file.identity.device, now.inode != file.identity.inode
      else { return nil }
      self.init(path: file.path, state: .replaced)
      return
    }
    let isDisplaced = Self.isTemporary(place)
    guard isDisplaced || Self.isLibrary(place) else { return nil }
    // A file that is called so, or whose name was taken away and given back.
    for path in [file.path, place] {
      if case .file(let now) = present(path), now.inode == file.identity.inode { return nil }
    }
    if isDisplaced {
      // The name was solder's own and says nothing; the directory says whose libraries it were.
      self.init(path: place.parent, state: .displaced)
    } else if case .file = present(place) {
      self.init(path: place, state: .replaced)
    } else {
      self.init(path: place, state: .deleted)
    }
  }

  /// Whether a mapped file can be a library at all, by its name.
  static func concerns(_ file: MemoryMap.MappedFile) -> Bool {
    let place = file.pathWithoutMark ?? file.path
    return isLibrary(place) || isTemporary(place)
  }

  // Loaded by a program itself: pam_unix.so, _ssl.cpython-311-x86_64-linux-gnu.so.
  private static func isModule(_ name: [UInt8]) -> Bool {
    // What was never a file of a directory is no library of one: memfd_create(2).
    name.suffix(3).elementsEqual(".so".utf8) && !name.starts(with: "memfd:".utf8)
  }

  private static func isTemporary(_ path: Path) -> Bool {
    path.lastName?.bytes.starts(with: Directory.temporaryPrefix) == true
  }

  private static func isLibrary(_ path: Path) -> Bool {
    path.lastName.map { LibraryPattern.matches($0.bytes) || isModule($0.bytes) } ?? false
  }
}
