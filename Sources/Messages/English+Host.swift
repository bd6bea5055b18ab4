extension English {
  package var hostDistribution: String { "distribution" }
  package var hostKernel: String { "kernel" }
  package var hostCLibrary: String { "C library" }
  package var hostProcessor: String { "processor" }
  package var hostWindows: String { "Windows" }
  package var hostDriver: String { "NVIDIA driver" }
  package var hostSearched: String { "searched" }

  package func hostWindows(_ kind: String, isContainer: Bool) -> String {
    isContainer ? "\(kind), in a container" : kind
  }
  package func hostWindowsDriver(_ directory: String, fileSystem: String) -> String {
    "driver libraries lent at \(directory) (\(fileSystem))"
  }
  package var hostWindowsWithoutDriver: String { "no driver libraries lent" }
  package func hostDriver(both version: String) -> String {
    "\(version), libraries and kernel module"
  }
  package func hostDriver(libraries versions: String) -> String { "libraries of \(versions)" }
  package func hostDriver(module version: String) -> String { "kernel module of \(version)" }
  package func hostPlaced(_ version: String, at path: String) -> String { "\(version) at \(path)" }
  package func hostDefault(_ toolkit: String) -> String { "\(toolkit), the default" }
  package func hostSearched(libraries: Int, directories: Int) -> String {
    "\(counted(libraries, "library", "libraries")) in \(counted(directories, "directory", "directories"))"
  }
  package func hostSearched(libraries: Int, directories: Int, time: String) -> String {
    "\(hostSearched(libraries: libraries, directories: directories)) in \(time)"
  }
  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 \(one)" : "\(count) \(many)"
  }

}
