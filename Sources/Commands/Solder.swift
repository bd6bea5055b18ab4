package import ArgumentParser
internal import FileSystem
internal import Reports

/// The command line as a whole.
package struct Solder: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "solder",
    abstract: "Find shared libraries whose links were lost, say why, mend them, and take it back.",
    discussion: """
      check looks and changes nothing. fix plans, shows the plan, asks, and then replaces copies by \
      links without a moment in which a library is missing. undo takes a fix back.
      """,
    version: SolderVersion.text,
    subcommands: [Check.self, Fix.self, Undo.self, Which.self, Links.self, LdconfigEntry.self])

  /// A command without options of its own.
  package init() {}

  /// Runs the process's command line to its end.
  package static func run() -> Never {
    CurrentProcess.ignoreBrokenPipes()
    let arguments = CurrentProcess.arguments
    // Not by ArgumentParser's exit, whose casts look through every conformance of the program: 1 ms.
    if let ldconfig = LdconfigCommand(arguments) { CurrentProcess.exit(ldconfig.run()) }
    main(arguments.dropFirst().map(LosslessText.text))
    exit(withError: nil)
  }
}
