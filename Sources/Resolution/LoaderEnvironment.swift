package import FileSystem

/// What the environment of a process tells its loader: ld.so(8).
package struct LoaderEnvironment: Hashable, Sendable {
  /// `LD_LIBRARY_PATH`, directories separated by colons or semicolons.
  package var libraryPath: [UInt8]?
  /// `LD_PRELOAD`, names separated by blanks or colons.
  package var preload: [UInt8]?
  /// Where relative paths begin.
  package var workingDirectory: Path
  /// The user as whom the program is started; `nil` for anybody but the owners of files.
  package var user: UInt32?

  /// Puts the parts together.
  package init(
    libraryPath: [UInt8]? = nil, preload: [UInt8]? = nil, workingDirectory: Path = Path("/"),
    user: UInt32? = nil
  ) {
    self.libraryPath = libraryPath
    self.preload = preload
    self.workingDirectory = workingDirectory
    self.user = user
  }
}
