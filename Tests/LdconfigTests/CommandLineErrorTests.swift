import Ldconfig
import Testing

/// Command lines that cannot be used.
struct CommandLineErrorTests {
  /// Why a line cannot be used; `nil` where it can.
  private static func error(_ words: [String]) -> LdconfigUsageError? {
    do throws(LdconfigUsageError) {
      _ = try LdconfigCommandLine.request(words.map(text))
      return nil
    } catch {
      return error
    }
  }

  private static func reason(_ words: String...) -> LdconfigUsageError.Reason? {
    error(words)?.reason
  }

  @Test(arguments: Array("ZabdeghjkmoqstuwxyzABDEFGHIJKLMOPQRSTUWYZ0123456789:;=+,."))
  func `a letter that no option has`(_ letter: Character) throws {
    let byte = try #require(letter.asciiValue)
    #expect(Self.reason("-\(letter)") == .unknownLetter(byte))
    #expect(Self.reason("-pv\(letter)N") == .unknownLetter(byte))
  }

  @Test func `a letter is one byte`() {
    #expect(Self.reason("-é") == .unknownLetter(0xc3))
    #expect(Self.reason("-v-") == .unknownLetter(UInt8(ascii: "-")))
  }

  @Test func `a long option that there is not, with all that was typed`() {
    #expect(Self.reason("--bogus") == .unknownOption(text("--bogus")))
    #expect(Self.reason("--bogus=1") == .unknownOption(text("--bogus=1")))
    #expect(Self.reason("--verbosely") == .unknownOption(text("--verbosely")))
    #expect(Self.reason("--Verbose") == .unknownOption(text("--Verbose")))
    #expect(Self.reason("--p ") == .unknownOption(text("--p ")))
  }

  @Test(arguments: ["c", "C", "f", "r"])
  func `a letter without its argument`(_ letter: String) throws {
    let byte = try #require(letter.utf8.first)
    #expect(Self.reason("-\(letter)") == .letterWithoutArgument(byte))
    #expect(Self.reason("/a", "-pv\(letter)") == .letterWithoutArgument(byte))
  }

  @Test func `a long option without its argument, by its full name`() {
    for option in ["format", "machine", "glibc", "builtin-dirs", "program-name"] {
      #expect(Self.reason("--\(option)") == .optionWithoutArgument(option))
    }
    #expect(Self.reason("--form") == .optionWithoutArgument("format"))
  }

  @Test func `a long option with an argument that it does not take, by its full name`() {
    for option in [
      "print-cache", "verbose", "ignore-aux-cache", "help", "usage", "version", "strict-glibc",
    ] {
      #expect(Self.reason("--\(option)=x") == .needlessArgument(option))
      #expect(Self.reason("--\(option)=") == .needlessArgument(option))
    }
    #expect(Self.reason("--verb=x") == .needlessArgument("verbose"))
  }

  @Test func `a beginning of several long options, with all of them in glibc's order`() {
    #expect(Self.reason("--v") == .ambiguous(text("--v"), ["verbose", "version"]))
    #expect(Self.reason("--ver") == .ambiguous(text("--ver"), ["verbose", "version"]))
    #expect(Self.reason("--p") == .ambiguous(text("--p"), ["print-cache", "program-name"]))
    // All that was typed, as for a word that no option begins with.
    #expect(Self.reason("--v=x") == .ambiguous(text("--v=x"), ["verbose", "version"]))
  }

  @Test func `arguments that solder's own options do not know`() {
    #expect(
      Self.reason("--machine=vax") == .unknownArgument(text("vax"), option: "machine"))
    #expect(Self.reason("--machine=") == .unknownArgument([], option: "machine"))
    for release in ["2", "two", "2.", ".36", "v2.36", ""] {
      #expect(
        Self.reason("--glibc", release) == .unknownArgument(text(release), option: "glibc"))
    }
  }

  @Test func `the first error counts, and what comes before it is not lost`() {
    #expect(Self.reason("-Z", "--bogus") == .unknownLetter(UInt8(ascii: "Z")))
    #expect(Self.error(["--program-name=me", "-Z"])?.programName == text("me"))
    #expect(Self.error(["-Z", "--program-name=me"])?.programName == nil)
    #expect(Self.reason("--bogus", "--help") == .unknownOption(text("--bogus")))
  }

  @Test func `behind two dashes nothing is an error`() {
    #expect(Self.error(["--", "-Z", "--bogus"]) == nil)
  }
}
