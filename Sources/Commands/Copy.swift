internal import ArgumentParser
internal import FileSystem
internal import Installation
internal import Messages
internal import Reports

/// `solder copy`: copy a library tree with its links kept, or restored.
struct Copy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", _superCommandName: Solder.name,
    abstract: SpokenLanguage.catalog.copyAbstract,
    discussion: SpokenLanguage.catalog.copyDiscussion)

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Flag(help: .told(\.includeOwnedHelp))
  var includeOwned = false

  @Argument(help: .told(\.copySourceHelp, takes: \.valueDirectory))
  var source: String

  @Argument(help: .told(\.copyDestinationHelp, takes: \.valueDirectory))
  var dest: String

  func validate() throws {
    try Targets.validate([source, dest], common)
  }

  func run() throws {
    var request = InstallRequest(
      source: Path(LosslessText.bytes(source)), destination: Path(LosslessText.bytes(dest)))
    request.ownership = .kept
    request.knowsLayouts = false
    request.isOfDirectory = true
    try InstallRun(request, common, change, includesOwned: includeOwned).run().end()
  }
}
