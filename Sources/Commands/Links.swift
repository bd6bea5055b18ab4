internal import ArgumentParser
internal import Census
internal import FileSystem
internal import Manifest
internal import Messages
internal import Repair
internal import Reports

/// `solder links`: carry a tree's links through places that lose them.
struct Links: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: SpokenLanguage.catalog.linksAbstract,
    discussion: SpokenLanguage.catalog.linksDiscussion,
    subcommands: [LinksSave.self, LinksRestore.self])
}

/// `solder links save`: the links of a tree as a document.
struct LinksSave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save",
    abstract: SpokenLanguage.catalog.linksSaveAbstract,
    discussion: SpokenLanguage.catalog.linksSaveDiscussion)

  @OptionGroup var common: CommonOptions

  @Argument(help: .told(\.linksSaveDirectoryHelp, takes: \.valueDirectory))
  var directory: String

  func validate() throws {
    try Targets.validate([directory], common)
  }

  func run() throws {
    let terminal = common.terminal
    guard let root = Targets.openRoot(common.rootPath, terminal) else {
      return try ExitStatus.trouble.end()
    }
    let path = Path(LosslessText.bytes(directory))
    guard let (manifest, unexamined) = look(path, in: root, terminal) else {
      return try ExitStatus.trouble.end()
    }
    let bytes = try JSONLinks.bytes(manifest)
    guard bytes.count <= LinkManifest.longest else {
      // What no restore would read is of no use to anybody.
      let file = Path(LosslessText.bytes(common.output ?? "/dev/stdout"))
      terminal.complain(terminal.phrasing.message(.tooLong(limit: LinkManifest.longest), file))
      return try ExitStatus.trouble.end()
    }
    try terminal.tell(bytes)
    if !terminal.isQuiet {
      terminal.talk(
        terminal.catalog.linksSaved(manifest.links.count, below: Escaping.displayed(path)))
    }
    terminal.complain(about: unexamined)
    if !unexamined.isEmpty { try ExitStatus.trouble.end() }
  }

  private func look(
    _ path: Path, in root: borrowing SystemRoot, _ terminal: Terminal
  ) -> (LinkManifest, [Unexamined])? {
    let progress = Progress(on: terminal)
    defer { progress.clear() }
    do throws(FileSystemError) {
      return try LinkSurvey.links(below: path, in: root) {
        progress.show(terminal.catalog.lookingAt(Escaping.displayed($0)))
      }
    } catch {
      terminal.complain(terminal.phrasing.message(error), hint: terminal.phrasing.hint(error))
      return nil
    }
  }
}

/// `solder links restore`: the links of a manifest come back.
struct LinksRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: SpokenLanguage.catalog.linksRestoreAbstract,
    discussion: SpokenLanguage.catalog.linksRestoreDiscussion)

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Flag(help: .told(\.allowOutsideHelp))
  var allowOutside = false

  @Argument(help: .told(\.linksRestoreFileHelp, takes: \.valueFile))
  var file: String

  @Argument(help: .told(\.linksRestoreDirectoryHelp, takes: \.valueDirectory))
  var directory: String

  func validate() throws {
    try Targets.validate([file, directory], common)
  }

  func run() throws {
    try RestoreRun(self).run().end()
  }
}
