/// The sentences about the machine, or the root, that is looked at.
package protocol HostCatalog: Sendable {

  // MARK: What each line is about

  var hostDistribution: String { get }
  var hostKernel: String { get }
  var hostCLibrary: String { get }
  var hostProcessor: String { get }
  var hostWindows: String { get }
  var hostDriver: String { get }
  var hostSearched: String { get }

  // MARK: What it says

  func hostWindows(_ kind: String, isContainer: Bool) -> String
  func hostWindowsDriver(_ directory: String, fileSystem: String) -> String
  var hostWindowsWithoutDriver: String { get }
  func hostDriver(both version: String) -> String
  func hostDriver(libraries versions: String) -> String
  func hostDriver(module version: String) -> String
  func hostPlaced(_ version: String, at path: String) -> String
  func hostDefault(_ toolkit: String) -> String
  func hostSearched(libraries: Int, directories: Int) -> String
  func hostSearched(libraries: Int, directories: Int, time: String) -> String
}
