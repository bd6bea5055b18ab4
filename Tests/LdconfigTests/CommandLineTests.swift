import LoaderCache
import LoaderConfiguration
import Testing

@testable import Ldconfig

/// What the words of a command line ask for.
struct CommandLineTests {
  /// The options of a line that is to run.
  private static func options(
    _ words: String..., stopsAtOperand: Bool = false
  ) throws -> LdconfigOptions {
    let request = try LdconfigCommandLine.request(
      words.map(text), stopsAtOperand: stopsAtOperand)
    guard case .run(let options) = request else {
      Issue.record("\(request) runs nothing")
      return LdconfigOptions()
    }
    return options
  }

  /// Options set one by one.
  private static func options(
    _ set: (inout LdconfigOptions) -> Void
  ) -> LdconfigOptions {
    var options = LdconfigOptions()
    set(&options)
    return options
  }

  @Test func `without words, the cache of the machine is made anew`() throws {
    #expect(try Self.options() == LdconfigOptions())
    #expect(LdconfigOptions().format == .new)
    #expect(LdconfigOptions().cachePath.bytes == text("/etc/ld.so.cache"))
  }

  @Test func `each letter sets its option`() throws {
    #expect(try Self.options("-p") == Self.options { $0.printsCache = true })
    #expect(try Self.options("-v") == Self.options { $0.isVerbose = true })
    #expect(try Self.options("-N") == Self.options { $0.skipsCache = true })
    #expect(try Self.options("-X") == Self.options { $0.keepsLinks = true })
    #expect(try Self.options("-C", "/c") == Self.options { $0.cache = text("/c") })
    #expect(try Self.options("-f", "/f") == Self.options { $0.configuration = text("/f") })
    #expect(try Self.options("-r", "/r") == Self.options { $0.root = text("/r") })
    #expect(try Self.options("-l") == Self.options { $0.linksManually = true })
    #expect(try Self.options("-i") == Self.options { $0.ignoresScanCache = true })
    #expect(try Self.options("-c", "old") == Self.options { $0.format = .old })
  }

  @Test func `-n also makes no cache`() throws {
    let expected = Self.options {
      $0.readsOperandsOnly = true
      $0.skipsCache = true
    }
    #expect(try Self.options("-n") == expected)
  }

  @Test func `each long option does what its letter does`() throws {
    #expect(try Self.options("--print-cache") == Self.options("-p"))
    #expect(try Self.options("--verbose") == Self.options("-v"))
    #expect(try Self.options("--ignore-aux-cache") == Self.options("-i"))
    #expect(try Self.options("--format", "compat") == Self.options("-c", "compat"))
  }

  @Test func `solder's own options are set`() throws {
    let port = try #require(Port(name: "aarch64"))
    #expect(try Self.options("--machine=aarch64") == Self.options { $0.machine = port })
    #expect(try Self.options("--machine", "arm64") == Self.options { $0.machine = port })
    #expect(
      try Self.options("--glibc=2.36-9+deb12u14")
        == Self.options { $0.release = GlibcRelease(2, 36) })
    #expect(
      try Self.options("--builtin-dirs=/a:/b")
        == Self.options { $0.builtInDirectories = [text("/a"), text("/b")] })
    #expect(
      try Self.options("--builtin-dirs=") == Self.options { $0.builtInDirectories = [] })
    #expect(try Self.options("--strict-glibc") == Self.options { $0.isStrict = true })
    #expect(
      try Self.options("--program-name=x") == Self.options { $0.programName = text("x") })
  }

  @Test func `letters may be bundled, the last of them with its argument`() throws {
    let both = Self.options {
      $0.printsCache = true
      $0.isVerbose = true
    }
    #expect(try Self.options("-pv") == both)
    #expect(try Self.options("-vp") == both)
    #expect(try Self.options("-vcold") == Self.options("-v", "-c", "old"))
    #expect(try Self.options("-vc", "old") == Self.options("-v", "-c", "old"))
    #expect(try Self.options("-NXr/root", "d") == Self.options("-N", "-X", "-r", "/root", "d"))
  }

  @Test func `what is attached to a letter is its argument, whatever it looks like`() throws {
    #expect(try Self.options("-cold").format == .old)
    #expect(try Self.options("-C=x").cache == text("=x"))
    #expect(try Self.options("-rv").root == text("v"))
    #expect(try Self.options("-f-").configuration == text("-"))
  }

  @Test func `a long option's argument comes after = or as the next word`() throws {
    #expect(try Self.options("--format=old").format == .old)
    #expect(try Self.options("--format", "old").format == .old)
    #expect(try Self.options("--format=").format == .new)
    #expect(try Self.options("--program-name=a=b").programName == text("a=b"))
  }

  @Test func `long options may be shortened as far as they stay clear`() throws {
    #expect(try Self.options("--verb") == Self.options("-v"))
    #expect(try Self.options("--print") == Self.options("-p"))
    #expect(try Self.options("--pri") == Self.options("-p"))
    #expect(try Self.options("--ign") == Self.options("-i"))
    #expect(try Self.options("--f=old") == Self.options("-cold"))
    #expect(try Self.options("--prog", "x").programName == text("x"))
    #expect(try Self.options("--strict") == Self.options("--strict-glibc"))
  }

  @Test func `an option that takes an argument swallows whatever follows`() throws {
    #expect(try Self.options("--format", "-p") == LdconfigOptions())
    #expect(try Self.options("-c", "--") == LdconfigOptions())
    #expect(try Self.options("-C", "-v").cache == text("-v"))
    #expect(try Self.options("-r", "--help").root == text("--help"))
    #expect(try Self.options("-f", "").configuration == [])
  }

  @Test(arguments: ["", "newest", "NEW", "Old", "compat ", "1", "-p"])
  func `a format that there is not is passed over in silence`(_ word: String) throws {
    #expect(try Self.options("-c", word).format == .new)
    #expect(try Self.options("-c", "old", "-c", word).format == .old)
  }

  @Test func `the later of two options counts`() throws {
    #expect(try Self.options("-c", "old", "-c", "compat").format == .compat)
    #expect(try Self.options("-C", "/a", "-C", "/b").cache == text("/b"))
    #expect(try Self.options("--glibc=2.31", "--glibc=2.36").release == GlibcRelease(2, 36))
  }

  @Test func `options and operands may be mixed`() throws {
    let options = try Self.options("/a", "-v", "/b", "--format", "old", "/c")
    #expect(options.operands == [text("/a"), text("/b"), text("/c")])
    #expect(options.isVerbose && options.format == .old)
  }

  @Test func `two dashes end the options`() throws {
    let options = try Self.options("-v", "--", "-p", "--help", "--", "")
    #expect(options.operands == ["-p", "--help", "--", ""].map(text))
    #expect(options.isVerbose && !options.printsCache)
  }

  @Test func `one dash and nothing are operands`() throws {
    #expect(try Self.options("-", "", "-v").operands == [text("-"), []])
  }

  @Test func `under POSIXLY_CORRECT the first operand ends the options`() throws {
    let options = try Self.options("-v", "/a", "-p", "--nonsense", stopsAtOperand: true)
    #expect(options.operands == ["/a", "-p", "--nonsense"].map(text))
    #expect(options.isVerbose && !options.printsCache)
    #expect(
      try Self.options("-v", "--", "-p", stopsAtOperand: true).operands == [text("-p")])
    #expect(try Self.options("-c", "old", "-v", stopsAtOperand: true).isVerbose)
  }

  @Test func `words need not be UTF-8`() throws {
    let words: [[UInt8]] = [text("-C") + [0xff], [0xfe, 0x80]]
    guard case .run(let options) = try LdconfigCommandLine.request(words) else {
      Issue.record("runs nothing")
      return
    }
    #expect(options.cache == [0xff] && options.operands == [[0xfe, 0x80]])
  }

  @Test func `help, usage and version end the line, with what was said until then`() throws {
    func request(_ words: String...) throws -> LdconfigRequest {
      try LdconfigCommandLine.request(words.map(text))
    }
    let plain = LdconfigOptions()
    #expect(try request("-?") == .help(plain))
    #expect(try request("--help") == .help(plain))
    #expect(try request("--usage") == .usage(plain))
    #expect(try request("-V") == .version(plain))
    #expect(try request("--version", "--help") == .version(plain))
    #expect(try request("--usage", "--nonsense") == .usage(plain))
    #expect(try request("-?Z") == .help(plain))
    #expect(try request("/a", "-vV") == .version(Self.options("/a", "-v")))
    #expect(try request("--strict-glibc", "--he") == .help(Self.options("--strict-glibc")))
  }
}
