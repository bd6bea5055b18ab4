internal import LoaderCache
internal import LoaderConfiguration

/// The grammar of ldconfig's command line: getopt_long(3) as argp uses it.
///
/// Letters may be bundled, arguments attached, long options shortened as far as they stay clear, and
/// options and operands mixed.
package enum LdconfigCommandLine {
  /// Reads the words after the program's name.
  ///
  /// `stopsAtOperand` is for an environment with `POSIXLY_CORRECT`.
  package static func request(
    _ words: [[UInt8]], stopsAtOperand: Bool = false
  ) throws(LdconfigUsageError) -> LdconfigRequest {
    var parsing = Parsing(words: words[...])
    while let word = parsing.words.popFirst() {
      if word.elementsEqual("--".utf8) {
        parsing.options.operands += parsing.words
        break
      } else if word.starts(with: "--".utf8) {
        try parsing.long(word)
      } else if word.first == dash, word.count > 1 {
        try parsing.letters(word.dropFirst())
      } else {
        parsing.options.operands.append(word)
        if stopsAtOperand {
          parsing.options.operands += parsing.words
          break
        }
      }
      if let request = parsing.request { return request }
    }
    return .run(parsing.options)
  }

  private static let dash = UInt8(ascii: "-")
}

/// One option: its letter, its long name, and what it does.
private struct Option: Sendable {
  enum Effect: Sendable {
    case flag(@Sendable (inout LdconfigOptions) -> Void)
    case argument(@Sendable (inout LdconfigOptions, [UInt8]) -> Bool)
    case end(@Sendable (LdconfigOptions) -> LdconfigRequest)
  }

  let letter: UInt8?
  let name: String?
  let effect: Effect

  init(_ letter: Character?, _ name: String?, _ effect: Effect) {
    self.letter = letter?.asciiValue
    self.name = name
    self.effect = effect
  }

  // In the order of glibc's own, which shows where a beginning is ambiguous.
  static let all: [Option] = [
    Option("p", "print-cache", .flag { $0.printsCache = true }),
    Option("v", "verbose", .flag { $0.isVerbose = true }),
    Option("N", nil, .flag { $0.skipsCache = true }),
    Option("X", nil, .flag { $0.keepsLinks = true }),
    Option("C", nil, .argument { $0.set(\.cache, $1) }),
    Option("f", nil, .argument { $0.set(\.configuration, $1) }),
    Option("r", nil, .argument { $0.set(\.root, $1) }),
    Option("l", nil, .flag { $0.linksManually = true }),
    Option("i", "ignore-aux-cache", .flag { $0.ignoresScanCache = true }),
    Option(
      "n", nil,
      .flag {
        $0.readsOperandsOnly = true
        $0.skipsCache = true
      }),
    Option("c", "format", .argument { $0.setFormat($1) }),
    Option("?", "help", .end { .help($0) }),
    Option(nil, "program-name", .argument { $0.set(\.programName, $1) }),
    Option(nil, "usage", .end { .usage($0) }),
    Option("V", "version", .end { .version($0) }),
    Option(nil, "machine", .argument { $0.setMachine($1) }),
    Option(nil, "glibc", .argument { $0.setRelease($1) }),
    Option(nil, "builtin-dirs", .argument { $0.setBuiltInDirectories($1) }),
    Option(nil, "strict-glibc", .flag { $0.isStrict = true }),
  ]
}

extension LdconfigOptions {
  fileprivate mutating func set(
    _ key: WritableKeyPath<LdconfigOptions, [UInt8]?>, _ value: [UInt8]
  ) -> Bool {
    self[keyPath: key] = value
    return true
  }

  // A format that there is not is passed over in silence, as by glibc.
  fileprivate mutating func setFormat(_ word: [UInt8]) -> Bool {
    format = CacheFormat(rawValue: String(decoding: word, as: UTF8.self)) ?? format
    return true
  }

  fileprivate mutating func setMachine(_ word: [UInt8]) -> Bool {
    machine = Port(name: String(decoding: word, as: UTF8.self))
    return machine != nil
  }

  fileprivate mutating func setRelease(_ word: [UInt8]) -> Bool {
    release = GlibcRelease(word)
    return release != nil
  }

  fileprivate mutating func setBuiltInDirectories(_ word: [UInt8]) -> Bool {
    builtInDirectories = word.split(separator: UInt8(ascii: ":")).map(Array.init)
    return true
  }
}

/// A command line being read.
private struct Parsing {
  var words: ArraySlice<[UInt8]>
  var options = LdconfigOptions()
  var request: LdconfigRequest?

  mutating func letters(_ bundle: ArraySlice<UInt8>) throws(LdconfigUsageError) {
    var rest = bundle
    while let letter = rest.popFirst() {
      guard let option = Option.all.first(where: { $0.letter == letter }) else {
        throw error(.unknownLetter(letter))
      }
      if case .argument(let take) = option.effect {
        guard let argument = rest.isEmpty ? words.popFirst() : Array(rest) else {
          throw error(.letterWithoutArgument(letter))
        }
        _ = take(&options, argument)
        return
      }
      apply(option)
      if request != nil { return }
    }
  }

  mutating func long(_ word: [UInt8]) throws(LdconfigUsageError) {
    let parts = word.dropFirst(2).split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first ?? []
    let attached = parts.count > 1 ? Array(parts[1]) : nil
    let option = try option(named: name, of: word)
    let fullName = option.name ?? ""
    guard case .argument(let take) = option.effect else {
      if attached != nil { throw error(.needlessArgument(fullName)) }
      return apply(option)
    }
    guard let argument = attached ?? words.popFirst() else {
      throw error(.optionWithoutArgument(fullName))
    }
    if !take(&options, argument) { throw error(.unknownArgument(argument, option: fullName)) }
  }

  private func option(
    named name: ArraySlice<UInt8>, of word: [UInt8]
  ) throws(LdconfigUsageError) -> Option {
    let named = Option.all.filter { $0.name?.utf8.starts(with: name) == true }
    if let exact = named.first(where: { $0.name?.utf8.count == name.count }) { return exact }
    guard let only = named.first else { throw error(.unknownOption(word)) }
    guard named.count == 1 else {
      throw error(.ambiguous(word, named.compactMap(\.name)))
    }
    return only
  }

  private mutating func apply(_ option: Option) {
    switch option.effect {
    case .flag(let set): set(&options)
    case .end(let make): request = make(options)
    case .argument: break
    }
  }

  private func error(_ reason: LdconfigUsageError.Reason) -> LdconfigUsageError {
    LdconfigUsageError(
      reason: reason, programName: options.programName, isStrict: options.isStrict)
  }
}
