/// The sentences about what the loader sees as a whole.
package protocol LoaderCatalog: Sendable {

  // MARK: What a finding says, one sentence with its facts

  func escapingLink(_ name: String, text: String) -> String
  func missingDirectory(_ directory: String, _ source: String) -> String
  func stubInSearchPath(_ directory: String, _ source: String) -> String
  func stubLink(_ path: String, text: String) -> String
  func shadowed(_ path: String, by taken: String) -> String
  func shadowed(
    _ path: String, version: String, by taken: String, takenVersion: String
  ) -> String
  func mixedFamily(_ product: String, parts: [(path: String, version: String)]) -> String
  func driverMismatch(_ path: String, library: String, module: String) -> String
  func insecureDirectory(
    _ directory: String, place: String, owner: String, group: String, mode: String
  ) -> String
  func cacheAbsent(libraries: Int) -> String
  func cacheUnreadable(_ reason: String) -> String
  var cacheIsNoFile: String { get }
  var cacheDamaged: String { get }
  func cacheDiffers(_ parts: [String]) -> String
  func cacheNamesGone(_ count: Int, _ example: String) -> String
  func cacheNamesChanged(_ count: Int, _ example: String) -> String
  func cacheLacks(_ count: Int, _ example: String) -> String
  func cacheNamesUnsearched(_ count: Int, _ example: String) -> String

  // MARK: Why a directory is searched

  var searchedByCommand: String { get }
  func searchedByConfiguration(file: String, line: Int) -> String
  var searchedByDefault: String { get }

  // MARK: What a rule is called in one line, and what it costs

  func loaderHeadline(of rule: String) -> String
  func loaderConsequence(of rule: String) -> String

  // MARK: The report of a check of the whole machine

  func soundMachine(libraries: Int, directories: Int) -> String
  func machineSummary(
    errors: Int, warnings: Int, notes: Int, libraries: Int, directories: Int
  ) -> String

  // MARK: The loader's configuration

  func notRegularFile(_ path: String) -> String
  func configurationTooLarge(_ path: String) -> String
  func includeCycle(_ path: String, file: String, line: Int) -> String
  func includeTooDeep(file: String, line: Int) -> String
  func relativeDirectory(_ path: String, file: String, line: Int) -> String
  func notDirectory(_ path: String, file: String, line: Int) -> String
  var tooManyConfigured: String { get }

  /// The end of a report without findings where something could not be looked at.
  var partlyExamined: String { get }
  func findingsNotShown(_ count: Int) -> String

  // MARK: A repair

  var heldOwnerUnknown: String { get }

  var stepRefreshCache: String { get }
}
