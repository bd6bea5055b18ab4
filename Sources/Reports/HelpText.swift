package import Messages

/// The help of a command as text, in a language and a width.
package struct HelpText {
  private let help: CommandHelp
  private let words: [String]
  private let catalog: any HelpCatalog
  private let columns: Int

  /// Takes a command and the words that it is called by: `solder`, `links`, `save`.
  package init(
    _ help: CommandHelp, calledBy words: [String], catalog: any HelpCatalog, columns: Int
  ) {
    (self.help, self.words, self.catalog, self.columns) = (help, words, catalog, columns)
  }

  /// How the command is called, in one line.
  package var usage: String {
    var parts = words
    let arguments = help.shownArguments.filter { !$0.isBuiltIn }
    if arguments.contains(where: { $0.kind != .positional }) {
      parts.append("[<\(catalog.helpAnyOptions)>]")
    }
    parts += arguments.filter { $0.kind == .positional }.map(synopsis)
    if !help.shownSubcommands.isEmpty { parts.append("<\(catalog.helpAnySubcommand)>") }
    return parts.joined(separator: " ")
  }

  /// The whole page.
  package var page: String {
    var paragraphs = [wrapped(catalog.helpOverview(help.abstract ?? ""))]
    if let discussion = help.discussion { paragraphs.append(wrapped(discussion)) }
    paragraphs.append(wrapped(catalog.helpUsage(usage)))
    let (arguments, options) = (
      help.shownArguments.filter { $0.kind == .positional },
      help.shownArguments.filter { $0.kind != .positional }
    )
    paragraphs.append(section(catalog.helpArguments, arguments.map { (label($0), text($0)) }))
    paragraphs.append(section(catalog.helpOptions, options.map { (label($0), text($0)) }))
    paragraphs.append(
      section(
        catalog.helpSubcommands,
        help.shownSubcommands.map { ($0.commandName, $0.abstract ?? "") }))
    if !help.shownSubcommands.isEmpty {
      let first = words.prefix(1) + ["help"] + words.dropFirst()
      let command = first.joined(separator: " ") + " <\(catalog.helpAnySubcommand)>"
      paragraphs.append(["  " + catalog.helpMore(command)])
    }
    return paragraphs.filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }
}

// MARK: - Arguments

extension HelpText {
  private func synopsis(_ argument: CommandHelp.Argument) -> String {
    let word = "<\(argument.valueName ?? "")>" + (argument.isRepeating ? " ..." : "")
    return argument.isOptional ? "[\(word)]" : word
  }

  private func label(_ argument: CommandHelp.Argument) -> String {
    let names = (argument.names ?? []).map(\.word).joined(separator: ", ")
    switch argument.kind {
    case .positional: return "<\(argument.valueName ?? "")>"
    case .option: return "\(names) <\(argument.valueName ?? "")>"
    case .flag: return names
    }
  }

  private func text(_ argument: CommandHelp.Argument) -> String {
    if argument.isBuiltIn {
      return argument.preferredName?.name == "help" ? catalog.helpHelp : catalog.versionHelp
    }
    let values = argument.allValues?.joined(separator: ", ")
    let note: String? =
      switch (values, argument.defaultValue) {
      case (let values?, let value?): catalog.helpValues(values, default: value)
      case (let values?, nil): catalog.helpValues(values)
      case (nil, let value?): catalog.helpDefault(value)
      case (nil, nil): nil
      }
    return note.map { catalog.helpNoted(argument.abstract ?? "", $0) } ?? argument.abstract ?? ""
  }
}

// MARK: - Layout

extension HelpText {
  private static let labelColumns = 26

  /// Two columns, the right one beginning at the same place in every section.
  private func section(_ title: String, _ entries: [(label: String, text: String)]) -> [String] {
    entries.isEmpty ? [] : [title] + entries.flatMap { entry($0.label, $0.text) }
  }

  private func entry(_ label: String, _ text: String) -> [String] {
    let indent = String(repeating: " ", count: HelpText.labelColumns)
    let lines = DisplayWidth.wrapped(text, columns: columns - HelpText.labelColumns)
      .map { indent + $0 }
    let label = "  " + label
    let width = DisplayWidth.columns(of: label)
    guard width < HelpText.labelColumns, let first = lines.first else { return [label] + lines }
    return [label + first.dropFirst(width)] + lines.dropFirst()
  }

  private func wrapped(_ text: String) -> [String] {
    DisplayWidth.wrapped(text, columns: columns)
  }
}
