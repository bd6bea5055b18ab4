package import LoaderCache
package import LoaderConfiguration

/// What the command line of ldconfig(8) asks for.
package struct LdconfigOptions: Hashable, Sendable {
  /// `-c`: how the cache is written.
  package var format = CacheFormat.new
  /// `-C`: the cache file, where it is not `/etc/ld.so.cache`.
  package var cache: [UInt8]?
  /// `-f`: the configuration, where it is not `/etc/ld.so.conf`.
  package var configuration: [UInt8]?
  /// `-r`: the directory that counts as the root.
  package var root: [UInt8]?
  /// `-v`: list what is found and done.
  package var isVerbose = false
  /// `-p`: print the cache and do nothing else.
  package var printsCache = false
  /// `-i`: read every library anew.
  package var ignoresScanCache = false
  /// `-l`: the operands are library files to be linked.
  package var linksManually = false
  /// `-n`: no directories but the operands.
  package var readsOperandsOnly = false
  /// `-N` or `-n`: no cache is written.
  package var skipsCache = false
  /// `-X`: links stay as they are.
  package var keepsLinks = false
  /// The words that are no options: directories, or with `-l` files.
  package var operands: [[UInt8]] = []

  /// `--program-name`: what messages begin with, where it is not the program's own name.
  package var programName: [UInt8]?

  /// `--machine`: the architecture to make links and a cache for, where it is not the root's own.
  package var machine: Port?
  /// `--glibc`: the release whose ldconfig is followed, where it is not the root's own.
  package var release: GlibcRelease?
  /// `--builtin-dirs`: the directories searched without being configured, instead of the root's own.
  package var builtInDirectories: [[UInt8]]?
  /// `--strict-glibc`: do as glibc's ldconfig does even where better is known.
  package var isStrict = false

  /// Whether only the cache is made anew after a repair; no word of the command line says so.
  ///
  /// Links stay as they are, what has no name to be opened by is left out, the layout is the present
  /// cache's, and if anything could not be read the present cache stays.
  package var isRefresh = false

  /// The options of a command line without words.
  package init() {}
}

/// What a command line of ldconfig asks for.
package enum LdconfigRequest: Hashable, Sendable {
  /// Links, a cache or a listing.
  case run(LdconfigOptions)
  /// `--help`.
  case help(LdconfigOptions)
  /// `--usage`.
  case usage(LdconfigOptions)
  /// `--version`.
  case version(LdconfigOptions)
}

/// A word of the command line that cannot be used; names are those of getopt_long(3).
package struct LdconfigUsageError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// A letter that no option has.
    case unknownLetter(UInt8)
    /// A word that no long option begins with, dashes included.
    case unknownOption([UInt8])
    /// A letter whose option needs an argument, at the end of the line.
    case letterWithoutArgument(UInt8)
    /// A long option that needs an argument, at the end of the line.
    case optionWithoutArgument(String)
    /// A long option that takes none.
    case needlessArgument(String)
    /// The beginning of several long options.
    case ambiguous([UInt8], [String])
    /// An argument that one of solder's own options does not know.
    case unknownArgument([UInt8], option: String)
  }

  /// What is wrong.
  package let reason: Reason
  /// What `--program-name` had set until then.
  package let programName: [UInt8]?
  /// Whether `--strict-glibc` was given until then.
  package var isStrict = false
}
