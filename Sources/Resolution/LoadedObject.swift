internal import ELF
package import FileSystem

/// An object of a process: the program, or a library that it or another one needs.
package struct LoadedObject: Sendable {
  /// The path as the loader spells it.
  package let path: Path
  /// The names by which it was asked for so far, its path among them.
  package internal(set) var names: Set<[UInt8]>
  /// The object whose need brought it in, as a place in the list; `nil` for the program.
  package let requester: Int?
  /// What it needs, in its own order.
  package internal(set) var needed: [Requirement] = []
  /// An earlier object that is another file of the same SONAME, as a place in the list.
  package internal(set) var double: Int?
  /// The rule by which it was found; `nil` for the program.
  package let rule: SearchRule?
  /// Whether its code needs more than the processor can, so that the loader ends at last.
  package let exceedsProcessor: Bool
  /// The `DT_SONAME`.
  package var soname: [UInt8]? { file.object.object.soname }
  let file: FoundFile
  /// The directory that `$ORIGIN` means in it.
  let origin: Path
}

/// One entry of `DT_NEEDED`, or of `LD_PRELOAD`.
package struct Requirement: Sendable {
  /// The name as it is written.
  package let name: [UInt8]
  /// Where in the list of objects what answers it is; `nil` where nothing does.
  package let object: Int?
  /// Whether the asking object gives out its symbols: `DT_FILTER`, `DT_AUXILIARY`.
  package let isFiltee: Bool
  /// How it was looked for; `nil` where an object that was loaded already has the name.
  package let lookup: Lookup?
}
