extension English {
  package var staleProgramsTitle: String {
    "Programs that still use a library that was replaced or removed"
  }
  package func noStalePrograms(examined: Int) -> String {
    examined == 1
      ? "The one process looked at uses no library that was replaced or removed"
      : "None of \(examined) processes uses a library that was replaced or removed"
  }
  package var libraryReplaced: String { "replaced" }
  package var libraryDeleted: String { "removed" }
  package var libraryDisplaced: String { "a library in it was replaced by a repair" }
  package var staleProgramsConsequence: String {
    "They run the old code until they are started anew."
  }
  package func processesUnexamined(_ count: Int) -> String {
    count == 1
      ? "1 process could not be looked at; root can look at all"
      : "\(count) processes could not be looked at; root can look at all"
  }
  package var processesUnavailable: String {
    "no process was looked at: /proc is not there, or the root is not the running system"
  }
}
