internal import ELF
package import FileSystem
internal import LoaderConfiguration

/// All that the loader would load for a program or a library, found without running anything.
package struct Loading: Sendable {
  /// The program or library itself, then the others, in the loader's order.
  package fileprivate(set) var objects: [LoadedObject] = []
  /// The path of the program's loader, as the program names it.
  package fileprivate(set) var interpreter: Path?
  /// Whether that loader is there.
  package fileprivate(set) var hasInterpreter = true
  /// Whether the program gets the rights of its file's owner, so that much is ignored.
  package fileprivate(set) var isSecure = false
  /// Whether more objects were needed than are followed.
  package fileprivate(set) var isCut = false

  /// Whether a need is the one that brought its object in; other needs of it are repeats.
  package func isFirst(_ requirement: Requirement, of place: Int) -> Bool {
    guard let object = requirement.object else { return true }
    return objects[object].requester == place
      && requirement.lookup?.taken?.path == objects[object].path
  }

  /// Whether an object is the loader, which is there before anything is loaded.
  package func isLoader(_ place: Int) -> Bool {
    place > 0 && objects[place].requester == nil
  }

  /// Whether the program needs no loader.
  package var isStatic: Bool {
    guard let first = objects.first else { return false }
    return first.file.object.isProgram && interpreter == nil && first.needed.isEmpty
  }

  /// Whether the C library is another one than glibc, whose loader has rules of its own.
  package var hasOtherLoader: Bool {
    guard let name = interpreter?.lastName else { return false }
    return name.bytes.starts(with: "ld-musl".utf8) || name.bytes.starts(with: "linker".utf8)
  }

  /// Whether everything was found, and nothing is stale or double.
  package var isSound: Bool {
    hasInterpreter
      && objects.allSatisfy { object in
        object.double == nil && !object.exceedsProcessor
          && object.needed.allSatisfy {
            $0.object != nil && ($0.lookup?.stale.isEmpty ?? true)
              && ($0.lookup?.shadowed.isEmpty ?? true)
          }
      }
  }
}

extension Loading {
  /// How many needs may have another answer for what could not be read.
  package var uncertain: Int {
    objects.reduce(0) { count, object in
      count + object.needed.count { $0.lookup?.isUncertain == true }
    }
  }
}

/// Loads as the loader does: breadth first, each file and each SONAME once.
package final class LoadingSimulation {
  private let searcher: Searcher
  private let environment: LoaderEnvironment
  private var setting: LoaderSetting { searcher.setting }
  private var loading = Loading()
  private var byName: [[UInt8]: Int] = [:]
  private var byIdentity: [FileIdentity: Int] = [:]
  private var bySoname: [[UInt8]: Int] = [:]
  private var libraryPath: SearchList?
  private var queue = LoadingQueue()

  // The largest programs load some hundred.
  private static let mostObjects = 4096

  /// A loader with a setting, started from an environment.
  package init(_ setting: LoaderSetting, _ environment: LoaderEnvironment) {
    searcher = Searcher(setting)
    self.environment = environment
  }

  /// What would be loaded for a file that was found, which `path` names.
  package func load(_ file: FoundFile, under root: borrowing SystemRoot) -> Loading {
    begin(file, under: root)
    preload(under: root)
    while let place = queue.take() { follow(place, root) }
    return loading
  }

  /// What a name would lead to if the program, or none, asked for it.
  package func lookUp(
    _ name: [UInt8], for file: FoundFile?, under root: borrowing SystemRoot
  ) -> Lookup {
    if let file { begin(file, under: root) } else { takeEnvironment(origin: nil) }
    return search(name, of: file == nil ? nil : 0, explaining: true, root)
  }

  private func begin(_ file: FoundFile, under root: borrowing SystemRoot) {
    loading.isSecure = isSecure(file)
    let isStarted = file.object.interpreter != nil
    // The kernel tells a program its own path without links; a loader told a path keeps it.
    let path = file.path.absolute(from: environment.workingDirectory)
    let origin = isStarted ? CanonicalPath.of(path, under: root).parent : path.parent
    takeEnvironment(origin: origin)
    add(file, names: [file.path.bytes], requester: nil, rule: nil, origin: origin)
    guard let name = file.object.interpreter else { return addLoader(nil, under: root) }
    loading.interpreter = Path(name)
    addLoader(Path(name), under: root)
  }

  // The loader is there before it loads anything, by the path in the program and by its SONAME.
  private func addLoader(_ path: Path?, under root: borrowing SystemRoot) {
    guard let place = path ?? setting.loader?.path else { return }
    guard case .library(let file) = searcher.examiner.examine(place, under: root) else {
      loading.hasInterpreter = path == nil
      return
    }
    // Who asks about the loader asks about what is there already.
    if file.status.identity == loading.objects.first?.file.status.identity { return }
    add(file, names: [place.bytes], requester: nil, rule: .path, origin: place.parent)
  }

  private func isSecure(_ file: FoundFile) -> Bool {
    guard file.object.interpreter != nil else { return false }
    let permissions = file.status.permissions
    let changesUser = permissions & 0o4000 != 0 && file.status.owner != environment.user
    // A group counts only where it may be executed by it: chmod(2).
    return changesUser || permissions & 0o2010 == 0o2010 && environment.user != 0
  }

  private func takeEnvironment(origin: Path?) {
    guard !loading.isSecure, let text = environment.libraryPath, !text.isEmpty else { return }
    libraryPath = SearchList(
      rule: .libraryPath,
      directories: tokens(origin).directories(of: text, separators: ":;"))
  }

  private func tokens(_ origin: Path?, ofProgram isProgram: Bool = false) -> TokenExpansion {
    TokenExpansion(
      origin: origin, library: setting.libraryToken, platform: Array(setting.level.platform.utf8),
      isSecure: loading.isSecure,
      trusted: loading.isSecure && isProgram ? setting.directories : nil)
  }

  private func preload(under root: borrowing SystemRoot) {
    var names: [[UInt8]] = []
    if let text = environment.preload {
      names = text.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":") }.map(Array.init)
      if loading.isSecure { names = [] }
    }
    if let file = try? root.open(file: Path("/etc/ld.so.preload")),
      let bytes = (try? file.contents(atMost: 64 * 1024)) ?? nil
    {
      names += bytes.split { [0x20, 0x09, 0x0a, 0x3a].contains($0) }.map(Array.init)
    }
    // One that is not found is passed over with a warning.
    for name in names where search(name, of: 0, explaining: false, root).taken != nil {
      need(name, of: 0, root)
    }
  }
}

// MARK: - Needs

extension LoadingSimulation {
  // Filtees stand before their object, and their needs are followed next.
  private func follow(_ place: Int, _ root: borrowing SystemRoot) {
    let object = loading.objects[place].file.object
    let needed = object.object.needed
    var filtees = object.filtees[...]
    var moved = 0
    for position in 0...needed.count {
      while let filtee = filtees.first, filtee.position <= position {
        filtees.removeFirst()
        need(filtee.name, of: place, asFiltee: true, root)
        if let found = loading.objects[place].needed.last?.object {
          moved += queue.advance(found, behind: moved) ? 1 : 0
        } else if filtee.isOptional, !isForbidden(filtee.name) {
          loading.objects[place].needed.removeLast()
        }
      }
      if position < needed.count { need(needed[position], of: place, root) }
    }
  }

  // The loader ends at a token in a name before it asks whether the name matters.
  private func isForbidden(_ name: [UInt8]) -> Bool {
    loading.isSecure && tokens(nil).hasToken(in: name)
  }

  private func need(
    _ name: [UInt8], of place: Int, asFiltee isFiltee: Bool = false, _ root: borrowing SystemRoot
  ) {
    func answer(_ object: Int?, _ lookup: Lookup?) {
      loading.objects[place].needed.append(
        Requirement(name: name, object: object, isFiltee: isFiltee, lookup: lookup))
    }
    let asked = tokens(loading.objects[place].origin).expanding(name: name) ?? name
    if let object = byName[asked] ?? bySoname[asked] {
      byName[asked] = object
      return answer(object, nil)
    }
    let lookup = search(name, of: place, explaining: false, root)
    guard let taken = lookup.taken, let file = taken.file else {
      return answer(nil, lookup)
    }
    if let object = byIdentity[file.status.identity] {
      byName[asked] = object
      return answer(object, lookup)
    }
    guard loading.objects.count < LoadingSimulation.mostObjects else {
      loading.isCut = true
      return answer(nil, lookup)
    }
    add(
      file, names: [asked, taken.path.bytes], requester: place, rule: taken.rule,
      origin: taken.path.absolute(from: environment.workingDirectory).parent)
    answer(loading.objects.count - 1, lookup)
  }

  private func add(
    _ file: FoundFile, names: Set<[UInt8]>, requester: Int?, rule: SearchRule?, origin: Path
  ) {
    let place = loading.objects.count
    var object = LoadedObject(
      path: file.path, names: names, requester: requester, rule: rule,
      exceedsProcessor: !setting.level.runs(file.object), file: file, origin: origin)
    if let soname = object.soname {
      object.double = bySoname[soname]
      bySoname[soname] = bySoname[soname] ?? place
    }
    for name in names { byName[name] = byName[name] ?? place }
    if rule != .path || requester != nil {
      byIdentity[file.status.identity] = byIdentity[file.status.identity] ?? place
    }
    loading.objects.append(object)
    queue.append(place)
  }

  private func search(
    _ name: [UInt8], of place: Int?, explaining: Bool, _ root: borrowing SystemRoot
  ) -> Lookup {
    let requester = place.map { loading.objects[$0] }
    guard let expanded = tokens(requester?.origin).expanding(name: name), !expanded.isEmpty else {
      return Lookup(name: name, candidates: [], searched: [])
    }
    if expanded.contains(UInt8(ascii: "/")) {
      return searcher.lookUp(path: expanded, shown: name, under: root)
    }
    let main = loading.objects.first?.file.object
    return searcher.lookUp(
      name: expanded, in: lists(for: place),
      withDefaults: !(requester?.file.object ?? main).isWithoutDefaults, explaining: explaining,
      under: root)
  }

  private func lists(for place: Int?) -> [SearchList] {
    var lists: [SearchList] = []
    let requester = place.map { loading.objects[$0] }
    if requester?.file.object.runpath == nil {
      var next = place
      var walked = 0
      while let current = next, walked < LoadingSimulation.mostObjects {
        lists += rpath(of: current)
        next = loading.objects[current].requester
        walked += 1
      }
    }
    if let libraryPath { lists.append(libraryPath) }
    if let requester, let runpath = requester.file.object.runpath {
      lists.append(
        SearchList(
          rule: .runpath(of: requester.path),
          directories: directories(runpath, of: requester, isProgram: place == 0)))
    }
    return lists
  }

  private func directories(_ list: [UInt8], of object: LoadedObject, isProgram: Bool) -> [Path] {
    tokens(object.origin, ofProgram: isProgram).directories(of: list, separators: ":")
  }

  private func rpath(of place: Int) -> [SearchList] {
    let object = loading.objects[place]
    guard object.file.object.runpath == nil, let rpath = object.file.object.rpath else { return [] }
    return [
      SearchList(
        rule: .rpath(of: object.path),
        directories: directories(rpath, of: object, isProgram: place == 0))
    ]
  }
}

extension LoadableObject? {
  fileprivate var isWithoutDefaults: Bool { self?.isWithoutDefaultDirectories == true }
}
