/// What `--help`, `--usage` and `--version` of ldconfig print.
package enum LdconfigHelp {
  /// `--help`; with `isStrict` only what glibc's ldconfig has too.
  package static func help(program: String, isStrict: Bool) -> String {
    """
    Usage: \(program) [OPTION...]
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
    \(isStrict ? "" : own)
    Mandatory or optional arguments to long options are also mandatory or optional
    for any corresponding short options.

    For bug reporting instructions, please see:
    \(isStrict ? "<http://www.debian.org/Bugs/>." : "Documentation/LDCONFIG.md of solder.")

    """
  }

  private static let own = """

    Options of solder alone:
          --machine=NAME         Work for another processor: x86-64, i386, x32,
                                 aarch64, armhf, riscv64, ppc64le, s390x,
                                 loongarch64
          --glibc=VERSION        Follow the ldconfig of that release, such as 2.36
          --builtin-dirs=A:B     Search these directories after the configured ones
          --strict-glibc         Do as glibc does even where solder knows better

    """

  /// `--usage`, its words wrapped as argp does at 79 columns.
  package static func usage(program: String, isStrict: Bool) -> String {
    let own = [
      "[--machine=NAME]", "[--glibc=VERSION]", "[--builtin-dirs=A:B]", "[--strict-glibc]",
    ]
    let words =
      [
        "[-ilnNpvX?V]", "[-c FORMAT]", "[-C CACHE]", "[-f CONF]", "[-r ROOT]",
        "[--format=FORMAT]", "[--ignore-aux-cache]", "[--print-cache]", "[--verbose]", "[--help]",
        "[--usage]", "[--version]",
      ] + (isStrict ? [] : own)
    var (lines, line) = ([String](), "Usage: \(program)")
    for word in words {
      if line.utf8.count + 1 + word.utf8.count >= 79 {
        lines.append(line)
        line = "           "
      }
      line += " " + word
    }
    return (lines + [line]).joined(separator: "\n") + "\n"
  }

  /// `--version`; scripts take the last word of the first line.
  package static func version(release: String) -> String {
    """
    ldconfig (solder \(SolderVersion.text)) \(release)
    Does what the ldconfig of the GNU C library \(release) does.
    This is free software under the Apache License, version 2.0.  There is NO
    WARRANTY, to the extent permitted by law.

    """
  }
}
