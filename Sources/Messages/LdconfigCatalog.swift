/// What ldconfig says, without the program's name before and the system's reason after it.
///
/// In English these are the very words of glibc's ldconfig, which scripts and people search for.
package protocol LdconfigCatalog: Sendable {

  /// The system's reason that follows a message; in English the C library's own words.
  func ldconfigReason(errno: String, text: String) -> String

  // MARK: Configuration and directories

  func ldconfigRelativeOperand(_ path: String) -> String
  func ldconfigDuplicate(_ path: String) -> String
  func ldconfigDuplicatePlaces(_ place: String, _ first: String) -> String
  func ldconfigUnreachable(_ path: String) -> String
  func ldconfigUnlistable(_ path: String) -> String
  func ldconfigUnreadableConfiguration(_ path: String) -> String
  func ldconfigHardwareLine(_ place: String) -> String
  func ldconfigUnknownType(_ type: String) -> String
  func ldconfigIncludeCycle(_ place: String, of path: String) -> String
  func ldconfigIncludeTooDeep(_ place: String) -> String
  func ldconfigConfigurationTooLarge(_ path: String) -> String
  var ldconfigConfigurationTooMuch: String { get }

  // MARK: Files

  func ldconfigDangling(_ path: String) -> String
  func ldconfigVanished(_ path: String) -> String
  func ldconfigUnopenable(_ path: String) -> String
  func ldconfigEmpty(_ path: String) -> String
  func ldconfigTooSmall(_ path: String) -> String
  func ldconfigUnmappable(_ path: String) -> String
  func ldconfigWrongMagic(_ path: String) -> String
  func ldconfigUnknownMachine(_ path: String, _ machine: Int) -> String
  func ldconfigUnknownClass(_ path: String) -> String
  var ldconfigSeveralDynamicSegments: String { get }
  func ldconfigTruncated(_ path: String) -> String
  func ldconfigWrongDirectory(_ path: String, type: String) -> String
  func ldconfigDifferentTypes(_ a: String, _ b: String, in directory: String) -> String
  func ldconfigUnusableSoname(_ path: String, _ soname: String) -> String
  func ldconfigNoSoname(_ path: String) -> String
  func ldconfigNotRegular(_ path: String) -> String

  // MARK: Links

  func ldconfigCandidateVanished(_ path: String) -> String
  func ldconfigNotSymbolicLink(_ path: String) -> String
  func ldconfigIsLoader(_ path: String) -> String
  func ldconfigCannotUnlink(_ path: String) -> String
  func ldconfigCannotLink(_ path: String, to text: String) -> String

  // MARK: The cache

  func ldconfigCount(_ count: Int, in cache: String) -> String
  var ldconfigGenerator: String { get }
  func ldconfigUnusableRoot(_ path: String) -> String
  func ldconfigCannotOpenCache(_ path: String) -> String
  var ldconfigCannotReadCache: String { get }
  var ldconfigNotCache: String { get }
  var ldconfigWrongEndianness: String { get }
  func ldconfigMalformedExtension(_ path: String) -> String
  func ldconfigMalformedEntry(_ number: Int?, in path: String) -> String
  func ldconfigCannotCreateTemporary(_ path: String) -> String
  var ldconfigCannotWrite: String { get }
  func ldconfigCannotChangeMode(_ path: String) -> String
  func ldconfigCannotRename(_ path: String, to target: String) -> String
  var ldconfigTooLarge: String { get }
  func ldconfigIncomplete(_ reason: String) -> String

  // MARK: The command line

  func ldconfigUnknownLetter(_ letter: String) -> String
  func ldconfigUnknownOption(_ word: String) -> String
  func ldconfigLetterWithoutArgument(_ letter: String) -> String
  func ldconfigOptionWithoutArgument(_ option: String) -> String
  func ldconfigNeedlessArgument(_ option: String) -> String
  func ldconfigAmbiguous(_ word: String, _ options: String) -> String
  func ldconfigUnknownArgument(_ word: String, option: String) -> String
  func ldconfigTry(_ program: String) -> String
}
