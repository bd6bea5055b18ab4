package import Census
package import FileSystem
package import Ownership

/// The links that package databases have where something else lies, and where they would lead.
///
/// What a database says, and what was seen of it: no rule looks at either itself.
package struct RecordedLinks: Sendable {
  private let prospects: [Path: LinkProspect]
  private let recorders: [Path: RecordedLink.Recorder]
  // Names with recorded links of which it is not known where they would lead.
  private let unseen: Set<Path>
  /// What could not be looked at.
  package let unexamined: [Unexamined]

  /// Looks where recorded links would lead, in a census, from names that are not these links.
  package init(_ known: KnownOwners, in census: LibraryCensus, _ root: borrowing SystemRoot) {
    var prospects: [Path: LinkProspect] = [:]
    var unexamined: [Unexamined] = []
    for directory in census.directories where !known.recordedLinks.isEmpty {
      for entry in directory.entries {
        let path = directory.path.appending(entry.name.fileName)
        guard let link = known.recordedLinks[path], entry.link?.text != link.text else { continue }
        do throws(FileSystemError) {
          prospects[path] = try LinkProspect.look(
            link.text, inPlaceOf: entry, in: directory, root)
        } catch {
          unexamined.append(Unexamined(path: path, reason: .failed(error)))
        }
      }
    }
    self.init(prospects, recorders: known.recordedLinks.mapValues(\.recorder), unexamined)
  }

  /// Puts together what was seen.
  package init(
    _ prospects: [Path: LinkProspect], recorders: [Path: RecordedLink.Recorder],
    _ unexamined: [Unexamined] = []
  ) {
    self.prospects = prospects
    self.recorders = recorders
    self.unexamined = unexamined
    unseen = Set(unexamined.map(\.path))
  }

  /// Whether there is none.
  package var isEmpty: Bool { prospects.isEmpty && unseen.isEmpty }

  /// Where the recorded link of a path would lead.
  package func prospect(of path: Path) -> LinkProspect? { prospects[path] }

  /// Whether it could not be seen where the recorded link of a path would lead.
  func isUnseen(_ path: Path) -> Bool { unseen.contains(path) }

  /// Who says that there is a link at a path.
  package func recorder(of path: Path) -> RecordedLink.Recorder? { recorders[path] }
}

extension [Finding] {
  /// The findings once it is known where databases have links: those come back, and no others.
  ///
  /// A file in such a place is told of even where it is the only one of its family.
  package func mindful(of links: RecordedLinks, in census: LibraryCensus) -> [Finding] {
    if links.isEmpty { return self }
    var findings = compactMap { $0.mindful(of: links, in: census) }
    let told = Set(findings.filter { $0.remedy.fixClass != .none }.map(\.path))
    for directory in census.directories where directory.twin == nil {
      for entry in directory.entries where entry.content?.library != nil {
        let path = directory.path.appending(entry.name.fileName)
        guard !told.contains(path), let finding = Finding(entry, in: directory, links) else {
          continue
        }
        findings.append(finding)
      }
    }
    return findings.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.directory != b.directory { return a.directory < b.directory }
      let (x, y) = (a.name?.bytes ?? [], b.name?.bytes ?? [])
      return x == y ? left.offset < right.offset : x.lexicographicallyPrecedes(y)
    }.map(\.element)
  }
}

extension Finding {
  /// A library file in the place of a recorded link.
  fileprivate init?(
    _ entry: LibraryEntry, in directory: DirectoryCensus, _ links: RecordedLinks
  ) {
    let name = entry.name.fileName
    let path = directory.path.appending(name)
    guard let prospect = links.prospect(of: path), let recorder = links.recorder(of: path),
      let family = directory.families.first(where: { $0.member(named: name) != nil })
    else { return nil }
    let opening = entry.opening(by: prospect)
    let isConflict = opening == .other
    self.init(
      isConflict ? .conflictingCopy : .hardCopy, isConflict ? .error : .warning,
      in: directory.path, name: name, soname: family.soname, role: family.role(of: entry.name),
      evidence: .displacedLink(
        text: prospect.text, recorder: recorder, size: entry.status.size, opensTo: opening),
      remedy: Remedy(restoring: prospect, recorder, opening),
      wastedBytes: opening == .identical && entry.status.hardLinks == 1 ? entry.status.size : 0)
  }

  /// The finding with the recorded link of its name as the remedy; `nil` where another says more.
  fileprivate func mindful(of links: RecordedLinks, in census: LibraryCensus) -> Finding? {
    if links.isUnseen(path), remedy.change != nil {
      // Never another link than the recorded one.
      var finding = self
      finding.remedy = .manual
      return finding
    }
    guard remedy.fixClass != .none, remedy.fixClass != .script, let name,
      let prospect = links.prospect(of: path), let recorder = links.recorder(of: path),
      let entry = census.directories.first(where: { $0.path == directory })?.entry(named: name)
    else { return self }
    // Told anew, with what the database says.
    if entry.content?.library != nil, rule == .hardCopy || rule == .conflictingCopy { return nil }
    var finding = self
    finding.remedy = Remedy(restoring: prospect, recorder, entry.opening(by: prospect))
    return finding
  }
}

extension Remedy {
  fileprivate init(
    restoring prospect: LinkProspect, _ recorder: RecordedLink.Recorder,
    _ opening: Evidence.LinkOpening
  ) {
    switch opening {
    case .identical: self.init(.safe, .restoreLink(prospect, recorder: recorder))
    case .other: self.init(.version, .restoreLink(prospect, recorder: recorder))
    case .identicalWithOtherAccess, .exposed, .nowhere: self = .manual
    }
  }
}

extension LibraryEntry {
  // A name that opens to no library now loses nothing by the link; but whoever could let the link
  // lead elsewhere would then give others their code.
  fileprivate func opening(by prospect: LinkProspect) -> Evidence.LinkOpening {
    guard case .file(_, let file, let isIdentical) = prospect.destination else { return .nowhere }
    if prospect.isExposed { return .exposed }
    guard library != nil else { return .identical }
    guard isIdentical else { return .other }
    return file.canStandIn(for: status) ? .identical : .identicalWithOtherAccess
  }
}
