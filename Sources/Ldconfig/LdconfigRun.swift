internal import ELF
package import FileSystem
internal import LoaderCache
package import LoaderConfiguration

/// One run of ldconfig(8): directories, links, cache.
package struct LdconfigRun {
  private let options: LdconfigOptions
  private let context: RunContext
  private let loader: DynamicLoader?
  private let ownGenerator: [UInt8]
  private let beganAt: FileTime

  /// Prepares a run under a root.
  ///
  /// `generator` is what a new cache is said to be made by, `loaders` are those of the root where they
  /// are known already; `report` is called with each event.
  package init(
    _ options: LdconfigOptions, under root: borrowing SystemRoot, generator: String,
    environment: Environment, loaders: [DynamicLoader]? = nil,
    _ report: @escaping (LdconfigEvent) -> Void
  ) {
    let loader = LdconfigRun.loader(
      for: options.machine, among: loaders ?? DynamicLoader.all(under: root))
    let port = options.machine ?? loader.flatMap { Port($0.architecture) } ?? Port(.host)
    let release =
      options.release ?? loader.map { $0.release ?? LdconfigRun.silentRelease }
      ?? GlibcRelease.newestKnown
    self.options = options
    self.loader = loader
    ownGenerator = Array(generator.utf8)
    beganAt = environment.now
    context = RunContext(
      options, port ?? Port.all[0], Behaviour(release: release, isStrict: options.isStrict),
      hardwareMask: environment.hardwareMask, report)
  }

  /// What a run takes from the process.
  package struct Environment: Sendable {
    /// The time of the clock.
    package let now: FileTime
    /// `LD_HWCAP_MASK`.
    package let hardwareMask: UInt64

    /// Puts the two together.
    package init(now: FileTime, hardwareMask: UInt64) {
      self.now = now
      self.hardwareMask = hardwareMask
    }
  }

  // Loaders tell their release since 2.33.
  private static let silentRelease = GlibcRelease(2, 32)

  /// The loader that tells of the root, of a processor or of the root's own.
  static func loader(
    for machine: Port?, under root: borrowing SystemRoot
  ) -> DynamicLoader? {
    loader(for: machine, among: DynamicLoader.all(under: root))
  }

  private static func loader(for machine: Port?, among all: [DynamicLoader]) -> DynamicLoader? {
    guard let machine else { return all.first { Port($0.architecture) != nil } }
    return all.first { Port($0.architecture) == machine }
  }

  /// Does what the options ask for; gives whether a cache was changed.
  package func perform(under root: borrowing SystemRoot) throws(LdconfigFailure) -> Bool {
    if options.linksManually {
      for operand in options.operands { ManualLink(operand, context).perform(under: root) }
      return false
    }
    if hasRelativeOperand { try lookAtOperands(under: root) }
    let order = SearchOrder.read(sources(under: root), under: root)
    for remark in order.remarks { tell(remark) }
    var libraries = libraries(under: root)
    let entries = goThrough(order, under: root, &libraries)
    if options.skipsCache { return false }
    if options.isRefresh || !order.isComplete, let notice = context.incompleteness {
      throw .incomplete(notice)
    }
    let isChanged = try writeCache(entries, order, under: root)
    if !root.isForeign {
      libraries.cache.write(for: context.port, context.behaviour, now: beganAt, under: root)
    }
    return isChanged
  }

  /// What a new cache would list, where all could be read.
  func foreseenEntries(
    _ order: SearchOrder, _ sightings: [FileIdentity: DirectorySighting],
    under root: borrowing SystemRoot, _ libraries: inout LibraryStore
  ) -> [CacheEntry]? {
    for remark in order.remarks { tell(remark) }
    let entries = goThrough(order, sightings, under: root, &libraries)
    return order.isComplete && context.incompleteness == nil ? entries : nil
  }

  /// The libraries, with what an earlier run on the machine's own root remembered.
  func libraries(under root: borrowing SystemRoot) -> LibraryStore {
    let usesScanCache = !root.isForeign && options.cache == nil && !options.ignoresScanCache
    return LibraryStore(
      context,
      remembering: usesScanCache
        ? ScanCache.read(for: context.port, context.behaviour, under: root) : ScanCache())
  }

  /// Looks at the operands only, as also happens before a cache is printed.
  ///
  /// Throws where one is not given from `/` although a cache may be written; what is to be said of
  /// those before it has then been said.
  package func lookAtOperands(under root: borrowing SystemRoot) throws(LdconfigFailure) {
    guard !options.linksManually else { return }
    let mustBeAbsolute = !options.skipsCache
    let slash = UInt8(ascii: "/")
    let usable = options.operands.prefix { !mustBeAbsolute || $0.first == slash }
    let source = SearchOrder.Source(
      commandLine: Array(usable), configuration: nil, builtIn: [],
      hasTypes: context.behaviour.isLegacy)
    for remark in SearchOrder.read(source, under: root).remarks { tell(remark) }
    if usable.count < options.operands.count {
      throw .relativeOperand(options.operands[usable.count])
    }
  }

  private var hasRelativeOperand: Bool {
    !options.skipsCache && options.operands.contains { $0.first != UInt8(ascii: "/") }
  }

  /// Where the directories come from.
  func sources(under root: borrowing SystemRoot) -> SearchOrder.Source {
    var source = SearchOrder.Source(
      commandLine: options.operands, configuration: nil, builtIn: [],
      hasTypes: context.behaviour.isLegacy)
    if options.readsOperandsOnly { return source }
    source.configuration = Path(options.configuration ?? Array("/etc/ld.so.conf".utf8))
    source.isConfigurationNamed = options.configuration != nil
    source.builtIn = builtInDirectories(under: root)
    return source
  }

  private func builtInDirectories(under root: borrowing SystemRoot) -> [Path] {
    if let given = options.builtInDirectories { return given.map { Path($0) } }
    let architecture = context.port.architecture
    guard let loader, !loader.directories.isEmpty else {
      return BuiltInDirectories.guessed(for: architecture, under: root)
    }
    return BuiltInDirectories.expanding(loader.directories, of: architecture)
  }

  private func tell(_ remark: ConfigurationRemark) {
    if let notice = Notice(remark, isStrict: options.isStrict) { context.tell(.notice(notice)) }
  }
}

// MARK: - Directories

extension LdconfigRun {
  private func goThrough(
    _ order: SearchOrder, _ sightings: [FileIdentity: DirectorySighting] = [:],
    under root: borrowing SystemRoot, _ libraries: inout LibraryStore
  ) -> [CacheEntry] {
    var entries: [CacheEntry] = []
    var listed = order.directories.filter { $0.identity != nil }.map { ListedDirectory(search: $0) }
    var known = Set(listed.compactMap(\.search.identity))
    var position = 0
    while position < listed.count {
      let directory = listed[position]
      position += 1
      let sighting = directory.search.identity.flatMap { sightings[$0] }
      for below in scan(directory, sighting, under: root, &libraries, &entries) {
        guard let identity = below.search.identity, known.insert(identity).inserted else {
          continue
        }
        listed.append(below)
      }
    }
    return entries
  }

  /// Goes through one directory; gives those below that ask for features of the processor.
  private func scan(
    _ listed: ListedDirectory, _ sighting: DirectorySighting?, under root: borrowing SystemRoot,
    _ libraries: inout LibraryStore, _ entries: inout [CacheEntry]
  ) -> [ListedDirectory] {
    let path = listed.search.path
    context.tell(.directory(listed.search, mask: listed.mask == 0 ? nil : listed.mask))
    do throws(FileSystemError) {
      let directory = try Directory.open(path, in: root)
      let names = if let sighting { sighting.listing } else { try directory.entries() }
      var scan = DirectoryScan(listed, names, sighting?.statuses ?? [:], context)
      scan.look(at: names, in: directory, root, &libraries)
      // What was seen in going through holds until the first link is changed: links lead to links.
      var holds = true
      for winner in scan.selection.winners.reversed() {
        let isRight = holds && scan.isRight(winner)
        if settle(winner, isRight, of: listed, directory, root) == .changed { holds = false }
      }
      scan.lookAgain(in: directory, root, &libraries)
      for winner in scan.selection.winners.reversed() {
        // The loader takes one path and looks no further: after a repair none may lead nowhere.
        if options.isRefresh, listed.capabilityName == nil, !scan.leads(winner.soname) { continue }
        entries.append(entry(for: winner, of: listed))
      }
      return scan.below
    } catch {
      context.tell(.notice(.unlistableDirectory(path, error.errno)))
      return []
    }
  }

  private func settle(
    _ winner: Candidate, _ isRight: Bool, of listed: ListedDirectory,
    _ directory: borrowing Directory, _ root: borrowing SystemRoot
  ) -> LinkOutcome {
    if listed.capabilityName != nil {
      context.tell(.library(soname: winner.soname, file: winner.name))
      context.tell(.link(.kept))
      return .kept
    }
    if winner.isPureLink { return .kept }
    return LinkSettlement(
      soname: winner.soname, file: winner.name,
      prefix: listed.search.path.bytes + [UInt8(ascii: "/")],
      context
    ).perform(isRight: isRight, in: directory, root)
  }

  private func entry(for winner: Candidate, of listed: ListedDirectory) -> CacheEntry {
    let directory = listed.search.path.bytes + [UInt8(ascii: "/")]
    guard let name = listed.capabilityName else {
      return CacheEntry(
        soname: winner.soname.bytes, path: directory + winner.soname.bytes, kind: winner.kind,
        capability: listed.mask == 0 ? .none : .mask(listed.mask))
    }
    return CacheEntry(
      soname: winner.soname.bytes, path: directory + winner.name.bytes, kind: winner.kind,
      capability: .subdirectory(name: name.bytes, isaLevel: winner.isaLevel))
  }
}

// MARK: - The cache

extension LdconfigRun {
  private func writeCache(
    _ entries: [CacheEntry], _ order: SearchOrder, under root: borrowing SystemRoot
  ) throws(LdconfigFailure) -> Bool {
    let installation = CacheInstallation(
      path: options.cachePath, rewritesEqual: context.behaviour.rewritesEqualCache)
    let present = installation.present(under: root)
    let writer = CacheWriter(
      format: format(replacing: present), isBigEndian: context.port.isBigEndian,
      bytesAreSigned: context.port.bytesAreSigned, generator: generator(of: present, under: root),
      placesNamesAsGlibc: context.behaviour.placesNamesAsGlibc)
    let bytes: [UInt8]
    do {
      bytes = try writer.bytes(
        of: entries, subdirectoryNames: order.capabilityNames.map(\.bytes))
    } catch {
      throw .tooLarge
    }
    return try installation.install(bytes, replacing: present, under: root)
  }

  private func format(replacing present: [UInt8]?) -> CacheFormat {
    guard options.isRefresh, let present,
      let file = try? CacheFile(present, isBigEndian: context.port.isBigEndian)
    else { return options.format }
    return file.format
  }

  /// What the present cache is said to be made by, so that nobody takes the new one for another's.
  ///
  /// Where there is none yet, the root's usual cache tells.
  private func generator(of present: [UInt8]?, under root: borrowing SystemRoot) -> [UInt8] {
    let usual = LdconfigOptions().cachePath
    return generator(in: present)
      ?? generator(in: CacheInstallation(path: usual, rewritesEqual: false).present(under: root))
      ?? ownGenerator
  }

  private func generator(in cache: [UInt8]?) -> [UInt8]? {
    guard let cache, let file = try? CacheFile(cache, isBigEndian: context.port.isBigEndian),
      let range = file.generator
    else { return nil }
    let text = file.bytes[range]
    return text.starts(with: "solder ".utf8) ? ownGenerator : Array(text)
  }
}

extension LdconfigOptions {
  /// The cache file.
  package var cachePath: Path { Path(cache ?? Array("/etc/ld.so.cache".utf8)) }
}

extension Notice {
  /// The message for something met in the configuration; `nil` where ldconfig is silent.
  fileprivate init?(_ remark: ConfigurationRemark, isStrict: Bool) {
    switch remark {
    case .unreadableFile(let error):
      if error.errno == .noSuchFile { return nil }
      self = .unreadableConfiguration(error.path, error.errno)
    case .unreachableDirectory(let error): self = .unreachableDirectory(error.path, error.errno)
    case .unlistedDirectory(let error):
      // glibc never tells of a glibc-hwcaps; solder does where it is there and cannot be listed.
      let notice = Notice.unlistableDirectory(error.path, error.errno)
      guard notice.isGrave, !isStrict else { return nil }
      self = notice
    case .duplicate(let path, let place, let first):
      self = .duplicateDirectory(path, at: place, of: first)
    case .hardwareCapabilityLine(let file, let line):
      self = .hardwareCapabilityLine(file: file, line: line)
    case .unknownType(let type): self = .unknownDirectoryType(type)
    case .problem(let problem):
      switch problem {
      case .notDirectory, .relativeDirectory, .notRegularFile, .unreadable: return nil
      default: self = .unusableConfiguration(problem)
      }
    }
  }
}
