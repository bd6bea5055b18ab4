/// What a command says of itself, as ArgumentParser dumps it for tools.
package struct CommandHelp: Decodable, Sendable {
  /// What it does, in one sentence.
  let abstract: String?
  /// What else there is to know, in a paragraph.
  let discussion: String?
  /// Its arguments, options and flags, in their order.
  private let arguments: [Argument]?
  private let subcommands: [Subcommand]?

  /// Those of the arguments that are shown.
  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
  /// The commands below it; ArgumentParser adds one of its own, which is not shown.
  var shownSubcommands: [Subcommand] { (subcommands ?? []).filter { $0.commandName != "help" } }

  /// A command below another one.
  struct Subcommand: Decodable {
    let commandName: String
    let abstract: String?
  }

  /// An argument, an option or a flag.
  struct Argument: Decodable {
    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let preferredName: Name?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?

    enum Kind: String, Decodable {
      case positional, option, flag
    }

    /// Whether ArgumentParser itself gives every command this flag.
    var isBuiltIn: Bool { kind == .flag && ["help", "version"].contains(preferredName?.name) }
  }

  /// A name with its dashes.
  struct Name: Decodable {
    let kind: Kind
    let name: String

    enum Kind: String, Decodable {
      case long, short, longWithSingleDash
    }

    /// As it is typed.
    var word: String { (kind == .long ? "--" : "-") + name }
  }
}
