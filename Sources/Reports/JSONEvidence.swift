internal import Census
internal import Diagnosis
internal import ELF
internal import FileSystem
internal import LoaderConfiguration
internal import Ownership

struct JSONOwner: Encodable {
  let manager, package: String

  init(_ owner: Owner) {
    manager = owner.manager.rawValue
    package = JSONName(owner.package.bytes).text
  }
}

extension RecordedLink.Recorder {
  /// Who says what the link is, as its users would name it.
  var shown: String {
    switch self {
    case .package(let owner): "\(owner.manager.rawValue):\(JSONName(owner.package.bytes).text)"
    case .alternatives(let group): "update-alternatives:\(JSONName(group.bytes).text)"
    }
  }
}

/// The facts a finding rests on, as members of one object.
struct JSONEvidence: Encodable {
  private enum Value: Encodable {
    case text(String)
    case number(UInt64)
    case flag(Bool)
    case list([String])
    case nothing

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      case .flag(let flag): try container.encode(flag)
      case .list(let list): try container.encode(list)
      case .nothing: try container.encodeNil()
      }
    }

    static func name(_ name: FileName) -> Value { .text(JSONName(name.bytes).text) }
    static func name(_ name: FileName?) -> Value { name.map(Value.name) ?? .nothing }
    static func bytes(_ bytes: [UInt8]) -> Value { .text(JSONName(bytes).text) }
  }

  private let members: [String: Value]

  init(_ evidence: Evidence) {
    members =
      switch evidence {
      case .copy(let original, let size, let doubt):
        [
          "identicalTo": .name(original), "size": .number(size),
          "doubt": doubt.map { .text($0.rawValue) } ?? .nothing,
        ]
      case .conflict(let newest, let size, let newestSize, let twin):
        [
          "newest": .name(newest), "size": .number(size), "newestSize": .number(newestSize),
          "identicalTo": .name(twin),
        ]
      case .inverted(let realName, let links):
        [
          "realName": .name(realName), "links": .list(links.map { JSONName($0.bytes).text }),
        ]
      case .sharedInode(let names, let size):
        ["names": .list(names.map { JSONName($0.bytes).text }), "size": .number(size)]
      case .unnamed(let file): ["file": .name(file)]
      case .deadLink(let text), .absolute(let text): ["text": .bytes(text)]
      case .outdated(let old, let newest): ["leadsTo": .name(old), "newest": .name(newest)]
      case .wrongSoname(let text, let found):
        ["text": .bytes(text), "foundSoname": .bytes(found.bytes)]
      case .stub(let stub):
        ["form": .text(stub.form.rawValue), "target": .name(stub.target)]
      case .backup(let backup, let canonical, let isInUse, let isIdentical):
        [
          "backup": .name(backup), "canonical": .name(canonical), "inUse": .flag(isInUse),
          "identical": .flag(isIdentical),
        ]
      case .copiedDirectory(let original, let libraries):
        ["original": .bytes(original.bytes), "libraries": .number(UInt64(libraries))]
      case .empty: ["size": .number(0)]
      case .truncated(let object):
        [
          "structure": .text("\(object.structure)"), "size": .number(object.actualSize),
          "expectedSize": .number(object.expectedSize),
        ]
      case .notALibrary(.file(let lookalike)): ["looksLike": .text(lookalike.rawValue)]
      case .notALibrary(.damaged(let error)):
        [
          "looksLike": .text("damagedELF"), "structure": .text("\(error.structure)"),
          "offset": .number(error.offset),
        ]
      case .notALibrary(.special(let kind)): ["looksLike": .text(kind.rawValue)]
      case .foreign(let architecture, let native, let libraries):
        [
          "architecture": .text(architecture), "native": .text(native),
          "libraries": .number(UInt64(libraries)),
        ]
      case .escaping(let text): ["text": .bytes(text)]
      case .searched(let provenance): JSONEvidence.members(of: provenance)
      case .cache(let disagreement): JSONEvidence.members(of: disagreement)
      case .shadowed(let path, let version, let taken):
        [
          "takenInstead": .bytes(path.bytes), "version": version.map(Value.text) ?? .nothing,
          "takenVersion": taken.map(Value.text) ?? .nothing,
        ]
      case .mixed(let product, let parts):
        [
          "product": .text(product), "paths": .list(parts.map { JSONName($0.path.bytes).text }),
          "versions": .list(parts.map(\.version)),
        ]
      case .driver(let library, let module):
        ["libraryVersion": .text(library), "moduleVersion": .text(module)]
      case .writable(let place, let owner, let group, let permissions):
        [
          "writable": .bytes(place.bytes), "owner": .number(UInt64(owner)),
          "group": .number(UInt64(group)), "mode": .text(String(permissions, radix: 8)),
        ]
      case .displacedLink(let text, let recorder, let size, let opening):
        [
          "recordedLink": .bytes(text), "recordedBy": .text(recorder.shown),
          "size": .number(size), "opensTo": .text(opening.rawValue),
        ]
      case .driverLinks(let missing, let stray):
        [
          "missing": .list(missing.map { JSONName($0.bytes).text }),
          "stray": .list(stray.map { JSONName($0.bytes).text }),
        ]
      case .arriving: [:]
      case .lost(let lost): ["text": .bytes(lost.text), "place": .text(lost.place.rawValue)]
      case .bare: [:]
      }
  }

  private static func members(of provenance: Provenance) -> [String: Value] {
    switch provenance {
    case .configuration(let file, let line):
      ["file": .bytes(file.bytes), "line": .number(UInt64(clamping: line))]
    case .builtIn: ["builtIn": .flag(true)]
    case .commandLine: [:]
    case .hardwareCapabilities(_, let reason): members(of: reason)
    }
  }

  private static func members(of disagreement: Evidence.CacheDisagreement) -> [String: Value] {
    func list(_ paths: [Path]) -> Value { .list(paths.map { JSONName($0.bytes).text }) }
    return switch disagreement {
    case .absent(let libraries):
      ["state": .text("absent"), "libraries": .number(UInt64(clamping: libraries))]
    case .unreadable(let errno): ["state": .text("unreadable"), "reason": .text(errno.name)]
    case .noFile: ["state": .text("noFile")]
    case .damaged: ["state": .text("damaged")]
    case .differs(let gone, let changed, let unlisted, let unsearched):
      [
        "state": .text("differs"), "gone": list(gone), "changed": list(changed),
        "unlisted": list(unlisted), "unsearched": list(unsearched),
      ]
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(members)
  }
}
