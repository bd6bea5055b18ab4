import Foundation
import TestSupport
import Testing

/// `solder repack` of tar archives and zip files, unpacked by the programs that people use.
struct RepackTests {
  /// Programs that unpack an archive into the working directory.
  private static let tarUnpackers = [
    "tar -xpf", "bsdtar -xpf",
    "python3 -c 'import sys,tarfile; tarfile.open(sys.argv[1]).extractall(\".\")'",
  ]
  private static let zipUnpackers = ["unzip -q", "bsdtar -xpf"]

  /// A tree with copies, a link, a hard link, a stub, and things that are no libraries.
  private static let tree: [String: TreeItem] = [
    "lib": .directory([
      "libz.so": .library("libz.so.1", size: 300_000),
      "libz.so.1": .library("libz.so.1", size: 300_000),
      "libz.so.1.3": .library("libz.so.1", size: 300_000),
      "libq.so.2": .library("libq.so.2"), "libq.so": .link("libq.so.2"),
      "libh.so.1": .library("libh.so.1"), "libh.so": .hardLink("libh.so.1"),
      "libs.so.1": .library("libs.so.1"), "libs.so": .text("libs.so.1"),
      "notes.txt": .text("a note"),
    ]),
    "bin": .directory(["tool": .mode(0o755, .text("#!/bin/sh\n")), "own": .link("../lib/libz.so")]),
    "empty": .directory([:]),
  ]

  /// The tree as it is once copies and stubs are links.
  private static var linkedTree: [String: TreeItem] {
    var tree = tree
    guard case .directory(var lib)? = tree["lib"] else { return tree }
    lib["libz.so"] = .link("libz.so.1")
    lib["libz.so.1"] = .link("libz.so.1.3")
    lib["libs.so"] = .link("libs.so.1")
    tree["lib"] = .directory(lib)
    return tree
  }

  /// Kinds, modes, texts and contents, without times and owners, which differ between unpackers.
  static func shape(of root: String, withTimes: Bool = false) throws -> [String] {
    try TreeSnapshot(of: root).lines.map { line in
      var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      // A link's own time, and the directory's that it was made in, are today's.
      if words.count > 3, !withTimes || words[1] != "100755" && words[1] != "100644" {
        words[3] = "-"
      }
      return words.joined(separator: " ")
    }
  }

  static func repack(_ input: String, _ output: String, _ words: String...) throws -> Program.Run {
    try Program.solder(["repack", input, output] + words)
  }

  static func shell(_ command: String) throws {
    let run = try Program.shell("set -e; " + command)
    try #require(run.status == 0, "\(command): \(run.errors)")
  }

  static func expectSame(_ one: String, _ other: String, _ comment: String = "") {
    let manager = FileManager.default
    #expect(manager.contents(atPath: one) == manager.contents(atPath: other), "\(comment)")
  }

  // MARK: Tar

  @Test(arguments: ["cat", "gzip", "xz", "bzip2", "zstd -q", "lz4 -q", "xz --format=lzma"])
  func `every unpacker finds the same tree in a tar archive, and links where copies were`(
    compressor: String
  ) throws {
    let scratch = try ScratchDirectory()
    try TreeItem.directory(Self.tree).make(at: scratch.path("tree"))
    try TreeItem.directory(Self.linkedTree).make(at: scratch.path("linked"))
    try Self.shell(
      """
      cd \(scratch.path); for d in tree linked; do touch -d @1500000000 $d/lib/* $d/bin/*; done
      tar -C tree -cf - . | \(compressor) >in.tar
      """)
    let before = try #require(FileManager.default.contents(atPath: scratch.path("in.tar")))
    let run = try Self.repack(scratch.path("in.tar"), scratch.path("out.tar"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("3 entries become links"))
    #expect(FileManager.default.contents(atPath: scratch.path("in.tar")) == before)
    let expected = try Self.shape(of: scratch.path("linked"), withTimes: true)
    // GNU tar and Python do not know all compressions.
    try Self.shell(
      "cd \(scratch.path); bsdcat out.tar >plain.tar || \(compressor) -d <out.tar >plain.tar")
    for (index, unpacker) in Self.tarUnpackers.enumerated() {
      let place = scratch.path("by\(index)")
      let file = unpacker.hasPrefix("bsdtar") ? "out.tar" : "plain.tar"
      try Self.shell("umask 022; mkdir \(place); cd \(place); \(unpacker) ../\(file)")
      #expect(try Self.shape(of: place, withTimes: true) == expected, "\(unpacker)")
    }
    let again = try Self.repack(scratch.path("in.tar"), scratch.path("again.tar"))
    #expect(again.status == 0)
    Self.expectSame(scratch.path("out.tar"), scratch.path("again.tar"), "not deterministic")
    let twice = try Self.repack(scratch.path("out.tar"), scratch.path("twice.tar"))
    #expect(twice.status == 0)
    Self.expectSame(scratch.path("out.tar"), scratch.path("twice.tar"), "more to be changed")
  }

  @Test(arguments: ["gnu", "pax", "ustar", "v7", "oldgnu", "python", "bsdtar"])
  func `what is not changed is the same byte for byte, whatever wrote the archive`(
    writer: String
  ) throws {
    let scratch = try ScratchDirectory()
    let long = String(repeating: "long/", count: writer == "v7" ? 3 : 30) + "lib"
    try Self.shell(
      "mkdir -p '\(scratch.path("tree/\(long)"))'; echo x >'\(scratch.path("tree/z"))'")
    for name in ["liby.so", "liby.so.1", "liby.so.1.0"] {
      ByteTree.write(
        TreeItem.libraryBytes("liby.so.1"), to: Array(scratch.path("tree/\(long)/\(name)").utf8))
    }
    let command =
      switch writer {
      case "python":
        "python3 -c 'import tarfile; t=tarfile.open(\"../in.tar\",\"w\"); t.add(\".\"); t.close()'"
      case "bsdtar": "bsdtar --format pax -cf ../in.tar ."
      default: "tar --format=\(writer) -cf ../in.tar ."
      }
    try Self.shell("cd \(scratch.path("tree")); \(command)")
    let run = try Self.repack(scratch.path("in.tar"), scratch.path("out.tar"))
    #expect(run.status == 0, "\(run.errors)")
    try Self.shell(
      """
      cd \(scratch.path); for a in in out; do mkdir $a; tar -C $a -xpf $a.tar; done
      test -L out/\(long)/liby.so; test -L out/\(long)/liby.so.1; diff -r in out
      tar -tvf out.tar >/dev/null; python3 -m tarfile -l out.tar >/dev/null
      bsdtar -tf out.tar >/dev/null
      """)
    func listing(_ archive: String) throws -> [Substring] {
      try Program.shell("tar --full-time --numeric-owner -tvf \(scratch.path(archive))").output
        .split(separator: "\n").filter { !$0.contains("liby.so ") && !$0.contains("liby.so.1 ") }
        .filter { !$0.hasSuffix("liby.so") && !$0.hasSuffix("liby.so.1") }
    }
    #expect(try listing("in.tar") == listing("out.tar"))
  }

  @Test func `attributes, sparse files, devices and global headers are carried over`() throws {
    let scratch = try ScratchDirectory()
    try TreeItem.directory(Self.tree).make(at: scratch.path("tree"))
    let script = """
      import tarfile, io
      t = tarfile.open("in.tar", "w", format=tarfile.PAX_FORMAT, pax_headers={"comment": "all"})
      def add(name, data=b"", pax={}, kind=tarfile.REGTYPE, link=""):
          i = tarfile.TarInfo(name); i.size = len(data); i.pax_headers = dict(pax); i.type = kind
          i.linkname = link; i.mtime = 1.25; i.uname = "someone"; i.uid = 12345
          t.addfile(i, io.BytesIO(data))
      data = open("tree/lib/libz.so", "rb").read()
      add("lib/libz.so", data, {"SCHILY.xattr.user.a": "b"})
      add("lib/libz.so.1", data, {"VENDOR.key": "kept"})
      add("lib/libz.so.1.3", data, {"SCHILY.xattr.user.c": "d"})
      add("dev/fifo", kind=tarfile.FIFOTYPE)
      add("dev/null", kind=tarfile.CHRTYPE)
      add("last", b"end", {"VENDOR.key": "kept"})
      t.close()
      """
    try Data(script.utf8).write(to: URL(filePath: scratch.path("make.py")))
    try Self.shell("cd \(scratch.path); python3 make.py")
    #expect(try Self.repack(scratch.path("in.tar"), scratch.path("out.tar")).status == 0)
    let look = """
      import tarfile, sys
      for name in ("in.tar", "out.tar"):
          t = tarfile.open(name); print(t.pax_headers.get("comment"))
          for i in t:
              link = i.name in ("lib/libz.so", "lib/libz.so.1")
              print(i.name, i.uname, i.uid, i.mtime, *(() if link else (i.type, i.pax_headers)))
              if link: print(i.issym() == (name == "out.tar"), i.linkname if i.issym() else "")
      """
    try Data(look.utf8).write(to: URL(filePath: scratch.path("look.py")))
    let run = try Program.shell("cd \(scratch.path); python3 look.py")
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 0 && lines.count == 18, "\(run.errors)\(run.output)")
    for (before, after) in zip(lines.prefix(9), lines.suffix(9)) where !before.hasPrefix("True") {
      #expect(before == after)
    }
    #expect(run.output.contains("True libz.so.1\n") && run.output.contains("True libz.so.1.3\n"))
    #expect(!run.output.contains("False"))
  }

  // MARK: Zip

  @Test(arguments: ["zip -qry", "zip -qry0", "7z a -tzip -bso0", "python3 -m zipfile -c", "bsdtar"])
  func `unzip and bsdtar find links in a zip file, and all other entries as they were`(
    packer: String
  ) throws {
    let scratch = try ScratchDirectory()
    var tree = Self.tree
    tree["bin"] = nil
    try TreeItem.directory(tree).make(at: scratch.path("tree"))
    let command =
      packer == "bsdtar" ? "bsdtar --format zip -cf ../in.zip *" : "\(packer) ../in.zip *"
    try Self.shell("cd \(scratch.path("tree")); rm lib/libq.so lib/libh.so; \(command)")
    let before = FileManager.default.contents(atPath: scratch.path("in.zip"))
    let run = try Self.repack(scratch.path("in.zip"), scratch.path("out.zip"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(FileManager.default.contents(atPath: scratch.path("in.zip")) == before)
    for (index, unpacker) in Self.zipUnpackers.enumerated() {
      let (one, other) = (scratch.path("in\(index)"), scratch.path("out\(index)"))
      try Self.shell(
        """
        mkdir \(one) \(other); cd \(one); \(unpacker) ../in.zip; cd \(other); \(unpacker) ../out.zip
        rm \(one)/lib/libs.so \(one)/lib/libz.so \(one)/lib/libz.so.1
        ln -s libs.so.1 \(one)/lib/libs.so; ln -s libz.so.1 \(one)/lib/libz.so
        ln -s libz.so.1.3 \(one)/lib/libz.so.1
        """)
      #expect(try Self.shape(of: other) == Self.shape(of: one), "\(unpacker)")
    }
    try Self.shell(
      """
      cd \(scratch.path); unzip -tq out.zip >/dev/null
      python3 -c 'import zipfile; assert zipfile.ZipFile("out.zip").testzip() is None'
      7z t -bso0 out.zip
      """)
    #expect(try Self.repack(scratch.path("in.zip"), scratch.path("again.zip")).status == 0)
    Self.expectSame(scratch.path("out.zip"), scratch.path("again.zip"), "not deterministic")
  }

  @Test func `a zip file keeps its comment`() throws {
    let scratch = try ScratchDirectory()
    try TreeItem.directory(Self.tree).make(at: scratch.path("tree"))
    try Self.shell(
      "cd \(scratch.path("tree")); zip -qr ../in.zip lib; echo 'a comment' | zip -qz ../in.zip")
    let run = try Self.repack(scratch.path("in.zip"), scratch.path("out.zip"))
    #expect(run.status == 0, "\(run.errors)")
    let bytes = try #require(FileManager.default.contents(atPath: scratch.path("out.zip")))
    #expect(bytes.suffix(9) == Data("a comment".utf8))
    try Self.shell("cd \(scratch.path); unzip -tq out.zip")
  }

  // MARK: What is left

  @Test func `a name of which another entry is a hard link stays a file`() throws {
    let scratch = try ScratchDirectory()
    try TreeItem.directory(Self.tree).make(at: scratch.path("tree"))
    try Self.shell(
      """
      cd \(scratch.path("tree")); mkdir other; ln lib/libz.so other/name
      tar -cf ../in.tar lib other; tar -tvf ../in.tar | grep -q 'name link to lib/libz.so'
      """)
    let run = try Self.repack(scratch.path("in.tar"), scratch.path("out.tar"))
    #expect(run.status == 1 && run.output.contains("other/name is a hard link to it"))
    try Self.shell(
      "cd \(scratch.path); mkdir o; tar -C o -xf out.tar; diff -r -x libs.so o/lib tree/lib")
  }

  @Test func `copies that lie crosswise, and one that differs, are told apart`() throws {
    let scratch = try ScratchDirectory()
    var lib: [String: TreeItem] = [:]
    for number in 0..<12 {
      for name in ["", ".1", ".1.0"] {
        lib["lib\(number).so\(name)"] = .library("lib\(number).so.1", content: UInt8(number))
      }
    }
    lib["lib3.so"] = .library("lib3.so.1", content: 99)
    try TreeItem.directory(["lib": .directory(lib)]).make(at: scratch.path("tree"))
    try Self.shell(
      """
      cd \(scratch.path("tree")); { ls lib/*.so; ls -r lib/*.so.1; ls lib/*.so.1.0; } >../list
      tar -cf ../in.tar -T ../list
      """)
    let run = try Self.repack(scratch.path("in.tar"), scratch.path("out.tar"), "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    #expect((try run.json()["changes"] as? [Any])?.count == 23)
    try Self.shell("cd \(scratch.path); mkdir o; tar -C o -xf out.tar; diff -r o/lib tree/lib")
  }

  // MARK: The output

  @Test func `what is there is replaced only by --force, and the input never`() throws {
    let scratch = try ScratchDirectory()
    try TreeItem.directory(Self.tree).make(at: scratch.path("tree"))
    let (input, output) = (scratch.path("in.tar"), scratch.path("out.tar"))
    try Self.shell("cd \(scratch.path("tree")); tar -cf ../in.tar lib; cd ..; ln in.tar same.tar")
    try Self.shell("cd \(scratch.path); echo old >out.tar; ln -s in.tar link.tar; mkdir dir.tar")
    let before = FileManager.default.contents(atPath: input)
    #expect(try Self.repack(input, output).status == 2)
    for name in ["in.tar", "same.tar", "link.tar", "dir.tar"] {
      let run = try Self.repack(input, scratch.path(name), "--force")
      #expect(run.status == 2 && run.errors.contains(name), "\(name): \(run.errors)")
    }
    #expect(FileManager.default.contents(atPath: output) == Data("old\n".utf8))
    #expect(try Self.repack(input, output, "-n", "--force").status == 1)
    #expect(FileManager.default.contents(atPath: output) == Data("old\n".utf8))
    #expect(try Self.repack(input, output, "--force").status == 0)
    #expect(FileManager.default.contents(atPath: input) == before)
    #expect((FileManager.default.contents(atPath: output)?.count ?? 0) < (before?.count ?? 0))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path).allSatisfy {
        !$0.hasPrefix(".")
      })
  }

  @Test(arguments: ["KILL", "TERM", "INT"])
  func `who is stopped while writing leaves no output`(signal: String) throws {
    let scratch = try ScratchDirectory()
    let library = TreeItem.library("liba.so.1", size: 40_000_000)
    try TreeItem.directory(["liba.so": library, "liba.so.1": library]).make(
      at: scratch.path("tree"))
    try Self.shell("cd \(scratch.path("tree")); tar -c . | gzip -1 >../in.tgz; mkdir ../out")
    let stop = """
      import os, signal, subprocess, sys, time
      p = subprocess.Popen([sys.argv[1], "repack", "in.tgz", "out/out.tgz"], stdout=-3)
      while p.poll() is None and not os.listdir("out"): time.sleep(0.001)
      p.send_signal(signal.SIG\(signal)); print(p.wait())
      """
    try Data(stop.utf8).write(to: URL(filePath: scratch.path("stop.py")))
    let run = try Program.shell("cd \(scratch.path); python3 stop.py $SOLDER")
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))
    let status = Int(run.output.trimmingCharacters(in: .whitespacesAndNewlines))
    // On a busy machine it may have been quicker than the signal.
    if status == 0 { return }
    #expect(!left.contains("out.tgz"))
    if signal == "KILL" {
      #expect(status == -9 && left.allSatisfy { $0.hasPrefix(".solder-") }, "\(left)")
    } else {
      #expect(status == 130 && left.isEmpty, "\(left) \(run.errors)")
    }
  }
}
