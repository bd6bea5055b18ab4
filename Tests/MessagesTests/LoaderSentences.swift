import Messages

/// Sentences about what the loader sees.
let loaderSentences: [Sentence] =
  [
    Sentence("escaping", ["<link>", "<text>"]) { $0.escapingLink("<link>", text: "<text>") },
    Sentence("missing directory", ["<dir>", "<source>"]) {
      $0.missingDirectory("<dir>", "<source>")
    },
    Sentence("stubs", ["<dir>", "<source>"]) { $0.stubInSearchPath("<dir>", "<source>") },
    Sentence("shadowed", ["<a>", "<b>"]) { $0.shadowed("<a>", by: "<b>") },
    Sentence("shadowed by version", ["<a>", "1.2", "<b>", "1.3"]) {
      $0.shadowed("<a>", version: "1.2", by: "<b>", takenVersion: "1.3")
    },
    Sentence("mixed", ["cuDNN", "<a>", "8.4.0", "<b>", "8.6.0"]) {
      $0.mixedFamily("cuDNN", parts: [("<a>", "8.4.0"), ("<b>", "8.6.0")])
    },
    Sentence("driver", ["<a>", "570.1", "560.2"]) {
      $0.driverMismatch("<a>", library: "570.1", module: "560.2")
    },
    Sentence("insecure", ["<dir>", "1000", "100", "775"]) {
      $0.insecureDirectory("<dir>", place: "<dir>", owner: "1000", group: "100", mode: "775")
    },
    Sentence("insecure above", ["<dir>", "<above>", "1000", "100", "775"]) {
      $0.insecureDirectory("<dir>", place: "<above>", owner: "1000", group: "100", mode: "775")
    },
    Sentence("no cache", ["7"]) { $0.cacheAbsent(libraries: 7) },
    Sentence("unreadable cache", ["<reason>"]) { $0.cacheUnreadable("<reason>") },
    Sentence("cache is no file") { $0.cacheIsNoFile },
    Sentence("damaged cache") { $0.cacheDamaged },
    Sentence("stale cache", ["<one>", "<two>"]) { $0.cacheDiffers(["<one>", "<two>"]) },
    Sentence("gone", ["<a>"]) { $0.cacheNamesGone(1, "<a>") },
    Sentence("several gone", ["5", "<a>"]) { $0.cacheNamesGone(5, "<a>") },
    Sentence("changed", ["<a>"]) { $0.cacheNamesChanged(1, "<a>") },
    Sentence("several changed", ["5", "<a>"]) { $0.cacheNamesChanged(5, "<a>") },
    Sentence("lacking", ["<a>"]) { $0.cacheLacks(1, "<a>") },
    Sentence("several lacking", ["5", "<a>"]) { $0.cacheLacks(5, "<a>") },
    Sentence("unsearched", ["<a>"]) { $0.cacheNamesUnsearched(1, "<a>") },
    Sentence("several unsearched", ["5", "<a>"]) { $0.cacheNamesUnsearched(5, "<a>") },
    Sentence("by command") { $0.searchedByCommand },
    Sentence("by configuration", ["<file>", "7"]) {
      $0.searchedByConfiguration(file: "<file>", line: 7)
    },
    Sentence("by default") { $0.searchedByDefault },
    Sentence("sound", ["600", "5"]) { $0.soundMachine(libraries: 600, directories: 5) },
    Sentence("machine", ["1", "2", "3", "600", "5"]) {
      $0.machineSummary(errors: 1, warnings: 2, notes: 3, libraries: 600, directories: 5)
    },
    Sentence("not regular", ["<file>"]) { $0.notRegularFile("<file>") },
    Sentence("too large", ["<file>"]) { $0.configurationTooLarge("<file>") },
    Sentence("cycle", ["<a>", "<b>", "7"]) { $0.includeCycle("<a>", file: "<b>", line: 7) },
    Sentence("too deep", ["<b>", "7"]) { $0.includeTooDeep(file: "<b>", line: 7) },
    Sentence("relative", ["<a>", "<b>", "7"]) { $0.relativeDirectory("<a>", file: "<b>", line: 7) },
    Sentence("no directory", ["<a>", "<b>", "7"]) { $0.notDirectory("<a>", file: "<b>", line: 7) },
    Sentence("too many") { $0.tooManyConfigured },
    Sentence("partly examined") { $0.partlyExamined },
    Sentence("not shown", ["3"]) { $0.findingsNotShown(3) },
    Sentence("owner unknown") { $0.heldOwnerUnknown },
    Sentence("refresh", ["/etc/ld.so.cache"]) { $0.stepRefreshCache },
  ] + hostSentences + linksSentences + archiveSentences + repackSentences + installSentences
