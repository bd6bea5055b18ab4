package import ELF
package import FileSystem

/// The rule by which the loader comes to look at a path: ld.so(8), "DESCRIPTION".
package enum SearchRule: Hashable, Sendable {
  /// The name has a slash and is a path.
  case path
  /// A directory of `DT_RPATH` in this object.
  case rpath(of: Path)
  /// A directory of `LD_LIBRARY_PATH`.
  case libraryPath
  /// A directory of `DT_RUNPATH` in this object.
  case runpath(of: Path)
  /// An entry of `/etc/ld.so.cache`.
  case cache
  /// A directory compiled into the loader.
  case builtIn
  /// A directory of ldconfig's configuration: the loader sees it by the cache only.
  case configured
  /// No rule: libraries are often put there, and the loader does not look there.
  case elsewhere
}

/// Why the loader stops with an error at a file.
package enum Refusal: Hashable, Sendable {
  /// It has fewer bytes than an ELF header, or they cannot be read.
  case tooShort
  /// It is no ELF file.
  case notELF
  /// It is a directory, FIFO, socket or device.
  case notRegularFile(FileKind)
  /// Its header tells of another operating system, or of an ABI that the loader does not know.
  case otherSystem
  /// Its structures make no sense, or reach beyond its end.
  case damaged
  /// It is no library: input for the link editor, or a program.
  case notLibrary
}

/// Why the loader goes on to the next place.
package enum PassingReason: Hashable, Sendable {
  /// Another place came first; the file is the same, an equal one, or another.
  case foundEarlier(Sameness)
  /// It is for another processor.
  case otherArchitecture(Architecture?)
  /// It is for another ABI of the processor, by its `e_flags`.
  case otherABI
  /// A link leads to nothing.
  case leadsNowhere
  /// Reading is not allowed.
  case notPermitted
  /// Opening fails so that the loader leaves this list of directories.
  case leavesList(Errno)
  /// The cache has it for processors with more than this one: a level or directory.
  case needsProcessor
  /// The cache names a file that is not there.
  case staleEntry
  /// The program was linked with `-z nodefaultlib`.
  case defaultDirectoriesOff
  /// ldconfig would put it into the cache, which is older.
  case notInCache
  /// The directory is not searched.
  case notSearched
}

/// How a file passed over compares with the one taken.
package enum Sameness: Hashable, Sendable {
  /// One inode.
  case sameFile
  /// Another file of the same bytes.
  case sameBytes
  /// Another file; for another processor level of the same directory that is meant so.
  case different(byDesign: Bool)
}

/// What becomes of a candidate.
package enum Verdict: Hashable, Sendable {
  /// The loader loads it.
  case taken
  /// The loader stops with an error.
  case refused(Refusal)
  /// The loader goes on.
  case passedOver(PassingReason)
}

/// A file, or a place for one, that the loader comes to when it looks for a name.
package struct Candidate: Hashable, Sendable {
  /// The path as the loader spells it.
  package let path: Path
  /// The rule by which it comes there.
  package let rule: SearchRule
  /// The subdirectory for certain processors, such as `glibc-hwcaps/x86-64-v3`, or nothing.
  package let subdirectory: String
  /// What becomes of it.
  package internal(set) var verdict: Verdict
  /// Whether its code needs more than the processor can, so that the loader ends at last.
  package let exceedsProcessor: Bool
  /// The `DT_SONAME` of the file, where it is a library.
  package let soname: [UInt8]?
  let file: FoundFile?
}

/// What was found for one name.
package struct Lookup: Hashable, Sendable {
  /// The name.
  package let name: [UInt8]
  /// All candidates, in the loader's order; those the loader never comes to stand last.
  package let candidates: [Candidate]
  /// The directories looked in, in order, without subdirectories for processors.
  package let searched: [Path]
  /// Whether a configuration or cache that could not be read may change the answer.
  package var isUncertain = false

  /// The candidate that is loaded.
  package var taken: Candidate? { candidates.first { $0.verdict == .taken } }

  /// The candidate at which the loader stops.
  package var refused: Candidate? {
    candidates.first { if case .refused = $0.verdict { true } else { false } }
  }

  /// The files that a later place has for the name, and that differ.
  ///
  /// Where nothing is loaded nothing is hidden by it.
  package var shadowed: [Candidate] {
    guard taken != nil else { return [] }
    return candidates.filter {
      guard case .passedOver(.foundEarlier(.different(byDesign: false))) = $0.verdict else {
        return false
      }
      return $0.rule != .configured
    }
  }

  /// The cache entries whose file is gone.
  package var stale: [Candidate] {
    candidates.filter { $0.verdict == .passedOver(.staleEntry) }
  }
}
