/// What a loader must know of a library or program to find all it needs.
package struct LoadableObject: Hashable, Sendable {
  /// Whether it is a program at fixed addresses (`ET_EXEC`) or not (`ET_DYN`).
  package let type: ObjectType

  /// What every reader of libraries sees in it.
  package let object: SharedObject

  /// `DT_RPATH`: directories separated by colons, as they are written.
  package let rpath: [UInt8]?

  /// `DT_RUNPATH`: directories separated by colons, as they are written.
  package let runpath: [UInt8]?

  /// `PT_INTERP`: the path of the loader that starts the program.
  package let interpreter: [UInt8]?

  /// `DT_FILTER` and `DT_AUXILIARY`, in the order of the file.
  package let filtees: [Filtee]

  /// The x86 levels that its code needs, the baseline being bit 0; 0 where it says nothing.
  package let neededLevels: UInt32

  /// Whether `DF_1_NODEFLIB` is set: linked with `-z nodefaultlib`.
  package let isWithoutDefaultDirectories: Bool

  /// Makes a description from its parts.
  package init(
    type: ObjectType = .sharedObject, object: SharedObject, rpath: [UInt8]? = nil,
    runpath: [UInt8]? = nil, interpreter: [UInt8]? = nil, filtees: [Filtee] = [],
    neededLevels: UInt32 = 0,
    isWithoutDefaultDirectories: Bool = false
  ) {
    self.type = type
    self.object = object
    self.rpath = rpath
    self.runpath = runpath
    self.interpreter = interpreter
    self.filtees = filtees
    self.neededLevels = neededLevels
    self.isWithoutDefaultDirectories = isWithoutDefaultDirectories
  }

  /// Whether only the kernel starts it, and no loader adds it to a process.
  package var isProgram: Bool {
    type == .executable || object.isPositionIndependentExecutable
  }
}

/// What a loader makes of a file before it looks for what the file needs.
package enum LoadableFile: Hashable, Sendable {
  /// A library or program.
  case object(LoadableObject)

  /// Something else, or a damaged one: what any reader says of it.
  ///
  /// The architecture is there as far as the header could be read.
  case other(ObjectFile, Architecture?)
}
