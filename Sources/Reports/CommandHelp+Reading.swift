internal import FoundationEssentials

extension CommandHelp {
  private struct Dump: Decodable {
    let command: CommandHelp
  }

  /// Reads a dump; `nil` where its form is another one than that of the version built against.
  package init?(dump: String) {
    guard let read = try? JSONDecoder().decode(Dump.self, from: Data(dump.utf8)) else { return nil }
    self = read.command
  }
}
