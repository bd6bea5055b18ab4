import Foundation
import TestSupport
import Testing

/// `--help`, `--usage` and `--version` of `solder ldconfig`.
struct LdconfigHelpTests {
  /// Lines that glibc's ldconfig has since 2.31.
  private static let options = """
    Configure Dynamic Linker Run Time Bindings.

      -c, --format=FORMAT        Format to use: new (default), old, or compat
      -C CACHE                   Use CACHE as cache file
      -f CONF                    Use CONF as configuration file
      -i, --ignore-aux-cache     Ignore auxiliary cache file
      -l                         Manually link individual libraries.
      -n                         Only process directories specified on the command
                                 line.  Don't build cache.
      -N                         Don't build cache
      -p, --print-cache          Print cache
      -r ROOT                    Change to and use ROOT as root directory
      -v, --verbose              Generate verbose messages
      -X                         Don't update symbolic links
      -?, --help                 Give this help list
          --usage                Give a short usage message
      -V, --version              Print program version


    """

  private static let ownOptions = """
    Options of solder alone:
          --machine=NAME         Work for another processor: x86-64, i386, x32,
                                 aarch64, armhf, riscv64, ppc64le, s390x,
                                 loongarch64
          --glibc=VERSION        Follow the ldconfig of that release, such as 2.36
          --builtin-dirs=A:B     Search these directories after the configured ones
          --strict-glibc         Do as glibc does even where solder knows better


    """

  private static let note = """
    Mandatory or optional arguments to long options are also mandatory or optional
    for any corresponding short options.

    For bug reporting instructions, please see:

    """

  private static let usage = """
    Usage: ldconfig [-ilnNpvX?V] [-c FORMAT] [-C CACHE] [-f CONF] [-r ROOT]
                [--format=FORMAT] [--ignore-aux-cache] [--print-cache] [--verbose]
                [--help] [--usage] [--version]
    """

  /// What a command line prints, which must be all that happens.
  private static func output(_ words: String...) throws -> String {
    let run = try Program.solder(["ldconfig"] + words)
    #expect(run.status == 0 && run.errors == "")
    return run.output
  }

  /// What the system's prints.
  private static func system(_ words: String...) throws -> String {
    let all = (["-r", "/nonexistent"] + words).map { Array($0.utf8) }
    return try Program.run(SystemLdconfig.path, all).output
  }

  @Test func `help names glibc's options and solder's`() throws {
    let expected =
      "Usage: ldconfig [OPTION...]\n" + Self.options + Self.ownOptions + Self.note
      + "Documentation/LDCONFIG.md of solder.\n"
    #expect(try Self.output("--help") == expected)
    #expect(try Self.output("-?") == expected)
  }

  @Test func `strict help names glibc's options alone`() throws {
    let expected =
      "Usage: ldconfig [OPTION...]\n" + Self.options + Self.note
      + "<http://www.debian.org/Bugs/>.\n"
    #expect(try Self.output("--strict-glibc", "--help") == expected)
  }

  @Test func `usage names glibc's options and solder's`() throws {
    let more = """

                  [--builtin-dirs=A:B] [--strict-glibc]

      """
    let expected = Self.usage + " [--machine=NAME] [--glibc=VERSION]" + more
    #expect(try Self.output("--usage") == expected)
  }

  @Test func `strict usage names glibc's options alone`() throws {
    #expect(try Self.output("--strict-glibc", "--usage") == Self.usage + "\n")
  }

  @Test(.enabled(if: SystemLdconfig.isUsable), arguments: ["--help", "--usage", "-?"])
  func `strict help and usage are the system's, to the byte`(_ word: String) throws {
    let system = try Self.system(word)
    #expect(try !system.isEmpty && Self.output("--strict-glibc", word) == system)
  }

  @Test func `version says that it is solder, and ends its first line with the release`() throws {
    let version = """
      Does what the ldconfig of the GNU C library 2.43 does.
      This is free software under the Apache License, version 2.0.  There is NO
      WARRANTY, to the extent permitted by law.

      """
    for words in [["--version"], ["-V"], ["--strict-glibc", "-V"]] {
      let lines = try Program.solder(["ldconfig"] + words).output.split(
        separator: "\n", maxSplits: 1)
      #expect(lines.first?.hasPrefix("ldconfig (solder ") == true)
      #expect(lines.first?.hasSuffix(") 2.43") == true)
      #expect(lines.last.map(String.init) == version)
    }
    let followed = try Self.output("--glibc=2.36", "--version")
    #expect(followed.prefix { $0 != "\n" }.hasSuffix(") 2.36"))
  }

  @Test func `the version is that of solder`() throws {
    let version = try Program.solder(["--version"]).output.trimmingCharacters(in: .newlines)
    let number = version.split(separator: " ").last.map(String.init) ?? "none"
    #expect(try Self.output("--version").hasPrefix("ldconfig (solder \(number)) "))
  }

  @Test func `no line is wider than a terminal, however long the name`() throws {
    for length in [1, 20, 60] {
      let name = "--program-name=/x/" + String(repeating: "n", count: length)
      for words in [["--usage"], ["--help"], ["--strict-glibc", "--usage"], ["--version"]] {
        let text = try Program.solder(["ldconfig", name] + words).output
        let wide = text.split(separator: "\n").filter { $0.count > 80 }
        #expect(wide.isEmpty)
      }
    }
  }

  @Test(.enabled(if: SystemLdconfig.isUsable), arguments: [1, 2, 8, 9, 10, 20, 60])
  func `usage is broken as the system's for a name of any length`(_ length: Int) throws {
    let name = "--program-name=" + String(repeating: "n", count: length)
    let system = try Self.system(name, "--usage")
    #expect(try Self.output("--strict-glibc", name, "--usage") == system)
  }

  @Test func `help is in English whatever the language`() throws {
    let korean = try Program.solder(["ldconfig", "--help"], environment: ["LC_ALL": "ko_KR.UTF-8"])
    #expect(try korean.output == Self.output("--help"))
  }
}
