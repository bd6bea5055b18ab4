package import FileSystem

/// The links that update-alternatives(1) keeps: a group's own, and those that go along with it.
struct AlternativesGroup: Hashable, Sendable {
  /// A link and the name below `/etc/alternatives` that it leads to.
  struct Link: Hashable, Sendable {
    let path: Path
    let name: [UInt8]
  }

  /// The group's name, which is its file's.
  let name: [UInt8]
  /// The group's link first, then those that go along.
  let links: [Link]

  /// Reads a group's file: the mode, the link, then a name and a link a line up to an empty line.
  ///
  /// What is not an absolute path is left out; a file that ends early has the links up to there.
  init(named name: [UInt8], _ content: [UInt8]) {
    self.name = name
    var lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    _ = lines.popFirst()
    var pairs: [(path: ArraySlice<UInt8>, name: [UInt8])] = []
    if let path = lines.popFirst() { pairs.append((path, name)) }
    while let name = lines.popFirst(), !name.isEmpty, let path = lines.popFirst() {
      pairs.append((path, Array(name)))
    }
    links = pairs.compactMap { path, name in
      guard path.first == UInt8(ascii: "/"), !path.contains(0), FileName(name) != nil
      else { return nil }
      return Link(path: Path(path), name: name)
    }
  }
}

extension OwnerDatabases {
  // Debian's place and that of the RPM family.
  private static let places = ["/var/lib/dpkg/alternatives", "/var/lib/alternatives"].map {
    Path($0)
  }
  // Real groups have some thousand bytes, and real systems some hundred groups.
  private static let longestGroup = 256 * 1024
  private static let mostGroups = 10_000

  /// The links that update-alternatives(1) has at some paths, whatever is there now.
  ///
  /// A path counts by where it is, so that `/lib/x` and `/usr/lib/x` may be one.
  package static func alternativesLinks(
    at paths: Set<Path>, in root: borrowing SystemRoot
  ) -> KnownOwners {
    let names = Set(paths.compactMap(\.lastName))
    var problems: [OwnershipProblem] = []
    var recorded: [FileLocation: RecordedLink] = [:]
    var locator = FileLocator()
    for group in groups(in: root, &problems) {
      for link in group.links {
        guard let name = link.path.lastName, names.contains(name),
          let location = locator.location(of: link.path, under: root)
        else { continue }
        recorded[location] = RecordedLink(
          text: Array("/etc/alternatives/".utf8) + link.name,
          recorder: .alternatives(group: String(decoding: group.name, as: UTF8.self)))
      }
    }
    guard !recorded.isEmpty else { return KnownOwners(owners: [:], problems: problems) }
    var links: [Path: RecordedLink] = [:]
    for path in paths {
      if let location = locator.location(of: path, under: root) {
        links[path] = recorded[location]
      }
    }
    return KnownOwners(owners: [:], recordedLinks: links, problems: problems)
  }

  private static func groups(
    in root: borrowing SystemRoot, _ problems: inout [OwnershipProblem]
  ) -> [AlternativesGroup] {
    var groups: [AlternativesGroup] = []
    for place in places {
      do throws(FileSystemError) {
        let directory = try Directory.open(place, in: root)
        for entry in try directory.entries().map(\.name).sorted().prefix(mostGroups) {
          if let group = group(entry, of: directory, &problems) { groups.append(group) }
        }
      } catch {
        if error.errno == .noSuchFile || error.errno == .notDirectory { continue }
        problems.append(.unreadable(.dpkg, error.path, error.errno))
      }
    }
    return groups
  }

  private static func group(
    _ name: FileName, of directory: borrowing Directory, _ problems: inout [OwnershipProblem]
  ) -> AlternativesGroup? {
    do throws(FileSystemError) {
      // Never a FIFO or a device, which waits or acts when it is opened.
      guard try directory.status(of: name).kind == .regular else { return nil }
      let file = try directory.open(file: name)
      guard let content = try file.contents(atMost: longestGroup) else {
        problems.append(.tooLarge(.dpkg, file.path))
        return nil
      }
      return AlternativesGroup(named: name.bytes, content)
    } catch {
      problems.append(.unreadable(.dpkg, error.path, error.errno))
      return nil
    }
  }
}
