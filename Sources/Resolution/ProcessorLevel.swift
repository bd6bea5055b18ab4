package import ELF
internal import FileSystem
package import LoaderConfiguration

/// Which subdirectories for certain processors a loader searches, the best first.
package struct ProcessorLevel: Hashable, Sendable {
  /// The names below `glibc-hwcaps`.
  package let capabilities: [String]
  /// The older directories, as there were up to 2.36, from the one that asks for most.
  let legacy: [String]
  /// The bits of the older directories in a cache; see ldconfig's own numbers for them.
  let legacyMask: UInt64
  /// The levels that code may need, the baseline being bit 0; all bits where that is not known.
  let supported: UInt32
  /// What `$PLATFORM` stands for.
  package let platform: String

  /// The names of all levels that solder knows of an architecture, the best first.
  package static func names(of architecture: Architecture) -> [String] {
    switch architecture.name {
    case "x86-64": ["x86-64-v4", "x86-64-v3", "x86-64-v2"]
    case "s390x": ["z16", "z15", "z14", "z13"]
    case "ppc64le": ["power10", "power9"]
    default: []
    }
  }

  /// Whether some architecture has a level of that name; the x86-64 baseline counts.
  package static func isKnown(_ name: String) -> Bool {
    name == "x86-64"
      || [Architecture.Name.x86, .s390, .power].contains { names(of: $0.value).contains(name) }
  }

  /// The level of an architecture: the one asked for, else that of this computer.
  package init(_ architecture: Architecture, asked: String?, release: GlibcRelease?) {
    let all = ProcessorLevel.names(of: architecture)
    let level = asked ?? ProcessorLevel.ofThisComputer(architecture)
    let isIntel = asked == nil && architecture.runs(on: .host) && Processor.isIntel
    let best = all.firstIndex(of: level) ?? all.count
    // Loaders have known these directories since 2.33, and say their release since then.
    capabilities = release == nil ? [] : Array(all[best...])
    var features: [String] = []
    var bits: UInt64 = 1 << 63
    switch architecture.name {
    case "x86-64":
      let isAdvanced = isIntel && best < 2
      platform = isAdvanced ? "haswell" : "x86_64"
      features = isIntel && best == 0 ? ["avx512_1", "x86_64"] : ["x86_64"]
      bits |= 1 << 1 | (isAdvanced ? 1 << 50 : 0) | (features.count > 1 ? 1 << 2 : 0)
    case "i386":
      platform = "i686"
      features = ["sse2"]
      bits |= 1 << 0 | 1 << 48 | 1 << 49
    default:
      let own = architecture == .host ? Processor.platform : nil
      platform = own ?? architecture.name.replacingDash
    }
    // Loaders have looked at what code needs since they have had levels.
    let isJudged = architecture.name == "x86-64" && release != nil && !level.isEmpty
    supported = isJudged ? (UInt32(1) << UInt32(all.count - best + 1)) - 1 : .max
    let isOld = release.map { $0 < GlibcRelease(2, 37) } ?? true
    legacy = isOld ? ProcessorLevel.combinations(["tls", platform] + features) : []
    legacyMask = isOld ? bits : 0
  }

  private static func ofThisComputer(_ architecture: Architecture) -> String {
    guard architecture == .host else { return "" }
    if architecture.machine == .x86_64 { return "x86-64-v\(Processor.x86Level)" }
    return Processor.platform ?? ""
  }

  // `tls/x86_64/x86_64`, `tls/x86_64`, `tls`, `x86_64/x86_64`, `x86_64`: each subset, in order.
  private static func combinations(_ names: [String]) -> [String] {
    var all: [String] = []
    for bits in (1..<(1 << names.count)).reversed() {
      let chosen = names.indices.filter { bits & (1 << (names.count - 1 - $0)) != 0 }
      let path = chosen.map { names[$0] }.joined(separator: "/")
      if !all.contains(path) { all.append(path) }
    }
    return all
  }

  /// Whether an object's code runs.
  func runs(_ object: LoadableObject) -> Bool { object.neededLevels & ~supported == 0 }

  /// The subdirectories searched in each directory, the directory itself last.
  var subdirectories: [String] { capabilities.map { "glibc-hwcaps/" + $0 } + legacy + [""] }
}

extension String {
  fileprivate var replacingDash: String {
    String(map { $0 == "-" ? "_" : $0 })
  }
}

extension Architecture {
  /// The architectures that have levels.
  fileprivate enum Name {
    case x86, s390, power

    var value: Architecture {
      switch self {
      case .x86: Architecture(machine: .x86_64, wordSize: .bits64, byteOrder: .littleEndian)
      case .s390: Architecture(machine: .s390, wordSize: .bits64, byteOrder: .bigEndian)
      case .power: Architecture(machine: .ppc64, wordSize: .bits64, byteOrder: .littleEndian)
      }
    }
  }
}
