// MARK: By which rule

extension English {
  package var whichByPath: String {
    "the name is a path"
  }
  package func whichByRpath(_ object: String) -> String {
    "RPATH of \(object)"
  }
  package var whichByLibraryPath: String {
    "LD_LIBRARY_PATH"
  }
  package func whichByRunpath(_ object: String) -> String {
    "RUNPATH of \(object)"
  }
  package var whichByCache: String {
    "cache"
  }
  package var whichByBuiltIn: String {
    "built-in directory"
  }
  package var whichByConfiguration: String {
    "directory of ld.so.conf"
  }
  package var whichElsewhere: String {
    "not a searched directory"
  }
  package func whichRuleAtLevel(_ rule: String, _ level: String) -> String {
    "\(rule), \(level)"
  }
}

// MARK: What becomes of a candidate

extension English {
  package var whichTaken: String {
    "taken"
  }
  package var whichPassedOver: String {
    "passed over"
  }
  package var whichRefused: String {
    "stops here"
  }
  package var whichSameFile: String {
    "the same file, found earlier"
  }
  package var whichSameBytes: String {
    "an equal copy, found later"
  }
  package var whichDifferent: String {
    "another file, found later"
  }
  package var whichOtherLevel: String {
    "for other processors; the one for this processor comes first"
  }
  package func whichOtherArchitecture(_ name: String) -> String {
    "built for \(name)"
  }
  package var whichUnknownArchitecture: String {
    "built for another architecture"
  }
  package var whichOtherABI: String {
    "built for another ABI of the processor"
  }
  package var whichLeadsNowhere: String {
    "a link that leads nowhere"
  }
  package var whichNotPermitted: String {
    "reading it is not allowed"
  }
  package func whichLeavesList(_ reason: String) -> String {
    "cannot be opened (\(reason)); the loader skips the directories after it"
  }
  package var whichNeedsProcessor: String {
    "needs a processor that can do more"
  }
  package var whichStale: String {
    "in the cache, but the file is gone"
  }
  package var whichDefaultsOff: String {
    "linked with -z nodefaultlib: default directories are not searched"
  }
  package var whichNotInCache: String {
    "not in the cache, which is older than the file"
  }
  package var whichNotSearched: String {
    "the loader does not look there"
  }
  package var whichTooShort: String {
    "file too short"
  }
  package var whichNotELF: String {
    "not an ELF file"
  }
  package var whichNotRegular: String {
    "not a regular file"
  }
  package var whichOtherSystem: String {
    "made for another operating system or ABI"
  }
  package var whichDamaged: String {
    "the file is damaged"
  }
  package var whichNotLibrary: String {
    "not a library"
  }
}

// MARK: The tree of a program

extension English {
  package func whichStartedBy(_ loader: String) -> String {
    "started by \(loader)"
  }
  package func whichLoaderMissing(_ loader: String) -> String {
    "its loader \(loader) is missing: the system says `No such file or directory' of the program itself"
  }
  package func whichOtherLoader(_ loader: String) -> String {
    "\(loader) is no loader of glibc; its rules differ from what is shown"
  }
  package var whichIsStatic: String {
    "linked statically: it needs no loader"
  }
  package var whichIsSecure: String {
    "runs with its owner's rights: LD_LIBRARY_PATH and LD_PRELOAD are ignored"
  }
  package var whichIsCut: String {
    "needs more libraries than are followed; the rest is left out"
  }
  package var whichMissing: String {
    "missing"
  }
  package var whichShownElsewhere: String {
    "shown elsewhere"
  }
  package var whichLoaderItself: String {
    "the loader itself"
  }
  package var whichFiltee: String {
    "gives its symbols to the library above: DT_FILTER or DT_AUXILIARY"
  }
  package var whichExceeds: String {
    "its code needs a processor that can do more: the loader stops with `CPU ISA level is lower than required'"
  }
  package func whichShadows(_ path: String) -> String {
    "shadows another file, \(path)"
  }
  package func whichStaleMark(_ path: String) -> String {
    "the cache is stale: \(path) is gone"
  }
  package func whichDoubled(_ path: String) -> String {
    "loaded twice: \(path) has the same SONAME"
  }
  package func whichLookedIn(_ directories: String) -> String {
    "looked in \(directories)"
  }
  package var whichFoundNowhere: String {
    "not found in any directory that solder knows of"
  }
}

// MARK: What could not be read

extension English {
  package func whichCacheDamaged(_ path: String) -> String {
    "\(path) is no cache that the loader could use"
  }
  package func whichUncertain(_ names: Int) -> String {
    names == 1
      ? "because of that, the answer for 1 name may be wrong"
      : "because of that, the answers for \(names) names may be wrong"
  }
  package var whichCertain: String {
    "it does not change what is told here"
  }
}

// MARK: What to do

extension English {
  package func whichHintRefresh(_ command: String) -> String {
    "refresh the cache: \(command)"
  }
  package func whichHintDirectory(_ directory: String, _ command: String) -> String {
    "it lies in \(directory), which is not searched; let the loader search it: \(command)"
  }
  package func whichHintLinks(_ directory: String, _ command: String) -> String {
    "it lies in \(directory), and the links to that directory are behind it; make them anew: \(command)"
  }
  package func whichNotLoadable(_ path: String) -> String {
    "\(path) is neither a program nor a library"
  }
  package func whichUnknownLevel(_ level: String) -> String {
    "there is no processor level `\(level)'"
  }
  package var whichNothingAsked: String {
    "no library or program is named"
  }
  package var whichHintUsage: String {
    "name a SONAME or a file: solder which libz.so.1 /usr/bin/python3"
  }
}

extension English {
  package func whichSummary(libraries: Int, problems: Int) -> String {
    let all = libraries == 1 ? "1 library" : "\(libraries) libraries"
    if problems == 0 { return "\(all), all found" }
    return "\(all); \(problems) \(problems == 1 ? "problem" : "problems")"
  }
}
