// MARK: - What the parts of a page of help are called

extension English {
  package func helpOverview(_ abstract: String) -> String { "OVERVIEW: \(abstract)" }
  package func helpUsage(_ usage: String) -> String { "USAGE: \(usage)" }
  package var helpArguments: String { "ARGUMENTS:" }
  package var helpOptions: String { "OPTIONS:" }
  package var helpSubcommands: String { "SUBCOMMANDS:" }
  package var helpAnyOptions: String { "options" }
  package var helpAnySubcommand: String { "subcommand" }
  package func helpValues(_ values: String) -> String { "(values: \(values))" }
  package func helpDefault(_ value: String) -> String { "(default: \(value))" }
  package func helpValues(_ values: String, default value: String) -> String {
    "(values: \(values); default: \(value))"
  }
  package func helpNoted(_ help: String, _ note: String) -> String { "\(help) \(note)" }
  package func helpMore(_ command: String) -> String { "See '\(command)' for detailed help." }
  package var helpHelp: String { "Show help information." }
  package var versionHelp: String { "Show the version." }
}

// MARK: - Commands

extension English {
  package var solderAbstract: String {
    "Find shared libraries whose links were lost, say why, mend them, and take it back."
  }
  package var solderDiscussion: String {
    "check looks and changes nothing. fix plans, shows the plan, asks, and then replaces "
      + "copies by links without a moment in which a library is missing. undo takes a fix "
      + "back."
  }
  package var checkAbstract: String {
    "Look at directories and libraries; say what is wrong and why. Changes nothing."
  }
  package var checkDiscussion: String {
    "Exit status: 0 nothing to report; 1 findings at or above --fail-on; 2 something "
      + "could not be examined; 64 wrong usage."
  }
  package var fixAbstract: String {
    "Mend broken chains: copies become links, dead links live, nothing is lost."
  }
  package var fixDiscussion: String {
    "Every byte of a copy is compared before a link takes its place, at every instant "
      + "each library can be opened, and `solder undo` takes the whole back. Exit status: 0 "
      + "all is done; 1 something was left or a plan is pending; 2 something could not be "
      + "done; 64 wrong usage; 130 interrupted."
  }
  package var undoAbstract: String { "Take a fix back, or list what can be taken back." }
  package var undoDiscussion: String {
    "Kind, bytes, mode, owner, times and extended attributes come back as they were. "
      + "Where something has changed since, nothing is touched and what moved is named. Exit "
      + "status: 0 all is as before; 1 something was left; 2 something could not be done; 64 "
      + "wrong usage; 130 interrupted."
  }
  package var whichAbstract: String {
    "Tell which file the loader takes for a name, or for all a program needs, and why."
  }
  package var whichDiscussion: String {
    "Nothing is run. A name without a slash that is no file here is a SONAME, or a "
      + "program of PATH. Exit status: 0 all is found; 1 something is missing, refused, "
      + "shadowed, stale or doubled; 2 something could not be examined, or an answer is "
      + "uncertain for it; 64 wrong usage."
  }
  package var linksAbstract: String {
    "Carry a tree's links through zip files, cloud storage and file systems without links."
  }
  package var linksDiscussion: String {
    "Save the links of a tree to a small file beside it, carry both along, and restore "
      + "the links where the tree arrived."
  }
  package var linksSaveAbstract: String {
    "Write down all symbolic links below a directory; change nothing."
  }
  package var linksSaveDiscussion: String {
    "The result is always a JSON document of the schema solder.links/1, the same for the "
      + "same tree. Exit status: 0 all is written; 2 something could not be looked at; 64 "
      + "wrong usage."
  }
  package var linksRestoreAbstract: String {
    "Let the links of a manifest come back in a directory."
  }
  package var linksRestoreDiscussion: String {
    "A missing name, an empty file, a text file that holds the link's text, and a copy "
      + "whose every byte is that of the file the link leads to become the link; all else is "
      + "left and told. `solder undo` takes the whole back. Exit status: 0 all links are "
      + "there; 1 something was left or a plan is pending; 2 something could not be done; 64 "
      + "wrong usage; 130 interrupted."
  }
  package var ldconfigAbstract: String {
    "Set links of libraries right and make the loader's cache, as ldconfig(8) does."
  }
  package var ldconfigDiscussion: String {
    "Its options are ldconfig's own: see `solder ldconfig --help`."
  }
  package var explainAbstract: String {
    "Tell what an error message means, what it is here, and what to do."
  }
  package var explainDiscussion: String {
    "Takes lines as a terminal, apt, docker, journald or a Python traceback shows them; "
      + "what they name is looked at here, and nothing is changed. The id of a rule shows "
      + "the rule's page. Exit status: 0 explained; 1 nothing known was found in it; 2 "
      + "something could not be read; 64 wrong usage."
  }
}

// MARK: - Options of every command

extension English {
  package var rootHelp: String { "Treat DIR as the root; nothing outside of it is touched." }
  package var formatHelp: String { "How results are told." }
  package var outputHelp: String { "Write results to FILE." }
  package var langHelp: String { "The language. Default: from LC_ALL, LC_MESSAGES, LANG." }
  package var colorHelp: String { "When to colour." }
  package var quietHelp: String { "Tell results only, no progress and no hints." }
  package var verboseHelp: String { "Tell everything, all notes included." }
}

// MARK: - Options of commands that change something

extension English {
  package var dryRunHelp: String { "Show what would be done; change nothing." }
  package var yesHelp: String { "Do not ask." }
  package var lockTimeoutHelp: String { "How long to wait for a package manager that is at work." }
  package var noCacheHelp: String { "Do not refresh the loader's cache." }
  package var stateDirHelp: String {
    "Where repairs are recorded. Default: /var/lib/solder as root, else $XDG_STATE_HOME/solder."
  }
}

// MARK: - Options of `check`

extension English {
  package var targetsHelp: String {
    "Directories, searched recursively, library files, or archives. Without any: all that the "
      + "loader searches."
  }
  package var failOnHelp: String { "The least severity that gives exit status 1." }
  package var severityHelp: String { "The least severity shown." }
  package var ignoreHelp: String {
    "Do not tell findings of RULE, or only those whose path matches GLOB."
  }
  package var processesHelp: String {
    "Name running programs that still have replaced or deleted libraries loaded."
  }
}

// MARK: - Options of `fix`

extension English {
  package var onlyHelp: String { "Mend only what RULE finds; may be repeated." }
  package var preferHelp: String {
    "newest: let names move to newer versions; what they held is kept."
  }
  package var hardLinksHelp: String {
    "Where symbolic links cannot be kept, make hard links instead."
  }
  package var includeOwnedHelp: String { "Change names that a package owns, too." }
  package var includeProtectedHelp: String { "Change the C library's own names, too." }
  package var scriptHelp: String { "Write the plan as a script to read and run elsewhere." }
  package var windowsDirHelp: String { "Where Windows sees the target, such as 'C:\\app\\lib'." }
  package var undoScriptHelp: String {
    "With --script cmd: write to FILE the script that takes it back."
  }
  package var wslHelp: String { "Mend what Windows lends to WSL." }
  package var intoHelp: String { "Where --wsl links puts its links, or --wsl windows its scripts." }
  package var keepCurrentHelp: String { "Let --wsl links be run again at every start." }
}

// MARK: - Options of the other commands

extension English {
  package var undoListHelp: String { "List the repairs that are recorded." }
  package var undoIDHelp: String {
    "The number of the repair; the latest in force if none is given."
  }
  package var whichForHelp: String { "Look for names as PROGRAM would: its RPATH or RUNPATH." }
  package var libraryPathHelp: String { "The value of LD_LIBRARY_PATH to reckon with." }
  package var noEnvironmentHelp: String {
    "Leave LD_LIBRARY_PATH and LD_PRELOAD of the environment out, as under --root."
  }
  package var isaLevelHelp: String {
    "The processor's level, such as x86-64-v3. Default: that of this computer."
  }
  package var whichNamesHelp: String { "SONAMEs, libraries or programs." }
  package var linksSaveDirectoryHelp: String { "The directory, searched recursively." }
  package var linksRestoreFileHelp: String { "What `solder links save` wrote." }
  package var linksRestoreDirectoryHelp: String { "The directory that the tree arrived in." }
  package var allowOutsideHelp: String { "Restore links that led out of the directory, too." }
  package var ldconfigWordsHelp: String { "Options and directories of ldconfig's own." }
  package var explainTextHelp: String {
    "Lines of a message, a rule's id, or - for standard input."
  }
  package var explainListHelp: String { "List the rules and the messages that are known." }
}

// MARK: - What an option or an argument takes

extension English {
  package var valueDirectory: String { "dir" }
  package var valueFile: String { "file" }
  package var valueFormat: String { "format" }
  package var valueLanguage: String { "lang" }
  package var valueColor: String { "when" }
  package var valueSeconds: String { "seconds" }
  package var valueSeverity: String { "severity" }
  package var valueRule: String { "rule" }
  package var valueRulePattern: String { "rule[:glob]" }
  package var valueTarget: String { "target" }
  package var valuePreference: String { "which" }
  package var valueScript: String { "kind" }
  package var valueWay: String { "way" }
  package var valueStarter: String { "how" }
  package var valueRepair: String { "id" }
  package var valueProgram: String { "program" }
  package var valuePaths: String { "paths" }
  package var valueLevel: String { "level" }
  package var valueName: String { "name" }
  package var valueOption: String { "option" }
  package var valueText: String { "text" }
}

// MARK: - Wrong usage

extension English {
  package func usageError(_ message: String) -> String { "Error: \(message)" }
  package func usageOption(_ help: String) -> String { "Help:  \(help)" }
  package func usageLine(_ usage: String) -> String { "Usage: \(usage)" }
  package func usageMore(_ command: String) -> String { "See '\(command)' for more information." }
  package func unknownOption(_ option: String) -> String { "Unknown option '\(option)'" }
  package func unknownOption(_ option: String, meant: String) -> String {
    "Unknown option '\(option)'. Did you mean '\(meant)'?"
  }
  package func unknownCommand(_ command: String) -> String { "Unknown command '\(command)'" }
  package func unknownCommand(_ command: String, meant: String) -> String {
    "Unknown command '\(command)'. Did you mean '\(meant)'?"
  }
  package func missingValue(_ option: String) -> String { "Missing value for '\(option)'" }
  package func missingValue(_ option: String, in word: String) -> String {
    "Missing value for '\(option)' in '\(word)'"
  }
  package func valueWithoutUse(_ value: String, option: String) -> String {
    "The option '\(option)' does not take any value, but '\(value)' was specified."
  }
  package func unexpectedArgument(_ word: String) -> String { "Unexpected argument '\(word)'" }
  package func unexpectedArguments(_ words: String, count: Int) -> String {
    "\(count) unexpected arguments: \(words)"
  }
  package func missingArgument(_ argument: String) -> String {
    "Missing expected argument '\(argument)'"
  }
  package func invalidValue(_ value: String, for argument: String) -> String {
    "The value '\(value)' is invalid for '\(argument)'"
  }
  package func invalidValue(_ value: String, for argument: String, choices: String) -> String {
    "The value '\(value)' is invalid for '\(argument)'. Please provide one of: \(choices)"
  }
  package func malformedOption(_ word: String) -> String { "Invalid option: \(word)" }
  package func noCompletions(_ shell: String, shells: String) -> String {
    "Can't generate completion scripts for '\(shell)'. Please use "
      + "--generate-completion-script=<shell> with one of: \(shells)"
  }
  package func unknownShell(_ shells: String) -> String {
    "Can't autodetect a supported shell. Please use --generate-completion-script=<shell> "
      + "with one of: \(shells)"
  }
  package var lockTimeoutRange: String {
    "--lock-timeout takes a number of seconds from 0 to 86400."
  }
}
