import Compression
import FileSystem
import SQLite

@testable import Ownership

private let names: Set<[UInt8]> = [Array("libx.so".utf8), Array("libx.so.1".utf8)]
private let wanted = Set(names.map { FileName($0) })

private let readers: [@Sendable ([UInt8]) -> Void] = [
  readDpkg, readAlternatives, readHeader, readPacman, readTree, readApk, readConda, readPython,
  readGzip, readLog,
]

/// Gives one input to one reader of package databases, which the first byte chooses.
///
/// libFuzzer reports a trap; beyond that, what is read must be about the names that were asked for,
/// and no path or text may end at a NUL.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOwnership(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  readers[Int(first) % readers.count](Array(bytes.dropFirst()))
  return 0
}

private func check(_ path: Path) {
  precondition(wanted.contains(path.lastName), "another name")
}

private func check(_ text: [UInt8]) {
  precondition(!text.isEmpty && !text.contains(0), "no text of a link")
}

private func readDpkg(_ bytes: [UInt8]) {
  var end = 0
  for line in ListedNames(lookingFor: names).candidates(in: bytes) {
    precondition(line.lowerBound >= end && line.upperBound <= bytes.count, "no line")
    precondition(!bytes[line].contains(UInt8(ascii: "\n")), "more than a line")
    end = line.upperBound
  }
  for diversion in DpkgDiversion.entries(of: bytes) { _ = diversion.from.lastName }
}

private func readAlternatives(_ bytes: [UInt8]) {
  for (name, link) in AlternativesGroup.links(of: bytes, group: Array("group".utf8)) {
    precondition(FileName(name) != nil && link.isAbsolute, "no link of a group")
  }
}

private func readHeader(_ bytes: [UInt8]) {
  guard let header = RPMHeader(bytes) else { return }
  _ = header.text(.name, at: 0)
  for index in [-1, 0, 1, 2, 100_000, .max] {
    _ = header.isInstalled(at: index)
    if let (directory, name) = header.path(at: index) {
      precondition(!directory.contains(0) && !name.contains(0), "a NUL")
    }
    if let text = header.linkText(at: index) { check(text) }
  }
}

private func readPacman(_ bytes: [UInt8]) {
  for path in PacmanFileList.files(of: bytes, named: names) { check(path) }
  _ = PacmanFileList.packageName(ofDirectory: bytes)
}

private func readTree(_ bytes: [UInt8]) {
  for (path, text) in PacmanTree.links(of: bytes, named: names) {
    check(path)
    check(text)
  }
}

private func readApk(_ bytes: [UInt8]) {
  let listed = ApkRecords.files(of: bytes, named: names)
  for file in listed {
    check(file.path)
    precondition(file.linkDigest.map { $0.count == 20 } ?? true, "no digest")
  }
  let texts = ApkLinkTexts.texts(of: listed.filter { $0.linkDigest != nil }, among: bytes)
  for text in texts.values { check(text) }
}

private func readConda(_ bytes: [UInt8]) {
  for path in CondaPackage(bytes)?.paths(named: names) ?? [] {
    check(path)
    precondition(!path.isAbsolute, "outside of the environment")
  }
}

private func readPython(_ bytes: [UInt8]) {
  for path in PythonRecord.paths(of: bytes, named: names) { check(path) }
}

private func readGzip(_ bytes: [UInt8]) {
  guard let content = try? Gzip.content(of: bytes, atMost: 100_000) else { return }
  precondition(content.count <= 100_000, "more than was asked for")
}

private func readLog(_ bytes: [UInt8]) { _ = WriteAheadLog.isDamaged(bytes) }
