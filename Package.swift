// swift-tools-version: 6.3
import PackageDescription

// SOLDER_STATIC=1  links one fully static executable (with: -c release --static-swift-stdlib)
// SOLDER_FUZZ=1    adds the libFuzzer targets, which have no main (with: --sanitize=fuzzer)
let environment = Context.environment

let swiftSettings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Test targets go without strict memory safety: the expansion of #expect warns under it.
let testSettings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

let executableLinking: [LinkerSetting] =
  environment["SOLDER_STATIC"] == "1"
  ? [.unsafeFlags(["-static-executable", "-Xlinker", "-s"])] : []

// What libarchive.a needs for the formats and filters that Archives registers, and no more.
let archiveLinking: [LinkerSetting] =
  environment["SOLDER_STATIC"] == "1"
  ? ["nettle", "lzma", "zstd", "lz4", "bz2", "z"].map { .linkedLibrary($0) } : []

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], besides files: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: files,
    swiftSettings: testSettings)
}

let package = Package(
  name: "solder",
  products: [.executable(name: "solder", targets: ["solder"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The dependency lists are the diagram of Documentation/ARCHITECTURE.md. No other arrows.
    .target(name: "CLinux"),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLzma", pkgConfig: "liblzma", providers: [.apt(["liblzma-dev"])]),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    module("FileSystem", ["CLinux"]),
    module("SQLite", ["CSQLite", "FileSystem"]),
    module("Digest", ["CNettle"]),
    module("Compression", ["CLzma", "CZlib"]),
    module("ELF"),
    module("LoaderCache"),
    module("LoaderConfiguration", ["ELF", "FileSystem", "LoaderCache"]),
    module("Ldconfig", ["ELF", "FileSystem", "LoaderCache", "LoaderConfiguration"]),
    module("Resolution", ["ELF", "FileSystem", "LoaderCache", "LoaderConfiguration"]),
    module("Host", ["ELF", "FileSystem", "LoaderConfiguration"]),
    module("Processes", ["FileSystem", "LoaderCache"]),
    module("Ownership", ["Compression", "Digest", "FileSystem", "SQLite"]),
    module("Manifest", ["FileSystem"]),
    module("Census", ["ELF", "FileSystem", "LoaderCache", "LoaderConfiguration"]),
    module(
      "Diagnosis",
      ["Census", "ELF", "FileSystem", "Host", "LoaderCache", "LoaderConfiguration", "Ownership"]),
    module("Repair", ["Diagnosis", "Census", "Digest", "FileSystem", "Manifest", "Ownership"]),
    module(
      "WSL", ["Census", "Diagnosis", "FileSystem", "Host", "LoaderConfiguration", "Repair"]),
    .target(
      name: "Archives",
      dependencies: ["Census", "CLibArchive", "Compression", "Digest", "ELF", "FileSystem"],
      swiftSettings: swiftSettings, linkerSettings: archiveLinking),
    module("Repacking", ["Archives", "Census", "Diagnosis", "ELF", "FileSystem"]),
    module(
      "Installation",
      ["Archives", "Census", "Diagnosis", "FileSystem", "Ownership", "Repair"]),
    module("Messages"),
    module("Knowledge"),
    module(
      "Reports",
      [
        "Archives", "Messages", "Knowledge", "Repair", "Diagnosis", "Census", "Digest", "ELF",
        "FileSystem", "Installation", "Ldconfig", "LoaderCache", "LoaderConfiguration",
        "Ownership", "Host", "Manifest", "Processes", "Repacking", "Resolution", "WSL",
      ]),
    module(
      "Commands",
      [
        "Archives", "Reports", "Messages", "Knowledge", "Repair", "Diagnosis", "Census",
        "Ownership", "Ldconfig", "LoaderCache", "LoaderConfiguration", "ELF", "FileSystem", "Host",
        "Installation", "Manifest", "Processes", "Repacking", "Resolution", "WSL",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "solder", dependencies: ["Commands"],
      swiftSettings: swiftSettings, linkerSettings: executableLinking),

    .target(
      name: "TestSupport", path: "Tests/TestSupport",
      swiftSettings: testSettings),
    tests("ELFTests", ["ELF"]),
    tests("FileSystemTests", ["FileSystem"]),
    tests("LoaderCacheTests", ["LoaderCache"]),
    tests("CensusTests", ["Census", "ELF", "FileSystem", "LoaderCache", "LoaderConfiguration"]),
    tests(
      "DiagnosisTests",
      [
        "Diagnosis", "Census", "ELF", "FileSystem", "Host", "LoaderCache", "LoaderConfiguration",
        "Ownership",
      ]),
    tests(
      "RepairTests",
      ["Repair", "Diagnosis", "Census", "Digest", "ELF", "FileSystem", "Manifest", "Ownership"]),
    tests(
      "ReportsTests",
      [
        "Reports", "Messages", "Knowledge", "Diagnosis", "Census", "ELF", "FileSystem",
        "LoaderConfiguration", "Ownership", "Repair", "Host", "Processes",
      ], besides: ["Snapshots"]),
    tests("WSLTests", ["WSL", "Census", "FileSystem", "Repair"]),
    tests("MessagesTests", ["Messages", "Knowledge"], besides: ["Snapshots"]),
    tests("KnowledgeTests", ["Knowledge"]),
    tests("ArchitectureTests", []),
    tests("CommandTests", ["Messages"]),
    tests("ArchivesTests", ["Archives", "Census", "FileSystem"]),
    tests("OwnershipTests", ["Ownership", "Compression", "FileSystem", "SQLite"]),
    tests("HostTests", ["Host", "ELF", "FileSystem", "LoaderConfiguration"]),
    tests("ManifestTests", ["Manifest", "FileSystem"]),
    tests("ProcessesTests", ["Processes", "FileSystem"]),
    tests(
      "LdconfigTests", ["Ldconfig", "ELF", "FileSystem", "LoaderCache", "LoaderConfiguration"]),
    tests(
      "ResolutionTests",
      ["Resolution", "ELF", "FileSystem", "LoaderCache", "LoaderConfiguration"]),
    tests("LoaderConfigurationTests", ["LoaderConfiguration", "ELF", "FileSystem"]),
  ]
)

if environment["SOLDER_FUZZ"] == "1" {
  func fuzzer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
      name: name, dependencies: dependencies, path: "Fuzz/\(name)",
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  }
  package.targets += [
    fuzzer("FuzzELF", ["ELF"]), fuzzer("FuzzLoaderCache", ["LoaderCache"]),
    fuzzer("FuzzLdconfig", ["Ldconfig", "FileSystem", "LoaderConfiguration"]),
    fuzzer("FuzzJournal", ["Repair", "Digest", "FileSystem"]),
    fuzzer("FuzzOwnership", ["Ownership", "Compression", "FileSystem", "SQLite"]),
    fuzzer("FuzzLinksManifest", ["Manifest", "FileSystem"]),
    fuzzer("FuzzKnowledge", ["Knowledge"]),
    fuzzer("FuzzArchives", ["Archives", "Census", "FileSystem"]),
  ]
}
