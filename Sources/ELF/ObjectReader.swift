/// Makes the description of an object from the parts of its file that have been read.
///
/// It never reads by itself. Where bytes are missing it throws ``ReadingStop/needs(_:for:)``; asked
/// again with those bytes it goes on where it was. A small library is described from its head, and
/// a larger one asks for its dynamic section and its strings.
struct ObjectReader {
  private var parts: ObjectParts
  private var names: DynamicNames
  private var interpreter: [UInt8]?
  private var levels: UInt32?

  /// The size of the file in bytes.
  var fileSize: UInt64 { parts.fileSize }

  init(fileSize: UInt64, withSearchPaths: Bool = false) {
    parts = ObjectParts(fileSize: fileSize)
    names = DynamicNames(withSearchPaths: withSearchPaths)
  }

  /// Reads an ELF file from the windows on it.
  mutating func object(from windows: Windows) throws(ReadingStop) -> ObjectFile {
    let header = try FileHeader(reading: windows, fileSize: fileSize)
    guard header.type == .sharedObject else {
      return .otherObject(header.type, header.architecture)
    }
    return .sharedObject(try sharedObject(of: header, windows))
  }

  /// Reads a library or a program from the windows on it.
  mutating func loadableObject(from windows: Windows) throws(ReadingStop) -> LoadableObject {
    let header = try FileHeader(reading: windows, fileSize: fileSize)
    let object = try sharedObject(of: header, windows)
    let interpreter = try interpreterName(windows)
    return LoadableObject(
      type: header.type, object: object, rpath: names.rpath, runpath: names.runpath,
      interpreter: interpreter, filtees: names.filtees,
      neededLevels: try neededLevels(header, windows),
      isWithoutDefaultDirectories: parts.section?.isWithoutDefaultDirectories == true)
  }

  private mutating func sharedObject(
    of header: FileHeader, _ windows: Windows
  ) throws(ReadingStop) -> SharedObject {
    try header.checkForLoading()
    let segments = try parts.segments(of: header, windows)
    guard let extent = segments.dynamicSection else {
      return Self.object(header, segments, nil, names)
    }
    let section = try parts.dynamicSection(at: extent, of: header, windows)
    if section.namesAnything(withSearchPaths: names.withSearchPaths) {
      let table = try StringTable(of: section, at: extent, in: segments, fileSize: fileSize)
      try names.read(section, in: table, from: windows)
    }
    return Self.object(header, segments, section, names)
  }

  private mutating func interpreterName(_ windows: Windows) throws(ReadingStop) -> [UInt8]? {
    if let interpreter { return interpreter }
    guard let extent = parts.segments?.interpreter else { return nil }
    try extent.limit(to: UInt64(SharedObject.nameLimit), as: .interpreter)
    try extent.require(in: .interpreter, ofFileOfSize: fileSize)
    let name = try windows.with(extent, of: .interpreter) { (bytes, start) in
      (start..<start + extent.count).map { bytes[$0] }.prefix { $0 != 0 }
    }
    interpreter = Array(name)
    return interpreter
  }

  private mutating func neededLevels(
    _ header: FileHeader, _ windows: Windows
  ) throws(ReadingStop) -> UInt32 {
    if let levels { return levels }
    guard header.machine == .x86_64,
      let notes = parts.segments?.propertyNotes, notes.length <= PropertyNotes.sizeLimit,
      notes.end <= fileSize
    else { return 0 }
    let found = try windows.with(notes, of: .propertyNotes) { (bytes, start) in
      PropertyNotes.neededLevels(in: bytes, from: start, count: notes.count, header.decoder)
    }
    levels = found
    return found
  }

  private static func object(
    _ header: FileHeader, _ segments: SegmentMap, _ section: DynamicSection?, _ names: DynamicNames
  ) -> SharedObject {
    let isStartedByLoader = segments.hasInterpreter && section?.hasDebugEntry == true
    return SharedObject(
      architecture: header.architecture, flags: header.flags, soname: names.soname,
      needed: names.needed,
      isPositionIndependentExecutable: section?.isMarkedAsProgram == true || isStartedByLoader,
      hasDynamicSection: section != nil)
  }
}

extension DynamicSection {
  /// Whether there is a string to be read.
  fileprivate func namesAnything(withSearchPaths: Bool) -> Bool {
    if soname != nil || !needed.isEmpty { return true }
    return withSearchPaths && (rpath != nil || runpath != nil || !filtees.isEmpty)
  }
}
