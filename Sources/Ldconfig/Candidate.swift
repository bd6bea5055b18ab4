internal import FileSystem
internal import LoaderCache

/// A name in a directory that leads to a library.
struct Candidate {
  /// The name.
  let name: FileName
  /// The name the loader asks for.
  let soname: FileName
  /// What the library is made for.
  var kind: LibraryKind
  /// The x86 level its code needs.
  var isaLevel: UInt32
  /// Whether it is a link that only gives a library its SONAME or linker name.
  var isPureLink: Bool
  /// Which file it leads to.
  let identity: FileIdentity

  /// Judges a name by the library it leads to; `nil` where the SONAME cannot be a file's name.
  init?(
    _ name: FileName, isLink: Bool, library: LibraryFacts, identity: FileIdentity
  ) {
    var soname = name
    if let stated = library.soname {
      guard let usable = FileName(usableSoname: stated) else { return nil }
      soname = usable
    }
    isPureLink = isLink && Candidate.isPureLink(name, to: soname)
    // Of a link that is one for its own sake, the name is what counts.
    self.soname = isPureLink ? name : soname
    self.name = name
    self.identity = identity
    kind = library.kind
    isaLevel = library.isaLevel
  }

  /// A link named like the SONAME, or like a beginning of it that ends in `.so`.
  private static func isPureLink(_ name: FileName, to soname: FileName) -> Bool {
    name == soname
      || (name.bytes.suffix(3).elementsEqual(".so".utf8) && soname.bytes.starts(with: name.bytes))
  }
}

extension FileName {
  /// A SONAME that can be a file's name and can be shown.
  ///
  /// Not one with a slash, which would lead elsewhere, and not one with control characters.
  init?(usableSoname bytes: [UInt8]) {
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }) else { return nil }
    self.init(bytes)
  }
}

/// The libraries of one directory, one for each SONAME, in the order the SONAMEs were met.
struct Selection {
  private(set) var winners: [Candidate] = []
  private var positions: [FileName: Int] = [:]
  private let behaviour: Behaviour
  private let bytesAreSigned: Bool

  init(_ behaviour: Behaviour, bytesAreSigned: Bool) {
    self.behaviour = behaviour
    self.bytesAreSigned = bytesAreSigned
  }

  /// Makes room for a number of names.
  mutating func reserveCapacity(_ count: Int) {
    winners.reserveCapacity(count)
    positions.reserveCapacity(count)
  }

  /// Takes a candidate where it is better than what there is for its SONAME.
  ///
  /// Gives the names of both where it is, and they are for different processors.
  mutating func add(_ candidate: Candidate) -> (FileName, FileName)? {
    guard let position = positions[candidate.soname] else {
      positions[candidate.soname] = winners.count
      winners.append(candidate)
      return nil
    }
    let earlier = winners[position]
    guard isBetter(candidate, than: earlier) else { return nil }
    var winner = candidate
    var conflict: (FileName, FileName)?
    if candidate.kind != earlier.kind, !isCompatible(candidate.kind, earlier.kind) {
      conflict = (earlier.name, candidate.name)
      if behaviour.keepsTypeOfFirst { winner.kind = earlier.kind }
    }
    winners[position] = winner
    return conflict
  }

  private func isBetter(_ candidate: Candidate, than earlier: Candidate) -> Bool {
    if candidate.isPureLink != earlier.isPureLink { return earlier.isPureLink }
    return LibraryOrdering.compare(
      earlier.name.bytes, candidate.name.bytes, bytesAreSigned: bytesAreSigned) < 0
  }

  /// Up to 2.36 a library of unknown C library goes along with one of a known one.
  private func isCompatible(_ kind: LibraryKind, _ other: LibraryKind) -> Bool {
    let known: [LibraryKind] = [.libc5, .libc6]
    return behaviour.isLegacy
      && ((kind == .elf && known.contains(other)) || (other == .elf && known.contains(kind)))
  }
}
