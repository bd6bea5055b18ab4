internal import ArgumentParser
internal import FileSystem
internal import Messages
internal import Reports

/// What commands about targets share.
enum Targets {
  /// A target without a name is wrong usage; no target at all means the whole machine.
  static func validate(_ targets: [String], _ common: CommonOptions) throws {
    guard targets.contains("") else { return }
    let catalog = common.terminal.catalog
    throw ValidationError("\(catalog.noTarget)\n\(catalog.hint(catalog.hintTarget))")
  }

  /// Opens the root, or says why it cannot be.
  static func openRoot(_ path: Path, _ terminal: Terminal) -> SystemRoot? {
    do throws(FileSystemError) {
      return try SystemRoot.open(path)
    } catch {
      terminal.complain(terminal.phrasing.message(error), hint: terminal.phrasing.hint(error))
      return nil
    }
  }
}
