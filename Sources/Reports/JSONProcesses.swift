internal import FileSystem
internal import Processes

/// The member `processes` of a report.
struct JSONProcesses: Encodable {
  private let examined, unexamined: Int
  private let programs: [JSONProgram]

  init(_ processes: RunningProcesses) {
    examined = processes.examined
    unexamined = processes.unexamined
    programs = processes.programs.map(JSONProgram.init)
  }
}

private struct JSONProgram: Encodable {
  let process: Int
  let name: String
  let libraries: [JSONStaleLibrary]

  init(_ program: RunningProgram) {
    process = program.process
    name = JSONName(program.name).text
    libraries = program.libraries.map(JSONStaleLibrary.init)
  }
}

private struct JSONStaleLibrary: Encodable {
  let path: String
  let pathBytes: String?
  let state: String

  init(_ library: StaleLibrary) {
    let name = JSONName(library.path.bytes)
    (path, pathBytes) = (name.text, name.base64)
    state = library.state.rawValue
  }
}
