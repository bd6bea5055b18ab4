internal import FileSystem
package import Messages
package import Processes

/// Running programs with stale libraries, told to a person.
package enum ProcessReport {
  /// The lines, without line ends; `nil` processes say that none could be looked at.
  ///
  /// Processes of one name with the same libraries are told together.
  package static func lines(
    _ processes: RunningProcesses?, catalog: any Catalog, style: Style, columns: Int
  ) -> [String] {
    guard let processes else { return wrapped(catalog.processesUnavailable, columns) }
    var lines: [String] = []
    if processes.programs.isEmpty {
      lines += wrapped(catalog.noStalePrograms(examined: processes.examined), columns)
    } else {
      lines += [style.strong(catalog.staleProgramsTitle), ""]
      for group in groups(processes.programs) { lines += told(group, catalog, style, columns) }
      lines += wrapped(catalog.staleProgramsConsequence, columns)
    }
    if processes.unexamined > 0 {
      lines += wrapped(catalog.processesUnexamined(processes.unexamined), columns)
    }
    return lines
  }

  private static func groups(_ programs: [RunningProgram]) -> [[RunningProgram]] {
    struct Likeness: Hashable {
      let name: [UInt8]
      let libraries: [StaleLibrary]
    }
    let groups = Dictionary(grouping: programs) {
      Likeness(name: $0.name, libraries: $0.libraries)
    }
    return groups.values.sorted { ($0.first?.process ?? 0) < ($1.first?.process ?? 0) }
  }

  private static func told(
    _ group: [RunningProgram], _ catalog: any Catalog, _ style: Style, _ columns: Int
  ) -> [String] {
    guard let first = group.first else { return [] }
    let numbers = group.map { "\($0.process)" }.joined(separator: ", ")
    let title = wrapped("\(Escaping.displayed(first.name)) (\(numbers))", columns - 2)
    let libraries = first.libraries.map { library in
      "    \(Escaping.displayed(library.path))  \(style.faint(word(library.state, catalog)))"
    }
    return title.map { "  " + $0 } + libraries + [""]
  }

  private static func word(_ state: StaleLibrary.State, _ catalog: any Catalog) -> String {
    switch state {
    case .replaced: catalog.libraryReplaced
    case .deleted: catalog.libraryDeleted
    case .displaced: catalog.libraryDisplaced
    }
  }

  private static func wrapped(_ text: String, _ columns: Int) -> [String] {
    DisplayWidth.wrapped(text, columns: columns)
  }
}
