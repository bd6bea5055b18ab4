import Foundation
import TestSupport
import Testing

/// Archives that are broken, or made to break who reads them: never clean, never endless.
struct ArchiveTroubleTests {
  private static func shell(_ command: String, in directory: String) throws {
    let run = try Program.run("/bin/sh", ["-ec", command].map { Array($0.utf8) }, in: directory)
    try #require(run.status == 0, "\(run.errors)")
  }

  private static func healthy() throws -> ScratchDirectory {
    try ScratchDirectory().lay([
      "tree": .directory([
        "libfoo.so": .link("libfoo.so.1"), "libfoo.so.1": .library("libfoo.so.1", size: 3000),
        "notes": .text(String(repeating: "some text\n", count: 40)),
      ])
    ])
  }

  @Test(arguments: ["gzip", "xz", "bzip2", "zstd", "lz4", "cat"])
  func `an archive that is cut short is not clean`(_ compressor: String) throws {
    let scratch = try Self.healthy()
    try Self.shell("tar -C tree -cf - . | \(compressor) > whole", in: scratch.path)
    #expect(try Program.solder(["check", "whole"], in: scratch.path).status == 0)
    let whole = try Data(contentsOf: URL(fileURLWithPath: scratch.path("whole")))
    for part in 1..<24 {
      // What a tar archive has after its end mark, nobody needs.
      let reach = compressor == "cat" ? 5632 : whole.count
      let cut = whole.prefix(reach * part / 24)
      try cut.write(to: URL(fileURLWithPath: scratch.path("cut")))
      let run = try Program.solder(["check", "cut"], in: scratch.path)
      #expect(run.status == 2, "\(compressor), \(cut.count) of \(whole.count): \(run.output)")
      #expect(!run.errors.isEmpty)
    }
  }

  @Test(arguments: ["gzip", "xz", "bzip2", "zstd --check"])
  func `changed bytes of a compressed archive are not clean`(_ compressor: String) throws {
    let scratch = try Self.healthy()
    try Self.shell(
      "tar -C tree -cf plain .; \(compressor) -c < plain > whole", in: scratch.path)
    let whole = try Data(contentsOf: URL(fileURLWithPath: scratch.path("whole")))
    var random = SeededGenerator(seed: 7)
    var clean = 0
    for _ in 0..<40 {
      var bytes = whole
      let place = Int.random(in: whole.count / 4..<whole.count, using: &random)
      bytes[bytes.startIndex + place] ^= UInt8.random(in: 1...255, using: &random)
      try bytes.write(to: URL(fileURLWithPath: scratch.path("changed")))
      let run = try Program.solder(["check", "changed"], in: scratch.path)
      #expect(run.status <= 2, "\(place): \(run.errors)")
      guard run.status == 0 else { continue }
      // Some bits mean nothing: the same bytes come out.
      let decoded = try Program.shell(
        "cd '\(scratch.path)' && \(compressor) -dc < changed 2>/dev/null | cmp -s - plain")
      if decoded.status != 0 { clean += 1 }
    }
    // The padding of xz and the names in gzip's head are in no checksum.
    #expect(clean <= 1, "\(compressor): \(clean)")
  }

  @Test func `a gzip file whose checksum is wrong is not clean`() throws {
    let scratch = try Self.healthy()
    try Self.shell(
      "tar -C tree -cf - . | gzip -c > whole; cat whole whole > twice; head -c 64 /dev/zero >> whole",
      in: scratch.path)
    #expect(try Program.solder(["check", "whole"], in: scratch.path).status == 0)
    #expect(try Program.solder(["check", "twice"], in: scratch.path).status == 0)
    let whole = try Data(contentsOf: URL(fileURLWithPath: scratch.path("twice")))
    for place in 1...8 {
      var bytes = whole
      bytes[bytes.endIndex - place] ^= 1
      try bytes.write(to: URL(fileURLWithPath: scratch.path("changed")))
      let run = try Program.solder(["check", "changed"], in: scratch.path)
      #expect(run.status == 2, "\(place)")
    }
  }

  @Test func `what pzstd writes is read`() throws {
    let scratch = try Self.healthy()
    try Self.shell(
      #"printf 'P*M\030\004\000\000\000size' > whole; tar -C tree -cf - . | zstd -q >> whole"#,
      in: scratch.path)
    let run = try Program.solder(["check", "whole"], in: scratch.path)
    #expect(run.status == 0 && run.output.contains("1 library"), "\(run.errors)")
  }

  @Test func `a zip directory that says more than there can be is no trap`() throws {
    let scratch = try ScratchDirectory()
    let names = ["libx.so.1", "liby.so.1", "libz.so.1"]
    let lib = TreeItem.directory(
      Dictionary(uniqueKeysWithValues: names.map { ($0, .library($0)) }))
    try scratch.lay(["tree": .directory(["lib": lib, "lib64": lib])])
    let script = """
      import os, struct, zlib
      head = tail = b""; count = 0
      for d in ("lib", "lib64"):
          for f in ("libx.so.1", "liby.so.1", "libz.so.1"):
              name = (d + "/" + f).encode(); data = open("tree/" + d + "/" + f, "rb").read()
              crc = zlib.crc32(data); start = len(head); count += 1
              head += b"PK\\3\\4" + struct.pack("<HHHHHIIIHH", 20, 0, 0, 0, 0, crc, len(data),
                  len(data), len(name), 0) + name + data
              more = struct.pack("<HHQ", 1, 8, 2**63 - 1)
              tail += b"PK\\1\\2" + struct.pack("<HHHHHHIIIHHHHHII", 0x314, 45, 0, 0, 0, 0, crc,
                  2**32 - 1, len(data), len(name), len(more), 0, 0, 0, 0o100755 << 16,
                  start) + name + more
      end = struct.pack("<HHHHIIH", 0, 0, count, count, len(tail), len(head), 0)
      open("a.zip", "wb").write(head + tail + b"PK\\5\\6" + end)
      """
    try Data(script.utf8).write(to: URL(fileURLWithPath: scratch.path("make.py")))
    try Self.shell("python3 make.py", in: scratch.path)
    let run = try Program.solder(["check", "a.zip"], in: scratch.path)
    #expect(run.status == 1 && run.output.contains("lib64 holds 3 libraries"), "\(run.errors)")
  }

  @Test func `an encrypted zip file is told entry by entry`() throws {
    let scratch = try Self.healthy()
    try Self.shell("cd tree && zip -qr -P secret ../a.zip libfoo.so.1", in: scratch.path)
    let run = try Program.solder(["check", "a.zip"], in: scratch.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("a.zip!/libfoo.so.1 is encrypted"), "\(run.errors)")
  }

  @Test func `a bomb is put down`() throws {
    let scratch = try ScratchDirectory()
    // More than 1 GB of zeros in a few MB, under a library's name and under another.
    for name in ["libbomb.so.1", "bomb"] {
      let make = """
        import gzip, tarfile
        with gzip.open('a.tgz', 'wb', 1) as out:
            info = tarfile.TarInfo('lib/\(name)'); info.size = 8 << 30
            out.write(info.tobuf(tarfile.GNU_FORMAT))
            for _ in range(1100): out.write(bytes(1 << 20))
        """
      let made = try Program.run(
        "/usr/bin/env", ["python3", "-c", make].map { Array($0.utf8) },
        environment: ProcessInfo.processInfo.environment, in: scratch.path)
      try #require(made.status == 0, "\(made.errors)")
      let run = try Program.solder(["check", "a.tgz"], in: scratch.path)
      #expect(run.status == 2)
      #expect(run.errors.contains("a.tgz!/lib/\(name)"), "\(run.errors)")
      #expect(run.errors.contains("expands to more than"), "\(run.errors)")
    }
  }

  @Test func `names of any bytes are kept and shown escaped`() throws {
    let scratch = try Self.healthy()
    let make = """
      import tarfile
      with tarfile.open('a.tar', 'w', format=tarfile.GNU_FORMAT) as tar:
          info = tarfile.TarInfo('d/libx\\udcff\\n\\x1b[31m.so.1'); info.type = tarfile.SYMTYPE
          info.linkname = 'nowhere.so'
          tar.addfile(info)
      """
    let made = try Program.run(
      "/usr/bin/env", ["python3", "-c", make].map { Array($0.utf8) },
      environment: ProcessInfo.processInfo.environment, in: scratch.path)
    try #require(made.status == 0, "\(made.errors)")
    let run = try Program.solder(["check", "--format", "json", "a.tar"], in: scratch.path)
    let finding = (try run.json()["findings"] as? [[String: Any]])?.first
    let bytes = (finding?["pathBytes"] as? String).flatMap { Data(base64Encoded: $0) }
    let expected = Array("a.tar!/d/libx".utf8) + [0xff, 0x0a, 0x1b] + Array("[31m.so.1".utf8)
    #expect(bytes.map(Array.init) == expected)
    let text = try Program.solder(["check", "a.tar"], in: scratch.path)
    #expect(!text.bytes.contains(0x1b) && !text.errorBytes.contains(0x1b))
  }

  @Test(arguments: ["ko", "zh"])
  func `troubles are told in the language asked for`(_ language: String) throws {
    let scratch = try Self.healthy()
    try Self.shell("tar -C tree -czf - . | head -c 200 > cut", in: scratch.path)
    let run = try Program.solder(["check", "--lang", language, "cut"], in: scratch.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("cut!"))
    #expect(!run.errors.contains("cut short"))
  }

  @Test func `links that are in order are said to be`() throws {
    let scratch = try Self.healthy()
    try Self.shell("tar -C tree -czf a.tgz .", in: scratch.path)
    let run = try Program.solder(["check", "a.tgz"], in: scratch.path)
    #expect(run.status == 0)
    #expect(run.output.contains("1 library name is a link, and in order."), "\(run.output)")
  }

  @Test func `a link that leads out of an archive is told, and one from the top of a package not`()
    throws
  {
    let scratch = try ScratchDirectory().lay([
      "tree": .directory([
        "lib": .directory([
          "libup.so": .link("../../libup.so.1"), "libabs.so": .link("/usr/lib/libabs.so.1"),
        ])
      ])
    ])
    try Self.shell("tar -C tree -cf a.tar lib", in: scratch.path)
    let run = try Program.solder(["check", "--format", "json", "a.tar"], in: scratch.path)
    let findings = try run.json()["findings"] as? [[String: Any]] ?? []
    #expect(findings.compactMap { $0["rule"] as? String } == ["escaping-link", "escaping-link"])
  }
}
