internal import FileSystem

/// What pip and uv installed: `*.dist-info/RECORD` beside the packages of a Python.
///
/// A package of a distribution has no RECORD, and owns nothing here.
enum PythonDatabase: PackageDatabase {
  static let manager = PackageManager.pip
  /// The directory of a Python, such as `lib/python3.11`, has one of the first two in it.
  ///
  /// The others serve files in `lib` itself, which some packages put there.
  static let marks =
    [Path("site-packages"), Path("dist-packages")]
    + (6...20).map { Path("python3.\($0)/site-packages") }
  static let isEnvironment = true
  // A line has about 100 bytes.
  private static let maximumSize = 16 * 1024 * 1024

  static func answer(
    about files: Set<FileLocation>, at top: Path, under root: borrowing SystemRoot
  ) -> DatabaseAnswer {
    let names = Set(files.map(\.name.bytes))
    let listed = ListedNames(lookingFor: names, upTo: UInt8(ascii: ","), or: UInt8(ascii: "\n"))
    var (answer, locator) = (DatabaseAnswer(), FileLocator())
    for site in marks.map(top.appending) {
      for name in answer.names(in: site, for: .pip, under: root)
      where name.bytes.suffix(10).elementsEqual(".dist-info".utf8) {
        let info = site.appending(name)
        let place = info.appending(Path("RECORD"))
        guard
          let record = answer.content(
            of: place, atMost: maximumSize, for: .pip, under: root)
        else { continue }
        // A path in quotes may be written in another way than it is.
        if listed.candidates(in: record).isEmpty, !record.contains(UInt8(ascii: "\"")) { continue }
        // Taking lines apart takes that much longer than reading them.
        guard answer.spend(record.count * 8, on: place, of: .pip) else { continue }
        for path in PythonRecord.paths(of: record, named: names) {
          guard answer.mayLookUp(for: place, of: .pip),
            let file = locator.location(of: site.appending(path), under: root),
            files.contains(file), answer.owners[file] == nil
          else { continue }
          answer.owners[file] = owner(info, name, into: &answer, under: root)
        }
      }
    }
    return answer
  }

  private static func owner(
    _ info: Path, _ name: FileName, into answer: inout DatabaseAnswer,
    under root: borrowing SystemRoot
  ) -> Owner {
    let installer = answer.content(
      of: info.appending(Path("INSTALLER")), atMost: 4096, for: .pip, under: root)
    let isUV = (installer ?? []).prefix { $0 > 0x20 }.elementsEqual("uv".utf8)
    let package = name.bytes.prefix { $0 != UInt8(ascii: "-") }
    return Owner(
      manager: isUV ? .uv : .pip, package: String(decoding: package, as: UTF8.self))
  }
}

/// A RECORD file: lines of a path, a digest and a size, with commas between and quotes around some.
enum PythonRecord {
  /// The paths of certain names, as written.
  static func paths(of content: [UInt8], named names: Set<[UInt8]>) -> [Path] {
    var found: [Path] = []
    content.forEachLine { line in
      let path = Path(firstField(of: line))
      if let name = path.lastName, names.contains(name.bytes) { found.append(path) }
    }
    return found
  }

  private static func firstField(of line: ArraySlice<UInt8>) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    guard line.first == quote else { return Array(line.prefix { $0 != UInt8(ascii: ",") }) }
    var (field, rest) = ([UInt8](), line.dropFirst())
    while let byte = rest.popFirst() {
      if byte == quote {
        guard rest.first == quote else { break }
        rest.removeFirst()
      }
      field.append(byte)
    }
    return field
  }
}
