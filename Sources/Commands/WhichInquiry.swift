internal import Diagnosis
internal import ELF
internal import FileSystem
internal import Host
internal import LoaderConfiguration
internal import Messages
internal import Reports
internal import Resolution
internal import WSL

/// The questions of one `solder which`, answered one by one.
struct WhichInquiry {
  private let options: Which
  private let terminal: Terminal
  private let environment: LoaderEnvironment
  private let order: SearchOrder
  private var settings: [SettingKey: LoaderSetting] = [:]
  /// The cache as it was met, where that hides something.
  private var hiddenCache: CacheState?

  private struct SettingKey: Hashable {
    let architecture: Architecture
    let loader: Path?
  }

  init(_ options: Which, _ terminal: Terminal, under root: borrowing SystemRoot) {
    self.options = options
    self.terminal = terminal
    order = SearchOrder.read(under: root)
    let isForeign = root.isForeign
    let isOwn = !isForeign && !options.noEnvironment
    func variable(_ name: String) -> [UInt8]? {
      isOwn ? CurrentProcess.environmentBytes(name) : nil
    }
    environment = LoaderEnvironment(
      libraryPath: options.libraryPath.map(LosslessText.bytes) ?? variable("LD_LIBRARY_PATH"),
      preload: variable("LD_PRELOAD"),
      workingDirectory: isForeign ? Path("/") : CurrentProcess.workingDirectory,
      user: isForeign ? nil : CurrentProcess.user)
  }

  /// All answers, with what they had to do without.
  func report(
    _ answers: [WhichReport.Answer], of path: Path, under root: borrowing SystemRoot
  ) -> WhichReport {
    let problems = order.problems.filter(\.hidesDirectories)
    return WhichReport(
      root: path, answers: answers,
      troubles: problems.map { .configuration($0) } + (hiddenCache.map { [.cache($0)] } ?? []),
      place: ConfigurationPlace.of(order, under: root), links: driverLinks(under: root))
  }

  /// Links that are searched in place of what Windows lends: to be made anew, rather than by-passed.
  private func driverLinks(under root: borrowing SystemRoot) -> Path? {
    guard WindowsSubsystem.lentDirectory(in: root) != nil else { return nil }
    return DriverLinks.place(in: order, root)
  }

  /// The answer to one word of the command line.
  mutating func answer(
    _ word: [UInt8], under root: borrowing SystemRoot
  ) -> WhichReport.Answer {
    guard let path = file(of: word, under: root) else { return name(word, under: root) }
    switch Subject.at(path, under: root) {
    case .object(let file):
      let simulation = LoadingSimulation(setting(for: file, under: root), environment)
      return .tree(path, simulation.load(file, under: root))
    case let other: return .failed(path, reason(other, path))
    }
  }

  private mutating func name(
    _ word: [UInt8], under root: borrowing SystemRoot
  ) -> WhichReport.Answer {
    guard let program = options.program.map({ Path(LosslessText.bytes($0)) }) else {
      let simulation = LoadingSimulation(setting(for: nil, under: root), environment)
      return .name(simulation.lookUp(word, for: nil, under: root))
    }
    let path = file(of: program.bytes, under: root) ?? program
    switch Subject.at(path, under: root) {
    case .object(let file):
      let simulation = LoadingSimulation(setting(for: file, under: root), environment)
      return .name(simulation.lookUp(word, for: file, under: root))
    case let other: return .failed(path, reason(other, path))
    }
  }

  /// The file that a word means, `nil` where it is a name for the loader.
  private func file(of word: [UInt8], under root: borrowing SystemRoot) -> Path? {
    let path = Path(word)
    if word.contains(UInt8(ascii: "/")) { return path }
    if (try? root.status(of: path))?.kind == .regular { return path }
    let isLibrary = String(decoding: word, as: UTF8.self).contains(".so")
    guard !isLibrary else { return nil }
    let known = root.isForeign ? nil : CurrentProcess.environmentBytes("PATH")
    let usual = root.isForeign ? "/usr/sbin:/usr/bin:/sbin:/bin" : "/usr/bin:/bin"
    for place in (known ?? Array(usual.utf8)).split(separator: UInt8(ascii: ":")) {
      let program = Path(Array(place)).appending(path)
      if (try? root.status(of: program))?.kind == .regular { return program }
    }
    return nil
  }

  private mutating func setting(
    for file: FoundFile?, under root: borrowing SystemRoot
  ) -> LoaderSetting {
    let architecture =
      file?.object.object.architecture ?? LoaderSetting.nativeArchitecture(under: root)
    let key = SettingKey(
      architecture: architecture, loader: file?.object.interpreter.map { Path($0) })
    if let known = settings[key] { return known }
    let setting = LoaderSetting.read(
      for: architecture, loader: key.loader, isaLevel: options.isaLevel, order: order, under: root)
    settings[key] = setting
    if setting.hidesCache { hiddenCache = setting.cacheState }
    return setting
  }

  private func reason(_ subject: Subject, _ path: Path) -> String {
    switch subject {
    case .failed(let error): terminal.phrasing.message(error)
    case .object, .other: terminal.catalog.whichNotLoadable(Escaping.displayed(path))
    }
  }
}
