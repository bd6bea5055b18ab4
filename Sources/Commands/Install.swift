internal import ArgumentParser
internal import FileSystem
internal import Installation
internal import Messages
internal import Reports

/// `solder install`: unpack libraries with their links kept, or restored.
struct Install: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", _superCommandName: Solder.name,
    abstract: SpokenLanguage.catalog.installAbstract,
    discussion: SpokenLanguage.catalog.installDiscussion)

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Option(help: .told(\.installIntoHelp, takes: \.valueDirectory))
  var into: String

  @Option(help: .told(\.installOnlyHelp, takes: \.valueGlob))
  var only: [String] = []

  @Option(help: .told(\.installStripHelp, takes: \.valueLevel))
  var stripComponents: Int?

  @Option(help: .told(\.installMapHelp, takes: \.valueRenaming))
  var map: [Renaming] = []

  @Flag(help: .told(\.installKeepModesHelp))
  var keepModes = false

  @Flag(help: .told(\.installAsPackedHelp))
  var asPacked = false

  @Flag(help: .told(\.includeOwnedHelp))
  var includeOwned = false

  @Argument(help: .told(\.installSourceHelp, takes: \.valueFile))
  var source: String

  func validate() throws {
    try rejectEmpty([(name: "--into", value: into)], common.terminal.catalog)
    try Targets.validate([source], common)
    guard (0...100).contains(stripComponents ?? 0) else {
      throw ValidationError(SpokenLanguage.catalog.installStripRange)
    }
  }

  func run() throws {
    var request = InstallRequest(
      source: Path(LosslessText.bytes(source)), destination: Path(LosslessText.bytes(into)))
    request.selection = Selection(
      stripped: stripComponents, patterns: only.map { WildcardPattern(LosslessText.bytes($0)) },
      renamed: Dictionary(map.map { ($0.old, $0.new) }, uniquingKeysWith: { $1 }))
    request.ownership = keepModes ? .kept : .ordinary
    request.knowsLayouts = !asPacked
    try InstallRun(request, common, change, includesOwned: includeOwned).run().end()
  }
}

/// A directory at the top of an archive, and its name at the destination.
struct Renaming: ExpressibleByArgument {
  let old, new: FileName

  init?(argument: String) {
    let parts = LosslessText.bytes(argument).split(separator: UInt8(ascii: "="))
    guard parts.count == 2, let old = FileName(parts[0]), let new = FileName(parts[1]) else {
      return nil
    }
    (self.old, self.new) = (old, new)
  }
}
