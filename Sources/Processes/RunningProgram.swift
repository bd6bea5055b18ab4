/// A process that has stale libraries mapped.
package struct RunningProgram: Hashable, Sendable {
  /// Its number.
  package let process: Int
  /// Its name as the kernel keeps it, at most 15 bytes: proc_pid_comm(5).
  package let name: [UInt8]
  /// The libraries, sorted by path.
  package let libraries: [StaleLibrary]

  /// Puts the facts together.
  package init(process: Int, name: [UInt8], libraries: [StaleLibrary]) {
    self.process = process
    self.name = name
    self.libraries = libraries
  }
}

/// What the running programs have mapped, compared with what lies on disk.
package struct RunningProcesses: Hashable, Sendable {
  /// The programs with stale libraries, by number.
  package let programs: [RunningProgram]
  /// How many processes were looked at.
  package let examined: Int
  /// How many could not be looked at, for want of permission mostly.
  package let unexamined: Int

  /// Puts the facts together.
  package init(programs: [RunningProgram], examined: Int, unexamined: Int) {
    self.programs = programs
    self.examined = examined
    self.unexamined = unexamined
  }
}
