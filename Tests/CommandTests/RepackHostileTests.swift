import Foundation
import TestSupport
import Testing

/// `solder repack` of archives that were made to do harm, or that are none it may write anew.
struct RepackHostileTests {
  private static let library = TreeItem.libraryBytes("liba.so.1", size: 20_000)

  /// Makes an archive by a Python script that has `data`, the bytes of a library.
  private static func make(_ script: String, in scratch: ScratchDirectory) throws {
    try Data(library).write(to: URL(filePath: scratch.path("library")))
    let head = "import tarfile, zipfile, io, stat\ndata = open('library', 'rb').read()\n"
    try Data((head + script).utf8).write(to: URL(filePath: scratch.path("make.py")))
    try RepackTests.shell("cd \(scratch.path); python3 make.py")
  }

  private static func tar(_ entries: String) -> String {
    """
    t = tarfile.open("in", "w")
    def add(name, data=data, kind=tarfile.REGTYPE, link=""):
        i = tarfile.TarInfo(name); i.size = len(data); i.type = kind; i.linkname = link
        t.addfile(i, io.BytesIO(data))
    add("lib/liba.so"); add("lib/liba.so.1")
    \(entries)
    t.close()
    """
  }

  private static func zip(_ entries: String) -> String {
    """
    z = zipfile.ZipFile("in", "w")
    z.writestr("lib/liba.so", data); z.writestr("lib/liba.so.1", data)
    \(entries)
    z.close()
    """
  }

  private static let hostile: [(String, String, String)] = [
    ("climbing tar", tar("add('../../escaped')"), "../../escaped"),
    ("absolute tar", tar("add('/escaped')"), "/escaped"),
    (
      "through a link", tar("add('d', b'', tarfile.SYMTYPE, '/tmp'); add('d/libescaped.so')"),
      "d/libescaped.so"
    ),
    ("hard link to nothing", tar("add('libb.so', b'', tarfile.LNKTYPE, '../x')"), "libb.so"),
    ("climbing zip", zip("z.writestr('../escaped', data)"), "../escaped"),
    ("cut tar", tar("t.fileobj.truncate(15000); t.fileobj.seek(0, 2); t.closed = True"), "in"),
    (
      "cut zip", zip("") + "\nb = open('in','rb').read(); open('in','wb').write(b[:-30])", "in"
    ),
    (
      "wrong checksum",
      zip("") + "\nb = bytearray(open('in','rb').read()); b[9000] ^= 1; open('in','wb').write(b)",
      "lib/liba.so"
    ),
  ]

  @Test(arguments: hostile)
  func `nothing is written for an archive that leads out or is damaged, and the entry is named`(
    kind: String, script: String, entry: String
  ) throws {
    let scratch = try ScratchDirectory()
    try Self.make(script, in: scratch)
    try RepackTests.shell("mkdir \(scratch.path("out"))")
    for words in [[], ["--format", "json"]] {
      let run = try Program.solder(
        ["repack", scratch.path("in"), scratch.path("out/x")] + words)
      #expect(run.status == 2, "\(kind): \(run.output)\(run.errors)")
      #expect(run.errors.contains(entry), "\(kind): \(run.errors)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")) == [])
    #expect(!FileManager.default.fileExists(atPath: scratch.path("../escaped")))
  }

  @Test func `names that come twice, and stubs that lead nowhere, are left as they are`() throws {
    let scratch = try ScratchDirectory()
    try Self.make(
      Self.tar(
        "add('lib/liba.so', b'\\x00' * 9); add('lib/liba.so'); add('libn.so', b'libn.so.9')"),
      in: scratch)
    let run = try RepackTests.repack(scratch.path("in"), scratch.path("out"))
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    RepackTests.expectSame(scratch.path("in"), scratch.path("out"))
  }

  @Test func `entries of a zip file that share bytes are refused`() throws {
    let scratch = try ScratchDirectory()
    try Self.make(
      Self.zip("") + """

        b = bytearray(open("in", "rb").read())
        end = b.rindex(b"PK\\5\\6"); start = int.from_bytes(b[end+16:end+20], "little")
        second = b.index(b"PK\\1\\2", start + 4)
        b[second+42:second+46] = (0).to_bytes(4, "little")
        open("in", "wb").write(b)
        """, in: scratch)
    let run = try RepackTests.repack(scratch.path("in"), scratch.path("out"))
    #expect(run.status == 2, "\(run.output)\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test func `packages, other formats and no archives are refused with the reason`() throws {
    let scratch = try ScratchDirectory()
    try Self.make(
      """
      open("a.txt", "w").write("no archive")
      def tar(name, entries):
          t = tarfile.open(name, "w")
          for n in entries:
              i = tarfile.TarInfo(n); i.size = len(data); t.addfile(i, io.BytesIO(data))
          t.close()
      tar("conda.tar", ["info/index.json", "lib/liba.so", "lib/liba.so.1"])
      """, in: scratch)
    try RepackTests.shell(
      """
      cd \(scratch.path); mkdir -p d/DEBIAN d/usr/lib; cp library d/usr/lib/liba.so
      cp library d/usr/lib/liba.so.1
      printf 'Package: a\\nVersion: 1\\nArchitecture: all\\nMaintainer: x <x@x>\\nDescription: x\\n' \\
        >d/DEBIAN/control
      dpkg-deb -b d a.deb >/dev/null; cd d; find usr | cpio -o --quiet >../a.cpio
      7z a -bso0 ../a.7z usr
      """)
    for (name, word) in [
      ("a.txt", "not an archive"), ("conda.tar", "conda package"), ("a.deb", "is a package"),
      ("a.cpio", "does not write"), ("a.7z", "does not write"), ("d", "not an archive"),
      ("missing", "missing"),
    ] {
      let run = try RepackTests.repack(scratch.path(name), scratch.path("out"))
      #expect(run.status == 2 && run.errors.contains(word), "\(name): \(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
    }
  }

  /// Whatever the bytes, the program ends with a status of its own, and what it writes can be unpacked
  /// wherever the input could be.
  @Test func `archives with random changes never end in a trap or a half output`() throws {
    let scratch = try ScratchDirectory()
    try Self.make(
      Self.tar("add('libn.so', b'liba.so')") + "\n"
        + Self.zip(
          "z.writestr('x-1.dist-info/WHEEL', b''); z.writestr('x-1.dist-info/RECORD', b'')"
        )
        .replacing("\"in\"", with: "\"in.zip\""), in: scratch)
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let manager = FileManager.default
    for name in ["in", "in.zip"] {
      let good = Array(try #require(manager.contents(atPath: scratch.path(name))))
      for round in 0..<40 {
        var bytes = good
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          // Half of the changes near structures, which begin and end the file.
          let index =
            Bool.random(using: &random)
            ? Int.random(in: 0..<bytes.count, using: &random)
            : (Bool.random(using: &random)
              ? Int.random(in: 0..<512, using: &random)
              : bytes.count - 1 - Int.random(in: 0..<400, using: &random))
          bytes[index] = UInt8.random(in: 0 ... .max, using: &random)
        }
        if round % 5 == 0 { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random)) }
        try Data(bytes).write(to: URL(filePath: scratch.path("bad")))
        let run = try RepackTests.repack(scratch.path("bad"), scratch.path("out"), "--force")
        #expect([0, 1, 2].contains(run.status), "seed \(seed), \(name) \(round): \(run.errors)")
        let isThere = manager.fileExists(atPath: scratch.path("out"))
        #expect(isThere == (run.status != 2), "seed \(seed), \(name) \(round): \(run.errors)")
        if isThere {
          let test = try Program.shell("bsdtar -tf \(scratch.path("out"))")
          #expect(test.status == 0, "seed \(seed), \(name) \(round): \(test.errors)")
          try manager.removeItem(atPath: scratch.path("out"))
        }
      }
    }
    #expect(try manager.contentsOfDirectory(atPath: scratch.path).allSatisfy { !$0.hasPrefix(".") })
  }
}
