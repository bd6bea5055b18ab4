import Foundation
import TestSupport
import Testing

/// Command lines that `solder ldconfig` cannot use, and the names it calls itself by.
struct LdconfigUsageErrorTests {
  private static let hint = "Try `ldconfig --help' or `ldconfig --usage' for more information.\n"

  @Test(arguments: [
    (["-Z"], "invalid option -- 'Z'"), (["-pvZ"], "invalid option -- 'Z'"),
    (["--bogus"], "unrecognized option '--bogus'"),
    (["--bogus=1"], "unrecognized option '--bogus=1'"),
    (["-c"], "option requires an argument -- 'c'"),
    (["-vr"], "option requires an argument -- 'r'"),
    (["--format"], "option '--format' requires an argument"),
    (["--help=x"], "option '--help' doesn't allow an argument"),
    (["--verb=x"], "option '--verbose' doesn't allow an argument"),
    (["--v"], "option '--v' is ambiguous; possibilities: '--verbose' '--version'"),
    (["--p"], "option '--p' is ambiguous; possibilities: '--print-cache' '--program-name'"),
    (["--machine=vax"], "unknown argument 'vax' of option '--machine'"),
    (["--glibc=x"], "unknown argument 'x' of option '--glibc'"),
  ])
  func `a wrong word ends with 64 and two lines`(_ words: [String], _ sentence: String) throws {
    let run = try Program.solder(["ldconfig"] + words)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors == "ldconfig: \(sentence)\n\(Self.hint)")
  }

  @Test(
    .enabled(if: SystemLdconfig.isUsable),
    arguments: [
      ["-Z"], ["-é"], ["-W", "x"], ["-;"], ["-:"], ["--bogus"], ["--bogus="], ["--verbosely"],
      ["-c"], ["-NC"], ["--form"], ["--help="], ["--usage=x"], ["--version=1"], ["--ver"], ["--p"],
      ["--v=x"], ["--program-name"], ["--program-name=/a/b", "-Z"], ["/d", "-Z"], ["-v-"],
    ])
  func `what is said of a wrong word is what the system's says`(_ words: [String]) throws {
    // Under one name: what the program is called comes first.
    let bench = try LdconfigBench([:])
    let own = try Self.named("ldconfig", in: bench)
    let all = (["-r", bench.root, "-n"] + words).map { Array($0.utf8) }
    let run = try Program.run(own, all)
    let system = try Program.run(SystemLdconfig.path, all)
    #expect(run.status == 64 && system.status == 64)
    #expect(run.output == "" && system.output == "")
    let path = bench.bench.beside("ldconfig")
    let expected = system.errors.replacing("\(SystemLdconfig.path): ", with: "\(path): ")
    #expect(run.errors == expected)
  }

  @Test func `nothing is done before the whole line is read`() throws {
    let bench = try LdconfigBench(library: ["libfoo.so.1.0": .library("libfoo.so.1")])
    let before = try bench.bench.snapshot()
    #expect(try bench.run("/lib", "-v", "--bogus").status == 64)
    #expect(try bench.bench.snapshot() == before)
  }

  // MARK: Names

  /// A link to solder.
  private static func named(_ name: String, in bench: LdconfigBench) throws -> String {
    let path = bench.bench.beside(name)
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: SolderProgram.executable)
    return path
  }

  @Test(arguments: ["ldconfig", "ldconfig.real"])
  func `under the name of ldconfig it is ldconfig`(_ name: String) throws {
    let bench = try LdconfigBench(library: ["libfoo.so.1.0": .library("libfoo.so.1")])
    let program = try Self.named(name, in: bench)
    let run = try bench.run(program: program, "-v")
    #expect(run.status == 0 && run.errors == "")
    #expect(bench.link("lib/libfoo.so.1") == "libfoo.so.1.0")
    #expect(try bench.entries() == ["libfoo.so.1 (libc6,x86-64) => /lib/libfoo.so.1"])
  }

  @Test func `under another name it is solder`() throws {
    let bench = try LdconfigBench([:])
    let program = try Self.named("ldconfig.old", in: bench)
    let run = try bench.run(program: program, "-p")
    #expect(run.status != 0 && !run.errors.contains("Try `ldconfig"))
  }

  @Test func `messages begin with the name as it was typed, the hint has its last part`() throws {
    let bench = try LdconfigBench([:])
    let program = try Self.named("ldconfig.real", in: bench)
    let run = try bench.run(program: program, "-Z")
    #expect(
      run.errors == """
        \(program): invalid option -- 'Z'
        Try `ldconfig.real --help' or `ldconfig.real --usage' for more information.

        """)
    let help = try bench.run(program: program, "--help")
    #expect(help.output.hasPrefix("Usage: ldconfig.real [OPTION...]\n"))
    let version = try bench.run(program: program, "--version")
    #expect(version.output.hasPrefix("ldconfig (solder "))
  }

  @Test func `the name need not be that of a file`() throws {
    let shell = "exec -a 'x/ldconfig' $0 nope"
    let words = ["-c", shell, SolderProgram.executable].map { Array($0.utf8) }
    let run = try Program.run("/bin/bash", words)
    #expect(run.status == 1)
    #expect(run.errors == "x/ldconfig: relative path `nope' used to build cache\n")
  }

  @Test func `another name can be given`() throws {
    let run = try Program.solder(["ldconfig", "--program-name=/a/me", "nope"])
    #expect(run.status == 1)
    #expect(run.errors == "/a/me: relative path `nope' used to build cache\n")
    let wrong = try Program.solder(["ldconfig", "--program-name=/a/me", "-Z"])
    #expect(
      wrong.errors == """
        ldconfig: invalid option -- 'Z'
        Try `me --help' or `me --usage' for more information.

        """)
  }

  @Test func `POSIXLY_CORRECT ends the options at the first operand`() throws {
    let bench = try LdconfigBench([:])
    #expect(try bench.run("-N", "/none", "--bogus").status == 64)
    let posix = try bench.run(
      "-N", "/none", "--bogus", environment: ["POSIXLY_CORRECT": ""])
    #expect(posix.status == 0 && posix.errors == "")
  }
}
