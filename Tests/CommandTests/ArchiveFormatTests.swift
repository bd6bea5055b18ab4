import Foundation
import TestSupport
import Testing

/// Archives made by the programs that make them, against the directory they were made of.
struct ArchiveFormatTests {
  /// A way to pack the directory `tree` as `archive`; `$1` of the command is the archive.
  struct Format: Sendable, CustomTestStringConvertible {
    let name: String
    let programs: [String]
    let command: String
    /// Where in the archive the tree begins.
    var top = ""
    /// Whether symbolic links, hard links and FIFOs are kept.
    var keepsAll = true
    var testDescription: String { name }

    /// Whether the programs are there; the test says so where they are not.
    var isPossible: Bool {
      programs.allSatisfy { program in
        ["/usr/bin", "/bin"].contains { access("\($0)/\(program)", X_OK) == 0 }
      }
    }
  }

  static let formats = [
    Format(name: "tar", programs: ["tar"], command: "tar -C tree -cf $1 ."),
    Format(name: "ustar", programs: ["tar"], command: "tar -C tree -H ustar -cf $1 ."),
    Format(name: "pax", programs: ["tar"], command: "tar -C tree -H pax -cf $1 ."),
    Format(
      name: "v7", programs: ["tar"], command: "tar -C tree -H v7 -cf $1 .",
      keepsAll: false),
    Format(name: "tar.gz", programs: ["tar", "gzip"], command: "tar -C tree -czf $1 ."),
    Format(name: "tar.xz", programs: ["tar", "xz"], command: "tar -C tree -cJf $1 ."),
    Format(name: "tar.bz2", programs: ["tar", "bzip2"], command: "tar -C tree -cjf $1 ."),
    Format(
      name: "tar.zst", programs: ["tar", "zstd"],
      command: "tar -C tree -cf - . | zstd -q -o $1"),
    Format(
      name: "tar.lz4", programs: ["tar", "lz4"], command: "tar -C tree -cf - . | lz4 -q - $1"),
    Format(
      name: "bsdtar", programs: ["bsdtar"], command: "bsdtar -C tree -cf $1 ."),
    Format(
      name: "cpio", programs: ["cpio"],
      command: "cd tree && find . | cpio -o -H newc --quiet > $1"),
    Format(
      name: "odc", programs: ["cpio"], command: "cd tree && find . | cpio -o -H odc --quiet > $1"),
    Format(
      name: "zip", programs: ["zip"], command: "cd tree && zip -qry $1 .", keepsAll: false),
    Format(
      name: "zip64", programs: ["zip"], command: "cd tree && zip -qry -fz $1 .", keepsAll: false),
    Format(
      name: "7z", programs: ["7z"], command: "cd tree && 7z a -snl -t7z $1 . >/dev/null",
      keepsAll: false),
    Format(
      name: "tar in tar.gz", programs: ["tar", "gzip"],
      command: "tar -C tree -cf inner.tar . && tar -czf $1 inner.tar", top: "/inner.tar!"),
    Format(
      name: "conda", programs: ["tar", "zstd", "zip"],
      command: "tar -C tree -cf - . | zstd -q -o pkg-a.tar.zst && zip -q0 $1 pkg-a.tar.zst",
      top: "/pkg-a.tar.zst!"),
  ]

  /// Something for every rule that looks at directories, but for those about the world outside.
  private static func tree(keepsAll: Bool) -> [String: TreeItem] {
    let cut = ELFBuilder(soname: "libcut.so.1").bytes(paddedTo: 600)
    var lib: [String: TreeItem] = [
      "libcopy.so": .library("libcopy.so.1"), "libcopy.so.1": .library("libcopy.so.1"),
      "libcopy.so.1.2": .library("libcopy.so.1"), "libcopy.so.1.1": .library("libcopy.so.1"),
      "libfight.so.1": .library("libfight.so.1", content: 1),
      "libfight.so.1.1": .library("libfight.so.1", content: 1),
      "libfight.so.1.2": .library("libfight.so.1", content: 2),
      "libturn.so": .library("libturn.so.1"), "libturn.so.1": .link("libturn.so.1.0"),
      "libturn.so.1.0": .link("libturn.so"),
      "libunnamed.so.1.0": .library("libunnamed.so.1"),
      "libdead.so.1": .link("libdead.so.1.0"),
      "libloop.so.1": .link("libloop.so.2"), "libloop.so.2": .link("libloop.so.1"),
      "libold.so.1": .link("libold.so.1.1"), "libold.so.1.1": .library("libold.so.1", content: 1),
      "libold.so.1.2": .library("libold.so.1", content: 2),
      "libwrong.so.1": .link("libcopy.so.1.2"),
      "libstub.so": .text("libstub.so.1"), "libstub.so.1": .library("libstub.so.1"),
      "libback.so.1": .link("libback.so.1.0.bak"), "libback.so.1.0": .library("libback.so.1"),
      "libback.so.1.0.bak": .library("libback.so.1", content: 2),
      "libempty.so.1": .bytes([]), "libcut.so.1": .bytes(Array(cut.prefix(300))),
      "libtext.so.1": .text("no library"),
      "libscript.so": .text("INPUT ( libcopy.so.1 )\n"),
      "libdamaged.so.1": .bytes(
        ELFBuilder(soname: "libdamaged.so.1").bytes(setting: .wordSize, to: 7)),
      "libarm.so.1": .bytes(ELFBuilder(soname: "libarm.so.1", machine: 183).bytes()),
      "libother.so": .link("other.bin"), "other.bin": .library("libother.so.1"),
      "libup.so.1": .link("../lib/../far/libup.so.1.0"),
    ]
    if keepsAll {
      lib["libhard.so.1"] = .library("libhard.so.1")
      lib["libhard.so"] = .hardLink("libhard.so.1")
      lib["libfifo.so.1"] = .fifo
    }
    return [
      "lib": .directory(lib),
      "far": .directory(["libup.so.1.0": .library("libup.so.1")]),
      "linked": .link("far"),
      "twin": .directory([
        "lib": .directory(["libz.so.1": .library("libz.so.1"), "note": .text("same")]),
        "lib64": .directory(["libz.so.1": .library("libz.so.1"), "note": .text("same")]),
      ]),
      "nearly": .directory([
        "lib": .directory(["libz.so.1": .library("libz.so.1"), "note": .text("same")]),
        "lib64": .directory(["libz.so.1": .library("libz.so.1"), "note": .text("more")]),
      ]),
      "empty": .directory([:]),
    ]
  }

  /// What a report says of a place, without where that place is.
  static func facts(_ report: [String: Any], below top: String) throws -> [String] {
    let findings = report["findings"] as? [[String: Any]] ?? []
    return try findings.map { finding in
      var finding = finding
      for key in ["fingerprint", "message"] { finding[key] = nil }
      let path = finding["path"] as? String ?? ""
      #expect(path.hasPrefix(top), "\(path)")
      finding["path"] = String(path.dropFirst(top.count))
      if var evidence = finding["evidence"] as? [String: Any],
        let original = evidence["original"] as? String
      {
        evidence["original"] = String(original.dropFirst(top.count))
        finding["evidence"] = evidence
      }
      let data = try JSONSerialization.data(withJSONObject: finding, options: .sortedKeys)
      return String(decoding: data, as: UTF8.self)
    }
  }

  @Test(arguments: formats)
  func `an archive gives the findings of the directory it was made of`(_ format: Format) throws {
    guard format.isPossible else {
      withKnownIssue("a program is missing", isIntermittent: true) {
        Issue.record("\(format.name) needs \(format.programs.joined(separator: ", "))")
      }
      return
    }
    let scratch = try ScratchDirectory()
    try scratch.lay(["tree": .directory(Self.tree(keepsAll: format.keepsAll))])
    let archive = scratch.path("archive")
    let packed = try Program.run(
      "/bin/sh", ["-ec", format.command, "sh", archive].map { Array($0.utf8) },
      in: scratch.path)
    try #require(packed.status == 0, "\(packed.errors)")
    // zip(1) puts an ending to the name.
    for ending in [".zip", ".7z"] where access(archive + ending, F_OK) == 0 {
      try FileManager.default.moveItem(atPath: archive + ending, toPath: archive)
    }

    let words = ["check", "--format", "json"]
    let ours = try Program.solder(words + [archive])
    let theirs = try Program.solder(words + [scratch.path("tree")])
    #expect(ours.errors.isEmpty, "\(ours.errors)")
    #expect(ours.status == theirs.status)
    let (inside, outside) = (try ours.json(), try theirs.json())
    let found = try Self.facts(inside, below: archive + "!" + format.top)
    let expected = try Self.facts(outside, below: scratch.path("tree"))
    #expect(found.count >= 20)
    #expect(Set(found).symmetricDifference(expected).sorted() == [])
    #expect(found.map(\.count) == expected.map(\.count))
    #expect(inside["summary"] as? NSDictionary == outside["summary"] as? NSDictionary)
  }
}
