/// What `--help` says of commands and options, and what is said of a command line that is wrong.
package protocol HelpCatalog: InstallHelpCatalog {

  // MARK: What the parts of a page of help are called

  func helpOverview(_ abstract: String) -> String
  func helpUsage(_ usage: String) -> String
  var helpArguments: String { get }
  var helpOptions: String { get }
  var helpSubcommands: String { get }
  var helpAnyOptions: String { get }
  var helpAnySubcommand: String { get }
  func helpValues(_ values: String) -> String
  func helpDefault(_ value: String) -> String
  func helpValues(_ values: String, default value: String) -> String
  func helpNoted(_ help: String, _ note: String) -> String
  func helpMore(_ command: String) -> String
  var helpHelp: String { get }
  var versionHelp: String { get }

  // MARK: Commands

  var solderAbstract: String { get }
  var solderDiscussion: String { get }
  var checkAbstract: String { get }
  var checkDiscussion: String { get }
  var fixAbstract: String { get }
  var fixDiscussion: String { get }
  var undoAbstract: String { get }
  var undoDiscussion: String { get }
  var whichAbstract: String { get }
  var whichDiscussion: String { get }
  var linksAbstract: String { get }
  var linksDiscussion: String { get }
  var linksSaveAbstract: String { get }
  var linksSaveDiscussion: String { get }
  var linksRestoreAbstract: String { get }
  var linksRestoreDiscussion: String { get }
  var ldconfigAbstract: String { get }
  var ldconfigDiscussion: String { get }
  var explainAbstract: String { get }
  var explainDiscussion: String { get }
  var repackAbstract: String { get }
  var repackDiscussion: String { get }

  // MARK: Options of every command

  var rootHelp: String { get }
  var formatHelp: String { get }
  var outputHelp: String { get }
  var langHelp: String { get }
  var colorHelp: String { get }
  var quietHelp: String { get }
  var verboseHelp: String { get }

  // MARK: Options of commands that change something

  var dryRunHelp: String { get }
  var yesHelp: String { get }
  var lockTimeoutHelp: String { get }
  var noCacheHelp: String { get }
  var stateDirHelp: String { get }

  // MARK: Options of `check`

  var targetsHelp: String { get }
  var failOnHelp: String { get }
  var severityHelp: String { get }
  var ignoreHelp: String { get }
  var processesHelp: String { get }

  // MARK: Options of `fix`

  var onlyHelp: String { get }
  var preferHelp: String { get }
  var hardLinksHelp: String { get }
  var includeOwnedHelp: String { get }
  var includeProtectedHelp: String { get }
  var scriptHelp: String { get }
  var windowsDirHelp: String { get }
  var undoScriptHelp: String { get }
  var wslHelp: String { get }
  var intoHelp: String { get }
  var keepCurrentHelp: String { get }

  // MARK: Options of the other commands

  var undoListHelp: String { get }
  var undoIDHelp: String { get }
  var whichForHelp: String { get }
  var libraryPathHelp: String { get }
  var noEnvironmentHelp: String { get }
  var isaLevelHelp: String { get }
  var whichNamesHelp: String { get }
  var linksSaveDirectoryHelp: String { get }
  var linksRestoreFileHelp: String { get }
  var linksRestoreDirectoryHelp: String { get }
  var allowOutsideHelp: String { get }
  var ldconfigWordsHelp: String { get }
  var explainTextHelp: String { get }
  var explainListHelp: String { get }
  var repackInputHelp: String { get }
  var repackOutputHelp: String { get }
  var repackKeepHelp: String { get }
  var repackForceHelp: String { get }

  // MARK: What an option or an argument takes

  var valueDirectory: String { get }
  var valueFile: String { get }
  var valueFormat: String { get }
  var valueLanguage: String { get }
  var valueColor: String { get }
  var valueSeconds: String { get }
  var valueSeverity: String { get }
  var valueRule: String { get }
  var valueRulePattern: String { get }
  var valueTarget: String { get }
  var valuePreference: String { get }
  var valueScript: String { get }
  var valueWay: String { get }
  var valueStarter: String { get }
  var valueRepair: String { get }
  var valueProgram: String { get }
  var valuePaths: String { get }
  var valueLevel: String { get }
  var valueName: String { get }
  var valueOption: String { get }
  var valueText: String { get }

  // MARK: Wrong usage

  func usageError(_ message: String) -> String
  func usageOption(_ help: String) -> String
  func usageLine(_ usage: String) -> String
  func usageMore(_ command: String) -> String
  func unknownOption(_ option: String) -> String
  func unknownOption(_ option: String, meant: String) -> String
  func unknownCommand(_ command: String) -> String
  func unknownCommand(_ command: String, meant: String) -> String
  func missingValue(_ option: String) -> String
  func missingValue(_ option: String, in word: String) -> String
  func valueWithoutUse(_ value: String, option: String) -> String
  func unexpectedArgument(_ word: String) -> String
  func unexpectedArguments(_ words: String, count: Int) -> String
  func missingArgument(_ argument: String) -> String
  func invalidValue(_ value: String, for argument: String) -> String
  func invalidValue(_ value: String, for argument: String, choices: String) -> String
  func malformedOption(_ word: String) -> String
  func noCompletions(_ shell: String, shells: String) -> String
  func unknownShell(_ shells: String) -> String
  var lockTimeoutRange: String { get }
}
