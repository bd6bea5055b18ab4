/// The sentences about running programs.
package protocol ProcessCatalog: Sendable {
  var staleProgramsTitle: String { get }
  func noStalePrograms(examined: Int) -> String
  var libraryReplaced: String { get }
  var libraryDeleted: String { get }
  var libraryDisplaced: String { get }
  var staleProgramsConsequence: String { get }
  func processesUnexamined(_ count: Int) -> String
  var processesUnavailable: String { get }
}
