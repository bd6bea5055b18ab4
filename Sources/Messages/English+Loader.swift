// MARK: - Findings about what the loader sees

extension English {
  package func escapingLink(_ name: String, text: String) -> String {
    "\(name) leads to \(text), which is outside of this root or archive"
  }
  package func missingDirectory(_ directory: String, _ source: String) -> String {
    "\(directory) is searched (\(source)) but is not there"
  }
  package func stubInSearchPath(_ directory: String, _ source: String) -> String {
    "the loader searches \(directory) (\(source)), which holds stubs for linking only"
  }
  package func stubLink(_ path: String, text: String) -> String {
    "\(path) leads to \(text), a stub for linking only, and the loader takes it for the driver"
  }
  package func shadowed(_ path: String, by taken: String) -> String {
    "\(path) is never loaded by its name: \(taken) is found first"
  }
  package func shadowed(
    _ path: String, version: String, by taken: String, takenVersion: String
  ) -> String {
    "\(path) (version \(version)) is never loaded by its name: \(taken) (version \(takenVersion)) "
      + "is found first"
  }
  package func mixedFamily(
    _ product: String, parts: [(path: String, version: String)]
  ) -> String {
    "parts of \(product) that belong together have different versions: "
      + parts.map { "\($0.path) is \($0.version)" }.joined(separator: ", ")
  }
  package func driverMismatch(_ path: String, library: String, module: String) -> String {
    "\(path) belongs to driver \(library), but the kernel has loaded the module of \(module)"
  }
  package func insecureDirectory(
    _ directory: String, place: String, owner: String, group: String, mode: String
  ) -> String {
    let who = "user \(owner), group \(group), mode \(mode)"
    return directory == place
      ? "others than root can put libraries into \(directory) (\(who))"
      : "others than root can change \(place) (\(who)), and so which libraries are in \(directory)"
  }
  package func cacheAbsent(libraries: Int) -> String {
    "there is no loader cache, so \(plural(libraries, "library is", "libraries are")) not found"
  }
  package func cacheUnreadable(_ reason: String) -> String {
    "the loader cache cannot be read: \(reason)"
  }
  package var cacheIsNoFile: String {
    "something that is no file lies in the place of the loader cache; move it away"
  }
  package var cacheDamaged: String { "the loader cache is damaged" }
  package func cacheDiffers(_ parts: [String]) -> String {
    "the loader cache is out of date: " + parts.joined(separator: "; ")
  }
  package func cacheNamesGone(_ count: Int, _ example: String) -> String {
    count == 1
      ? "it lists \(example), which is gone"
      : "it lists \(count) libraries that are gone, such as \(example)"
  }
  package func cacheNamesChanged(_ count: Int, _ example: String) -> String {
    count == 1
      ? "what it lists as \(example) is another library now, or none"
      : "\(count) names that it lists are other libraries now, or none, such as \(example)"
  }
  package func cacheLacks(_ count: Int, _ example: String) -> String {
    count == 1
      ? "it lacks \(example)"
      : "it lacks \(count) libraries, such as \(example)"
  }
  package func cacheNamesUnsearched(_ count: Int, _ example: String) -> String {
    count == 1
      ? "it lists \(example), in a directory that no configuration names"
      : "it lists \(count) libraries in directories that no configuration names, such as \(example)"
  }
  package var searchedByCommand: String { "named on the command line" }
  package func searchedByConfiguration(file: String, line: Int) -> String {
    "\(file), line \(line)"
  }
  package var searchedByDefault: String { "built in" }
}

// MARK: - Rules

extension English {
  package func loaderHeadline(of rule: String) -> String {
    switch rule {
    case "escaping-link": "a link out of the root"
    case "missing-directory": "a searched directory is missing"
    case "stale-cache": "the loader cache is out of date"
    case "shadowed-library": "another version is found first"
    case "mixed-family": "parts of different versions"
    case "stub-in-search-path": "stubs where the loader looks"
    case "driver-mismatch": "driver and kernel module do not match"
    case "lost-link": lostLinkHeadline
    case "stale-links": staleLinksHeadline
    default: "others than root can change what is loaded"
    }
  }

  package func loaderConsequence(of rule: String) -> String {
    switch rule {
    case "escaping-link":
      "Followed from outside, as by an image builder or a backup, the link reaches the host's file; "
        + "from inside it leads elsewhere or nowhere."
    case "stale-cache":
      "Programs do not find what the cache does not list, and the loader asks in vain for what is "
        + "gone. ldconfig, or `solder fix`, makes it anew."
    case "shadowed-library":
      "Programs load the one that is found first; an update of the other has no effect. Remove one, "
        + "or change the order in ld.so.conf."
    case "mixed-family":
      "Each part checks its neighbours when it is loaded: programs fail with a version mismatch, "
        + "undefined symbols, or crash. Install one version as a whole and remove the other."
    case "stub-in-search-path":
      "Programs load the stub in place of the driver: `CUDA driver is a stub library`. Take the line "
        + "out of the configuration and run ldconfig."
    case "driver-mismatch":
      "Programs fail with `Driver/library version mismatch`. Restart, or load the module of the "
        + "installed driver."
    case "insecure-directory":
      "Whoever may write there decides what code runs in every program, root's too."
    case "lost-link": lostLinkConsequence
    case "stale-links": staleLinksConsequence
    default: ""
    }
  }
}

// MARK: - The whole machine

extension English {
  package func soundMachine(libraries: Int, directories: Int) -> String {
    "Nothing is wrong: \(plural(libraries, "library", "libraries")) in "
      + "\(plural(directories, "directory", "directories")) that the loader searches."
  }
  package func machineSummary(
    errors: Int, warnings: Int, notes: Int, libraries: Int, directories: Int
  ) -> String {
    counts(errors: errors, warnings: warnings, notes: notes)
      + " among \(plural(libraries, "library", "libraries")) in "
      + "\(plural(directories, "directory", "directories")) that the loader searches."
  }
  package func notRegularFile(_ path: String) -> String {
    "\(path) is configuration of the loader but no regular file"
  }
  package func configurationTooLarge(_ path: String) -> String {
    "\(path) makes the loader's configuration longer than is read"
  }
  package func includeCycle(_ path: String, file: String, line: Int) -> String {
    "\(file), line \(line), includes \(path), which is being read already"
  }
  package func includeTooDeep(file: String, line: Int) -> String {
    "\(file), line \(line), is below more nested includes than are followed"
  }
  package func relativeDirectory(_ path: String, file: String, line: Int) -> String {
    "\(file), line \(line), names \(path), which does not begin at the root"
  }
  package func notDirectory(_ path: String, file: String, line: Int) -> String {
    "\(file), line \(line), names \(path), which is not a directory"
  }
  package var tooManyConfigured: String {
    "the loader's configuration names more than is followed; the rest was not read"
  }
  package var partlyExamined: String {
    "Nothing was found, but not everything could be examined."
  }
  package func findingsNotShown(_ count: Int) -> String {
    "\(plural(count, "finding is", "findings are")) not shown, by `--severity`."
  }
  package var heldOwnerUnknown: String {
    "a package database could not be read, so it may be a package's; `--include-owned` changes it"
  }
  package var stepRefreshCache: String { "/etc/ld.so.cache is made anew" }
}
