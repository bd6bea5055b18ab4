package import FileSystem
package import Ldconfig
package import LoaderCache
internal import LoaderConfiguration
package import Messages

/// What ldconfig prints, to the byte: its listing, its messages, and the empty lines in between.
package struct LdconfigText {
  private let catalog: any LdconfigCatalog
  /// What each message begins with: the program as it was called.
  private let program: [UInt8]
  /// Whether control characters of names are shown as `\x1b`, and not sent to a terminal.
  private let escapes: Bool

  /// Takes the sentences to use, and the words the program was called by.
  package init(_ catalog: any LdconfigCatalog, program: [UInt8], escapes: Bool) {
    self.catalog = catalog
    self.program = program
    self.escapes = escapes
  }

  private func shown(_ bytes: [UInt8]) -> String { LosslessText.text(visible(bytes)) }
  private func shown(_ path: Path) -> String { shown(path.bytes) }

  /// The bytes as they are shown: raw, or without control characters (C0, DEL, and C1 in UTF-8).
  private func visible(_ bytes: [UInt8]) -> [UInt8] {
    guard escapes, bytes.contains(where: { $0 < 0x20 || $0 == 0x7f || $0 == 0xc2 }) else {
      return bytes
    }
    var visible: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte < 0x20 || byte == 0x7f || (byte == 0xc2 && (0x80..<0xa0).contains(next)) {
        visible += Array("\\x".utf8) + hexadecimal(byte)
      } else {
        visible.append(byte)
      }
    }
    return visible
  }

  private func hexadecimal(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private func place(_ provenance: Provenance) -> String {
    switch provenance {
    case .commandLine: "<cmdline>:0"
    case .configuration(let file, let line): "\(shown(file)):\(line)"
    case .builtIn: "<builtin>:0"
    case .hardwareCapabilities(_, let parent): place(parent)
    }
  }
}

// MARK: - The listing

extension LdconfigText {
  /// Appends what an event adds to the listing; messages add nothing.
  package func append(_ event: LdconfigEvent, to listing: inout [UInt8]) {
    switch event {
    case .directory(let directory, let mask):
      listing += visible(directory.path.bytes)
      if case .hardwareCapabilities = directory.provenance {
        let name = directory.path.lastName?.bytes ?? []
        listing += Array(": (hwcap: \"".utf8) + visible(name) + Array("\")".utf8)
      } else if let mask {
        listing += Array(": (hwcap: \(hexadecimal(mask)))".utf8)
      } else {
        listing += Array(":".utf8)
      }
      listing += LosslessText.bytes(" (from \(place(directory.provenance)))\n")
    case .library(let soname, let file):
      listing.append(UInt8(ascii: "\t"))
      listing += visible(soname.bytes)
      listing += Array(" -> ".utf8)
      listing += visible(file.bytes)
    case .link(.kept): listing.append(UInt8(ascii: "\n"))
    case .link(.changed): listing += Array(" (changed)\n".utf8)
    case .link(.failed): listing += Array(" (SKIPPED)\n".utf8)
    case .notice: break
    }
  }

  private func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return "0x" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}

// MARK: - Messages

extension LdconfigText {
  /// A message with which ldconfig goes on.
  package func message(_ notice: Notice) -> [UInt8] {
    let (text, ends, errno) = sentence(notice)
    var lines = line(text, endsWithNewline: ends, errno)
    if case .duplicateDirectory(_, let place, let first) = notice {
      lines += LosslessText.bytes(
        catalog.ldconfigDuplicatePlaces(self.place(place), self.place(first)) + "\n")
    }
    return lines
  }

  /// A message with which ldconfig ends.
  package func message(_ failure: LdconfigFailure) -> [UInt8] {
    let (text, ends, errno) = sentence(failure)
    return line(text, endsWithNewline: ends, errno)
  }

  /// Why ldconfig ended, in one line without the program's name.
  package func reason(_ failure: LdconfigFailure) -> String {
    let (text, _, errno) = sentence(failure)
    return text + (errno.map { ": " + reason($0) } ?? "")
  }

  private func reason(_ errno: Errno) -> String {
    catalog.ldconfigReason(errno: errno.name, text: errno.text)
  }

  // error(3) puts the reason after the text, also where the text has ended its line already.
  private func line(_ text: String, endsWithNewline: Bool, _ errno: Errno?) -> [UInt8] {
    let reason = errno.map { ": " + self.reason($0) } ?? ""
    return program
      + LosslessText.bytes(": \(text)\(endsWithNewline ? "\n" : "")\(reason)\n")
  }

  private typealias Sentence = (text: String, endsWithNewline: Bool, errno: Errno?)

  private func sentence(_ notice: Notice) -> Sentence {
    switch notice {
    case .duplicateDirectory(let path, _, _): (catalog.ldconfigDuplicate(shown(path)), false, nil)
    case .unreachableDirectory(let path, let errno):
      (catalog.ldconfigUnreachable(shown(path)), false, errno)
    case .unlistableDirectory(let path, let errno):
      (catalog.ldconfigUnlistable(shown(path)), false, errno)
    case .unreadableConfiguration(let path, let errno):
      (catalog.ldconfigUnreadableConfiguration(shown(path)), false, errno)
    case .hardwareCapabilityLine(let file, let line):
      (catalog.ldconfigHardwareLine("\(shown(file)):\(line)"), false, nil)
    case .unknownDirectoryType(let type): (catalog.ldconfigUnknownType(shown(type)), false, nil)
    case .unusableConfiguration(let problem): (sentence(problem), false, nil)
    case .danglingLink(let path, let errno):
      (catalog.ldconfigDangling(shown(path)), false, errno)
    case .vanished(let path, let errno): (catalog.ldconfigVanished(shown(path)), false, errno)
    case .unopenable(let path): (catalog.ldconfigUnopenable(shown(path)), true, nil)
    case .empty(let path): (catalog.ldconfigEmpty(shown(path)), false, nil)
    case .tooSmall(let path): (catalog.ldconfigTooSmall(shown(path)), false, nil)
    case .unmappable(let path): (catalog.ldconfigUnmappable(shown(path)), true, nil)
    case .wrongMagic(let path): (catalog.ldconfigWrongMagic(shown(path)), true, nil)
    case .unknownMachine(let path, let machine):
      (catalog.ldconfigUnknownMachine(shown(path), Int(machine)), true, nil)
    case .unknownClass(let path): (catalog.ldconfigUnknownClass(shown(path)), true, nil)
    case .severalDynamicSegments: (catalog.ldconfigSeveralDynamicSegments, true, nil)
    case .truncated(let path): (catalog.ldconfigTruncated(shown(path)), true, nil)
    case .wrongDirectory(let path, let type):
      (catalog.ldconfigWrongDirectory(shown(path), type: "\(type)"), false, nil)
    case .differentTypes(let a, let b, let directory):
      (
        catalog.ldconfigDifferentTypes(shown(a.bytes), shown(b.bytes), in: shown(directory)),
        false, nil
      )
    case .unusableSoname(let path, let soname):
      // Never raw: it is someone else's bytes, and no name of any file.
      (catalog.ldconfigUnusableSoname(shown(path), Escaping.displayed(soname)), false, nil)
    case .noSoname(let path): (catalog.ldconfigNoSoname(shown(path)), false, nil)
    case .missingOperand(let operand, let errno):
      (catalog.ldconfigVanished(shown(operand)), false, errno)
    case .notRegular(let path): (catalog.ldconfigNotRegular(shown(path)), false, nil)
    case .candidateVanished(let path):
      (catalog.ldconfigCandidateVanished(shown(path)), true, nil)
    case .notSymbolicLink(let path): (catalog.ldconfigNotSymbolicLink(shown(path)), true, nil)
    case .isLoader(let path): (catalog.ldconfigIsLoader(shown(path)), true, nil)
    case .cannotUnlink(let path): (catalog.ldconfigCannotUnlink(shown(path)), false, nil)
    case .cannotLink(let path, let text):
      (catalog.ldconfigCannotLink(shown(path), to: shown(text.bytes)), false, nil)
    }
  }

  private func sentence(_ problem: ConfigurationProblem) -> String {
    switch problem {
    case .includeCycle(let path, let file, let line):
      catalog.ldconfigIncludeCycle("\(shown(file)):\(line)", of: shown(path))
    case .includeTooDeep(let file, let line):
      catalog.ldconfigIncludeTooDeep("\(shown(file)):\(line)")
    case .tooLarge(let path): catalog.ldconfigConfigurationTooLarge(shown(path))
    // Of these ldconfig says nothing here, or says it elsewhere.
    case .notRegularFile(let path), .relativeDirectory(let path, _, _),
      .notDirectory(let path, _, _):
      catalog.ldconfigUnreadableConfiguration(shown(path))
    case .unreadable(let error): catalog.ldconfigUnreadableConfiguration(shown(error.path))
    case .tooMany: catalog.ldconfigConfigurationTooMuch
    }
  }

  private func sentence(_ failure: LdconfigFailure) -> Sentence {
    switch failure {
    case .relativeOperand(let path): (catalog.ldconfigRelativeOperand(shown(path)), false, nil)
    case .unusableRoot(let path, let errno):
      (catalog.ldconfigUnusableRoot(shown(path)), false, errno)
    case .cannotOpenCache(let path, let errno):
      (catalog.ldconfigCannotOpenCache(shown(path)), true, errno)
    case .cannotReadCache(let errno): (catalog.ldconfigCannotReadCache, true, errno)
    case .unusableCache(let path, let damage): (sentence(damage, of: path), true, nil)
    case .cannotCreateTemporary(let path, let errno):
      (catalog.ldconfigCannotCreateTemporary(shown(path)), false, errno)
    case .cannotWrite(let errno): (catalog.ldconfigCannotWrite, false, errno)
    case .cannotChangeMode(let path, let errno):
      (catalog.ldconfigCannotChangeMode(shown(path)), false, errno)
    case .cannotRename(let path, let target, let errno):
      (catalog.ldconfigCannotRename(shown(path), to: shown(target)), false, errno)
    case .incomplete(let notice):
      (catalog.ldconfigIncomplete(sentence(notice).text), false, sentence(notice).errno)
    case .tooLarge: (catalog.ldconfigTooLarge, false, nil)
    }
  }

  private func sentence(_ damage: CacheDamage, of path: Path) -> String {
    switch damage {
    case .notCache: catalog.ldconfigNotCache
    case .wrongEndianness: catalog.ldconfigWrongEndianness
    case .malformedExtension: catalog.ldconfigMalformedExtension(shown(path))
    case .malformedEntry(let number): catalog.ldconfigMalformedEntry(number, in: shown(path))
    }
  }
}

// MARK: - The contents of a cache

extension LdconfigText {
  /// Gives out what `-p` prints of a cache, in blocks.
  package func list(
    _ cache: CacheFile, path: Path, isLegacy: Bool, _ write: ([UInt8]) -> Void
  ) {
    let mayBeRaw = !escapes || !holdsControls(cache)
    let bytes = cache.bytes
    var text = LosslessText.bytes(catalog.ldconfigCount(cache.count, in: shown(path)) + "\n")
    text.reserveCapacity(2 * LdconfigText.blockSize)
    // Nearly all entries are of one kind: the words between name and path are made once.
    var (kind, between) = (LibraryKind(rawValue: -1), [UInt8]())
    for record in cache.records {
      text.append(UInt8(ascii: "\t"))
      append(bytes[record.soname], isRaw: mayBeRaw, to: &text)
      if record.asksNothing, record.kind == kind {
        text.append(contentsOf: between)
      } else {
        let words = words(between: record, of: cache, isLegacy: isLegacy)
        text.append(contentsOf: words)
        if record.asksNothing { (kind, between) = (record.kind, words) }
      }
      append(bytes[record.path], isRaw: mayBeRaw, to: &text)
      text.append(UInt8(ascii: "\n"))
      if text.count > LdconfigText.blockSize {
        write(text)
        text.removeAll(keepingCapacity: true)
      }
    }
    if let generator = cache.generator {
      text += LosslessText.bytes(catalog.ldconfigGenerator)
      append(bytes[generator], isRaw: !escapes, to: &text)
      text.append(UInt8(ascii: "\n"))
    }
    write(text)
  }

  private static let blockSize = 64 * 1024

  private func words(
    between record: CacheFile.Record, of cache: CacheFile, isLegacy: Bool
  ) -> [UInt8] {
    var words = Array(" (".utf8)
    record.kind.appendText(isLegacy ? .legacy : .modern, to: &words)
    append(cache.capability(of: record), to: &words)
    return words + Array(") => ".utf8)
  }

  @inline(__always)
  private func append(_ bytes: ArraySlice<UInt8>, isRaw: Bool, to text: inout [UInt8]) {
    if isRaw { text.append(contentsOf: bytes) } else { text += visible(Array(bytes)) }
  }

  /// Whether any string of a cache may have a control character in it.
  private func holdsControls(_ cache: CacheFile) -> Bool {
    var (first, last) = (cache.bytes.count, 0)
    for record in cache.records {
      first = min(first, record.soname.lowerBound, record.path.lowerBound)
      last = max(last, record.soname.upperBound, record.path.upperBound)
    }
    // Zeros end strings. Without branches, so that many bytes are looked at in one instruction.
    var found: UInt8 = 0
    let bytes = cache.bytes.span
    for index in min(first, last)..<last {
      let byte = bytes[index]
      found |= (byte &- 1 < 0x1f ? 1 : 0) | (byte == 0x7f ? 1 : 0) | (byte == 0xc2 ? 1 : 0)
    }
    return found != 0
  }

  private func append(_ capability: HardwareCapability, to text: inout [UInt8]) {
    switch capability {
    case .none, .mask(0): break
    case .subdirectory(let name, _):
      text += Array(", hwcap: \"".utf8) + visible(name) + Array("\"".utf8)
    case .mask(let mask): text += Array(", hwcap: \(hexadecimal(mask))".utf8)
    }
  }
}
