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
    abstract:
      "Carry a tree's links through zip files, cloud storage and file systems without links.",
    discussion: """
      Save the links of a tree to a small file beside it, carry both along, and restore the links where \
      the tree arrived.
      """,
    subcommands: [LinksSave.self, LinksRestore.self])
}

/// `solder links save`: the links of a tree as a document.
struct LinksSave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save",
    abstract: "Write down all symbolic links below a directory; change nothing.",
    discussion: """
      The result is always a JSON document of the schema solder.links/1, the same for the same tree. \
      Exit status: 0 all is written; 2 something could not be looked at; 64 wrong usage.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The directory, searched recursively.", valueName: "dir"))
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
    abstract: "Let the links of a manifest come back in a directory.",
    discussion: """
      A missing name, an empty file, a text file that holds the link's text, and a copy whose every \
      byte is that of the file the link leads to become the link; all else is left and told. `solder \
      undo` takes the whole back. Exit status: 0 all links are there; 1 something was left or a plan \
      is pending; 2 something could not be done; 64 wrong usage; 130 interrupted.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Flag(help: "Restore links that led out of the directory, too.")
  var allowOutside = false

  @Argument(help: ArgumentHelp("What `solder links save` wrote.", valueName: "file"))
  var file: String

  @Argument(help: ArgumentHelp("The directory that the tree arrived in.", valueName: "dir"))
  var directory: String

  func validate() throws {
    try Targets.validate([file, directory], common)
  }

  func run() throws {
    try RestoreRun(self).run().end()
  }
}
