internal import FileSystem
internal import LoaderConfiguration

/// The commands that `solder which` advises, for a shell outside of the root.
struct WhichCommands {
  let root: Path
  let place: ConfigurationPlace

  private var isForeign: Bool { root != Path("/") }

  /// Makes the cache anew.
  var refresh: String {
    isForeign ? "sudo solder ldconfig -r " + Escaping.shellWord(root.bytes) : "sudo ldconfig"
  }

  /// Lets the loader search a directory.
  func search(_ directory: Path) -> String {
    let word = Escaping.shellWord(directory.bytes)
    let make = place.hasDirectory ? "" : "sudo mkdir -p \(outside(place.file.parent)) && "
    // Some shells' echo takes backslashes for more than they are.
    let isPlain = place.beginsLine && !directory.bytes.contains(UInt8(ascii: "\\"))
    let format = place.beginsLine ? "'%s\\n'" : "'\\n%s\\n'"
    let say = isPlain ? "echo \(word)" : "printf \(format) \(word)"
    return "\(make)\(say) | sudo tee -a \(outside(place.file)) && \(refresh)"
  }

  /// A path of the root as a word for a shell.
  private func outside(_ path: Path) -> String {
    Escaping.shellWord(RootedCommand(under: root).outside(path).bytes)
  }
}
