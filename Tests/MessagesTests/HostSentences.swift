import Messages

/// Sentences about the machine and its running programs.
let hostSentences: [Sentence] = [
  Sentence("distribution") { $0.hostDistribution },
  Sentence("kernel") { $0.hostKernel },
  Sentence("C library", ["C"]) { $0.hostCLibrary },
  Sentence("processor") { $0.hostProcessor },
  Sentence("driver", ["NVIDIA"]) { $0.hostDriver },
  Sentence("searched") { $0.hostSearched },
  Sentence("WSL", ["WSL1"]) { $0.hostWindows("WSL1", isContainer: false) },
  Sentence("WSL container", ["WSL2"]) { $0.hostWindows("WSL2", isContainer: true) },
  Sentence("lent driver", ["/usr/lib/wsl/lib", "overlay"]) {
    $0.hostWindowsDriver("/usr/lib/wsl/lib", fileSystem: "overlay")
  },
  Sentence("no lent driver") { $0.hostWindowsWithoutDriver },
  Sentence("driver of one version", ["570.1"]) { $0.hostDriver(both: "570.1") },
  Sentence("driver's libraries", ["570.1, 565.2"]) { $0.hostDriver(libraries: "570.1, 565.2") },
  Sentence("driver's module", ["570.1"]) { $0.hostDriver(module: "570.1") },
  Sentence("placed", ["12.4", "/usr/local/cuda"]) {
    $0.hostPlaced("12.4", at: "/usr/local/cuda")
  },
  Sentence("default", ["<toolkit>"]) { $0.hostDefault("<toolkit>") },
  Sentence("searched so many", ["612", "8"]) {
    $0.hostSearched(libraries: 612, directories: 8)
  },
  Sentence("searched one", ["1"]) { $0.hostSearched(libraries: 1, directories: 1) },
  Sentence("searched in time", ["612", "8", "45 ms"]) {
    $0.hostSearched(libraries: 612, directories: 8, time: "45 ms")
  },
  Sentence("stub link", ["<link>", "<text>"]) { $0.stubLink("<link>", text: "<text>") },
  Sentence("stale programs") { $0.staleProgramsTitle },
  Sentence("no stale programs", ["212"]) { $0.noStalePrograms(examined: 212) },
  Sentence("one not stale") { $0.noStalePrograms(examined: 1) },
  Sentence("replaced") { $0.libraryReplaced },
  Sentence("deleted") { $0.libraryDeleted },
  Sentence("displaced") { $0.libraryDisplaced },
  Sentence("consequence") { $0.staleProgramsConsequence },
  Sentence("processes not seen", ["3", "root"]) { $0.processesUnexamined(3) },
  Sentence("process not seen", ["1", "root"]) { $0.processesUnexamined(1) },
  Sentence("no processes", ["/proc"]) { $0.processesUnavailable },
]
