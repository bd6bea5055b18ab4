internal import ArgumentParser
internal import FileSystem
internal import Ldconfig
internal import LoaderCache
internal import LoaderConfiguration
internal import Messages
internal import Reports

/// `solder ldconfig`, in the list of commands.
struct LdconfigEntry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ldconfig",
    abstract: SpokenLanguage.catalog.ldconfigAbstract,
    discussion: SpokenLanguage.catalog.ldconfigDiscussion)

  @Argument(
    parsing: .captureForPassthrough,
    help: .told(\.ldconfigWordsHelp, takes: \.valueOption))
  var words: [String] = []

  // Met where something stands before the command's name.
  func run() throws {
    CurrentProcess.exit(LdconfigCommand(words.map(LosslessText.bytes)).run())
  }
}

/// `ldconfig` as glibc has it: its own grammar of options, streams and exit statuses.
struct LdconfigCommand {
  private let words: [[UInt8]]
  private let calledAs: [UInt8]

  /// The command, if the process was started for it: by the name `ldconfig`, or by that word.
  ///
  /// Ubuntu calls the program itself `ldconfig.real`.
  init?(arguments: [[UInt8]]) {
    guard let program = arguments.first else { return nil }
    let name = Path(program).lastName?.bytes ?? []
    if ["ldconfig", "ldconfig.real"].contains(where: { name.elementsEqual($0.utf8) }) {
      calledAs = program
      words = Array(arguments.dropFirst())
    } else if arguments.dropFirst().first?.elementsEqual("ldconfig".utf8) == true {
      calledAs = Array("ldconfig".utf8)
      words = Array(arguments.dropFirst(2))
    } else {
      return nil
    }
  }

  /// The command with its words.
  init(_ words: [[UInt8]]) {
    (self.words, calledAs) = (words, Array("ldconfig".utf8))
  }

  /// Runs to the end; gives the exit status.
  func run() -> Int32 {
    let stopsAtOperand = CurrentProcess.environment("POSIXLY_CORRECT") != nil
    do throws(LdconfigUsageError) {
      switch try LdconfigCommandLine.request(words, stopsAtOperand: stopsAtOperand) {
      case .run(let options): return run(options)
      case .help(let options):
        return tell(LdconfigHelp.help(program: shortName(options), isStrict: options.isStrict))
      case .usage(let options):
        return tell(LdconfigHelp.usage(program: shortName(options), isStrict: options.isStrict))
      case .version(let options):
        let release = options.release ?? .newestKnown
        return tell(LdconfigHelp.version(release: "\(release.major).\(release.minor)"))
      }
    } catch {
      return complain(error)
    }
  }

  private func tell(_ text: String) -> Int32 {
    try? StandardStream.output.write(LosslessText.bytes(text))
    return 0
  }

  private func shortName(_ options: LdconfigOptions) -> String {
    let name = options.programName ?? calledAs
    return LosslessText.text(Path(name).lastName?.bytes ?? name)
  }

  private func complain(_ error: LdconfigUsageError) -> Int32 {
    let language = error.isStrict ? .english : SpokenLanguage.current
    let catalog = language.catalog
    let name = Path(error.programName ?? calledAs).lastName?.bytes ?? calledAs
    let text =
      LosslessText.text(calledAs) + ": " + sentence(error.reason, catalog) + "\n"
      + catalog.ldconfigTry(LosslessText.text(name)) + "\n"
    try? StandardStream.error.write(LosslessText.bytes(text))
    return 64
  }

  private func sentence(
    _ reason: LdconfigUsageError.Reason, _ catalog: any LdconfigCatalog
  ) -> String {
    switch reason {
    case .unknownLetter(let letter): catalog.ldconfigUnknownLetter(LosslessText.text([letter]))
    case .unknownOption(let word): catalog.ldconfigUnknownOption(LosslessText.text(word))
    case .letterWithoutArgument(let letter):
      catalog.ldconfigLetterWithoutArgument(LosslessText.text([letter]))
    case .optionWithoutArgument(let name): catalog.ldconfigOptionWithoutArgument("--" + name)
    case .needlessArgument(let name): catalog.ldconfigNeedlessArgument("--" + name)
    case .ambiguous(let word, let names):
      catalog.ldconfigAmbiguous(
        LosslessText.text(word), names.map { "'--\($0)'" }.joined(separator: " "))
    case .unknownArgument(let word, let option):
      catalog.ldconfigUnknownArgument(LosslessText.text(word), option: "--" + option)
    }
  }
}

// MARK: - Running

extension LdconfigCommand {
  private func run(_ options: LdconfigOptions) -> Int32 {
    let language = options.isStrict ? .english : SpokenLanguage.current
    let output = LdconfigOutput(
      catalog: language.catalog, program: options.programName ?? calledAs,
      isStrict: options.isStrict)
    do throws(LdconfigFailure) {
      let root = try openRoot(options)
      if options.printsCache, options.operands.isEmpty {
        try show(options, under: root, to: output)
      } else {
        let run = LdconfigRun(
          options, under: root, generator: "solder \(SolderVersion.text)",
          environment: .ofProcess
        ) { output.take($0) }
        if options.printsCache {
          try run.lookAtOperands(under: root)
          try show(options, under: root, to: output)
        } else {
          _ = try run.perform(under: root)
        }
      }
      output.flush()
      return 0
    } catch {
      output.take(error)
      return 1
    }
  }

  private func openRoot(_ options: LdconfigOptions) throws(LdconfigFailure) -> SystemRoot {
    // Without a name but slashes, or empty, the root is the machine's own.
    let path = Path(options.root ?? [])
    let isOwn = path.bytes.allSatisfy { $0 == UInt8(ascii: "/") }
    do throws(FileSystemError) {
      return try SystemRoot.open(isOwn ? Path("/") : path)
    } catch {
      throw .unusableRoot(path, error.errno)
    }
  }

  private func show(
    _ options: LdconfigOptions, under root: borrowing SystemRoot, to output: LdconfigOutput
  ) throws(LdconfigFailure) {
    guard let cache = try PrintedCache.read(options, under: root) else { return }
    let isLegacy = PrintedCache.isLegacy(cache, options, under: root)
    output.take(cache, path: options.cachePath, isLegacy: isLegacy)
  }
}

extension LdconfigRun.Environment {
  /// What the process has.
  static var ofProcess: LdconfigRun.Environment {
    LdconfigRun.Environment(
      now: CurrentProcess.time, hardwareMask: CurrentProcess.hardwareCapabilityMask)
  }
}
