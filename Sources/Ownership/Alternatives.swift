internal import FileSystem

/// The groups of update-alternatives(1), which say what links lead to `/etc/alternatives`.
enum Alternatives {
  /// Where the groups are: Debian's, the rpm family's, SUSE's, and those of image-based systems.
  ///
  /// Fedora's images keep none of `/var`: there the program looks in `/etc/alternatives-admindir`
  /// (with a hyphen, though the package lists a directory with a dot).
  static let directories = [
    Path("var/lib/dpkg/alternatives"), Path("var/lib/alternatives"),
    Path("var/lib/rpm/alternatives"), Path("usr/lib/alternatives"),
    Path("etc/alternatives-admindir"),
  ]

  /// What the groups of one tree say.
  struct Answer {
    /// The links by where they belong.
    var links: [FileLocation: RecordedLink] = [:]
    /// What could not be read.
    var problems: [OwnershipProblem] = []
  }
}

/// All groups of one tree.
struct AlternativesBook {
  private typealias Entry = (group: FileName, name: [UInt8], link: Path)

  private var entries: [Entry] = []
  /// The last components of all links.
  private(set) var names: Set<FileName> = []
  private var reading = DatabaseAnswer()
  private static let maximumSize = 1024 * 1024

  /// Reads all groups.
  static func read(under tree: borrowing SystemRoot) -> AlternativesBook {
    var book = AlternativesBook()
    for place in Alternatives.directories {
      let manager: PackageManager = place == Alternatives.directories.first ? .dpkg : .rpm
      book.read(Path("/").appending(place), of: manager, under: tree)
    }
    return book
  }

  private mutating func read(
    _ directory: Path, of manager: PackageManager, under tree: borrowing SystemRoot
  ) {
    for group in reading.names(in: directory, for: manager, under: tree) {
      guard
        let content = reading.content(
          of: directory.appending(group), atMost: Self.maximumSize, for: manager, under: tree)
      else { continue }
      for (name, link) in AlternativesGroup.links(of: content, group: group.bytes) {
        guard let last = link.lastName else { continue }
        names.insert(last)
        entries.append((group, name, link))
      }
    }
  }

  /// The links that belong at some of the files, whatever is there now.
  func links(
    at files: Set<FileLocation>, under tree: borrowing SystemRoot
  ) -> Alternatives.Answer {
    let wanted = Set(files.map(\.name))
    var (answer, locator) = (Alternatives.Answer(), FileLocator())
    for (group, name, link) in entries {
      guard let last = link.lastName, wanted.contains(last),
        let file = locator.location(of: link, under: tree), files.contains(file)
      else { continue }
      answer.links[file] = RecordedLink(
        text: Array("/etc/alternatives/".utf8) + name,
        recorder: .alternatives(group: ForeignName(group.bytes)))
    }
    answer.problems = reading.problems
    return answer
  }
}

/// The head of a file of `/var/lib/dpkg/alternatives`: a group's master link and its slaves.
enum AlternativesGroup {
  /// The names in `/etc/alternatives` with the links that lead to them.
  ///
  /// The mode, the master's link, then pairs of a slave's name and link up to an empty line.
  static func links(of content: [UInt8], group: [UInt8]) -> [(name: [UInt8], link: Path)] {
    let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let head = lines.prefix { !$0.isEmpty }
    guard let mode = head.first,
      mode.elementsEqual("auto".utf8) || mode.elementsEqual("manual".utf8),
      head.count >= 2
    else { return [] }
    var links = [(name: group, link: Path(head[1]))]
    var rest = head.dropFirst(2)
    while let name = rest.popFirst(), let link = rest.popFirst() {
      if FileName(name) != nil { links.append((Array(name), Path(link))) }
    }
    return links.filter { $0.link.isAbsolute }
  }
}
